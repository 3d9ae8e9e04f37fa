// What somebody waits for when they search, in Chromium: a first question, each keystroke after it, and a first question
// over a slow connection.
//
//     node tests/bench/search_browser.mjs PUBLIC [QUERIES.json]
//
// ms are from the input to the titles in the page. The slow connection is Chromium's own: 400 ms of latency and 400
// kbit/s, the page before it, everything of the search after the first keystroke; over HTTP/2 as from most hosts, and
// over HTTP/1.1, which brings six files at a time. Needs what tests/browser needs, and openssl.
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../browser/browser.mjs';
import { host } from './search_host.mjs';
import { ask, type } from './search_in_page.mjs';
import { middle, readQueries, worst } from './search_site.mjs';

const [folder, queries = fileURLToPath(new URL('search_queries.json', import.meta.url))] = process.argv.slice(2);
if (!folder) {
  console.error('node tests/bench/search_browser.mjs PUBLIC [QUERIES.json]');
  process.exit(2);
}
const slow = { offline: false, latency: 400, downloadThroughput: 400000 / 8, uploadThroughput: 400000 / 8 };

const browser = await openBrowser();
const first = await host(folder);
const second = await host(folder, { isSecond: true });

async function inNewPage(server, use) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    return await use(page, context);
  } finally {
    await context.close();
  }
}

const rows = [];
try {
  for (const { q } of readQueries(queries)) {
    const row = { q };
    rows.push(row);
    await inNewPage(first, async (page) => {
      row.cold = (await ask(page, q)).ms;
      await page.waitForTimeout(300);
      await type(page, q); // brings all that the beginnings of the question ask for
      row.keys = await type(page, q);
    });
    row.slow = {};
    for (const server of [first, second]) {
      await inNewPage(server, async (page, context) => {
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', slow);
        server.count();
        row.slow[server === first ? 1 : 2] = (await ask(page, q)).ms;
        Object.assign(row, server.count());
      });
    }
  }
} finally {
  await browser.close();
  await first.close();
  await second.close();
}
const rounded = (ms) => Math.round(ms * 10) / 10;
console.table(rows.map(({ q, cold, keys, slow, bytes, requests }) => ({ q, cold: rounded(cold), 'key, half': rounded(middle(keys)), 'key, most': rounded(worst(keys)), 'HTTP/2': Math.round(slow[2]), 'HTTP/1.1': Math.round(slow[1]), bytes, requests })));
const keys = rows.flatMap((row) => row.keys);
for (const [what, list] of Object.entries({ 'cold, ms': rows.map(({ cold }) => cold), 'a keystroke, ms': keys, '400 ms and 400 kbit/s, HTTP/2, ms': rows.map((row) => row.slow[2]), 'the same, HTTP/1.1, ms': rows.map((row) => row.slow[1]) })) {
  console.log(`${what}: ${rounded(middle(list))} (half of them), ${rounded(worst(list))} at most`);
}
console.log(`${keys.filter((ms) => ms <= 16).length} of ${keys.length} keystrokes within 16 ms`);
