// Handing in, on a small site with an office (forms_site/): the endpoint answers, refuses, lies, hangs
// or is not there; what is written survives all of it, a reload, another language and a week where
// that was asked for, and is gone when somebody erases it, leaves in a hurry, or it has arrived.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { axeOn } from './axe.mjs';
import { drawn, narrow, wide } from './browser.mjs';
import { blockOf, errorState, expect, fileOf, leaves, problem, stepOf, withoutClipboard } from './forms_walk.mjs';
import { plantStrangers, strangers } from './forms_strangers.mjs';
import { serve } from './serve.mjs';

const endpoint = 'https://uketsuke.example.jp/hiroba';
const form = 'form/subete.html';
const slowClick = 900;  // milliseconds: longer than the form waits before it says how it read a day
const answers = {
  name: 'みほん花子', reading: 'ミホンハナコ', where: '駅の時計の下', at: '午後1時半', day: '12月16日', 'span--from': '2027/1/5', 'span--until': '令和9年3月1日',
  people: '３人', message: '入口に近い席だと助かります。\n途中で帰るかもしれません。', tel: '00-0000-0000', mail: 'mihon@example.jp', 'address--postal': '0000000', 'address--text': '小さな町1',
};

// Builds the site in a place of its own: a build keeps files beside the content.
function build(home) {
  const program = process.env.HIROBA_PROGRAM || path.join(home, 'build/release/bin/hiroba');
  if (!existsSync(program)) return { why: `no program at ${program}` };
  const temporary = mkdtempSync(path.join(tmpdir(), 'hiroba-forms-'));
  cpSync(fileURLToPath(new URL('forms_site', import.meta.url)), path.join(temporary, 'source'), { recursive: true });
  const folder = path.join(temporary, 'public');
  const run = spawnSync(program, ['build', '--site', path.join(temporary, 'source'), '--output', folder, '--date', '2026-11-21', '--lang', 'en', '--quiet'],
    { encoding: 'utf8', env: { ...process.env, HIROBA_HOME: home } });
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  if (run.status === 0) return { folder, remove };
  remove();
  return { why: `forms_site is not built: ${run.stderr.slice(-2000)}` };
}

// ---- On the page ----

const control = (name) => `[data-here] [name="${name}"]`;

async function next(page) {
  const from = await stepOf(page);
  await page.locator('[data-here] [data-next]').click();
  return leaves(page, from);
}

async function start(page) {
  await page.waitForSelector('[data-step]');
  await page.locator('[data-begin]').click();
  return leaves(page, 'start');
}

async function type(page, names) {
  for (const name of names) await page.fill(control(name), answers[name]);
}

async function firstPages(page, way = 'alone') {
  await start(page);
  await type(page, ['name', 'reading']);
  await page.check(`#f-way-${way}`);
  return next(page);
}

async function toCheck(page) {
  await firstPages(page);
  await type(page, ['day', 'span--from', 'span--until', 'people']);
  await page.check('#f-half-morning');
  await next(page);
  await type(page, ['message', 'tel', 'mail', 'address--postal', 'address--text']);
  await page.check('#f-safe--by-letter');
  await page.check('#f-safe--sender-blank');
  await page.check('#f-agree-yes');
  return next(page);
}

const shownAnswers = (page) => page.locator('.answers').innerText();
const stores = (page) => page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)].map((keys) => keys.filter((key) => key.startsWith('hiroba-form')).length).join());
const typed = (page) => page.evaluate(() => JSON.stringify([...new FormData(document.querySelector('#answers'))]));

// ---- Mistakes, the way through, what is asked ----

