// The search (site/assets/search-*.js) as a reader meets it: results while typing, in the
// order the engine gives by itself; nothing searched in the middle of a composition; Escape, back and reload; nothing
// of what is typed in an address, title, store or request; from a disk, in a folder, without JavaScript, on paper;
// axe with results, with none, with «もしかして» and with help. What each rule of the search means is tried by
// search_engine.mjs; here the questions are made from the titles that the finished site holds.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { axeOn } from './axe.mjs';
import { drawn, narrow, wide } from './browser.mjs';
import { misfits, twiceTheText } from './layout.mjs';

export const name = 'search';

const patience = 10000;
const shownAtOnce = 10;
const header = '#search-box';
const inPage = '#search-here';
const rest = 1200; // ms after which the other languages have been looked at

// ---- What should be found: the engine of the finished site, without a browser ----

async function engineOf(built, site, tag) {
  const read = (file) => readFileSync(path.join(built.folder, file), 'utf8');
  const found = {};
  const context = vm.createContext({
    hirobaSearch: (_, dictionary) => { found.dictionary = dictionary; },
    hirobaSearchPart: (_, part, value) => { found[part] = value; },
  });
  const code = (name_) => vm.runInContext(read(built.asset(`search-${name_}.js`)), context);
  code('engine');
  vm.runInContext(read(`${site}search/${tag}.js`), context);
  const engine = context.hirobaSearchEngine.create(tag, found.dictionary, (part) => {
    vm.runInContext(read(site + found.dictionary.folder + part + '.js'), context);
    return found[part];
  }, code);
  return { engine, details: await engine.code('details'), dictionary: found.dictionary, titles: found.dictionary.titles.split('\n'), routes: found.dictionary.titles.split('\n').map((_, number) => engine.routeOf(number)) };
}

// The page for what is not there names everything from the root of its host.
const isRecord = (page) => /\/(?!index(?:-\d+)?\.|404\.)[^/.]+\.html$/.test(page.path);

// Everything the walks need of one site in one language.
async function prepare(built, site, language) {
  const tag = language;
  const index = await engineOf(built, site, tag);
  const folder = site + (language === 'ja' ? '' : `${language}/`);
  const page = built.pages.find((one) => one.site === site && one.language === language && isRecord(one) && one.template !== 'story' && one.made.includes('script'))
    ?? built.pages.find((one) => one.site === site && one.language === language && isRecord(one));
  const asked = {};
  // A question with more than ten answers, one of some length with few, one that is a letter off.
  for (let number = 0; number < index.titles.length && !(asked.many && asked.few && asked.slip); number += 1) {
    const title = index.titles[number];
    for (const word of title.match(/[\p{sc=Han}\p{sc=Kana}ー]{2,4}|[A-Za-z]{4,}/gu) ?? []) {
      const count = (await index.engine.ask(word)).documents.length;
      if (!asked.many && count > shownAtOnce + 1) asked.many = word;
      if (!asked.few && count > 0 && count < 5) asked.few = word;
    }
    if (!asked.slip && title.length > 6 && title.length < 20 && !/\s/.test(title)) {
      const off = `${title.slice(0, 3)}ぬ${title.slice(3)}`;
      const answer = await index.engine.ask(off);
      if (answer.slips.length > 0 && answer.exact === 0) asked.slip = off;
    }
  }
  asked.few = asked.few ?? asked.many ?? index.titles[0];
  asked.many = asked.many ?? asked.few;
  asked.none = 'ぬゑぬゑぬゑ';
  return { ...index, site, language, tag, folder, page: page.path, searchPage: `${folder}search.html`, asked, files: built.files };
}

// ---- What a reader does and sees ----

const hits = (page) => page.locator('[data-s="hits"] > li');

// Runs in the browser.
function look() {
  const part = (one) => document.querySelector(`[data-s="${one}"]`);
  const shown = (e) => Boolean(e && e.getClientRects().length > 0);
  const links = [...document.querySelectorAll('[data-s="hits"] > li > a')];
  return {
    links: links.map((a) => a.href),
    titles: links.map((a) => a.textContent),
    marks: document.querySelectorAll('[data-s="hits"] mark').length,
    count: part('count')?.textContent ?? '',
    said: part('said')?.textContent ?? '',
    isOpen: shown(document.querySelector('.search-body')),
    value: (document.querySelector('#search-here') ?? document.querySelector('#search-box'))?.value ?? '',
    shown: ['acute', 'inexact', 'slip', 'filters', 'more', 'none', 'near', 'failed', 'archives', 'hard', 'link', 'address'].filter((one) => shown(part(one))),
    focus: document.activeElement === document.body ? '' : document.activeElement.id || document.activeElement.dataset.s || document.activeElement.localName,
    address: window.location.href,
    title: document.title,
    y: window.scrollY,
  };
}

const now = (page) => page.evaluate(look);

