// The browsers beside Chromium, by the same names: Firefox ESR, which Playwright speaks to by WebDriver
// BiDi (Debian's own, not a patched one), and WebKitGTK (webkit_page.mjs). Each is
// { browser, serving, lacks }: `serving` are options for serve(), `lacks` what no walk can ask of it.
import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';
import { onTheDayOfTheBuild } from './browser.mjs';
import { emulateByRules } from './media.mjs';
import { openWebKit } from './webkit_page.mjs';

// Paper is not a medium that these engines can be set to. `mend` is for what else is different.
function withPaper(browser, mend = (page) => page) {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    const newPage = context.newPage.bind(context);
    context.newPage = async () => mend(emulateByRules(await newPage()));
    return context;
  };
  return browser;
}

// Firefox shows the page before as it was left, without loading it, and Playwright waits for it to load.
// The walks wait for what they want to see.
function goesThroughHistory(page) {
  const by = (steps) => () => page.evaluate((n) => { setTimeout(() => window.history.go(n)); }, steps);
  return Object.assign(page, { goBack: by(-1), goForward: by(1) });
}

async function openFirefox() {
  const executablePath = process.env.HIROBA_FIREFOX || '/usr/bin/firefox-esr';
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}; HIROBA_FIREFOX names another one`);
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath, headless: true });
  return { browser: withPaper(onTheDayOfTheBuild(browser), goesThroughHistory), serving: {}, lacks: new Set(['downloads']) };
}

// Shown in a frame where it is narrow, which the host's headers forbid: they are left out.
async function openWebKitGTK() {
  const browser = await openWebKit();
  return {
    browser: withPaper(onTheDayOfTheBuild(browser)), serving: { fixed: {}, extras: browser.extras },
    lacks: new Set(['downloads', 'routes', 'pdf']),
  };
}

export const engines = { firefox: openFirefox, webkit: openWebKitGTK };
