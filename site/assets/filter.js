/*
  Narrows a list (components/filters.html): makes boxes to tick of the links to narrowed pages, and
  shows the rows that fit: any of what is ticked under one heading, under every heading. Rows keep
  their order. Where a page does not hold all rows, they come from the list's own script file
  (hirobaEntries), because a page on a disk may read nothing else.
  What is chosen stands behind the # of the address and nowhere else; what is private (data-private)
  does not even stand there. All words come from the page.
*/
(function () {
  'use strict';

  const root = document.querySelector('[data-filters]');
  const list = document.querySelector('main .entries');
  const steps = document.querySelectorAll('main .path-step[data-facets]');
  if (!root || (!list && steps.length === 0)) return;

  const words = root.dataset;
  const own = words.own || '';
  // Some of the rows, and nowhere the others: then the links stay.
  if (!words.entries && (own || document.querySelector('main .pager'))) return;
  const find = (part) => document.querySelector(`[data-filter-${part}]`);
  const total = find('total');
  const chosenLine = find('chosen');
  const chips = chosenLine.querySelector('ul');
  const nearest = find('nearest');
  const pageParts = [find('page'), document.querySelector('main .pager')].filter(Boolean);
  const title = document.querySelector('h1');
  const results = document.getElementById('results');
  const before = {
    total: total.textContent, heading: title.textContent, title: document.title, isNear: !nearest.hidden,
    rows: Array.from(list ? list.children : steps),
  };

  let rows = words.entries ? null : read(before.rows);
  let isLoading = false;
  let isAwaited = false;
  let isOff = false;
  let chosen = [];
  let saying = 0;

  function read(nodes) {
    return nodes.map((node) => ({ node, tokens: new Set((node.dataset.facets || '').split(' ')) }));
  }

  function fill(text, values) {
    return text.replace(/\{([a-z]+)\}/g, (slot, name) => (name in values ? values[name] : slot));
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  // ---- The boxes, made of the links ----

  function makeValue(facet, source) {
    const value = { facet, token: source.dataset.token, label: source.firstElementChild.textContent };
    value.box = make('label', 'facet');
    value.input = make('input');
    value.input.type = 'checkbox';
    // Browsers keep what was ticked for the way back, unless told not to.
    value.input.autocomplete = 'off';
    value.input.addEventListener('change', () => toggle(value.token, value.input.checked));
    value.count = source.querySelector('.count').cloneNode(true);
    value.number = value.count.lastChild;
    value.first = value.number.data;
    value.box.append(value.input, make('span', '', value.label), ' ', value.count);
    return value;
  }

  function makeFacet(group) {
    const facet = { id: group.dataset.facet, isPrivate: 'private' in group.dataset, group };
    const name = group.querySelector('.filter-name');
    facet.label = name.textContent;
    facet.fields = make('fieldset', 'filter');
    facet.fields.dataset.byScript = '';
    facet.fields.append(make('legend', 'filter-name', facet.label));
    const note = group.querySelector('.filter-note');
    if (note) {
      facet.fields.setAttribute('aria-describedby', note.id);
      facet.fields.append(note);
    }
    const values = make('ul', 'facets');
    facet.values = Array.from(group.querySelectorAll('[data-token]'), (source) => makeValue(facet, source));
    for (const value of facet.values) values.appendChild(make('li')).append(value.box);
    facet.fields.append(values);
    group.parentNode.replaceChild(facet.fields, group);
    return facet;
  }

  const facets = Array.from(root.querySelectorAll('[data-facet]'), makeFacet);
  const values = facets.reduce((all, facet) => all.concat(facet.values), []);
  const valueOf = (token) => values.find((value) => value.token === token);
  const isOn = (value) => chosen.indexOf(value.token) >= 0;

  // ---- What fits ----

  function tokensOf(facet) {
    return facet.values.filter(isOn).map((value) => value.token);
  }

  // [[tokens of one facet], …] for the facets of which something is chosen.
  function groupsOf(without) {
    return facets.filter((facet) => facet !== without).map(tokensOf).filter((tokens) => tokens.length > 0);
  }

  function fitting(groups) {
    return rows.filter((row) => groups.every((tokens) => tokens.some((token) => row.tokens.has(token))));
  }

  // How many there would be with this value chosen too.
  function countFacet(facet) {
    const others = fitting(groupsOf(facet));
    const already = tokensOf(facet);
    for (const value of facet.values) {
      const wanted = already.concat(value.token);
      show(value, others.filter((row) => wanted.some((token) => row.tokens.has(token))).length);
    }
  }

  function show(value, count) {
    value.number.data = String(count);
    value.box.classList.toggle('facet--none', count === 0);
  }

  const isOwnChoice = () => chosen.join() === own;

  // ---- Showing it ----

  // What passed while the page was open stands after what is to come, the last first, as clock.js has it.
  function inOrder(nodes) {
    const isOver = (node) => 'over' in node.dataset;
    const passed = nodes.filter((node) => isOver(node) && node.dataset.until);
    passed.sort((a, b) => (a.dataset.until < b.dataset.until ? 1 : -1));
    return nodes.filter((node) => !isOver(node)).concat(passed, nodes.filter((node) => isOver(node) && !node.dataset.until));
  }

  function showRows(nodes) {
    if (list) {
      list.textContent = '';
      list.append(...inOrder(nodes));
      list.hidden = nodes.length === 0;
    } else {
      for (const step of steps) step.hidden = nodes.indexOf(step) < 0;
      for (const path of document.querySelectorAll('main .paths > section')) {
        path.hidden = !path.querySelector('.path-step:not([hidden])');
      }
    }
    document.dispatchEvent(new Event('hiroba:rows'));
  }

  // The heading «なかまち｜集まり» holds as long as all that is shown is of that value.
  function showHeading() {
    const value = valueOf(own);
    const isTrue = !value || (isOn(value) && value.facet.values.filter(isOn).length === 1);
    title.textContent = isTrue ? before.heading : words.heading;
    document.title = isTrue ? before.title : before.title.replace(before.heading, words.heading);
  }

  function dropButton(value, index) {
    const button = make('button', 'facet chip');
    button.type = 'button';
    button.append(make('span', '', value.facet.label + words.colon + value.label), make('span', 'hidden-words', words.drop));
    button.addEventListener('click', () => {
      toggle(value.token, false);
      const left = chips.querySelectorAll('button');
      (left[Math.min(index, left.length - 1)] || results).focus();
    });
    return button;
  }

  function showChosen() {
    for (const value of values) {
      value.input.checked = isOn(value);
      value.box.classList.toggle('facet--on', isOn(value));
    }
    chips.textContent = '';
    values.filter(isOn).forEach((value, index) => chips.appendChild(make('li')).append(dropButton(value, index)));
    const open = values.filter((value) => isOn(value) && !value.facet.isPrivate).map((value) => value.label);
    find('paper').textContent = open.length > 0 ? chosenLine.firstElementChild.textContent + words.colon + open.join(words.dot) : '';
    chosenLine.hidden = chosen.length === 0;
    find('clear').hidden = chosen.length < 2;
    find('count').textContent = chosen.length > 0 ? fill(words.count, { n: chosen.length }) : '';
  }

  // For none or few: how many there are without one of the headings; where that helps nothing, how
  // many of each alone.
  function showNearest(count) {
    const isFew = isOwnChoice() ? before.isNear : count <= 2;
    nearest.hidden = !isFew;
    find('none').hidden = count > 0;
    find('few').hidden = count === 0;
    const given = isFew ? facets.filter((facet) => facet.values.some(isOn)) : [];
    let offers = [];
    if (given.length > 1) {
      offers = given.map((facet) => ({ facet, text: words.without, n: fitting(groupsOf(facet)).length, isKept: false }))
        .filter((offer) => offer.n > count);
    }
    if (count === 0 && offers.length === 0) {
      offers = given.map((facet) => ({ facet, text: words.only, n: fitting([tokensOf(facet)]).length, isKept: true }));
    }
    const ways = find('ways');
    ways.textContent = '';
    for (const offer of offers) ways.appendChild(make('li')).append(wayButton(offer));
    ways.hidden = offers.length === 0;
  }

  function wayButton({ facet, text, n, isKept }) {
    const what = facet.values.filter(isOn).map((value) => value.label).join(words.dot);
    const button = make('button', 'button button--quiet', fill(text, { what, n }));
    button.type = 'button';
    button.addEventListener('click', () => {
      choose(chosen.filter((token) => (valueOf(token).facet === facet) === isKept));
      results.focus();
    });
    return button;
  }

  function countWords(n, zero) {
    return n > 0 ? fill(words.found, { n }) : zero;
  }

  function showResult(isSaid) {
    const found = fitting(groupsOf());
    const isOwn = isOwnChoice();
    showRows(isOwn ? before.rows : found.map((row) => row.node));
    total.textContent = isOwn ? before.total : countWords(found.length, words.zero);
    for (const part of pageParts) part.hidden = !isOwn;
    facets.forEach(countFacet);
    find('show').textContent = found.length > 0 ? fill(words.show, { n: found.length }) : words.showNear;
    find('foot').hidden = false;
    showNearest(found.length);
    if (isSaid) say(countWords(found.length, words.none));
  }

  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(() => { find('said').textContent = text; }, 600);
  }

  // ---- All rows, when somebody needs them ----

  function load(isSaid) {
    isAwaited = isAwaited || isSaid;
    if (isLoading) return;
    isLoading = true;
    const script = make('script');
    window.hirobaEntries = (html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      if (!isMadeForUs(parsed)) return;
      for (const link of parsed.querySelectorAll('a[href]')) {
        link.href = new URL(link.getAttribute('href'), script.src).href;
      }
      rows = read(Array.from(parsed.querySelectorAll('.entry'), (row) => document.importNode(row, true)));
      showResult(isAwaited);
    };
    script.addEventListener('error', fail);
    // Loaded, and no rows that are of use here.
    script.addEventListener('load', () => { if (!rows) fail(); });
    script.src = words.entries;
    document.head.append(script);
  }

  // Rows of a later site beside a page that has been open since before: made for other scripts and
  // styles than those that run here.
  function isMadeForUs(parsed) {
    const rowsOf = parsed.querySelector('[data-made-for]');
    return !rowsOf || !words.madeFor || rowsOf.dataset.madeFor === words.madeFor;
  }

  // Without the rows nothing can be combined: the links come back.
  function fail() {
    if (isOff) return;
    isOff = true;
    for (const facet of facets) facet.fields.parentNode.replaceChild(facet.group, facet.fields);
    chosen = own ? [own] : [];
    showChosen();
    showHeading();
    find('how').hidden = true;
    const failed = find('failed');
    failed.textContent = words.failed;
    failed.hidden = false;
    say(words.failed);
  }

  // ---- Choosing ----

  function apply(tokens, isSaid) {
    chosen = values.map((value) => value.token).filter((token) => tokens.indexOf(token) >= 0);
    showChosen();
    showHeading();
    if (rows) showResult(isSaid);
    else if (isSaid || !isOwnChoice()) load(isSaid);
  }

  function choose(tokens) {
    if (isOff) return;
    apply(tokens, true);
    writeAddress();
  }

  function toggle(token, isChosen) {
    choose(chosen.filter((other) => other !== token).concat(isChosen ? token : []));
  }

  const isPublic = (token) => valueOf(token) && !valueOf(token).facet.isPrivate;

  // Replaced, not added: the way back leads to the page before, not through every tick.
  function writeAddress() {
    const tokens = chosen.filter(isPublic).join('+');
    const hash = tokens === own ? '' : `#${tokens || 'all'}`;
    try {
      history.replaceState(history.state, '', hash || location.pathname + location.search);
    } catch (error) {
      location.replace(hash || '#all');
    }
  }

  // The chosen tokens; null where what stands behind the # is a place on the page.
  function readAddress() {
    const text = location.hash.slice(1);
    if (text === '') return own ? [own] : [];
    if (text === 'all') return [];
    const tokens = text.replace(/%2B/gi, '+').split('+').filter(isPublic);
    return tokens.length > 0 ? tokens : null;
  }

  function start() {
    find('how').hidden = false;
    apply(readAddress() || (own ? [own] : []), false);
    root.addEventListener('toggle', () => { if (root.open && !rows && !isOff) load(false); });
    window.addEventListener('hashchange', () => {
      const tokens = readAddress();
      if (tokens && !isOff) apply(tokens.concat(chosen.filter((token) => !isPublic(token))), true);
    });
    find('clear').addEventListener('click', () => {
      choose([]);
      results.focus();
    });
    find('show').addEventListener('click', () => {
      results.scrollIntoView();
      results.focus();
    });
    if (!own) {
      find('whole').addEventListener('click', (event) => {
        if (isOff || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        choose([]);
        results.focus();
      });
    }
  }

  start();
}());
