// Lists that are narrowed (components/filters.html, site/assets/filter.js). Without a script each value
// leads to as many rows as it says. With it, values combine: rows and every count are compared with a
// count of our own over the rows of the list's script file; the address gives the choice back, private
// choices stand nowhere, no combination is a dead end, and everything works from a disk.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { wide } from './browser.mjs';

export const name = 'filter';

const combinations = 10;
const patience = 10000;

// ---- Without a script ----

// Runs in the browser, over the text of a page.
function readList(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return {
    rows: page.querySelectorAll('main .entry, main .path-step').length,
    next: page.querySelector('.pager a[rel="next"]')?.getAttribute('href') ?? '',
    total: Number(/\d+/.exec(page.querySelector('[data-filter-total]')?.textContent ?? '')?.[0] ?? -1),
    values: [...page.querySelectorAll('[data-filters] a[data-token]')].map((a) => ({
      token: a.dataset.token, href: a.getAttribute('href'), count: Number(/\d+/.exec(a.querySelector('.count').textContent)[0]),
      isCurrent: a.hasAttribute('aria-current'),
    })),
    chips: [...page.querySelectorAll('[data-filter-chosen] a.chip')].map((a) => a.getAttribute('href')),
    isNear: page.querySelector('[data-filter-nearest]:not([hidden]) a[data-filter-whole]') !== null,
  };
}

const isWholeList = (page) => page.template.endsWith('/index') && /\/index\.html$/.test(page.path);

async function judgeLinks(tab, built, area) {
  const lists = new Map();
  const read = async (place) => {
    if (!lists.has(place)) lists.set(place, await tab.evaluate(readList, readFileSync(path.join(built.folder, place), 'utf8')));
    return lists.get(place);
  };
  for (const page of built.pages.filter(isWholeList)) {
    const whole = await read(page.path);
    for (const value of whole.values) {
      const problems = [];
      let place = path.posix.join(path.posix.dirname(page.path), value.href);
      const first = await read(place);
      let rows = first.rows;
      for (let list = first; list.next !== '';) {
        place = path.posix.join(path.posix.dirname(place), list.next);
        list = await read(place);
        rows += list.rows;
      }
      if (rows !== value.count || first.total !== value.count) {
        problems.push({ what: 'a value leads to other rows than it says', detail: `${value.count}, ${first.total} and ${rows}` });
      }
      if (first.chips.length !== 1 || first.values.length !== whole.values.length
        || first.values.filter((each) => each.isCurrent).map((each) => each.token).join() !== value.token) {
        problems.push({ what: 'a narrowed page does not say what is chosen, or offers less' });
      }
      if (first.isNear !== (value.count <= 2)) problems.push({ what: 'one or two rows without a way on' });
      area.judge(`${page.path}: ${value.token}`, problems);
    }
  }
}

// ---- Our own count ----

// [{ href, tokens }] of the list's script file.
async function readEntries(tab, folder, place) {
  const text = readFileSync(path.join(folder, path.posix.dirname(place), 'entries.js'), 'utf8');
  const html = JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')));
  return tab.evaluate((source) => [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('.entry')]
    .map((row) => ({ href: row.querySelector('h3 a').getAttribute('href'), tokens: row.dataset.facets.split(' ') })), html);
}

const facetOf = (token) => token.split('.')[0];

function fitting(entries, tokens) {
  const facets = [...new Set(tokens.map(facetOf))];
  return entries.filter((entry) => facets.every((facet) => tokens
    .some((token) => facetOf(token) === facet && entry.tokens.includes(token))));
}

// Numbers that look random and are the same every time.
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

// ---- With the script ----

const settled = (page) => page.waitForFunction(() => !document.querySelector('[data-filter-foot]').hidden, null, { timeout: patience });

async function openList(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('[data-filters] > summary').click();
  await settled(page);
  const more = page.locator('.filters-more > summary');
  if (await more.count() > 0) await more.click();
}

