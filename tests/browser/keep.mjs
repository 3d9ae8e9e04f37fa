// «この端末に保存» (site/assets/keep.js, site/root/sw.js): nothing is stored before somebody chooses
// it, what may not be stored is not, what was withdrawn goes, and wiping leaves nothing. On a copy of
// the finished site of which pages can be taken away; the real site and the made-up town in its folder.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from './serve.mjs';

export const name = 'keep';

const patience = 10000;

// What lies on the device, whoever put it there.
function stored() {
  return Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(async ([names, workers]) => ({
    names: names.sort(),
    pages: (await window.hirobaKeep.list()).map((page) => new URL(page.address).pathname),
    workers: workers.map((worker) => new URL(worker.scope).pathname).sort(),
  }));
}

// Asks again until it is so, or says what it is instead.
async function becomes(page, work, wanted) {
  const end = Date.now() + patience;
  const text = JSON.stringify(wanted);
  let found;
  do {
    found = JSON.stringify(await page.evaluate(work));
    if (found === text) return [];
    await page.waitForTimeout(50);
  } while (Date.now() < end);
  return [{ what: 'something else is stored', detail: `${found}, wanted ${text}` }];
}

const nothing = { names: [], pages: [], workers: [] };
const shown = (page) => page.locator('[data-keep]').waitFor({ state: 'visible', timeout: patience });

async function saveByHand(page, address) {
  await page.goto(address);
  await shown(page);
  const isFirst = await page.evaluate(() => window.hirobaKeep.list().then((pages) => pages.length === 0));
  await page.locator('[data-keep-save]').click();
  if (isFirst) await page.locator('[data-keep-yes]').click();
  // The list is there before, where another page is kept; what is said comes when it is drawn anew.
  await page.waitForFunction(() => document.querySelector('[data-keep-said]').textContent !== '', null, { timeout: patience });
  await page.locator('[data-keep-list]').waitFor({ state: 'visible', timeout: patience });
}

// In a tab of its own: one whose visit failed is still busy with the browser's page about that.
async function isThere(context, address) {
  const page = await context.newPage();
  const found = await page.goto(address).then(() => true, () => false);
  await page.close();
  return found;
}

// A page of a record, not of one of the kind's lists («index-2», «area.nakamachi»).
const isRecord = (page) => /\/(?!index(?:-\d+)?\.)[^/.]+\.html$/.test(page.path);

function pick(built, site, template, fits = () => true) {
  const found = built.pages.find((page) => page.site === site && page.template === template
    && page.language === 'ja' && isRecord(page) && fits(page));
  if (!found) throw new Error(`no page made by ${template}.html in «${site}»`);
  return found.path;
}

async function refuses(page, server, route) {
  return page.evaluate(async (address) => {
    try {
      await window.hirobaKeep.save(address);
      return 'saved';
    } catch (error) {
      return 'refused';
    }
  }, server.url(route)).then((answer) => (answer === 'refused' ? [] : [{ what: 'a page that may not be kept was kept', detail: route }]));
}

// Every page made by these templates is without the mark, every kept one has it: what keep.js and
// sw.js go by.
function judgeMarks(built, area) {
  const may = new Set(['page', 'group', 'event', 'service', 'course', 'term', 'figure']);
  const problems = [];
  for (const page of built.pages) {
    const isMarked = readFileSync(path.join(built.folder, page.path), 'utf8').includes('<meta name="hiroba-keep" content="yes">');
    const should = may.has(page.template) && isRecord(page);
    if (isMarked !== should) problems.push({ what: isMarked ? 'may be kept but should not' : 'cannot be kept', detail: page.path });
  }
  area.judge('marks', problems);
}

// Not every engine can be told to be offline; in each one a host can be out of reach.
function connection(context, server) {
  return async (isThereOne) => {
    server.host.isAway = !isThereOne;
    await context.setOffline?.(!isThereOne);
  };
}

async function withContext(browser, work) {
  const context = await browser.newContext({ locale: 'ja-JP' });
  try {
    await work(context, await context.newPage());
  } finally {
    await context.close();
  }
}

