// «見やすさ» and «このページをはなれる», as a reader meets them: the panel from the keyboard alone, choices that
// stay from page to page and go with one press, on paper, without storage and from a file; the way
// out that takes the page out of the history, wipes what the site kept, and answers to no key.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawn, narrow, onPages, wide } from './browser.mjs';
import { oneOfEach } from './page_types.mjs';

const stops = 60; // tab stops after which the panel's button counts as out of reach
const button = '.comfort-button';

// Runs in the browser: what the reader sees of the three choices, and whether the panel is open.
function look() {
  const style = (e) => (e ? getComputedStyle(e) : null);
  const [red, green, blue] = style(document.body).backgroundColor.match(/\d+/g).map(Number);
  const reading = document.querySelector('ruby:not(.ruby-always) rt');
  const panel = document.querySelector('#comfort');
  const focused = document.activeElement;
  return {
    size: parseFloat(style(document.documentElement).fontSize),
    dark: red + green + blue < 3 * 128,
    readings: reading ? style(reading).display !== 'none' : null,
    ruby: document.documentElement.dataset.ruby,
    open: panel !== null && panel.getClientRects().length > 0,
    expanded: document.querySelector('.comfort-button')?.getAttribute('aria-expanded') === 'true',
    status: panel?.querySelector('[role="status"]')?.textContent ?? '',
    focus: focused.matches('#comfort input') ? focused.name : focused.className,
  };
}

// Runs in the browser: the names under which this site keeps something.
function keptNames() {
  return [localStorage, sessionStorage].flatMap((store) => Object.keys(store))
    .filter((key) => key.startsWith('hiroba-'));
}

// Collects what is not as it should be.
function list() {
  const problems = [];
  const hold = (isSo, what, detail = '') => { if (!isSo) problems.push({ what, detail: String(detail) }); };
  return { problems, hold };
}

async function tabTo(page, selector) {
  for (let i = 0; i < stops; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
  }
  return false;
}

// Large text, the other furigana, dark: chosen without touching the mouse.
async function chooseByKeys(page) {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  // The other of two. Not every browser goes on from the last one to the first.
  const isLast = await page.evaluate(() => {
    const group = [...document.querySelectorAll(`input[name="${document.activeElement.name}"]`)];
    return group.length > 0 && group.at(-1) === document.activeElement;
  });
  await page.keyboard.press(isLast ? 'ArrowLeft' : 'ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
}

function compare(hold, before, after, where) {
  hold(Math.abs(after.size / before.size - 1.25) < 0.01, `${where}: the text is not larger`, after.size);
  hold(after.dark, `${where}: the page is not dark`);
  hold(after.ruby !== before.ruby, `${where}: furigana is not changed`, after.ruby);
  hold(before.readings === null || after.readings === (after.ruby === 'on'),
    `${where}: readings do not follow the choice`);
}

async function walk(page, url, otherUrl) {
  const { problems, hold } = list();
  await page.goto(url);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  const before = await page.evaluate(look);
  hold(!before.open && !before.expanded, 'the panel is open by itself');
  if (!await tabTo(page, button)) return [{ what: 'the panel is out of the keyboard\'s reach' }];
  await chooseByKeys(page);
  const chosen = await page.evaluate(look);
  hold(chosen.open && chosen.expanded, 'Enter does not open the panel');
  compare(hold, before, chosen, 'chosen');
  await page.keyboard.press('Escape');
  const closed = await page.evaluate(look);
  hold(!closed.open && !closed.expanded, 'Escape does not close the panel');
  hold(closed.focus === 'comfort-button', 'Escape does not give the focus back', closed.focus);
  await page.reload();
  compare(hold, before, await page.evaluate(look), 'reloaded');
  await page.goto(otherUrl);
  await page.goto(url);
  compare(hold, before, await page.evaluate(look), 'come back');
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await page.evaluate(() => caches.open('hiroba-test'));
  await tabTo(page, '.comfort-reset');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#comfort [role="status"]').textContent !== '', undefined,
    { timeout: 2000 }).catch(() => {});
  const reset = await page.evaluate(look);
  hold(reset.size === before.size && reset.dark === before.dark && reset.ruby === before.ruby,
    'reset does not bring the usual display back');
  hold(reset.status !== '', 'reset is not announced');
  const left = await page.evaluate(keptNames);
  hold(left.length === 0, 'reset leaves something on the device', left);
  const pages = await page.evaluate(() => caches.keys());
  hold(pages.length === 0, 'reset leaves pages on the device', pages);
  return problems;
}

// Runs in the browser: the open panel, 320 px wide.
function openPanelProblems() {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) problems.push({ what: 'the open panel scrolls sideways' });
  for (const e of document.querySelectorAll('.comfort-button, #comfort button, #comfort label')) {
    const { height, width } = e.getBoundingClientRect();
    if (height < 43.5 || width < 43.5) {
      problems.push({ what: 'a control of the panel under 44 px', detail: `${e.textContent.trim()} ${width} × ${height}` });
    }
  }
  return problems;
}

