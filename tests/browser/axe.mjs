// axe-core finds nothing: WCAG 2.2 A and AA and its best practices, light and dark, 1280 and 320 px
// wide, in forced colours and with text twice as large, and without scripts. Closed parts are judged
// open as well, and so is each place of a page that shows only when its address is called. What
// scripts open and add is judged by axe_states.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawn, narrow, onPages, wide } from './browser.mjs';
import { ofEachPart, oneOfEach } from './page_types.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const screen = { colorScheme: 'light', forcedColors: 'none' };
// In forced colours the system picks the colours and axe cannot see them. Text twice as large changes
// no colour, so both are judged at once. Every page type, so every template in every language, is judged
// 320 px wide; dark and forced colours are the same in each language, so each template with each of
// its parts is enough; a wide light page has colours and words of which each was judged before, so
// one page of each template. (A third less work than everything everywhere, for the same parts.)
const views = [
  { name: 'light', viewport: wide, media: screen, of: oneOfEach },
  { name: 'dark', viewport: wide, media: { ...screen, colorScheme: 'dark' }, open: true, of: ofEachPart },
  { name: '320 px', viewport: narrow, media: screen, of: (types) => types },
  {
    name: '320 px, 200 % text, forced colours', viewport: narrow, media: { ...screen, forcedColors: 'active' },
    text: '200%', off: ['color-contrast'], of: ofEachPart,
  },
];

// Runs in the browser: violations as { what, detail }.
async function judge({ values, off, where }) {
  for (const animation of document.getAnimations()) animation.finish();
  const rules = { 'target-size': { enabled: true } };
  for (const rule of off) rules[rule] = { enabled: false };
  const result = await window.axe.run(where ?? document, {
    runOnly: { type: 'tag', values }, rules, resultTypes: ['violations'], preload: false, iframes: false,
  });
  return result.violations.flatMap((violation) => violation.nodes.map((node) => ({
    what: `${violation.id}: ${violation.help}`,
    detail: `${node.target.join(' ')} ${node.any.concat(node.all)[0]?.message ?? ''}`.trim(),
  })));
}

// Runs in the browser: fragments of this page that lead to something not shown until then.
function hiddenPlaces() {
  const fragments = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash);
  return [...new Set(fragments)].filter((hash) => {
    const place = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    return place && place.getClientRects().length === 0;
  });
}

// Runs in the browser.
function prepare({ text, open }) {
  document.documentElement.style.fontSize = text;
  if (open) for (const details of document.querySelectorAll('details')) details.open = true;
}

// Judges the page as it is now; `off` are rules that cannot hold there, `where` a part of it (selector).
export async function axeOn(page, off = [], where = undefined) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source);
  return page.evaluate(judge, { values: tags, off, where });
}

async function inViews(page, type, chosen, area) {
  for (const view of chosen) {
    await page.setViewportSize(view.viewport);
    await page.emulateMedia(view.media);
    await page.evaluate(prepare, { text: view.text ?? '', open: view.open ?? false });
    await drawn(page);
    area.judge(`${type.path} (${view.name})`, await axeOn(page, view.off));
  }
  await page.emulateMedia(screen);
  await page.evaluate(prepare, { text: '', open: false });
  const places = await page.evaluate(hiddenPlaces);
  for (const hash of places) {
    // Shown with the one before: the same page once more.
    if (hash !== places[0] && !(await page.evaluate(hiddenPlaces)).includes(hash)) continue;
    await page.evaluate((to) => { window.location.hash = to; }, hash);
    // What is scrolled half below the way out that stays in sight is no small target.
    await drawn(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    area.judge(`${type.path}${hash} (320 px)`, await axeOn(page));
  }
}

// Without scripts timers do not run either, not even those of axe: there they come at once. No frame
// is waited for, because none is announced; axe asks for the layout and so gets the newest.
async function withoutScripts(page, type, url, area) {
  await page.goto(url);
  await page.evaluate(() => {
    window.setTimeout = (work, _, ...values) => { Promise.resolve().then(() => work(...values)); };
  });
  area.judge(`${type.path} (320 px, without JavaScript)`, await axeOn(page));
}

export const name = 'axe';

export async function run({ browser, types, server, area }) {
  const judged = views.map((view) => ({ ...view, pages: new Set(view.of(types)) }));
  await onPages(browser, types, { viewport: wide }, async (page, type) => {
    await page.goto(server.url(type.path));
    await inViews(page, type, judged.filter((view) => view.pages.has(type)), area);
  });
  const options = { viewport: narrow, javaScriptEnabled: false };
  await onPages(browser, oneOfEach(types), options, async (page, type) => {
    await withoutScripts(page, type, server.url(type.path), area);
  });
}
