// Every character is drawn where it was laid out. A browser may give a character its room and draw it
// beside it: then words run into each other although all boxes are right. So a page's own words, where
// Latin letters and digits meet Japanese, are written on a white sheet in their own styles, and once
// more character by character in the boxes that the layout names; the pictures must be the same. The
// space between two scripts is in the box before it or in the one after it, as an engine likes: so the
// characters stand first at the left, then at the right of their boxes, and one of the two has to do.
import { drawn } from './browser.mjs';

const perStyle = 6;
const most = 120;
// The share of the ink that may lie elsewhere: edges are smoothed in another way at another fraction of
// a pixel. (Seen: up to .05 where all is well, .25 and more where a character is moved by a tenth.)
const allowed = 0.15;

// Runs in the browser: covers the page with the sheet. Gives [{ text, where, x, y, width, height }], a
// character each.
function writeSheet({ perStyle: few, most: all }) {
  const meets = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
  const typography = /^(?:font|text|letter|word|line-break|hanging|-webkit-font|-webkit-text|-moz-text)/;
  const taken = new Map(); // style → words
  const rows = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && rows.length < all; node = walker.nextNode()) {
    const e = node.parentElement;
    if (!meets.test(node.data)) continue;
    meets.lastIndex = 0;
    if (e.closest('rt, rp, svg, script, style') || !e.checkVisibility({ checkVisibilityCSS: true })) continue;
    const style = getComputedStyle(e);
    const key = [style.fontFamily, style.fontSize, style.fontWeight, style.letterSpacing, style.textAutospace, style.fontVariantNumeric].join();
    if (!taken.has(key)) taken.set(key, new Set());
    const words = taken.get(key);
    for (const { index } of node.data.matchAll(meets)) {
      const text = node.data.slice(Math.max(0, index - 5), index + 7).trim().replace(/\s+/g, ' ');
      if (words.size >= few || words.has(text)) continue;
      words.add(text);
      rows.push({ text, style, where: `${e.localName}.${e.className}`, lang: e.closest('[lang]')?.lang ?? '' });
    }
  }
  const sheet = document.createElement('div');
  sheet.id = 'ink-sheet';
  const set = (e, styles) => { for (const [name, value] of Object.entries(styles)) e.style.setProperty(name, value, 'important'); };
  set(sheet, {
    position: 'fixed', inset: 0, 'z-index': 2147483647, display: 'flex', 'flex-flow': 'column wrap', 'align-content': 'flex-start',
    gap: '2px 20px', padding: '8px', margin: 0, background: '#fff', color: '#000', 'box-sizing': 'border-box', 'max-width': 'none', width: '100vw', height: '100vh',
  });
  for (const row of rows) {
    row.e = document.createElement('div');
    row.e.lang = row.lang;
    for (const name of row.style) if (typography.test(name)) row.e.style.setProperty(name, row.style.getPropertyValue(name));
    set(row.e, {
      position: 'relative', flex: 'none', 'white-space': 'pre', 'text-align': 'left', 'text-indent': 0, color: '#000', margin: 0, padding: 0,
      'text-decoration': 'none', 'text-transform': 'none', '-webkit-text-fill-color': '#000', height: '1.6em', 'line-height': '1.6', 'min-width': '5em',
    });
    row.e.textContent = row.text;
    sheet.append(row.e);
  }
  document.documentElement.append(sheet);
  const cells = [];
  for (const { e, text, where } of rows) {
    const box = e.getBoundingClientRect();
    if (box.right > innerWidth || box.bottom > innerHeight) continue;
    const range = document.createRange();
    for (let i = 0; i < text.length; i += 1) {
      if (!/[\p{L}\p{N}]/u.test(text[i])) continue;
      range.setStart(e.firstChild, i);
      range.setEnd(e.firstChild, i + 1);
      const { left, width } = range.getBoundingClientRect();
      cells.push({ letter: text[i], text, where, x: left, y: box.top, width, height: box.height, from: left - box.left, to: box.right - left - width, row: [...sheet.children].indexOf(e) });
    }
  }
  return cells;
}

// Runs in the browser: the same again, each character by itself at one end of its box.
function spread({ cells, isLeft }) {
  const sheet = document.querySelector('#ink-sheet');
  for (const row of sheet.children) {
    row.style.setProperty('width', `${row.getBoundingClientRect().width}px`, 'important');
    row.textContent = '';
  }
  for (const { letter, from, to, row } of cells) {
    const end = isLeft ? { left: `${from}px` } : { right: `${to}px` };
    const one = document.createElement('span');
    for (const [name, value] of Object.entries({ position: 'absolute', ...end, top: 0, 'white-space': 'pre' })) one.style.setProperty(name, value, 'important');
    one.textContent = letter;
    sheet.children[row].append(one);
  }
}

// Runs in a browser that can read pictures: how much of each cell's ink lies elsewhere in the other
// pictures, in that which is nearest.
async function compare({ pictures, cells }) {
  const inks = [];
  for (const picture of pictures) {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    inks.push({ width: image.width, has: (x, y) => data[(y * image.width + x) * 4 + 1] < 140 });
  }
  const near = (ink, x, y) => [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => ink.has(x + dx, y + dy)));
  return cells.map((cell) => {
    const difference = (pair) => {
      let drawnHere = 0;
      let astray = 0;
      for (let y = Math.ceil(cell.y) + 1; y < cell.y + cell.height - 1; y += 1) {
        for (let x = Math.ceil(cell.x); x < cell.x + cell.width; x += 1) {
          for (const [one, other] of [pair, [...pair].reverse()]) {
            if (!one.has(x, y)) continue;
            drawnHere += 1;
            if (!near(other, x, y)) astray += 1;
          }
        }
      }
      return drawnHere === 0 ? 0 : astray / drawnHere;
    };
    return Math.min(...inks.slice(1).map((ink) => difference([inks[0], ink])));
  });
}

// `page` shows what is to be judged and is covered afterwards; `reader` is a tab of any browser that
// has OffscreenCanvas.
export async function inkProblems(page, reader) {
  const cells = await page.evaluate(writeSheet, { perStyle, most });
  if (cells.length === 0) return { cells: 0, problems: [] };
  const pictures = [];
  const take = async () => {
    await drawn(page);
    pictures.push((await page.screenshot()).toString('base64'));
  };
  await take();
  for (const isLeft of [true, false]) {
    await page.evaluate(spread, { cells, isLeft });
    await take();
  }
  const astray = await reader.evaluate(compare, { pictures, cells });
  const problems = [];
  const said = new Set();
  cells.forEach((cell, n) => {
    if (astray[n] <= allowed || said.has(cell.row)) return;
    said.add(cell.row);
    problems.push({ what: 'a character is not drawn where it stands', detail: `«${cell.letter}» in «${cell.text}» ${cell.where} ${astray[n].toFixed(2)}` });
  });
  return { cells: cells.length, problems, astray };
}
