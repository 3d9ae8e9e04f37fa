#!/bin/sh
# take-downs.sh OLD NEW: carries what NEW takes back over into OLD.
#
# When the newest content does not pass, the last content that did is published again. A story that
# was withdrawn, or a record that was deleted or made a draft, beside an unrelated mistake must not
# stay public until somebody mends that mistake. So every record of OLD that NEW no longer has, or
# has with a withdrawal or as a draft, becomes a draft in OLD. Names of drafts lead nowhere but are
# no errors, so OLD still builds. Prints what it took down.
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

(cd "$old" && find content -type f \( -name '*.yaml' -o -name '*.yml' -o -name '*.md' \)) | sort |
  while IFS= read -r file; do
    case $file in *.easy.md | *.en.md) continue ;; esac
    if [ ! -e "$new/$file" ] || grep -Eq '^draft: *true|withdrawn: *[0-9]' "$new/$file"; then
      hide "$old/$file"
      printf 'taken down: %s\n' "$file"
    fi
  done
