// Pages fit: no sideways scrolling at 320 px and with text twice as large, nothing cut off, targets
// large enough, help in the first screen, nothing that jumps while loading; and from the keyboard the
// focus is always seen.
import { drawn, narrow, onPages, wide } from './browser.mjs';
import { oneOfEach } from './page_types.mjs';

const settled = 150; // ms after loading in which nothing may move any more

// Runs in the browser: what is wider than the window, and texts that their box cuts off.
export function misfits() {
  const name = (e) => `${e.localName}${[...e.classList].map((c) => `.${c}`).join('')}`;
  const root = document.documentElement;
  const problems = [];
  // A table may scroll inside its own box; the page may not.
  const scrolls = (e) => {
    for (let box = e; box && box !== document.body; box = box.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(box).overflowX)) return true;
    }
    return false;
  };
  if (root.scrollWidth > root.clientWidth) {
    const widest = [...document.body.querySelectorAll('*')]
      .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e));
    problems.push({
      what: 'scrolls sideways',
      detail: `${root.scrollWidth} px: ${widest.slice(0, 3).map(name).join(', ')}`,
    });
  }
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    const cuts = ['hidden', 'clip'].includes(style.overflowY) || ['hidden', 'clip'].includes(style.overflowX);
    if (!cuts || e.closest('svg, [aria-hidden="true"]') || e.getClientRects().length === 0) continue;
    const isForEars = e.clientWidth <= 1 || e.clientHeight <= 1;
    if (isForEars || e.textContent.trim() === '') continue;
    if (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1) {
      problems.push({ what: 'cuts its text off', detail: name(e) });
    }
  }
  return problems;
}

// Runs in the browser: «いますぐ相談したい» is seen before anybody scrolls.
function helpProblems() {
  const help = document.querySelector('header .help-link')?.getBoundingClientRect();
  const isSeen = help && help.height > 0 && help.bottom <= window.innerHeight;
  return isSeen ? [] : [{ what: 'help is not in the first screen', detail: help ? `${help.bottom} px` : 'no link' }];
}

// Runs in the browser: main controls under 44 px. Links in running text are lines of text, and
// axe's target-size judges them by WCAG 2.5.8 (24 px).
function smallControls() {
  const controls = 'header a, header button, nav:not(.crumbs) a, button, .button, summary, select, textarea, '
    + 'input:not([type="hidden"]), footer li a, .facet';
  const problems = [];
  for (const e of document.querySelectorAll(controls)) {
    if (!e.checkVisibility({ checkVisibilityCSS: true })) continue;
    // A box to tick is as large as the words beside it that tick it too.
    const box = (e.type === 'checkbox' || e.type === 'radio' ? e.closest('label') ?? e.labels?.[0] : null) ?? e;
    const { width, height } = box.getBoundingClientRect();
    if (height < 43.5 || width < 24) {
      problems.push({
        what: 'a control under 44 px',
        detail: `${e.localName}.${e.className} «${e.textContent.trim().slice(0, 16)}» `
          + `${Math.round(width)} × ${Math.round(height)}`,
      });
    }
  }
  return problems;
}

// Runs in the browser: the focused element, and whether one can see that it is.
export function focusState() {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e);
  const { left, top, right, bottom, width, height } = e.getBoundingClientRect();
  const hasRing = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const inView = width > 0 && height > 0 && right > 0 && bottom > 0
    && left < window.innerWidth && top < window.innerHeight;
  // Some line of it must lie on top where it is (WCAG 2.4.11).
  const isOnTop = [...e.getClientRects()].some((rect) => {
    const at = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    return at !== null && (e.contains(at) || at.contains(e));
  });
  return {
    name: `${e.localName}.${e.className} «${e.textContent.trim().slice(0, 20)}»`,
    order: [...document.querySelectorAll('*')].indexOf(e),
    isSkipLink: e.matches('.skip-link'),
    seen: hasRing && inView && isOnTop,
    why: `ring ${hasRing}, in view ${inView}, on top ${isOnTop}`,
  };
}

// Steps through the page with the tab key, at most `most` times.
async function walk(page, most) {
  const problems = [];
  let last = -1;
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const state = await page.evaluate(focusState);
    if (!state || (i > 0 && state.isSkipLink)) break; // past the last one
    if (!state.seen) problems.push({ what: 'focus that is not seen', detail: `${state.name}: ${state.why}` });
    if (state.order <= last) problems.push({ what: 'focus that goes back', detail: state.name });
    last = state.order;
  }
  if (last < 0) problems.push({ what: 'nothing takes the focus' });
  return problems;
}

async function skip(page) {
  await page.keyboard.press('Tab');
  if (!(await page.evaluate(focusState))?.isSkipLink) return [{ what: 'the first stop is not the skip link' }];
  await page.keyboard.press('Enter');
  const landed = await page.evaluate(() => ({
    hash: window.location.hash, inside: document.activeElement?.closest('main') !== null,
  }));
  if (landed.hash !== '#main' || !landed.inside) {
    return [{ what: 'the skip link does not move the focus into main', detail: landed.hash }];
  }
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => {
    const main = document.querySelector('main');
    const stops = main.querySelectorAll('a[href], button, input, select, textarea, summary').length;
    return stops === 0 || main.contains(document.activeElement);
  });
  return inMain ? [] : [{ what: 'after the skip link, tab leads out of main' }];
}

// Runs before the page: adds up every shift of what was already shown.
function watchShifts() {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

export async function twiceTheText(page) {
  await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * 2}px`;
  });
}

export const name = 'layout';

export async function run({ browser, types, server, area }) {
  await onPages(browser, types, { viewport: narrow }, async (page, type) => {
    await page.setViewportSize(narrow);
    await page.goto(server.url(type.path));
    area.judge(`${type.path} (320 px)`, await page.evaluate(misfits));
    area.judge(`${type.path} (help, 320 px)`, await page.evaluate(helpProblems));
    area.judge(`${type.path} (controls, 320 px)`, await page.evaluate(smallControls));
    await page.setViewportSize(wide);
    await drawn(page);
    area.judge(`${type.path} (controls, 1280 px)`, await page.evaluate(smallControls));
    await twiceTheText(page);
    await drawn(page);
    area.judge(`${type.path} (200 % text, 1280 px)`, await page.evaluate(misfits));
    await page.setViewportSize(narrow);
    await drawn(page);
    area.judge(`${type.path} (200 % text, 320 px)`, await page.evaluate(misfits));
  });

  const few = oneOfEach(types);
  await onPages(browser, few, { viewport: wide }, async (page, type) => {
    await page.addInitScript(watchShifts);
    await page.goto(server.url(type.path));
    await page.waitForTimeout(settled);
    const shifted = await page.evaluate(() => window.shifted);
    area.judge(`${type.path} (steady)`, shifted < 0.01 ? []
      : [{ what: 'the layout shifts while loading', detail: shifted.toFixed(3) }]);
    area.judge(`${type.path} (skip link)`, await skip(page));
    await page.goto('about:blank');
    await page.goto(server.url(type.path));
    area.judge(`${type.path} (tab key)`, await walk(page, 40));
  });
}
