/*
  The worker behind «この端末に保存» (assets/keep.js registers it once a reader has chosen to keep a
  page). It stores what it is asked to, and only what may be stored: a page must stand on one of the
  routes below AND carry its own mark. Stories, supporters' sheets and forms have neither. The
  network always comes first. What was withdrawn goes at the next contact, and when nothing is kept
  any more the worker takes itself away.
*/
'use strict';

const root = self.registration.scope;
const store = 'hiroba-keep-' + new URL(root).pathname;
// Folders of other sites inside this one; they have workers of their own.
const others = new URL(self.location.href).searchParams.getAll('leave');
const routes = /^(?:(?:easy|en)\/)?(?:page|group|event|service|course|term|figure)\/(?!index(?:-\d+)?(?:\.html)?$)[^/.]+(?:\.html)?$/;
const mark = '<meta name="hiroba-keep" content="yes">';
const between = 60000; // ms between two looks at whether what is kept still stands
let lastLook = 0;
let lastTurn = Promise.resolve();

// What changes the store is done one after the other: tidying up must not meet a page that is half
// written.
function inTurn(work) {
  const turn = lastTurn.then(work);
  lastTurn = turn.catch(() => {});
  return turn;
}

function routeOf(address) {
  const url = new URL(address, root);
  const path = url.origin + url.pathname;
  return path.startsWith(root) ? path.slice(root.length) : undefined;
}

function isOurs(address) {
  const route = routeOf(address);
  return route !== undefined && !others.some((folder) => route.startsWith(folder));
}

// Some hosts leave out «.html»: both addresses are the same page.
const keyOf = (address) => root + routeOf(address).replace(/\.html$/, '');

function mayKeep(address, html) {
  return isOurs(address) && routes.test(routeOf(address)) && html.includes(mark);
}

// Stylesheets, scripts, icons and pictures that a page names.
function partsOf(html, address) {
  const parts = new Set();
  const tags = html.match(/<(?:link|script|img)\b[^>]*>/g) || [];
  for (const tag of tags) {
    if (/^<link/.test(tag) && !/\brel="(?:stylesheet|icon)"/.test(tag)) continue;
    for (const [, named] of tag.matchAll(/\b(?:href|src|data-style)="([^"]+)"/g)) {
      const part = new URL(named.replace(/&amp;/g, '&'), address).href;
      if (isOurs(part)) parts.add(part);
    }
  }
  return Array.from(parts);
}

async function keepParts(cache, parts) {
  await Promise.all(parts.map(async (part) => {
    const response = await fetch(part, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${part}: ${response.status}`);
    await cache.put(part, response);
  }));
}

// [{ key, address, title, parts }] of the pages in the store
async function kept() {
  if (!await caches.has(store)) return [];
  const cache = await caches.open(store);
  const pages = [];
  for (const request of await cache.keys()) {
    const headers = (await cache.match(request)).headers;
    if (!headers.has('X-Hiroba-Kept')) continue;
    pages.push({
      key: request.url,
      address: headers.get('X-Hiroba-Address'),
      title: headers.get('X-Hiroba-Title'),
      parts: JSON.parse(headers.get('X-Hiroba-Parts')),
    });
  }
  return pages;
}

// Removes what no kept page needs; with no page left, everything and the worker itself.
async function tidy() {
  const pages = await kept();
  if (pages.length === 0) {
    await caches.delete(store);
    await self.registration.unregister();
    return;
  }
  const needed = new Set();
  for (const page of pages) [page.key, ...page.parts].forEach((address) => needed.add(address));
  const cache = await caches.open(store);
  for (const request of await cache.keys()) {
    if (!needed.has(request.url)) await cache.delete(request);
  }
}

async function write(address, html, title) {
  const parts = partsOf(html, address);
  const cache = await caches.open(store);
  await keepParts(cache, parts);
  await cache.put(keyOf(address), new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Hiroba-Address': address,
      'X-Hiroba-Kept': new Date().toISOString(),
      'X-Hiroba-Parts': JSON.stringify(parts),
      'X-Hiroba-Title': title,
    },
  }));
}

async function save(asked, title) {
  const url = new URL(asked, root);
  const address = url.origin + url.pathname;
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    const html = await response.text();
    if (!response.ok || !mayKeep(address, html)) throw new Error('not to be kept');
    await write(address, html, encodeURIComponent(title));
  } catch (error) {
    await tidy();
    throw error;
  }
}

async function drop(key) {
  if (await caches.has(store)) await (await caches.open(store)).delete(key);
}

// At contact: what is gone goes, what is there is renewed. Being cut off changes nothing.
async function lookAgain() {
  const pages = await kept();
  for (const page of pages) {
    const response = await fetch(page.address, { cache: 'no-cache' });
    if (response.status === 404 || response.status === 410) {
      await drop(page.key);
    } else if (response.ok) {
      const html = await response.text();
      if (!mayKeep(page.address, html)) await drop(page.key);
      // Not brought back where a reader has wiped everything meanwhile.
      else if (await caches.has(store)) await write(page.address, html, page.title);
    }
  }
  await tidy();
}

function lookAgainSometimes() {
  const now = Date.now();
  if (now - lastLook < between) return Promise.resolve();
  lastLook = now;
  return inTurn(lookAgain).catch(() => {});
}

// A page out of the store says since when it lies there: keep.js reads the attribute.
async function keptPage(address) {
  const response = await caches.match(keyOf(address), { cacheName: store });
  if (!response || !response.headers.has('X-Hiroba-Kept')) return undefined;
  const html = await response.text();
  if (!mayKeep(address, html)) {
    await inTurn(() => drop(keyOf(address)));
    return undefined;
  }
  const since = response.headers.get('X-Hiroba-Kept');
  return new Response(html.replace('<html ', `<html data-kept-on="${since}" `), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

async function answer(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (request.mode === 'navigate') event.waitUntil(lookAgainSometimes());
    return response;
  } catch (error) {
    const instead = request.mode === 'navigate' ? await keptPage(request.url)
      : await caches.match(request.url, { cacheName: store, ignoreSearch: true });
    if (instead) return instead;
    throw error;
  }
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && isOurs(event.request.url)) event.respondWith(answer(event));
});

self.addEventListener('message', (event) => {
  const { what, address, title } = event.data;
  const port = event.ports[0];
  const work = inTurn(() => (what === 'save' ? save(address, title) : drop(keyOf(address)).then(tidy)));
  event.waitUntil(work.then(() => port.postMessage(true), () => port.postMessage(false)));
});
