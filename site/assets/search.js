// Shows what is found while somebody types (components/search_box.html); search-box.js loads it. All words come
// from the page. Nothing that is typed goes into an address, a title, a store or a request. Here is what the
// first titles need; search-more.js comes when they stand.
(function () {
  'use strict';

  const first = 10; // titles at once
  const dictionaries = {};
  const values = {};
  const { src } = document.currentScript;
  const codes = {
    spellings: '{{ asset("search-spellings.js") }}', lost: '{{ asset("search-lost.js") }}',
    details: '{{ asset("search-details.js") }}', more: '{{ asset("search-more.js") }}',
  };

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function start(box) {
    const { way, here, form, input, body, panel } = box;
    const words = body.dataset;
    const part = (name) => body.querySelector(`[data-s="${name}"]`) || make('p');
    const root = new URL(way.dataset.dictionary, location.href).href.replace(/search\/[^/]*$/, '');
    const loadCode = (name) => box.add(new URL(codes[name], src).href, true);
    const engineOf = (tag) => window.hirobaSearchEngine.create(tag, dictionaries[tag], (name) => box.add(`${root}${dictionaries[tag].folder}${name}.js`, true).then(() => values[`${tag} ${name}`]), loadCode);
    const engine = engineOf(way.dataset.tag);
    if (!engine) throw new Error('no index');
    const fill = (text, n) => text.replace('{n}', n);
    const archives = part('archives').querySelector('input');
    const nothing = { words: [], documents: [], slips: [] };
    // What is shown; search-more.js adds to it. `ticks`: what it is narrowed by, «area.nakamachi».
    const view = { answer: nothing, asked: '', shown: first, ticks: [], rows: [], narrowed: (documents) => documents, archives, box, dictionaries, engine, engineOf, fill, first, go, make, part, row, show };
    let showMore = null;
    let coming = null;
    let isBusy = false;
    let isLate = false;
    let isEnding = false;

    // ---- What is found ----

    function row(hit, by) {
      const item = make('li');
      const link = item.appendChild(make('a', '', by.titleOf(hit.number)));
      const text = make('p');
      link.href = root + by.routeOf(hit.number);
      item.append(' ', make('span', 'small soft', by.kindOf(hit.number)), text);
      return { hit, item, link, text };
    }

    // What is shown beside the titles, and in them. Whoever is first waits for it.
    async function loadMore() {
      coming = Promise.all([engine.code('details'), loadCode('more')]);
      const [details] = await coming.catch(() => []);
      coming = null;
      if (details) showMore = window.hirobaSearch.more(view, details);
    }

    function show() {
      const { answer, asked } = view;
      const found = view.narrowed(answer.documents);
      const isAsked = asked !== '';
      const n = found.length;
      const hits = part('hits');
      body.hidden = !isAsked;
      part('count').textContent = !isAsked ? '' : n > 0 ? fill(words.count, n) : words.none;
      view.rows = found.slice(0, view.shown).map((hit) => row(hit, engine));
      hits.textContent = '';
      hits.append(...view.rows.map(({ item }) => item));
      part('acute').hidden = answer.help !== 'acute';
      part('hard').hidden = answer.help !== 'hard' && (!isAsked || n > 0);
      part('none').hidden = !isAsked || n > 0 || answer.documents.length > 0;
      part('inexact').hidden = answer.exact > 0 || n === 0;
      part('failed').hidden = !answer.failed;
      keep();
      if (showMore) showMore();
      else if (!coming) loadMore().then(() => showMore && showMore());
    }

    // ---- Asking ----

    // One question at a time, and after it the newest.
    async function run() {
      isLate = isBusy;
      if (isBusy || box.isComposing) return;
      isBusy = true;
      do {
        isLate = false;
        const question = input.value.trim();
        if (question !== '' || !panel.contains(form)) box.open(question !== '');
        if (question !== '' && view.asked === '') {
          part('count').textContent = words.wait;
          body.hidden = false;
        }
        const early = (answer) => {
          if (isLate) return;
          if (question !== view.asked) view.shown = first;
          Object.assign(view, { answer, asked: question });
          show();
        };
        early(await engine.ask(question, { archives: archives.checked, early }));
      } while (isLate);
      isBusy = false;
    }

    // To the results: also puts the keyboard of a telephone away.
    async function go() {
      await run();
      part('count').focus();
    }

    // ---- What is kept for the way back: in the history state of this page, its address unchanged ----

    function keep() {
      const { asked, shown, ticks } = view;
      const kept = asked === '' ? undefined : { q: asked, ticks, archives: archives.checked, shown, y: window.scrollY, mark: box.mark(true) };
      try {
        history.replaceState(Object.assign({}, history.state, { hirobaSearch: kept }), '');
      } catch (error) {
        // Then the way back leads to an empty box.
      }
    }

    async function restore() {
      const kept = box.state();
      const linked = here && /^#q=(.*)/.exec(location.hash);
      if (linked) {
        try {
          input.value = decodeURIComponent(linked[1]);
          history.replaceState(history.state, '', location.pathname + location.search);
        } catch (error) {
          location.replace('#');
        }
      } else if (kept && !input.value) {
        input.value = kept.q;
        archives.checked = kept.archives;
        Object.assign(view, { ticks: kept.ticks, asked: kept.q, shown: kept.shown });
        if (kept.ticks.length > 0) await loadMore();
      }
      await run();
      // Nobody has asked yet, so there is time.
      if (view.asked === '') for (const name of ['spellings', 'lost', 'details']) engine.code(name);
      if (kept && !linked && view.asked === kept.q) window.scrollTo(0, kept.y);
    }

    // Everything goes, on the way out and with «はじめに戻す».
    box.show = () => {
      archives.checked = false;
      Object.assign(view, { answer: nothing, asked: '', ticks: [] });
      show();
      box.open(false);
    };

    input.addEventListener('input', (event) => { if (!event.isComposing) run(); });
    input.addEventListener('compositionend', () => setTimeout(run));
    // The key that ends a composition ends nothing else; some browsers tell it by its number alone.
    form.addEventListener('keydown', (event) => { isEnding = event.isComposing || event.keyCode === 229; });
    form.addEventListener('submit', () => { if (!isEnding && !box.isComposing) go(); });
    archives.addEventListener('change', run);
    window.addEventListener('pagehide', keep);
    window.addEventListener('hashchange', restore);
    part('failed').hidden = true;
    if (here) part('close').hidden = true;
    restore();
  }

  window.hirobaSearch = (tag, dictionary) => { dictionaries[tag] = dictionary; };
  window.hirobaSearchPart = (tag, name, value) => { values[`${tag} ${name}`] = value; };
  window.hirobaSearch.start = start;
}());
