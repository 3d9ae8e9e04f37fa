#!/bin/sh
# An office's lists from outside: ten messy ones in, judged by a program that knows nothing of how
# they are read; once more, edited, deleted; out again and in; what is refused, and with which words.
. tests/system/lib.sh

command -v python3 >/dev/null || { skipped "no python3"; exit 77; }
lists=$work/lists
mkdir "$lists"
python3 tests/imports/make_sheets.py "$lists" || { complain "the lists were not made"; finish; }

# new_site FOLDER: the smallest site, with the areas of the lists.
new_site() {
  rm -rf "$1"
  unpack minimal "$1"
  cat >>"$1/site/site.yaml" <<'YAML'
areas:
  - {id: nakamachi, label: なかまち}
  - {id: mizube, label: みずべ}
YAML
}
# import NAME FILE…: into $site, the report as JSON. Rows with errors end it with 1.
import() {
  file=$1
  shift
  case $file in *05-days*|*06-days*|*07-sheets*) code=1 ;; *) code=0 ;; esac
  run "$code" "$file" "$program" import "$file" --site "$site" --date "$today" --format json "$@"
}

# ---- ten lists, each into a site of its own: nothing lost, nothing private taken, the site still good
for file in "$lists"/[01]*.csv "$lists"/*.txt "$lists"/*.xlsx; do
  site=$work/site
  new_site "$site"
  sums "$site" >"$work/before"
  import "$file" --dry-run
  sums "$site" >"$work/after"
  cmp -s "$work/before" "$work/after" || complain "$file: --dry-run wrote something"
  cp "$work/out" "$work/looked"
  import "$file"
  cmp -s "$work/looked" "$work/out" || complain "$file: --dry-run said something else"
  python3 tests/imports/verify.py "$file.cells.json" "$work/out" "$site" \
    見本太郎 見本花子 見本次郎 見本一 見本二 見本先生 0000-0003 9999-000 || complain "$file: see above"
  ! grep -q '"import.cell.forgotten"' "$work/out" || complain "$file: a cell was forgotten"
  run 0 "$file, the site" "$program" check --site "$site" --date "$today"
  # Once more: nothing new.
  sums "$site" >"$work/before"
  import "$file"
  sums "$site" >"$work/after"
  cmp -s "$work/before" "$work/after" || complain "$file: a second run changed something"
  # Out and in again changes nothing.
  for kind in group event place; do
    ls "$site/content/$kind"/* >/dev/null 2>&1 || continue
    for ending in csv xlsx; do
      out=$work/out.$ending
      rm -f "$out"
      run 0 "$file, export" "$program" export --kind "$kind" -o "$out" --site "$site" --date "$today"
      sums "$site/content" >"$work/before"
      import "$out" --kind "$kind"
      sums "$site/content" >"$work/after"
      cmp -s "$work/before" "$work/after" || complain "$file: $kind changed through .$ending"
      rm -rf "$site/imports/out".*
    done
  done
done

# ---- what the words say, to people
site=$work/site
new_site "$site"
run 0 "for people" "$program" import "$lists/01-ichiran.csv" --site "$site" --date "$today"
says "掲載の承諾を待っている下書き: 4件"
says "01-ichiran」H3: お知らせ[import.column.private] 見出し「代表者氏名」"
says "列の読みかた"
says "→ 名前（title）"
grep -q 'to: title' "$site/imports/01-ichiran.yaml" || complain "there is no mapping"
! grep -q 'みほん' "$site/imports/01-ichiran.state.json" || complain "the state tells names"

# ---- a person edits and deletes; the list goes on
group=$site/content/group/mihonnokai.yaml
[ -f "$group" ] || complain "there is no $group"
echo 'usual_size: 5人' >>"$group"
rm "$site/content/group/yorunokai.yaml"
sums "$site/content" >"$work/before"
sed 's/無料/百円/; /居場所なぎ/d' "$lists/01-ichiran.csv" >"$lists/next.csv"
run 0 "a changed list" "$program" import "$lists/next.csv" --list 01-ichiran --site "$site" --date "$today"
says "[import.row.edited]"
says "違う項目: 費用"
says "[import.row.deleted]"
says "[import.row.gone]"
sums "$site/content" >"$work/after"
cmp -s "$work/before" "$work/after" || complain "what a person did was changed"

# ---- the mapping first
new_site "$site"
run 0 "the mapping alone" "$program" import "$lists/01-ichiran.csv" --mapping --site "$site" --date "$today"
says "対応表だけを書きました"
[ ! -e "$site/content/group/mihonnokai.yaml" ] || complain "--mapping made records"
sed 's/to: ""}/to: 使わない}/; s/to: fee}/to: nai}/' "$site/imports/01-ichiran.yaml" >"$work/map"
cp "$work/map" "$site/imports/01-ichiran.yaml"
run 1 "a wrong mapping" "$program" import "$lists/01-ichiran.csv" --site "$site" --date "$today"
says "[import.mapping]"
[ ! -e "$site/content/group/mihonnokai.yaml" ] || complain "a wrong mapping made records"
sed 's/to: nai}/to: 費用}/' "$work/map" >"$site/imports/01-ichiran.yaml"
run 0 "a corrected mapping" "$program" import "$lists/01-ichiran.csv" --site "$site" --date "$today"
says "[import.column.unused]"

# ---- nothing half: where a folder should be lies a file
new_site "$site"
: >"$site/content/number"
sums "$site" >"$work/before"
run 3 "a file in the way" "$program" import "$lists/01-ichiran.csv" --site "$site" --date "$today"
says "何も変えていません"
sums "$site" >"$work/after"
cmp -s "$work/before" "$work/after" || complain "half was written"

# ---- what is no list
new_site "$site"
run 1 "an old workbook" "$program" import "$lists/old.xls" --site "$site" --date "$today"
says "[import.file.kind]"
says ".xls"
run 1 "LibreOffice" "$program" import "$lists/libre.ods" --site "$site" --date "$today"
says "[import.file.kind]"
says "名前を付けて保存"
run 1 "nothing there" "$program" import "$lists/nai.csv" --site "$site" --date "$today"
says "[import.file.unreadable]"
run 1 "a folder" "$program" import "$lists" --site "$site" --date "$today"
says "[import.file.unreadable]"
head -c 34000000 /dev/zero >"$lists/large.csv"
run 1 "33 MB" "$program" import "$lists/large.csv" --site "$site" --date "$today"
says "[import.file.too-large]"
printf '\377\001\202\377' >"$lists/bytes.csv"
run 1 "no characters" "$program" import "$lists/bytes.csv" --site "$site" --date "$today"
says "[import.file.encoding]"
printf '団体名,会費\nみほん\377の会だよ,無料\n' >"$lists/damaged.csv"
run 1 "a damaged character" "$program" import "$lists/damaged.csv" --site "$site" --date "$today"
says "[import.file.damaged]"
: >"$lists/empty.csv"
run 1 "an empty file" "$program" import "$lists/empty.csv" --site "$site" --date "$today"
says "[import.table.none]"
run 2 "no such kind" "$program" import "$lists/01-ichiran.csv" --kind story --site "$site" --date "$today"
run 2 "no such kind out" "$program" export --kind story --site "$site" --date "$today"
says "[export.kind]"

# ---- out: to standard output, never over a file; hidden ones stay, drafts are there
site=$work/site
new_site "$site"
run 0 "in" "$program" import "$lists/01-ichiran.csv" --site "$site" --date "$today"
printf 'title: かくれた会\nkana: かくれたかい\nvisibility: 事務局だけ\n' >"$site/content/group/kakureta.yaml"
run 0 "to standard output" "$program" export --site "$site" --date "$today"
says "公開しないでください"
says "みほんの会"
says "下書き"
! grep -q かくれた "$work/out" || complain "what is for the office alone was exported"
[ "$(head -c 3 "$work/out" | od -An -tx1 | tr -d ' \n')" = efbbbf ] || complain "no byte order mark"
run 0 "to a file" "$program" export -o "$work/list.csv" --site "$site" --date "$today"
run 2 "over a file" "$program" export -o "$work/list.csv" --site "$site" --date "$today"
run 2 "another ending" "$program" export -o "$work/list.ods" --site "$site" --date "$today"

# ---- an empty workbook, filled in as it is
run 0 "an empty workbook" "$program" export --blank group -o "$work/blank.xlsx" --site "$site" --date "$today"
python3 - "$work/blank.xlsx" <<'PYTHON' || complain "the empty workbook has no drop-downs"
import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
names = book.namelist()
sheet = book.read("xl/worksheets/sheet1.xml").decode()
assert sheet.count("<dataValidation ") > 8, sheet.count("<dataValidation ")
assert not any("vba" in name.lower() for name in names)
texts = book.read("xl/sharedStrings.xml").decode()
for word in ("掲載の承諾 日", "掲載の承諾 役割", "なかまち", "話す", "何を書くか"):
    assert word in texts, word
PYTHON
run 0 "an empty workbook comes back" "$program" import "$work/blank.xlsx" --site "$site" --date "$today" --dry-run
finish
