// Without JavaScript a page says and offers the same: every word, link and field that is there with
// scripts is there without.
import { onPages, wide } from './browser.mjs';
import { oneOfEach } from './page_types.mjs';

// Runs in the browser (Chromium lets a test look even where a page's own scripts are off).
function offered() {
  for (const details of document.querySelectorAll('details')) details.open = true;
  // A button that only a script can serve may be missing; words of the page may not.
  // What only a script can know or do (the hour at the reader's, a store on the device) is marked.
  for (const part of document.querySelectorAll('[data-by-script]')) part.remove();
  const words = (document.querySelector('main')?.innerText ?? '').split('\n').map((line) => line.trim());
  return {
    words: [...new Set(words.filter(Boolean))],
    links: [...new Set([...document.querySelectorAll('a[href]')]
      .filter((a) => a.getClientRects().length > 0).map((a) => a.getAttribute('href')))],
    fields: [...new Set([...document.querySelectorAll('input, select, textarea')]
      .filter((e) => e.getClientRects().length > 0).map((e) => e.name || e.id))],
  };
}

async function look(browser, types, server, javaScriptEnabled) {
  const seen = new Map();
  await onPages(browser, types, { viewport: wide, javaScriptEnabled }, async (page, type) => {
    await page.goto(server.url(type.path));
    seen.set(type.path, await page.evaluate(offered));
  });
  return seen;
}

export const name = 'no_javascript';

export async function run({ browser, types, server, area }) {
  const without = await look(browser, types, server, false);
  // A page that names no script is the same with them, but for what a stylesheet may ask of
  // `scripting`; one of each template shows that.
  const few = new Set(oneOfEach(types));
  const compared = types.filter((type) => few.has(type) || type.made.includes('script'));
  const withScripts = await look(browser, compared, server, true);
  for (const { path } of types) {
    const problems = [];
    if (without.get(path).words.length === 0) problems.push({ what: 'an empty page without JavaScript' });
    for (const part of withScripts.has(path) ? ['words', 'links', 'fields'] : []) {
      const plain = new Set(without.get(path)[part]);
      for (const item of withScripts.get(path)[part]) {
        if (!plain.has(item)) problems.push({ what: `${part} that need JavaScript`, detail: item.slice(0, 60) });
      }
    }
    area.judge(path, problems);
  }
}
