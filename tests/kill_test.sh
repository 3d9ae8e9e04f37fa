#!/bin/sh
# Kills real publications at random moments and looks at the output folder each time: it must be
# one whole site, the old or the new, and the next run must work.
#
#   kill_test.sh PROGRAM [KILLS]     PROGRAM is kill_writer; 200 kills if nothing is said
set -eu

program=$1
kills=${2:-200}
seed=${HIROBA_KILL_SEED:-$(date +%s)}
# A memory disk, where there is one: more publications for each second, so kills fall everywhere.
memory=/dev/shm
[ -d "$memory" ] && [ -w "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/hiroba-kill.XXXXXX")
trap 'rm -rf "$work"' EXIT

fail() {
  echo "kill_test: $* (HIROBA_KILL_SEED=$seed)" >&2
  [ ! -s "$work/err" ] || sed 's/^/  | /' "$work/err" >&2
  exit 1
}

# Waiting times between 2 and 60 milliseconds: a publication takes about ten.
moments=$(awk -v n="$kills" -v seed="$seed" \
  'BEGIN { srand(seed); for (i = 0; i < n; i++) printf "%.4f\n", 0.002 + rand() * 0.058 }')

# kill_often KILLS MODE: MODE is empty or «renames».
kill_often() {
  output="$work/site$2/public"
  mkdir -p "$work/site$2"
  "$program" once "$output" 1 $2 2>"$work/err" || fail "the first site could not be published"
  next=2 published=0 unfinished=0 restored=0
  for moment in $(echo "$moments" | head -n "$1"); do
    : >"$work/numbers"
    "$program" write "$output" "$next" $2 >"$work/numbers" 2>"$work/err" &
    writer=$!
    sleep "$moment"
    kill -9 "$writer"
    wait "$writer" 2>/dev/null || :
    [ ! -s "$work/err" ] || fail "the writer complained"
    if [ -n "$2" ] && [ ! -d "$output" ]; then
      restored=$((restored + 1))
      "$program" repair "$output" $2 2>"$work/err" || fail "no repair after a kill"
    fi
    shown=$("$program" check "$output") || fail "the site is mixed or missing after a kill"
    # The last number that the writer told, or one further when it died before telling.
    told=$(tail -n 1 "$work/numbers")
    told=${told:-$((next - 1))}
    [ "$shown" = "$told" ] || [ "$shown" = $((told + 1)) ] ||
      fail "site $shown is shown, but $told was published"
    published=$((published + shown - next + 1))
    # A kill between the exchange and the end of the record leaves one of a finished site: few.
    [ ! -e "$output/../.public.hiroba/writing" ] || unfinished=$((unfinished + 1))
    # Somebody's file stops the next run wherever it lies, and stays; without it all goes on.
    if [ $((told % 10)) = 0 ]; then
      for place in "$output/CNAME" "$output/../.public.hiroba/next/CNAME"; do
        [ -d "$(dirname "$place")" ] || continue
        echo mine >"$place"
        ! "$program" once "$output" $((shown + 1)) $2 2>/dev/null || fail "a foreign file is ignored"
        [ "$(cat "$place")" = mine ] || fail "a foreign file is lost"
        rm "$place"
      done
    fi
    "$program" once "$output" $((shown + 1)) $2 2>"$work/err" || fail "the next run failed"
    again=$("$program" check "$output") || fail "the next run left a mixed site"
    [ "$again" = $((shown + 1)) ] || fail "the next run published $again"
    next=$((again + 1))
  done
  echo "kill_test: $1 kills${2:+ ($2)}: $published sites in between, $unfinished half-written" \
    "spares, $restored restored, 0 mixed"
  [ "$unfinished" -gt 0 ] || fail "no kill fell into a publication: nothing was tried"
}

kill_often "$kills" ""
kill_often $(((kills + 3) / 4)) renames
