// Every request form in every language, filled in with the keyboard: an error on each page that asks
// for something, Japanese words, a reload in the middle, the way back, the page that shows all, text
// and file, and paper on which nothing is cut off. axe judges every step and state of the Japanese
// ones. With HIROBA_FORM_BLOCKS what the forms hand in is written to that folder, for the office's test.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { axeOn } from './axe.mjs';
import { drawn, narrow, onPages, wide } from './browser.mjs';

export const problem = (what, detail = '') => ({ what, detail });
export const expect = (isSo, what, detail) => (isSo ? [] : [problem(what, detail)]);

// What is typed, by how it is read; on the check page stands what was understood.
export const samples = {
  text: '見本の答え「あ」<b>&"', lines: '一行目の答えです。\n\n　三行目=1+1', kana: 'ミホン　はなこ', date: '令和８年12月16日', time: '午後1時半ごろ',
  number: '３', telephone: '００−００００−００００', email: 'ｍｉｈｏｎ@example.jp', postal: '〒000ー0000',
};

export const stepOf = (page) => page.evaluate(() => {
  const frame = document.querySelector('[data-form-frame]');
  return frame.dataset.step === 'page' ? document.querySelector('[data-here]')?.id ?? '' : frame.dataset.step ?? '';
});

export async function leaves(page, step) {
  await page.waitForFunction((from) => {
    const frame = document.querySelector('[data-form-frame]');
    const here = frame.dataset.step === 'page' ? document.querySelector('[data-here]')?.id : frame.dataset.step;
    return here !== from;
  }, step, { timeout: 5000 });
  return stepOf(page);
}

// The focused control: what it is, and how its field is read.
const focused = () => {
  const e = document.activeElement;
  const part = e.closest('[data-field]');
  return {
    isNext: e.matches('[data-next]'), type: e.localName === 'textarea' ? 'lines' : e.type ?? '', isOn: e.checked === true || Boolean(e.value && e.type === 'text') || (e.localName === 'textarea' && e.value !== ''),
    name: part?.dataset.field ?? '', reads: part?.dataset.reads ?? '', isChosen: part ? part.querySelector(':checked') !== null : false,
  };
};

// Fills in the page in sight with Tab, the keys of words, and Space; ends on «つぎへ».
export async function fillStep(page) {
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    if (now.isNext) return true;
    if (now.name === '' || now.isOn) continue;
    if (now.type === 'checkbox' || now.type === 'radio') {
      if (!now.isChosen) await page.keyboard.press('Space');
    } else await page.keyboard.insertText(samples[now.type === 'lines' ? 'lines' : now.reads]);
  }
  return false;
}

// The summary has the focus, its links lead to controls, every message stands beside its field.
export function errorState() {
  const summary = document.querySelector('.error-summary');
  const problems = [];
  const say = (what, detail = '') => problems.push({ what, detail });
  if (summary.hidden || document.activeElement !== summary) say('the summary of errors has not the focus');
  if (!/^(エラー：|Error: )/.test(document.title)) say('the title does not say «error»', document.title);
  const h1 = document.querySelector('h1');
  if (!(summary.compareDocumentPosition(h1) & Node.DOCUMENT_POSITION_FOLLOWING)) say('the summary stands below the heading');
  const links = [...summary.querySelectorAll('a')];
  const notes = [...document.querySelectorAll('[data-here] .form-error')];
  if (links.length === 0 || links.length !== notes.length) say('links and messages differ', `${links.length} / ${notes.length}`);
  for (const link of links) {
    const control = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!control || control.getClientRects().length === 0) { say('an error that leads nowhere', link.hash); continue; }
    const described = (control.type === 'radio' || control.type === 'checkbox' ? control.closest('[data-field]').closest('fieldset') : control).getAttribute('aria-describedby') ?? '';
    const texts = described.split(' ').map((id) => document.getElementById(id));
    if (texts.includes(null)) say('described by nothing', described);
    if (!texts.some((e) => e && e.textContent.includes(link.textContent))) say('the message is not tied to its field', link.textContent);
    if (control.type === 'text' && control.getAttribute('aria-invalid') !== 'true') say('not marked as wrong', control.name);
    if (/undefined|NaN|\{[a-z]+\}/.test(link.textContent)) say('words with a hole', link.textContent);
  }
  return problems;
}