// Runs in the browser: what is shown now. Boxes carry no tokens, so they are found by their order.
function shownNow() {
  const boxes = [...document.querySelectorAll('[data-filters] label input')];
  return {
    hrefs: [...document.querySelectorAll('main .entry h3 a')].map((a) => a.getAttribute('href').replace(/^.*\//, '')),
    total: Number(/\d+/.exec(document.querySelector('[data-filter-total]').textContent)?.[0] ?? 0),
    counts: boxes.map((box) => Number(/\d+$/.exec(box.parentNode.textContent)[0])),
    ticked: boxes.map((box) => box.checked),
    hasPager: document.querySelector('main .pager:not([hidden])') !== null,
    isNear: !document.querySelector('[data-filter-nearest]').hidden,
    hash: window.location.hash,
  };
}

// The tokens in the order of the boxes, as the page's own markup has them.
function tokensOf(tab, folder, place) {
  return tab.evaluate((html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-filters] [data-token]')]
    .map((e) => ({ token: e.dataset.token, isPrivate: e.closest('[data-private]') !== null })), readFileSync(path.join(folder, place), 'utf8'));
}

const tick = (page, tokens, token) => page.locator('[data-filters] label input')
  .nth(tokens.findIndex((each) => each.token === token)).click();

function compare(shown, entries, tokens, chosen) {
  const problems = [];
  const wanted = fitting(entries, chosen).map((entry) => entry.href);
  if (shown.hrefs.join() !== wanted.join() || shown.total !== wanted.length) {
    problems.push({ what: 'other rows than ours, or another order', detail: `${shown.total}, ${shown.hrefs.length} rows, wanted ${wanted.length}` });
  }
  const counts = tokens.map(({ token }) => fitting(entries, [...new Set([...chosen, token])]).length);
  const wrong = counts.findIndex((count, i) => count !== shown.counts[i]);
  if (wrong >= 0) problems.push({ what: 'a count that is not ours', detail: `${tokens[wrong].token}: ${shown.counts[wrong]}, wanted ${counts[wrong]}` });
  if (tokens.some(({ token }, i) => shown.ticked[i] !== chosen.includes(token))) problems.push({ what: 'boxes that do not show the choice' });
  const hash = tokens.filter(({ token, isPrivate }) => chosen.includes(token) && !isPrivate).map(({ token }) => token).join('+');
  if (shown.hash !== (hash ? `#${hash}` : '')) problems.push({ what: 'another address', detail: `${shown.hash}, wanted #${hash}` });
  if (shown.hasPager) problems.push({ what: 'the pager of the whole list stays' });
  if (shown.isNear !== (wanted.length <= 2)) problems.push({ what: 'few rows without a way on' });
  return problems;
}

async function combine(page, server, list, area, times = combinations) {
  const { place, entries, tokens } = list;
  const roll = dice(place.length * 7919);
  for (let i = 0; i < times; i += 1) {
    const chosen = [...new Set(Array.from({ length: 1 + (i % 4) }, () => tokens[roll(tokens.length)].token))];
    await openList(page, server.url(place));
    for (const token of chosen) await tick(page, tokens, token);
    area.judge(`${place}: ${chosen.join(' ')}`, compare(await page.evaluate(shownNow), entries, tokens, chosen));
  }
}

async function keyboard(page, server, { place, entries, tokens }, area) {
  await page.goto(server.url(place));
  const press = async (key) => page.keyboard.press(key);
  const until = async (selector) => {
    for (let i = 0; i < 80; i += 1) {
      await press('Tab');
      if (await page.evaluate((part) => document.activeElement.matches(part), selector)) return true;
    }
    return false;
  };
  const problems = [];
  const reached = async (selector) => { if (!await until(selector)) problems.push({ what: 'not reached by the tab key', detail: selector }); };
  await reached('[data-filters] > summary');
  await press('Enter');
  await settled(page);
  await reached('[data-filters] label input');
  await press('Space');
  if (!await page.evaluate(() => document.activeElement.matches('[data-filters] label input:checked'))) {
    problems.push({ what: 'the focus does not stay on the box' });
  }
  const wanted = fitting(entries, [tokens[0].token]).length;
  await page.waitForFunction((n) => document.querySelector('[data-filter-said]').textContent.includes(n), String(wanted), { timeout: patience })
    .catch(() => problems.push({ what: 'the result is not announced' }));
  await press('Tab');
  await press('Space');
  await reached('[data-filter-show]');
  await press('Enter');
  if (!await page.evaluate(() => document.activeElement.id === 'results')) problems.push({ what: 'no way to the results' });
  await page.keyboard.press('Shift+Tab');
  await press('Enter');
  const after = await page.evaluate(() => ({
    isInside: document.activeElement !== document.body, chips: document.querySelectorAll('[data-filter-chosen] button.chip').length,
  }));
  if (!after.isInside || after.chips !== 0) problems.push({ what: 'clearing by keyboard loses the place, or clears nothing', detail: JSON.stringify(after) });
  area.judge(`${place} (keyboard)`, problems);
}

// The choice of two values in different facets, of which there is nothing, and each alone has something.
function emptyPair(entries, tokens) {
  const open = tokens.filter(({ isPrivate }) => !isPrivate).map(({ token }) => token);
  for (const one of open) {
    for (const other of open) {
      if (facetOf(one) !== facetOf(other) && fitting(entries, [one, other]).length === 0) return [one, other];
    }
  }
  return [];
}

async function deadEnd(page, server, { place, entries, tokens }, area) {
  const pair = emptyPair(entries, tokens);
  if (pair.length === 0) {
    area.skip(`${place}: every pair of values has rows`);
    return;
  }
  await openList(page, server.url(place));
  for (const token of pair) await tick(page, tokens, token);
  const ways = page.locator('[data-filter-ways] button');
  const said = await ways.allTextContents();
  const wanted = pair.map((token) => fitting(entries, pair.filter((other) => other !== token)).length);
  const numbers = said.map((text) => Number(/(\d+)\D*$/.exec(text)[1]));
  const problems = [...wanted].sort().join() === [...numbers].sort().join() ? []
    : [{ what: 'the nearest are not offered with their numbers', detail: `${said.join(' / ')}, wanted ${wanted}` }];
  if (!await page.locator('[data-filter-whole]').isVisible()) problems.push({ what: 'no way to the whole list' });
  await ways.first().click();
  const after = await page.evaluate(shownNow);
  if (after.total !== numbers[0]) problems.push({ what: 'a way on leads elsewhere', detail: `${after.total}, said ${numbers[0]}` });
  if (!await page.evaluate(() => document.activeElement.id === 'results')) problems.push({ what: 'the focus is lost on the way on' });
  area.judge(`${place} (nothing fits)`, problems);
}

async function address(context, server, { place, entries, tokens }, area) {
  const page = await context.newPage(); // with a history of its own
  const [first, second] = tokens.filter(({ isPrivate }) => !isPrivate).map(({ token }) => token);
  const isShown = async (chosen, where) => {
    await page.waitForTimeout(100);
    const shown = await page.evaluate(shownNow);
    const wanted = fitting(entries, chosen).length;
    area.judge(`${place} (${where})`, shown.total === wanted && shown.hrefs.length === wanted ? []
      : [{ what: 'the address does not give the choice back', detail: `${shown.total}, wanted ${wanted}` }]);
  };
  await page.goto('about:blank');
  await page.goto(`${server.url(place)}#${first}+${second}`);
  await settled(page);
  await isShown([first, second], 'address');
  const entriesBefore = await page.evaluate(() => window.history.length);
  await page.evaluate((token) => { window.location.hash = token; }, second);
  await isShown([second], 'changed address');
  await page.evaluate(() => { window.location.hash = 'main'; });
  await isShown([second], 'a place on the page');
  await page.locator('[data-filters] > summary').click();
  await tick(page, tokens, first);
  await isShown([first, second], 'ticked');
  const grown = await page.evaluate(() => window.history.length) - entriesBefore;
  area.judge(`${place} (history)`, grown === 2 ? [] : [{ what: 'ticking fills the history', detail: String(grown) }]);
  await page.reload();
  await settled(page);
  await isShown([first, second], 'loaded again');
  await page.close();
}

async function secrets(page, server, { place, entries, tokens }, area) {
  const hidden = tokens.filter(({ isPrivate }) => isPrivate).map(({ token }) => token);
  if (hidden.length === 0) return;
  const open = tokens.find(({ isPrivate }) => !isPrivate).token;
  await openList(page, server.url(place));
  await tick(page, tokens, hidden[0]);
  await tick(page, tokens, open);
  const shown = await page.evaluate(shownNow);
  const word = facetOf(hidden[0]);
  const label = await page.locator('[data-filters] label').nth(tokens.findIndex(({ token }) => token === hidden[0])).locator('span').first().textContent();
  const left = await page.evaluate(() => ({
    address: window.location.href, title: document.title, state: JSON.stringify(window.history.state), cookie: document.cookie,
    stores: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  }));
  const problems = Object.entries(left).filter(([, text]) => (text ?? '').includes(word) || decodeURIComponent(text ?? '').includes(label))
    .map(([where, text]) => ({ what: `a private choice stands in: ${where}`, detail: text }));
  if (shown.total !== fitting(entries, [hidden[0], open]).length) problems.push({ what: 'a private choice does not narrow the list' });
  if (!await page.locator('.filter-note').first().isVisible()) problems.push({ what: 'nothing says that it is not kept' });
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => document.querySelector('main').innerText);
  const openLabel = await page.locator('[data-filters] label').nth(tokens.findIndex(({ token }) => token === open)).evaluate((e) => e.children[1].textContent);
  const line = paper.split('\n').find((each) => each.endsWith(openLabel)) ?? '';
  if (line === '') problems.push({ what: 'paper does not say what is chosen' });
  if (line.includes(label) || await page.locator('.chip').first().isVisible()) problems.push({ what: 'a private choice, or a button, is printed' });
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await settled(page);
  const again = await page.evaluate(shownNow);
  if (again.ticked.filter(Boolean).length !== 1) problems.push({ what: 'a private choice is kept' });
  area.judge(`${place} (private)`, problems);
}

// A narrowed page starts with its own value, says so, and becomes the whole list without it.
async function narrowed(page, server, { place, entries, tokens }, area) {
  const own = tokens[0].token;
  const other = tokens.find(({ token }) => facetOf(token) !== facetOf(own)).token;
  const where = path.posix.join(path.posix.dirname(place), `${own}.html`);
  await openList(page, server.url(where));
  const problems = [];
  const start = await page.evaluate(shownNow);
  if (start.total !== fitting(entries, [own]).length || !start.ticked[0] || start.hash !== '') problems.push({ what: 'a narrowed page does not start with its value' });
  const heading = await page.locator('h1').textContent();
  await tick(page, tokens, other);
  problems.push(...compare(await page.evaluate(shownNow), entries, tokens, [own, other]));
  if (await page.locator('h1').textContent() !== heading) problems.push({ what: 'the heading changed while it was still true' });
  await tick(page, tokens, other);
  await tick(page, tokens, own);
  const whole = await page.evaluate(shownNow);
  if (whole.total !== entries.length || whole.hrefs.length !== entries.length || whole.hash !== '#all') problems.push({ what: 'without its value a narrowed page is not the whole list', detail: JSON.stringify({ ...whole, hrefs: whole.hrefs.length }) });
  if (await page.locator('h1').textContent() === heading || (await page.title()).includes(heading)) problems.push({ what: 'the heading still names the value' });
  area.judge(where, problems);
}

// From a disk, on a page whose rows come from the script file; their links lead to files.
async function fromDisk(page, built, { place, entries, tokens }, area) {
  await openList(page, pathToFileURL(path.join(built.folder, place)).href);
  const token = tokens[0].token;
  await tick(page, tokens, token);
  const problems = compare(await page.evaluate(shownNow), entries, tokens, [token]);
  const links = await page.evaluate(() => [...document.querySelectorAll('main .entry a')].map((a) => a.href));
  const lost = links.filter((href) => !existsSync(fileURLToPath(href.replace(/#.*/, ''))));
  if (lost.length > 0) problems.push({ what: 'a row leads to no file', detail: lost[0] });
  area.judge(`${place} (file)`, problems);
}

// Without the script file the links are back and it is said.
async function withoutRows(page, server, { place }, area) {
  await page.route('**/entries.js', (route) => route.abort());
  await page.goto(server.url(place));
  await page.locator('[data-filters] > summary').click();
  const failed = page.locator('[data-filter-failed]');
  await failed.waitFor({ state: 'visible', timeout: patience }).catch(() => {});
  const isBack = await failed.isVisible() && await page.locator('[data-filters] a[data-token]').first().isVisible()
    && await page.locator('[data-filters] input').count() === 0;
  area.judge(`${place} (no rows)`, isBack ? [] : [{ what: 'without the rows the links do not come back' }]);
  await page.unroute('**/entries.js');
}

// The ways of learning: all of it is on the page, and what does not fit is hidden.
async function steps(page, server, place, area) {
  await openList(page, server.url(place));
  const boxes = page.locator('[data-filters] label');
  for (let i = 0; i < await boxes.count(); i += 1) {
    await boxes.nth(i).locator('input').click();
    const [said, shown, named] = await page.evaluate((n) => [
      Number(/\d+$/.exec(document.querySelectorAll('[data-filters] label')[n].textContent)[0]),
      [...document.querySelectorAll('main .path-step')].filter((step) => step.checkVisibility()).length,
      window.location.hash.slice(1),
    ], i);
    const all = await page.evaluate((token) => [...document.querySelectorAll('main .path-step')]
      .filter((step) => step.dataset.facets.split(' ').includes(token)).length, named);
    area.judge(`${place}: ${named}`, said === shown && shown === all ? []
      : [{ what: 'other steps than said', detail: `${said}, shown ${shown}, there are ${all}` }]);
    await boxes.nth(i).locator('input').click();
  }
}

function watchShifts() {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function steady(browser, server, { place, tokens }, area) {
  const context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  await page.addInitScript(watchShifts);
  for (const where of [place, path.posix.join(path.posix.dirname(place), `${tokens[0].token}.html`)]) {
    await page.goto(server.url(where));
    await page.waitForTimeout(500);
    const shifted = await page.evaluate(() => window.shifted);
    area.judge(`${where} (steady)`, shifted === 0 ? [] : [{ what: 'the page moves when the script takes over', detail: String(shifted) }]);
  }
  await context.close();
}

// In the other engines: one list, by mouse, keyboard and address.
export async function inAnyEngine({ browser, reader, built, server, area, lacks }) {
  const place = built.pages.find((page) => isWholeList(page) && page.site !== '' && page.language === 'ja' && page.template === 'group/index').path;
  const list = { place, entries: await readEntries(reader, built.folder, place), tokens: await tokensOf(reader, built.folder, place) };
  const context = await browser.newContext({ viewport: wide });
  try {
    const page = await context.newPage();
    await combine(page, server, list, area, 4);
    await keyboard(page, server, list, area);
    await deadEnd(page, server, list, area);
    await secrets(page, server, list, area);
    await narrowed(page, server, list, area);
    if (!lacks.has('routes')) await withoutRows(page, server, list, area);
    await address(context, server, list, area);
  } finally {
    await context.close();
  }
}

export async function run({ browser, built, server, area }) {
  const tab = await browser.newPage();
  await judgeLinks(tab, built, area);
  // Lists with more than one page: the others need nothing that these do not.
  const places = built.pages.filter((page) => isWholeList(page) && built.files.has(page.path.replace('index.html', 'index-2.html'))
    && built.files.has(page.path.replace('index.html', 'entries.js'))).map((page) => page.path);
  if (places.length === 0) throw new Error('no list of several pages that is narrowed');
  const context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  for (const place of places.filter((each) => !/(^|\/)(easy|en)\//.test(each))) {
    const list = { place, entries: await readEntries(tab, built.folder, place), tokens: await tokensOf(tab, built.folder, place) };
    await combine(page, server, list, area);
    await keyboard(page, server, list, area);
    await deadEnd(page, server, list, area);
    await address(context, server, list, area);
    await secrets(page, server, list, area);
    await narrowed(page, server, list, area);
    await fromDisk(page, built, list, area);
    await withoutRows(page, server, list, area);
    await steady(browser, server, list, area);
  }
  const ways = built.pages.filter((each) => isWholeList(each) && each.language === 'ja' && each.made.includes('.path-step') && each.made.includes('.filters'));
  for (const each of ways) await steps(page, server, each.path, area);
  await context.close();
  await tab.close();
}
