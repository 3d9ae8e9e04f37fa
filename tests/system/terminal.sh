#!/bin/sh
# Names and values that a terminal would obey never reach it as they are, whatever the command and the
# form of its messages.
. tests/system/lib.sh

site=$work/site
unpack minimal "$site"
mkdir -p "$work/in"

# clean NAME: nothing of the last run moves a cursor or turns text around.
clean() {
  cat "$work/out" "$work/err" >"$work/said"
  ! LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" "$work/said" || complain "$1: control characters"
  ! LC_ALL=C grep -qE "$(printf '\302[\200-\237]|\342\200[\216\217\250-\256]|\342\201[\246-\257]')" "$work/said" ||
    complain "$1: marks of direction or C1"
  ! grep -q '^::warning title=forged' "$work/said" || complain "$1: a forged command"
  iconv -f UTF-8 -t UTF-8 "$work/said" >/dev/null 2>&1 || complain "$1: no UTF-8"
}

number=0
while IFS= read -r bytes; do
  number=$((number + 1))
  value=$(printf "$bytes.")
  value=${value%.}
  file="$work/in/a${value}b.txt"
  printf 'x' >"$file"
  for format in text json sarif github; do
    run 1 "receive, name $number, $format" "$program" receive "$file" --dry-run --site "$site" --date "$today" --format $format
    clean "receive, name $number, $format"
    if [ "$format" = json ] || [ "$format" = sarif ]; then
      if command -v python3 >/dev/null 2>&1; then
        python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$work/out" ||
          complain "receive, name $number, $format: not valid"
      fi
    fi
  done
  run 1 "receive, missing $number" "$program" receive "$work/none$value" --dry-run --site "$site" --date "$today"
  clean "receive, missing $number"
  "$program" receive --purge --register "$work/none$value/x" --site "$site$value" --date "$today" --dry-run \
    >"$work/out" 2>"$work/err" || :
  clean "purge $number"
  for arguments in "explain" "reference"; do
    "$program" "$arguments" "$value" >"$work/out" 2>"$work/err" || :
    clean "$arguments $number"
  done
  "$program" --date "$value" --site "$site" ledger >"$work/out" 2>"$work/err" || :
  clean "--date $number"
  "$program" build --site "$work/none$value" >"$work/out" 2>"$work/err" || :
  clean "--site $number"
  "$program" withdraw "story/$value" --site "$site" --date "$today" --dry-run >"$work/out" 2>"$work/err" || :
  clean "withdraw $number"
  "$program" new "$value" "$value" "$value" --site "$site" >"$work/out" 2>"$work/err" || :
  clean "new $number"
  "$program" "--no$value" >"$work/out" 2>"$work/err" || :
  clean "option $number"

  # A value in a record, and a record of that name.
  cp "$site/content/group/hidamari.yaml" "$work/good.yaml"
  printf 'title: ひだまりの会\nkana: ひだまりのかい\nplace: "no%swhere"\n' "$value" >"$site/content/group/hidamari.yaml"
  cp "$work/good.yaml" "$site/content/group/x${value}y.yaml"
  for format in text json sarif github; do
    "$program" check --site "$site" --date "$today" --format $format >"$work/out" 2>"$work/err" || :
    clean "check, value $number, $format"
  done
  rm "$site/content/group/x${value}y.yaml"
  cp "$work/good.yaml" "$site/content/group/hidamari.yaml"
done <<'VALUES'
\033[31m
\033]0;title\007
\010\010\010
\177
\302\233 2J
\342\200\256
\342\201\246
\342\200\217
\342\200\250
\377\376
\n::warning title=forged::x
\r
%%0A::error::x
VALUES
[ "$number" -ge 12 ] || complain "only $number values"
finish
