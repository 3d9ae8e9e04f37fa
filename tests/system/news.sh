#!/bin/sh
# A month in words, and whether addresses outside still answer.
. tests/system/lib.sh

town=$work/town
cp -R tests/demo-town "$town"
rm -rf "$town/public"
news() {
  wanted=$1
  shift
  run "$wanted" "news $*" "$program" --site "$town" --date $today --lang ja news "$@"
}
news 0 --month 2026-12
says '12月のお知らせ'
says '冬のお茶の時間（見本）'
says 'ひだまりの会（見本）'
says '【中止】'
grep -q 'みずいろ' "$work/out" && complain 'a story is told'
news 0 --month 2026-12 --in en
says 'Events'
news 2 --month あした
news 2 --month 2026-12 --in fr

# Addresses: one that answers, one that is gone, one that has moved.
mkdir -p "$work/web"
printf 'fine\n' >"$work/web/fine.html"
cat >"$work/server.py" <<'PY'
import http.server, os
class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/moved.html":
            self.send_response(301)
            self.send_header("Location", "http://127.0.0.1:18031/fine.html")
            self.end_headers()
        else:
            super().do_GET()
    do_HEAD = do_GET
    def log_message(self, *words):
        pass
os.chdir(os.environ["WEB"])
http.server.HTTPServer(("127.0.0.1", 18031), Handler).serve_forever()
PY
WEB=$work/web /usr/bin/python3 "$work/server.py" &
server=$!
sleep 1
small=$work/small
cp -R tests/tiny-town "$small"
rm -rf "$small/public"
for one in fine moved gone; do
  printf 'title: %s\nkana: か\nsample: true\nurl: http://127.0.0.1:18031/%s.html\nchecked: {date: 2026-11-02, by: 係, again: 2027-05-01}\n' $one $one >"$small/content/group/$one.yaml"
done
if command -v curl >/dev/null; then
  run 1 'links' "$program" --site "$small" --date $today --lang ja links
  says 'gone.html'
  says 'なくなっています'
  says 'moved.html'
  says 'fine.html'
  says 'group/gone'
  says '見るもの2件'
else
  skipped 'links: there is no curl'
fi
kill $server
finish
