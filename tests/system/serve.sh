#!/bin/sh
# The preview: what is saved is seen, what is wrong is said, and nobody else may ask.
. tests/system/lib.sh
if ! "$program" serve --help >/dev/null 2>&1; then complain 'no serve'; fi
cp -R tests/tiny-town "$work/town"
/usr/bin/python3 tests/system/serve.py "$program" "$work/town" "$work/tmp" || complain 'the preview'
finish
