// From the home page to a sheet of paper in one's hand, with the keyboard alone: Tab, Enter, Space and
// arrows, no pointer and no focus set by us. Find: home → groups → narrowed by two facets → a group →
// the bundle → its paper. Ask: a group's page → the memo's five questions → what fits → the slip. In
// Japanese and English, on a telephone (with the largest text) and on a desk, over http and from a
// disk. At each step one sees where one is, the focus is not lost, and a new place says its name.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { narrow, wide } from './browser.mjs';
import { focusState } from './layout.mjs';

export const name = 'walk';

const town = 'mihon/';
const stops = 160; // tab stops after which something counts as out of reach
const patience = 10000;
const aGroup = /group\/(?!index\.)[^/.]+\.html$/;

// Runs in the browser: where the keyboard is.
function whereNow() {
  const e = document.activeElement;
  const heading = document.querySelector('h1');
  const copy = heading?.cloneNode(true);
  for (const reading of copy?.querySelectorAll('rt, rp') ?? []) reading.remove();
  const plain = (text) => (text ?? '').replace(/\s+/g, '');
  return {
    isLost: !e || e === document.body || e.getClientRects().length === 0,
    says: plain(e?.getAttribute('aria-label') || e?.textContent),
    name: e ? `${e.localName}${e.id && `#${e.id}`}.${e.className}` : '',
    heading: plain(copy?.textContent),
    title: plain(document.title),
    scale: parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
    isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  };
}

// Somebody with a keyboard. The first thing that is out of reach ends the walk: what follows would
// only say it again.
class Walker {
  problems = [];
  #page;
  #step = 'start';

  constructor(page) {
    this.#page = page;
  }

  step(words) {
    this.#step = words;
  }

  hold(isSo, what, detail = '') {
    if (!isSo) this.problems.push({ what, detail: `${this.#step}: ${detail}` });
  }

  async press(key) {
    await this.#page.keyboard.press(key);
  }

  // Tab until the focus is on `selector`; what is passed on the way has to be seen too.
  async to(selector) {
    for (let i = 0; i < stops; i += 1) {
      await this.press('Tab');
      const [state, isThere] = await this.#page.evaluate((wanted) => [window.focusState(), document.activeElement.matches(wanted)], selector);
      if (state) this.hold(state.seen, 'focus that is not seen', `${state.name}: ${state.why}`);
      if (isThere) return;
    }
    this.hold(false, 'out of the keyboard’s reach', selector);
    throw new Error(selector);
  }

  async use(selector, key = 'Enter') {
    await this.to(selector);
    await this.press(key);
  }

  // After an action that stays on the page: the focus is somewhere, and that place has a name.
  async stays(selector) {
    const isThere = await this.#page.waitForFunction((wanted) => document.activeElement.matches(wanted), selector, { timeout: patience })
      .then(() => true, () => false);
    const now = await this.#page.evaluate(whereNow);
    this.hold(isThere && !now.isLost, 'the focus is lost', `${now.name}, wanted ${selector}`);
    this.hold(now.says !== '' || /^input/.test(now.name), 'the focus is on something without a name', now.name);
    this.hold(!now.isWide, 'scrolls sideways');
  }

  // After a link: another page, whose title begins with its heading. Not so on a sheet: what stands
  // in a printer's header line says only that it is a sheet (sheets.mjs).
  async arrives(pattern, isSheet = false) {
    const before = this.title;
    await this.#page.waitForURL(pattern, { timeout: patience, waitUntil: 'load' });
    const now = await this.#page.evaluate(whereNow);
    this.title = now.title;
    this.hold(now.title !== before, 'a new page with the old title', now.title);
    this.hold(now.heading !== '' && (isSheet || now.title.startsWith(now.heading)), 'the title does not say the heading', `${now.title} / ${now.heading}`);
    this.hold(!now.isWide, 'scrolls sideways', this.#page.url());
  }

  async skip() {
    await this.use('.skip-link');
    await this.stays('main');
  }

  async says(selector, words) {
    const isSaid = await this.#page.waitForFunction(([part, wanted]) => document.querySelector(part).textContent.includes(wanted),
      [selector, words], { timeout: patience }).then(() => true, () => false);
    this.hold(isSaid, 'nothing is announced', `${selector}: ${words}`);
  }

  count(selector) {
    return this.#page.locator(selector).count();
  }