async function readOffline(context, page, server, { group, story, event }, area) {
  const connect = connection(context, server);
  await page.goto(server.url(group));
  await shown(page);
  area.judge('before a choice', await becomes(page, stored, nothing));
  await page.locator('[data-keep-save]').click();
  area.judge('while it asks', await becomes(page, stored, nothing));
  await page.locator('[data-keep-no]').click();
  area.judge('after «no»', await becomes(page, stored, nothing));
  await saveByHand(page, server.url(group));
  const store = `hiroba-keep-${new URL(server.url('')).pathname}`;
  area.judge('after «yes»', await becomes(page, stored,
    { names: [store], pages: [`/${group}`], workers: ['/'] }));

  await connect(false);
  await page.goto(server.url(group));
  const note = page.locator('main > [data-keep-note]');
  await note.waitFor({ state: 'visible', timeout: patience });
  const isStyled = await page.evaluate(() => getComputedStyle(document.body).marginTop === '0px');
  const since = await note.textContent();
  area.judge('read without a connection', [
    ...(isStyled ? [] : [{ what: 'shown without its stylesheet' }]),
    ...(/\d{4}年\d{1,2}月\d{1,2}日/.test(since) ? [] : [{ what: 'does not say since when it is kept', detail: since }]),
  ]);
  area.judge('what was not kept', await isThere(context, server.url(event))
    ? [{ what: 'shown without a connection', detail: event }] : []);
  await connect(true);

  await page.goto(server.url(group));
  area.judge('with a connection again', await note.count() === 0 ? [] : [{ what: 'still speaks of a kept page' }]);
  area.judge('a story', await refuses(page, server, story));
  // Behind the back of both scripts: a story in the store is not given out, and goes.
  await page.evaluate(async ([name, address]) => {
    const cache = await caches.open(name);
    await cache.put(address.replace(/\.html$/, ''), new Response('<!doctype html><html lang="ja"><title>x</title>', {
      headers: { 'Content-Type': 'text/html', 'X-Hiroba-Kept': '2026-11-21', 'X-Hiroba-Address': address, 'X-Hiroba-Parts': '[]', 'X-Hiroba-Title': 'x' },
    }));
  }, [store, server.url(story)]);
  await connect(false);
  area.judge('a smuggled story', await isThere(context, server.url(story)) ? [{ what: 'the worker gives out a story' }] : []);
  await connect(true);
}

async function refuseOthers(page, server, pages, area) {
  await page.goto(server.url(pages.group));
  await shown(page);
  for (const route of [pages.story, pages.supporter, pages.form, 'mihon/index.html', 'mihon/group/index.html', 'mihon/no/such.html']) {
    area.judge(`refused: ${route}`, await refuses(page, server, route));
  }
  area.judge('after refusals', await becomes(page, stored, nothing));
}

// Taken back (the neutral page), and gone altogether: both leave at the next contact with any page.
async function withdraw(page, server, copy, { group, event }, area) {
  await saveByHand(page, server.url(group));
  // Without going there: the worker looks again at what it keeps once a minute at most.
  await page.evaluate((address) => window.hirobaKeep.save(address), server.url(event));
  area.judge('two pages', await becomes(page, stored, {
    names: ['hiroba-keep-/mihon/'], pages: [`/${group}`, `/${event}`], workers: ['/mihon/'],
  }));
  writeFileSync(path.join(copy, group), '<!doctype html><html lang="ja"><head><meta name="hiroba-keep" content="gone"><title>x</title></head></html>');
  rmSync(path.join(copy, event));
  await page.goto(server.url('mihon/index.html'));
  const left = () => caches.keys();
  area.judge('withdrawn pages', await becomes(page, left, []));
  const workers = () => navigator.serviceWorker.getRegistrations().then((all) => all.length);
  area.judge('the worker with nothing to keep', await becomes(page, workers, 0));
}

async function wipe(page, server, { group, service }, area) {
  await saveByHand(page, server.url(group));
  await saveByHand(page, server.url(service));
  await page.locator('.keep-rows button').first().click();
  area.judge('one removed', await becomes(page, stored, { names: ['hiroba-keep-/mihon/'], pages: [`/${service}`], workers: ['/mihon/'] }));
  await page.locator('[data-keep-clear]').click();
  area.judge('all removed', await becomes(page, stored, nothing));
  const keys = () => Object.keys(localStorage).filter((key) => /keep/.test(key));
  area.judge('keys', await becomes(page, keys, []));
  const said = await page.locator('[data-keep-said]').textContent();
  area.judge('it says so', said ? [] : [{ what: 'nothing is announced' }]);
  // As quick exit does it: the store is deleted from outside, and the worker notices.
  await saveByHand(page, server.url(group));
  await page.evaluate(() => caches.keys().then((names) => Promise.all(names.map((one) => caches.delete(one)))));
  await page.goto(server.url(service));
  area.judge('wiped from outside', await becomes(page, stored, nothing));
}

