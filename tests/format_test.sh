#!/bin/sh
# Every C++ file is as .clang-format says; tables of sentences and fields say where they are not.
# Another version of the program formats otherwise: it has to be Debian 12's.
set -eu
program=$(command -v clang-format-14) || {
  printf 'SKIPPED: clang-format-14 is not there, so the form of the files was not looked at\n'
  exit 77
}
git ls-files -z --cached --others --exclude-standard -- 'generator/*.cc' 'generator/*.h' 'tests/*.cc' 'tests/*.h' |
  xargs -0 "$program" --dry-run --Werror --ferror-limit=1 || {
  printf 'To mend it: git ls-files -z "*.cc" "*.h" | xargs -0 clang-format-14 -i\n' >&2
  exit 1
}
