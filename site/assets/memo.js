/*
  «相談の前のメモ» (templates/memo.html): makes boxes of the words to tick, shows one question at a
  time (#q1 … #q5, #result: no answer stands in an address), and says of each record why it fits and
  what does not or is not known. Answers 1 to 4 are kept for this tab only, answer 5 (data-private)
  nowhere. The records come from memo/entries.js (hirobaEntries), because a page on a disk may read
  nothing else. All words come from the page.
*/
(function () {
  'use strict';

  const root = document.querySelector('[data-memo]');
  if (!root) return;

  const key = 'hiroba-memo';
  const words = root.dataset;
  const find = (selector) => root.querySelector(selector);
  const all = (selector, from) => Array.from((from || root).querySelectorAll(selector));
  const steps = ['start', 'q1', 'q2', 'q3', 'q4', 'q5', 'result'];
  const few = 3;
  const taken = []; // ids, only as long as this page is open
  let records = null;
  let isLoading = false;

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  const fill = (text, values) => text.replace(/\{([a-z]+)\}/g, (slot, name) => (name in values ? values[name] : slot));
  const joined = (labels) => labels.join(words.dot);

  // Words without their readings.
  function plain(element) {
    const copy = element.cloneNode(true);
    for (const part of all('rt, rp, .hidden-words', copy)) part.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  // ---- The boxes ----

  function makeBox(item) {
    const box = { token: item.dataset.token, isNone: 'none' in item.dataset, label: plain(item), input: make('input') };
    const label = make('label', 'memo-choice');
    const text = make('span');
    while (item.firstChild) text.append(item.firstChild);
    box.input.type = 'checkbox';
    // Browsers keep what was ticked for the way back, unless told not to.
    box.input.autocomplete = 'off';
    label.append(box.input, text);
    item.append(label);
    return box;
  }

  const questions = all('[data-q]').map((group) => {
    const question = { number: group.dataset.q, group, isPrivate: 'private' in group.dataset };
    question.wishes = all('[data-wish]', group).map((list) => ({ words: list.dataset, boxes: all('[data-token]', list).map(makeBox) }));
    question.none = all('[data-none]', group).map(makeBox);
    question.boxes = question.wishes.reduce((boxes, wish) => boxes.concat(wish.boxes), []);
    // «Not decided» and the others exclude each other.
    for (const box of question.boxes) {
      box.input.addEventListener('change', () => { untick(box.input.checked ? question.none : []); remember(); });
    }
    for (const box of question.none) {
      box.input.addEventListener('change', () => {
        if (box.input.checked) untick(question.boxes.concat(question.none.filter((other) => other !== box)));
        remember();
      });
    }
    return question;
  });

  const isOn = (box) => box.input.checked;
  function untick(boxes) {
    for (const box of boxes) box.input.checked = false;
  }

  // ---- What is kept, and for how long ----

  const kept = () => questions.filter((question) => !question.isPrivate)
    .reduce((boxes, question) => boxes.concat(question.boxes, question.none.map((box) => ({ input: box.input, token: question.number + box.token }))), []);

  function remember() {
    try {
      const tokens = kept().filter(isOn).map((box) => box.token);
      if (tokens.length > 0) window.sessionStorage.setItem(key, JSON.stringify(tokens));
      else window.sessionStorage.removeItem(key);
    } catch (error) {
      // Nothing can be kept: the answers last as long as the page.
    }
  }

  function restore() {
    let tokens = [];
    try {
      tokens = JSON.parse(window.sessionStorage.getItem(key)) || [];
    } catch (error) {
      // Nothing readable is nothing kept.
    }
    for (const box of kept()) box.input.checked = tokens.indexOf(box.token) >= 0;
    for (const question of questions) {
      if (question.isPrivate) untick(question.boxes.concat(question.none));
    }
    find('[data-with-private]').checked = false;
  }

  function erase() {
    for (const question of questions) untick(question.boxes.concat(question.none));
    find('[data-with-private]').checked = false;
    taken.length = 0;
    remember();
    showResult();
    find('[data-said]').textContent = words.erased;
    focusOn('result');
  }

  // ---- What fits ----

  const facetOf = (token) => token.slice(0, token.indexOf('.'));

  // What is asked for, one by one: any of the ticked boxes of a list, or each for itself.
  function wishes() {
    const out = [];
    for (const question of questions) {
      for (const wish of question.wishes) {
        const on = wish.boxes.filter(isOn);
        if (on.length === 0) continue;
        if ('each' in wish.words) for (const box of on) out.push({ words: wish.words, boxes: [box] });
        else out.push({ words: wish.words, boxes: on });
      }
    }
    return out;
  }

  // Whether the record is so, and how to say it.
  function judge(record, wish) {
    const has = (token) => record.tokens.has(token);
    const said = (text, boxes) => fill(text, { what: joined(boxes.map((box) => box.label)) });
    const matching = wish.boxes.filter((box) => has(box.token));
    if (matching.length > 0) return { fits: true, text: said(wish.words.yes, matching) };
    if (wish.words.also && has(wish.words.also)) return { fits: true, text: wish.words.alsoYes };
    if ('each' in wish.words) {
      const token = wish.boxes[0].token;
      const text = has('ask.' + token) ? wish.words.ask : has('no.' + token) ? wish.words.no : wish.words.unknown;
      return { fits: false, text: said(text, wish.boxes) };
    }
    const isKnown = (box) => record.facets.has(facetOf(box.token));
    return { fits: false, text: said(wish.boxes.every(isKnown) ? wish.words.no : wish.words.unknown, wish.boxes) };
  }

  function reasons(label, texts, className) {
    const part = make('div', className);
    part.append(make('p', 'memo-why-word', label));
    const list = part.appendChild(make('ul'));
    for (const text of texts) list.append(make('li', '', text));
    return part;
  }

  function showRecord(record, judged) {
    record.why.textContent = '';
    const yes = judged.filter((one) => one.fits).map((one) => one.text);
    const no = judged.filter((one) => !one.fits).map((one) => one.text);
    if (yes.length > 0) record.why.append(reasons(words.yesWord, yes, 'memo-yes'));
    if (no.length > 0) record.why.append(reasons(words.noWord, no, 'memo-no'));
    record.take.checked = taken.indexOf(record.id) >= 0;
    return record.node;
  }

  function showRows(list, found) {
    list.textContent = '';
    for (const one of found) list.append(showRecord(one.record, one.judged));
    list.hidden = found.length === 0;
  }

  function showFitting() {
    if (!records) return;
    const wanted = wishes();
    const judged = records.map((record) => ({ record, judged: wanted.map((wish) => judge(record, wish)) }));
    const lacking = (one) => one.judged.filter((part) => !part.fits).length;
    const fitting = judged.filter((one) => lacking(one) === 0);
    const near = judged.filter((one) => lacking(one) === 1);
    const n = fitting.length;
    find('[data-count]').textContent = n === 0 ? words.foundNone : fill(wanted.length === 0 ? words.foundAll : words.found, { n });
    find('[data-few]').hidden = n >= few;
    showRows(find('[data-fits]'), fitting);
    const more = find('[data-near]');
    more.hidden = near.length === 0;
    more.open = n < few;
    more.querySelector('summary').textContent = fill(words.near, { n: near.length });
    showRows(more.querySelector('ul'), near);
  }

  // ---- The records ----

  function addRecord(node) {
    const tokens = (node.dataset.tokens || '').split(' ');
    const record = {
      node, id: node.dataset.id, tokens: new Set(tokens), facets: new Set(tokens.map(facetOf)),
      title: node.querySelector('h3 a'), when: node.querySelector('.entry-when'), kind: node.querySelector('.entry-kind'),
      why: make('div', 'memo-why'), take: make('input'),
    };
    record.take.type = 'checkbox';
    record.take.autocomplete = 'off';
    record.take.addEventListener('change', () => {
      const at = taken.indexOf(record.id);
      if (at >= 0) taken.splice(at, 1);
      if (record.take.checked) taken.push(record.id);
      showSlip();
    });
    const label = make('label', 'memo-choice');
    const text = make('span', '', words.take);
    text.append(make('span', 'hidden-words', words.colon + plain(record.title)));
    label.append(record.take, text);
    node.querySelector('.entry-text').append(record.why, label);
    return record;
  }

  function load() {
    if (isLoading || !words.entries) return;
    isLoading = true;
    const script = make('script');
    window.hirobaEntries = (html) => {
      const today = new Date((Date.parse(document.documentElement.dataset.now) || Date.now()) + 9 * 3600000).toISOString().slice(0, 10); // in Japan
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      // Rows of a later site, made for other scripts and styles than this page's: of no use here.
      const rowsOf = parsed.querySelector('[data-made-for]');
      if (rowsOf && words.madeFor && rowsOf.dataset.madeFor !== words.madeFor) return;
      records = all('.entry', parsed).filter((row) => !row.dataset.until || row.dataset.until.slice(0, 10) >= today)
        .map((row) => addRecord(document.importNode(row, true)));
      showResult();
    };
    const fail = () => { find('[data-count]').textContent = words.failed; };
    script.addEventListener('error', fail);
    script.addEventListener('load', () => { if (!records) fail(); });
    script.src = words.entries;
    document.head.append(script);
  }

  // ---- The memo in words ----

  function answer(question) {
    const on = question.boxes.filter(isOn).concat(question.none.filter(isOn));
    return on.length > 0 ? joined(on.map((box) => box.label)) : words.notAnswered;
  }

  function showSlip() {
    const isPrivateShown = find('[data-with-private]').checked;
    for (const question of questions) {
      const row = find(`[data-slip="${question.number}"]`);
      row.hidden = question.isPrivate && !isPrivateShown;
      row.querySelector('dd').textContent = row.hidden ? '' : answer(question);
    }
    const list = find('[data-taken]');
    list.textContent = '';
    for (const record of (records || []).filter((one) => taken.indexOf(one.id) >= 0)) {
      const item = list.appendChild(make('li'));
      for (const node of Array.from(record.title.childNodes)) item.append(node.cloneNode(true));
      const more = [record.kind, record.when].filter(Boolean).map(plain).join(words.dot);
      item.append(' ', make('span', 'fine', more));
    }
    find('[data-none-taken]').hidden = list.childElementCount > 0;
  }

  function showResult() {
    for (const question of questions) find(`[data-answer="${question.number}"]`).textContent = answer(question);
    find('[data-private-part]').hidden = !questions.some((question) => question.isPrivate && question.boxes.some(isOn));
    showFitting();
    showSlip();
  }

  function slipText() {
    const page = find('[data-slip-page]');
    const lines = [plain(page.querySelector('.paper-line > span'))];
    for (const row of all('dl > div', page)) {
      if (row.hidden) continue;
      const items = all('li', row);
      lines.push(plain(row.querySelector('dt')) + words.colon + (items.length > 0 ? '' : plain(row.querySelector('dd'))));
      for (const item of items) lines.push(words.dot + plain(item));
    }
    lines.push(plain(page.querySelector('.memo .memo-label')) + words.colon, '');
    for (const line of all('.paper-foot p', page)) lines.push(plain(line));
    return lines.join('\n') + '\n';
  }

  function copy() {
    const said = find('[data-copy-said]');
    const byHand = () => {
      const part = find('[data-by-hand]');
      const field = part.querySelector('textarea');
      part.hidden = false;
      field.value = slipText();
      field.focus();
      field.select();
      said.textContent = '';
    };
    if (!navigator.clipboard) byHand();
    else navigator.clipboard.writeText(slipText()).then(() => { said.textContent = words.copied; }, byHand);
  }

  // ---- One at a time ----

  const stepNow = () => {
    const step = location.hash.slice(1);
    return step === '' ? 'start' : step;
  };

  function focusOn(step) {
    const target = step === 'start' ? document.querySelector('h1') : find(`#${step} .memo-heading`);
    target.tabIndex = -1;
    target.focus();
    window.scrollTo(0, 0);
  }

  // What stands behind the # may be a place on the page: then nothing changes.
  function go(isMoved) {
    const step = stepNow();
    if (steps.indexOf(step) < 0) return;
    root.dataset.step = step;
    document.documentElement.dataset.memo = step === 'result' ? 'slip' : 'sheet';
    if (step !== 'start') load();
    if (step === 'result') {
      find('[data-said]').textContent = '';
      showResult();
    }
    if (isMoved) focusOn(step);
  }

  for (const part of all('[data-by-script]')) part.hidden = false;
  find('[data-with-private]').autocomplete = 'off';
  for (const button of all('[data-print]')) button.addEventListener('click', () => window.print());
  find('[data-erase]').addEventListener('click', erase);
  find('[data-copy]').addEventListener('click', copy);
  find('[data-with-private]').addEventListener('change', showSlip);
  window.addEventListener('hashchange', () => go(true));
  restore();
  if (steps.indexOf(stepNow()) < 0) root.dataset.step = 'start';
  go(false);
}());
