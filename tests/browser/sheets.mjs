// Sheets of paper (templates/sheet/, templates/sheets.html, site/assets/sheet.js): each is one A4 page in
// every language, two with the cover for FAX, which needs no script; pure black on white; its title says
// nothing about what it is of; several records on one page are chosen by keyboard and printed alone.
import { drawn, onPages } from './browser.mjs';

export const name = 'sheets';

// A4 less margins of 14 mm, at 96 px an inch.
const a4 = { width: 688, height: 1017 };
const most = 6;
const pdfs = 3; // of each language, the highest sheets: printing is slow, and if they fit, lower ones do

async function pagesOf(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
}

const counted = (what, found, wanted) => (found === wanted ? [] : [{ what, detail: `${found}, not ${wanted}` }]);

// Runs in the browser, with media «print».
function paperProblems() {
  const problems = [];
  const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true }) && e.getClientRects().length > 0;
  const papers = [...document.querySelectorAll('.paper')].filter(shown);
  if (papers.length === 0) problems.push({ what: 'no paper' });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const e = text.parentElement;
    if (text.data.trim() === '' || !shown(e) || e.closest('.paper, script')) continue;
    problems.push({ what: 'words beside the paper are printed', detail: text.data.trim().slice(0, 40) });
  }
  const pure = /^(rgb\(0, 0, 0\)|rgb\(255, 255, 255\)|rgba\(.*, 0\)|none|transparent)$/;
  const coloured = new Set();
  for (const e of papers.flatMap((paper) => [paper, ...paper.querySelectorAll('*')]).filter(shown)) {
    const style = getComputedStyle(e);
    const colours = [style.color, style.backgroundColor];
    for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
      if (style[`border${side}Width`] !== '0px') colours.push(style[`border${side}Color`]);
    }
    if (e.closest('svg')) colours.push(style.fill, style.stroke);
    for (const colour of colours) if (!pure.test(colour)) coloured.add(`${e.localName}.${e.className} ${colour}`);
    if (style.backgroundImage !== 'none') coloured.add(`${e.localName}.${e.className} ${style.backgroundImage}`);
  }
  for (const detail of coloured) problems.push({ what: 'neither black nor white', detail });
  const hidden = papers.flatMap((paper) => [...paper.querySelectorAll('rt')]).filter((e) => !shown(e));
  if (hidden.some((e) => shown(e.closest('ruby')))) problems.push({ what: 'readings are hidden' });
  return problems;
}

// Words that may not stand where a FAX or a printer puts its header line.
function titleProblems({ title, path }) {
  const [own] = title.split(/[|｜]/);
  const neutral = ['案内の紙', 'あんないの かみ', 'Information sheet'];
  return neutral.includes(own.trim()) ? [] : [{ what: 'the title says more than that it is a sheet', detail: `${path} ${title}` }];
}

// Runs in the browser, with media «print»: what the paper's words need, and not the page it fills.
function heightOfPaper() {
  return Math.max(...[...document.querySelectorAll('.paper')].map((paper) => {
    paper.style.height = 'auto';
    paper.style.minHeight = '0';
    return paper.getBoundingClientRect().height;
  }));
}

// A dark screen without scripts is the harder case.
const plain = { viewport: a4, colorScheme: 'dark', javaScriptEnabled: false };

const withCover = async (page) => {
  await page.locator('#fax').focus();
  await page.keyboard.press('Space');
};

async function everySheet(browser, server, sheets, area) {
  const heights = new Map();
  await onPages(browser, sheets, plain, async (page, sheet) => {
    const problems = titleProblems(sheet);
    await page.goto(server.url(sheet.path));
    await withCover(page);
    // No frame is waited for: without scripts none is announced, and styles are worked out when asked.
    await page.emulateMedia({ media: 'print' });
    problems.push(...await page.evaluate(paperProblems));
    heights.set(sheet, await page.evaluate(heightOfPaper));
    if (heights.get(sheet) > a4.height) problems.push({ what: 'higher than a page', detail: `${heights.get(sheet)} px` });
    await page.emulateMedia({ media: null });
    area.judge(sheet.path, problems);
  });
  const highest = [...heights.keys()].sort((a, b) => heights.get(b) - heights.get(a));
  const printed = [...new Set(sheets.map((sheet) => sheet.language))]
    .flatMap((language) => highest.filter((sheet) => sheet.language === language).slice(0, pdfs));
  await onPages(browser, printed, plain, async (page, sheet) => {
    await page.goto(server.url(sheet.path));
    const problems = counted('pages of a sheet', await pagesOf(page), 1);
    await withCover(page);
    problems.push(...counted('pages of a cover and a sheet', await pagesOf(page), 2));
    area.judge(`${sheet.path} (printed)`, problems);
  });
}

