// One Chromium for the whole run, and pages shared out among a few workers.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { day } from './build_sites.mjs';

const workers = 2;

// The same Chromium of the same source, first without its window: address bar, buttons and their
// drawing cost the whole browser more work than our pages (third_party: 19 s of processor against 7).
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

// Runs in each page before its scripts: the reader's clock goes on from another moment.
function moveClock(by) {
  const Real = Date;
  window.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [Real.now() + by]));
    }

    static now() {
      return Real.now() + by;
    }
  };
}

// Every reader opens the pages on the day for which they were built, whatever the day of the test: what
// has passed since would be moved and marked. A check that is about time sets its own (page.clock).
export function onTheDayOfTheBuild(browser) {
  const noon = Date.parse(`${day}T12:00:00+09:00`);
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript(moveClock, noon - Date.now());
    return context;
  };
  return browser;
}

export async function openBrowser() {
  const named = process.env.HIROBA_CHROMIUM;
  const executablePath = (named ? [named] : browsers).find((file) => existsSync(file));
  if (!executablePath) {
    throw new Error(`no browser at ${named || browsers.join(' or ')}; HIROBA_CHROMIUM names another one`);
  }
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
  // Chromium refuses to sandbox itself for root; containers are often root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return onTheDayOfTheBuild(await chromium.launch({ executablePath, headless: true, args }));
}

// Calls work(page, item) for each item, in a context of its own per worker, with `options` of
// Browser.newContext. Items that depend on nothing but their page.
export async function onPages(browser, items, options, work) {
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, async () => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      while (next < items.length) {
        const item = items[next++];
        await work(page, item);
      }
    } finally {
      await context.close();
    }
  }));
}

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };

// After a change of size, text or medium the next frames are drawn anew; only then is a page judged.
export async function drawn(page) {
  await page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  }));
}
