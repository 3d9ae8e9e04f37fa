#!/bin/sh
# The recipes of CONTRIBUTING.md, each as a patch beside this file: applied to a copy of the
# repository, compiled, and looked for in a built site. Also counts the program's files that each
# touches, so that a change which makes adding things harder is seen.
#
#   sh tests/recipes/try.sh [RECIPE…]      without: all of them
set -eu

repository=$(pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/hiroba-recipes.XXXXXX")
trap 'rm -rf "$work"' EXIT
failures=0
complain() { printf 'recipes: %s\n' "$*" >&2; failures=$((failures + 1)); }

copy=$work/copy
mkdir "$copy"
git ls-files -z --cached --others --exclude-standard | xargs -0 tar -cf - | tar -xf - -C "$copy"
cmake -S "$copy" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
  >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 3; }

# The program's own files that a patch changes: existing .cc and .h, and new ones.
touched() { grep -c '^+++ b/generator/' "$1"; }
changed() { grep '^--- a/generator/' "$1" | grep -c '\.cc$' || :; }

# try NAME MOST-FILES MOST-CHANGED-CC: patches and compiles.
try() {
  patch_file=$repository/tests/recipes/$1.patch
  [ "$(touched "$patch_file")" -le "$2" ] || complain "$1 touches more than $2 files of the program"
  [ "$(changed "$patch_file")" -le "$3" ] || complain "$1 changes more than $3 existing .cc files"
  (cd "$copy" && patch -s -p1 <"$patch_file") || { complain "$1 does not apply"; return 1; }
  cmake --build "$work/build" --target hiroba >"$work/log" 2>&1 ||
    { complain "$1 does not compile"; grep -m 5 'error' "$work/log" >&2; return 1; }
  printf '%s: %s files of the program\n' "$1" "$(touched "$patch_file")"
}
undo() { (cd "$copy" && patch -s -R -p1 <"$repository/tests/recipes/$1.patch"); }

# site: a fresh small town, built with the patched program and its templates.
site() {
  rm -rf "$work/site"
  cp -R "$copy/tests/tiny-town" "$work/site"
  "$@"
  HIROBA_HOME=$copy "$work/build/bin/hiroba" --site "$work/site" --date 2026-11-21 build \
    >"$work/out" 2>&1 || { complain "the town with it does not build"; cat "$work/out" >&2; return; }
}
has() { grep -q -- "$2" "$work/site/public/$1" 2>/dev/null || complain "no «$2» in $1"; }

field() { printf 'tea: 麦茶があります。\n' >>"$work/site/content/group/kobune.yaml"; }
kind() {
  mkdir -p "$work/site/content/poem"
  printf -- '---\ntitle: あさ\nsample: true\nfirst_in: おたより\n---\n\n朝です。\n' >"$work/site/content/poem/asa.md"
}

wanted=${*:-a-field a-kind a-sort-of-page an-output}
for recipe in $wanted; do
  case $recipe in
    a-field) if try a-field 1 0; then site field; has group/kobune.html 麦茶があります; fi ;;
    a-kind) if try a-kind 4 1; then site kind; has poem/asa.html おたより; has poem/index.html あさ; fi ;;
    a-sort-of-page) if try a-sort-of-page 2 1; then site :; has colophon.html '<h1>'; has en/colophon.html '<h1>'; fi ;;
    an-output) if try an-output 2 1; then site :; has humans.txt '^[0-9]'; fi ;;
    *) complain "no such recipe: $recipe" ;;
  esac
  undo "$recipe" || :
done
[ "$failures" = 0 ]
