# What the tests of the whole program share. Each starts with: . tests/system/lib.sh
# HIROBA_PROGRAM is the program under test; they run in the root of the repository.
set -eu

program=${HIROBA_PROGRAM:?names the program under test}
repository=$(pwd)
HIROBA_HOME=$repository
export HIROBA_HOME
today=2026-11-21

work=$(mktemp -d "${TMPDIR:-/tmp}/hiroba system.XXXXXX")  # with a space, as people have them
trap 'chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT
chmod 755 "$work"

failures=0
complain() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; failures=$((failures + 1)); }
skipped() { printf 'SKIPPED: %s\n' "$*"; }
finish() { [ "$failures" = 0 ] || { printf '%s failures\n' "$failures" >&2; exit 1; }; }

# sums FOLDER: one line for every file, with a checksum of its bytes.
sums() { (cd "$1" && find . -type f -exec cksum {} + | LC_ALL=C sort -k 3); }

# unpack NAME FOLDER: the plain files of tests/support/sites/NAME.txt.
unpack() {
  awk -v folder="$2" '
    /^-- .* --$/ { path = folder "/" substr($0, 4, length($0) - 6)
                   parent = path; sub(/\/[^\/]*$/, "", parent)
                   system("mkdir -p \"" parent "\""); printf "" > path; next }
    path != "" { print >> path; close(path) }' "tests/support/sites/$1.txt"
}

# run CODE NAME COMMAND…: it must end with this code, and within a minute; $work/out and $work/err
# are what it said.
run() {
  code=$1 name=$2
  shift 2
  got=0
  timeout 60 "$@" >"$work/out" 2>"$work/err" </dev/null || got=$?
  [ "$got" = "$code" ] || { complain "$name: ended with $got, not $code"; cat "$work/err" >&2; }
}

# says TEXT: the last run has said so.
says() {
  cat "$work/out" "$work/err" | grep -qF -- "$1" ||
    { complain "$name: does not say «$1»"; cat "$work/err" >&2; }
}
