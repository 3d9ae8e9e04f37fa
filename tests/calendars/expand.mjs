// Expands calendars with ical.js and compares every day with what the model says.
//
//   print_calendars 300 | node expand.mjs
//
// Exit code 0 when all agree, and when each planted fault is noticed. The zone of a time is the one
// that the file itself brings. The package is looked for from the working directory.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(path.join(process.cwd(), "package.json"));
const { default: ICAL } = await import(pathToFileURL(require.resolve("ical.js")).href);

const NINE_HOURS = 9 * 3600;

function words(time) {
  if (time.isDate) return time.toString();
  return new Date((time.toUnixTime() + NINE_HOURS) * 1000).toISOString().slice(0, 16);
}

function end(event, begin, finish) {
  if (!event.component.hasProperty("dtend")) return "";
  if (begin.isDate && words(finish) === words(dayAfter(begin))) return "";
  return words(finish);
}

function dayAfter(time) {
  const next = time.clone();
  next.adjust(1, 0, 0, 0);
  return next;
}

// What a program shows between two days: held as [begin, end], called off as begin.
function daysOf(text, first, last) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue("tzid"));
  }
  const held = [];
  const off = [];
  const add = (event, begin, finish) => {
    const from = words(begin);
    if (from.slice(0, 10) < first || from.slice(0, 10) > last) return;
    if (event.component.getFirstPropertyValue("status") === "CANCELLED") off.push(from);
    else held.push([from, end(event, begin, finish)]);
  };
  // Left to itself ical.js takes changed days of any entry for those of each.
  const all = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one, { exceptions: [] }));
  for (const event of all) {
    if (event.isRecurrenceException()) continue;
    if (!event.isRecurring()) {
      add(event, event.startDate, event.endDate);
      continue;
    }
    for (const other of all) {
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    }
    const days = event.iterator();
    for (let day = days.next(), n = 0; day && n < 2000; day = days.next(), n++) {
      const one = event.getOccurrenceDetails(day);
      add(one.item, one.startDate, one.endDate);
    }
  }
  return { held, off };
}

function same(ours, theirs) {
  const text = (list) => JSON.stringify(list.map((one) => JSON.stringify(one)).sort());
  return text(ours) === text(theirs);
}

function difference(ours, theirs) {
  const a = new Set(ours.map((one) => JSON.stringify(one)));
  const b = new Set(theirs.map((one) => JSON.stringify(one)));
  return `only in the calendar ${[...a].filter((x) => !b.has(x)).slice(0, 3)}, only in the model ${[...b].filter((x) => !a.has(x)).slice(0, 3)}`;
}

function problems(one) {
  const found = [];
  const rules = one.ics.replaceAll("\r\n ", "").match(/^RRULE:.*$/gm) || [];
  if (rules.some((rule) => !rule.includes("UNTIL="))) found.push("a rule that never ends");
  try {
    const { held, off } = daysOf(one.ics, one.first, one.last);
    if (!same(held, one.held)) found.push(`held: ${difference(held, one.held)}`);
    if (!same(off, one.off)) found.push(`off: ${difference(off, one.off)}`);
  } catch (error) {
    found.push(`not to be read: ${error.message}`);
  }
  return found;
}

const FAULTS = {
  "a holiday that is not left out": (t) => t.replace(/EXDATE[^\r]*\r\n(?: [^\r]*\r\n)*/, ""),
  "a cancelled day that is held": (t) => t.replace("STATUS:CANCELLED", "STATUS:CONFIRMED"),
  "a rule without an end": (t) => t.replace(/;UNTIL=[0-9TZ]+/, ""),
  "another zone": (t) => (t.includes("DTSTART;TZID") ? t.replace("TZOFFSETTO:+0900", "TZOFFSETTO:+0800") : t),
  "an end that is earlier": (t) => t.replace(/(UNTIL=)(\d{4})/, (_, name, year) => `${name}${year - 1}`),
  "a change that does not say of which day": (t) => t.replace(/RECURRENCE-ID[^\r]*\r\n/, ""),
  "no end of an entry": (t) => t.replace("END:VEVENT\r\n", ""),
};

const cases = JSON.parse(readFileSync(0, "utf8"));
let failures = 0;
let days = 0;
for (const one of cases) {
  for (const copy of [one, { ...one.later, last: one.last, name: `${one.name}, later` }]) {
    days += copy.held.length;
    for (const problem of problems(copy)) {
      console.log(`${copy.name}: ${problem}`);
      failures++;
    }
  }
}
console.log(`ical.js: ${2 * cases.length} calendars, ${days} days`);
for (const [name, change] of Object.entries(FAULTS)) {
  const some = cases.filter((_, number) => number % 5 === 0);
  const changed = some.map((one) => ({ ...one, ics: change(one.ics), before: one.ics })).filter((one) => one.ics !== one.before);
  const noticed = changed.filter((one) => problems(one).length > 0).length;
  console.log(`planted: ${name}: noticed ${noticed} of ${changed.length}`);
  if (changed.length === 0 || noticed < changed.length) failures++;
}
process.exit(failures === 0 ? 0 : 1);
