// A small static server on 127.0.0.1, as plain as the hosts the site is made for: files, types, the
// site's own _headers, and 404.html for what is not there.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const types = {
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

// The headers that _headers gives to every address («/*»), as Netlify and Cloudflare read it.
function readHeaders(folder) {
  const file = path.join(folder, '_headers');
  const headers = {};
  if (!existsSync(file)) return headers;
  let everywhere = false;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^\S/.test(line)) everywhere = line.trim() === '/*';
    const field = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line);
    if (everywhere && field) headers[field[1]] = field[2];
  }
  return headers;
}

// Serves `folder` under `mount` («/» or «/some/path/»). Gives { origin, headers,
// url(page), close() }.
export async function serve(folder, mount = '/') {
  const headers = readHeaders(folder);

  function find(address) {
    if (!address.startsWith(mount)) return undefined;
    let file = path.join(folder, decodeURIComponent(address.slice(mount.length)));
    if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
    if (address.endsWith('/')) file = path.join(file, 'index.html');
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  }

  const server = createServer((request, response) => {
    const found = find(new URL(request.url, 'http://localhost').pathname);
    const file = found ?? path.join(folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'Content-Type': types['.txt'] }).end('404');
      return;
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { ...headers, 'Content-Type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    headers,
    url: (page) => origin + mount + page.split('/').map(encodeURIComponent).join('/'),
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}