// The days of two kept pages as one file: a form that tells nothing, then one with names. The same
// entries as in the site's own files, each once; nothing is stored by it.
async function makeCalendar(page, server, { group, event }, copy, area) {
  await saveByHand(page, server.url(event));
  await saveByHand(page, server.url(group));
  const before = JSON.stringify(await page.evaluate(stored));
  const entries = (text) => (text.match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g) || []).sort();
  for (const form of ['calendar', 'calendar-named']) {
    if (form === 'calendar-named') await page.locator('[data-keep-calendar] input').check();
    const coming = page.waitForEvent('download', { timeout: patience });
    await page.locator('[data-keep-calendar] button').click();
    const file = await coming;
    const made = readFileSync(await file.path(), 'utf8');
    const wanted = [];
    for (const route of [group, event]) {
      const html = readFileSync(path.join(copy, route), 'utf8');
      const href = html.match(new RegExp(`href="([^"]*)" download data-${form}>`))[1];
      wanted.push(...entries(readFileSync(path.join(copy, path.dirname(route), href), 'utf8')));
    }
    area.judge(`a calendar of what is kept: ${form}`, [
      ...(JSON.stringify(entries(made)) === JSON.stringify(wanted.sort()) && wanted.length > 1 ? []
        : [{ what: 'not the entries of the two pages', detail: `${entries(made).length}, wanted ${wanted.length}` }]),
      ...(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VTIMEZONE\r\nBEGIN:VEVENT[\s\S]*END:VCALENDAR\r\n$/.test(made) ? [] : [{ what: 'no whole calendar' }]),
      ...(/会|group|event/.test(file.suggestedFilename()) ? [{ what: 'the name of the file tells what it is' }] : []),
    ]);
  }
  area.judge('stored by making a calendar', JSON.stringify(await page.evaluate(stored)) === before ? [] : [{ what: 'something else is stored' }]);
  server.host.isAway = true;
  await page.locator('[data-keep-calendar] button').click();
  await page.waitForFunction(() => document.querySelector('[data-keep-calendar] [role="status"]').textContent !== '', null, { timeout: patience });
  const told = await page.locator('[data-keep-calendar] [role="status"]').textContent();
  const failed = await page.locator('[data-keep-calendar]').getAttribute('data-failed');
  area.judge('a calendar without a connection', told === failed ? [] : [{ what: 'it does not say that it failed', detail: told }]);
  server.host.isAway = false;
}

// Two sites on one host: each has its own worker and store.
async function twoSites(context, page, server, pages, area) {
  const connect = connection(context, server);
  await saveByHand(page, server.url(pages.realPage));
  await saveByHand(page, server.url(pages.group));
  const both = () => Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
    .then(([names, workers]) => [names.sort(), workers.map((one) => new URL(one.scope).pathname).sort()]);
  area.judge('two sites', await becomes(page, both, [['hiroba-keep-/', 'hiroba-keep-/mihon/'], ['/', '/mihon/']]));
  await page.locator('[data-keep-clear]').click();
  area.judge('only the town is wiped', await becomes(page, both, [['hiroba-keep-/'], ['/']]));
  // The town's pages are not the real worker's business, even when it controls them.
  await page.goto(server.url(pages.event));
  await connect(false);
  area.judge('the town without a connection', await isThere(context, server.url(pages.group))
    ? [{ what: 'a wiped page is shown' }] : []);
  await page.goto(server.url(pages.realPage));
  area.judge('the real page without a connection', await page.locator('main > [data-keep-note]').count() === 1 ? [] : [{ what: 'not shown' }]);
  await connect(true);
}

export async function run(context) {
  judgeMarks(context.built, context.area);
  await inAnyEngine(context);
}

export async function inAnyEngine({ browser, built, area, serving }) {
  const town = (template) => pick(built, 'mihon/', template);
  const hasDays = (page) => readFileSync(path.join(built.folder, page.path), 'utf8').includes(' data-calendar>');
  const pages = {
    realPage: pick(built, '', 'page'), group: pick(built, 'mihon/', 'group', hasDays), event: pick(built, 'mihon/', 'event', hasDays), service: town('service'),
    story: town('story'), supporter: town('supporter'), form: town('form'),
  };
  const copy = mkdtempSync(path.join(tmpdir(), 'hiroba-keep-'));
  cpSync(built.folder, copy, { recursive: true });
  const server = await serve(copy, '/', serving);
  const alone = await serve(path.join(copy, 'mihon'), '/', serving);
  const inTown = Object.fromEntries(Object.entries(pages).map(([key, route]) => [key, route.replace(/^mihon\//, '')]));
  try {
    await withContext(browser, (context, page) => readOffline(context, page, alone, inTown, area));
    await withContext(browser, (context, page) => makeCalendar(page, server, pages, copy, area));
    await withContext(browser, (context, page) => refuseOthers(page, server, pages, area));
    await withContext(browser, (context, page) => wipe(page, server, pages, area));
    await withContext(browser, (context, page) => twoSites(context, page, server, pages, area));
    await withContext(browser, (context, page) => withdraw(page, server, copy, pages, area));
  } finally {
    await server.close();
    await alone.close();
    rmSync(copy, { recursive: true, force: true });
  }
}
