/* Marks the day it is in Japan, wherever the device is. The word comes from the page. */
(function () {
  'use strict';

  const word = document.currentScript.dataset.today;
  const japan = 9 * 3600000;
  let marked = '';

  function mark(element) {
    const day = element.querySelector('.day, .when');
    if (!day) return;
    const mark = document.createElement('span');
    mark.className = 'today-mark';
    mark.dataset.byScript = '';
    mark.textContent = word;
    day.append(' ', mark);
    element.classList.add('is-today');
    element.setAttribute('aria-current', 'date');
  }

  function look() {
    const today = new Date((Date.parse(document.documentElement.dataset.now) || Date.now()) + japan).toISOString().slice(0, 10);
    if (today === marked) return;
    for (const old of document.querySelectorAll('.today-mark')) old.remove();
    for (const old of document.querySelectorAll('.is-today')) {
      old.classList.remove('is-today');
      old.removeAttribute('aria-current');
    }
    for (const element of document.querySelectorAll('[data-date="' + today + '"]')) mark(element);
    marked = today;
  }

  look();
  window.addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  setInterval(() => { if (!document.hidden) look(); }, 60000);
}());
