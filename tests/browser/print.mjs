// On paper: dark words on white whatever the screen shows, no navigation or buttons, nothing beyond the edge of
// an A4 sheet; and Chromium makes a PDF with words in it.
import zlib from 'node:zlib';
import { drawn, onPages } from './browser.mjs';
import { ofEachPart, oneOfEach } from './page_types.mjs';

// A4 less margins of 14 mm, at 96 px an inch.
const sheet = { width: 688, height: 1017 };
const pdfs = 12;

// Runs in the browser, with media «print».
function printProblems() {
  const problems = [];
  const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true });
  const name = (e) => `${e.localName}${[...e.classList].map((c) => `.${c}`).join('')}`;
  const useless = 'nav, .skip-link, .quick-exit, button, .button, [type="submit"], footer li a';
  for (const e of document.querySelectorAll(useless)) {
    if (shown(e) && e.getClientRects().length > 0) {
      problems.push({ what: 'navigation on paper', detail: name(e) });
    }
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    problems.push({ what: 'wider than the sheet', detail: `${root.scrollWidth} px` });
  }
  // Paper is white and browsers leave grounds out: words must be dark by themselves. A ground that is
  // printed on purpose (print-color-adjust: exact) carries its own words.
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => {
      const v = part / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const onPrintedGround = (e) => {
    for (let box = e; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      const isBare = /, 0\)$|transparent/.test(style.backgroundColor);
      if (style.printColorAdjust === 'exact' && !isBare) return true;
    }
    return false;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const judged = new Set();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const e = text.parentElement;
    if (judged.has(e) || text.data.trim() === '' || !shown(e) || e.closest('svg')) continue;
    judged.add(e);
    const colour = getComputedStyle(e).color;
    if (1.05 / (luminance(colour) + 0.05) < 7 && !onPrintedGround(e)) {
      problems.push({ what: 'words too pale for paper', detail: `${name(e)} ${colour}` });
    }
  }
  const body = luminance(getComputedStyle(document.body).color);
  if (body > 0.001) problems.push({ what: 'body text is not black' });
  return problems;
}

// What a PDF says of itself; Firefox packs it into compressed streams.
function wordsOf(bytes) {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/\/ObjStm[^>]*>>\s*stream\r?\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return zlib.inflateSync(bytes.subarray(start, text.indexOf('endstream', start)), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString('latin1');
  });
  return text + streams.join('\n');
}

function pdfProblems(bytes) {
  const text = wordsOf(bytes);
  const sheets = (text.match(/\/Type\s*\/Page\b/g) ?? []).length;
  const problems = [];
  if (!text.startsWith('%PDF-')) problems.push({ what: 'no PDF' });
  if (sheets === 0) problems.push({ what: 'a PDF without pages' });
  if (!/\/Type\s*\/Font\b/.test(text)) problems.push({ what: 'a PDF without words' });
  return problems;
}

export const name = 'print';

// In the other engines that can print: a page of each part, one after the other.
export async function inAnyEngine({ browser, types, server, area }) {
  const context = await browser.newContext({ viewport: sheet });
  try {
    const page = await context.newPage();
    const few = oneOfEach(types).slice(0, pdfs);
    for (const type of ofEachPart(types)) {
      await page.goto(server.url(type.path));
      if (few.includes(type)) area.judge(`${type.path} (PDF)`, pdfProblems(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
      await page.emulateMedia({ media: 'print' });
      await drawn(page);
      area.judge(type.path, await page.evaluate(printProblems));
      await page.emulateMedia({ media: 'screen' });
    }
  } finally {
    await context.close();
  }
}

export async function run({ browser, types, server, area }) {
  // A dark screen is the harder case: its pale ink must not reach the paper.
  await onPages(browser, types, { viewport: sheet, colorScheme: 'dark' }, async (page, type) => {
    await page.goto(server.url(type.path));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await drawn(page);
    area.judge(type.path, await page.evaluate(printProblems));
  });
  const few = oneOfEach(types).slice(0, pdfs);
  await onPages(browser, few, { viewport: sheet }, async (page, type) => {
    await page.goto(server.url(type.path));
    area.judge(`${type.path} (PDF)`, pdfProblems(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
  });
}
