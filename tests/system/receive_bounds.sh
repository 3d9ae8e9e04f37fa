#!/bin/sh
# Whatever is handed in: within bounded memory, with few words that name the limit, and nothing of it
# enters the register. Time is not judged here (run() ends what hangs); memory is.
. tests/system/lib.sh

town=tests/demo-town
kilobytes=${HIROBA_BOUND_KILOBYTES:-420000}  # of address space: libraries and a site take half of it
register=$work/register

# bounded CODE NAME ARGUMENTS…: receive must end with this code in that memory, and say little.
bounded() {
  code=$1 name=$2
  shift 2
  run "$code" "$name" sh -c 'ulimit -v "$1" 2>/dev/null || :; shift; exec "$@"' - "$kilobytes" \
    "$program" receive "$@" --site "$town" --date "$today"
  size=$(cat "$work/out" "$work/err" | wc -c)
  [ "$size" -le 200000 ] || complain "$name: says $size bytes"
}

if ! command -v python3 >/dev/null 2>&1; then
  skipped "hostile files: there is no python3"
  finish
fi

# file RULE NAME: refused with this rule, and nothing is entered.
file() {
  python3 tests/forms/make_hostile.py "$work" "$2"
  bounded 1 "$2" "$work/$2" --register "$register"
  says "[$1]"
  [ -z "$(find "$register" -name '*.csv' 2>/dev/null)" ] || complain "$2: something was entered"
  rm -f "$work/$2"
}

file answers.too-large text-64m.txt
file answers.none line.txt
file answers.lines lines-2m.txt
file answers.none labels.txt
file answers.none nul.txt
file answers.none quotes.txt
file answers.block.too-large quoted.txt
file answers.block.too-large block-open.txt
file answers.block.too-large block-line.txt
file answers.field.unknown block-wrapped.txt
file answers.sets blocks.txt
file answers.json json-deep.json
file answers.json json-objects-deep.json
file answers.json.shape json-string.json
file answers.value.too-long json-answer.json
file answers.json json-keys.json
file answers.sets json-numbers.json
file answers.sets json-one-line.json
file answers.json.shape json-many-keys.json
file csv.row.too-wide csv-columns.csv
file csv.row.too-wide csv-commas.csv
file answers.value.too-large csv-cell.csv
file csv.quote.unclosed csv-unclosed.csv
file answers.lines csv-rows.csv
file answers.sets csv-rows-fewer.csv
file csv.row.ragged csv-ragged.csv
file answers.value.missing csv-wrong.csv
file answers.form.unknown csv-unknown.csv
file csv.quote.inside csv-quotes.csv
file answers.none kana.csv
file answers.none damaged.txt

if "$program" receive --dry-run --site "$town" tests/forms/iken-sjis.csv >/dev/null 2>&1; then
  for pair in none:blank-cells none:blank-rows too-large:bomb too-much:bomb-cell too-large:shared too-much:shared-long \
    too-much:corner too-much:wide sets:sparse none:merged too-much:sheets broken:names broken:deep broken:tag broken:entries; do
    case $pair in none:*) rule=answers.none ;; sets:*) rule=answers.sets ;; *) rule=answers.workbook.${pair%:*} ;; esac
    file "$rule" "${pair#*:}.xlsx"
  done
fi

# ---- what is no file: nobody has to wait for it
mkfifo "$work/pipe"
mkdir "$work/folder"
for input in "$work/pipe" "$work/folder" /dev/zero /dev/tty /proc/self/mem; do
  bounded 1 "$input" "$input" --register "$register"
  says "[answers.file"
done
bounded 1 "nothing on standard input" - --register "$register"
says "[answers.none]"
run 1 "an endless stream" sh -c 'ulimit -v "$1"; cat /dev/zero | "$2" receive - --site "$3" --date "$4" --dry-run' - \
  "$kilobytes" "$program" "$town" "$today"
says "[answers.too-large]"

# ---- thousands of files: all of them counted, the first shown
mkdir "$work/many"
for i in $(awk 'BEGIN { while (i++ < 3000) print i }'); do printf 'x' >"$work/many/$i.txt"; done
run 1 "thousands of files" sh -c '"$1" receive "$2"/many/*.txt --site "$3" --date "$4" --dry-run' - \
  "$program" "$work" "$town" "$today"
says "[messages.more.files]"
says "全部で3000件"
finish