// Everything that stands in a store, an address or a title.
export const traces = () => JSON.stringify([location.href, document.title, history.state]);

// Runs in the browser, on paper: typed words that are cut off, colours.
export function paperProblems() {
  const problems = [];
  const shown = [...document.querySelectorAll('.form-written')];
  for (const e of shown) {
    const { width, height } = e.getBoundingClientRect();
    if (height === 0 || width === 0) problems.push({ what: 'no box on paper', detail: e.parentElement.dataset.field });
    if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) problems.push({ what: 'typed words are cut off on paper', detail: `${e.parentElement.dataset.field} ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}` });
  }
  for (const e of document.querySelectorAll('.form-frame *')) {
    if (e.getClientRects().length === 0 || e.closest('svg')) continue;
    const style = getComputedStyle(e);
    for (const colour of [style.color, style.borderTopWidth === '0px' ? 'rgb(0, 0, 0)' : style.borderTopColor]) {
      if (!['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(colour)) problems.push({ what: 'not black and white', detail: `${e.className} ${colour}` });
    }
  }
  if (document.querySelectorAll('.form-page').length !== [...document.querySelectorAll('.form-page')].filter((e) => e.getClientRects().length > 0).length) problems.push({ what: 'a page is missing on paper' });
  return problems.slice(0, 5);
}

// Chromium in a test has no clipboard to ask for: so the text stands in the field to copy by hand.
export const withoutClipboard = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });

export async function blockOf(page) {
  await page.locator('[data-copy]:visible').first().click();
  return page.locator('#form-text').inputValue();
}