async function mistakes(page, area) {
  const problems = [];
  await start(page);
  const wrong = async (name, text, words) => {
    await page.fill(control(name), text);
    await page.locator('[data-here] [data-next]').click();
    problems.push(...await page.evaluate(errorState));
    const said = await page.locator(`#e-${name}`).innerText().catch(() => '');
    problems.push(...expect(words.test(said), 'another message', `${name} «${text}»: ${said}`));
    problems.push(...expect(await page.inputValue(control(name)) === text, 'what was typed is changed', name));
  };
  await wrong('name', '', /「呼ばれたい名」を書いて/);
  await wrong('name', 'あ'.repeat(21), /20字まで.*21字/);
  await page.fill(control('name'), answers.name);
  await wrong('reading', '三保', /ひらがな/);
  await page.fill(control('reading'), answers.reading);
  await page.check('#f-way-alone');
  await next(page);
  await wrong('day', 'あした', /例：\d{4}年/);
  await page.fill(control('day'), answers.day);
  await page.waitForFunction(() => document.querySelector('#f-day ~ .form-echo').textContent.includes('12月16日（令和'), null, { timeout: 3000 })
    .catch(() => problems.push(problem('a day is not echoed')));
  await wrong('people', '13', /12まで/);
  await wrong('people', 'たくさん', /数だけ/);
  await page.fill(control('people'), '3');
  await page.fill(control('span--from'), '2027-02-01');
  await wrong('span--until', '2027-01-01', /はじまりと同じ日/);
  await page.fill(control('span--until'), '');
  for (const value of ['morning', 'afternoon']) await page.check(`#f-half-${value}`);
  // The echo of a day stands where there was none before; a slow click stays where it began.
  await page.fill(control('span--from'), '2027-03-01');
  await page.hover('#f-half-night');
  await page.mouse.down();
  await page.waitForTimeout(slowClick);
  await page.mouse.up();
  problems.push(...expect(await page.isChecked('#f-half-night'), 'a slow click is lost'));
  await page.locator('[data-here] [data-next]').click();
  problems.push(...expect(/2つまで/.test(await page.locator('#e-half').innerText()), 'too many are taken'));
  const link = page.locator('.error-summary a').last();
  await link.click();
  problems.push(...expect(await page.evaluate(() => document.activeElement.name) === 'half', 'the summary leads elsewhere'));
  await page.uncheck('#f-half-night');
  await next(page);
  await wrong('tel', '090', /市外局番/);
  await page.fill(control('tel'), '');
  await wrong('mail', 'mihon', /@/);
  await page.fill(control('mail'), '');
  await wrong('address--postal', '00', /7けた/);
  area.judge('mistakes', problems);
}

async function wayThrough(page, area) {
  const problems = [];
  await toCheck(page);
  const text = await shownAnswers(page);
  for (const part of ['みほんはなこ', '2026年12月16日（令和8年・水曜日）', '午前', '00-0000-0000', '000-0000', '途中で帰る', '書いていません']) {
    problems.push(...expect(text.includes(part.replace('00-0000-0000', '0000000000')), 'not on the page that shows all', part));
  }
  problems.push(...expect(!text.includes('待ち合わせ'), 'what is not asked is shown'));
  // Changing one thing returns at once; asking for more leads through that page only.
  const change = (n) => page.locator('.answers a').nth(n).click();
  await change(0);
  problems.push(...expect(await leaves(page, 'check') === 's-start' && await page.evaluate(() => document.activeElement.name) === 'name', '«change» leads elsewhere'));
  await page.fill(control('name'), 'みほん太郎');
  problems.push(...expect(await next(page) === 'check', 'a change does not return'));
  await change(2);
  await leaves(page, 'check');
  await page.check('#f-way-together');
  problems.push(...expect(await next(page) === 's-company', 'the page newly asked is left out'));
  await type(page, ['where', 'at']);
  problems.push(...expect(await next(page) === 'check', 'a change with another page does not return'));
  const more = await shownAnswers(page);
  problems.push(...expect(more.includes('駅の時計の下') && more.includes('13時30分') && more.includes('みほん太郎'), 'the new answers are not shown', more));
  const block = await blockOf(page);
  problems.push(...expect(block.includes('[where '), 'the new answers are not handed in'));
  await change(2);
  await leaves(page, 'check');
  await page.check('#f-way-later');
  problems.push(...expect(await next(page) === 'check', 'fewer questions do not return'));
  const fewer = await blockOf(page);
  problems.push(...expect(!fewer.includes('[where ') && !fewer.includes('[day '), 'what is not asked is handed in'));
  const kept = await typed(page);
  problems.push(...expect(kept.includes('駅の時計の下') && kept.includes('12月16日'), 'what is not asked is forgotten'));
  const file = await fileOf(page, 'json');
  problems.push(...expect(/^subete-\d{4}-[0-9A-Z]{4}\.json$/.test(file.name), 'another file name', file.name));
  const lead = await page.locator('.form-reference [data-reference]').first().innerText();
  problems.push(...expect(fewer.includes(`控え番号: ${lead}`) && fewer.includes('第3版'), 'another reference', lead));
  const mail = await page.locator('[data-mail]').getAttribute('href');
  problems.push(...expect(mail.startsWith('mailto:kakari@example.jp?subject=') && decodeURIComponent(mail).endsWith(lead) && !mail.includes('body'), 'another mail', mail));
  await page.locator('.form-call summary').click();
  const call = await page.locator('.form-call').innerText();
  problems.push(...expect(call.includes('お電話しました') && call.includes('みほん太郎') && call.includes(lead), 'not to be read aloud', call));
  await page.evaluate(() => { location.hash = 's-days'; });
  await page.waitForTimeout(100);
  problems.push(...expect(await stepOf(page) !== 's-days', 'a page that is not asked is reached by its address'));
  area.judge('change and return', problems);
}

