// Chooses the pages that stand for all others. A page has features: its template in its language,
// its template in its site, and every element and class its template uses. The choice is a small set of pages that
// has every feature, so a new kind, component or state is covered the day it is first used.

function partsOf(page) {
  return [`${page.site}|${page.template}`, ...page.made.map((part) => `${page.template}|${part}`)];
}

function featuresOf(page) {
  return [...partsOf(page), `${page.language}|${page.template}`];
}

// Greedy cover: always the page with the most features nobody has shown yet; of equals the first by
// path, so that the choice is the same on every machine.
function cover(pages, featuresOfOne) {
  const left = pages.map((page) => ({ page, features: featuresOfOne(page) }));
  const shown = new Set();
  const chosen = [];
  for (;;) {
    let best;
    let most = 0;
    for (const candidate of left) {
      if (candidate.features.length <= most) continue;
      candidate.features = candidate.features.filter((feature) => !shown.has(feature));
      if (candidate.features.length > most) {
        most = candidate.features.length;
        best = candidate;
      }
    }
    if (!best) return chosen;
    for (const feature of best.features) shown.add(feature);
    chosen.push(best.page);
  }
}

// The sample, sorted by path, with the largest and the smallest page of each site.
export function choosePageTypes(built) {
  const chosen = new Set(cover(built.pages, featuresOf));
  for (const site of built.sites) {
    const own = built.pages.filter((page) => page.site === site);
    const bySize = own.sort((a, b) => a.bytes - b.bytes || (a.path < b.path ? -1 : 1));
    chosen.add(bySize[0]).add(bySize.at(-1));
  }
  return [...chosen].sort((a, b) => (a.path < b.path ? -1 : 1));
}

// Of the page types those that still show every template of each site with every element and class,
// but not each in every language: for what languages share, such as colours.
export function ofEachPart(types) {
  return cover(types, partsOf);
}

// One page per template only, for what is slow and the same in every language.
export function oneOfEach(types) {
  const seen = new Set();
  return types.filter((page) => !seen.has(page.template) && seen.add(page.template));
}
