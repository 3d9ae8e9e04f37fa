// What the reader's clock decides (site/assets/clock.js): hours, past days and numbers that nobody
// has checked. The clock of the browser stands where a case wants it, and the device is in New York:
// what counts is the hour in Japan.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const name = 'clock';

const holidays = '2026-11-23 2026-12-31 2027-01-01 2027-01-11 2028-02-11';
const words = {
  inside: 'IN', 'inside-note': 'IN+', outside: 'OUT', next: '>{day} {time}', today: 'today', tomorrow: 'tomorrow',
  days: 'Su Mo Tu We Th Fr Sa', hour: '{h}時', 'hour-minute': '{h}時{m}分', am: '午前{time}', noon: '昼の{time}',
  pm: '午後{time}', holidays,
};
const weekdays = 'mon tue wed thu fri 10:00-16:00;';
const nights = 'mon tue wed thu fri sat 20:00-02:00;';
const always = 'mon tue wed thu fri sat sun holiday 00:00-23:59;';
const checked = 'data-checked="2026-11-01" data-again="2028-12-01"';

// [what, hours, hour in Japan, words, further attributes]
const hourCases = [
  ['a Friday noon', weekdays, '2026-11-20T12:00', 'IN'],
  ['the first minute', weekdays, '2026-11-20T10:00', 'IN'],
  ['the minute before', weekdays, '2026-11-20T09:59', 'OUT>today 午前10時'],
  ['the closing minute', weekdays, '2026-11-19T16:00', 'OUT>tomorrow 午前10時'],
  ['Friday 23:59, a holiday on Monday without a row of its own', weekdays, '2026-11-20T23:59', 'OUT'],
  ['Friday 23:59, Saturday next', 'fri sat 10:30-16:00;', '2026-11-20T23:59', 'OUT>tomorrow 午前10時30分'],
  ['a holiday without a row', weekdays, '2026-11-23T12:00', ''],
  ['a holiday with its row', `${weekdays}holiday 13:00-15:00;`, '2026-11-23T12:00', 'OUT>today 午後1時'],
  ['inside the row of a holiday', `${weekdays}holiday 13:00-15:00;`, '2026-11-23T13:00', 'IN'],
  ['noon in words', 'tue 12:00-13:00;', '2026-11-24T08:00', 'OUT>today 昼の12時'],
  ['in the night after', nights, '2026-11-21T01:59', 'IN'],
  ['when the night is over', nights, '2026-11-21T02:00', 'OUT>today 午後8時'],
  ['the night of Saturday into Sunday', nights, '2026-11-22T01:00', 'IN'],
  ['the night of Sunday into a holiday', nights, '2026-11-23T01:00', ''],
  ['the night after a holiday of which nothing is known', nights, '2026-11-24T01:00', ''],
  ['day and night, the last minute', always, '2026-11-20T23:59', 'IN'],
  ['day and night, New Year', always, '2026-12-31T23:59', 'IN'],
  ['day and night, the days between', always, '2027-01-02T00:00', 'IN'],
  ['30 December, when offices are closed', weekdays, '2026-12-30T12:00', ''],
  ['2 January with a row for holidays that differs', `${weekdays}sat 10:00-16:00;holiday 13:00-15:00;`, '2027-01-02T14:00', ''],
  ['the end of the year is not passed over', weekdays, '2026-12-28T17:00', 'OUT'],
  ['a leap day', 'tue 09:00-17:00;', '2028-02-29T10:00', '', 'last'],
  ['the day after the last known holiday', weekdays, '2028-02-14T12:00', ''],
  ['a week on', 'wed 10:00-12:00;', '2026-12-02T12:00', 'OUT>We 午前10時'],
  ['a note on the row', 'fri 10:00-16:00 note;', '2026-11-20T12:00', ''],
  ['a note on another row', 'fri 10:00-16:00;sat 10:00-12:00 note;', '2026-11-20T17:00', 'OUT'],
  ['a note on all hours, inside', weekdays, '2026-11-20T12:00', 'IN+', 'data-hours-note'],
  ['a note on all hours, outside', weekdays, '2026-11-20T18:00', '', 'data-hours-note'],
  ['a note on all hours, 28 December', weekdays, '2026-12-28T12:00', '', 'data-hours-note'],
  ['in a list', weekdays, '2026-11-19T18:00', 'OUT', 'data-compact'],
  ['no closing time', 'fri 10:00-;', '2026-11-20T12:00', ''],
  ['no hours', ';', '2026-11-20T12:00', 'OUT', 'nothing'],
  ['a clock before the check', weekdays, '2026-10-30T12:00', ''],
];

const rowCases = [
  ['2026-11-21T15:30', '2026-11-21T15:30', false],
  ['2026-11-21T15:30', '2026-11-21T15:31', true],
  ['2026-11-21', '2026-11-21T23:59', false],
  ['2026-11-21', '2026-11-22T00:00', true],
  ['2026-12-31', '2027-01-01T00:00', true],
  ['2028-02-28', '2028-02-29T00:00', true],
  ['2028-02-29', '2028-02-29T23:59', false],
];

