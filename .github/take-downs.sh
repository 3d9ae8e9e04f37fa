#!/bin/sh
# take-downs.sh OLD NEW: carries what NEW takes back over into OLD.
#
# When the newest content does not pass, the last content that did is published again. A story that
# was withdrawn, or a record that was deleted or made a draft, beside an unrelated mistake must not
# stay public until somebody mends that mistake. So every record of OLD that NEW no longer has, or
# has as a draft, becomes a draft in OLD; one that NEW has withdrawn keeps only its address and the
# neutral page. Names of both lead nowhere but are no errors, so OLD still builds. All content roots
# of OLD are looked at. Prints what it took down.
set -eu
old=$1 new=$2

# In YAML a line more; in Markdown below the first fence. A draft already is one.
hide() {
  grep -q '^draft:' "$1" && sed -i.bak 's/^draft:.*/draft: true/' "$1" && rm -f "$1.bak" && return
  case $1 in
    *.md) awk 'NR == 1 { print; print "draft: true"; next } { print }' "$1" >"$1.new" ;;
    *) { cat "$1"; printf '\ndraft: true\n'; } >"$1.new" ;;
  esac
  mv "$1.new" "$1"
}

# As `hiroba withdraw` leaves it: no words, no other languages, no files. Not what NEW has, in which
# something may be wrong.
empty() {
  name=${1%.*}
  rm -rf "$name" "$name.easy.md" "$name.en.md"
  sample=$(grep -m 1 '^sample: true' "$1" || true)
  consent="consent: {id: '-', scope: [ウェブ], given: 2000-01-01, expires: 2099-12-31, withdrawn: 2000-01-02}"
  case $1 in
    */story/*) printf -- '---\ntitle: 公開を終えたお話\nkana: こうかいをおえたおはなし\npen_name: 取り下げ\n%s\n%s\n---\n' "$consent" "$sample" ;;
    *) printf 'title: 公開を終えたシート\nkana: こうかいをおえたしーと\nvisibility: 公開\n%s\n%s\n' "$consent" "$sample" ;;
  esac >"$1.new"
  mv "$1.new" "$1"
}

# The folders of site.yaml that hold records, and content/.
roots() {
  { echo content; sed -n 's/.*path: *\([^,}[:space:]]*\).*/\1/p' "$old/site/site.yaml" | tr -d "\"'"; } |
    sort -u | while IFS= read -r folder; do [ -d "$old/$folder" ] && echo "$folder"; done
}

roots | while IFS= read -r root; do
  (cd "$old" && find "$root" -type f \( -name '*.yaml' -o -name '*.yml' -o -name '*.md' \))
done | sort -u | while IFS= read -r file; do
  case $file in *.easy.md | *.en.md) continue ;; esac
  [ -e "$old/$file" ] || continue  # a file beside a record that was emptied
  if [ -e "$new/$file" ] && grep -Eq '(^|[{, ])withdrawn: *[0-9]' "$new/$file"; then
    case $file in
      */story/* | */supporter/*) empty "$old/$file" ;;
      *) hide "$old/$file" ;;
    esac
  elif [ ! -e "$new/$file" ] || grep -q '^draft: *true' "$new/$file"; then
    hide "$old/$file"
  else
    continue
  fi
  printf 'taken down: %s\n' "$file"
done