// ---- Keys that belong to words ----

async function keys(page, area) {
  await start(page);
  await type(page, ['name', 'reading']);
  await page.check('#f-way-alone');
  const enter = (more) => page.locator(control('name')).evaluate((e, init) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
    if (init.code229) Object.defineProperty(event, 'keyCode', { value: 229 });
    e.dispatchEvent(event);
  }, more);
  await enter({ isComposing: true });
  await enter({ code229: true });
  await page.waitForTimeout(100);
  const stayed = await stepOf(page);
  await page.locator('#f-way-alone').press('Enter');
  await page.waitForTimeout(100);
  const still = await stepOf(page);
  await page.locator(control('name')).press('Enter');
  area.judge('Enter', [
    ...expect(stayed === 's-start', 'Enter while a word is chosen goes on'),
    ...expect(still === 's-start', 'Enter on a choice hands in'),
    ...expect(await leaves(page, 's-start') === 's-days', 'Enter in a line does not go on'),
  ]);
}

// ---- Kept, and gone ----

async function keeping(page, server, area, context) {
  const problems = [];
  await firstPages(page);
  await page.fill(control('day'), '12/');
  await page.reload();
  await page.waitForSelector('[data-step="page"]');
  problems.push(...expect(await page.inputValue(control('day')) === '12/', 'half a word is lost by a reload'));
  await page.goto(server.url(`en/${form}`));
  await page.waitForSelector('[data-step="start"]');
  problems.push(...expect((await typed(page)).includes('みほん花子') && await page.locator('[data-draft]').isVisible(), 'another language forgets'));
  await page.goto(server.url(form));
  problems.push(...expect(await stores(page) === '1,0', 'kept on the device without being asked', await stores(page)));
  await page.locator('[data-begin]').click();
  await leaves(page, 'start');
  await page.check('[data-keep-draft]');
  problems.push(...expect(await stores(page) === '1,1' && /年/.test(await page.locator('[data-kept]').innerText()), 'not kept though asked for'));
  const other = await context.newPage();
  await other.goto(server.url(form));
  await other.waitForSelector('[data-step]');
  problems.push(...expect((await typed(other)).includes('みほん花子'), 'not there in another tab'));
  await other.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('hiroba-form'));
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), until: Date.now() - 1 }));
    sessionStorage.clear();
  });
  await other.goto(server.url('index.html'));
  await other.goto(server.url(form));
  await other.waitForSelector('[data-step]');
  problems.push(...expect(!(await typed(other)).includes('みほん花子') && await stores(other) === '0,0', 'kept beyond its days'));
  await other.close();
  const before = await typed(page);
  await page.locator('[data-erase]').click();
  await leaves(page, 's-days');
  problems.push(...expect(!(await typed(page)).includes('みほん花子') && await stores(page) === '0,0', 'something is left after erasing', await stores(page)));
  await page.locator('[data-undo]').click();
  await leaves(page, 'start');
  problems.push(...expect(await typed(page) === before && await stores(page) === '1,1', 'erasing cannot be undone'));
  await page.locator('[data-erase]').click();
  await page.reload();
  await page.waitForSelector('[data-step]');
  problems.push(...expect(!(await typed(page)).includes('みほん花子'), 'a reload brings back what was erased'));
  await firstPages(page);
  await page.route('https://www.jma.go.jp/**', (route) => route.fulfill({ body: 'weather', contentType: 'text/plain' }));
  await page.locator('.quick-exit a').click();
  await page.waitForURL('https://www.jma.go.jp/**');
  await page.goto(server.url(form));
  await page.waitForSelector('[data-step]');
  problems.push(...expect(!(await typed(page)).includes('みほん花子') && await stores(page) === '0,0', 'leaving leaves something'));
  area.judge('kept and gone', problems);
}