  async scale() {
    return (await this.#page.evaluate(whereNow)).scale;
  }
}

// «見やすさ»: the largest text, with which the rest of the way is gone.
async function enlarge(me) {
  me.step('comfort');
  await me.use('.comfort-button');
  await me.to('#comfort input[name="comfort-size"]');
  await me.press('ArrowRight');
  await me.press('ArrowRight');
  await me.stays('#comfort input[value="150"]:checked');
  await me.press('Escape');
  await me.stays('.comfort-button');
  me.hold(await me.scale() === 1.5, 'the text is not larger', await me.scale());
}

// Two values under different headings, then to what fits.
async function narrowDown(me, page) {
  me.step('filters');
  await me.skip();
  await me.use('[data-filters] > summary');
  await page.waitForFunction(() => !document.querySelector('[data-filter-foot]').hidden, null, { timeout: patience });
  await me.stays('[data-filters] > summary');
  for (const n of [1, 2]) {
    const box = `fieldset.filter:nth-of-type(${n}) label:not(.facet--none) input`;
    await me.use(box, 'Space');
    await me.stays(`${box}:checked`);
    const total = await page.locator('[data-filter-total]').textContent();
    await me.says('[data-filter-said]', /\d+/.exec(total)?.[0] ?? '?');
  }
  await me.use('[data-filter-show]');
  await me.stays('#results');
  me.hold(await me.count('[data-filter-chosen] button.chip') === 2, 'two values are not shown as chosen');
}

// The group on paper: in the bundle, printed from there, and its own sheet.
async function toPaper(me, page) {
  me.step('bundle');
  await me.use('[data-bundle] button', 'Space');
  await me.stays('[data-bundle] button');
  await me.says('[data-bundle] [role="status"]', '1');
  await me.use('[data-bundle-see] a');
  await me.arrives(/sheet\/index\.html$/);
  me.hold(await me.count('.choose input:checked') === 1, 'the group is not in the bundle');
  await me.use('[data-to-paper]');
  await me.stays('#paper');
  await me.use('#paper [data-print]');
  await me.stays('#paper [data-print]');
  await me.use('#paper a[href="#main"]');
  await me.stays('main');
  me.step('sheet');
  await me.use('li:has(input:checked) a');
  await me.arrives(/group\/[^/]+\.sheet\.html$/, true);
  await me.skip();
  await me.use('[data-print]');
  await me.stays('[data-print]');
  me.hold(await page.evaluate(() => window.printed) === 1, 'the print button does not print');
}

async function find(me, page, { isLarge, open }) {
  await page.goto(open('index.html'));
  if (isLarge) await enlarge(me);
  me.step('home');
  await page.reload();
  await me.skip();
  if (isLarge) { // by the menu, which on a telephone stands at the foot of the page
    await page.reload();
    await me.use('.menu-link');
    await me.stays('#menu');
    await me.use('#menu a[href$="group/index.html"]');
  } else {
    await me.use('.signboard a[href$="group/index.html"]');
  }
  await me.arrives(/group\/index\.html$/);
  await narrowDown(me, page);
  me.step('result');
  await me.use('main .entry h3 a');
  await me.arrives(aGroup);
  await toPaper(me, page);
  if (isLarge) me.hold(await me.scale() === 1.5, 'the larger text is lost on the way', await me.scale());
}

// Five questions: one box each, once back and forth.
async function answer(me) {
  const boxes = ['[data-wish]', '[data-wish]', '[data-none]', '[data-wish]', '[data-none]'];
  for (let n = 1; n <= 5; n += 1) {
    me.step(`question ${n}`);
    await me.stays(`#q${n} .memo-heading`);
    const box = `#q${n} ${boxes[n - 1]} input`;
    await me.use(box, 'Space');
    await me.stays(`${box}:checked`);
    if (n === 3) {
      await me.use('#q3 .memo-ways a:first-child');
      await me.stays('#q2 .memo-heading');
      me.hold(await me.count(`#q2 ${boxes[1]} input:checked`) === 1, 'the way back forgets');
      await me.use('#q2 .memo-ways a:last-child');
      await me.stays('#q3 .memo-heading');
    }
    await me.use(`#q${n} .memo-ways a:last-child`);
  }
}

async function ask(me, page, { isLarge, open }) {
  await page.goto(open('group/index.html'));
  if (isLarge) await enlarge(me);
  me.step('group');
  await me.use('main .entry h3 a');
  await me.arrives(aGroup);
  await me.skip();
  await me.use('main a[href$="memo/index.html"]');
  await me.arrives(/memo\/index\.html$/);
  me.step('memo');
  await me.skip();
  await me.use('main a[href="#q1"]');
  await answer(me);
  me.step('result');
  await me.stays('#result .memo-heading');
  await page.waitForSelector('#result .entry', { timeout: patience, state: 'attached' });
  // What fits, or, where nothing does, what comes near: the list is open then.
  await me.use('#result .entry input', 'Space');
  await me.stays('#result .entry input:checked');
  me.hold(await me.count('[data-taken] li') === 1, 'what is chosen is not on the slip');
  me.step('slip');
  await me.use('#result [data-print]');
  await me.stays('#result [data-print]');
  me.hold(await page.evaluate(() => window.printed) === 1, 'the print button does not print');
  await me.use('[data-erase]');
  await me.stays('#result .memo-heading');
  await me.says('#result [data-said]', await page.locator('main [data-memo]').getAttribute('data-erased'));
}

async function go(browser, way, area) {
  const context = await browser.newContext({ viewport: way.isLarge ? narrow : wide });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(`window.focusState = ${focusState}`);
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => { window.printed += 1; };
  });
  const me = new Walker(page);
  try {
    await way.walk(me, page, way);
  } catch (error) {
    const what = me.problems.length > 0 ? 'the walk ended there' : 'the walk broke off';
    me.problems.push({ what, detail: error.message.split('\n')[0] });
  } finally {
    await context.close();
  }
  area.judge(way.label, me.problems);
}

export async function run({ browser, built, server, area }) {
  const http = { where: 'http', url: (page) => server.url(page) };
  const file = { where: 'file', url: (page) => pathToFileURL(path.join(built.folder, page)).href };
  const ways = [];
  for (const walk of [find, ask]) {
    const add = (language, isLarge, { where, url }) => ways.push({
      walk, isLarge, open: (page) => url(`${town}${language}${page}`),
      label: `${walk.name}, ${language || 'ja/'}, ${isLarge ? '320 px and the largest text' : '1280 px'}, ${where}`,
    });
    for (const isLarge of [true, false]) for (const from of [http, file]) add('', isLarge, from);
    add('en/', true, file);
    add('en/', false, http);
  }
  const worker = async () => { while (ways.length > 0) await go(browser, ways.shift(), area); };
  await Promise.all([worker(), worker()]);
}
