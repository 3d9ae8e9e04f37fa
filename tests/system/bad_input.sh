#!/bin/sh
# What people and disks do: each time a message with the place and what to do, the right exit code
# (1 content, 3 environment), the published site untouched to the byte, and within seconds.
. tests/system/lib.sh

seconds=5
site=$work/site
unpack minimal "$site"
mkdir -p "$site/content/page" "$site/content/figure" "$site/content/place"
printf 'title: なかまち集会所\nkana: なかまちしゅうかいじょ\n' >"$site/content/place/nakamachi-hall.yaml"
run 0 "the good site" "$program" build --site "$site" --date "$today"
sums "$site/public" >"$work/good.sums"
cp -R "$site/content" "$work/content"

restore() {
  rm -rf "$site/content"
  cp -R "$work/content" "$site/content"
}

# bad CODE NAME RULE PLACE: the site as it is now must not come out.
bad() {
  begin=$(date +%s)
  run "$1" "$2" "$program" build --site "$site" --date "$today"
  end=$(date +%s)
  [ $((end - begin)) -le $seconds ] || complain "$2: took $((end - begin)) s"
  says "[$3]"
  says "直し方: "
  [ -z "$4" ] || says "$4"
  sums "$site/public" | cmp -s - "$work/good.sums" || complain "$2: the published site has changed"
  restore
}

# A form's workbook needs a temporary file: without one nothing goes out, least of all an empty one.
mkdir -p "$site/content/form"
printf 'title: 願い\nkana: ねがい\nversion: 1\npurpose: 願いを伝える紙です。\nsections:\n  - id: all\n    title: 全部\n    questions:\n      - {id: what, type: ひとことの文, label: 願い}\n' \
  >"$site/content/form/negai.yaml"
TMPDIR=$work/none
export TMPDIR
bad 1 "no folder for temporary files" publish.output.not-made form/negai.xlsx
unset TMPDIR

