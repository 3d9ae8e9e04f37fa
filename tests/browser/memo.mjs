// «相談の前のメモ» (site/assets/memo.js): walked with the keyboard, compared with a search by hand, and
// watched for what must never leave: nothing is asked of a server, and nobody's experience stands in
// an address, a title or a store. On the made-up town; the real site has nothing to name yet.
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { day } from './build_sites.mjs';

export const name = 'memo';

const memo = 'mihon/memo/index.html';
const problem = (what, detail) => ({ what, detail });
const expect = (isSo, what, detail) => (isSo ? [] : [problem(what, detail)]);

// Opens the page in a context of its own, with every request written down.
async function withPage(browser, options, work) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    return await work(page, asked, context);
  } finally {
    await context.close();
  }
}

async function goTo(page, step) {
  await page.evaluate((hash) => { location.hash = hash; }, step);
  await page.waitForSelector(`[data-memo][data-step="${step}"]`);
}

async function tick(page, tokens) {
  for (const token of tokens) {
    await page.evaluate((one) => {
      const input = document.querySelector(`[data-q] [data-token="${one}"] input`);
      if (!input.checked) input.click();
    }, token);
  }
}

async function result(page) {
  await goTo(page, 'result');
  await page.waitForFunction(() => !document.querySelector('[data-fits]').hidden
    || !document.querySelector('[data-few]').hidden);
  return page.evaluate(() => {
    const ids = (selector) => Array.from(document.querySelectorAll(`${selector} .entry`), (row) => row.dataset.id);
    return { fits: ids('[data-fits]'), near: ids('details[data-near]'), few: !document.querySelector('[data-few]').hidden };
  });
}

// ---- A search by hand, over the file that the page reads ----

async function readRecords(page, server) {
  const text = await page.evaluate((address) => fetch(address).then((answer) => answer.text()), server.url('mihon/memo/entries.js'));
  const html = JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')));
  return page.evaluate((rows) => Array.from(new DOMParser().parseFromString(rows, 'text/html').querySelectorAll('.entry'),
    (row) => ({ id: row.dataset.id, until: row.dataset.until || '', tokens: (row.dataset.tokens || '').split(' ') })), html);
}

const anyOf = [/^way\./, /^(area|attendance)\./, /^day\./, /^band\./, /^audience\./, /^experience\./];

// How many wishes a record does not meet.
function lacking(record, chosen) {
  let count = 0;
  for (const facet of anyOf) {
    const wanted = chosen.filter((token) => facet.test(token));
    if (wanted.length === 0) continue;
    const open = /^experience/.test(wanted[0]) && record.tokens.includes('experience.any');
    if (!open && !wanted.some((token) => record.tokens.includes(token))) count += 1;
  }
  const single = chosen.filter((token) => !anyOf.some((facet) => facet.test(token)) && !/^none/.test(token));
  return count + single.filter((token) => !record.tokens.includes(token)).length;
}

const choices = [
  [],
  ['way.be-there'],
  ['way.talk', 'way.listen', 'area.mizube', 'attendance.online'],
  ['way.be-there', 'area.nakamachi', 'day.wed', 'ease.may-leave', 'ease.trial'],
  ['day.sat', 'day.sun', 'band.evening', 'fee.free', 'booking.none'],
  ['access.lift', 'access.toilet', 'audience.family', 'experience.family'],
  ['experience.depression'],
  ['way.do-things', 'area.hamabe', 'day.mon', 'band.morning', 'access.step-free', 'experience.addiction'],
];

