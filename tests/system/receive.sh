#!/bin/sh
# The office's desk: answers to every form of both sites, as mails, files and tables; what is refused
# and why; a register that nobody else can read and that is never rewritten.
. tests/system/lib.sh

make=$(dirname "$program")/print_answers
[ -x "$make" ] || make="$make.exe"
town=tests/demo-town
desk=$work/desk
register="$desk/受付 簿"
mkdir "$desk"

# mode PATH: its permissions in octal.
mode() { stat -c %a "$1" 2>/dev/null || stat -f %Lp "$1"; }
lines() { cat "$register"/*.csv | wc -l | tr -d ' '; }
receive() { "$program" receive --site "$town" --date "$today" "$@"; }

# ---- every form of the town, as mails and as files
"$make" "$town" text 3 number >"$desk/mails.txt"
"$make" "$town" json 3 number >"$desk/files.json"
blocks=$(grep -c 'ここから' "$desk/mails.txt")
[ "$blocks" -ge 27 ] || complain "only $blocks made answers"
run 0 "looking" "$program" receive "$desk/mails.txt" --site "$town" --date "$today" --dry-run
says "--dry-run"
[ ! -e "$register" ] || complain "looking made a register"
run 0 "every form of the town" "$program" receive "$desk/mails.txt" --register "$register" --site "$town" --date "$today"
says "加えました"
[ "$(mode "$register")" = 700 ] || complain "the folder's mode is $(mode "$register")"
for file in "$register"/*.csv; do
  [ "$(mode "$file")" = 600 ] || complain "$file has the mode $(mode "$file")"
  [ "$(head -c 3 "$file" | od -An -tx1 | tr -d ' \n')" = efbbbf ] || complain "$file has no byte order mark"
done
sums "$register" >"$work/before"
run 0 "the same once more, as files" "$program" receive "$desk/files.json" --register "$register" --site "$town" --date "$today"
says "[answers.twice]"
sums "$register" >"$work/after"
cmp -s "$work/before" "$work/after" || complain "answers were entered twice"

# ---- as mail programs and people send them
sed 's/^/> /' "$desk/mails.txt" | tr '\n' '\r' | sed 's/\r/\r\n/g' >"$desk/quoted.txt"
run 0 "quoted, CRLF" "$program" receive "$desk/quoted.txt" --site "$town" --date "$today" --dry-run
run 0 "from standard input" sh -c 'cat "$1" | "$2" receive - --site "$3" --date "$4" --dry-run' - \
  "$desk/mails.txt" "$program" "$town" "$today"
run 0 "a table from standard input" sh -c 'printf "topic,words\\r\\ntalk,x\\r\\n" | "$1" receive - --form iken --site "$2" --date "$3" --dry-run' - \
  "$program" "$town" "$today"
run 0 "a table in Shift_JIS" "$program" receive tests/forms/iken-sjis.csv --site "$town" --date "$today" --dry-run
run 1 "a cut mail" sh -c 'head -c 900 "$1" | "$2" receive - --site "$3" --date "$4" --register "$5"' - \
  "$desk/mails.txt" "$program" "$town" "$today" "$register"
says "[answers.block.cut]"
sed 's/^｜はい (yes)$/｜そうします (yes)/' "$desk/mails.txt" >"$desk/changed.txt"
run 0 "words of a choice do not count" "$program" receive "$desk/changed.txt" --site "$town" --date "$today" --dry-run
sed 's/^日付: 2026-11-21/日付: 2026-11-20/' "$desk/mails.txt" >"$desk/changed.txt"
run 1 "a changed day" "$program" receive "$desk/changed.txt" --site "$town" --date "$today" --register "$register"
says "確認記号"
sums "$register" >"$work/after"
cmp -s "$work/before" "$work/after" || complain "a refused file changed the register"

# ---- hostile answers
{
  printf 'form,topic,words,role,reply,reply-mail\r\n'
  printf 'iken,SECRET,=SECRET(1),,,\r\niken,talk,"<script>SECRET</script>",=cmd|SECRET,,\r\n'
  printf 'iken,talk,x,,need,"SECRET,=1+1@example.jp"\r\niken,"=HYPERLINK(""SECRET"")",x,,,\r\n'
  printf 'iken,talk,\000\033\342\200\256=SECRET\007,,,\r\niken,talk,"@SECRET\nSECRET",,,\r\n'
} >"$desk/hostile.csv"
run 1 "hostile answers" "$program" receive "$desk/hostile.csv" --site "$town" --date "$today" --register "$desk/hostile" --skip-bad
says "[answers.value.choice]"
says "[answers.value.email]"
! grep -q 'SECRET' "$work/out" "$work/err" || complain "a message quotes an answer"
grep -q "'=SECRET" "$desk/hostile"/iken-v*.csv || complain "a formula was not disarmed"
grep -q "'@SECRET" "$desk/hostile"/iken-v*.csv || complain "a formula with @ was not disarmed"
! grep -qE '(^|,|")[=+@-]' "$desk/hostile"/iken-v*.csv || complain "a cell begins with a sign of formulas"
awk 'BEGIN { printf "form,topic,words\r\niken,talk,\""; for (i = 0; i < 1048576; i++) printf "a"; print "\"\r" }' >"$desk/much.csv"
run 1 "one megabyte" "$program" receive "$desk/much.csv" --site "$town" --date "$today" --dry-run
says "[answers.value.too-long]"

# ---- the register keeps to itself
for place in "$town/register" public/register "$work/worktree/deep" "$work/site-link/register"; do
  mkdir -p "$work/worktree"
  : >"$work/worktree/.git"
  ln -sfn "$repository/$town" "$work/site-link"
  run 1 "a register in $place" "$program" receive "$desk/mails.txt" --register "$place" --site "$town" --date "$today"
  says "[register.place."
  [ ! -e "$place" ] || complain "$place was made"
done
mkdir -m 755 "$desk/open"
run 0 "a folder that others can open" "$program" receive "$desk/mails.txt" --register "$desk/open" --site "$town" --date "$today"
says "[register.folder.open]"
printf 'cut' >>"$(find "$desk/open" -name '*.csv' | head -n 1)"
"$make" "$town" text 9 number >"$desk/more.txt"
run 1 "a damaged register" "$program" receive "$desk/more.txt" --register "$desk/open" --site "$town" --date "$today"
says "[register.file.cut]"

# ---- what is over goes, byte for byte
before=$(lines)
run 0 "looking at what would go" "$program" receive --purge --register "$register" --site "$town" --date 2030-01-01 --dry-run
[ "$(lines)" = "$before" ] || complain "looking at a purge changed the register"
run 0 "nothing is over" "$program" receive --purge --register "$register" --site "$town" --date "$today"
sums "$register" >"$work/after"
cmp -s "$work/before" "$work/after" || complain "a purge of nothing changed the register"
run 0 "all is over" "$program" receive --purge --register "$register" --site "$town" --date 2040-01-01
[ "$(lines)" = "$(find "$register" -name '*.csv' | wc -l | tr -d ' ')" ] || complain "something was left over"
[ "$(mode "$(find "$register" -name '*.csv' | head -n 1)")" = 600 ] || complain "a purged file is open to others"

# ---- a site without an operator accepts nothing
"$make" . text 2 example >"$desk/examples.txt"
run 0 "examples can be looked at" "$program" receive "$desk/examples.txt" --dry-run --date "$today"
says "[answers.example]"
run 1 "nobody is there" "$program" receive "$desk/examples.txt" --register "$desk/nobody" --date "$today"
says "[answers.nobody]"
[ ! -e "$desk/nobody" ] || complain "a register without an operator"

# ---- how it is asked
run 2 "no files" "$program" receive --register "$register"
run 2 "no register" "$program" receive "$desk/mails.txt" --site "$town"
run 2 "a purge of files" "$program" receive --purge --register "$register" "$desk/mails.txt"
run 1 "no such file" "$program" receive "$desk/none.txt" --dry-run
says "[answers.file]"
run 1 "as JSON" "$program" receive "$desk/changed.txt" --site "$town" --date "$today" --dry-run --format json
grep -q '"rule": "answers.code.whole"' "$work/out" || complain "no JSON"
run 0 "in English" "$program" receive "$desk/mails.txt" --site "$town" --date "$today" --dry-run --lang en
says "Nothing was changed"

# ---- ten thousand within seconds
"$make" "$town" text 1112 number >"$desk/ten-thousand.txt"
run 0 "ten thousand" "$program" receive "$desk/ten-thousand.txt" --register "$desk/all" --site "$town" --date "$today" --quiet --again

# ---- the page's own script makes the same codes and blocks
if command -v node >/dev/null 2>&1; then
  cat >"$work/blocks.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
const [script, file, how] = process.argv.slice(2);
const context = vm.createContext({ TextEncoder });
vm.runInContext(readFileSync(script, 'utf8'), context);
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const made = JSON.parse(line);
  const fields = Object.entries(made.answers).map(([name, value]) => {
    const text = [].concat(value).join('\n');
    return { name, value: text, label: '質問', lines: text === '' ? [] : text.split('\n'), control: Array.isArray(value) ? 'many' : 'line' };
  });
  const answers = { ...made, title: '題', fields };
  if (context.hirobaAnswers.wholeCode(answers) !== made.check) throw new Error(`another code for ${made.form}`);
  console.log(context.hirobaAnswers[how](answers));
}
JS
  for how in block json; do
    node "$work/blocks.mjs" site/assets/answers.js "$desk/files.json" $how >"$desk/script.txt" || complain "the page's script makes other codes"
    run 0 "$how by the page's script" "$program" receive "$desk/script.txt" --site "$town" --date "$today" --dry-run
    [ "$(grep -c 'よいです' "$work/out")" = "$blocks" ] || complain "$how: not all of the page's script was taken"
  done
else
  skipped "the page's script: there is no node"
fi

# ---- blocks that the browser has made (tests/browser/forms_walk.mjs)
if [ -n "${HIROBA_FORM_BLOCKS:-}" ]; then
  for file in "$HIROBA_FORM_BLOCKS"/*; do
    case $(basename "$file") in mihon.*) site=$town ;; *) site=. ;; esac
    run 0 "$(basename "$file"), by the browser" "$program" receive "$file" --site "$site" --date "$today" --dry-run
  done
fi
finish
