// A host on 127.0.0.1 that counts. Sends what gzip -9 makes smaller as such, as hosts do, and waits before each answer
// when it is told to.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipped } from './search_site.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.woff2': 'font/woff2' };

// For this run alone.
function certificate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hiroba-bench-'));
  const [key, cert] = ['key', 'cert'].map((name) => path.join(folder, name));
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// `isSecond`: speaks HTTP/2, as most hosts do: all files of a wave come at once. HTTP/1.1 brings six at a time.
// Gives { origin, wait, count(), close() }. count() is what was sent since it was last called: { bytes, requests, trips },
// where a trip begins with a request that was made after an answer of the one before had been sent.
export async function host(folder, { isSecond = false } = {}) {
  const known = new Map();
  let sent = [];
  const self = { wait: 0 };

  function answerFor(address) {
    let file = path.join(folder, path.normalize(decodeURIComponent(address)));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!known.has(file)) {
      if (!existsSync(file)) return null;
      const bytes = readFileSync(file);
      const small = gzipped(bytes);
      known.set(file, { type: types[path.extname(file)] ?? 'application/octet-stream', isSmall: small.length < bytes.length, bytes: small.length < bytes.length ? small : bytes });
    }
    return known.get(file);
  }

  const server = (isSecond ? (take) => createSecureServer(certificate(), take) : createServer)((request, response) => {
    const one = { trip: 1 + Math.max(0, ...sent.filter(({ isDone }) => isDone).map(({ trip }) => trip)), isDone: false, bytes: 0 };
    const mine = sent;
    mine.push(one);
    setTimeout(() => {
      const answer = answerFor(new URL(request.url, 'http://x').pathname);
      one.isDone = true;
      one.bytes = answer ? answer.bytes.length : 0;
      response.writeHead(answer ? 200 : 404, answer ? { 'content-type': answer.type, 'content-length': answer.bytes.length, 'cache-control': 'max-age=600', ...(answer.isSmall ? { 'content-encoding': 'gzip' } : {}) } : {});
      response.end(answer?.bytes);
    }, self.wait);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(self, {
    origin: `${isSecond ? 'https' : 'http'}://127.0.0.1:${server.address().port}`,
    count() {
      const told = { bytes: sent.reduce((sum, one) => sum + one.bytes, 0), requests: sent.length, trips: Math.max(0, ...sent.map(({ trip }) => trip)) };
      sent = [];
      return told;
    },
    close: () => new Promise((resolve) => { server.closeAllConnections?.(); server.close(resolve); }),
  });
}
