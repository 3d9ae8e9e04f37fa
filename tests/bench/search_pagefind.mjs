// Hiroba's search beside Pagefind's, on the same pages with the same questions, in one run.
//
//     npm ci && node search_pagefind.mjs PUBLIC [QUERIES.json]
//
// Pagefind gets each page that Hiroba can find as a plain page with the same texts, so that neither reads more than the
// other, and is asked by its own script. What is counted is what a first question costs until ten titles stand: bytes
// as gzip sends them, round trips, ms on this machine. The browser is that of tests/browser.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { openBrowser } from '../browser/browser.mjs';
import { host } from './search_host.mjs';
import { ask } from './search_in_page.mjs';
import { middle, readQueries, readSite, scored, worst } from './search_site.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const [folder, queries = path.join(here, 'search_queries.json')] = process.argv.slice(2);
if (!folder) {
  console.error('node search_pagefind.mjs PUBLIC [QUERIES.json]');
  process.exit(2);
}
const delay = 60; // ms before each answer while trips are counted: what goes together stays together
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function writePages(pages, out) {
  pages.forEach(({ title, texts }, number) => {
    writeFileSync(path.join(out, `${number}.html`), `<!doctype html><html lang="ja"><title>${escaped(title)}</title><main><h1>${escaped(title)}</h1>${texts.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</main></html>`);
  });
  writeFileSync(path.join(out, 'index.html'), '<!doctype html><html lang="ja"><title>x</title></html>');
}

// Page numbers by the names of Pagefind's fragments.
function fragments(out) {
  const below = path.join(out, 'pagefind/fragment');
  return new Map(readdirSync(below).map((file) => {
    const text = gunzipSync(readFileSync(path.join(below, file))).toString();
    return [file.replace(/\.pf_fragment$/, ''), Number(/\/(\d+)\.html$/.exec(JSON.parse(text.slice(text.indexOf('{'))).url)?.[1])];
  }));
}

async function inNewPage(browser, address, use) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

const site = readSite(folder);
const work = mkdtempSync(path.join(tmpdir(), 'hiroba-bench-'));
const browser = await openBrowser();
try {
  mkdirSync(path.join(work, 'site'));
  const out = path.join(work, 'site');
  writePages(site.pages, out);
  execFileSync(path.join(here, 'node_modules/.bin/pagefind'), ['--site', out, '--force-language', 'ja', '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const numbers = fragments(out);
  const ours = await host(folder);
  const theirs = await host(out);
  const rows = { Hiroba: [], Pagefind: [] };
  for (const query of readQueries(queries)) {
    const wanted = site.wantedFor(query);
    const found = (await site.engine().ask(query.q, { archives: true })).documents.map(({ number }) => number);
    for (const wait of [0, delay]) {
      ours.wait = 0;
      theirs.wait = 0;
      await inNewPage(browser, `${ours.origin}/`, async (page) => {
        ours.count();
        ours.wait = wait;
        const { ms } = await ask(page, query.q);
        if (wait === 0) rows.Hiroba.push({ wanted, found, ms });
        else Object.assign(rows.Hiroba.at(-1), ours.count());
      });
      await inNewPage(browser, `${theirs.origin}/`, async (page) => {
        theirs.count();
        theirs.wait = wait;
        const told = await page.evaluate(async (question) => {
          const begin = performance.now();
          const pagefind = await import('/pagefind/pagefind.js');
          await pagefind.init();
          const { results } = await pagefind.search(question);
          await Promise.all(results.slice(0, 10).map((one) => one.data()));
          return { ms: performance.now() - begin, ids: results.map(({ id }) => id) };
        }, query.q);
        if (wait === 0) rows.Pagefind.push({ wanted, found: told.ids.map((id) => numbers.get(id)), ms: told.ms });
        else Object.assign(rows.Pagefind.at(-1), theirs.count());
      });
    }
  }
  const table = {};
  for (const [name, list] of Object.entries(rows)) {
    const { recall, precision } = scored(list);
    const column = (key) => list.map((row) => row[key]);
    table[name] = {
      recall: recall.toFixed(3), precision: precision.toFixed(3), 'bytes, half': middle(column('bytes')), 'bytes, most': worst(column('bytes')),
      requests: middle(column('requests')), trips: middle(column('trips')), 'trips, most': worst(column('trips')), 'cold ms': middle(column('ms')).toFixed(0), 'cold ms, most': worst(column('ms')).toFixed(0),
    };
  }
  console.log(`${site.pages.length} pages, ${rows.Hiroba.length} questions, of which ${rows.Hiroba.filter(({ wanted }) => wanted.size === 0).length} are about nothing here`);
  console.table(table);
  await ours.close();
  await theirs.close();
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
