#!/bin/sh
# Time goes on: the real site as of the first of every third month for five years (HIROBA_MONTHS=1: of each). The showcase shows its own
# day, so not one of its bytes changes; what cannot become untrue (papers, pages, words, figures) stays
# in its lists; offers grow old, but never an error.
. tests/system/lib.sh

# entries LIST: how many records stand on the pages of a list.
entries() { cat "$work/site/$1"/index*.html 2>/dev/null | grep -c '<li class="entry"' || :; }
standing='program course grant meeting figure initiative resource term'
# The sums of the showcase alone, without what names the site around it.
town() { sums "$work/site/mihon"; }

step=${HIROBA_MONTHS:-3}
year=2026 month=12
for number in $(seq $((60 / step))); do
  day=$(printf '%04d-%02d-01' $year $month)
  run 0 "as of $day" "$program" --date "$day" build --output "$work/site"
  for list in $standing; do
    now=$(entries $list)
    eval "then=\${then_$list:-$now}"
    [ "$now" = "$then" ] || complain "as of $day: $list lists $now records, once $then"
    eval "then_$list=$now"
  done
  if [ "$number" = 1 ]; then
    town >"$work/first"
    [ "$(entries mihon/group)" -gt 20 ] || complain 'the showcase is empty'
  else
    town >"$work/now"
    cmp -s "$work/first" "$work/now" || {
      complain "as of $day: the showcase has changed"
      diff "$work/first" "$work/now" | head -5 >&2
    }
  fi
  month=$((month + step))
  [ $month -le 12 ] || { month=$((month - 12)) year=$((year + 1)); }
done
grep -q 'data-now="2026-11-21' "$work/site/mihon/index.html" || complain 'the showcase does not name its day'
! grep -q 'data-now=' "$work/site/index.html" || complain 'the real site stands still'
finish
