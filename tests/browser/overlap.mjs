// No words lie on other words: at 320 and 1280 px no line of one text stands where a line of another
// does. What is drawn outside its box is found by ink.mjs, in the engines where that has been seen.
import { drawn, narrow, onPages, wide } from './browser.mjs';

// Runs in the browser. A line counts as high as its characters, not as the line: what is above
// and below them may meet.
export function overlaps() {
  const isShown = (e) => e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  // Words for ears, and what stays in sight over the page as one scrolls.
  const isAside = (e) => {
    for (let box = e; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.position === 'fixed' || style.position === 'sticky') return true;
      if (style.clipPath !== 'none' || (box.clientWidth <= 1 && style.overflow !== 'visible')) return true;
    }
    return false;
  };
  const lines = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const known = new Map();
  const isJudged = (e) => {
    if (!known.has(e)) known.set(e, !e.closest('rt, rp, svg, script, style, option') && isShown(e) && !isAside(e));
    return known.get(e);
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (node.data.trim() === '' || !isJudged(e)) continue;
    const size = parseFloat(getComputedStyle(e).fontSize);
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      const middle = (top + bottom) / 2;
      // A long reading makes its word's box wider than the word, and may hang over what stands beside it.
      const more = e.closest('ruby') ? Math.max(0, (right - left - size * node.data.trim().length) / 2) : 0;
      lines.push({ node, left: left + more, right: right - more, top: middle - size / 2, bottom: middle + size / 2, size });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const problems = [];
  const name = ({ node }) => `${node.parentElement.localName}.${node.parentElement.className} «${node.data.trim().slice(0, 16)}»`;
  lines.forEach((one, n) => {
    for (let i = n + 1; i < lines.length && lines[i].top < one.bottom; i += 1) {
      const other = lines[i];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      // Characters of one em seldom fill it: a tenth of one in each direction is still apart.
      const least = Math.min(one.size, other.size) / 10;
      if (one.node !== other.node && across > Math.max(2, least) && down > Math.max(2, least)) {
        problems.push({ what: 'words lie on other words', detail: `${name(one)} and ${name(other)}: ${Math.round(across)} × ${Math.round(down)}` });
      }
    }
  });
  return problems;
}

export const name = 'overlap';

export async function run({ browser, types, server, area }) {
  await onPages(browser, types, { viewport: narrow }, async (page, type) => {
    await page.setViewportSize(narrow);
    await page.goto(server.url(type.path));
    area.judge(`${type.path} (320 px)`, await page.evaluate(overlaps));
    await page.setViewportSize(wide);
    await drawn(page);
    area.judge(`${type.path} (1280 px)`, await page.evaluate(overlaps));
  });
}
