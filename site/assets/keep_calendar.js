/*
  The days of all pages kept on this device as one file for calendar programs (components/keep.html,
  beside keep.js). Made here, in the form «予定» unless the reader wants names, from the files that the
  site has now: what was kept may be old, and a calendar should not begin old. Nothing is sent and
  nothing is stored.
*/
(function () {
  'use strict';

  const panel = document.querySelector('[data-keep-calendar]');
  if (!panel || !window.hirobaKeep) return;
  const said = panel.querySelector('[role="status"]');
  const withNames = panel.querySelector('input');

  async function get(address) {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.text();
  }

  // The address of a kept page's calendar; nothing where it has no days to come.
  async function calendarOf(page) {
    const html = new DOMParser().parseFromString(await get(page.address), 'text/html');
    const link = html.querySelector(withNames.checked ? 'a[data-calendar-named]' : 'a[data-calendar]');
    return link ? new URL(link.getAttribute('href'), page.address).href : '';
  }

  // Entries as they are, each once: of one name and, for a changed day of a rule, one day.
  function joined(files) {
    const entries = new Map();
    for (const file of files) {
      for (const entry of file.match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g) || []) {
        const name = (entry.match(/^(?:UID|RECURRENCE-ID)[^\r]*/gm) || []).join();
        entries.set(name, entry);
      }
    }
    const frame = files[0];
    return frame.slice(0, frame.indexOf('BEGIN:VEVENT')) + Array.from(entries.values()).join('') + 'END:VCALENDAR\r\n';
  }

  function handOver(text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    link.download = panel.dataset.name + '.ics';
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function make() {
    const pages = await window.hirobaKeep.list();
    const addresses = (await Promise.all(pages.map(calendarOf))).filter(Boolean);
    if (addresses.length === 0) return panel.dataset.none;
    const files = (await Promise.all(addresses.map(get))).filter((file) => file.includes('BEGIN:VEVENT'));
    if (files.length === 0) return panel.dataset.none;
    handOver(joined(files));
    return panel.dataset.made;
  }

  panel.querySelector('button').addEventListener('click', async () => {
    said.textContent = '';
    said.textContent = await make().catch(() => panel.dataset.failed);
  });
}());
