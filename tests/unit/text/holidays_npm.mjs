// Compares our public holidays with the table of the npm package @holiday-jp/holiday_jp.
//
//   print_holidays | node holidays_npm.mjs
//
// stdin: date, tab, name, one holiday a line, 2020 to 2030. Exit code 0 when both agree on every
// date and name, 1 on any difference, 2 when the input or the package is not what we expect.
// The package is looked for from the working directory first, then beside this file.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const FIRST = "2020-01-01";
const LAST = "2030-12-31";
const PACKAGE = "@holiday-jp/holiday_jp";

function fail(message) {
  console.error(message);
  process.exit(2);
}

function loadTable() {
  const places = [path.join(process.cwd(), "package.json"), import.meta.url];
  for (const place of places) {
    try {
      return createRequire(place)(PACKAGE).holidays;
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  return fail(`${PACKAGE} is not installed`);
}

// The package writes «憲法記念日 振替休日» where we leave the reason out, and for a day between two
// holidays now «国民の休日», now the law's plain word «休日».
function comparableName(name) {
  if (name === "休日") return "国民の休日";
  return name.endsWith(" 振替休日") ? "振替休日" : name;
}

function theirs() {
  const days = new Map();
  for (const [date, entry] of Object.entries(loadTable())) {
    if (date >= FIRST && date <= LAST) days.set(date, comparableName(entry.name));
  }
  return days;
}

function ours() {
  const days = new Map();
  for (const line of readFileSync(0, "utf8").split("\n")) {
    if (line === "") continue;
    const match = /^(\d{4}-\d{2}-\d{2})\t(\S+)$/.exec(line);
    if (!match || match[1] < FIRST || match[1] > LAST || days.has(match[1])) {
      fail(`unexpected line: ${line}`);
    }
    days.set(match[1], match[2]);
  }
  return days;
}

const mine = ours();
const other = theirs();
// Eleven years have more than 170 holidays; an empty table on either side proves nothing.
if (mine.size < 170 || other.size < 170) {
  fail(`too few holidays: ours ${mine.size}, the package's ${other.size}`);
}

let differences = 0;
for (const date of [...new Set([...mine.keys(), ...other.keys()])].sort()) {
  if (mine.get(date) === other.get(date)) continue;
  differences += 1;
  console.error(`${date}: ours ${mine.get(date) ?? "none"}, the package's ${other.get(date) ?? "none"}`);
}
console.log(`${mine.size} holidays compared, ${differences} differences`);
process.exit(differences === 0 ? 0 : 1);
