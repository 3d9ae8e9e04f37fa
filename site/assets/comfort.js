// 見やすさ: text size, furigana and colours as the reader likes them.
// Loaded in <head> without defer and on purpose tiny: what was chosen stands on <html> before
// anything is painted, so nothing flashes or jumps. Later it wires the panel of
// templates/components/comfort.html. Kept under one key on this device and sent nowhere; where
// nothing can be kept, a choice holds for the page that is open, and the panel says so.
(() => {
  'use strict';

  const key = 'hiroba-comfort';
  const root = document.documentElement;
  // The first value is the usual one, but plain Japanese pages come with their readings shown.
  const values = { size: ['100', '125', '150'], ruby: ['off', 'on'], scheme: ['auto', 'light', 'dark'] };
  const parts = Object.keys(values);
  const usual = { size: '100', ruby: root.dataset.ruby || 'off', scheme: 'auto' };
  let chosen = {};

  // What is kept may be of an older version or another page's: only known values are taken.
  function read() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(key)) || {};
    } catch (error) {
      return; // nothing readable: what was chosen on this page still holds
    }
    chosen = {};
    for (const part of parts) {
      if (values[part].includes(kept[part])) chosen[part] = kept[part];
    }
  }

  const now = (part) => chosen[part] || usual[part];

  function show() {
    for (const part of parts) root.dataset[part] = now(part);
  }

  // Whether it could be kept (or, without choices, forgotten).
  function keep() {
    try {
      if (Object.keys(chosen).length > 0) localStorage.setItem(key, JSON.stringify(chosen));
      else localStorage.removeItem(key);
      return true;
    } catch (error) {
      return false;
    }
  }

  // Pages kept by «この端末に保存» (keep.js), with the worker that serves them. For reset and quick exit;
  // never fails and does nothing where nothing can be kept (a file, an old browser).
  window.hirobaForgetPages = async () => {
    try {
      const stores = (await caches.keys()).filter((name) => name.startsWith('hiroba-'));
      for (const worker of await navigator.serviceWorker.getRegistrations()) {
        if (stores.includes(`hiroba-keep-${new URL(worker.scope).pathname}`)) await worker.unregister();
      }
      await Promise.all(stores.map((name) => caches.delete(name)));
    } catch (error) {
      // No caches here: no pages in them.
    }
  };

  function wire() {
    const button = document.querySelector('.comfort-button');
    const panel = document.getElementById('comfort');
    if (!button || !panel) return;
    const status = panel.querySelector('[role="status"]');
    const choices = Array.from(panel.querySelectorAll('input'));
    const partOf = (choice) => choice.name.replace('comfort-', '');

    function tick() {
      for (const choice of choices) choice.checked = now(partOf(choice)) === choice.value;
    }
    function renew() {
      read();
      show();
      tick();
    }
    function open(isOpen) {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
      status.textContent = '';
    }
    function close() {
      open(false);
      button.focus();
    }

    button.addEventListener('click', () => open(panel.hidden));
    panel.addEventListener('change', (event) => {
      chosen[partOf(event.target)] = event.target.value;
      show();
      status.textContent = keep() ? '' : status.dataset.notKept;
    });
    panel.querySelector('.comfort-reset').addEventListener('click', async () => {
      chosen = {};
      keep();
      show();
      tick();
      await window.hirobaForgetPages();
      status.textContent = status.dataset.reset;
    });
    panel.querySelector('.comfort-close').addEventListener('click', close);
    // Only while the focus is in here: Escape belongs to the reader everywhere else.
    button.parentNode.addEventListener('keydown', onKey);
    panel.addEventListener('keydown', onKey);
    function onKey(event) {
      if (event.key === 'Escape' && !event.isComposing && !panel.hidden) close();
    }
    // A page brought back by «back», or open in another tab, follows what was chosen meanwhile.
    window.addEventListener('pageshow', renew);
    window.addEventListener('storage', (event) => {
      if (event.key === key || event.key === null) renew();
    });
    tick();
  }

  read();
  show();
  document.addEventListener('DOMContentLoaded', wire);
})();
