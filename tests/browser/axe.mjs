// axe-core finds nothing: WCAG 2.2 A and AA and its best practices, light and dark, 1280 and 320 px
// wide, and in forced colours. Closed parts are judged open as well, and so is each place of a page
// that shows only when its address is called.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { narrow, onPages, wide } from './browser.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// In forced colours the system picks the colours; axe cannot see them.
const views = [
  { name: 'light', viewport: wide, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', viewport: wide, media: { colorScheme: 'dark', forcedColors: 'none' }, open: true },
  { name: '320 px', viewport: narrow, media: { colorScheme: 'light', forcedColors: 'none' } },
  {
    name: 'forced colours', viewport: narrow,
    media: { colorScheme: 'light', forcedColors: 'active' }, off: ['color-contrast'],
  },
];

// Runs in the browser: violations as { what, detail }.
async function judge({ values, off }) {
  for (const animation of document.getAnimations()) animation.finish();
  const rules = { 'target-size': { enabled: true } };
  for (const rule of off) rules[rule] = { enabled: false };
  const result = await window.axe.run(document, {
    runOnly: { type: 'tag', values }, rules, resultTypes: ['violations'], preload: false,
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

async function axeOn(page, view) {
  return page.evaluate(judge, { values: tags, off: view.off ?? [] });
}

export const name = 'axe';

export async function run({ browser, types, server, area }) {
  await onPages(browser, types, { viewport: wide }, async (page, type) => {
    await page.goto(server.url(type.path));
    await page.evaluate(source);
    for (const view of views) {
      await page.setViewportSize(view.viewport);
      await page.emulateMedia(view.media);
      if (view.open) {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
      }
      area.judge(`${type.path} (${view.name})`, await axeOn(page, view));
    }
    for (const hash of await page.evaluate(hiddenPlaces)) {
      await page.emulateMedia(views[0].media);
      await page.evaluate((to) => { window.location.hash = to; }, hash);
      area.judge(`${type.path}${hash} (320 px)`, await axeOn(page, views[0]));
    }
  });
}
