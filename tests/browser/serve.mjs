// A small static server on 127.0.0.1, as plain as the hosts the site is made for: files, types, the
// site's own _headers, and 404.html for what is not there.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

export const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

// The rules of _headers: [{ below, fields }]. «/assets/*» is for everything below it.
function readHeaders(folder) {
  const file = path.join(folder, '_headers');
  const rules = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (/^\/(?:.*\/)?\*$/.test(line)) rules.push({ below: line.slice(1, -1), fields: {} });
    const field = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line);
    if (field) rules.at(-1).fields[field[1]] = field[2];
  }
  return rules.sort((a, b) => a.below.length - b.below.length);
}

// As Netlify reads them: for each header the longest path wins.
function headersOf(rules, inSite) {
  return Object.assign({}, ...rules.filter((rule) => inSite.startsWith(rule.below)).map((rule) => rule.fields));
}

// Serves `folder` under `mount` («/» or «/some/path/»). `fixed` are headers instead of those of
// _headers, for hosts that do not know that file; `wait` ms pass before each answer. `extras` are
// [{ path, type, text() }] of a test's own, and each page loads the scripts among them first: for
// browsers that take no scripts of a test before those of the page. Gives { origin,
// headers, url(page), host, asked, close() }: `host` are { wait, fixed, isAway } to change while it serves
// (isAway: no connection), `asked` the paths in the site that were asked for.
export async function serve(folder, mount = '/', { fixed, wait = 0, extras = [] } = {}) {
  const rules = readHeaders(folder);
  const host = { fixed, wait, isAway: false };
  const scripts = extras.filter(({ type }) => type === types['.js']).map(({ path: at }) => `<script src="${at}"></script>`).join('');
  const asked = [];

  function find(address) {
    if (!address.startsWith(mount)) return undefined;
    let file = path.join(folder, decodeURIComponent(address.slice(mount.length)));
    if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
    if (address.endsWith('/')) file = path.join(file, 'index.html');
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  }

  const server = createServer(async (request, response) => {
    if (host.isAway) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url, 'http://localhost');
    const extra = extras.find((one) => one.path === pathname);
    if (extra) {
      response.writeHead(200, { 'Content-Type': extra.type, 'Cache-Control': 'no-store' }).end(extra.text());
      return;
    }
    const inSite = decodeURIComponent(pathname.slice(mount.length));
    const headers = host.fixed ?? headersOf(rules, inSite);
    asked.push(inSite);
    if (host.wait > 0) await new Promise((resolve) => { setTimeout(resolve, host.wait); });
    const found = find(pathname);
    const file = found ?? path.join(folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'Content-Type': types['.txt'] }).end('404');
      return;
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { ...headers, 'Content-Type': type });
    if (scripts !== '' && type === types['.html']) response.end(readFileSync(file, 'utf8').replace('<head>', `<head>${scripts}`));
    else createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    headers: headersOf(rules, ''),
    host,
    asked,
    url: (page) => origin + mount + page.split('/').map(encodeURIComponent).join('/'),
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}
