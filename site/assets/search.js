// Shows what is found while somebody types (components/search_box.html); search-box.js loads it. All words come
// from the page. Nothing that is typed goes into an address, a title, a store or a request.
(function () {
  'use strict';

  const first = 10; // titles at once
  const room = 110; // characters below a title
  const dictionaries = {};
  const values = {};

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
    const engineOf = (tag) => window.hirobaSearchEngine.create(tag, dictionaries[tag], (name) => box.add(`${root}${dictionaries[tag].folder}${name}.js`, true).then(() => values[`${tag} ${name}`]));
    const engine = engineOf(way.dataset.tag);
    if (!engine) throw new Error('no index');
    const fill = (text, n) => text.replace('{n}', n);
    const archives = part('archives').querySelector('input');
    archives.autocomplete = 'off';
    const others = Array.from(body.querySelectorAll('[data-other]'));
    let answer = { documents: [], slips: [], near: [], marks: [] };
    let shown = first;
    let asked = '';
    let isBusy = false;
    let isLate = false;
    let isEnding = false;
    let saying = 0;
    let resting = 0;

    // ---- What it can be narrowed by ----

    const boxes = [];
    for (const [value, label] of engine.values) {
      const [facet] = value.split('.');
      const list = body.querySelector(`[data-facet="${facet}"] ul`);
      if (!list) continue;
      const item = list.appendChild(make('li'));
      const choice = item.appendChild(make('label', 'facet'));
      const tick = choice.appendChild(make('input'));
      const count = make('span', 'count');
      tick.type = 'checkbox';
      tick.autocomplete = 'off';
      choice.append(label, ' ', count);
      boxes.push({ value, facet, item, tick, count });
    }
    const ticked = () => boxes.filter(({ tick }) => tick.checked);

    function chosen(without) {
      const filters = {};
      for (const { value, facet } of ticked()) if (facet !== without) filters[facet] = (filters[facet] || []).concat(value);
      return filters;
    }

    const fitting = (without) => {
      const filters = chosen(without);
      return answer.documents.filter(({ number }) => engine.isIn(number, filters));
    };

    function showFilters() {
      const n = ticked().length;
      part('chosen').textContent = n > 0 ? fill(words.chosen, n) : '';
      part('clear').hidden = n === 0;
      part('filters').hidden = n === 0 && answer.documents.length < 2;
      if (!part('filters').open) return;
      for (const group of body.querySelectorAll('[data-facet]')) {
        const counts = {};
        for (const { number } of fitting(group.dataset.facet)) for (const value of engine.tokensOf(number)) counts[value] = (counts[value] || 0) + 1;
        const own = boxes.filter(({ facet }) => facet === group.dataset.facet);
        for (const { value, item, tick, count } of own) {
          count.textContent = counts[value] || 0;
          item.hidden = !counts[value] && !tick.checked;
        }
        group.hidden = own.filter(({ item }) => !item.hidden).length < 2 && !own.some(({ tick }) => tick.checked);
      }
    }

    // ---- What is found ----

    function mark(element, text, by, marks) {
      let left = room;
      by.marked(text.slice(0, 400), marks).forEach(([piece, isHit], i, pieces) => {
        let some = !isHit && i === 0 && pieces[1] && piece.length > 40 ? `…${piece.slice(-30)}` : piece;
        if (some.length > left) some = `${some.slice(0, left)}…`;
        if (left > 0) element.append(isHit ? make('mark', '', some) : some);
        left -= some.length;
      });
    }

    function row(hit, by, marks) {
      const item = make('li');
      const link = item.appendChild(make('a'));
      const text = make('p');
      link.href = root + by.routeOf(hit.number);
      mark(link, by.titleOf(hit.number), by, marks);
      item.append(' ', make('span', 'small soft', by.kindOf(hit.number)), text);
      by.textsOf(hit).then(([found, note]) => {
        mark(text, found, by, marks);
        if (note) item.append(make('p', 'small', words.note + note));
      });
      return item;
    }

    function wordButton(text, question) {
      const button = make('button', 'search-word', text);
      button.type = 'button';
      button.addEventListener('click', () => {
        input.value = question || text;
        go();
      });
      return button;
    }

    function offer(name, buttons) {
      part(name).hidden = buttons.length === 0;
      const list = part(name).querySelector('span');
      list.textContent = '';
      buttons.forEach((button) => list.append(button, ' '));
    }

    // A slip is folded; it is shown as a title that was found writes it.
    function slipButton({ word, slip }) {
      const titles = answer.documents.slice(0, first).map(({ number }) => engine.marked(engine.titleOf(number), [slip]));
      const found = [].concat(...titles).filter(([piece, isHit]) => isHit && engine.fold(piece).replace(/ /g, '') === slip);
      const text = found[0] ? found[0][0] : slip;
      return wordButton(text, asked.split(/\s+/).map((one) => (engine.fold(one) === word ? text : one)).join(' '));
    }

    // Of several words those that some page answers.
    async function offerAlone(now) {
      const found = [];
      const pieces = engine.piecesOf(now);
      for (const piece of pieces.length > 1 ? pieces : []) if ((await engine.ask(piece, { archives: archives.checked })).exact > 0) found.push(piece);
      if (now === asked) offer('alone', found.map((piece) => wordButton(piece)));
    }

    function say(text) {
      clearTimeout(saying);
      saying = setTimeout(() => { part('said').textContent = text; }, 800);
    }

    function show() {
      const found = fitting();
      const isAsked = asked !== '';
      const n = found.length;
      const hits = part('hits');
      body.hidden = !isAsked;
      part('count').textContent = !isAsked ? '' : n > 0 ? fill(words.count, n) : words.none;
      hits.textContent = '';
      hits.append(...found.slice(0, shown).map((hit) => row(hit, engine, answer.marks)));
      part('more').hidden = n <= shown;
      part('more').textContent = fill(words.more, n - shown);
      part('acute').hidden = answer.help !== 'acute';
      part('hard').hidden = answer.help !== 'hard' && (!isAsked || n > 0);
      part('none').hidden = !isAsked || n > 0 || answer.documents.length > 0;
      part('failed').hidden = !answer.failed;
      part('archives').hidden = !isAsked || !engine.hasArchives;
      part('link').hidden = !isAsked;
      part('address').hidden = true;
      offer('slip', answer.slips.slice(0, 1).map(slipButton));
      offer('near', answer.near.map((word) => wordButton(word)));
      if (!part('none').hidden) offerAlone(asked);
      showFilters();
      say(!isAsked ? '' : n > 0 ? fill(words.said, n) : words.none);
      for (const other of others) other.hidden = true;
      clearTimeout(resting);
      if (isAsked) resting = setTimeout(() => others.forEach(lookElsewhere), 1000);
      keep();
    }

    // In the other languages, once the results stand.
    async function lookElsewhere(other) {
      const tag = other.dataset.other;
      const question = asked;
      if ((navigator.connection || {}).saveData) return;
      if (!dictionaries[tag]) await box.add(other.dataset.dictionary, true).catch(() => {});
      other.engine = other.engine || engineOf(tag);
      const there = other.engine ? await other.engine.ask(question, { archives: archives.checked }) : answer;
      if (question !== asked || !other.engine) return;
      other.hidden = there.documents.length === 0;
      other.querySelector('summary').lastElementChild.textContent = fill(words.count, there.documents.length);
      const list = other.querySelector('ol');
      list.textContent = '';
      list.append(...there.documents.slice(0, first).map((hit) => row(hit, other.engine, there.marks)));
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
        if (question !== '' && asked === '') {
          part('count').textContent = words.wait;
          body.hidden = false;
        }
        const early = (some) => { if (!isLate) take(some); };
        const take = (some) => {
          if (question !== asked) shown = first;
          asked = question;
          answer = some;
          show();
        };
        const found = await engine.ask(question, { archives: archives.checked, early });
        early(found);
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
      const kept = asked === '' ? undefined : { q: asked, ticks: ticked().map(({ value }) => value), archives: archives.checked, shown, y: window.scrollY, mark: box.mark(true) };
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
        for (const { tick, value } of boxes) tick.checked = kept.ticks.includes(value);
        asked = kept.q;
        shown = kept.shown;
      }
      await run();
      if (kept && !linked && asked === kept.q) window.scrollTo(0, kept.y);
    }

    // Everything goes, on the way out and with «はじめに戻す».
    box.show = () => {
      for (const { tick } of boxes) tick.checked = false;
      archives.checked = false;
      asked = '';
      answer = { documents: [], slips: [], near: [], marks: [] };
      show();
      box.open(false);
    };

    input.addEventListener('input', (event) => { if (!event.isComposing) run(); });
    input.addEventListener('compositionend', () => setTimeout(run));
    // The key that ends a composition ends nothing else; some browsers tell it by its number alone.
    form.addEventListener('keydown', (event) => { isEnding = event.isComposing || event.keyCode === 229; });
    form.addEventListener('submit', () => { if (!isEnding && !box.isComposing) go(); });
    archives.addEventListener('change', run);
    part('filters').addEventListener('toggle', showFilters);
    part('filters').addEventListener('change', () => {
      shown = first;
      show();
    });
    part('clear').addEventListener('click', () => {
      for (const { tick } of boxes) tick.checked = false;
      show();
      part('count').focus();
    });
    part('more').addEventListener('click', () => {
      const next = shown;
      shown += 2 * first;
      show();
      part('hits').children[next].querySelector('a').focus();
    });
    part('link').addEventListener('click', () => {
      const field = part('address').querySelector('input');
      const said = part('address').querySelector('[role="status"]');
      part('address').hidden = false;
      field.value = `${way.querySelector('a').href.split('#')[0]}#q=${encodeURIComponent(asked)}`;
      field.select();
      said.textContent = '';
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(() => { said.textContent = words.copied; }, () => {});
    });
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
