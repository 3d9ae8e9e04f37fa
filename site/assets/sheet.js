/*
  Sheets of paper: the print button, and up to six records on one page. What is chosen is remembered
  for this tab only (sessionStorage) as names of records. All words come from the page.
*/
(function () {
  'use strict';

  const key = 'hiroba-sheets';
  const most = 6;
  let unsaved = null; // where the browser keeps nothing, for as long as this page is open

  function chosen() {
    if (unsaved) return unsaved;
    try {
      const found = JSON.parse(window.sessionStorage.getItem(key) || '[]');
      return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : [];
    } catch (error) {
      return [];
    }
  }

  function remember(ids) {
    try {
      window.sessionStorage.setItem(key, JSON.stringify(ids));
      return true;
    } catch (error) {
      unsaved = ids;
      return false;
    }
  }

  const counted = (text, count) => text.replace('{n}', String(count));

  // On the page of one record.
  function offer(part) {
    const words = part.dataset;
    const button = part.querySelector('button');
    const status = part.querySelector('[role="status"]');
    const see = part.querySelector('[data-bundle-see]');
    const isIn = () => chosen().indexOf(words.bundle) >= 0;
    function look() {
      button.textContent = isIn() ? words.take : words.add;
      see.hidden = chosen().length === 0;
    }
    button.addEventListener('click', () => {
      const others = chosen().filter((id) => id !== words.bundle);
      if (isIn()) {
        remember(others);
        status.textContent = counted(words.removed, others.length);
      } else if (others.length >= most) {
        status.textContent = words.full;
      } else if (remember(others.concat(words.bundle))) {
        status.textContent = counted(words.added, others.length + 1);
      } else {
        unsaved = null;
        status.textContent = words.failed;
      }
      look();
    });
    look();
    part.hidden = false;
    window.addEventListener('pageshow', look);
  }

  // On the page of all sheets. Records that have left the site are forgotten.
  function list(part) {
    const words = part.dataset;
    const boxes = Array.from(part.querySelectorAll('input[type="checkbox"]'));
    const paper = document.querySelector('[data-paper]');
    const rows = Array.from(paper.querySelectorAll('[data-record]'));
    const said = part.querySelector('[data-said]');
    const clear = part.querySelector('[data-clear]');
    const known = () => chosen().filter((id) => boxes.some((box) => box.value === id)).slice(0, most);

    function look() {
      const ids = known();
      for (const box of boxes) box.checked = ids.indexOf(box.value) >= 0;
      for (const row of rows) row.hidden = ids.indexOf(row.dataset.record) < 0;
      for (const other of [paper, clear, part.querySelector('[data-to-paper]')]) other.hidden = ids.length === 0;
      if (ids.length > 0) document.documentElement.dataset.chosen = '';
      else delete document.documentElement.dataset.chosen;
      const first = rows.filter((row) => !row.hidden && row.dataset.again)
        .sort((a, b) => (a.dataset.again < b.dataset.again ? -1 : 1))[0];
      paper.querySelector('[data-until-words]').textContent = first ? words.until.replace('{day}', first.dataset.againWords) : '';
      said.textContent = ids.length === 0 ? words.none : counted(words.chosen, ids.length);
    }

    for (const box of boxes) {
      box.addEventListener('change', () => {
        const others = known().filter((id) => id !== box.value);
        const isFull = box.checked && others.length >= most;
        if (!isFull) remember(box.checked ? others.concat(box.value) : others);
        look();
        if (isFull) said.textContent = words.full;
      });
    }
    clear.addEventListener('click', () => {
      remember([]);
      look();
      said.textContent = words.cleared;
      boxes[0].focus();
    });
    look();
    window.addEventListener('pageshow', look);
  }

  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
  for (const part of document.querySelectorAll('[data-bundle]')) offer(part);
  for (const part of document.querySelectorAll('[data-sheets]')) list(part);
}());
