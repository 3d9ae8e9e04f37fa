#!/bin/sh
# `hiroba publish` through rclone: a folder, and servers of SFTP, FTP and WebDAV as rclone itself serves
# them. The place holds the site afterwards, a run that was cut off goes on, what was taken back is
# sent first.
. tests/system/lib.sh
if ! command -v rclone >/dev/null; then skipped 'publishing: there is no rclone'; exit 77; fi
export RCLONE_CONFIG="$work/rclone.conf"
: >"$RCLONE_CONFIG"

town=$work/town
cp -R tests/tiny-town "$town"
rm -rf "$town/public"
run 1 'nothing was built' "$program" --site "$town" --date $today --lang ja publish "$work/web"
says 'hiroba build'
run 0 'build' "$program" --site "$town" --date $today --lang ja build
publish() { wanted=$1; shift; run "$wanted" "publish $*" "$program" --site "$town" --date $today --lang ja publish "$@"; }
same() {
  (cd "$town/public" && find . -type f ! -name .hiroba -exec cksum {} + | LC_ALL=C sort -k 3) >"$work/here"
  (cd "$1" && find . -type f -exec cksum {} + | LC_ALL=C sort -k 3) >"$work/there"
  cmp -s "$work/here" "$work/there" || complain "$2: not the same files"
}

web=$work/web
publish 0 "$web" --dry-run
says 何も変えていません
[ ! -e "$web" ] || complain 'a dry run sends'
publish 0 "$web"
same "$web" 'a folder'
publish 0 "$web"
says 変わったものはありません

# A change: only what changed is sent; a page that is gone is removed at the end.
sed -i 's/^kana: .*/&\nfee: 見ればわかる灯台代/' "$town/content/group/kobune.yaml"
run 0 'build again' "$program" --site "$town" --date $today --lang ja build
publish 0 "$web" --dry-run
says group/kobune.html
publish 0 "$web"
same "$web" 'after a change'

# Servers.
password=$(rclone obscure himitsu)
serve() { # KIND PORT FLAGS…
  kind=$1 port=$2
  mkdir -p "$work/root-$kind"
  rclone serve "$kind" "$work/root-$kind" --addr "127.0.0.1:$port" --user hiroba --pass himitsu >"$work/$kind.log" 2>&1 &
  servers="$servers $!"
}
# answers PORT: a server on a busy machine takes its time to begin.
answers() {
  for _ in $(seq 1 100); do
    /usr/bin/python3 -c "import socket; socket.create_connection(('127.0.0.1', $1), 1)" 2>/dev/null && return
    sleep 0.2
  done
  complain "no server at $1"
}
servers=
kinds='sftp webdav'
serve sftp 18027
serve webdav 18029
# Not every build of rclone serves FTP.
if rclone serve ftp --help 2>/dev/null | grep -q -- --addr; then
  kinds="$kinds ftp"
  serve ftp 18028
  answers 18028
else
  skipped 'publishing by FTP: this rclone serves none'
fi
trap 'kill $servers 2>/dev/null; chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT
cat >"$RCLONE_CONFIG" <<CONF
[sftp]
type = sftp
host = 127.0.0.1
port = 18027
user = hiroba
pass = $password
[ftp]
type = ftp
host = 127.0.0.1
port = 18028
user = hiroba
pass = $password
[webdav]
type = webdav
url = http://127.0.0.1:18029
user = hiroba
pass = $password
CONF
for port in 18027 18029; do answers $port; done
for kind in $kinds; do
  publish 0 "$kind:"
  same "$work/root-$kind" "$kind"
done

# Cut off: the server is away, the state says what was done; later it goes on.
kill $servers 2>/dev/null
servers=
sed -i 's/灯台代/灯台の代金/' "$town/content/group/kobune.yaml"
run 0 'build once more' "$program" --site "$town" --date $today --lang ja build
run 3 'no server' env RCLONE_LOW_LEVEL_RETRIES=1 RCLONE_RETRIES=1 RCLONE_CONTIMEOUT=2s "$program" --site "$town" --date $today --lang ja publish webdav:
says 続きから
serve webdav 18029
answers 18029
publish 0 webdav:
same "$work/root-webdav" 'after it was cut off'
finish