async function nothingKept(page, area) {
  await firstPages(page);
  const said = await page.locator('[data-stored-words]').innerText();
  await page.fill(control('day'), answers.day);
  await page.goBack();
  await leaves(page, 's-days');
  area.judge('where nothing can be kept', [
    ...expect(said.includes('残しておけません'), 'it is not said', said),
    ...expect((await typed(page)).includes('みほん花子') && (await typed(page)).includes('12月16日'), 'lost within the page'),
  ]);
}

// ---- The office's end ----

const cors = { 'access-control-allow-origin': '*' };
const ends = {
  refuses: (route) => route.fulfill({ status: 500, headers: cors, body: 'no' }),
  lies: (route) => route.fulfill({ status: 200, headers: cors, body: 'thank you' }),
  'hides its answer': (route) => route.fulfill({ status: 200, headers: { 'access-control-allow-origin': 'https://example.jp' }, body: new URLSearchParams(route.request().postData()).get('reference') }),
  'is not there': (route) => route.abort('connectionrefused'),
};

async function failing(page, area) {
  const problems = [];
  const judge = async (what) => area.judge(`handing in (${what})`, await axeOn(page, [], '.form-frame'));
  await toCheck(page);
  const before = await typed(page);
  for (const [what, answer] of Object.entries(ends)) {
    await page.route(endpoint, answer);
    await page.locator('[data-send]').click();
    await page.waitForFunction(() => !document.querySelector('[data-unknown]').hidden, null, { timeout: 5000 });
    problems.push(...expect(await stepOf(page) === 'check' && await typed(page) === before && await stores(page) === '1,0', `something is lost when the endpoint ${what}`));
    problems.push(...expect(await page.evaluate(() => document.activeElement.id) === 'unknown-title', 'the focus is not on what happened'));
    await page.unroute(endpoint);
  }
  await judge('not known whether it arrived');
  await page.context().setOffline(true);
  await page.locator('[data-send]').click();
  problems.push(...expect(/つながっていません/.test(await page.locator('[data-send-said]').innerText()), 'no word of being offline'));
  await judge('offline');
  await page.context().setOffline(false);
  area.judge('an endpoint that fails', [...problems, ...expect(await typed(page) === before, 'something is lost')]);
}

async function hanging(page, area) {
  await page.clock.install();
  await page.reload();
  await toCheck(page);
  let asked = 0;
  await page.route(endpoint, () => { asked += 1; });
  for (let n = 0; n < 2; n += 1) await page.locator('[data-send]').click({ force: true });
  const said = await page.locator('[data-send-said]').innerText();
  await page.clock.fastForward(31000);
  await page.waitForFunction(() => !document.querySelector('[data-unknown]').hidden, null, { timeout: 5000 });
  area.judge('an endpoint that hangs', [
    ...expect(asked === 1, 'sent twice', `${asked}`), ...expect(said.includes('送っています'), 'it is not said that it is being sent', said),
    ...expect(await stores(page) === '1,0', 'something is lost'),
  ]);
}