async function compare(browser, server, area) {
  await withPage(browser, {}, async (page) => {
    await page.goto(server.url(memo));
    const records = (await readRecords(page, server)).filter((record) => !record.until || record.until.slice(0, 10) >= day);
    for (const chosen of choices) {
      // A page of its own each time: nothing of the one before is left.
      await page.evaluate(() => sessionStorage.clear());
      await page.goto(server.url('mihon/index.html'));
      await page.goto(server.url(memo));
      await tick(page, chosen);
      const shown = await result(page);
      const wanted = (n) => records.filter((record) => lacking(record, chosen) === n).map((record) => record.id).join(' ');
      area.judge(`answers: ${chosen.join(' ')}`, [
        ...expect(shown.fits.join(' ') === wanted(0), 'fits differ', `${shown.fits.join(' ')} / ${wanted(0)}`),
        ...expect(shown.near.join(' ') === wanted(1), 'near ones differ', `${shown.near.join(' ')} / ${wanted(1)}`),
        ...expect(shown.few === shown.fits.length < 3, 'under three is not said'),
      ]);
    }
    const reasons = await page.evaluate(() => Array.from(document.querySelectorAll('details[data-near] .entry'))
      .every((row) => row.querySelectorAll('.memo-no li').length === 1));
    area.judge('why', expect(reasons, 'a near record does not say the one thing'));
  });
}

// ---- With the keyboard ----

// Presses Tab until the element has the focus.
async function tabTo(page, selector) {
  for (let i = 0; i < 60; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
    await page.keyboard.press('Tab');
  }
  return false;
}

async function walk(browser, server, area) {
  await withPage(browser, {}, async (page, asked) => {
    await page.goto(server.url(memo));
    const problems = [];
    const press = async (selector, key) => {
      if (await tabTo(page, selector)) await page.keyboard.press(key);
      else problems.push(problem('not reached with Tab', selector));
    };
    await press('a[href="#q1"].button', 'Enter');
    const boxes = ['way.be-there', 'none.2', 'day.wed', 'ease.may-leave', 'experience.depression'];
    for (let n = 1; n <= 5; n += 1) {
      await page.waitForSelector(`[data-memo][data-step="q${n}"]`);
      const heading = await page.evaluate(() => document.activeElement.textContent);
      problems.push(...expect(heading.includes(`${n}つめ`), 'the focus is not on the question', heading.trim()));
      const one = await page.locator('[data-q]').evaluateAll((all) => all.filter((q) => q.getClientRects().length > 0).length);
      problems.push(...expect(one === 1, 'not one question at a time', `${one}`));
      await press(`[data-token="${boxes[n - 1]}"] input`, 'Space');
      if (n === 3) {
        await page.goBack();
        await page.waitForSelector('[data-memo][data-step="q2"]');
        problems.push(...expect(await page.isChecked('[data-token="none.2"] input'), 'the way back forgets'));
        // «Not decided» gives way to a choice and the other way round.
        await page.locator('[data-token="area.nakamachi"] input').press('Space');
        problems.push(...expect(!await page.isChecked('[data-token="none.2"] input'), 'both decided and not'));
        await page.locator('[data-token="none.2"] input').press('Space');
        problems.push(...expect(!await page.isChecked('[data-token="area.nakamachi"] input'), 'both not decided and decided'));
        await page.goForward();
        await page.waitForSelector('[data-memo][data-step="q3"]');
      }
      await press(`#q${n} .memo-ways a:last-child`, 'Enter');
    }
    await page.waitForSelector('[data-memo][data-step="result"]');
    await page.waitForSelector('[data-fits] .entry');
    await press('[data-fits] .entry input', 'Space');
    const taken = await page.locator('[data-taken] li').count();
    problems.push(...expect(taken === 1, 'what is chosen is not on the slip'));
    area.judge('with the keyboard', problems);
    area.judge('what is asked of the server', expect(
      asked.every((url) => /\/(memo\/index\.html|memo\/entries\.js|assets\/[^/]+)$/.test(new URL(url).pathname)),
      'a request', asked.join(' '),
    ));
    await secrets(page, area);
    await afterReload(page, area);
  });
}

const traces = () => JSON.stringify([location.href, document.title, Object.entries(sessionStorage), Object.entries(localStorage),
  document.cookie, history.state]);