// Waits until what is shown belongs to the newest question.
async function settled(page, wanted) {
  await page.waitForFunction((expected) => {
    const links = [...document.querySelectorAll('[data-s="hits"] > li > a')].map((a) => a.href);
    const isComplete = !document.querySelector('[data-s="link"]').hidden; // by what comes after the titles
    return isComplete && links.length === expected.length && links.every((href, i) => href.endsWith(expected[i]));
  }, wanted, { timeout: patience }).catch(() => {});
}

async function expected(site, question, options) {
  const answer = await site.engine.ask(question, options);
  return { answer, links: answer.documents.slice(0, shownAtOnce).map(({ number }) => site.site + site.routes[number]) };
}

const differs = (seen, links, what) => (seen.links.length === links.length && seen.links.every((href, i) => decodeURI(href).endsWith(links[i])) ? []
  : [{ what, detail: `${seen.links.slice(0, 3).join(' ')} (${seen.links.length}), wanted ${links.slice(0, 3).join(' ')} (${links.length})` }]);

function list() {
  const problems = [];
  const hold = (isSo, what, detail = '') => { if (!isSo) problems.push({ what, detail: String(detail) }); };
  return { problems, hold };
}

// Everything that was asked for, and said on the console, while a page is open.
function listen(page) {
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  return { requests, complaints };
}

// Where a word of the question may not stand.
async function traces(page, word, requests, { hold }) {
  const left = await page.evaluate(() => ({
    address: window.location.href, title: document.title, cookie: document.cookie,
    stores: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  }));
  const written = [word, encodeURIComponent(word)];
  for (const [where, text] of Object.entries(left)) hold(!written.some((one) => text.includes(one)), `what was typed stands in: ${where}`, text);
  const told = requests.find((url) => written.some((one) => url.includes(one)));
  hold(!told, 'what was typed stands in a request', told);
}

// ---- The walks ----

