// A site that is published anew between two visits (decisions/2026-11-29-marked-assets.md): an old page
// meets the styles it was made for and a new one its own; the worker of kept pages shows the new page to
// whoever is online, also on hosts that let browsers keep pages; without a connection the kept page has
// its own styles; it is renewed whole or not at all. On a copy of the made-up town, built again and again.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

export const name = 'update';

const patience = 30000;
const group = 'group/hidamari.html';
const list = 'group/index.html';
// As a host that knows no _headers: whatever a browser has, it keeps for an hour.
const keepsAll = { 'Cache-Control': 'max-age=3600' };

// The town in a place of its own, in editions: edition(n, day) builds its n-th into `folder`.
class Town {
  constructor(program, home) {
    this.home = home;
    this.program = program;
    this.place = mkdtempSync(path.join(tmpdir(), 'hiroba-update-'));
    this.source = path.join(this.place, 'source');
    this.folder = path.join(this.place, 'public');
    const town = path.join(home, 'tests/demo-town');
    cpSync(town, this.source, { recursive: true, filter: (from) => !/demo-town\/(?:public|\.public\.hiroba)/.test(from) });
    this.record = readFileSync(path.join(this.source, 'content/group/hidamari.yaml'), 'utf8');
  }

  // Other styles and another script come with `style`, other words with `words`.
  edition(words, style = words, day = '2026-11-21', folder = this.folder) {
    const assets = path.join(this.source, 'site/assets');
    for (const file of ['site.css', 'keep.css']) {
      cpSync(path.join(this.home, 'site/assets', file), path.join(assets, file));
      appendFileSync(path.join(assets, file), `\n:root { --${file.slice(0, 4)}: ${style}; }\n`);
    }
    writeFileSync(path.join(this.source, 'content/group/hidamari.yaml'),
      this.record.replace(/^summary: .*$/m, `summary: これは${words}の版です。`));
    const run = spawnSync(this.program, ['build', '--site', this.source, '--output', folder, '--date', day, '--lang', 'en', '--quiet'],
      { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, HIROBA_HOME: this.home } });
    if (run.status !== 0) throw new Error(`the town is not built: ${run.stderr.slice(-2000)}`);
  }

  styles = () => readdirSync(path.join(this.folder, 'assets')).filter((file) => /^site\..*css$/.test(file));
  read = (file) => readFileSync(path.join(this.folder, file), 'utf8');
  remove = () => rmSync(this.place, { recursive: true, force: true });
}

// Which edition a page's words, its styles and the styles of its panel are of: «one one one».
async function editionOf(page) {
  await page.locator('[data-keep]').waitFor({ state: 'visible', timeout: patience }).catch(() => {});
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [/これは(\w+)の版/.exec(document.body.innerText)?.[1], style.getPropertyValue('--site').trim(), style.getPropertyValue('--keep').trim()].join(' ');
  });
}

const is = (found, wanted, what) => (found === wanted ? [] : [{ what, detail: `«${found}», wanted «${wanted}»` }]);

async function visit(context, address) {
  const page = await context.newPage();
  try {
    await page.goto(address, { timeout: patience });
    return await editionOf(page);
  } catch (error) {
    return error.message.split('\n')[0];
  } finally {
    await page.close();
  }
}

async function keepByHand(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-keep-save]').click();
  await page.locator('[data-keep-yes]').click();
  await page.locator('[data-keep-list]').waitFor({ state: 'visible', timeout: patience });
  await page.close();
}

// Asks again until it is so.
async function becomes(work, wanted, what) {
  const end = Date.now() + patience;
  let found;
  do found = await work();
  while (found !== wanted && Date.now() < end);
  return is(found, wanted, what);
}

// ---- What is published

function judgeFiles(town, area) {
  const problems = [];
  town.edition('one');
  const [first] = town.styles();
  town.edition('two');
  problems.push(...is(String(town.styles().length), '2', 'styles after an update'));
  if (!town.styles().includes(first)) problems.push({ what: 'the styles of old pages are gone at once' });
  town.edition('two', 'two', '2026-11-22');
  if (!town.styles().includes(first)) problems.push({ what: 'gone on the next day' });
  town.edition('two', 'two', '2026-11-23');
  problems.push(...is(String(town.styles().length), '1', 'styles two days later'));
  const clean = path.join(town.place, 'clean');
  town.edition('two', 'two', '2026-11-23', clean);
  const files = (folder) => readdirSync(path.join(folder, 'assets')).sort().join();
  problems.push(...is(files(town.folder), files(clean), 'not as built into an empty folder'));
  const rules = town.read('_headers');
  if (!/^\/\*\n {2}Cache-Control: no-cache$/m.test(rules)) problems.push({ what: 'pages may be kept without asking' });
  if (!/^\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m.test(rules)) problems.push({ what: 'assets may not be kept for good' });
  area.judge('files', problems);
}

// ---- Without the worker

async function oldPages(context, town, server, area) {
  town.edition('one');
  const before = town.read(group);
  const address = server.url(group);
  const problems = is(await visit(context, address), 'one one one', 'the first visit');
  town.edition('two');
  problems.push(...is(await visit(context, address), 'two two two', 'the visit after the update'));
  // Out of a browser's or a host's store: the page alone, its styles have to be there.
  await context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: before }));
  problems.push(...is(await visit(context, address), 'one one one', 'an old page after the update'));
  await context.unroute(address);
  area.judge('old pages, new pages', problems);
}

