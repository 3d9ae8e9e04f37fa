# The sites that are judged; read by python.sh and npm.sh after tests/system/lib.sh.
licence='data_licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}'
python=/usr/bin/python3
here=tests/data_for_others
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

# site NAME LINE…: the made-up town with these lines in its settings, in $work/NAME.
site() {
  name=$1
  shift
  cp -R tests/demo-town "$work/$name"
  rm -rf "$work/$name/.hiroba" "$work/$name/public"
  for line in "$@"; do printf '%s\n' "$line" >>"$work/$name/site/site.yaml"; done
}

# made NAME [DAY]: built into $work/NAME.out
made() {
  run 0 "build of $1" "$program" build --site "$work/$1" --output "$work/$1.out" --date "${2:-$today}" --quiet
}

# A town that says of itself that it is made up: nothing of it is to be found, all of it may be taken.
made_up() { site made-up "base_url: https://mihon.example.jp" "$licence"; }

# The same as if it existed, in a folder of its host, with what has to stay where it is.
living() {
  site living "base_url: https://www.example.jp/hiroba" "$licence"
  sed -i '/^made_up_town:/d' "$work/living/site/site.yaml"
  find "$work/living" -path '*content/*' -type f -name '*.[ym][ad]*' -exec sed -i '/^sample: true$/d' {} +
  "$python" "$here/leaks.py" "$work/living"
}

# Without an address.
alone() { site alone; }

# What this repository publishes, given an address.
home() {
  mkdir -p "$work/home/tests"
  cp -R content site templates "$work/home"
  cp -R tests/demo-town "$work/home/tests"
  rm -rf "$work/home/tests/demo-town/.hiroba" "$work/home/tests/demo-town/public"
  grep -q '^base_url:' "$work/home/site/site.yaml" ||
    printf 'base_url: https://home.example.jp\n' >>"$work/home/site/site.yaml"
}
