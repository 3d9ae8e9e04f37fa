// What an open grant comes to (templates/components/grant_estimate.html): amounts and times that
// somebody writes, each at most what the record allows. Nothing is kept. Words come from the page.
(function () {
  'use strict';

  const root = document.querySelector('[data-estimate]');
  if (!root) return;

  const rows = Array.from(root.querySelectorAll('.estimate-row')).map((row) => ({
    yen: Number(row.dataset.yen), times: Number(row.dataset.times),
    fields: Array.from(row.querySelectorAll('input')), output: row.querySelector('output'),
  }));

  // Full-width digits and commas too; what is no number counts as nothing.
  function numberIn(field) {
    const digits = field.value.normalize('NFKC').replace(/[,\s円回]/g, '');
    return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : 0;
  }
  const words = (yen) => root.dataset.yenWords.replace('0', yen.toLocaleString('ja-JP'));

  function reckon() {
    let sum = 0;
    let isCapped = false;
    for (const row of rows) {
      const yen = numberIn(row.fields[0]);
      const times = numberIn(row.fields[1]);
      const part = Math.min(yen, row.yen) * Math.min(times, row.times);
      isCapped = isCapped || (times > 0 && (yen > row.yen || times > row.times));
      row.output.textContent = words(part);
      sum += part;
    }
    root.querySelector('[data-sum]').textContent = words(sum);
    root.querySelector('[data-said]').textContent = isCapped ? root.dataset.capped : '';
  }

  for (const row of rows) for (const field of row.fields) field.addEventListener('input', reckon);
  reckon();
  root.hidden = false;
}());
