// Reads every built page once, with Chromium's own HTML parser, into the few facts that the checks
// of whole sites need: addresses, ids, languages, and what the page is made of.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const batchSize = 40;

// Every file below `folder`, with «/», sorted.
export function filesBelow(folder, inner = '') {
  const out = [];
  for (const entry of readdirSync(path.join(folder, inner), { withFileTypes: true })) {
    const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isDirectory()) out.push(...filesBelow(folder, name));
    else out.push(name);
  }
  return out.sort();
}

// Runs in the browser.
function factsOf(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector, read) => [...parsed.querySelectorAll(selector)].map(read);
  const loaded = 'script[src], img[src], img[srcset], source[src], source[srcset], video[src], '
    + 'audio[src], track[src], iframe[src], embed[src], object[data], '
    + 'link[rel~="stylesheet"][href], link[rel~="icon"][href], link[rel~="preload"][href]';
  const address = (e) => e.getAttribute('src') ?? e.getAttribute('data') ?? e.getAttribute('href')
    ?? e.getAttribute('srcset').split(/\s/)[0];
  const made = new Set(parsed.head.querySelector('script') ? ['script'] : []);
  for (const e of parsed.body.querySelectorAll('*')) {
    if (e.closest('svg') && e.localName !== 'svg') continue;
    made.add(e.localName);
    if (e.closest('main')) for (const name of e.classList) made.add(`.${name}`);
  }
  const texts = [];
  const langOf = (e) => e.closest('[lang]')?.getAttribute('lang') ?? '';
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.data.trim() === '' || text.parentElement.closest('script, code')) continue;
    texts.push({ text: text.data, lang: langOf(text.parentElement) });
  }
  for (const attribute of ['aria-label', 'alt', 'title', 'placeholder']) {
    for (const e of parsed.body.querySelectorAll(`[${attribute}]`)) {
      texts.push({ text: e.getAttribute(attribute), lang: langOf(e) });
    }
  }
  return {
    texts,
    lang: parsed.documentElement.getAttribute('lang') ?? '',
    title: parsed.title,
    policy: parsed.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
    hasIcon: parsed.querySelector('link[rel~="icon"][href]') !== null,
    noindex: parsed.querySelector('meta[name="robots"][content~="noindex"]') !== null,
    headings: all('h1', (e) => e.textContent.trim()),
    ids: all('[id]', (e) => e.id),
    links: all('a[href], area[href]', (e) => ({
      href: e.getAttribute('href'), lang: langOf(e),
      hreflang: e.getAttribute('hreflang') ?? '', text: e.textContent.trim().slice(0, 60),
      inNav: e.closest('nav') !== null,
    })),
    alternates: all('link[rel~="alternate"][hreflang]', (e) => ({
      href: e.getAttribute('href'), hreflang: e.getAttribute('hreflang'),
    })),
    loads: all(loaded, address),
    sends: all('form[action], [formaction]', (e) => e.getAttribute('action') ?? e.getAttribute('formaction')),
    inline: all('script:not([src]):not([type*="json"]), style, [style]', (e) => e.localName)
      .concat(all('*', (e) => e.getAttributeNames().find((name) => name.startsWith('on')))
        .filter(Boolean)),
    made: [...made].sort(),
  };
}

// A page of a folder «mihon/en/group/x.html» of the made-up town becomes site «mihon/», language
// «en», template «group». Lists and pages that stand alone are templates of their own.
function placeOf(file, roots) {
  const site = roots.filter((root) => file.startsWith(root)).at(-1);
  const [, language = 'ja', rest] = /^(?:(easy|en)\/)?(.*)$/.exec(file.slice(site.length));
  const slash = rest.indexOf('/');
  const name = rest.slice(slash + 1);
  const template = slash < 0 ? name.replace(/\.html$/, '')
    : rest.slice(0, slash) + (/^index(-\d+)?\.html$/.test(name) ? '/index' : '');
  return { site, language, template, inSite: rest };
}

// Where on its host the site says it lives: 404.html answers at any depth, so its addresses are
// written from the host's root («/hiroba/assets/site.css» → «/hiroba/»).
function mountOf(page, files) {
  const address = page.loads.find((each) => each.startsWith('/')) ?? '/';
  for (let at = 0; at >= 0; at = address.indexOf('/', at + 1)) {
    if (files.has(address.slice(at + 1))) return address.slice(0, at + 1);
  }
  return '/';
}

// Gives { folder, files, sites, pages, byPath, mount, asset }. asset('site.css') is the path of that file
// under the name it is published by. Sites are the folders with a 404.html, the
// outer one first; `sites` are their paths in `folder`: «», «mihon/».
export async function readPages(browser, folder) {
  const files = filesBelow(folder);
  const sites = files.filter((file) => path.posix.basename(file) === '404.html')
    .map((file) => file.slice(0, -'404.html'.length)).sort((a, b) => a.length - b.length);
  if (sites[0] !== '') throw new Error(`${folder} has no 404.html: it is no finished site`);
  const names = files.filter((file) => file.endsWith('.html'));
  const tab = await browser.newPage();
  await tab.evaluate(`window.factsOf = ${factsOf}`);
  const pages = [];
  for (let i = 0; i < names.length; i += batchSize) {
    const batch = names.slice(i, i + batchSize);
    const texts = batch.map((name) => readFileSync(path.join(folder, name), 'utf8'));
    // As one text: handing over thousands of single values takes three times as long.
    const facts = JSON.parse(await tab.evaluate((list) => JSON.stringify(list.map((html) => window.factsOf(html))), texts));
    facts.forEach((fact, n) => pages.push({
      path: batch[n], bytes: Buffer.byteLength(texts[n]), ...placeOf(batch[n], sites), ...fact,
    }));
  }
  await tab.close();
  const known = new Set(files);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const asset = (name) => files.find((file) => file.replace(/\.[0-9a-f]{10}(?=\.[^./]+$)/, '') === `assets/${name}`);
  return { folder, files: known, sites, pages, byPath, asset, mount: mountOf(byPath.get('404.html'), known) };
}