async function openNarrow(page, url) {
  const problems = [];
  await page.goto(url);
  await page.click(button);
  problems.push(...await page.evaluate(openPanelProblems));
  await page.check('input[name="comfort-size"][value="150"]');
  await page.check('input[name="comfort-scheme"][value="dark"]');
  await drawn(page);
  problems.push(...await page.evaluate(openPanelProblems));
  await page.evaluate(() => localStorage.clear());
  return problems;
}

// Paper: the furigana one chose, but neither the colours nor the size of the screen.
async function onPaper(page, url) {
  const { problems, hold } = list();
  await page.goto(url);
  await page.emulateMedia({ media: 'print' });
  const plain = await page.evaluate(look);
  await page.evaluate(() => localStorage.setItem('hiroba-comfort', '{"size":"150","ruby":"on","scheme":"dark"}'));
  await page.reload();
  const chosen = await page.evaluate(look);
  hold(!chosen.dark, 'paper is dark');
  hold(chosen.size === plain.size, 'paper takes the text size of the screen', chosen.size);
  hold(chosen.readings !== false, 'chosen furigana is not printed');
  hold(!await page.isVisible(button), 'the panel\'s button is printed');
  await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ media: null });
  return problems;
}

// Runs before the page: what was chosen may not make the page jump while it loads.
function watchShifts() {
  window.shifted = 0;
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function steady(page, url) {
  await page.goto(url);
  await page.evaluate(() => localStorage.setItem('hiroba-comfort', '{"size":"150","ruby":"on","scheme":"dark"}'));
  await page.addInitScript(watchShifts);
  await page.reload();
  await page.waitForTimeout(150);
  const shifted = await page.evaluate(() => window.shifted);
  await page.evaluate(() => localStorage.clear());
  return shifted < 0.01 ? [] : [{ what: 'a kept choice makes the page jump', detail: shifted.toFixed(3) }];
}

// Storage refuses, as in some private windows; or what is kept is nonsense.
async function withoutStorage(browser, url) {
  const { problems, hold } = list();
  const context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  page.on?.('pageerror', (error) => hold(false, 'an error without storage', error));
  await page.goto(url);
  await page.evaluate(() => localStorage.setItem('hiroba-comfort', '{"size":"900","ruby":7,"scheme":null}'));
  await page.reload();
  const nonsense = await page.evaluate(look);
  await page.addInitScript(() => {
    const refuse = () => { throw new DOMException('refused', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  await page.reload();
  const before = await page.evaluate(look);
  hold(nonsense.size === before.size && !nonsense.dark, 'nonsense in the storage is believed');
  await tabTo(page, button);
  await chooseByKeys(page);
  const chosen = await page.evaluate(look);
  compare(hold, before, chosen, 'without storage');
  hold(chosen.status !== '', 'nobody says that the choice is not remembered');
  await context.close();
  return problems;
}

async function fromFile(browser, file) {
  const { problems, hold } = list();
  const context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  page.on('pageerror', (error) => hold(false, 'an error from a file', error));
  page.on('console', (message) => hold(message.type() !== 'error', 'a complaint from a file', message.text()));
  await page.goto(pathToFileURL(file).href);
  const before = await page.evaluate(look);
  await tabTo(page, button);
  await chooseByKeys(page);
  compare(hold, before, await page.evaluate(look), 'from a file');
  await context.close();
  return problems;
}

async function withoutScripts(browser, url) {
  const { problems, hold } = list();
  const context = await browser.newContext({ viewport: narrow, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  hold(!await page.isVisible(button), 'a button that does nothing without JavaScript');
  hold(!await page.isVisible('#comfort'), 'a panel that does nothing without JavaScript');
  await context.close();
  return problems;
}

// Runs in the browser: something to wipe, and something of somebody else's.
async function fill() {
  localStorage.setItem('hiroba-comfort', '{"size":"125"}');
  localStorage.setItem('hiroba-saved', '[]');
  localStorage.setItem('other', 'stays');
  sessionStorage.setItem('hiroba-answers', '{}');
  await caches.open('hiroba-test');
}

// Runs in the browser: keys that must not lead out, also in a field and while kana become kanji.
function pressKeys() {
  const field = document.querySelector('main').appendChild(document.createElement('textarea'));
  field.focus();
  for (const key of ['Escape', 'Escape', 'Escape', 'Shift', 'Shift', 'Shift', 'Enter', 'Process']) {
    for (const isComposing of [true, false]) {
      for (const type of ['keydown', 'keyup']) {
        field.dispatchEvent(new KeyboardEvent(type, { key, isComposing, bubbles: true, cancelable: true }));
      }
    }
  }
  return { hidden: document.documentElement.hidden, left: Object.keys(localStorage).length };
}

async function exit(browser, url, homeUrl) {
  const { problems, hold } = list();
  const context = await browser.newContext({ viewport: narrow });
  const page = await context.newPage();
  let referrer;
  await context.route((to) => !to.href.startsWith(new URL(url).origin), async (route) => {
    referrer = route.request().headers().referer;
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>away</title>' });
  });
  await page.goto(homeUrl);
  await page.goto(url);
  await page.evaluate(fill);
  const pressed = await page.evaluate(pressKeys);
  hold(!pressed.hidden && pressed.left === 3 && page.url() === url, 'a key leads out');
  const way = page.locator('.quick-exit a');
  await page.evaluate(() => {
    window.scrollTo(0, document.querySelector('main').getBoundingClientRect().bottom + window.scrollY - window.innerHeight);
  });
  await drawn(page);
  const at = await way.boundingBox();
  hold(at && at.y >= 0 && at.y + at.height <= narrow.height, 'the way out scrolls out of sight', at?.y);
  hold(at && at.height >= 43.5, 'the way out is under 44 px', at?.height);
  const length = await page.evaluate(() => window.history.length);
  const hidden = await way.evaluate((link) => { link.click(); return document.body.getClientRects().length === 0; });
  hold(hidden, 'the page is still seen while one leaves');
  await page.waitForURL((to) => to.origin !== new URL(url).origin, { timeout: 5000 }).catch(() => {});
  hold(await page.title() === 'away', 'the way out leads nowhere', page.url());
  hold(await page.evaluate(() => window.history.length) === length, 'the way out adds to the history');
  hold(!referrer, 'the next site learns where one came from', referrer);
  await page.goBack();
  hold(page.url() === homeUrl, '«back» returns to the page one left', page.url());
  const kept = await page.evaluate(keptNames);
  hold(kept.length === 0, 'the way out leaves something on the device', kept);
  const others = await page.evaluate(async () => [localStorage.getItem('other'), (await caches.keys()).join()]);
  hold(others[0] === 'stays', 'the way out wipes what is not ours');
  hold(others[1] === '', 'the way out leaves pages on the device', others[1]);
  await context.close();
  return problems;
}

// The panel is the same in every header; what may get in its way are a page's other scripts and
// styles. One page of each set of them.
function ofEachMake(pages) {
  const seen = new Set();
  const make = (page) => page.loads.filter((file) => /\.(css|js)$/.test(file))
    .map((file) => file.replace(/^.*\//, '')).sort().join(' ');
  return pages.filter((page) => !seen.has(make(page)) && seen.add(make(page)));
}

export const name = 'comfort';

// In the other engines: one page of each language.
export async function inAnyEngine({ browser, built, server, area }) {
  const some = ['index.html', 'mihon/easy/event/index.html', 'mihon/en/group/index.html'].filter((page) => built.byPath.has(page));
  const context = await browser.newContext({ viewport: wide });
  try {
    const page = await context.newPage();
    for (const place of some) {
      area.judge(`${place} (keyboard)`, await walk(page, server.url(place), server.url('page/site-policy.html')));
      area.judge(`${place} (paper)`, await onPaper(page, server.url(place)));
    }
  } finally {
    await context.close();
  }
  area.judge(`${some[0]} (without storage)`, await withoutStorage(browser, server.url(some[0])));
}

// 404.html is at home only where the site says it lives: `ownServer`.
export async function run({ browser, built, types, ownServer: server, area }) {
  for (const page of built.pages) {
    const isThere = page.ids.includes('comfort') && page.loads.some((file) => /\bcomfort(?:\.[0-9a-f]{10})?\.js$/.test(file));
    area.judge(page.path, isThere ? [] : [{ what: 'no «見やすさ»' }]);
  }
  const home = server.url('index.html');
  const few = oneOfEach(types).filter((page) => page.ids.includes('comfort'));
  await onPages(browser, ofEachMake(few), { viewport: wide }, async (page, type) => {
    area.judge(`${type.path} (keyboard)`, await walk(page, server.url(type.path), home));
  });
  await onPages(browser, few, { viewport: narrow }, async (page, type) => {
    area.judge(`${type.path} (open, 320 px)`, await openNarrow(page, server.url(type.path)));
  });
  // The same in every page, so one of each language is enough (404.html does not live in a file).
  const seen = new Set();
  const some = few.filter(({ path: page, language }) => !page.endsWith('404.html')
    && !seen.has(language) && seen.add(language));
  await onPages(browser, some, { viewport: narrow }, async (page, type) => {
    area.judge(`${type.path} (paper)`, await onPaper(page, server.url(type.path)));
    area.judge(`${type.path} (steady)`, await steady(page, server.url(type.path)));
  });
  for (const { path: page } of some) {
    area.judge(`${page} (without storage)`, await withoutStorage(browser, server.url(page)));
    area.judge(`${page} (from a file)`, await fromFile(browser, path.join(built.folder, page)));
    area.judge(`${page} (without JavaScript)`, await withoutScripts(browser, server.url(page)));
  }
  // The style guide shows the way out as an example, not as its own.
  const ways = oneOfEach(types.filter((page) => page.made.includes('.quick-exit') && page.inSite !== 'styleguide/index.html'));
  if (ways.length === 0) area.skip('no page has a way out');
  for (const { path: page } of ways) area.judge(`${page} (way out)`, await exit(browser, server.url(page), home));
}