// Question 5 is answered; the slip says so only where somebody asks for it.
async function secrets(page, area) {
  const label = await page.locator('[data-token="experience.depression"]').textContent();
  const found = await page.evaluate(traces);
  const slip = () => page.evaluate(() => document.querySelector('[data-slip-page]').innerText);
  const before = await slip();
  await page.locator('[data-with-private]').press('Space');
  const after = await slip();
  area.judge('nobody’s experience', [
    ...expect(!/experience|depression/.test(found) && !found.includes(label), 'a trace', found),
    ...expect(found.includes('1way.be-there') || found.includes('way.be-there'), 'the other answers are not kept', found),
    ...expect(!before.includes(label), 'on the slip without asking'),
    ...expect(after.includes(label), 'not on the slip though asked for'),
  ]);
}

async function afterReload(page, area) {
  await page.reload();
  await page.waitForSelector('[data-memo][data-step="result"]');
  const on = await page.locator('[data-q] input:checked').evaluateAll((all) => all.map((input) => input.closest('[data-token]').dataset.token).join(' '));
  area.judge('after opening again', expect(on === 'way.be-there none.2 day.wed ease.may-leave', 'other answers', on));
  await page.locator('[data-erase]').click();
  const left = await page.evaluate(() => [sessionStorage.length, document.querySelectorAll('[data-q] input:checked').length].join());
  area.judge('erased', expect(left === '0,0', 'something is left', left));
}

// ---- On paper, as text ----

const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

async function paper(browser, server, area) {
  for (const language of ['', 'easy/', 'en/']) {
    await withPage(browser, {}, async (page) => {
      await page.goto(server.url(memo.replace('memo/', `${language}memo/`)));
      const sheet = pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      await tick(page, ['way.be-there', 'experience.depression']);
      await result(page);
      await page.locator('[data-with-private]').check({ force: true });
      for (const box of (await page.locator('[data-fits] .entry input').all()).slice(0, 4)) await box.check({ force: true });
      const slip = pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      area.judge(`on paper ${language}`, [
        ...expect(sheet === 1, 'the questions are not one page', `${sheet}`),
        ...expect(slip === 1, 'the slip is not one page', `${slip}`),
      ]);
    });
  }
}

async function copied(browser, server, area) {
  await withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(server.url(memo));
    await tick(page, ['way.be-there', 'area.nakamachi']);
    await result(page);
    await page.locator('[data-copy]').click();
    await page.waitForFunction(() => document.querySelector('[data-copy-said]').textContent !== '');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    area.judge('copied', expect(text.includes('ただ居る') && text.includes('なかまち') && !text.includes('undefined'), 'not the memo', text));
  });
  await withPage(browser, {}, async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(server.url(memo));
    await tick(page, ['way.be-there']);
    await result(page);
    await page.locator('[data-copy]').click();
    const text = await page.locator('#memo-text').inputValue();
    area.judge('copied by hand', expect(text.includes('ただ居る'), 'nothing to copy', text));
  });
}

// ---- Without a script, and from a disk ----

async function withoutScript(browser, server, area) {
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(server.url(memo));
    const fields = await page.locator('[data-q] input').count();
    const first = await page.locator('main a[href="be-there.html"]').getAttribute('href');
    await page.goto(new URL(first, page.url()).href);
    const second = await page.locator('main a[href="be-there.area.nakamachi.html"]').getAttribute('href');
    await page.goto(new URL(second, page.url()).href);
    const rows = await page.locator('.entry').evaluateAll((all) => all.map((row) => (row.dataset.tokens || '').split(' ')));
    area.judge('without a script', [
      ...expect(fields === 0, 'fields that the browser may keep', `${fields}`),
      ...expect(rows.length > 0 && rows.every((tokens) => tokens.includes('way.be-there') && tokens.includes('area.nakamachi')), 'a record that does not fit'),
    ]);
  });
}

async function fromDisk(browser, built, area) {
  await withPage(browser, {}, async (page) => {
    await page.goto(pathToFileURL(path.join(built.folder, memo)).href);
    await tick(page, ['way.be-there']);
    const shown = await result(page);
    area.judge('from a disk', expect(shown.fits.length > 0, 'nothing is shown'));
  });
}

export async function run({ browser, built, server, area }) {
  await walk(browser, server, area);
  await compare(browser, server, area);
  await paper(browser, server, area);
  await copied(browser, server, area);
  await withoutScript(browser, server, area);
  await fromDisk(browser, built, area);
}