async function typing(browser, url, site, area) {
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  const { requests, complaints } = listen(page);
  try {
    await page.goto(url(site.page));
    const before = await now(page);
    await page.waitForTimeout(300);
    hold(!requests.some((one) => /search-engine|\/search\//.test(one)), 'the search is loaded before anybody touches it');
    await page.locator(header).focus();
    await page.waitForTimeout(300);
    hold(!requests.some((one) => /search-engine|\/search\//.test(one)), 'the search is loaded where the focus only passes by');
    hold(!(await now(page)).isOpen, 'the panel opens by the focus alone');
    for (const question of [site.asked.many, site.asked.few, site.titles[0]]) {
      const { answer, links } = await expected(site, question);
      await page.locator(header).fill('');
      await page.keyboard.type(question, { delay: 5 });
      await settled(page, links);
      const seen = await now(page);
      problems.push(...differs(seen, links, 'other results than the engine gives'));
      hold(seen.count.includes(String(answer.documents.length)), 'the number is not told', `${seen.count}, wanted ${answer.documents.length}`);
      hold(seen.shown.includes('inexact') === (answer.exact === 0), 'it says that these are not the words, or not when they are not');
      hold(seen.shown.includes('more') === answer.documents.length > shownAtOnce, '«もっと見る» is there when it should not be, or not when it should');
      hold(seen.value === question, 'the field holds something else', seen.value);
      hold(seen.marks > 0 || !answer.documents.some(({ literal }) => literal), 'nothing is marked', question);
    }
    const { answer } = await expected(site, site.titles[0]);
    await page.waitForFunction((n) => document.querySelector('[data-s="said"]').textContent.includes(n), String(answer.documents.length), { timeout: patience })
      .catch(() => hold(false, 'the number is not announced'));
    // Whole titles, typed at once, come first.
    for (const number of new Set([0, Math.floor(site.titles.length / 2), site.titles.length - 1])) {
      const wanted = await expected(site, site.titles[number]);
      await page.locator(header).fill(site.titles[number]);
      await settled(page, wanted.links);
      problems.push(...differs(await now(page), wanted.links, 'a title does not find what the engine finds'));
    }
    const many = await expected(site, site.asked.many);
    await page.locator(header).fill(site.asked.many);
    await settled(page, many.links);
    if (many.answer.documents.length > shownAtOnce) {
      await page.locator('[data-s="more"]').click();
      const more = await now(page);
      hold(more.links.length > shownAtOnce, 'there is not more', more.links.length);
      hold(await page.evaluate((n) => document.activeElement === document.querySelectorAll('[data-s="hits"] > li > a')[n], shownAtOnce), 'the focus is not on the first of what came');
    }
    await traces(page, site.asked.many, requests, { hold });
    const after = await now(page);
    hold(after.address === before.address && after.title === before.title, 'address or title changed', after.address);
    hold(complaints.length === 0, 'the page complains', complaints[0]);
  } finally {
    await context.close();
  }
  area.judge(`${site.page} (typing)`, problems);
}

// Composed as an input method does it. Only Chromium lets a test do so.
async function composing(browser, url, site, area) {
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  try {
    await page.goto(url(site.searchPage));
    await page.waitForFunction(() => window.hirobaSearchEngine, null, { timeout: patience });
    const session = await context.newCDPSession(page).catch(() => null);
    if (!session) {
      area.judge(`${site.searchPage} (composition)`, [{ what: 'no input method to drive' }]);
      return;
    }
    await page.locator(inPage).focus();
    const word = site.asked.many;
    const { links } = await expected(site, word);
    const compose = (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ['k', 'き', 'きg', 'きぐ', word]) {
      await compose(text);
      await page.waitForTimeout(60);
      const seen = await now(page);
      hold(seen.links.length === 0 && seen.count === '', 'searched in the middle of a composition', text);
      hold(seen.value === text, 'the field holds something else while one composes', seen.value);
    }
    await session.send('Input.insertText', { text: word });
    await settled(page, links);
    const seen = await now(page);
    problems.push(...differs(seen, links, 'a composed word finds something else'));
    hold(seen.value === word, 'a character is lost or doubled', seen.value);
    hold(seen.focus === 'search-here', 'the end of a composition moves the focus', seen.focus);
    // The key that ended it: told as being composed, or by its number.
    for (const way of [{ isComposing: true }, { keyCode: 229 }]) {
      await page.evaluate(({ isComposing, keyCode }) => {
        const input = document.querySelector('#search-here');
        const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing });
        if (keyCode) Object.defineProperty(key, 'keyCode', { value: keyCode });
        input.dispatchEvent(key);
        input.form.requestSubmit();
      }, way);
      await page.waitForTimeout(50);
      hold((await now(page)).focus === 'search-here', 'Enter that ends a composition submits', JSON.stringify(way));
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.dataset.s === 'count', null, { timeout: patience }).catch(() => hold(false, 'Enter does not lead to the results'));
    hold((await now(page)).address === url(site.searchPage), 'Enter changes the address');
    // A second word behind the first one.
    await page.locator(inPage).focus();
    await page.keyboard.press('End');
    await compose(' ');
    await compose('ぬ');
    await session.send('Input.insertText', { text: 'ぬ' });
    await page.waitForFunction((text) => document.querySelector('#search-here').value === text, `${word}ぬ`, { timeout: patience }).catch(() => hold(false, 'a second composition goes wrong'));
  } finally {
    await context.close();
  }
  area.judge(`${site.searchPage} (composing)`, problems);
}

async function keyboard(browser, url, site, area) {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  const { links } = await expected(site, site.asked.many);
  const until = async (selector, most = 40) => {
    for (let i = 0; i < most; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((part) => document.activeElement.matches(part), selector)) return true;
    }
    return false;
  };
  try {
    for (const view of [wide, narrow]) {
      const isWide = view === wide;
      const where = isWide ? '1280 px' : '320 px';
      await page.setViewportSize(view);
      await page.goto('about:blank');
      await page.goto(url(site.page));
      hold(await until(isWide ? header : '.search-way > button'), `${where}: the search is out of the keyboard’s reach`);
      if (!isWide) await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.matches('input[type="search"]'), null, { timeout: patience }).catch(() => hold(false, `${where}: the field has no focus`));
      await page.keyboard.type(site.asked.many);
      await settled(page, links);
      problems.push(...differs(await now(page), links, `${where}: other results by keyboard`));
      hold(await until('[data-s="hits"] a', 12), `${where}: the results are far from the field`);
      hold((await now(page)).isOpen, `${where}: Tab closes the panel`);
      await page.keyboard.press('Escape');
      const closed = await now(page);
      hold(!closed.isOpen, `${where}: Escape does not close the panel`);
      hold(await page.evaluate((selector) => document.activeElement.matches(selector), isWide ? header : '.search-way > button'), `${where}: Escape does not give the focus back`, closed.focus);
      const expanded = await page.locator('.search-way > button').getAttribute('aria-expanded');
      hold(expanded === 'false', `${where}: the button says that it is open`, expanded);
      if (!isWide) {
        await page.keyboard.press('Enter');
        hold((await now(page)).isOpen, `${where}: it does not open again`);
        await page.locator('[data-s="close"]').click();
        hold(!(await now(page)).isOpen, `${where}: «閉じる» does not close it`);
      }
    }
  } finally {
    await context.close();
  }
  area.judge(`${site.page} (keyboard)`, problems);
}