const escaped = (text) => text.replace(/"/g, '&quot;');

function benchPage(scriptAddress) {
  const data = Object.entries(words).map(([key, text]) => `data-${key}="${escaped(text)}"`).join(' ');
  const lines = hourCases.map(([, hours, , , more = '']) => `<p ${checked} data-hours="${hours}" ${more}></p>`);
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>bench</title>
<script defer src="${scriptAddress}" ${data}></script></head><body><div id="hours">${lines.join('')}</div>
<ul id="leaving" data-leaves>${rowCases.map(([until]) => `<li data-until="${until}"></li>`).join('')}</ul>
<p id="empty" hidden data-when-empty></p>
<ul id="staying"><li id="a" data-until="2026-11-20" data-then="over"><b hidden data-over-mark></b></li>
<li id="b" data-until="2026-11-30" data-then="over"><b hidden data-over-mark></b></li><li id="c" data-over></li></ul>
<div data-check-again="2026-06-01"><p id="digits" data-late-until="180"></p><p id="overdue" hidden data-late-after="60"></p>
<p id="instead" hidden data-late-after="180"></p></div></body></html>`;
}

// Lets the open page stand at an hour of Japan, as if its reader had just come back to it.
async function standAt(page, hour) {
  await page.clock.setFixedTime(new Date(`${hour}:00+09:00`));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const isHidden = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.hidden));

function compare(area, what, found, wanted) {
  const same = JSON.stringify(found) === JSON.stringify(wanted);
  area.judge(what, same ? [] : [{ what: 'the clock says something else', detail: `${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}` }]);
}

async function judgeBench(page, area) {
  for (const [index, [what, , hour, text]] of hourCases.entries()) {
    await standAt(page, hour);
    compare(area, what, await page.locator('#hours p').nth(index).textContent(), text);
  }
  for (const [index, [until, hour, isPast]] of rowCases.entries()) {
    await standAt(page, hour);
    compare(area, `until ${until} at ${hour}`, (await isHidden(page, '#leaving li'))[index], isPast);
  }
  await standAt(page, '2026-11-20T12:00');
  compare(area, 'a list with rows', await isHidden(page, '#leaving, #empty'), [false, true]);
  await standAt(page, '2029-01-01T00:00');
  compare(area, 'a list that has run empty', await isHidden(page, '#leaving, #empty'), [true, false]);
  const numbers = [['2026-07-31', false, true, true], ['2026-08-01', false, false, true],
    ['2026-11-28', false, false, true], ['2026-11-29', true, false, false]];
  for (const [day, ...wanted] of numbers) {
    await standAt(page, `${day}T00:00`);
    compare(area, `a number on ${day}`, await isHidden(page, '#digits, #overdue, #instead'), wanted);
  }
}

// A showcase is shown as of its own day, whatever the reader's clock says.
async function judgeStandingStill(page, area) {
  await page.evaluate(() => { document.documentElement.dataset.now = '2026-11-20T12:00+09:00'; });
  await standAt(page, '2029-01-01T00:00');
  compare(area, 'a showcase, years later', await page.locator('#hours p').first().textContent(), 'IN');
  compare(area, 'its list, years later', await isHidden(page, '#leaving, #empty'), [false, true]);
  await page.evaluate(() => { delete document.documentElement.dataset.now; });
}

async function judgeOver(context, bench, area) {
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-21T00:00:00+09:00'));
  await page.goto(bench);
  const order = () => page.locator('#staying li').evaluateAll((rows) => rows.map((row) => row.id).join(''));
  compare(area, 'what is over stands after what is to come', await order(), 'bac');
  compare(area, 'what is over says so', await isHidden(page, '#staying b'), [true, false]);
  await page.close();
}

// The real pages carry what the script needs: at an hour deep in the hours of some service, a list
// and that service's page say so, in each language.
async function judgePages(context, { server, built }, area) {
  const page = await context.newPage();
  const services = built.pages.filter((one) => one.template === 'service' && /\/[^/.]+\.html$/.test(one.path));
  let said = 0;
  for (const service of services) {
    const text = readFileSync(path.join(built.folder, service.path), 'utf8');
    const lines = text.match(/<p class="open-now"[^>]*>/g) ?? [];
    const parts = lines.map((one) => / data-hours="([a-z]{3})[^";]* (\d\d):\d\d-\d\d:\d\d;"/.exec(one));
    const index = parts.findIndex(Boolean);
    const line = parts[index];
    if (!line) continue;
    const day = { mon: 30, tue: 24, wed: 25, thu: 26, fri: 27, sat: 28, sun: 29 }[line[1]];
    await page.clock.setFixedTime(new Date(`2026-11-${day}T${line[2]}:30:00+09:00`));
    await page.goto(server.url(service.path));
    const script = page.locator('script[data-inside]');
    const [inside, insideNote] = [await script.getAttribute('data-inside'), await script.getAttribute('data-inside-note')];
    const shown = await page.locator('.open-now').nth(index).textContent();
    area.judge(service.path, shown === inside || shown === insideNote ? []
      : [{ what: 'a page does not say that it is within its hours', detail: `${line[1]} ${line[2]}:30: «${shown}»` }]);
    said += 1;
  }
  area.judge('pages of services', said > 0 ? [] : [{ what: 'no page with hours was tried' }]);
  await page.close();
}

export async function run(all) {
  const { browser, server, area } = all;
  const context = await browser.newContext({ timezoneId: 'America/New_York' });
  try {
    const bench = server.url('clock-bench.html');
    await context.route(bench, (route) => route.fulfill({ contentType: 'text/html', body: benchPage(server.url(all.built.asset('clock.js'))) }));
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-11-01T00:00:00+09:00'));
    await page.goto(bench);
    await judgeBench(page, area);
    await judgeStandingStill(page, area);
    await judgeOver(context, bench, area);
    await judgePages(context, all, area);
  } finally {
    await context.close();
  }
}
