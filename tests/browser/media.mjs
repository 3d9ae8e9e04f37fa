// How a page looks on paper, in engines that cannot be told to show it so: in its own style sheets
// «print» and «screen» change places. What scripts ask by matchMedia stays as it was.

// Runs in the browser, after each loading of a page.
export function exchangeMedia() {
  const other = { print: 'screen', screen: 'print' };
  const exchange = (media) => {
    if (media.length > 0) media.mediaText = media.mediaText.replace(/\b(?:print|screen)\b/g, (word) => other[word]);
  };
  const walk = (rules) => {
    for (const rule of rules) {
      if (rule.media) exchange(rule.media);
      if (rule.styleSheet) walk(rule.styleSheet.cssRules);
      else if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    exchange(sheet.media);
    walk(sheet.cssRules);
  }
}

// Gives `page` an emulateMedia() that knows { media }, and keeps it while the page is loaded again.
export function emulateByRules(page) {
  let isPaper = false;
  const reload = page.reload.bind(page);
  const goto = page.goto.bind(page);
  const renew = async (answer) => {
    if (isPaper) await page.evaluate(exchangeMedia);
    return answer;
  };
  Object.assign(page, {
    async emulateMedia({ media }) {
      if (media === undefined || (media === 'print') === isPaper) return;
      isPaper = media === 'print';
      await page.evaluate(exchangeMedia);
    },
    reload: async (...parts) => renew(await reload(...parts)),
    goto: async (...parts) => renew(await goto(...parts)),
  });
  return page;
}
