#!/bin/sh
# The example of an endpoint (tests/forms/endpoint): what a page posts is stored for its owner alone
# before the number is told, and `hiroba receive` reads it.
. tests/system/lib.sh

command -v node >/dev/null 2>&1 || { skipped "the endpoint: there is no node"; exit 77; }
folder=$work/answers
node tests/forms/endpoint/receiver.mjs --folder "$folder" --port 0 --site https://hiroba.example.jp \
  --forms form/iken,form/katsudo-soudan >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  grep -q listening "$work/log" && break
  sleep 0.2
done
address=$(sed -n 's/.*"listening":"\([^"]*\)".*/\1/p' "$work/log")
[ -n "$address" ] || { complain "it does not listen"; cat "$work/log" >&2; finish; }

# post TYPE BODY [ACCEPT]: $work/out is «status, allowed origin», then the text.
cat >"$work/post.mjs" <<'JS'
const [address, type, body, accept] = process.argv.slice(2);
const headers = { 'content-type': type, accept: accept || '*/*', origin: process.env.ORIGIN || 'https://hiroba.example.jp' };
const answer = await fetch(address, { method: 'POST', headers, body: body.startsWith('@') ? Buffer.alloc(300000, 97) : body })
  .catch(() => ({ status: 'none', headers: new Map(), text: async () => '' }));
console.log(answer.status, answer.headers.get('access-control-allow-origin'));
console.log(await answer.text());
JS
post() { node "$work/post.mjs" "$address" "$@" >"$work/out" 2>"$work/err" || complain "post: $(cat "$work/err")"; }
expect() { name=$1; head -n 1 "$work/out" | grep -q "^$2" || complain "$1: $(cat "$work/out")"; }
stored() { find "$folder" -name '*.json' | wc -l | tr -d ' '; }
mode() { stat -c %a "$1" 2>/dev/null || stat -f %Lp "$1"; }

form='form=form%2Fiken&topic=talk&words=%E9%9D%99%E3%81%8B%E3%81%AA%E6%89%80%0D%0A%3D1%2B1&role=&about='
urlencoded=application/x-www-form-urlencoded
post $urlencoded "$form&reference=1121-7KQ4&date=2026-11-21"
expect "with JavaScript" "200 https://hiroba.example.jp"
grep -q '^1121-7KQ4' "$work/out" || complain "the answer does not hold the reference"
[ "$(stored)" = 1 ] || complain "not stored"
[ "$(mode "$folder")" = 700 ] || complain "the folder is open to others"
[ "$(mode "$(find "$folder" -name '*.json')")" = 600 ] || complain "the file is open to others"
post $urlencoded "$form&reference=1121-7KQ4&date=2026-11-21"
expect "the same once more" 200
[ "$(stored)" = 1 ] || complain "stored twice"
post $urlencoded "$form" text/html
expect "without JavaScript" 200
grep -q '控え番号: <strong>[0-9][0-9][0-9][0-9]-' "$work/out" || complain "no number for a page without JavaScript"
"$(dirname "$program")/print_answers" tests/demo-town json 1 number >"$work/files.json"
post application/json "$(grep '"form/katsudo-soudan"' "$work/files.json")"
expect "our JSON" 200
[ "$(stored)" = 3 ] || complain "$(stored) stored, not 3"

# ---- what is not taken
post text/plain x
expect "another type" 415
post $urlencoded "form=..%2F..%2Fetc&reference=1121-7KQ4"
expect "a path as form" 400
post $urlencoded "form=form%2Fhaken-irai&reference=1121-7KQ4"
expect "a form of another desk" 404
post $urlencoded "$form&reference=%E8%A6%8B%E6%9C%AC"
expect "an example" 400
post $urlencoded "$form&reference=1121-7KQ4%0D%0Ax"
expect "a reference of two lines" 400
post $urlencoded "$form&%3Cb%3E=1&reference=1121-7KQ5"
expect "a name that no field has" 400
post $urlencoded @
head -n 1 "$work/out" | grep -Eq '^(413|none)' || complain "too much: $(cat "$work/out")"
ORIGIN=https://elsewhere.example.jp post $urlencoded "$form&reference=1121-7KQ6"
expect "another site" 403
[ "$(stored)" = 3 ] || complain "something refused was stored"

# ---- a disk that refuses: no number is told
rm -rf "$folder"
post $urlencoded "$form&reference=1121-7KQ7"
expect "no folder" 503
! grep -q '1121-7KQ7' "$work/out" || complain "a number for answers that were lost"
mkdir -m 700 "$folder"

# ---- the office reads what was stored
post $urlencoded "$form&reference=1121-7KQ4&date=2026-11-21"
post application/json "$(grep '"form/katsudo-soudan"' "$work/files.json")"
run 0 "the office" "$program" receive "$folder"/*.json --register "$work/register" --site tests/demo-town --date "$today"
[ "$(cat "$work/register"/iken-v*.csv | grep -c '画面から,記号なし')" = 1 ] || complain "the posted answers are not in the register"
[ "$(cat "$work/register"/katsudo-soudan-v*.csv | grep -c '記号あり')" = 1 ] || complain "the file is not in the register"
! grep -q '静かな\|talk\|7KQ4' "$work/log" || complain "the log tells what was sent"

# ---- never where a web server would show it
run 1 "inside the web root" node tests/forms/endpoint/receiver.mjs --folder "$work/www/answers" --web-root "$work" --port 0
finish
