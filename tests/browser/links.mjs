// Every link, fragment and loaded file of every page exists, every page is reached from its home
// page by links alone, and no id stands twice on a page.

// Addresses that leave the site on purpose.
const outside = /^(https?:|mailto:|tel:)/i;

// The site's own file that `href` on the page `from` means: { file, fragment }. Undefined when it
// leaves the folder.
export function target(from, href) {
  const base = 'http://x/in/'; // one folder deep, so that climbing out of the root shows
  const address = new URL(href, base + from.split('/').map(encodeURIComponent).join('/'));
  if (!address.href.startsWith(base)) return undefined;
  return {
    file: decodeURIComponent(address.pathname.slice('/in/'.length)),
    fragment: decodeURIComponent(address.hash.slice(1)),
  };
}

// A page that says it was withdrawn is kept for those who come from elsewhere; nothing of ours may
// lead there any more.
function isGone(page) {
  return page.made.includes('.gone');
}

// What is wrong with one address on one page, or undefined.
function fault(built, page, href) {
  if (outside.test(href)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return 'an address that is neither ours nor the web’s';
  let to;
  if (href.startsWith('/')) {
    // 404.html is shown at any depth, so its links begin at the host's root: see mountOf().
    if (page.template !== '404') return 'a link from the host’s root';
    if (href.startsWith(built.mount)) to = target('404.html', `./${href.slice(built.mount.length)}`);
  } else {
    to = target(page.path, href);
  }
  if (!to) return 'a link out of the site';
  if (to.file === '' || to.file.endsWith('/')) return 'a link to a folder (useless from a USB stick)';
  if (!built.files.has(to.file)) return 'a link to nothing';
  const there = built.byPath.get(to.file);
  if (there && isGone(there) && there !== page && !isGone(page)) return 'a link to a withdrawn page';
  if (to.fragment !== '' && there && !there.ids.includes(to.fragment)) {
    return 'a fragment that its page does not have';
  }
  return undefined;
}

function pageProblems(built, page) {
  const problems = [];
  const judge = (kind, href) => {
    const what = fault(built, page, href);
    if (what) problems.push({ what: `${kind}: ${what}`, detail: href });
  };
  for (const link of page.links) judge('a', link.href);
  for (const link of page.alternates) if (!outside.test(link.href)) judge('alternate', link.href);
  for (const address of page.loads) judge('loaded file', address);
  for (const address of page.sends) if (address !== '') judge('form', address);
  const seen = new Set();
  for (const id of page.ids) {
    if (seen.has(id)) problems.push({ what: 'an id that stands twice', detail: id });
    seen.add(id);
  }
  return problems;
}

// Pages that links lead to from `start`, following only pages of that site.
function reachedFrom(built, site) {
  const reached = new Set([`${site}index.html`]);
  for (const path of reached) {
    const page = built.byPath.get(path);
    if (!page || page.site !== site) continue;
    for (const { href } of page.links) {
      const to = outside.test(href) ? undefined : target(path, href);
      if (to && built.byPath.has(to.file)) reached.add(to.file);
    }
  }
  return reached;
}

// 404 is found by losing one's way.
function isOffTheMap(page) {
  return page.template === '404' || isGone(page);
}

export const name = 'links';

export async function run({ built, area }) {
  for (const page of built.pages) area.judge(page.path, pageProblems(built, page));
  for (const site of built.sites) {
    const reached = reachedFrom(built, site);
    for (const page of built.pages) {
      if (page.site !== site || isOffTheMap(page)) continue;
      area.judge(page.path, reached.has(page.path) ? []
        : [{ what: 'a page that no link from its home page reaches' }]);
    }
  }
  // The outer site shows the others to its visitors.
  const shown = reachedFrom(built, '');
  for (const site of built.sites.slice(1)) {
    area.judge(site, shown.has(`${site}index.html`) ? []
      : [{ what: 'a site inside the site that its home page does not lead to' }]);
  }
}
