/*
  The worker behind «この端末に保存» (assets/keep.js registers it once a reader has chosen to keep a
  page). It stores what it is asked to, and only what may be stored: a page must stand on one of the
  routes below AND carry its own mark. Stories, supporters' sheets and forms have neither. The
  network always comes first, past whatever the browser keeps by itself: who is online sees the page
  as it is now. A kept page lies here with the styles and scripts it was made for, told apart from
  later ones by the marks in their names, and is renewed with them or not at all. What was withdrawn
  goes at the next contact, and when nothing is kept any more the worker takes itself away.
*/
'use strict';

const root = self.registration.scope;
const store = 'hiroba-keep-' + new URL(root).pathname;
// Folders of other sites inside this one; they have workers of their own.
const others = new URL(self.location.href).searchParams.getAll('leave');
const routes = /^(?:(?:easy|en)\/)?(?:page|group|event|service|course|term|figure)\/(?!index(?:-\d+)?(?:\.html)?$)[^/.]+(?:\.html)?$/;
const mark = '<meta name="hiroba-keep" content="yes">';
// Names of files that never change: assets/site.3f9c01ab7e.css. As in model/routes.cc.
const marked = /^assets\/(?:.*\/)?[^/]+\.[0-9a-f]{10}(?:\.[^/.]+)?$/;
const between = 60000; // ms between two looks at whether what is kept still stands
const patience = 5000; // ms that somebody waits for the network who could read a kept page instead
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

const isMarked = (address) => isOurs(address) && marked.test(routeOf(address));

// Stylesheets, scripts, icons and pictures that a page names, and marked files that it keeps ready
// for its scripts in other attributes.
function partsOf(html, address) {
  const parts = new Set();
  const add = (named, isAny) => {
    const part = new URL(named.replace(/&amp;/g, '&'), address).href;
    if (isAny ? isOurs(part) : isMarked(part)) parts.add(part);
  };
  const tags = html.match(/<(?:link|script|img|source)\b[^>]*>/g) || [];
  for (const tag of tags) {
    if (/^<link/.test(tag) && !/\brel="(?:stylesheet|icon)"/.test(tag)) continue;
    for (const [, name, value] of tag.matchAll(/\s([a-z-]+)="([^"]*)"/g)) {
      if (name === 'href' || name === 'src') add(value, true);
      else if (name === 'srcset') value.split(/,\s+/).forEach((one) => add(one.trim().split(/\s/)[0], true));
      else if (/\.[0-9a-f]{10}\b/.test(value)) value.split(/\s+/).forEach((one) => add(one, false));
    }
  }
  return Array.from(parts);
}

// Marked files that a stylesheet or script names: in url(…) or as a string.
function namedIn(text, address) {
  const names = text.matchAll(/["'`(]\s*([^"'`()\s]+\.[0-9a-f]{10}(?:\.\w+)?)(?:[?#][^"'`()\s]*)?\s*["'`)]/g);
  return Array.from(names, ([, name]) => new URL(name, address).href).filter(isMarked);
}

// What is in the store under a mark are the very bytes; everything else is asked for.
async function getPart(cache, part) {
  const known = isMarked(part) ? await cache.match(part) : undefined;
  const response = known || await fetch(part, { cache: isMarked(part) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${part}: ${response.status}`);
  const type = response.headers.get('Content-Type') || '';
  const content = await response.blob();
  return { part, type, content, isNew: !known, names: /css|javascript/.test(type) ? namedIn(await content.text(), part) : [] };
}

// [{ part, type, content, isNew }] of all parts of a page, and of what those name.
async function gather(cache, html, address) {
  const parts = new Map();
  let next = partsOf(html, address);
  while (next.length > 0) {
    const found = await Promise.all(next.map((part) => getPart(cache, part)));
    for (const one of found) parts.set(one.part, one);
    next = Array.from(new Set(found.flatMap((one) => one.names))).filter((part) => !parts.has(part));
  }
  return Array.from(parts.values());
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

// The page is replaced last, when all it needs is there: until then the old one stands, with its own
// parts, and it stays when one of the new ones cannot be had.
async function write(address, html, title) {
  const cache = await caches.open(store);
  const parts = await gather(cache, html, address);
  for (const { part, type, content, isNew } of parts) {
    if (isNew) await cache.put(part, new Response(content, { headers: { 'Content-Type': type } }));
  }
  await cache.put(keyOf(address), new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Hiroba-Address': address,
      'X-Hiroba-Kept': new Date().toISOString(),
      'X-Hiroba-Parts': JSON.stringify(parts.map(({ part }) => part)),
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

// What is gone goes, what is there is renewed.
async function renew(page, response) {
  if (response.status === 404 || response.status === 410) {
    await drop(page.key);
  } else if (response.ok) {
    const html = await response.text();
    if (!mayKeep(page.address, html)) await drop(page.key);
    // Not brought back where a reader has wiped everything meanwhile.
    else if (await caches.has(store)) await write(page.address, html, page.title);
  }
}

// At contact. A page that cannot be renewed stays as it is, and keeps no other from being looked at;
// being cut off changes nothing.
async function lookAgain() {
  for (const page of await kept()) {
    try {
      await renew(page, await fetch(page.address, { cache: 'no-cache' }));
    } catch (error) {
      // Next time.
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

function keptPart(address) {
  return caches.match(address, { cacheName: store, ignoreSearch: true });
}

// What somebody has just seen of a kept page is what is kept of it from now on.
async function afterVisit(address, response) {
  await inTurn(async () => {
    const page = (await kept()).find((one) => one.key === keyOf(address));
    if (page) await renew(page, response);
  }).catch(() => {});
  await lookAgainSometimes();
}

// Past the browser's own store where the name says nothing about the content.
function ask(request, signal) {
  const isFixed = request.mode !== 'navigate' && (request.destination !== 'script' || isMarked(request.url));
  return fetch(request, isFixed ? { signal } : { signal, cache: 'no-cache' });
}

// The answer; undefined where there is none, or none in time.
function inTime(answering) {
  const late = new Promise((resolve) => { setTimeout(resolve, patience); });
  return Promise.race([answering, late]).catch(() => undefined);
}

async function answer(event) {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  const own = isMarked(request.url) ? await keptPart(request.url) : undefined;
  if (own) return own;
  const stop = new AbortController();
  const answering = ask(request, stop.signal);
  if (isPage) {
    event.waitUntil(answering.then((response) => afterVisit(request.url, response.clone()), () => {}));
  }
  const inGoodTime = await inTime(answering);
  if (inGoodTime) return inGoodTime;
  const instead = await (isPage ? keptPage : keptPart)(request.url);
  // What hangs would hold up the next try, since browsers ask for an address once at a time.
  if (instead) stop.abort();
  return instead || answering;
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