// A list that is open since before the update.
async function openList(context, town, server, area, style, isLinks) {
  town.edition('one');
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push({ what: 'a script throws', detail: error.message.slice(0, 200) }));
  await page.goto(server.url(list));
  town.edition('two', style);
  await page.locator('[data-filters] > summary').click();
  if (isLinks) {
    await page.locator('[data-filter-failed]').waitFor({ state: 'visible', timeout: patience }).catch(() => problems.push({ what: 'rows that do not fit are taken' }));
    if (await page.locator('[data-filters] a.facet').count() === 0) problems.push({ what: 'the links do not come back' });
  } else {
    await page.locator('[data-filters] input').first().check();
    const shown = () => page.locator('[data-filter-total]').innerText();
    problems.push(...await becomes(async () => String(/\d/.test(await shown()) && await page.locator('[data-filter-failed]').isHidden()), 'true', 'rows that fit are not taken'));
  }
  await page.close();
  area.judge(isLinks ? 'rows of another edition of the scripts' : 'newer rows for the same scripts', problems);
}

// A script that loads and brings nothing, as a host's friendly page for what it does not find.
async function emptyRows(context, server, area) {
  const page = await context.newPage();
  await page.route('**/entries.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(server.url(list));
  await page.locator('[data-filters] > summary').click();
  const isSaid = await page.locator('[data-filter-failed]').waitFor({ state: 'visible', timeout: patience }).then(() => true, () => false);
  area.judge('rows that do not come', isSaid ? [] : [{ what: 'nobody is told' }]);
  await page.close();
}

// ---- With the worker

async function online(context, town, server, area) {
  const address = server.url(group);
  town.edition('one');
  await keepByHand(context, address);
  const problems = is(await visit(context, address), 'one one one', 'kept, visited online');
  town.edition('two');
  problems.push(...is(await visit(context, address), 'two two two', 'an old page is shown to who is online'));
  // Once the visit has been kept; before, it is the old one, and whole.
  await context.setOffline(true);
  problems.push(...await becomes(() => visit(context, address), 'two two two', 'without a connection'));
  await context.setOffline(false);
  area.judge('the worker, online', problems);
}

async function wholeOrNot(context, town, server, area) {
  const address = server.url(group);
  town.edition('one');
  await keepByHand(context, address);
  // Long ago published anew: nothing of the kept page is left on the host.
  town.edition('two', 'two', '2026-11-21');
  town.edition('two', 'two', '2026-11-24');
  await context.setOffline(true);
  const problems = is(await visit(context, address), 'one one one', 'kept, and renewed by the host since');
  await context.setOffline(false);
  // One of its parts cannot be had: the page stays as it was.
  for (const file of town.styles()) rmSync(path.join(town.folder, 'assets', file));
  await visit(context, address);
  await context.setOffline(true);
  problems.push(...is(await visit(context, address), 'one one one', 'renewed in half'));
  await context.setOffline(false);
  area.judge('whole or not at all', problems);
}

async function slowly(context, town, server, area) {
  const address = server.url(group);
  rmSync(town.folder, { recursive: true });
  town.edition('one');
  await keepByHand(context, address);
  server.host.wait = 60000;
  const begin = Date.now();
  const problems = is(await visit(context, address), 'one one one', 'not the kept page where the network hangs');
  if (Date.now() - begin < 2000) problems.push({ what: 'the network is not waited for' });
  server.host.wait = 1500;
  const page = await context.newPage();
  await page.goto(address, { timeout: patience });
  if (await page.locator('main > [data-keep-note]').count() > 0) problems.push({ what: 'a kept page though the network answered in time' });
  await page.close();
  server.host.wait = 0;
  area.judge('a slow network', problems);
}

export async function run({ browser, area }) {
  const home = process.env.HIROBA_HOME || fileURLToPath(new URL('../..', import.meta.url));
  const program = process.env.HIROBA_PROGRAM || path.join(home, 'build/release/bin/hiroba');
  if (!existsSync(program)) {
    area.judge('the town', [{ what: 'no program to publish it anew', detail: program }]);
    return;
  }
  const town = new Town(program, path.resolve(home));
  const withHost = async (what, options, work) => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const server = await serve(town.folder, '/', options);
    try {
      await work(context, server);
    } catch (error) {
      area.judge(what, [{ what: 'a walk that breaks', detail: error.message.split('\n').slice(0, 3).join(' ') }]);
    } finally {
      await context.close();
      await server.close();
    }
  };
  try {
    judgeFiles(town, area);
    await withHost('old pages', {}, (context, server) => oldPages(context, town, server, area));
    await withHost('an open list', {}, (context, server) => openList(context, town, server, area, 'two', true));
    await withHost('an open list, later rows', {}, (context, server) => openList(context, town, server, area, 'one', false));
    await withHost('no rows', {}, (context, server) => emptyRows(context, server, area));
    for (const fixed of [undefined, keepsAll]) await withHost('online', { fixed }, (context, server) => online(context, town, server, area));
    await withHost('whole', {}, (context, server) => wholeOrNot(context, town, server, area));
    await withHost('slowly', {}, (context, server) => slowly(context, town, server, area));
  } finally {
    town.remove();
  }
}
