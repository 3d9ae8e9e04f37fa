#!/bin/sh
# Tests of ./hiroba itself, with a program of five lines in the place of the generator: in a folder
# with spaces, from another working directory, with nothing installed or fetched.
set -eu

source=$(pwd -P)
work=$(mktemp -d "${TMPDIR:-/tmp}/hiroba wrapper.XXXXXX")
trap 'rm -rf "$work"' EXIT
repo="$work/a town"
err=$work/err

fail() {
  printf 'wrapper_test: %s\n' "$*" >&2
  [ ! -s "$err" ] || sed 's/^/  | /' "$err" >&2
  exit 1
}

# is WANTED COMMAND…: the exit code; what was printed lies in $work/out and $work/err.
is() {
  wanted=$1
  shift
  code=0
  "$@" >"$work/out" 2>"$err" </dev/null || code=$?
  [ "$code" = "$wanted" ] || fail "exit code $code instead of $wanted: $*"
}
says() { grep -qF -- "$1" "$work/out" || fail "standard output lacks «$1»"; }
warns() { grep -qF -- "$1" "$err" || fail "standard error lacks «$1»"; }
silent() { [ ! -s "$err" ] || fail "something was said: $*"; }

write_program() {
  cat >"$repo/generator/app/main.cc" <<TEXT
#include <cstdio>
#include <cstdlib>
int main(int argc, char** argv) {
  std::printf("edition $1 home=%s\n", std::getenv("HIROBA_HOME"));
  for (int i = 1; i < argc; ++i) std::printf("argument %d=%s\n", i, argv[i]);
  return argc > 1 && argv[1][0] == '7' ? 7 : 0;
}
TEXT
}

