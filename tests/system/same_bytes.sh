#!/bin/sh
# The same input gives the same bytes: whatever the number of threads, the locale, the time zone,
# the umask, the folder one stands in and the folder the site lies in; again over what is there,
# and over what an older build left. Both sites of this repository. Usage: HIROBA_PROGRAM=… sh
. tests/system/lib.sh

town=$repository/tests/demo-town
run 0 reference --site "$town" build --date "$today" --output "$work/reference" --threads 1 --quiet 2>/dev/null ||
  true
