// axe-core finds nothing in what scripts open, add and change either: «見やすさ», narrowed lists, the memo
// from question to slip, sheets, «この端末に保存», the clock and the calendar. Each state is brought about
// as a reader does it, shown to be there, and judged on a light telephone and a dark desk.
import { axeOn } from './axe.mjs';
import { drawn, narrow, wide } from './browser.mjs';

export const name = 'axe_states';

const patience = 10000;
const panelPages = 4;
const town = 'mihon/';
const views = [
  { name: '320 px, light', viewport: narrow, media: { colorScheme: 'light' } },
  { name: '1280 px, dark', viewport: wide, media: { colorScheme: 'dark' } },
];

// ---- «見やすさ», on pages of every kind ----

const choose = (page, part, value) => page.check(`input[name="comfort-${part}"][value="${value}"]`);

async function panel(page, judge) {
  await page.click('.comfort-button');
  await page.waitForSelector('#comfort', { timeout: patience });
  await judge('panel open');
  await choose(page, 'ruby', 'on');
  await choose(page, 'size', '150');
  await choose(page, 'scheme', 'dark');
  await judge('furigana, largest text, dark');
  await choose(page, 'scheme', 'light');
  await page.click('.comfort-reset');
  await page.waitForFunction(() => document.querySelector('#comfort [role="status"]').textContent !== '', null, { timeout: patience });
  await judge('reset');
}

// ---- Lists ----

const boxes = '[data-filters] label input';

async function filters(page, judge) {
  await page.click('[data-filters] > summary');
  await page.waitForFunction(() => !document.querySelector('[data-filter-foot]').hidden, null, { timeout: patience });
  const more = page.locator('.filters-more > summary');
  if (await more.count() > 0) await more.click();
  await judge('filters open');
  const open = 'fieldset.filter:has(label:not(.facet--none) input:not(:checked)):not(:has(:checked))';
  for (let n = 1; n <= 2; n += 1) {
    await page.locator(`${open} label:not(.facet--none) input`).first().click();
    await page.waitForSelector(`[data-filter-chosen] li:nth-child(${n}) button.chip`, { timeout: patience });
  }
  await judge('two values chosen');
  // What is said to have nothing has nothing.
  await page.locator('fieldset.filter:not(:has(:checked)) label.facet--none input').first().click();
  await page.waitForSelector('[data-filter-nearest] [data-filter-ways] button', { timeout: patience });
  await judge('nothing found, nearest shown');
}

async function withoutRows(page, judge) {
  await page.route('**/entries.js', (route) => route.abort());
  await page.click('[data-filters] > summary');
  await page.waitForSelector('[data-filter-failed]', { timeout: patience });
  await judge('rows could not be loaded');
}

// ---- The memo ----

const rows = (page) => page.waitForFunction(() => !document.querySelector('[data-fits]').hidden
  || !document.querySelector('[data-few]').hidden, null, { timeout: patience });

async function memo(page, judge) {
  await page.click('main a[href="#q1"]');
  for (let n = 1; n <= 5; n += 1) {
    await page.waitForSelector(`#q${n} .memo-heading`, { timeout: patience });
    // Of the days a single one: «working days» finds too many to reach the words for few.
    await page.locator(`#q${n} [data-wish] input`).nth(n === 3 ? 1 : 0).check();
    await judge(`question ${n}`);
    await page.click(`#q${n} .memo-ways a:last-child`);
  }
  await rows(page);
  await page.waitForSelector('[data-few]', { timeout: patience });
  await page.locator('#result .entry input').first().check();
  await page.locator('[data-with-private]').check();
  await judge('few fit, slip with the private answer');
  await page.click('[data-erase]');
  await page.waitForFunction(() => document.querySelector('[data-said]').textContent !== '', null, { timeout: patience });
  await page.locator('[data-fits] .entry input').nth(1).check();
  await judge('erased, many fit');
}

async function copiedByHand(page, judge) {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.click('main a[href="#q1"]');
  await page.locator('#q1 [data-wish] input').first().check();
  await page.evaluate(() => { window.location.hash = 'result'; });
  await rows(page);
  await page.click('[data-copy]');
  await page.waitForSelector('#memo-text', { timeout: patience });
  await judge('copied by hand');
}