record=content/group/hidamari.yaml
printf 'kana: ひだまりのかい\n' >"$site/$record"
bad 1 "missing field" field.missing "$record:1:1"
printf 'title: [ひだまり]\nkana: ひだまりのかい\n' >"$site/$record"
bad 1 "wrong type" field.text.expected "$record:1:8"
printf 'title: ひだまりの会\nkana: ひだまりのかい\nplace: nakamachi-hal\n' >"$site/$record"
bad 1 "unknown reference" reference.unknown "近い名前: place/nakamachi-hall"
printf -- '---\ntitle: ひだまりの会\nkana: ひだまりのかい\n---\n' >"$site/content/group/hidamari.md"
bad 1 "duplicate slug" content.record.twice "content/group/hidamari.md"
printf -- '---\ntitle: はじめて行く日\n\n本文です。\n' >"$site/content/page/first-visit.md"
bad 1 "unclosed front matter" front-matter.fence.unclosed "content/page/first-visit.md:1:1"
printf 'title: \202\320\202\276\n' >"$site/$record"
bad 1 "invalid UTF-8" file.encoding.not-utf8 "$record:1:8"
head -c 10485760 /dev/zero | tr '\0' 'a' >"$site/$record"
bad 1 "10 MB of one line" content.file.too-large "$record"
awk 'BEGIN { for (i = 0; i < 400000; ++i) print "- これは名簿です" }' >"$site/$record"
bad 1 "10 MB of lines" content.file.too-large "$record"
{
  printf 'a: &a [x, x, x, x, x, x, x, x, x]\n'
  for pair in b:a c:b d:c e:d f:e g:f h:g i:h; do
    printf '%s: &%s [*%s, *%s, *%s, *%s, *%s, *%s, *%s, *%s, *%s]\n' "${pair%:*}" "${pair%:*}" \
      "${pair#*:}" "${pair#*:}" "${pair#*:}" "${pair#*:}" "${pair#*:}" "${pair#*:}" "${pair#*:}" \
      "${pair#*:}" "${pair#*:}"
  done
} >"$site/$record"
bad 1 "YAML alias bomb" yaml.feature.anchor "$record:1:4"
printf 'title: %s\n' "$(awk 'BEGIN { while (i++ < 20000) printf "[" }')" >"$site/$record"
bad 1 "20,000 brackets" yaml.nesting.too-deep "$record:1"
printf -- '---\ntitle: 深い\n---\n\n%s深い\n' "$(awk 'BEGIN { while (i++ < 9000) printf "> " }')" \
  >"$site/content/page/deep.md"
bad 1 "9,000 quotations" markdown.nesting.too-deep "content/page/deep.md"
ln -s /etc/passwd "$site/content/group/passwd.yaml"
bad 1 "symlink out of the tree" content.symlink "content/group/passwd.yaml"
ln -s "$site/content/group" "$site/content/event"
bad 1 "symlink to a folder" content.symlink "content/event"
mkdir -p "$site/content/page/first-visit"
printf -- '---\ntitle: はじめて行く日\n---\n\n本文です。\n' >"$site/content/page/first-visit.md"
ln -s /etc/passwd "$site/content/page/first-visit/map.txt"
bad 1 "symlink among attachments" content.symlink "content/page/first-visit/map.txt"
rm -rf "$site/content" && mkdir "$site/content"
bad 1 "empty content folder" content.empty "content"
rm -rf "$site/content"
bad 1 "no content folder" content.root.missing "content"
mkfifo "$site/content/group/pipe.yaml"
run 0 "a pipe among the records" "$program" check --site "$site" --date "$today"
says "content/group/pipe.yaml: 注意[content.file.unknown]"
restore

# ---- the disk

# As root everything may be written, so then somebody without rights runs the program.
if [ "$(id -u)" != 0 ]; then
  as_nobody=
elif command -v setpriv >/dev/null 2>&1; then
  as_nobody="setpriv --reuid=65534 --regid=65534 --clear-groups"
else
  as_nobody=none
fi
if [ "$as_nobody" = none ]; then
  skipped "unwritable output and unreadable record (root, and no setpriv)"
else
  cp "$program" "$work/hiroba"  # somebody without rights may not reach the build folder
  chmod 755 "$work/hiroba"
  mkdir "$work/share"
  cp -R templates site "$work/share/"
  chmod -R a+rX "$work/share" "$site"
  locked=$work/locked
  mkdir "$locked"
  cp -R "$site/public" "$locked/public"
  cp -R "$site/.public.hiroba" "$locked/.public.hiroba"  # whose lists tell that it is ours
  chmod -R a-w "$locked"
  run 3 "unwritable output" env HIROBA_HOME="$work/share" $as_nobody \
    "$work/hiroba" build --site "$site" --date "$today" --output "$locked/public"
  says "[disk.permission]"
  says "直し方: "
  sums "$locked/public" | cmp -s - "$work/good.sums" || complain "unwritable output: it has changed"
  chmod -R u+w "$locked"

  chmod 000 "$site/$record"
  run 1 "unreadable record" env HIROBA_HOME="$work/share" $as_nobody \
    "$work/hiroba" check --site "$site" --date "$today"
  says "[content.file.not-readable]"
  says "$record"
  restore
fi

mkdir "$work/foreign" && printf '大事な手紙\n' >"$work/foreign/letter.txt"
run 3 "somebody's own folder" "$program" build --site "$site" --date "$today" --output "$work/foreign"
says "[publish.folder.foreign]"
[ "$(ls "$work/foreign")" = letter.txt ] || complain "somebody's own folder was touched"
ln -s "$work/foreign" "$work/link"
run 3 "a link for output" "$program" build --site "$site" --date "$today" --output "$work/link"
says "[publish.folder.link]"
run 3 "a file on the way" "$program" build --site "$site" --date "$today" \
  --output "$work/foreign/letter.txt/public"
says "[disk.not-a-folder]"

# A small disk in memory: the first site fits, the second does not.
if [ "$(id -u)" = 0 ] && mkdir "$work/disk" && mount -t tmpfs -o size=1500k tmpfs "$work/disk" 2>/dev/null; then
  trap 'umount "$work/disk" 2>/dev/null || :; chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
  run 0 "small disk" "$program" build --site "$site" --date "$today" --output "$work/disk/out"
  sums "$work/disk/out" >"$work/disk.sums"
  for i in $(awk 'BEGIN { while (i++ < 300) print i }'); do
    printf 'title: 会%s\nkana: かい\n' "$i" >"$site/content/group/g$i.yaml"
  done
  run 3 "full disk" "$program" build --site "$site" --date "$today" --output "$work/disk/out"
  says "[disk.full]"
  says "直し方: "
  sums "$work/disk/out" | cmp -s - "$work/disk.sums" || complain "full disk: the old site has changed"
  restore
  run 0 "small disk again" "$program" build --site "$site" --date "$today" --output "$work/disk/out"
  sums "$work/disk/out" | cmp -s - "$work/disk.sums" || complain "small disk again: other bytes"
  umount "$work/disk"
else
  skipped "full output disk (no right to mount a small one)"
fi

restore
run 0 "the good site again" "$program" build --site "$site" --date "$today"
sums "$site/public" | cmp -s - "$work/good.sums" || complain "the good site is another one now"
finish