// Back, reload, reset and the way out.
async function comingBack(browser, url, site, area) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 600 }, locale: 'ja-JP' });
  const { problems, hold } = list();
  const { links } = await expected(site, site.asked.many);
  try {
    for (const [place, field] of [[site.page, header], [site.searchPage, inPage]]) {
      const page = await context.newPage();
      await page.goto('about:blank');
      await page.goto(url(place));
      const grownFrom = await page.evaluate(() => window.history.length);
      await page.locator(field).fill(site.asked.many);
      await settled(page, links);
      await page.evaluate(() => window.scrollTo(0, 200));
      await page.waitForTimeout(50);
      hold(await page.evaluate(() => window.history.length) === grownFrom, `${place}: typing fills the history`);
      const isBack = async (how) => {
        await settled(page, links);
        const seen = await now(page);
        hold(seen.value === site.asked.many, `${how}: the question is lost`, seen.value);
        problems.push(...differs(seen, links, `${how}: the results are lost`));
        hold(seen.address === url(place), `${how}: the address is another one`, seen.address);
        return seen;
      };
      await page.reload();
      await isBack('reload');
      await page.waitForFunction(() => window.scrollY > 150, null, { timeout: 2000 }).catch(() => hold(false, 'reload: the place is lost'));
      await hits(page).first().locator('a').click();
      await page.waitForLoadState();
      hold(page.url() !== url(place), 'a result leads nowhere', page.url());
      await page.goBack();
      await isBack('back');
      await page.locator('.comfort-button').click();
      await page.locator('.comfort-reset').click();
      await page.waitForTimeout(100);
      let seen = await now(page);
      hold(seen.value === '' && seen.links.length === 0, '«はじめに戻す» leaves what was typed', seen.value);
      await page.reload();
      await page.waitForTimeout(300);
      seen = await now(page);
      hold(seen.value === '' && seen.links.length === 0, '«はじめに戻す» and reload bring it back', seen.value);
      // From another page: what stands in the history of this tab is not brought back either.
      await page.locator(field).fill(site.asked.many);
      await settled(page, links);
      await hits(page).first().locator('a').click();
      await page.waitForLoadState();
      await page.locator('.comfort-button').click();
      await page.locator('.comfort-reset').click();
      await page.waitForTimeout(100);
      await page.goBack();
      await page.waitForTimeout(500);
      seen = await now(page);
      hold(seen.value === '' && seen.links.length === 0, '«はじめに戻す» on another page leaves it behind «back»', seen.value);
      const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.includes('search')));
      hold(kept.length === 0, '«はじめに戻す» leaves something on the device', kept);
      await page.close();
    }
  } finally {
    await context.close();
  }
  area.judge(`${site.page} (back, reload, reset)`, problems);
}

