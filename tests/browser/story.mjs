// The gate of a story, by keyboard: no word of it is seen before «読む», which leads into the text; «ここで休む»
// and «back» close it again; whoever skips comes to what is after it; and the link to a section opens it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wide } from './browser.mjs';
import { focusIs, tabTo } from './keys.mjs';

export const name = 'story';

const patience = 5000;

// Runs in the browser.
const isOpen = () => document.querySelector('#honbun').getClientRects().length > 0;

async function becomes(page, wanted) {
  return page.waitForFunction((open) => (document.querySelector('#honbun').getClientRects().length > 0) === open, wanted, { timeout: patience })
    .then(() => true, () => false);
}

async function walk(page, url) {
  const problems = [];
  const hold = (isSo, what, detail = '') => { if (!isSo) problems.push({ what, detail: String(detail) }); };
  const use = async (selector) => {
    hold(await tabTo(page, selector), 'out of the keyboard’s reach', selector);
    await page.keyboard.press('Enter');
  };
  await page.goto(url);
  hold(!await page.evaluate(isOpen), 'the text is there before somebody asks for it');
  hold(await page.evaluate(() => document.querySelector('.gate').getClientRects().length > 0), 'no gate');
  await use('.gate a[href="#honbun"]');
  hold(await becomes(page, true), '«read» does not open the text');
  hold(await page.evaluate(() => {
    const { top } = document.querySelector('#honbun').getBoundingClientRect();
    return top >= -1 && top < window.innerHeight / 2;
  }), '«read» does not lead into the text');
  await use('.story-body .way-out a');
  hold(await becomes(page, false), '«rest here» leaves the text open');
  hold(await focusIs(page, '#ato'), '«rest here» does not lead to what is after it');
  await page.goBack();
  hold(await becomes(page, true), '«back» does not open the text again');
  await page.goBack();
  hold(await becomes(page, false), '«back» does not close the text');
  await page.goto('about:blank');
  await page.goto(url);
  await use('.gate a[href="#ato"]');
  hold(await focusIs(page, '#ato'), '«skip» does not lead past the text');
  hold(!await page.evaluate(isOpen), '«skip» opens the text');
  await use('.resume summary');
  await use('.resume li a');
  hold(await becomes(page, true), 'the link to a section does not open the text');
  return problems;
}

// A story with sections, so that there is a way back into it.
function pick(built) {
  return built.pages.find((page) => page.template === 'story' && page.language === 'ja' && page.ids.includes('honbun')
    && readFileSync(path.join(built.folder, page.path), 'utf8').includes('class="resume'));
}

export async function run({ browser, built, server, area }) {
  const story = pick(built);
  if (!story) throw new Error('no story with sections');
  const context = await browser.newContext({ viewport: wide });
  try {
    area.judge(story.path, await walk(await context.newPage(), server.url(story.path)));
  } finally {
    await context.close();
  }
}

export const inAnyEngine = run;
