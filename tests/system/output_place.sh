#!/bin/sh
# Where an output cannot lie: in, around or of what the site is made from, in another output, the
# home folder, the root. Rules publish.folder.inside, publish.folder.around, publish.folder.whole
# and publish.folder.output.
. tests/system/lib.sh

site=$work/town
unpack minimal "$site"
mkdir -p "$site/templates" "$site/.git" "$site/own/story" "$work/home"
cat >>"$site/site/site.yaml" <<'YAML'
content_roots:
  - {name: main, path: content}
  - {name: stories, path: own}
YAML
HOME=$work/home
export HOME
ln -s "$site/content" "$work/short"
find "$work" | sort >"$work.before"

refused() { # RULE OUTPUT
  run 3 "--output $2" "$program" build --site "$site" --date "$today" --output "$2"
  says "[publish.folder.$1]"
  says "直し方: "
  [ ! -s "$work/out" ] || complain "--output $2: published"
}
for folder in content templates site generator tests .git .github .hiroba own; do
  refused inside "$site/$folder/public"
  refused inside "$site/public/../$folder/a/b"
done
refused inside "$site/own/../templates"
refused inside "$work/short/public"
refused inside "$work/short/../own/x"
refused inside "$repository/tests/public"
refused inside "$repository/generator/publish/out"
for folder in "$site" "$site/" "$site/." "$site/content" "$site/own" "$work/short/.."; do
  refused around "$folder"
done
refused around "$repository"
refused whole /
refused whole "$work"  # the home folder is in it
refused whole "$HOME"
refused whole "$HOME/."
refused output "$site/public/2026"
refused output "$site/.public.hiroba/next"
find "$work" ! -name out ! -name err ! -name schema ! -name '*.json' ! -path "$site/.hiroba" | sort >"$work.after"
cmp -s "$work.before" "$work.after" || { complain "something was made"; diff "$work.before" "$work.after" >&2 || :; }
rm -f "$work.before" "$work.after"

run 0 "the usual place" "$program" build --site "$site" --date "$today"
run 0 "in the home folder" "$program" build --site "$site" --date "$today" --output "$HOME/public"
run 0 "beside the content" "$program" build --site "$site" --date "$today" --output "$site/content-out"
refused output "$HOME/public/sub"

# Bundles for facilities, withdrawals: the same places.
run 3 "sheets" "$program" sheets --for facility --site "$site" --date "$today" --output "$site/content/x"
says "[publish.folder.inside]"
run 2 "sheets in public/" "$program" sheets --for facility --site "$site" --date "$today" --output "$site/public/x"
run 0 "sheets at their place" "$program" sheets --for facility --site "$site" --date "$today"
run 3 "sheets in another bundle" "$program" sheets --for office --site "$site" --date "$today" \
  --output "$site/.hiroba/sheets-facility/more"
says "[publish.folder.output]"
finish
