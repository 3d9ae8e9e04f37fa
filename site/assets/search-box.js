// The search box of every page (components/search_box.html). The rest is loaded in one wave when somebody
// touches it. What was asked for is kept in the history state of its page alone, and only as long as a mark
// without meaning stands in the tab's storage: «はじめに戻す» and the way out take it away.
(function () {
  'use strict';

  const way = document.querySelector('[data-search]');
  if (!way) return;
  const key = 'hiroba-search';
  const here = document.querySelector('[data-search-here]');
  const wide = window.matchMedia('(min-width: 48rem)');
  const opener = way.querySelector('button');
  const form = (here || way).querySelector('form');
  const input = form.querySelector('input');
  const body = document.importNode(document.querySelector('[data-search-parts]').content, true).firstElementChild;
  const panel = here || document.createElement('div');
  const box = { way, here, form, input, body, panel, open, add, state, mark, isComposing: false };
  let loading = null;

  function mark(isMade) {
    try {
      if (isMade && !sessionStorage.getItem(key)) sessionStorage.setItem(key, String(Math.random()));
      return sessionStorage.getItem(key);
    } catch (error) {
      return null; // nothing can be kept here
    }
  }

  function state() {
    const kept = (history.state || {}).hirobaSearch;
    return kept && kept.mark && kept.mark === mark() ? kept : null;
  }

  function add(address, isFree) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.async = Boolean(isFree);
      script.onload = resolve;
      script.onerror = reject;
      script.src = address;
      document.head.append(script);
    });
  }

  function load() {
    if (loading) return;
    const { engine, ui, dictionary } = way.dataset;
    loading = Promise.all([engine, ui, dictionary].map((address) => add(address))).then(() => window.hirobaSearch.start(box)).catch(() => {
      loading = null;
      body.hidden = false;
      body.querySelector('[data-s="failed"]').hidden = false;
      open(true);
    });
  }

  function open(isOpen) {
    panel.hidden = !here && !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  }

  function close() {
    if (here || panel.hidden) return;
    open(false);
    (wide.matches ? input : opener).focus();
  }

  // In the header where there is room, else below it.
  function settle() {
    if (here) return;
    const isFocused = document.activeElement === input;
    if (wide.matches) way.append(form);
    else panel.firstElementChild.prepend(form);
    if (isFocused) input.focus();
  }

  function forget() {
    try {
      sessionStorage.removeItem(key);
    } catch (error) {
      // Nothing was kept.
    }
    input.value = '';
    if (box.show) box.show();
  }

  if (!here) {
    panel.className = 'search-panel screen-only';
    panel.hidden = true;
    panel.append(document.createElement('div'));
    panel.firstChild.className = 'frame';
    way.closest('.frame').after(panel);
  }
  body.hidden = true;
  (here || panel.firstChild).append(body);
  settle();
  if (wide.addEventListener) wide.addEventListener('change', settle);

  // Not where the focus only passes by: who goes through a page by keyboard asks for nothing.
  for (const part of [form, opener]) for (const touch of ['pointerdown', 'click', 'compositionstart', 'input']) part.addEventListener(touch, load);
  for (const end of ['start', 'end']) input.addEventListener(`composition${end}`, () => { box.isComposing = end === 'start'; });
  opener.addEventListener('click', () => {
    open(panel.hidden);
    if (!panel.hidden) input.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  body.querySelector('[data-s="close"]').addEventListener('click', close);
  for (const part of [form, panel]) {
    part.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || here || panel.hidden) return;
      event.preventDefault();
      close();
    });
  }
  document.addEventListener('click', (event) => {
    if (event.target.closest('.comfort-reset, .quick-exit a')) forget();
  }, true);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && input.value && !state()) forget();
  });
  if (here || state()) load();
}());