// ---- Paper ----

async function sheets(page, judge) {
  for (const n of [0, 1]) await page.locator('.choose input').nth(n).check();
  await page.waitForSelector('[data-paper]', { timeout: patience });
  await page.check('#fax');
  await judge('two chosen, with a cover for FAX');
}

async function oneSheet(page, judge) {
  await page.check('#fax');
  await judge('with a cover for FAX');
}

async function bundle(page, judge) {
  await page.click('[data-bundle] button');
  await page.waitForSelector('[data-bundle-see]', { timeout: patience });
  await judge('in the bundle');
}

// ---- «この端末に保存» ----

async function keep(page, judge, context) {
  await page.waitForSelector('[data-keep]', { timeout: patience });
  await page.click('[data-keep-save]');
  await page.waitForSelector('[data-keep-ask]', { timeout: patience });
  await judge('asked before the first page is kept');
  await page.click('[data-keep-yes]');
  await page.waitForSelector('[data-keep-list]', { timeout: patience });
  await judge('kept');
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector('main > [data-keep-note]', { timeout: patience });
  await page.waitForSelector('[data-keep-list]', { timeout: patience });
  await judge('read without a connection');
  await context.setOffline(false);
}

// ---- What the hour decides ----

const at = (time, selector) => ({
  time,
  async reach(page, judge) {
    await page.locator(selector).filter({ visible: true }).first().waitFor({ timeout: patience });
    await judge(`at ${time} in Japan`);
  },
});

// [page of the made-up town, what is done there]
const states = [
  ['group/index.html', { reach: filters }],
  ['en/group/index.html', { reach: filters }],
  ['event/index.html', { reach: filters }],
  ['event/index.html', { reach: withoutRows }],
  ['memo/index.html', { reach: memo }],
  ['en/memo/index.html', { reach: memo }],
  ['memo/index.html', { reach: copiedByHand }],
  ['sheet/index.html', { reach: sheets }],
  ['group/hidamari.sheet.html', { reach: oneSheet }],
  ['group/hidamari.html', { reach: bundle }],
  ['group/hidamari.html', { reach: keep }],
  ['event/calendar.2026-11.html', at('2026-11-23T12:00', '.is-today .today-mark')],
  ['service/index.html', at('2026-11-20T12:00', '.open-now:not(:empty)')],
  ['service/kazoku-denwa.html', at('2026-11-20T23:30', '.open-now:not(:empty)')],
  ['group/asa-no-sanpokai.html', at('2028-06-01T12:00', '[data-check-again] .note')],
];

async function go(browser, url, state, place, area) {
  const context = await browser.newContext({ viewport: narrow });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const problems = [];
  // Judged where it stands: what was done must survive turning the telephone and dusk. In a window as
  // tall as the page: what a bar that stays in sight half covers just now is no small target.
  const judge = async (what) => {
    for (const view of views) {
      await page.setViewportSize(view.viewport);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: view.viewport.width, height: Math.max(height, view.viewport.height) });
      await page.emulateMedia(view.media);
      await drawn(page);
      area.judge(`${place} (${what}, ${view.name})`, await axeOn(page));
    }
  };
  try {
    if (state.time) await page.clock.setFixedTime(new Date(`${state.time}+09:00`));
    await page.goto(url);
    await state.reach(page, judge, context);
  } catch (error) {
    problems.push({ what: 'a state that is not reached', detail: error.message.split('\n').slice(0, 4).join(' ') });
  } finally {
    await context.close();
  }
  area.judge(place, problems);
}

export async function run({ browser, built, types, server, area }) {
  const withPanel = types.filter((page) => page.ids.includes('comfort') && !page.path.endsWith('404.html'));
  const some = withPanel.filter((_, n) => n % Math.ceil(withPanel.length / panelPages) === 0);
  const left = some.map((page) => [page.path, { reach: panel }]);
  if (built.byPath.has(`${town}index.html`)) left.push(...states.map(([place, state]) => [town + place, state]));
  else area.skip('no made-up town');
  const worker = async () => {
    while (left.length > 0) {
      const [place, state] = left.shift();
      await go(browser, server.url(place), state, place, area);
    }
  };
  await Promise.all([worker(), worker()]);
}