const boxes = '.choose input';

// The highest rows fill the page most.
async function highest(page) {
  await page.setViewportSize(a4);
  return page.evaluate((count) => {
    const paper = document.querySelector('[data-paper]');
    const rows = [...paper.querySelectorAll('[data-record]')];
    for (const part of [paper, ...rows]) part.hidden = false;
    const order = rows.map((row) => ({ id: row.dataset.record, height: row.getBoundingClientRect().height }));
    for (const part of [paper, ...rows]) part.hidden = true;
    return order.sort((a, b) => b.height - a.height).slice(0, count).map((row) => row.id);
  }, most);
}

async function bundle(browser, server, list, area) {
  const context = await browser.newContext({ viewport: a4 });
  const page = await context.newPage();
  const problems = [];
  await page.goto(server.url(list.path));
  const ids = await highest(page);
  for (const id of ids) {
    await page.locator(`${boxes}[value="${id}"]`).focus();
    await page.keyboard.press('Space');
  }
  const printed = () => page.evaluate(() => [...document.querySelectorAll('.paper [data-record]')]
    .filter((row) => row.checkVisibility()).map((row) => row.dataset.record).sort().join(' '));
  if (await printed() !== [...ids].sort().join(' ')) problems.push({ what: 'the page does not hold what was chosen', detail: await printed() });
  problems.push(...counted('pages of several records', await pagesOf(page), 1));
  const more = page.locator(`${boxes}:not(:checked)`).first();
  if (await more.count() > 0) {
    await more.focus();
    await page.keyboard.press('Space');
    if (await more.isChecked()) problems.push({ what: `more than ${most} were taken` });
  }
  await page.locator('#fax').focus();
  await page.keyboard.press('Space');
  problems.push(...counted('pages of a cover and several records', await pagesOf(page), 2));
  await page.emulateMedia({ media: 'print' });
  await drawn(page);
  problems.push(...await page.evaluate(paperProblems));
  await page.emulateMedia({ media: null });

  // Remembered in this tab, not in another one, and gone when all are taken out.
  await page.reload();
  problems.push(...counted('remembered after a reload', await page.locator(`${boxes}:checked`).count(), ids.length));
  const other = await context.newPage();
  await other.goto(server.url(list.path));
  problems.push(...counted('remembered in another tab', await other.locator(`${boxes}:checked`).count(), 0));
  await page.locator('[data-clear]').focus();
  await page.keyboard.press('Enter');
  problems.push(...counted('left after taking all out', await page.locator(`${boxes}:checked`).count(), 0));
  if (await page.locator('[data-paper]').isVisible()) problems.push({ what: 'an empty paper is shown' });
  const focused = await page.evaluate(() => document.activeElement.matches('.choose input'));
  if (!focused) problems.push({ what: 'the focus is lost' });
  await context.close();
  area.judge(`${list.path} (several)`, problems);
}

// From the page of a record into the bundle and back out.
async function fromRecord(browser, server, record, list, area) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  await page.goto(server.url(record.path));
  const button = page.locator('[data-bundle] button');
  await button.focus();
  await page.keyboard.press('Enter');
  const said = await page.locator('[data-bundle] [role="status"]').textContent();
  if (!/1/.test(said)) problems.push({ what: 'the count is not said', detail: said });
  await page.locator('[data-bundle-see] a').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(server.url(list.path));
  problems.push(...counted('chosen on the page of a record', await page.locator(`${boxes}:checked`).count(), 1));
  await page.goBack();
  await button.focus();
  await page.keyboard.press('Enter');
  problems.push(...counted('kept after taking out', await page.evaluate(() => JSON.parse(sessionStorage.getItem('hiroba-sheets')).length), 0));
  await context.close();
  area.judge(`${record.path} (bundle)`, problems);
}

export async function run({ browser, built, server, area }) {
  const sheets = built.pages.filter((page) => page.made.includes('.paper') && page.path.endsWith('.sheet.html'));
  const lists = built.pages.filter((page) => page.inSite === 'sheet/index.html');
  if (sheets.length === 0 || lists.length === 0) throw new Error('no sheets were built');
  await everySheet(browser, server, sheets, area);
  for (const list of lists) await bundle(browser, server, list, area);
  const list = lists.find((page) => page.language === 'ja');
  for (const kind of ['group', 'event', 'service']) {
    const sheet = sheets.find((page) => page.site === list.site && page.language === 'ja' && page.template === kind);
    if (sheet) await fromRecord(browser, server, { path: sheet.path.replace('.sheet.html', '.html') }, list, area);
  }
}
