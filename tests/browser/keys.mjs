// A reader's keyboard: Tab until the focus is where one wants to go.
const stops = 200;

// Whether `selector` was reached.
export async function tabTo(page, selector) {
  for (let i = 0; i < stops; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
  }
  return false;
}

// The focus, once the browser has moved it: following a link to a place on the page takes a moment.
export async function focusIs(page, selector, timeout = 3000) {
  return page.waitForFunction((wanted) => document.activeElement.matches(wanted), selector, { timeout }).then(() => true, () => false);
}