async function arriving(page, area) {
  const problems = [];
  await toCheck(page);
  let body = null;
  await page.route(endpoint, (route) => {
    body = new URLSearchParams(route.request().postData());
    return route.fulfill({ status: 200, headers: cors, body: `{"ok":true,"reference":"${body.get('reference')}"}` });
  });
  const block = await blockOf(page);
  await page.locator('[data-send]').click();
  await leaves(page, 'check');
  const has = (name, value) => expect(body.get(name) === value, 'sent otherwise than shown', `${name}=${body.get(name)}`);
  problems.push(...has('form', 'form/subete'), ...has('version', '3'), ...has('reading', 'みほんはなこ'), ...has('day', '2026-12-16'), ...has('people', '3'),
    ...has('address--postal', '000-0000'), ...has('message', answers.message), ...has('agree', 'yes'), ...expect(!body.has('where'), 'sent though not asked'));
  problems.push(...expect(block.includes(`確認記号: ${body.get('check')}`) && block.includes(`控え番号: ${body.get('reference')}`), 'sent with other codes'));
  problems.push(...expect(await stepOf(page) === 'sent' && (await page.locator('#sent').innerText()).includes(body.get('reference')), 'not said that it is sent'));
  problems.push(...expect(await stores(page) === '0,0', 'the draft is left', await stores(page)));
  problems.push(...expect((await blockOf(page)).includes(body.get('reference')), 'no copy to keep'));
  area.judge('handing in (sent)', await axeOn(page, [], '.form-frame'));
  await page.goBack();
  await page.waitForTimeout(100);
  problems.push(...expect(await stepOf(page) === 'sent', 'back leads to sending again', await stepOf(page)));
  await page.reload();
  await page.waitForSelector('[data-step="start"]');
  problems.push(...expect(!(await typed(page)).includes('みほん花子'), 'a reload brings back what was sent'));
  area.judge('an answer that proves it', problems);
}

// ---- Without scripts, on paper, at the beginning ----

async function withoutScripts(page, area) {
  const names = await page.evaluate(() => [...new Set([...document.querySelectorAll('#answers [name]')].map((e) => e.name))]);
  let body = null;
  await page.route(endpoint, (route) => {
    body = route.request().postData() ?? '';
    return route.fulfill({ status: 200, contentType: 'text/plain', body: 'arrived' });
  });
  await page.fill('#f-name', answers.name);
  for (const box of ['#f-name', '#f-way-later', '#f-half-morning', '#f-agree-yes']) await page.locator(box).press('Enter');
  await page.waitForTimeout(300);
  const early = body;
  for (const name of ['reading', 'day', 'message', 'tel']) await page.fill(`#f-${name}`, answers[name]);
  for (const box of ['#f-way-alone', '#f-half-morning', '#f-half-night', '#f-safe--by-letter', '#f-agree-yes']) await page.check(box);
  for (const box of ['office', 'full', 'name']) await page.locator(`[name^="safe--"][value="${box}"]`).first().check();
  await page.locator('#answers [type="submit"]:visible').click();
  await page.waitForURL(endpoint);
  const sent = new URLSearchParams(body);
  const missing = names.filter((name) => !sent.has(name) && name !== 'safe--others');
  area.judge('a plain POST', [
    ...expect(early === null, 'Enter hands in a half-written page'),
    ...expect(missing.length === 0, 'a name is missing', missing.join(' ')),
    ...expect(sent.get('name') === answers.name && sent.getAll('half').join() === 'morning,night' && sent.get('form') === 'form/subete', 'other values', body),
  ]);
}

const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

async function paper(page, area) {
  const problems = [];
  await toCheck(page);
  await page.evaluate(() => { document.querySelector('#f-message').value = 'あ'.repeat(1500); });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const seen = () => page.locator('.form-frame').innerText();
  const full = await seen();
  problems.push(...expect(full.includes('みほん花子') && full.includes('あ'.repeat(1500)) && full.includes('様式9'), 'not all that was typed is on paper'));
  problems.push(...expect(full.includes('だれかと」と答えたときだけ'), 'a condition without words'));
  await page.evaluate(() => { document.documentElement.dataset.paper = 'blank'; });
  const blank = await seen();
  problems.push(...expect(!blank.includes('みほん花子') && !blank.includes('ああ') && blank.includes('年'), 'a blank sheet is not blank'));
  await page.evaluate(() => { document.documentElement.dataset.paper = 'fax'; });
  problems.push(...expect((await seen()).includes('00-0000-0001'), 'no number for the fax'));
  problems.push(...expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true })) >= 2, 'no pages'));
  await page.emulateMedia({ media: 'screen' });
  area.judge('on paper', problems);
}

async function stillness(page, url, area) {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifts += one.value; }).observe({ type: 'layout-shift', buffered: true });
  });
  const problems = [];
  for (const hash of ['', '#s-start']) {
    await page.goto('about:blank');
    await page.goto(url + hash);
    await page.waitForSelector('[data-step]');
    await drawn(page);
    const shifts = await page.evaluate(() => window.shifts);
    problems.push(...expect(shifts < 0.02, 'the page shifts at its beginning', `${hash} ${shifts}`));
  }
  area.judge('at the beginning', problems);
}

