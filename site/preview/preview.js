// The edge of a page in `hiroba serve`: loads the page again when the site was made anew, keeps the
// place in it, and shows what kept it from being made. Never part of a published site.
(() => {
  'use strict';
  const ja = !document.documentElement.lang.startsWith('en');
  const words = ja
    ? { preview: 'プレビュー', day: 'いつの姿', held: '下書きや公開前も見る', wait: '作り直しています…',
        made: '最新です', errors: (n) => `エラー${n}件`, lead: 'この姿は、直す前のものです。次のところを直すと、新しい姿になります。',
        cure: '直し方：', hide: '閉じる', lost: 'hiroba serve が止まっています' }
    : { preview: 'Preview', day: 'As of', held: 'Show drafts, too', wait: 'Making it again…',
        made: 'Up to date', errors: (n) => `${n} errors`, lead: 'This is how it was before. Mend these, and the page will be new.',
        cure: 'Cure: ', hide: 'Hide', lost: 'hiroba serve has stopped' };
  const PLACE = 'hiroba-preview-place';

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // The place on the page, across loading it again.
  const placed = JSON.parse(sessionStorage.getItem(PLACE) || 'null');
  sessionStorage.removeItem(PLACE);
  if (placed && placed.page === location.pathname) {
    const restore = () => scrollTo(0, placed.y);
    restore();
    addEventListener('load', restore, { once: true });
  }
  const again = () => {
    sessionStorage.setItem(PLACE, JSON.stringify({ page: location.pathname, y: scrollY }));
    location.reload();
  };

  const style = make('link', { rel: 'stylesheet', href: '/.hiroba/preview.css' });
  const state = make('output', { className: 'hiroba-preview-state', textContent: words.made });
  const day = make('input', { type: 'date' });
  const held = make('input', { type: 'checkbox' });
  const bar = make('aside', { className: 'hiroba-preview', ariaLabel: words.preview },
    make('strong', { textContent: words.preview }), state,
    make('label', {}, `${words.day} `, day), make('label', {}, held, ` ${words.held}`));
  const list = make('ol');
  const title = make('h2');
  const panel = make('section', { className: 'hiroba-preview-errors', hidden: true, ariaLabel: words.preview },
    title, make('p', { textContent: words.lead }), list,
    make('button', { type: 'button', textContent: words.hide, onclick: () => { panel.hidden = true; } }));
  document.head.append(style);
  document.body.append(panel, bar);

  const choose = () => {
    state.textContent = words.wait;
    fetch('/.hiroba/choose', { method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ day: day.value || null, held: held.checked }) });
  };
  day.addEventListener('change', choose);
  held.addEventListener('change', choose);

  const place = (finding) => [finding.file, finding.line, finding.column].filter(Boolean).join(':');
  const show = (news) => {
    if (document.activeElement !== day) day.value = news.day;
    held.checked = news.held;
    state.textContent = news.errors ? words.errors(news.errors) : words.made;
    panel.hidden = !news.errors;
    title.textContent = words.errors(news.errors);
    list.replaceChildren(...(news.findings || []).map((finding) => make('li', {},
      make('code', { textContent: place(finding) }), make('p', { textContent: finding.message }),
      make('p', { textContent: words.cure + (finding.cure || '') }))));
  };

  // What this page was made in: the first news tells. A run after it that gave pages loads it anew.
  let own = null;
  const stream = new EventSource('/.hiroba/events');
  stream.onmessage = (event) => {
    const news = JSON.parse(event.data);
    if (own === null) own = news.published;
    if (news.published > own) return again();
    show(news);
  };
  stream.onerror = () => { state.textContent = words.lost; };
  stream.onopen = () => { if (own !== null) again(); };
})();
