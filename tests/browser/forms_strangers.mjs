// Controls on a form's page that are none of its questions: a search, what a browser's own helper puts
// between the fields, boxes that belong to the form from outside. They may be typed into, ticked and
// opened; the form neither stumbles over them nor takes them for answers.
import { expect, leaves, stepOf } from './forms_walk.mjs';

// Before the page's own scripts run, as such helpers do. Runs in the page.
export function plantStrangers() {
  document.addEventListener('readystatechange', () => {
    const form = document.querySelector('#answers');
    if (document.readyState !== 'interactive' || !form) return;
    const plant = (parent, html) => parent.insertAdjacentHTML('afterbegin', html);
    for (const part of document.querySelectorAll('[data-field]')) {
      plant(part, '<span><input class="stranger" value=""><button type="button" class="stranger">?</button></span>');
    }
    for (const section of document.querySelectorAll('[data-section]')) {
      plant(section, '<input type="search" class="stranger" aria-label="x"><textarea class="stranger"></textarea>'
        + '<select class="stranger"><option>a<option>b</select><input type="checkbox" class="stranger"><input type="range" class="stranger">'
        + '<details class="stranger"><summary>x</summary><input type="radio" name="stranger" class="stranger"></details>'
        + '<p contenteditable class="stranger">x</p><output class="stranger"></output><fieldset class="stranger"><input type="date"></fieldset>');
    }
    plant(document.body, '<input form="answers" class="stranger"><input form="answers" type="checkbox" class="stranger">');
  });
}

// Everything that can happen to such a control, on each page of the form. Runs in the page.
function touchAll() {
  for (const one of document.querySelectorAll('.stranger')) {
    if (one.localName === 'input' && /^(?:text|search)$/.test(one.type)) one.value = 'よその文字';
    if (/^(?:checkbox|radio)$/.test(one.type)) one.click();
    if (one.localName === 'details') one.open = true;
    for (const what of ['input', 'change', 'focusin', 'focusout']) one.dispatchEvent(new Event(what, { bubbles: true }));
    one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  }
}

// `walk`: toCheck(page) of forms_send.mjs.
export async function strangers(page, area, walk) {
  const problems = [];
  page.on('pageerror', (error) => problems.push({ what: 'the form throws', detail: error.message.slice(0, 200) }));
  await page.waitForSelector('[data-step]');
  await page.evaluate(touchAll);
  problems.push(...expect(await stepOf(page) === 'start', 'a stranger’s Enter leads on'));
  problems.push(...expect(await walk.toCheck(page) === 'check', 'not walked through'));
  const written = await page.locator('.answers').innerText();
  problems.push(...expect(written.includes('みほん花子'), 'answers are missing', written.slice(0, 200)));
  await page.locator('.answers a').first().click();
  await leaves(page, 'check');
  const step = await stepOf(page);
  await page.evaluate(touchAll);
  await page.locator('[data-here] [type="search"].stranger').fill('よその文字');
  await page.locator('[data-here] [type="search"].stranger').press('Enter');
  await page.check('[data-keep-draft]');
  await page.uncheck('[data-keep-draft]');
  await page.check('[data-keep-draft]');
  problems.push(...expect(await stepOf(page) === step, 'a stranger’s Enter leads on', await stepOf(page)));
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hiroba-form')).map((key) => localStorage.getItem(key)).join());
  problems.push(...expect(kept.includes('みほん花子'), 'not kept though asked for', kept.slice(0, 200)));
  problems.push(...expect(!kept.includes('よその文字'), 'kept what is no answer'));
  await page.locator('[data-here] [data-next]').click();
  await leaves(page, step);
  await page.locator('[data-erase]').click();
  await page.locator('[data-undo]').click();
  area.judge('controls that are no fields', problems);
}