// Every state once more for those who see it otherwise: dark; and text twice as large, in the colours
// of the system, on the narrowest screen, where nothing may scroll sideways or be hard to hit.
async function otherwise(page, area) {
  const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const small = () => [...document.querySelectorAll('.form-frame :is(button, .button, summary, .form-line, .form-lines, .choice label)')]
    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map((e) => e.textContent.trim().slice(0, 20) || e.id);
  const judge = async (what) => {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    await drawn(page);
    area.judge(`${what} (dark)`, await axeOn(page, [], '.form-frame'));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.setViewportSize(narrow);
    const targets = await page.evaluate(small);
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await drawn(page);
    area.judge(`${what} (320 px, 200 % text, forced colours)`, [
      ...await axeOn(page, ['color-contrast'], '.form-frame'), ...expect(!await page.evaluate(tooWide), 'scrolls sideways'),
      ...expect(targets.length === 0, 'a control under 44 px', targets.join(', ')),
    ]);
    await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
    await page.setViewportSize(wide);
  };
  const withErrors = async () => {
    await page.locator('[data-here] [data-next]').click();
    await judge(`${await stepOf(page)}, with errors`);
  };
  await judge('start');
  await start(page);
  await withErrors();
  await type(page, ['name', 'reading']);
  await page.check('#f-way-together');
  await next(page);
  await withErrors();
  await type(page, ['where', 'at']);
  await next(page);
  await withErrors();
  await type(page, ['day', 'people']);
  await page.check('#f-half-night');
  await next(page);
  await withErrors();
  await page.check('#f-safe--by-mail');
  await page.check('#f-agree-yes');
  await page.check('[data-keep-draft]');
  await next(page);
  await page.locator('.form-call summary').click();
  await blockOf(page);
  await judge('check');
  await page.locator('[data-erase]').click();
  await leaves(page, 'check');
  await judge('erased');
}

async function fromDisk(page, folder, area) {
  await page.goto(pathToFileURL(path.join(folder, form)).href);
  area.judge('from a disk', expect(await toCheck(page) === 'check', 'not walked through'));
}

export async function handIn({ browser, area }) {
  const home = process.env.HIROBA_HOME || fileURLToPath(new URL('../..', import.meta.url));
  const { folder, remove, why } = build(home);
  if (!folder) {
    area.judge('forms_site', [problem('no site to hand in on', why)]);
    return;
  }
  const server = await serve(folder);
  const one = async (what, work, { options = {}, before, url = server.url(form) } = {}) => {
    const context = await browser.newContext({ viewport: wide, acceptDownloads: true, ...options });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      await page.addInitScript(withoutClipboard);
      if (before) await page.addInitScript(before);
      if (url) await page.goto(url);
      await work(page, context);
    } catch (error) {
      area.judge(what, [problem('a walk that breaks', error.message.split('\n').slice(0, 4).join(' '))]);
    } finally {
      await context.close();
    }
  };
  try {
    await Promise.all([
      (async () => {
        await one('mistakes', (page) => mistakes(page, area), { options: { viewport: narrow } });
        await one('change and return', (page) => wayThrough(page, area));
        await one('seen otherwise', (page) => otherwise(page, area));
        await one('Enter', (page) => keys(page, area));
        await one('paper', (page) => paper(page, area));
        await one('without scripts', (page) => withoutScripts(page, area), { options: { javaScriptEnabled: false } });
        await one('from a disk', (page) => fromDisk(page, folder, area), { url: '' });
      })(),
      (async () => {
        await one('kept and gone', (page, context) => keeping(page, server, area, context));
        await one('where nothing can be kept', (page) => nothingKept(page, area), {
          before: () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
        });
        await one('controls that are no fields', (page) => strangers(page, area, { toCheck }), { before: plantStrangers });
        await one('an endpoint that fails', (page) => failing(page, area));
        await one('an endpoint that hangs', (page) => hanging(page, area));
        await one('an answer that proves it', (page) => arriving(page, area));
        await one('at the beginning', (page) => stillness(page, server.url(form), area), { url: '' });
      })(),
    ]);
  } finally {
    await server.close();
    remove();
  }
}