mkdir -p "$repo/generator/app" "$work/elsewhere" "$work/bin"
cp "$source/hiroba" "$source/CMakePresets.json" "$repo/"
cat >"$repo/CMakeLists.txt" <<'TEXT'
cmake_minimum_required(VERSION 3.25)
project(hiroba VERSION 9.8.7 LANGUAGES CXX)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
file(GLOB sources CONFIGURE_DEPENDS generator/app/*.cc)
add_executable(hiroba ${sources})
TEXT
write_program 1
HIROBA_NO_INSTALL=1
export HIROBA_NO_INSTALL
cd "$work/elsewhere"

# --help and --version never compile, whatever stands beside them.
is 0 "$repo/hiroba" --version; says "hiroba 9.8.7"; silent
is 0 "$repo/hiroba" --help; says "./hiroba"; silent
is 0 "$repo/hiroba" build --help; silent
is 0 "$repo/hiroba" test --help; says "unit golden asan"; silent
is 0 "$repo/hiroba" test --long --help; says "--long"; silent
is 0 "$repo/hiroba"; says "./hiroba"; silent
[ ! -e "$repo/build" ] || fail "--help or --version made a build folder"

# Missing packages: a list of what to install, exit code 3, nothing compiled.
printf '#!/bin/sh\nexit 1\n' >"$work/bin/dpkg-query"
chmod +x "$work/bin/dpkg-query"
if command -v apt-get >/dev/null 2>&1; then
  is 3 env PATH="$work/bin:$PATH" "$repo/hiroba" build
  warns "libyaml-cpp-dev"
  warns "apt-get install"
  [ ! -e "$repo/build/release/build.ninja" ] || fail "went on without the packages"
  # In a terminal, somebody who is not root is asked before sudo changes the machine.
  if command -v script >/dev/null 2>&1; then
    for tool in id sudo; do printf '#!/bin/sh\necho "%s $*" >>"%s"\necho 1000\n' $tool "$work/asked" >"$work/bin/$tool"; done
    chmod +x "$work/bin/id" "$work/bin/sudo"
    asked() { # ANSWER: how the run ended
      code=0
      rm -f "$work/asked"
      printf '%s\n' "$1" | HIROBA_NO_INSTALL='' PATH="$work/bin:$PATH" \
        script -qec "\"$repo/hiroba\" build" /dev/null >"$work/out" 2>&1 || code=$?
    }
    asked n
    [ "$code" = 3 ] || fail "a no ended with $code"
    says "sudo apt-get install"
    ! grep -q '^sudo' "$work/asked" || fail "sudo ran after a no"
    asked ''
    ! grep -q '^sudo' "$work/asked" || fail "sudo ran after an empty line"
    asked y
    grep -q '^sudo.*apt-get install' "$work/asked" || fail "a yes did not install"
    rm "$work/bin/id" "$work/bin/sudo"
    rm -rf "$repo/build"
  fi
else
  echo "SKIPPED: the list of missing Debian packages (no apt here)"
fi

# The first run compiles; options reach the program untouched, its exit code comes back.
is 0 "$repo/hiroba" --site "my town" build ''
says "edition 1 home=$repo"
says "argument 2=my town"
says "argument 4="
warns "compiling"
is 7 "$repo/hiroba" 7
silent "the second run compiled"
ln -s "$repo/hiroba" "$work/bin/hiroba"
is 0 env PATH="$work/bin:$PATH" hiroba build
says "home=$repo"

# With nothing changed no other program is started but a few of the shell's own.
for tool in cmake ninja apt-get sudo git c++; do
  printf '#!/bin/sh\necho "%s was started" >&2\nexit 1\n' "$tool" >"$work/bin/$tool"
  chmod +x "$work/bin/$tool"
done
is 0 env PATH="$work/bin:$PATH" "$repo/hiroba" build
silent
for tool in cmake ninja apt-get sudo git c++; do rm "$work/bin/$tool"; done

# … and it costs less than 0.2 s more than the program alone, also beside a large source tree.
mkdir "$repo/generator/many"
i=0
while [ $i -lt 600 ]; do : >"$repo/generator/many/file_$i.h"; i=$((i + 1)); done
is 0 "$repo/hiroba" build
if date +%s%N | grep -q 'N$'; then
  echo "SKIPPED: the time of an unchanged run (no nanoseconds in this date command)"
else
  best=999999
  for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    "$repo/hiroba" build >/dev/null
    middle=$(date +%s%N)
    "$repo/build/release/bin/hiroba" build >/dev/null 2>&1 || :
    end=$(date +%s%N)
    extra=$(((middle - start - (end - middle)) / 1000000))
    [ "$extra" -ge "$best" ] || best=$extra
  done
  echo "an unchanged run costs $best ms"
  [ "$best" -lt 200 ] || fail "an unchanged run costs $best ms"
fi

# An edit, a new file and a removed file are noticed.
write_program 2
is 0 "$repo/hiroba" build; says "edition 2"
echo 'int more = 1;' >"$repo/generator/app/more.cc"
is 0 "$repo/hiroba" build
grep -q 'more.cc' "$repo/build/release/build.ninja" || fail "a new file was not noticed"
rm "$repo/generator/app/more.cc"
is 0 "$repo/hiroba" build
! grep -q 'more.cc' "$repo/build/release/build.ninja" || fail "a removed file was not noticed"

# A broken source: the error is shown, exit code 3; once mended all is well.
echo 'int main() { return nothing_here; }' >"$repo/generator/app/main.cc"
is 3 "$repo/hiroba" build
warns "nothing_here"
warns "compile.log"
is 3 "$repo/hiroba" build
write_program 4
is 0 "$repo/hiroba" build; says "edition 4"

# Two at once: both wait for one compile and both get a whole program.
write_program 5
"$repo/hiroba" build >"$work/first" 2>&1 </dev/null &
first=$!
"$repo/hiroba" build >"$work/second" 2>&1 </dev/null &
second=$!
wait $first || { cat "$work/first"; fail "the first of two at once failed"; }
wait $second || { cat "$work/second"; fail "the second of two at once failed"; }
grep -q "edition 5" "$work/first" || fail "the first of two at once ran an old program"
grep -q "edition 5" "$work/second" || fail "the second of two at once ran an old program"

# A folder copied elsewhere compiles for its new place.
cp -Rp "$repo" "$work/b town"
is 0 "$work/b town/hiroba" build; says "home=$work/b town"
grep -qF "$work/b town" "$work/b town/build/release/CMakeCache.txt" || fail "a copy kept its old place"

is 2 "$repo/hiroba" test nonsense
warns "nonsense"
echo "wrapper_test: passed"
