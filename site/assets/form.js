/*
  Request forms (templates/form.html): one section at a time (#s-<section>; no answer in an address),
  what was written (#check), and the ways to hand it in. Answers are read by answers.js and kept by
  form-drafts.js. All words come from the page.
*/
(function () {
  'use strict';

  const frame = document.querySelector('[data-form-frame]');
  const rules = window.hirobaAnswers;
  if (!frame || !rules || !window.hirobaDrafts) return;

  const form = frame.querySelector('form');
  const find = (selector) => frame.querySelector(selector);
  const all = (selector, from) => Array.from((from || frame).querySelectorAll(selector));
  const words = find('[data-words]').dataset;
  const about = form.dataset;
  const accepts = about.accepts === 'yes';
  const title = document.title;
  const drafts = window.hirobaDrafts(new URL('../', document.currentScript.src).pathname + ':' + about.form);
  const undoPatience = 20000; // ms
  const sendPatience = 30000;
  const typingPause = 400;

  const fill = (text, values) => text.replace(/\{([a-z_]+)\}/g, (slot, name) => (name in values ? values[name] : slot));
  const today = () => rules.today(Date.now());

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function plain(element) {
    const copy = element.cloneNode(true);
    for (const part of all('rt, rp, .optional, .hidden-words, .form-count', copy)) part.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  function readField(part, question) {
    const data = part.dataset;
    const own = part.querySelector('.form-part-label');
    const field = {
      name: data.field, control: data.control, reads: data.reads, optional: 'optional' in data, most: Number(data.most) || undefined,
      part, question, own: own ? plain(own) : '', label: own ? question.label + words.dot + plain(own) : question.label,
      inputs: all('input, textarea', part).filter((input) => input.name === data.field), echo: part.querySelector('.form-echo'), written: part.querySelector('.form-written'),
    };
    field.isChoice = /^(one|many|tick)$/.test(field.control);
    field.options = field.isChoice ? field.inputs.map((input) => ({ value: input.value, goTo: input.dataset.goTo, label: plain(input.labels[0]) })) : [];
    return field;
  }

  function readQuestion(node, section) {
    const question = { node, section, id: node.dataset.question, type: node.dataset.type, onlyIf: node.dataset.onlyIf };
    question.label = plain(node.querySelector('.form-label'));
    question.fields = all('[data-field]', node).map((part) => readField(part, question));
    return question;
  }

  const definition = {
    sections: all('[data-section]').map((node) => {
      const section = { id: node.dataset.section, node, heading: node.querySelector('h2') };
      section.questions = all('[data-question]', node).map((question) => readQuestion(question, section));
      return section;
    }),
  };
  const questions = definition.sections.reduce((list, section) => list.concat(section.questions), []);
  const fields = rules.fieldsOf(definition.sections);
  const isStraight = questions.every((question) => !question.onlyIf && question.fields.every((field) => field.options.every((option) => !option.goTo)));

  const rawOf = (field) => (field.isChoice ? field.inputs.filter((input) => input.checked).map((input) => input.value) : field.inputs[0].value);
  const isFilled = (answer) => answer.length > 0;

  function raw() {
    const out = {};
    for (const field of fields) out[field.name] = rawOf(field);
    return out;
  }

  function write(field, value) {
    if (!field.isChoice) field.inputs[0].value = typeof value === 'string' ? value : '';
    else for (const input of field.inputs) input.checked = Array.isArray(value) && value.indexOf(input.value) >= 0;
  }

  const asked = () => rules.asked(definition, raw());
  const askedQuestions = () => new Set(asked().reduce((list, section) => list.concat(section.questions), []));
  const isAnythingWritten = () => fields.some((field) => isFilled(rawOf(field)));

  // ---- What is kept, and for how long ----

  let draft = { passed: {} };
  let isSent = false;
  let canStore = true;

  function cannotStore() {
    if (!canStore) return;
    canStore = false;
    find('[data-stored-words]').textContent = words.notStored;
    find('[data-keep-draft]').closest('.choice').hidden = true;
    find('#form-keep-hint').hidden = true;
  }

  function save() {
    if (isSent) return;
    const now = Object.assign({}, draft, { version: about.version, answers: raw() });
    try {
      if (draft.isKept || isAnythingWritten()) drafts.write(now, draft.isKept);
      else drafts.forgetTab();
    } catch (error) {
      cannotStore();
    }
  }

  function restore() {
    const kept = drafts.ofDevice();
    const found = drafts.ofTab() || kept;
    draft.isKept = Boolean(kept);
    if (!drafts.works()) cannotStore();
    find('[data-keep-draft]').checked = Boolean(draft.isKept);
    const [visit] = window.performance.getEntriesByType('navigation');
    const way = visit && visit.type;
    // What was typed before this script came counts; what the browser kept may have been erased here.
    const isNew = !canStore || !way || way === 'navigate';
    for (const field of fields) {
      if (!(isNew && isFilled(rawOf(field)))) write(field, found ? found.answers[field.name] : '');
    }
    if (found && found.version === about.version) draft = Object.assign({ passed: {} }, found, { isKept: draft.isKept, until: undefined });
  }

  // ---- How answers look ----

  function dayWords(iso) {
    const at = iso.split('-').map(Number);
    const era = rules.eraYear(iso);
    return fill(words.dateWords, {
      year: at[0], month: words.months.split(',')[at[1] - 1], day: at[2], weekday: words.weekdays.split(',')[rules.weekday(iso)],
      era: words.eras.split(',')[era[0]], era_year: era[1] === 1 ? words.firstYear : era[1],
    });
  }

  function shown(field, value) {
    if (value === '') return '';
    if (field.isChoice) return value.split('\n').map((one) => field.options.find((option) => option.value === one).label).join('\n');
    if (field.reads === 'date') return dayWords(value);
    if (field.reads === 'time') return fill(/:00$/.test(value) ? words.hourWords : words.timeWords, { hour: Number(value.slice(0, 2)), minute: value.slice(3) });
    if (field.reads === 'telephone') return value.replace(/^(0\d0)(\d{4})(\d{4})$/, '$1-$2-$3');
    return value;
  }

  // Beside the field: how a day, a time or a number was understood.
  function echo(field) {
    if (!field.echo) return;
    const result = rules.read(field, rawOf(field), today());
    const text = shown(field, result.value);
    field.echo.textContent = text === '' || text === rawOf(field).trim() ? '' : fill(words.readAs, { value: text });
  }

  function showOnPaper() {
    const now = today();
    const open = askedQuestions();
    for (const question of questions) {
      const isOpen = open.has(question);
      question.node.toggleAttribute('data-not-asked', !isOpen);
      for (const field of question.fields) {
        if (!field.written) continue;
        const result = rules.read(field, rawOf(field), now);
        field.written.textContent = '';
        if (isOpen && rawOf(field)) field.written.append(make('span', '', shown(field, result.value) || rawOf(field)));
      }
    }
  }

  // ---- Mistakes ----

  // The words for it: data-missing-many, data-date …; a question is answered, a heading written.
  function message(field, error) {
    const isQuestion = /(?:か|[?？])$/.test(field.label);
    const missing = { tick: 'Tick', many: 'Many', one: 'One' }[field.control] || (isQuestion ? 'Answer' : 'Write');
    const text = error === 'missing' ? words['missing' + missing]
      : error === 'too-many' ? words[field.isChoice ? 'manyMost' : 'numberMost']
        : words[error === 'too-long' ? 'tooLong' : error];
    const count = field.isChoice ? 0 : Array.from(rules.clean(rawOf(field), field.control === 'lines')).length;
    return fill(text, { what: field.label, most: field.most, count, example: dayWords(today()) });
  }

  const summary = find('.error-summary');
  const describedOf = (field) => (field.isChoice ? field.part.closest('fieldset') : field.inputs[0]);

  function clearErrors() {
    summary.hidden = true;
    summary.textContent = '';
    for (const note of all('.form-error')) note.remove();
    for (const part of all('.form-part--error')) part.classList.remove('form-part--error');
    for (const field of fields) {
      const node = describedOf(field);
      const left = (node.getAttribute('aria-describedby') || '').split(' ').filter((id) => id !== '' && id.indexOf('e-') !== 0);
      if (left.length > 0) node.setAttribute('aria-describedby', left.join(' '));
      else node.removeAttribute('aria-describedby');
      if (!field.isChoice) node.removeAttribute('aria-invalid');
    }
  }

  function showError(field, text) {
    const note = make('p', 'form-error');
    note.id = 'e-' + field.name;
    note.append(make('span', 'hidden-words', words.error), text);
    const before = field.isChoice ? field.part.querySelector('.choices') : field.inputs[0];
    before.parentNode.insertBefore(note, before);
    field.part.classList.add('form-part--error');
    const node = describedOf(field);
    node.setAttribute('aria-describedby', ((node.getAttribute('aria-describedby') || '') + ' ' + note.id).trim());
    if (!field.isChoice) node.setAttribute('aria-invalid', 'true');
  }

  function focusField(field) {
    const input = field.inputs[0];
    input.focus({ preventScroll: true });
    (field.isChoice ? describedOf(field) : field.part).scrollIntoView({ block: 'center' });
  }

  function showErrors(errors) {
    summary.append(make('h2', '', fill(words.errors, { n: errors.length })));
    summary.firstChild.id = 'errors-title';
    summary.setAttribute('role', 'group');
    summary.setAttribute('aria-labelledby', 'errors-title');
    const list = summary.appendChild(make('ul'));
    for (const one of errors) {
      const text = message(one.field, one.error);
      showError(one.field, text);
      const link = list.appendChild(make('li')).appendChild(make('a', '', text));
      link.href = '#' + one.field.inputs[0].id;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        focusField(one.field);
      });
    }
    summary.hidden = false;
    document.title = words.error + titleOf(step);
    show(summary);
  }

  function errorsOf(section) {
    const results = rules.readAll([section], raw(), today());
    return rules.fieldsOf([section]).filter((field) => results[field.name].error !== '')
      .map((field) => ({ field, error: results[field.name].error }));
  }

  // ---- The way through ----

  let step = '';
  let focusNext = null;

  const signature = (section) => rules.fieldsOf([section]).map((field) => field.name).join(' ');
  const firstOpen = () => asked().find((section) => draft.passed[section.id] !== signature(section) || errorsOf(section).length > 0);
  const addressOf = (section) => (section ? 's-' + section.id : 'check');

  function go(to) {
    if (location.hash === '#' + to) arrive(true);
    else location.hash = to;
  }

  // «12/16» must be the same day when it is read again tomorrow.
  function keepYear(field) {
    const day = rules.read(field, rawOf(field), today()).value;
    if (field.reads !== 'date' || day === rules.read(field, rawOf(field), '1900-01-01').value) return;
    const at = day.split('-').map(Number);
    write(field, at[0] + '年' + at[1] + '月' + at[2] + '日');
  }

  function next() {
    clearErrors();
    document.title = titleOf(step);
    const sections = asked();
    const at = sections.findIndex((section) => addressOf(section) === step);
    if (at < 0) return;
    const errors = errorsOf(sections[at]);
    if (errors.length > 0) {
      showErrors(errors);
      return;
    }
    draft.passed[sections[at].id] = signature(sections[at]);
    for (const field of rules.fieldsOf([sections[at]])) keepYear(field);
    save();
    go(addressOf(draft.back ? firstOpen() : sections[at + 1]));
  }

  // Later sections that may still come: not those whose conditions are decided already.
  function mostLeft(at) {
    const index = definition.sections.indexOf(at);
    const holds = askedQuestions();
    const isDecided = (question) => {
      const on = question.onlyIf && questions.find((other) => other.id === question.onlyIf.split('=')[0]);
      return Boolean(on) && definition.sections.indexOf(on.section) < index && !holds.has(question);
    };
    return definition.sections.slice(index + 1).filter((section) => !section.questions.every(isDecided)).length;
  }

  function progress(section, n) {
    const m = isStraight ? definition.sections.length : mostLeft(section);
    return fill(isStraight ? words.progressAll : m === 0 ? words.progressLast : words.progress, { n, m });
  }

  const headingOf = (where) => document.querySelector(where === 'start' ? 'h1' : '#' + where + ' h2');
  const titleOf = (where) => (where === 'start' ? title : plain(headingOf(where)) + words.titleJoin + title);

  const stepNow = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash === '' || hash === 'start') return 'start';
    const isStep = hash === 'check' || hash === 'sent' || definition.sections.some((section) => 's-' + section.id === hash);
    return isStep ? hash : '';
  };

  function elsewhere(to) {
    if (isSent) return to === 'sent' ? '' : 'sent';
    if (to === 'sent') return 'start';
    const open = to === 'check' ? firstOpen() : null;
    if (open) return addressOf(open);
    const isPage = to.indexOf('s-') === 0;
    return isPage && !asked().some((section) => addressOf(section) === to) ? addressOf(firstOpen()) : '';
  }

  function showPage(id) {
    const sections = asked();
    const at = sections.findIndex((section) => addressOf(section) === id);
    const here = at < 0 ? null : sections[at].section;
    for (const section of definition.sections) section.node.toggleAttribute('data-here', section === here);
    if (!here) return;
    const node = here.node;
    for (const question of here.questions) question.node.toggleAttribute('data-off', sections[at].questions.indexOf(question) < 0);
    node.querySelector('.step-of').textContent = progress(here, at + 1);
    node.querySelector('[data-back]').href = '#' + (at > 0 ? addressOf(sections[at - 1]) : 'start');
  }

  function showStart() {
    find('[data-begin]').href = '#' + addressOf(firstOpen());
    find('[data-draft]').hidden = !isAnythingWritten();
  }

  // From the top of the page where it can be seen from there.
  function show(node) {
    node.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    if (node.getBoundingClientRect().bottom > window.innerHeight * 0.7) frame.scrollIntoView();
  }

  function focusStep() {
    const field = focusNext;
    focusNext = null;
    if (field && addressOf(field.question.section) === step) {
      focusField(field);
      return;
    }
    const heading = headingOf(step);
    heading.tabIndex = -1;
    show(heading);
  }

  function arrive(isMoved) {
    const to = stepNow() || (step === '' ? 'start' : '');
    if (to === '') return;
    const instead = elsewhere(to);
    if (instead !== '') {
      location.replace('#' + instead);
      if (!isMoved) arrive(true);
      return;
    }
    step = to;
    frame.dataset.step = step.indexOf('s-') === 0 ? 'page' : step;
    if (step === 'check' || step === 'start') draft.back = false;
    clearErrors();
    showPage(step);
    if (step === 'start') showStart();
    if (step === 'check') showCheck();
    document.title = titleOf(step);
    if (isMoved) focusStep();
  }

  // ---- What was written ----

  function answers() {
    const sections = asked();
    const results = rules.readAll(sections, raw(), today());
    const list = rules.fieldsOf(sections).map((field) => {
      const value = results[field.name].value;
      const lines = value === '' ? [] : value.split('\n');
      const labels = shown(field, value).split('\n');
      return { name: field.name, control: field.control, label: field.label, value, lines: field.isChoice ? lines.map((one, n) => labels[n] + ' (' + one + ')') : lines };
    });
    return { form: about.form, version: Number(about.version), title: plain(document.querySelector('h1')), reference: draft.reference, date: draft.date, fields: list };
  }

  // One number for one request, as long as it may have been handed in under it.
  function number() {
    if (!accepts) {
      draft.reference = rules.sample;
      draft.date = today();
    } else if (!draft.reference || (draft.date !== today() && !draft.used)) {
      draft.date = today();
      draft.reference = rules.reference(draft.date, window.crypto.getRandomValues(new Uint32Array(1))[0]);
    }
    for (const place of all('[data-reference]')) place.textContent = accepts ? draft.reference : '';
    frame.toggleAttribute('data-numbered', accepts);
  }

  function row(question, results) {
    const part = make('div');
    part.append(make('dt', '', question.label));
    const said = part.appendChild(make('dd'));
    for (const field of question.fields) {
      const value = results[field.name].value;
      const text = (field.own ? field.own + words.colon : '') + (shown(field, value) || words.notAnswered);
      said.append(make('p', value === '' ? 'soft' : '', field.own ? text.replace(/\n/g, words.dot) : text));
    }
    const link = make('a', '', words.change);
    link.href = '#' + addressOf(question.section);
    link.append(make('span', 'hidden-words', words.colon + question.label));
    link.addEventListener('click', () => {
      draft.back = true;
      focusNext = question.fields[0];
      save();
    });
    part.appendChild(make('dd')).append(link);
    return part;
  }

  function showCall() {
    const place = find('[data-call]');
    if (!place) return;
    place.textContent = '';
    const now = answers();
    place.append(make('p', '', fill(words.callOpen, now)), make('p', '', fill(words.callReference, now)), make('p', '', words.callEnd));
    const list = place.appendChild(make('ul'));
    for (const field of now.fields) {
      if (field.value === '') continue;
      const known = fields.find((one) => one.name === field.name);
      list.append(make('li', '', field.label + words.colon + shown(known, field.value).replace(/\n/g, words.dot)));
    }
  }

  function showCheck() {
    const sections = asked();
    const results = rules.readAll(sections, raw(), today());
    const list = find('[data-answers]');
    list.textContent = '';
    for (const question of askedQuestions()) list.append(row(question, results));
    number();
    save();
    for (const link of all('[data-mail]')) {
      link.href = link.href.split('?')[0] + '?subject=' + encodeURIComponent(fill(words.mailSubject, answers()));
    }
    showCall();
    const last = sections[sections.length - 1];
    find('.form-back [data-back]').href = '#' + (last ? addressOf(last) : 'start');
    for (const said of all('.form-done')) said.textContent = '';
    find('[data-by-hand]').hidden = true;
  }

  // ---- Out of the page ----

  function used() {
    draft.used = true;
    save();
  }

  // What came of it is said below the button.
  const saidOf = (button) => button.closest('.buttons').nextElementSibling;

  function copy(button) {
    used();
    const text = rules.block(answers());
    const said = saidOf(button);
    const byHand = () => {
      const part = find('[data-by-hand]');
      said.after(part);
      const area = part.querySelector('textarea');
      part.hidden = false;
      area.value = text;
      said.textContent = '';
      area.focus();
      area.select();
    };
    if (!navigator.clipboard) byHand();
    else navigator.clipboard.writeText(text).then(() => { said.textContent = words.copied; }, byHand);
  }

  // Named after the form and the number: no word of a person stands in the name.
  function download(button) {
    const kind = button.dataset.file;
    used();
    const now = answers();
    const content = kind === 'json' ? rules.json(now) : rules.block(now);
    const link = make('a');
    link.href = URL.createObjectURL(new Blob([content], { type: kind === 'json' ? 'application/json' : 'text/plain;charset=utf-8' }));
    link.download = about.form.slice(about.form.indexOf('/') + 1) + (accepts ? '-' + now.reference : '') + '.' + kind;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    saidOf(button).textContent = words.fileMade;
  }

  function print(how) {
    if (how !== 'blank') used();
    showOnPaper();
    document.documentElement.dataset.paper = how || 'written';
    window.print();
  }

  let isSending = false;

  function unknown() {
    const button = find('[data-send]');
    button.removeAttribute('aria-disabled');
    button.textContent = words.sendAgain;
    find('[data-send-said]').textContent = '';
    find('[data-unknown]').hidden = false;
    document.getElementById('unknown-title').focus();
  }

  function sent() {
    isSent = true;
    drafts.forget();
    find('[data-again]').hidden = false;
    location.replace('#sent');
  }

  function send() {
    const said = find('[data-send-said]');
    if (isSending) return;
    if (navigator.onLine === false) {
      said.textContent = words.offline;
      return;
    }
    isSending = true;
    used();
    find('[data-unknown]').hidden = true;
    find('[data-send]').setAttribute('aria-disabled', 'true');
    said.textContent = words.sending;
    const now = answers();
    const body = new URLSearchParams();
    for (const pair of rules.pairs(now)) body.append(pair[0], pair[1]);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), sendPatience);
    fetch(form.action, { method: 'POST', body, credentials: 'omit', referrerPolicy: 'no-referrer', signal: stop.signal })
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => (text.indexOf(now.reference) >= 0 ? sent() : unknown()))
      .catch(unknown)
      .then(() => {
        clearTimeout(timer);
        isSending = false;
      });
  }

  // ---- Erasing, with a way back for a moment ----

  function empty() {
    for (const field of fields) {
      write(field, '');
      if (field.echo) field.echo.textContent = '';
    }
    draft = { passed: {}, isKept: false };
    find('[data-keep-draft]').checked = false;
    drafts.forget();
  }

  const say = (text) => { find('[data-said]').textContent = text; };

  let undo = null;

  function erase() {
    const before = { answers: raw(), draft, step };
    empty();
    undo = before;
    find('[data-undo]').hidden = false;
    say(words.erased);
    setTimeout(() => {
      if (undo !== before) return;
      undo = null;
      find('[data-undo]').hidden = true;
    }, undoPatience);
    if (step !== 'start') location.hash = 'start';
    else arrive(false);
  }

  function bringBack() {
    if (!undo) return;
    for (const field of fields) {
      write(field, undo.answers[field.name]);
      echo(field);
    }
    draft = undo.draft;
    find('[data-keep-draft]').checked = Boolean(draft.isKept);
    find('[data-undo]').hidden = true;
    save();
    say(words.undone);
    go(undo.step);
    undo = null;
  }

  // ---- Wiring ----

  function keep(event) {
    draft.isKept = event.target.checked;
    if (!draft.isKept) drafts.forgetDevice();
    save();
    const until = new Date(drafts.until() + 9 * 3600000).toISOString().slice(0, 10);
    find('[data-kept]').textContent = (!canStore ? '' : draft.isKept ? fill(words.keptUntil, { day: dayWords(until) }) : words.notKept);
  }

  // Nothing for what is no answer: a box that keeps the draft, a search, what a browser's own helper
  // has put between the fields. Their events come by here too.
  const fieldOf = (input) => fields.find((field) => field.inputs.indexOf(input) >= 0);

  // What moves under a pointer that is pressed loses its click: so not when the field is left, and
  // not while one is pressed.
  let isPressed = false;
  const press = (is) => () => { isPressed = is; };
  document.addEventListener('pointerdown', press(true), true);
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, press(false), true);
  const echoSoon = (field) => {
    clearTimeout(field.pause);
    field.pause = setTimeout(() => (isPressed ? echoSoon : echo)(field), typingPause);
  };
  form.addEventListener('input', (event) => {
    const field = fieldOf(event.target);
    if (!field) return;
    echoSoon(field);
    save();
  });
  form.addEventListener('change', (event) => { if (fieldOf(event.target)) save(); });
  form.addEventListener('keydown', (event) => {
    // Enter while a word is being chosen (229: Safari says it afterwards) belongs to the word.
    const isLine = Boolean(fieldOf(event.target)) && event.target.localName === 'input' && event.target.type === 'text';
    if (event.key !== 'Enter' || !isLine || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    next();
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  const onClick = (selector, work) => {
    for (const button of all(selector)) button.addEventListener('click', () => work(button));
  };
  onClick('[data-next]', next);
  onClick('[data-print]', (button) => print(button.dataset.print));
  onClick('[data-copy]', copy);
  onClick('[data-file]', download);
  onClick('[data-send]', send);
  onClick('[data-erase]', erase);
  onClick('[data-undo]', bringBack);
  onClick('[data-new]', () => {
    isSent = false;
    find('[data-again]').hidden = true;
    empty();
    location.hash = 'start';
  });
  find('[data-keep-draft]').autocomplete = 'off';
  find('[data-keep-draft]').addEventListener('change', keep);
  window.addEventListener('hashchange', () => arrive(true));
  window.addEventListener('beforeprint', showOnPaper);
  window.addEventListener('afterprint', () => {
    // Some telephones draw the paper after they have said that they are done.
    setTimeout(() => { delete document.documentElement.dataset.paper; }, 1000);
  });
  window.addEventListener('pagehide', () => {
    // What has been sent stays until the page is left, and no browser shall bring it back.
    if (isSent) empty();
  });

  for (const part of all('[data-by-script]')) part.hidden = false;
  document.documentElement.dataset.form = '';
  restore();
  for (const field of fields) echo(field);
  if (accepts && draft.reference) number();
  showOnPaper();
  arrive(false);
}());
