#!/bin/sh
# The same input gives the same bytes: whatever the number of threads, the locale, the time zone,
# the umask, the folder one stands in and the folder the site lies in; again over what is there,
# and over what an older day left. Messages too.
. tests/system/lib.sh

# Outside of any repository: when something changed is known from Git's history, which is input, too.
town=$work/town
cp -R "$repository/tests/demo-town" "$town"
rm -rf "$town/public" "$town/.hiroba"
run 0 reference "$program" build --site "$town" --date "$today" --threads 1 --output "$work/first"
sums "$work/first" >"$work/first.sums"
count=$(wc -l <"$work/first.sums")
[ "$count" -ge 200 ] || complain "only $count files: the made-up town has more"

# same NAME FOLDER
same() {
  sums "$2" >"$work/these.sums"
  diff "$work/first.sums" "$work/these.sums" >"$work/diff" ||
    { complain "$1: other bytes"; head -n 20 "$work/diff" >&2; }
}

run 0 "2 threads" "$program" build --site "$town" --date "$today" --output "$work/two" --threads 2
same "2 threads" "$work/two"
run 0 "13 threads" "$program" build --site "$town" --date "$today" --output "$work/many" --threads 13
same "13 threads" "$work/many"
for locale in C POSIX C.UTF-8 ja_JP.UTF-8 tr_TR.UTF-8 de_DE.UTF-8; do
  run 0 "LC_ALL=$locale" env "LC_ALL=$locale" "LANG=$locale" \
    "$program" build --site "$town" --date "$today" --output "$work/locale"
  same "LC_ALL=$locale" "$work/locale"
  rm -rf "$work/locale" "$work/.locale.hiroba"
done
for zone in Asia/Tokyo America/Los_Angeles Pacific/Kiritimati UTC+12; do
  run 0 "TZ=$zone" env "TZ=$zone" "$program" build --site "$town" --date "$today" --output "$work/zone"
  same "TZ=$zone" "$work/zone"
done

run 0 "umask 077" sh -c 'umask 077; exec "$@"' sh \
  "$program" build --site "$town" --date "$today" --output "$work/umask"
same "umask 077" "$work/umask"

# Another place for the site, a name with blanks and Japanese, seen from inside, from beside and
# from far away.
mkdir "$work/町 の フォルダー"
cp -R "$town" "$work/町 の フォルダー/town"
rm -rf "$work/町 の フォルダー/town/public" "$work/町 の フォルダー/town/.hiroba"
run 0 "from inside" sh -c 'cd "$1" && shift && exec "$@"' sh "$work/町 の フォルダー/town" \
  "$program" build --date "$today"
same "from inside" "$work/町 の フォルダー/town/public"
run 0 "a relative path" sh -c 'cd "$1" && shift && exec "$@"' sh "$work/町 の フォルダー" \
  "$program" build --site ./town/ --date "$today" --output out
same "a relative path" "$work/町 の フォルダー/out"
run 0 "from the root" sh -c 'cd / && exec "$@"' sh \
  "$program" --site "$work/町 の フォルダー/town" build --date "$today" --output "$work/far"
same "from the root" "$work/far"

# Again, and again after another day.
run 0 "again" "$program" build --site "$town" --date "$today" --output "$work/first"
says "新しく書いたファイル"
same "again" "$work/first"
for day in 2026-12-20 2028-03-01 "$today"; do
  run 0 "as of $day" "$program" build --site "$town" --date "$day" --output "$work/first"
done
same "after other days" "$work/first"

# After other styles: the same but for assets of before, which old pages still need. They come from
# history on purpose (decisions/2026-11-29-marked-assets.md), are listed, and go with the second day.
mkdir "$work/styled"
cp -R "$town/." "$work/styled"
rm -rf "$work/styled/public" "$work/styled/.hiroba"
mkdir -p "$work/styled/site/assets"
cp site/assets/site.css "$work/styled/site/assets/"
for day in 2026-11-19 2026-11-20 "$today"; do
  printf '.edition-%s { color: black }\n' "$day" >>"$work/styled/site/assets/site.css"
  run 0 "styles of $day" "$program" build --site "$work/styled" --date "$day" --output "$work/history"
done
cmp -s "$work/.history.hiroba/assets.kept" - <<KEPT || complain "assets.kept does not list what is kept"
$(cd "$work/history" && find assets -name 'site.*.css' | LC_ALL=C sort | while read -r path; do
  case $(cat "$path") in
    *edition-2026-11-21*) ;;
    *edition-2026-11-20*) echo "2026-11-21 $path" ;;
    *) echo "2026-11-20 $path" ;;
  esac
done)
KEPT
[ "$(wc -l <"$work/.history.hiroba/assets.kept")" = 2 ] || complain "not two style sheets of before"
run 0 "styles, afresh" "$program" build --site "$work/styled" --date "$today" --output "$work/afresh"
sums "$work/afresh" >"$work/afresh.sums"
cut -d ' ' -f 2- "$work/.history.hiroba/assets.kept" >"$work/kept"
sums "$work/history" | grep -vFf "$work/kept" >"$work/these.sums"
cmp "$work/afresh.sums" "$work/these.sums" || complain "after other styles: other bytes"
run 0 "two days later" "$program" build --site "$work/styled" --date 2026-11-23 --output "$work/history"
run 0 "two days later, afresh" "$program" build --site "$work/styled" --date 2026-11-23 --output "$work/afresh"
sums "$work/history" >"$work/these.sums"
sums "$work/afresh" | cmp - "$work/these.sums" || complain "two days later: other bytes"

# Messages, in every form.
for format in text json sarif github; do
  run 0 "$format" "$program" check --site "$town" --date "$today" --format "$format" --threads 1
  cat "$work/out" "$work/err" >"$work/messages.1"
  run 0 "$format" env LC_ALL=tr_TR.UTF-8 TZ=America/New_York \
    "$program" check --site "$town" --date "$today" --format "$format" --threads 7
  cat "$work/out" "$work/err" >"$work/messages.2"
  cmp "$work/messages.1" "$work/messages.2" || complain "$format: other messages"
done

# The real site, with its showcase.
run 0 "real site" "$program" build --site "$repository" --date "$today" --output "$work/real1" --threads 1
run 0 "real site, 2 threads" env LC_ALL=C TZ=UTC \
  "$program" build --site "$repository" --date "$today" --output "$work/real2" --threads 2
sums "$work/real1" >"$work/real1.sums"
sums "$work/real2" >"$work/real2.sums"
cmp "$work/real1.sums" "$work/real2.sums" || complain "real site: other bytes on 2 threads"
finish
