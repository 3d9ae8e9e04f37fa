#!/bin/sh
# What the job of .github/workflows/publish.yml does at night, here with git alone: the newest
# content is built as of today; when it does not pass, the last commit that did is built as of
# today. So a lapsed story is gone although another record is broken, and a withdrawal goes out
# with the first commit that passes.
. tests/system/lib.sh

command -v git >/dev/null 2>&1 || { skipped "the nightly job (no git)"; exit 77; }
site=$work/site
unpack minimal "$site"
mkdir -p "$site/content/story"
cat >"$site/content/story/k7f3q2.md" <<'MD'
---
title: 雨の日の席
kana: あめのひのせき
pen_name: みずいろ
consent: {id: C-2026-001, scope: [ウェブ], given: 2025-05-01, expires: 2026-11-30}
---

MARKlapsed0001
MD
cd "$site"
git_() { git -c user.name=test -c user.email=test@example.jp -c init.defaultBranch=main \
  -c commit.gpgsign=false -c core.hooksPath=/dev/null "$@" >"$work/git.log" 2>&1 ||
  { cat "$work/git.log" >&2; exit 1; }; }
git_ init
printf 'public/\n.public.hiroba/\n' >.gitignore
git_ add .
git_ commit -m 'First content'

# night DATE: as the workflow. The site to publish is $published afterwards.
night() {
  if "$program" build --site "$site" --date "$1" >"$work/out" 2>"$work/err"; then
    published=$site/public
    git_ branch -f last-good HEAD
    outcome=newest
  else
    rm -rf "$work/last-good"
    git_ worktree prune
    git_ worktree add --force --detach "$work/last-good" last-good
    name="last good, $1"
    run 0 "$name" "$program" build --site "$work/last-good" --date "$1"
    published=$work/last-good/public
    outcome=last-good
  fi
}

night 2026-11-30
[ "$outcome" = newest ] || complain "the first content does not pass"
grep -qF MARKlapsed0001 "$published/story/k7f3q2.html" || complain "the story was never there"

# Somebody breaks a record; in the night the consent ends.
printf 'kana: ひなたのかい\nplase: hall\n' >content/group/hinata.yaml
git_ add .
git_ commit -m 'A broken record'
night 2026-12-01
[ "$outcome" = last-good ] || complain "a broken record has passed"
! grep -rqF MARKlapsed0001 "$published" || complain "the lapsed story is still published"
[ -e "$published/story/k7f3q2.html" ] || complain "the neutral page is missing"
[ ! -e "$published/group/hinata.html" ] || complain "the broken record is published"
grep -qF hidamari "$published/group/index.html" || complain "the rest of the site is not there"

# It is mended: the newest content goes out again.
printf 'title: ひなたの会\nkana: ひなたのかい\n' >content/group/hinata.yaml
git_ add .
git_ commit -m 'Mended'
night 2026-12-02
[ "$outcome" = newest ] || { complain "the mended content does not pass"; cat "$work/err" >&2; }
[ -e "$published/group/hinata.html" ] || complain "the mended record is missing"
! grep -rqF MARKlapsed0001 "$published" || complain "the lapsed story has come back"

# The job itself still does what is tried here.
cd "$repository"
for words in 'origin/last-good' './hiroba build --date "$TODAY"' "steps.newest.outcome == 'failure'" \
  'hiroba" build --date "$TODAY"' 'refs/heads/last-good'; do
  grep -qF -- "$words" .github/workflows/publish.yml || complain "publish.yml has no «$words»"
done
finish
