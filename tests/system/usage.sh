#!/bin/sh
# Exit codes of the command line: 0 fine, 1 content, 2 usage. A mistake in a command changes nothing.
. tests/system/lib.sh

site=$work/site
unpack minimal "$site"

run 0 "--version" "$program" --version
says "hiroba "
run 0 "--help" "$program" --help
says "build"
run 0 "build --help" "$program" build --help
run 2 "no command" "$program"
says "hiroba --help"
run 2 "unknown command" "$program" biuld
run 2 "unknown option" "$program" build --site "$site" --dat 2026-11-21
run 2 "a date that is none" "$program" build --site "$site" --date 2026-02-30
says "2026-02-30"
run 2 "an unknown language" "$program" build --site "$site" --lang fr
run 2 "an unknown format" "$program" check --site "$site" --format xml
run 2 "no threads" "$program" build --site "$site" --threads 0
run 2 "threads in words" "$program" build --site "$site" --threads two
[ ! -e "$site/public" ] || complain "a mistake in a command published something"

run 2 "explain: unknown rule" "$program" explain field.mising
says "field.missing"
run 0 "explain" "$program" explain field.missing
says "直し方"
run 0 "explain in English" "$program" explain field.missing --lang en
says "Cure"
run 2 "reference: unknown kind" "$program" reference gruop
says "group"
run 0 "reference" "$program" reference group

run 2 "new: unknown kind" "$program" --site "$site" new gruop hinata
run 2 "new: a name in Japanese" "$program" --site "$site" new group ひなた
run 2 "new: a path for a name" "$program" --site "$site" new group ../hinata
for name in index index-2 con lpt1 "$(printf 'a%.0s' $(seq 101))"; do
  run 2 "new: the name $name" "$program" --site "$site" new group "$name" なまえの会
  [ ! -e "$site/content/group/$name.yaml" ] || complain "new made $name.yaml, which stops the build"
done
run 0 "new: a word that only begins like a list" "$program" --site "$site" new group indexing よみのかい
run 2 "new: there already" "$program" --site "$site" new group hidamari ひだまりの会
grep -q 'ひだまりの会' "$site/content/group/hidamari.yaml" || complain "new has overwritten a record"
run 0 "--site before the command" "$program" --site "$site" build --date "$today" --quiet
[ -e "$site/public/index.html" ] || complain "no home page"
[ ! -s "$work/err" ] || { complain "--quiet is not quiet"; cat "$work/err" >&2; }

run 0 "new" "$program" --site "$site" new group hinata ひなたの会
run 0 "a new record passes" "$program" --site "$site" check --date "$today"
for kind in event course service program form grant meeting figure initiative resource term notice \
  page organization place number; do
  run 0 "new $kind" "$program" --site "$site" new "$kind" "new-$kind" "新しい$kind"
done
run 0 "a new record of each kind passes" "$program" --site "$site" check --date "$today"

run 0 "new: a title that YAML would misread" "$program" --site "$site" new group asa 'あさ: "第1"の会, #2'
run 0 "such a record passes" "$program" --site "$site" check --date "$today"

run 1 "no site there" "$program" build --site "$work/nowhere"
says "site.yaml"

printf 'title: ひだまりの会\n' >"$site/content/group/hidamari.yaml"
run 1 "content" "$program" check --site "$site" --date "$today"
says "record.kana.missing"
run 1 "content, json" "$program" check --site "$site" --date "$today" --format json
says '"rule": "record.kana.missing"'
[ ! -s "$work/err" ] || complain "json: people's words are mixed in"
printf 'title: ひだまりの会\nkana: ひだまりのかい\nchecked: {date: 2025-01-01}\n' \
  >"$site/content/group/hidamari.yaml"
run 0 "a warning" "$program" check --site "$site" --date "$today"
run 1 "a warning, --strict" "$program" check --site "$site" --date "$today" --strict

# What lies ahead within 60 days, and nothing else; no titles.
run 0 "the ledger" "$program" ledger --site "$site" --date "$today"
says "2026-01-01  324日すぎた  今も本当か確かめる  group/hidamari"
! grep -q "ひだまり" "$work/out" || complain "the ledger prints a title"
run 0 "the ledger, long before" "$program" ledger --site "$site" --date 2025-06-01
says "60日のあいだに見るものはありません。"
run 0 "the ledger, 60 days before" "$program" ledger --site "$site" --date 2025-11-02 --lang en
says "2026-01-01  in 60 days  check that it is still true  group/hidamari"
finish
