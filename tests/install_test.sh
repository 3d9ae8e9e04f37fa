#!/bin/sh
# Another town never forks. This installs the program into a folder of its own, makes the share
# folder read-only, and builds tests/tiny-town with it: a second site with one component put over
# the installed one. Then the same with the files of the .deb. Usage: install_test.sh BUILD_FOLDER
#
# tests/tiny-town/templates/ holds the component put over; its text has the word in `mark`.
set -eu

build=$1
mark=tiny-town-override
town=tests/tiny-town

work=$(mktemp -d "${TMPDIR:-/tmp}/hiroba install.XXXXXX")  # with a space, as people have them
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
chmod 755 "$work"

fail() { printf 'install_test: %s\n' "$*" >&2; exit 1; }

# As root nothing is read-only, so the town is then built by a user without rights.
unprivileged=
if [ "$(id -u)" = 0 ]; then
  command -v setpriv >/dev/null 2>&1 || fail "setpriv (util-linux) is missing"
  unprivileged="setpriv --reuid=65534 --regid=65534 --clear-groups"
fi

sums() { (cd "$1" && find . -type f -exec cksum {} + | sort); }

# build_town PREFIX NAME: the town built by PREFIX/bin/hiroba, judged.
build_town() {
  prefix=$1
  site=$work/$2
  share=$prefix/share/hiroba
  [ -x "$prefix/bin/hiroba" ] || fail "no program in $prefix/bin"
  [ -d "$share/templates" ] || fail "no templates in $share"

  cp -R "$town" "$site"
  rm -rf "$site/public" "$site/.hiroba"
  overrides=$(cd "$site" && find templates -type f)
  [ -n "$overrides" ] || fail "$town puts no component over"
  for file in $overrides; do
    [ -e "$share/$file" ] || fail "$town/$file stands over nothing that is installed"
    grep -q "$mark" "$site/$file" || fail "$town/$file does not say $mark"
    ! grep -rq "$mark" "$share" || fail "the installed copy says $mark itself"
  done

  chmod -R a-w "$prefix"
  sums "$prefix" >"$work/before"
  [ -z "$unprivileged" ] || chown -R 65534:65534 "$site"
  # HIROBA_HOME would lead back to the source folder; the share folder is found beside bin/.
  (cd / && unset HIROBA_HOME &&
    $unprivileged "$prefix/bin/hiroba" --site "$site" build --date 2026-11-21 </dev/null) ||
    fail "the build of $2 ended with $?"
  sums "$prefix" >"$work/after"
  cmp "$work/before" "$work/after" || fail "the installed copy has changed"

  [ -e "$site/public/index.html" ] || fail "$2 has no home page"
  grep -rqs "$mark" "$site/public" --include='*.html' || fail "$2 does not show its own component"
  pages=$(find "$site/public" -name '*.html' | wc -l)
  printf '%s: %s pages\n' "$2" "$pages"
}

# 1. cmake --install
DESTDIR='' cmake --install "$build" --prefix "$work/pre fix" >/dev/null
build_town "$work/pre fix" "from install"
"$work/pre fix/bin/hiroba" --version | grep -q '[0-9]' || fail "no version"

# 2. The .deb, unpacked: same files under /usr, libraries named as dependencies.
if ! command -v dpkg-deb >/dev/null 2>&1 || ! command -v dpkg-shlibdeps >/dev/null 2>&1; then
  echo "SKIPPED: the .deb (no dpkg-deb or dpkg-shlibdeps on this system)"
  exit 0
fi
(cd "$build" && cpack -G DEB -B "$work/deb" >"$work/cpack.log" 2>&1) ||
  { cat "$work/cpack.log" >&2; fail "cpack failed"; }
deb=$(find "$work/deb" -maxdepth 1 -name '*.deb')
[ -n "$deb" ] || fail "no .deb"
dpkg-deb -f "$deb" Depends | grep -q libyaml-cpp || fail "the .deb does not name its libraries"
dpkg-deb -x "$deb" "$work/un packed"
build_town "$work/un packed/usr" "from deb"
diff -r "$work/from install/public" "$work/from deb/public" || fail "the two sites differ"
