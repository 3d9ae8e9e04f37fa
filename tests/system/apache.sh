#!/bin/sh
# What a real Apache answers with the site's own .htaccess: pages with their headers, 404 and 410
# with the same, and the neutral page for what was withdrawn. Skipped where there is no Apache.
. tests/system/lib.sh

apache=$(command -v apache2 || command -v httpd || echo /usr/sbin/apache2)
modules=/usr/lib/apache2/modules
if [ ! -x "$apache" ] || [ ! -e "$modules/mod_headers.so" ] || ! command -v curl >/dev/null; then
  skipped "what Apache answers (apache2-bin or curl is missing)"
  exit 0
fi

site=$work/site
unpack minimal "$site"
mkdir -p "$site/content/story" "$site/templates"
cat >>"$site/site/site.yaml" <<'YAML'
base_path: /town/
YAML
cat >"$site/content/story/k7f3q2.md" <<'MD'
---
title: 公開を終えたお話
kana: こうかいをおえたおはなし
pen_name: 取り下げ
consent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30, withdrawn: 2026-11-01}
---
MD
run 0 "build" "$program" build --site "$site" --date "$today" --output "$work/www/town"
chmod -R a+rX "$work/www"

cat >"$work/httpd.conf" <<CONF
ServerRoot "$work"
ServerName localhost
PidFile "$work/httpd.pid"
Listen 127.0.0.1:\${PORT}
LoadModule mpm_event_module $modules/mod_mpm_event.so
LoadModule authz_core_module $modules/mod_authz_core.so
LoadModule dir_module $modules/mod_dir.so
LoadModule mime_module $modules/mod_mime.so
LoadModule headers_module $modules/mod_headers.so
LoadModule rewrite_module $modules/mod_rewrite.so
TypesConfig /dev/null
AddType text/html .html
ErrorLog "$work/error.log"
DocumentRoot "$work/www"
DirectoryIndex index.html
Header set Referrer-Policy "unsafe-url"
<Directory "$work/www">
  AllowOverride FileInfo
  Require all granted
</Directory>
CONF
chmod a+rwx "$work"
as=""
[ "$(id -u)" != 0 ] || as="setpriv --reuid=65534 --regid=65534 --clear-groups"
server=""
for PORT in 18431 28433 38437; do
  export PORT
  # shellcheck disable=SC2086
  $as "$apache" -X -f "$work/httpd.conf" >"$work/apache.out" 2>&1 &
  server=$!
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep 0.3
    curl -s -o /dev/null "http://127.0.0.1:$PORT/" && break 2
  done
  kill "$server" 2>/dev/null || :
  server=""
done
if [ -z "$server" ]; then
  skipped "what Apache answers (it does not start here)"
  cat "$work/apache.out" >&2
  exit 0
fi
trap 'kill "$server" 2>/dev/null; chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT

# answers CODE PATH: with every header of _headers, once each.
answers() {
  curl -s -D "$work/head" -o "$work/body" "http://127.0.0.1:$PORT$2"
  tr -d '\r' <"$work/head" >"$work/heads"
  head -n 1 "$work/heads" | grep -q " $1 " || complain "$2: $(head -n 1 "$work/heads"), not $1"
  # Those of every path; what is for one folder alone comes after them.
  awk '/^\// { all = $0 == "/*" } all && /^  / { print substr($0, 3) }' "$work/www/town/_headers" >"$work/wanted"
  while IFS= read -r header; do
    grep -qixF "$header" "$work/heads" || complain "$2: without «$header»"
    [ "$(grep -ci "^${header%%:*}:" "$work/heads")" = 1 ] || complain "$2: «${header%%:*}» more than once"
  done <"$work/wanted"
  [ "$(wc -l <"$work/wanted")" -ge 5 ] || complain "too few headers are wanted"
}
answers 200 /town/index.html
answers 200 /town/
answers 200 /town/group/hidamari.html
answers 200 /town/robots.txt
answers 404 /town/none.html
answers 410 /town/story/k7f3q2.html
cmp -s "$work/body" "$work/www/town/story/k7f3q2.html" || complain "410 does not come with the neutral page"
[ ! -s "$work/error.log" ] || ! grep -qE 'AH[0-9]+.*(not allowed|Invalid|syntax)' "$work/error.log" ||
  { complain "Apache complains"; cat "$work/error.log" >&2; }
finish