export async function fileOf(page, kind) {
  const waiting = page.waitForEvent('download', { timeout: 5000 });
  await page.locator(`[data-file="${kind}"]:visible`).first().click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

// With codes and all, by the rules of the page itself: what is read back from the block.
export function blockProblems(block, file) {
  const lines = block.trimEnd().split('\n');
  const data = JSON.parse(file.text);
  const names = lines.filter((line) => line.startsWith('■ ')).map((line) => /\[([a-z0-9-]+) ([0-9A-HJKMNP-TV-Z]{4})\]$/.exec(line));
  return [
    ...expect(lines[0] === '==== ひろば 回答 ここから ====' && lines.at(-1) === '==== ひろば 回答 ここまで ====', 'a block without its ends'),
    ...expect(names.every(Boolean), 'a field without name and code', lines.filter((line) => line.startsWith('■ ')).join(' ')),
    ...expect(names.map((one) => one?.[1]).join() === Object.keys(data.answers).join(), 'text and file have other fields'),
    ...expect(names.every((one) => one && data.checks[one[1]] === one[2]), 'text and file have other codes'),
    ...expect(lines.at(-2) === `確認記号: ${data.check}` && /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/.test(data.check), 'text and file have other codes for the whole'),
    ...expect(!/undefined|NaN|\[object/.test(block + file.text), 'a hole in what is handed in', block),
    ...expect(/^[a-z0-9-]+\.json$/i.test(file.name), 'a file name with words in it', file.name),
  ];
}

function keepBlock(form, block, file) {
  const folder = process.env.HIROBA_FORM_BLOCKS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const name = form.path.replace(/\.html$/, '').replace(/\//g, '.');
  writeFileSync(path.join(folder, `${name}.txt`), block);
  writeFileSync(path.join(folder, `${name}.json`), file.text);
}

async function steps(page, form, judge, problems) {
  const seen = [];
  let isReloaded = false;
  await page.keyboard.press('Tab');
  for (let step = await stepOf(page); step.startsWith('s-'); step = await leaves(page, step)) {
    seen.push(step);
    if (seen.length > 30) { problems.push(problem('a form without an end')); break; }
    const needs = await page.evaluate(() => document.querySelector('[data-here] .form-question:not([data-off]) [data-field]:not([data-optional])') !== null);
    if (needs) {
      await page.locator('[data-here] [data-next]').press('Enter');
      problems.push(...await page.evaluate(errorState));
      // All that the page shows without errors is there too.
      await judge(`${step}, with errors`);
      await page.locator('.error-summary').focus();
    } else {
      await judge(step);
      await page.locator('[data-here] h2').focus();
    }
    if (!await fillStep(page)) problems.push(problem('«next» is not reached with Tab', step));
    if (!isReloaded && seen.length === 2) {
      const before = await page.evaluate(() => JSON.stringify([...new FormData(document.querySelector('#answers'))]));
      await page.reload();
      await page.waitForSelector('[data-form-frame][data-step]');
      const after = await page.evaluate(() => JSON.stringify([...new FormData(document.querySelector('#answers'))]));
      problems.push(...expect(before === after && await stepOf(page) === step, 'a reload loses something', `${before} / ${after}`));
      isReloaded = true;
      await page.locator('[data-here] [data-next]').focus();
    }
    await page.keyboard.press('Enter');
  }
  return seen;
}

// One form from its first page to the last; `isJudged`: axe looks at each state.
async function walk(page, form, url, isJudged, area, lacks = new Set()) {
  const problems = [];
  const judge = async (what) => {
    if (isJudged) area.judge(`${form.path} (${what})`, await axeOn(page, [], '.form-frame'));
  };
  await page.goto(url);
  await page.waitForSelector('[data-step="start"]');
  await judge('start');
  await page.locator('[data-begin]').press('Enter');
  await leaves(page, 'start');
  const seen = await steps(page, form, judge, problems);
  problems.push(...expect(await stepOf(page) === 'check', 'the page that shows all is not reached', await stepOf(page)));
  await judge('check');
  const rows = await page.locator('.answers > div').count();
  const asked = await page.evaluate((ids) => ids.reduce((n, id) => n + document.querySelectorAll(`#${id} .form-question:not([data-off])`).length, 0), seen);
  problems.push(...expect(rows === asked, 'rows and questions differ', `${rows} / ${asked}`));
  await page.goBack();
  await leaves(page, 'check');
  problems.push(...expect(await stepOf(page) === seen.at(-1), 'back leads elsewhere', await stepOf(page)));
  await page.goForward();
  await leaves(page, seen.at(-1));
  const block = await blockOf(page);
  const file = lacks.has('downloads') ? undefined : await fileOf(page, 'json');
  problems.push(...(file ? blockProblems(block, file) : expect(block.includes('見本'), 'a text without the answers', block)), ...expect(!(await page.evaluate(traces)).includes('見本'.concat('の答え')), 'an answer in an address or title'));
  if (file) keepBlock(form, block, file);
  // A4 without its margins.
  await page.setViewportSize({ width: 688, height: 1017 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await drawn(page);
  problems.push(...await page.evaluate(paperProblems));
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  area.judge(`${form.path} (with the keyboard)`, problems);
}

// In the other engines: the form with the most to fill in.
export async function oneForm({ browser, built, server, area, lacks }) {
  const form = built.pages.filter((page) => page.template === 'form' && page.language === 'ja').sort((a, b) => b.bytes - a.bytes)[0];
  const context = await browser.newContext({ viewport: wide });
  try {
    const page = await context.newPage();
    await page.addInitScript(withoutClipboard);
    await walk(page, form, server.url(form.path), false, area, lacks);
  } finally {
    await context.close();
  }
}

export async function everyForm({ browser, built, server, area }) {
  const forms = built.pages.filter((page) => page.template === 'form');
  const options = { viewport: narrow, acceptDownloads: true };
  await onPages(browser, forms, options, async (page, form) => {
    page.setDefaultTimeout(8000);
    if (!form.isPrepared) await page.addInitScript(withoutClipboard);
    const isJudged = form.language === 'ja';
    await page.setViewportSize(isJudged && form.site === '' ? wide : narrow);
    try {
      await walk(page, form, server.url(form.path), isJudged, area);
    } catch (error) {
      area.judge(form.path, [problem('a form that is not walked through', `${await stepOf(page).catch(() => '')} ${error.message.split('\n').slice(0, 3).join(' ')}`)]);
    }
    await page.evaluate(() => sessionStorage.clear());
  });
  if (forms.length === 0) area.judge('forms', [problem('no forms')]);
}
