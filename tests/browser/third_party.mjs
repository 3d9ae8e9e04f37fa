// Nothing is asked of other hosts and nothing is out of order: no request outside, no console
// message, no breach of the Content-Security-Policy, no missing file; from a host's root, from a
// folder on a host, and from a USB stick (file://).
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPages, wide } from './browser.mjs';
import { oneOfEach } from './page_types.mjs';

const elsewhere = /^([a-z][a-z0-9+.-]*:)?\/\//i;

// What the page's own text may not contain, whatever a browser makes of it. `policy` is what the
// _headers file says; hosts that ignore that file leave only the page's own.
function writtenProblems(page, policy) {
  const problems = [];
  if (!/^default-src 'none';/.test(page.policy) || page.policy.includes('unsafe')) {
    problems.push({ what: 'no strict Content-Security-Policy', detail: page.policy });
  } else if (policy && policy !== `${page.policy}; frame-ancestors 'none'`) {
    // frame-ancestors has no meaning in a page (CSP 3, 3.3).
    problems.push({ what: 'page and _headers have different policies', detail: `${page.policy} | ${policy}` });
  }
  // Without one, browsers ask the host's root for /favicon.ico, whatever folder the site is in.
  if (!page.hasIcon) problems.push({ what: 'names no icon' });
  for (const address of page.loads) {
    if (elsewhere.test(address)) problems.push({ what: 'loads from another host', detail: address });
  }
  for (const address of page.sends) {
    if (elsewhere.test(address)) problems.push({ what: 'sends to another host', detail: address });
  }
  for (const part of page.inline) problems.push({ what: 'inline script, style or handler', detail: part });
  return problems;
}

// Listens to everything that a tab asks for and complains of. start() is called before each visit
// with { url, base } (nothing outside `base` may be asked for) and gives its list of problems.
function listen(page) {
  let url;
  let base;
  let problems;
  const add = (what, detail) => problems.push({ what, detail });
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) add('a request to elsewhere', request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      add(`status ${response.status()}`, response.url());
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Cut off by leaving the page: an icon that was still on its way.
    if (why !== 'net::ERR_ABORTED') add('a request that failed', `${request.url()} ${why}`);
  });
  page.on('console', (message) => {
    // Chromium also says that the page itself is the answer to a wrong address: we asked for that.
    // The icon that a page does not name is asked for once a host, not once a page.
    const about = message.location().url;
    const isKnown = about === url || about.endsWith('/favicon.ico');
    if (!isKnown || !/status of 404/.test(message.text())) {
      add(`console ${message.type()}`, `${message.text()} ${about}`);
    }
  });
  page.on('pageerror', (error) => add('an uncaught error', error.message));
  return {
    start(visited) {
      ({ url, base } = visited);
      problems = [];
      return problems;
    },
  };
}

async function visit(browser, items, area, label) {
  const listeners = new WeakMap();
  await onPages(browser, items, { viewport: wide }, async (page, item) => {
    if (!listeners.has(page)) listeners.set(page, listen(page));
    const problems = listeners.get(page).start(item);
    await page.goto(item.url, { waitUntil: 'load' });
    // Two frames later whatever the page had to say has been said.
    const isStyled = await page.evaluate(() => new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.styleSheets.length > 0)));
    }));
    if (!isStyled) problems.push({ what: 'shown without its stylesheet' });
    area.judge(`${item.path} (${label})`, problems);
  });
}

export const name = 'third_party';

export async function run({ browser, built, types, server, deepServer, ownServer, area }) {
  const policy = server.headers['Content-Security-Policy'];
  for (const page of built.pages) area.judge(`${page.path} (as written)`, writtenProblems(page, policy));

  const served = (from) => (page) => ({ path: page.path, url: from.url(page.path), base: from.origin });
  await visit(browser, types.map(served(server)), area, 'http, /');

  // 404.html answers for addresses at any depth of one host; its links begin at that host's root,
  // so it works neither in a folder nor from a disk and need not.
  const movable = types.filter((page) => page.template !== '404');
  await visit(browser, oneOfEach(movable).map(served(deepServer)), area, 'http, /some/path/');
  const base = pathToFileURL(built.folder).href;
  await visit(browser, movable.map((page) => ({
    path: page.path, url: pathToFileURL(path.join(built.folder, page.path)).href, base,
  })), area, 'file');
  await visit(browser, ['nothing-here', 'no/such/page/anywhere.html'].map((missing) => ({
    path: `404.html as /${missing}`, url: ownServer.url(missing), base: ownServer.origin,
  })), area, 'http, not found');
}
