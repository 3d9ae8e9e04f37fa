// The calendar of the made-up town, by keyboard: today is marked and what is over is gone, the next
// month and back, and from a day to its event. Wide there is a table and the list of days, narrow the list alone.
import { drawn, wide } from './browser.mjs';
import { day } from './build_sites.mjs';
import { tabTo } from './keys.mjs';

export const name = 'calendar';

const patience = 10000;
const month = (iso) => `mihon/event/calendar.${iso.slice(0, 7)}.html`;

// Runs in the browser.
function look(today) {
  const isShown = (e) => e !== null && e.getClientRects().length > 0;
  const marks = [...document.querySelectorAll('.today-mark')].filter(isShown);
  const rows = [...document.querySelectorAll('.agenda [data-leaves] > li')];
  return {
    table: isShown(document.querySelector('.month table')), agenda: isShown(document.querySelector('.agenda')),
    marked: [...new Set(marks.map((mark) => mark.closest('[data-date]').dataset.date))].join(),
    isSaid: document.querySelectorAll('[aria-current="date"]').length > 0,
    past: rows.filter((row) => isShown(row) && row.dataset.until.slice(0, 10) < today).length,
    coming: rows.filter((row) => isShown(row) && row.dataset.until.slice(0, 10) >= today).length,
    heading: document.querySelector('h1').textContent,
  };
}

async function follow(page, selector, hold) {
  const isReached = await tabTo(page, selector);
  hold(isReached, 'out of the keyboard’s reach', selector);
  if (!isReached) return false;
  const { pathname } = new URL(await page.evaluate(() => document.activeElement.href));
  await page.keyboard.press('Enter');
  const isThere = await page.waitForURL(new RegExp(`${pathname}$`), { timeout: patience }).then(() => true, () => false);
  hold(isThere, 'a link leads elsewhere', selector);
  return isThere;
}

async function walk(page, server) {
  const problems = [];
  const hold = (isSo, what, detail = '') => { if (!isSo) problems.push({ what, detail: String(detail) }); };
  await page.goto(server.url(month(day)));
  const now = await page.evaluate(look, day);
  hold(now.table, 'no table where there is room');
  hold(now.agenda && now.coming > 0, 'no list of days', now.coming);
  hold(now.past === 0, 'days that are over stay in the list', now.past);
  const hasEvents = await page.evaluate((today) => document.querySelector(`[data-date="${today}"]`) !== null, day);
  hold(!hasEvents || (now.marked === day && now.isSaid), 'today is not marked', now.marked);
  if (await follow(page, '.pager a[rel="next"]', hold)) {
    const next = await page.evaluate(look, day);
    hold(next.heading !== now.heading, 'the next month says it is this one', next.heading);
    hold(next.marked === '', 'another month marks today', next.marked);
    await page.goBack();
    await page.waitForFunction((heading) => document.querySelector('h1')?.textContent === heading, now.heading, { timeout: patience });
    hold((await page.evaluate(look, day)).past === 0, 'after «back» the days that are over are there again');
  }
  if (await follow(page, '.agenda li a', hold)) {
    hold(await page.evaluate(() => document.querySelector('h1') !== null), 'a day leads to nothing');
  }
  await page.setViewportSize({ width: 480, height: 800 });
  await page.goto(server.url(month(day)));
  await drawn(page);
  const small = await page.evaluate(look, day);
  hold(!small.table && small.agenda, 'on a narrow screen not the list alone');
  await page.setViewportSize(wide);
  return problems;
}

export async function run({ browser, built, server, area }) {
  if (!built.byPath.has(month(day))) throw new Error(`no calendar of ${day}`);
  const context = await browser.newContext({ viewport: wide });
  try {
    area.judge(month(day), await walk(await context.newPage(), server));
  } finally {
    await context.close();
  }
}

export const inAnyEngine = run;