async function wayOut(browser, url, site, built, area) {
  const exit = built.pages.find((one) => one.site === site.site && one.language === site.language && one.made.includes('.quick-exit') && one.made.includes('script'));
  if (!exit) {
    area.judge(`${site.folder} (way out)`, [{ what: 'no page with a way out' }]);
    return;
  }
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  await context.route('https://www.jma.go.jp/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }));
  const page = await context.newPage();
  const { problems, hold } = list();
  try {
    const { links } = await expected(site, site.asked.many);
    await page.goto(url(site.searchPage));
    await page.locator(inPage).fill(site.asked.many);
    await settled(page, links);
    await page.goto(url(exit.path));
    await page.locator('.quick-exit a').click();
    await page.waitForURL('https://www.jma.go.jp/**', { timeout: patience }).catch(() => hold(false, 'the way out leads nowhere'));
    await page.goBack();
    await page.waitForTimeout(500);
    const seen = await now(page);
    hold(seen.value === '' && seen.links.length === 0, 'after the way out «back» shows what was typed', seen.value);
  } finally {
    await context.close();
  }
  area.judge(`${exit.path} (way out)`, problems);
}

async function sharing(browser, url, site, area) {
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  try {
    const { links } = await expected(site, site.asked.few);
    await page.goto(url(site.page));
    await page.locator(header).fill(site.asked.few);
    await settled(page, links);
    await page.locator('[data-s="link"] button').click();
    const address = await page.locator('[data-s="address"] input').inputValue();
    hold(address === `${url(site.searchPage)}#q=${encodeURIComponent(site.asked.few)}`, 'the link is another one', address);
    await page.goto('about:blank');
    await page.goto(address);
    await settled(page, links);
    const seen = await now(page);
    problems.push(...differs(seen, links, 'the link does not give the results'));
    hold(seen.address === url(site.searchPage), 'the question stays in the address', seen.address);
    await page.goto('about:blank');
    await page.goto(`${url(site.searchPage)}#q=%E0%A4%A`);
    await page.waitForTimeout(300);
    hold((await now(page)).value === '', 'a broken link fills the field');
  } finally {
    await context.close();
  }
  area.judge(`${site.searchPage} (link)`, problems);
}

// Filters, archives, slips, near words, other languages.
async function narrowing(browser, url, site, area) {
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  try {
    const { answer, links } = await expected(site, site.asked.many);
    await page.goto(url(site.searchPage));
    await page.locator(inPage).fill(site.asked.many);
    await settled(page, links);
    await page.locator('[data-s="filters"] > summary').click();
    await page.waitForFunction(() => document.querySelector('[data-facet] .count').textContent !== '', null, { timeout: patience }).catch(() => hold(false, 'no numbers beside the values'));
    const values = await page.evaluate(() => [...document.querySelectorAll('[data-facet] li')].map((item, i) => ({
      i, facet: item.closest('[data-facet]').dataset.facet, count: Number(item.querySelector('.count').textContent), isShown: item.getClientRects().length > 0,
    })));
    for (const { i, facet, count } of values.filter(({ isShown }) => isShown).slice(0, 8)) {
      const tick = page.locator('[data-facet] li input').nth(i);
      await tick.check();
      const seen = await now(page);
      const token = site.details.values.filter(([value]) => ['kind', 'area', 'audience'].includes(value.split('.')[0]))[i][0];
      const wanted = answer.documents.filter(({ number }) => site.details.isIn(number, { [facet]: [token] }));
      hold(wanted.length === count, 'a value says another number', `${token}: ${count}, there are ${wanted.length}`);
      problems.push(...differs(seen, wanted.slice(0, shownAtOnce).map(({ number }) => site.site + site.routes[number]), `narrowed by ${facet}: other results`));
      await tick.uncheck();
    }
    if (site.dictionary.archived !== '') {
      const old = site.titles[[...Array(site.titles.length).keys()].find((number) => site.engine.archived.has(number))];
      const without = await expected(site, old);
      await page.locator(inPage).fill(old);
      await settled(page, without.links);
      const box = page.locator('[data-s="archives"] input');
      hold(await box.isVisible(), 'the records of 2020 cannot be asked for');
      const withThem = await expected(site, old, { archives: true });
      await box.check();
      await settled(page, withThem.links);
      problems.push(...differs(await now(page), withThem.links, 'with the records: other results'));
      await box.uncheck();
    }
    if (site.asked.slip) {
      const slip = await expected(site, site.asked.slip);
      await page.locator(inPage).fill(site.asked.slip);
      await settled(page, slip.links);
      const seen = await now(page);
      hold(seen.shown.includes('slip'), '«もしかして» is not offered', site.asked.slip);
      hold(seen.shown.includes('inexact'), 'nothing says that these are not the words', site.asked.slip);
      problems.push(...differs(seen, slip.links, 'after a slip: other results'));
      await page.locator('[data-s="slip"] button').click();
      await page.waitForFunction((text) => document.querySelector('#search-here').value !== text, site.asked.slip, { timeout: patience }).catch(() => hold(false, '«もしかして» does nothing'));
      await page.waitForFunction(() => document.querySelector('[data-s="slip"]').hidden && document.querySelectorAll('[data-s="hits"] > li').length > 0, null, { timeout: patience })
        .catch(() => hold(false, '«もしかして» finds nothing'));
    }
    await page.locator(inPage).fill(site.asked.none);
    await page.waitForFunction(() => !document.querySelector('[data-s="none"]').hidden, null, { timeout: patience }).catch(() => hold(false, 'nothing says that nothing was found'));
    await page.locator(inPage).fill(`${site.asked.few} ${site.asked.none}`);
    await page.waitForFunction((text) => [...document.querySelectorAll('[data-s="alone"] button')].some((button) => button.textContent === text), site.asked.few, { timeout: patience })
      .catch(() => hold(false, 'of several words the one that is found is not offered'));
    await page.locator(inPage).fill('');
    await page.waitForFunction(() => document.querySelectorAll('[data-s="hits"] > li').length === 0 && document.querySelector('[data-s="count"]').textContent === '', null, { timeout: patience })
      .catch(() => hold(false, 'an empty field still has results'));
  } finally {
    await context.close();
  }
  area.judge(`${site.searchPage} (narrowing, slips, nothing)`, problems);
}

async function otherLanguages(browser, url, site, built, area) {
  const others = ['ja', 'easy', 'en'].filter((tag) => tag !== site.tag && built.files.has(`${site.site}search/${tag}.js`));
  if (others.length === 0) {
    area.judge(`${site.folder} (other languages)`, [{ what: 'one language' }]);
    return;
  }
  const there = await engineOf(built, site.site, others[0]);
  const word = (there.titles.join(' ').match(/[\p{sc=Han}\p{sc=Kana}ー]{2,4}|[A-Za-z]{4,}/u) ?? [there.titles[0]])[0];
  const wanted = (await there.engine.ask(word)).documents.length;
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  try {
    await page.goto(url(site.searchPage));
    await page.locator(inPage).fill(word);
    const part = page.locator(`[data-other="${others[0]}"]`);
    await part.waitFor({ state: 'visible', timeout: rest + patience }).catch(() => hold(false, 'the other language is not told', word));
    hold((await part.locator('summary').textContent()).includes(String(wanted)), 'the other language tells another number', wanted);
    await part.locator('summary').click();
    hold(await part.locator('li a').count() === Math.min(wanted, shownAtOnce), 'the other language does not show what it has');
  } finally {
    await context.close();
  }
  area.judge(`${site.searchPage} (other languages)`, problems);
}

async function fromElsewhere(browser, built, deepServer, site, area) {
  const { links } = await expected(site, site.asked.many);
  for (const [where, url] of [['file', (file) => pathToFileURL(path.join(built.folder, file)).href], ['folder', deepServer.url]]) {
    const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
    const page = await context.newPage();
    const { problems, hold } = list();
    const { requests, complaints } = listen(page);
    try {
      for (const [place, field] of [[site.page, header], [site.searchPage, inPage]]) {
        await page.goto(url(place));
        await page.locator(field).fill(site.asked.many);
        await settled(page, links);
        const seen = await now(page);
        problems.push(...differs(seen, links, `${where}: other results`));
        hold(seen.shown.includes('failed') === false, `${where}: it says that it does not work`);
        if (where === 'file') {
          const lost = seen.links.find((href) => !existsSync(fileURLToPath(href)));
          hold(!lost, 'a result leads to no file', lost);
        }
        await traces(page, site.asked.many, requests, { hold });
        await page.reload();
        await settled(page, links);
        problems.push(...differs(await now(page), links, `${where}: reload loses the results`));
      }
      hold(complaints.length === 0, `${where}: the page complains`, complaints[0]);
    } finally {
      await context.close();
    }
    area.judge(`${site.searchPage} (${where})`, problems);
  }
}

async function withoutScripts(browser, url, site, built, area) {
  const context = await browser.newContext({ viewport: narrow, javaScriptEnabled: false });
  const page = await context.newPage();
  const { problems, hold } = list();
  try {
    await page.goto(url(site.page));
    const way = page.locator('.search-way > a');
    hold(await way.isVisible() && !await page.locator('.search-way form, .search-way > button').first().isVisible(), 'no plain link without JavaScript');
    await way.click();
    await page.waitForURL(url(site.searchPage), { timeout: patience }).catch(() => hold(false, 'the link leads elsewhere', page.url()));
    hold(!await page.locator(inPage).isVisible(), 'a box that cannot search');
    const linked = await page.locator('.search-index .search-row a').evaluateAll((all) => all.map((a) => a.href));
    const missing = site.routes.filter((route, number) => !site.engine.archived.has(number) && !linked.some((href) => decodeURI(href).endsWith(site.site + route)));
    hold(missing.length === 0, 'the index lacks pages', `${missing.length}: ${missing.slice(0, 3).join(' ')}`);
    const rows = await page.locator('.search-index nav a').evaluateAll((all) => all.map((a) => document.querySelector(a.getAttribute('href'))?.localName));
    hold(rows.length > 0 && rows.every((element) => element === 'h3'), 'a row of kana leads nowhere', rows.join());
    problems.push(...await page.evaluate(misfits));
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(() => ({
      index: document.querySelector('.search-index').getClientRects().length > 0,
      box: [...document.querySelectorAll('.search-way, .search-here, .search-index nav')].some((e) => e.getClientRects().length > 0),
    }));
    hold(paper.index && !paper.box, 'paper shows a box, or not the index', JSON.stringify(paper));
  } finally {
    await context.close();
  }
  area.judge(`${site.searchPage} (without JavaScript)`, problems);
}

// When nothing can be loaded it says so, and the next touch tries again.
async function withoutParts(browser, url, site, area) {
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  try {
    const { links } = await expected(site, site.asked.few);
    await page.route(`**/search/${site.tag}.js`, (route) => route.abort());
    await page.goto(url(site.page));
    await page.locator(header).click();
    await page.locator('[data-s="failed"]').waitFor({ state: 'visible', timeout: patience }).catch(() => hold(false, 'a dictionary that does not come is not told'));
    await page.unroute(`**/search/${site.tag}.js`);
    await page.locator('h1').click();
    await page.locator(header).click();
    await page.locator(header).fill(site.asked.few);
    await settled(page, links);
    problems.push(...differs(await now(page), links, 'it does not try again'));
    hold(!(await now(page)).shown.includes('failed'), 'it still says that it does not work');
    const other = await context.newPage();
    await other.route('**/assets/search/**', (route) => route.abort());
    await other.goto(url(site.searchPage));
    await other.locator(inPage).fill(site.asked.few);
    await other.locator('[data-s="failed"]').waitFor({ state: 'visible', timeout: patience }).catch(() => hold(false, 'parts that do not come are not told'));
  } finally {
    await context.close();
  }
  area.judge(`${site.page} (nothing comes)`, problems);
}

// Titles stand before the code that comes after them, and are not made anew when it does; without that code they stand all the same.
async function titlesFirst(browser, url, site, area) {
  const context = await browser.newContext({ viewport: wide, locale: 'ja-JP' });
  const page = await context.newPage();
  const { problems, hold } = list();
  const late = /search-(?:more|details|lost|spellings)\.[^/]*\.js$/;
  try {
    const { answer, links } = await expected(site, site.asked.many);
    let letCome;
    const held = new Promise((resolve) => { letCome = resolve; });
    let isGone = true;
    await page.route(late, (route) => (isGone ? route.abort() : held.then(() => route.continue())));
    const titlesStand = () => page.waitForFunction((n) => document.querySelectorAll('[data-s="hits"] > li').length === n, links.length, { timeout: patience });
    await page.goto(url(site.searchPage));
    await page.locator(inPage).fill(site.asked.many);
    await titlesStand();
    problems.push(...differs(await now(page), links, 'without what comes later: other titles'));
    hold(!(await now(page)).shown.includes('failed'), 'titles stand, and it says that it does not work');
    isGone = false;
    await page.locator(inPage).fill('');
    await page.locator(inPage).fill(site.asked.many);
    await titlesStand();
    const first = await page.locator('[data-s="hits"] a').first().elementHandle();
    await first.focus();
    letCome();
    await settled(page, links);
    await page.waitForFunction(() => document.querySelector('[data-s="hits"] p').textContent !== '', null, { timeout: patience }).catch(() => hold(false, 'no text below a title'));
    hold((await now(page)).marks > 0 || !answer.documents.some(({ literal }) => literal), 'nothing is marked when the code comes');
    hold(await first.evaluate((link) => document.activeElement === link), 'the titles are made anew while somebody reads them');
    problems.push(...differs(await now(page), links, 'what comes later changes the titles'));
  } finally {
    await context.close();
  }
  area.judge(`${site.searchPage} (titles first)`, problems);
}

// axe, sideways scrolling and text twice as large in every state.
async function looks(browser, url, site, area) {
  const distress = [site.dictionary.acute[0], site.dictionary.hard[0]].filter(Boolean);
  const questions = { results: site.asked.many, nothing: site.asked.none, 'several words, one found': `${site.asked.few} ${site.asked.none}` };
  if (site.asked.slip) questions['もしかして'] = site.asked.slip;
  distress.forEach((word, i) => { questions[['acute', 'hard'][i]] = word; });
  const views = [
    { name: '320 px, light', viewport: narrow, media: { colorScheme: 'light', forcedColors: 'none' } },
    { name: '1280 px, dark', viewport: wide, media: { colorScheme: 'dark', forcedColors: 'none' } },
    { name: '320 px, forced colours, 200 % text', viewport: narrow, media: { colorScheme: 'light', forcedColors: 'active' }, isLarge: true },
  ];
  for (const view of views) {
    const context = await browser.newContext({ viewport: view.viewport, locale: 'ja-JP' });
    const page = await context.newPage();
    try {
      await page.emulateMedia(view.media);
      for (const [what, question] of Object.entries(questions)) {
        const { problems, hold } = list();
        await page.goto('about:blank');
        await page.goto(url(what === 'results' ? site.page : site.searchPage));
        if (view.isLarge) await twiceTheText(page);
        if (what === 'results' && view.viewport === narrow) await page.locator('.search-way > button').click();
        const field = what === 'results' ? '#search-box' : inPage;
        await page.locator(field).fill(question);
        await page.waitForFunction(() => document.querySelector('[data-s="count"]').textContent !== '' && window.hirobaSearchEngine, null, { timeout: patience });
        await page.waitForTimeout(300);
        await page.evaluate(() => { for (const details of document.querySelectorAll('.search-body details')) details.open = true; });
        if (what === 'results') await page.locator('[data-s="link"] button').click();
        await page.setViewportSize({ width: view.viewport.width, height: Math.max(view.viewport.height, await page.evaluate(() => document.documentElement.scrollHeight)) });
        await drawn(page);
        problems.push(...await page.evaluate(misfits));
        problems.push(...await axeOn(page, view.isLarge ? ['color-contrast'] : []));
        const seen = await now(page);
        if (what === 'acute') {
          hold(seen.shown.includes('acute') && !seen.shown.includes('slip'), 'distress shows no help, or a slip', seen.shown);
          const isAbove = await page.evaluate(() => document.querySelector('[data-s="acute"]').getBoundingClientRect().bottom <= document.querySelector('[data-s="count"]').getBoundingClientRect().top);
          hold(isAbove, 'help is not above the results');
        }
        if (what === 'hard') hold(seen.shown.includes('hard'), 'hard times show no help');
        if (what === 'もしかして') hold(seen.shown.includes('slip'), 'no «もしかして»');
        const help = await page.evaluate(() => document.querySelector('header .help-link').getBoundingClientRect().bottom);
        hold(help <= view.viewport.height, 'help is not in the first screen', help);
        await page.setViewportSize(view.viewport);
        area.judge(`${site.searchPage} (${what}, ${view.name})`, problems);
      }
    } finally {
      await context.close();
    }
  }
}

// ---- In any engine ----

// As methods of input tell it: engines but Chromium give a test none to drive. Each step is [event, text in the field].
const composed = (word) => [['compositionstart', ''], ...['k', 'き', 'きg', word].map((text) => ['input', text]), ['compositionend', word]];

async function composingByEvents(page, url, site, { problems, hold }) {
  await page.goto('about:blank');
  await page.goto(url(site.searchPage));
  await page.locator(inPage).focus();
  const { links } = await expected(site, site.asked.many);
  for (const [type, text] of composed(site.asked.many)) {
    await page.evaluate((step) => {
      const input = document.querySelector('#search-here');
      input.value = step.text;
      const Told = step.type === 'input' ? InputEvent : CompositionEvent;
      input.dispatchEvent(new Told(step.type, { bubbles: true, data: step.text, isComposing: step.type === 'input' }));
    }, { type, text });
    await page.waitForTimeout(60);
    if (type === 'compositionend') break;
    const seen = await now(page);
    hold(seen.links.length === 0 && seen.count === '', 'searched in the middle of a composition', text);
  }
  await settled(page, links);
  problems.push(...differs(await now(page), links, 'a composed word finds something else'));
  hold((await now(page)).value === site.asked.many, 'a composition leaves something else in the field');
}

export async function inAnyEngine({ browser, built, server, area }) {
  const site = await prepare(built, built.sites.at(-1), 'ja');
  const { links } = await expected(site, site.asked.many);
  const url = server.url;
  for (const view of [wide, narrow]) {
    const context = await browser.newContext({ viewport: view });
    const { problems, hold } = list();
    const where = `${view.width} px`;
    try {
      const page = await context.newPage();
      await page.goto(url(site.page));
      const button = page.locator('.search-way > button');
      if (view === narrow) await button.click();
      else await page.locator(header).focus();
      await page.waitForFunction(() => document.activeElement.matches('input[type="search"]'), null, { timeout: patience });
      await page.keyboard.insertText(site.asked.many);
      await settled(page, links);
      const seen = await now(page);
      problems.push(...differs(seen, links, `${where}: other results than the engine gives`));
      hold(seen.marks > 0, `${where}: nothing is marked`);
      problems.push(...await page.evaluate(misfits));
      await traces(page, site.asked.many, [], { hold });
      await page.keyboard.press('Escape');
      hold(!(await now(page)).isOpen, `${where}: Escape does not close the panel`);
      if (view === narrow) continue;
      await page.keyboard.insertText(' ');
      await settled(page, links);
      await page.goto(url(site.searchPage));
      await page.goBack();
      await settled(page, links);
      problems.push(...differs(await now(page), links, '«back» loses the results'));
      if (site.asked.slip) {
        const slip = await expected(site, site.asked.slip);
        await page.goto('about:blank');
        await page.goto(`${url(site.searchPage)}#q=${encodeURIComponent(site.asked.slip)}`);
        await settled(page, slip.links);
        const shown = await now(page);
        problems.push(...differs(shown, slip.links, 'after a slip: other results'));
        hold(shown.shown.includes('slip') && shown.shown.includes('inexact'), '«もしかして» is not offered', shown.shown);
      }
      await composingByEvents(page, url, site, { problems, hold });
    } finally {
      await context.close();
      area.judge(`${site.searchPage} (${where})`, problems);
    }
  }
}

export async function run({ browser, built, server, deepServer, area }) {
  const sites = built.sites.filter((site) => built.files.has(`${site}search/ja.js`));
  if (sites.length === 0) throw new Error('no site with a search');
  for (const where of sites) {
    const site = await prepare(built, where, 'ja');
    await typing(browser, server.url, site, area);
    await withoutScripts(browser, server.url, site, built, area);
    await comingBack(browser, server.url, site, area);
    await titlesFirst(browser, server.url, site, area);
    await narrowing(browser, server.url, site, area);
    await fromElsewhere(browser, built, deepServer, site, area);
    if (where !== sites.at(-1)) continue;
    // What does not depend on the site.
    await composing(browser, server.url, site, area);
    await keyboard(browser, server.url, site, area);
    await wayOut(browser, server.url, site, built, area);
    await sharing(browser, server.url, site, area);
    await otherLanguages(browser, server.url, site, built, area);
    await withoutParts(browser, server.url, site, area);
    await looks(browser, server.url, site, area);
    for (const language of ['easy', 'en']) {
      if (!built.files.has(`${where}search/${language}.js`)) continue;
      const other = await prepare(built, where, language);
      await typing(browser, server.url, other, area);
      await withoutScripts(browser, server.url, other, built, area);
    }
  }
}
