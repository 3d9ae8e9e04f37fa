#!/bin/sh
# Files that somebody has put into the output folder, or beside it, are never lost: the build stops,
# names them, and goes on once they are moved. decisions/2026-11-29-whose-files.md.
. tests/system/lib.sh

site=$work/site
unpack minimal "$site"
public=$site/public
beside=$site/.public.hiroba
build() { want=$1 name=$2; shift 2; run "$want" "$name" "$program" build --site "$site" --date "$today" "$@"; }

build 0 "first"
build 0 "second"

# Whatever is put there, with the spare generation and without it.
for path in CNAME .well-known/security.txt .git/HEAD group/map.png _redirects ".ファイル" "a b/c d"; do
  for spare in there gone; do
    mkdir -p "$(dirname "$public/$path")"
    echo "mine $path" >"$public/$path"
    [ "$spare" = there ] || rm -rf "$beside/next"
    sums "$public" >"$work/before"
    for again in 1 2; do
      build 3 "$path, spare $spare, $again"
      case $path in .git/*) says "[publish.folder.git]" ;; *) says "[publish.folder.extra]" ;; esac
      says "直し方: "
      sums "$public" | cmp -s - "$work/before" || complain "$path: the output was changed"
    done
    rm "$public/$path"
    rmdir -p --ignore-fail-on-non-empty "$(dirname "$public/$path")" 2>/dev/null || :
    build 0 "without $path"
    build 0 "without $path, again"
  done
done
says "できました"

# In English, and for programs.
echo mine >"$public/CNAME"
build 3 "in English" --lang en
says "site/root/"
build 3 "for programs" --format json
says '"rule": "publish.folder.extra"'

# At its right place it is published, with every build.
mkdir -p "$site/site/root/.well-known"
mv "$public/CNAME" "$site/site/root/CNAME"
echo 'Contact: https://hiroba.example.jp/' >"$site/site/root/.well-known/security.txt"
for again in 1 2 3; do
  build 0 "site/root, $again"
  [ "$(cat "$public/CNAME")" = mine ] || complain "site/root/CNAME is not published"
  grep -q Contact "$public/.well-known/security.txt" || complain ".well-known/ is not published"
done
ln -s /etc/passwd "$site/site/root/passwd"
build 1 "a link in site/root"
says "site/root/passwd"
says "[content.symlink]"
rm "$site/site/root/passwd"
mkfifo "$site/site/root/pipe"
build 1 "a pipe in site/root"
says "[content.file.not-readable]"
rm "$site/site/root/pipe"
echo x >"$site/site/root/cname"
build 1 "two names that differ in case"
says "[publish.path.case]"
rm "$site/site/root/cname"
echo x >"$site/site/root/robots.txt"
build 1 "what the program writes itself"
says "[publish.path.twice]"
rm "$site/site/root/robots.txt"

# A copied marker proves nothing; neither does a spare folder of somebody's.
mkdir "$work/docs"
cp "$public/.hiroba" "$work/docs/"
echo 'a letter' >"$work/docs/letter.txt"
build 3 "a marker in somebody's folder" --output "$work/docs"
says "[publish.folder.no-list]"
says "letter.txt"
[ ! -e "$work/.docs.hiroba" ] || complain "something was made beside somebody's folder"
[ "$(cat "$work/docs/letter.txt")" = 'a letter' ] || complain "the letter is lost"

# The whole folder on another computer: the lists still prove it, and nothing else.
build 0 "before moving"
cp -R "$site" "$work/moved"
run 0 "moved" "$program" build --site "$work/moved" --date "$today"
rm -rf "$work/moved"
cp -R "$site" "$work/moved"
echo '<p>my own</p>' >"$work/moved/public/index.html"
run 3 "moved, with a page of somebody's" "$program" build --site "$work/moved" --date "$today"
says "[publish.folder.no-list]"
says "index.html"
rm -rf "$work/moved/.public.hiroba"
sums "$work/moved/public" >"$work/before"
run 3 "without lists" "$program" build --site "$work/moved" --date "$today"
sums "$work/moved/public" | cmp -s - "$work/before" || complain "without lists the output was changed"
mv "$work/moved/public" "$work/moved/old-public"
run 0 "as the message says" "$program" build --site "$work/moved" --date "$today"

# A page changed by hand is made anew, and that is said.
echo '<p>by hand</p>' >>"$public/index.html"
build 0 "changed by hand"
says "[publish.folder.edited]"
says "index.html"
build 0 "once"
! grep -q publish.folder.edited "$work/err" || complain "it is said twice"
! grep -rq 'by hand' "$public" || complain "the change is published again"

# Links and pipes where the program keeps its own.
mkdir "$work/elsewhere"
echo mine >"$work/elsewhere/file"
for kept in next old lock writing; do
  [ ! -e "$beside/$kept" ] || mv "$beside/$kept" "$work/aside"
  ln -s "$work/elsewhere" "$beside/$kept"
  build 3 "$kept is a link"
  says "[publish.folder.hidden]"
  rm "$beside/$kept"
  mkfifo "$beside/$kept"
  build 3 "$kept is a pipe"
  rm "$beside/$kept"
  [ ! -e "$work/aside" ] || mv "$work/aside" "$beside/$kept"
done
[ "$(ls "$work/elsewhere")" = file ] || complain "something was done behind a link"
ln -s "$site" "$work/through"
run 0 "a parent that is a link" "$program" build --site "$site" --date "$today" --output "$work/through/public"
finish
