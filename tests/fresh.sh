#!/bin/sh
# Proves the promise of the README on a bare machine: a minimal Debian 12 made with debootstrap,
# a clean clone of this repository's HEAD in it, then `./hiroba build` and `./hiroba test`.
# Prints minutes and package sizes. Exit codes: 0 both worked, 1 one failed, 2 cannot run here.
#
#   sudo tests/fresh.sh [build|test]     default: test (which includes build)
#
#   HIROBA_FRESH_CACHE=DIR   keep the minimal system there as a tarball and use it next time
#   HIROBA_FRESH_KEEP=1      leave the tried system in place, to look at it
#   TMPDIR                   where to work; about 3 GB
#
# What this machine needs to reach its package sources (apt proxies and mirror, certificates,
# ~/.npmrc) is handed on to the tried system and goes nowhere else.
# The $(…) and ${…} in single quotes belong to apt, dpkg and the shell inside.
# shellcheck disable=SC2016,SC2317
set -eu

suite=bookworm
what=${1:-test}
repository=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)

cannot() { printf 'fresh.sh: %s\n' "$*" >&2; exit 2; }
say() { printf '%s\n' "$*"; }

case $what in build | test) ;; *) cannot "usage: tests/fresh.sh [build|test]" ;; esac
[ "$(id -u)" = 0 ] || cannot "needs root (debootstrap, chroot): sudo tests/fresh.sh"
for tool in debootstrap unshare chroot git tar apt-get; do
  command -v "$tool" >/dev/null 2>&1 || cannot "$tool is missing"
done
git -C "$repository" rev-parse --verify -q HEAD >/dev/null || cannot "no commit to clone yet"
[ -z "$(git -C "$repository" status --porcelain)" ] ||
  say "Note: uncommitted changes are not part of what is tried."

work=$(mktemp -d "${TMPDIR:-/tmp}/hiroba-fresh.XXXXXX")
root=$work/root
# Every mount below lives in a mount namespace of its own and is gone when the command in it
# ends, however it ends; so this removal can never reach the machine's own folders.
finish() {
  if [ "${HIROBA_FRESH_KEEP:-}" = 1 ]; then say "kept: $root"; else rm -rf --one-file-system "$work"; fi
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

# ---- The minimal system ------------------------------------------------------------------------
mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
mirror=${mirror:-$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)}
[ -n "$mirror" ] || cannot "apt on this machine has no package source to learn the mirror from"

began=$(date +%s)
stored=${HIROBA_FRESH_CACHE:+$HIROBA_FRESH_CACHE/$suite-minbase.tar}
mkdir -p "$root"
if [ -n "$stored" ] && [ -e "$stored" ]; then
  tar -C "$root" --numeric-owner -xf "$stored"
  say "minimal $suite: from the cache"
else
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 ||
    { tail -n 15 "$work/debootstrap.log" >&2; cannot "debootstrap failed"; }
  rm -f "$root"/var/cache/apt/archives/*.deb
  if [ -n "$stored" ]; then
    mkdir -p "$HIROBA_FRESH_CACHE"
    tar -C "$root" --numeric-owner -cf "$stored.part" . && mv "$stored.part" "$stored"
  fi
  say "minimal $suite: debootstrap took $(($(date +%s) - began)) s"
fi

# ---- What this machine knows about reaching its sources ----------------------------------------
: >"$root/etc/apt/sources.list"
apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  awk -v suite="$suite" 'index($2, suite) == 1 { print "deb", $1, $2, $3 }' | sort -u \
  >"$root/etc/apt/sources.list"
[ -s "$root/etc/apt/sources.list" ] || echo "deb $mirror $suite main" >"$root/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|Check-Valid-Until|Check-Date|Retries)' \
  >"$root/etc/apt/apt.conf.d/99fresh" || :
cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || :
cp -L /etc/hosts "$root/etc/hosts" 2>/dev/null || :

mkdir -p "$root/root" "$root/etc/fresh"
[ ! -e "$HOME/.npmrc" ] || install -m 600 "$HOME/.npmrc" "$root/root/.npmrc"
certificates=${NODE_EXTRA_CA_CERTS:-${SSL_CERT_FILE:-}}
[ -z "$certificates" ] || cp -L "$certificates" "$root/etc/fresh/certificates.pem"

# ---- The clone ---------------------------------------------------------------------------------
git clone -q --no-local "file://$repository" "$root/root/hiroba"
# A clone made for this machine points back to it; nothing in the tried system should.
git -C "$root/root/hiroba" remote remove origin

# ---- One command inside ------------------------------------------------------------------------
# inside COMMAND: with /proc, /dev and /dev/shm, without standard input, with a plain environment.
inside() {
  unshare --mount --pid --fork --kill-child --propagation private sh -eu -c '
    root=$1
    mount --bind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/dev/shm"
    mount -t proc proc "$root/proc"
    shift
    exec chroot "$root" "$@"' inside "$root" \
    /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 CI=true \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    ${certificates:+NODE_EXTRA_CA_CERTS=/etc/fresh/certificates.pem} \
    ${certificates:+npm_config_cafile=/etc/fresh/certificates.pem} \
    sh -c "cd ~/hiroba && $1" </dev/null
}

# «packages, MB» of the tried system.
size() {
  chroot "$root" dpkg-query -W -f='${Installed-Size}\n' |
    awk '{ n += 1; kb += $1 } END { printf "%d packages, %.0f MB", n, kb / 1024 }'
}

report=
failed=0
# step NAME COMMAND
step() {
  before=$(date +%s)
  say ""
  say "==> $2"
  inside "$2" || { failed=1; say "FAILED: $2"; }
  took=$(($(date +%s) - before))
  report="$report$(printf '\n%-28s %3d min %02d s   %s' "$1" $((took / 60)) $((took % 60)) "$(size)")"
}

report="$(printf '%-28s %13s   %s' 'bare system' '' "$(size)")"
step 'first ./hiroba build' './hiroba build'
if [ "$failed" = 0 ]; then
  step 'second ./hiroba build' './hiroba build'
  [ "$what" = build ] || step './hiroba test' './hiroba test'
fi

say ""
say "$report"
say ""
if [ "$failed" = 0 ]; then say "fresh.sh: passed"; else say "fresh.sh: FAILED"; fi
exit "$failed"
