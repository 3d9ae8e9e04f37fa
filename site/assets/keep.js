/*
  «この端末に保存»: keeps single pages for times without a connection, by choice only. Before the first
  «保存する» no worker is registered and nothing is stored; when the last page goes, store and worker
  go with it. What may be stored is judged twice, here and in sw.js, by route and by the page's own
  mark. Everything lies in one cache named hiroba-keep-<folder of the site>. All words stand in
  components/keep.html.
*/
(function () {
  'use strict';

  const script = document.currentScript;
  if (!('serviceWorker' in navigator) || !('caches' in window) || !/^https?:$/.test(location.protocol)) return;

  const root = new URL('../', script.src).href;
  const store = 'hiroba-keep-' + new URL(root).pathname;
  const routes = /^(?:(?:easy|en)\/)?(?:page|group|event|service|course|term|figure)\/(?!index(?:-\d+)?(?:\.html)?$)[^/.]+(?:\.html)?$/;
  const here = location.origin + location.pathname;
  const keyOf = (address) => address.replace(/\.html$/, '');

  function workerAddress() {
    const url = new URL('sw.js', root);
    for (const other of (script.dataset.leave || '').split(' ').filter(Boolean)) {
      const folder = new URL('.', new URL(other, location.href)).href;
      // In another language the made-up town's own folder ends in that language.
      if (folder.startsWith(root)) url.searchParams.append('leave', folder.slice(root.length).replace(/\/(?:easy|en)\/$/, '/'));
    }
    return url.href;
  }

  async function registration() {
    const found = await navigator.serviceWorker.getRegistration(root);
    return found && found.scope === root ? found : undefined;
  }

  async function worker() {
    const registered = await navigator.serviceWorker.register(workerAddress(), { scope: root, updateViaCache: 'none' });
    if (registered.active) return registered.active;
    const coming = registered.installing || registered.waiting;
    await new Promise((resolve, reject) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated') resolve();
        if (coming.state === 'redundant') reject(new Error('no worker'));
      });
    });
    return registered.active;
  }

  async function ask(message) {
    const channel = new MessageChannel();
    const active = await worker();
    const answer = new Promise((resolve) => { channel.port1.onmessage = (event) => resolve(event.data); });
    active.postMessage(message, [channel.port2]);
    if (!await answer) throw new Error('refused');
  }

  // What lies in the store: [{ address, title, since }], the newest last. Opens no store.
  async function list() {
    if (!await caches.has(store)) return [];
    const cache = await caches.open(store);
    const pages = [];
    for (const request of await cache.keys()) {
      const headers = (await cache.match(request)).headers;
      if (headers.has('X-Hiroba-Kept')) {
        pages.push({
          address: headers.get('X-Hiroba-Address'),
          title: decodeURIComponent(headers.get('X-Hiroba-Title')),
          since: headers.get('X-Hiroba-Kept'),
        });
      }
    }
    return pages.sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  async function save(asked, title) {
    const url = new URL(asked || here, location.href);
    const address = url.origin + url.pathname;
    if (!address.startsWith(root) || !routes.test(address.slice(root.length))) throw new Error('not to be kept');
    await ask({ what: 'save', address, title: title || ownTitle() });
  }

  async function clear() {
    await caches.delete(store);
    const registered = await registration();
    if (registered) await registered.unregister();
  }

  async function drop(address) {
    await ask({ what: 'drop', address });
    if ((await list()).length === 0) await clear();
  }

  // The heading without its readings.
  function ownTitle() {
    const heading = document.querySelector('h1');
    if (!heading) return document.title;
    const copy = heading.cloneNode(true);
    for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
    return copy.textContent.trim();
  }

  function dayWords(iso) {
    const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Tokyo' };
    return new Date(iso).toLocaleDateString(document.documentElement.lang, form);
  }

  function wire(panel) {
    const part = (name) => panel.querySelector(`[data-keep-${name}]`);
    const words = panel.dataset;
    const say = (text) => { part('said').textContent = text; };
    const question = part('ask').querySelector('[tabindex]');

    function addRow(page) {
      const row = document.createElement('li');
      const about = document.createElement('p');
      const link = document.createElement('a');
      const since = document.createElement('span');
      const button = document.createElement('button');
      link.href = page.address;
      link.textContent = page.title;
      since.className = 'small soft';
      since.textContent = words.since.replace('{day}', dayWords(page.since));
      button.type = 'button';
      button.className = 'button button--quiet';
      button.textContent = words.dropWord;
      button.setAttribute('aria-label', words.dropOne.replace('{title}', page.title));
      button.addEventListener('click', () => after(drop(page.address), words.dropped));
      about.append(link, ' ', since);
      row.append(about, button);
      panel.querySelector('.keep-rows').append(row);
    }

    // Asked for here and not in the head: readers who never come this far need not wait for it.
    function style() {
      return new Promise((resolve) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = script.dataset.css;
        link.onload = resolve;
        link.onerror = resolve;
        document.head.append(link);
      });
    }

    async function show() {
      const pages = await list();
      const isKept = pages.some((page) => keyOf(page.address) === keyOf(here));
      panel.querySelector('.keep-rows').textContent = '';
      pages.forEach(addRow);
      part('list').hidden = pages.length === 0;
      part('save').hidden = isKept || !part('ask').hidden;
      panel.hidden = false;
    }

    // Focus stays in the panel: the part that had it may be gone.
    async function after(work, said) {
      let text = said;
      try {
        await work;
      } catch (error) {
        text = words.failed;
      }
      part('ask').hidden = true;
      await show();
      say(text);
      if (!panel.contains(document.activeElement) || document.activeElement.closest('[hidden]')) panel.focus();
    }

    function open(isOpen) {
      part('ask').hidden = !isOpen;
      part('save').hidden = isOpen;
      say('');
      (isOpen ? question : part('save')).focus();
    }

    panel.tabIndex = -1;
    part('save').addEventListener('click', async () => {
      if ((await list()).length === 0) open(true);
      else after(save(), words.saved);
    });
    part('yes').addEventListener('click', () => after(save(), words.saved));
    part('no').addEventListener('click', () => open(false));
    part('clear').addEventListener('click', () => after(clear(), words.cleared));
    return style().then(show);
  }

  // A page out of the store says so above its heading.
  function sayKept(panel, since) {
    const note = panel.querySelector('[data-keep-note]');
    const main = document.querySelector('main');
    const text = note.querySelector('p');
    text.textContent = text.textContent.replace('{day}', dayWords(since));
    note.hidden = false;
    note.classList.add('kept-note');
    main.insertBefore(note, main.firstChild);
  }

  const panel = document.querySelector('[data-keep]');
  if (panel) {
    if (document.documentElement.dataset.keptOn) sayKept(panel, document.documentElement.dataset.keptOn);
    wire(panel).catch(() => {});
  }
  // For whoever resets everything, and for tests.
  window.hirobaKeep = { list, save, drop, clear };
}());
