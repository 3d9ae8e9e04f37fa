// What the search shows when the titles stand: text and marks in them, what they can be narrowed by, other words to
// ask for, other languages, a link. search.js loads it, and calls what `more` gives after each change.
(function () {
  'use strict';

  const room = 110; // characters below a title

  function more(view, details) {
    const { archives, box, dictionaries, engine, engineOf, fill, first, go, make, part, row, show } = view;
    const { body, input, way } = box;
    const words = body.dataset;
    const marksOf = ({ marks, words: asked }) => marks || asked;
    const others = Array.from(body.querySelectorAll('[data-other]'));
    let saying = 0;
    let resting = 0;

    archives.autocomplete = 'off';

    // ---- What it can be narrowed by ----

    const boxes = [];
    for (const [value, label] of details.values) {
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

    function chosen(without) {
      const filters = {};
      for (const value of view.ticks) {
        const [facet] = value.split('.');
        if (facet !== without) filters[facet] = (filters[facet] || []).concat(value);
      }
      return filters;
    }

    function fitting(documents, without) {
      const filters = chosen(without);
      return documents.filter(({ number }) => details.isIn(number, filters));
    }

    function narrow(ticks) {
      Object.assign(view, { ticks, shown: first });
      show();
    }

    function showFilters() {
      const { answer, ticks } = view;
      for (const { tick, value } of boxes) tick.checked = ticks.includes(value);
      part('chosen').textContent = ticks.length > 0 ? fill(words.chosen, ticks.length) : '';
      part('clear').hidden = ticks.length === 0;
      part('filters').hidden = ticks.length === 0 && answer.documents.length < 2;
      if (!part('filters').open) return;
      for (const group of body.querySelectorAll('[data-facet]')) {
        const counts = {};
        for (const { number } of fitting(answer.documents, group.dataset.facet)) for (const value of details.tokensOf(number)) counts[value] = (counts[value] || 0) + 1;
        const own = boxes.filter(({ facet }) => facet === group.dataset.facet);
        for (const { value, item, tick, count } of own) {
          count.textContent = counts[value] || 0;
          item.hidden = !counts[value] && !tick.checked;
        }
        group.hidden = own.filter(({ item }) => !item.hidden).length < 2 && !own.some(({ tick }) => tick.checked);
      }
    }

    // ---- Texts and marks ----

    function mark(element, pieces) {
      let left = room;
      pieces.forEach(([piece, isHit], i) => {
        let some = !isHit && i === 0 && pieces[1] && piece.length > 40 ? `…${piece.slice(-30)}` : piece;
        if (some.length > left) some = `${some.slice(0, left)}…`;
        if (left > 0) element.append(isHit ? make('mark', '', some) : some);
        left -= some.length;
      });
    }

    function dress({ hit, item, link, text }, by, asked) {
      const title = link.textContent;
      link.textContent = '';
      mark(link, by.marked(title, asked));
      by.textsOf(hit).then(([found, note]) => {
        mark(text, by.marked(found.slice(0, 400), asked));
        if (note) item.append(make('p', 'small', words.note + note));
      });
    }

    // ---- Other words ----

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
      const titles = view.answer.documents.slice(0, first).map(({ number }) => details.marked(engine.titleOf(number), [slip]));
      const found = [].concat(...titles).filter(([piece, isHit]) => isHit && engine.fold(piece).replace(/ /g, '') === slip);
      const text = found[0] ? found[0][0] : slip;
      return wordButton(text, view.asked.split(/\s+/).map((one) => (engine.fold(one) === word ? text : one)).join(' '));
    }

    // Of several words those that some page answers.
    async function offerAlone(asked) {
      const found = [];
      const lost = await engine.code('lost');
      const pieces = lost ? lost.piecesOf(asked) : [];
      for (const piece of pieces.length > 1 ? pieces : []) if ((await engine.ask(piece, { archives: archives.checked })).exact > 0) found.push(piece);
      if (view.asked === asked) offer('alone', found.map((piece) => wordButton(piece)));
    }

    // ---- Other languages, once the results stand ----

    async function lookElsewhere(other) {
      const tag = other.dataset.other;
      const question = view.asked;
      if ((navigator.connection || {}).saveData) return;
      if (!dictionaries[tag]) await box.add(other.dataset.dictionary, true).catch(() => {});
      other.engine = other.engine || engineOf(tag);
      const its = other.engine && await other.engine.code('details');
      if (!its) return;
      const there = await other.engine.ask(question, { archives: archives.checked });
      if (question !== view.asked) return;
      other.hidden = there.documents.length === 0;
      other.querySelector('summary').lastElementChild.textContent = fill(words.count, there.documents.length);
      const list = other.querySelector('ol');
      const rows = there.documents.slice(0, first).map((hit) => row(hit, other.engine));
      list.textContent = '';
      list.append(...rows.map(({ item }) => item));
      rows.forEach((one) => dress(one, its, marksOf(there)));
    }

    // The number is told to screen readers when somebody stops typing.
    function say(text) {
      clearTimeout(saying);
      saying = setTimeout(() => { part('said').textContent = text; }, 800);
    }

    // ---- What is heard ----

    part('filters').addEventListener('toggle', showFilters);
    part('filters').addEventListener('change', () => narrow(boxes.filter(({ tick }) => tick.checked).map(({ value }) => value)));
    part('clear').addEventListener('click', () => {
      narrow([]);
      part('count').focus();
    });
    part('more').addEventListener('click', () => {
      const next = view.shown;
      view.shown += 2 * first;
      show();
      view.rows[next].link.focus();
    });
    part('link').addEventListener('click', () => {
      const field = part('address').querySelector('input');
      const said = part('address').querySelector('[role="status"]');
      part('address').hidden = false;
      field.value = `${way.querySelector('a').href.split('#')[0]}#q=${encodeURIComponent(view.asked)}`;
      field.select();
      said.textContent = '';
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(() => { said.textContent = words.copied; }, () => {});
    });

    view.narrowed = (documents) => fitting(documents);

    return () => {
      const { answer, asked, rows, shown } = view;
      const isAsked = asked !== '';
      const n = fitting(answer.documents).length;
      part('more').hidden = n <= shown;
      part('more').textContent = fill(words.more, n - shown);
      part('archives').hidden = !isAsked || engine.archived.size === 0;
      say(!isAsked ? '' : n > 0 ? fill(words.said, n) : words.none);
      rows.forEach((one) => dress(one, details, marksOf(answer)));
      part('link').hidden = !isAsked;
      part('address').hidden = true;
      offer('slip', answer.slips.slice(0, 1).map(slipButton));
      offer('near', details.nearTo(answer.words, asked).map((word) => wordButton(word)));
      if (!part('none').hidden) offerAlone(asked);
      showFilters();
      for (const other of others) other.hidden = true;
      clearTimeout(resting);
      if (isAsked) resting = setTimeout(() => others.forEach(lookElsewhere), 1000);
    };
  }

  window.hirobaSearch.more = more;
}());
