/*
  What depends on the hour at which somebody reads, not on the day of the build:
  - whether a desk is within its stated hours (data-hours),
  - what has passed and leaves a list, or says so (data-until),
  - what nobody has checked for too long (data-check-again).
  The reader's clock is read as Japan time, wherever the device is. What cannot be known is not
  claimed. All words come from the page: data-* of this script's own element (components/clock.html).
*/
(function () {
  'use strict';

  const words = document.currentScript.dataset;
  const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  const dayLength = 86400000;
  const minutesOfDay = 1440;
  const japan = 9 * 3600000;
  const overdueDays = 60;
  const holidays = (words.holidays || '').split(' ').filter(Boolean);
  const lastKnownDay = holidays[holidays.length - 1] || '';

  // A day of Japan's calendar, `plus` days from now. Japan has no summer time.
  function dayFrom(now, plus) {
    const date = new Date(now + japan + plus * dayLength);
    const iso = date.toISOString().slice(0, 10);
    return { iso, monthDay: iso.slice(5), weekday: weekdays[date.getUTCDay()], index: date.getUTCDay() };
  }

  function minuteOf(now) {
    const date = new Date(now + japan);
    return date.getUTCHours() * 60 + date.getUTCMinutes();
  }

  function minutes(text) {
    const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
    return parts ? Number(parts[1]) * 60 + Number(parts[2]) : NaN;
  }

  // «mon wed 10:00-16:00;sat 10:00-12:00 note;» A row with a note of its own («only the first
  // Saturday») and a row without both times leave their days unsure.
  function readHours(text) {
    const plan = { days: {}, unsure: {}, isOverMidnight: false };
    for (const row of text.split(';')) {
      const parts = row.split(' ').filter(Boolean);
      const times = parts.find((part) => part.indexOf('-') >= 0);
      if (!times) continue;
      const from = minutes(times.split('-')[0]);
      let until = minutes(times.split('-')[1]);
      if (until === minutesOfDay - 1) until = minutesOfDay;
      if (until < from) until += minutesOfDay;
      const isUnsure = parts.indexOf('note') >= 0 || !(from < until);
      if (!(until <= minutesOfDay)) plan.isOverMidnight = true;
      for (const day of parts.filter((part) => /^[a-z]+$/.test(part) && part !== 'note')) {
        if (isUnsure) plan.unsure[day] = true;
        (plan.days[day] = plan.days[day] || []).push({ from, until });
      }
    }
    return plan;
  }

  // The days on which offices of the state close besides the public holidays (29 December to 3
  // January). Where hours carry a note, a day more on each side: such notes are mostly about them.
  function isYearEnd(monthDay, hasNote) {
    return hasNote ? monthDay >= '12-28' || monthDay <= '01-04' : monthDay >= '12-29' || monthDay <= '01-03';
  }

  // The spans of one day, or null where the page does not tell.
  function spansOf(plan, day, hasNote) {
    if (day.iso > lastKnownDay) return null;
    const isHoliday = holidays.indexOf(day.iso) >= 0;
    const key = isHoliday ? 'holiday' : day.weekday;
    if (plan.unsure[key] || (isHoliday && !plan.days.holiday)) return null;
    const spans = plan.days[key] || [];
    if (!isHoliday && isYearEnd(day.monthDay, hasNote)) {
      const same = JSON.stringify(spans) === JSON.stringify(plan.days.holiday);
      if (!same || plan.unsure.holiday) return null;
    }
    return spans;
  }

  // The next opening within a week; undefined once a day on the way is unknown.
  function nextOpening(plan, now, hasNote) {
    for (let plus = 0; plus <= 7; plus += 1) {
      const day = dayFrom(now, plus);
      const spans = spansOf(plan, day, hasNote);
      if (!spans) return undefined;
      const starts = spans.map((span) => span.from).filter((from) => plus > 0 || from > minuteOf(now));
      if (starts.length > 0) return { plus, day, from: Math.min.apply(null, starts) };
    }
    return undefined;
  }

  // { state: 'inside' | 'outside' | 'unknown', next }
  function stateOf(text, now, hasNote) {
    const plan = readHours(text);
    const minute = minuteOf(now);
    const today = spansOf(plan, dayFrom(now, 0), hasNote);
    const yesterday = spansOf(plan, dayFrom(now, -1), hasNote);
    const inside = (today || []).some((span) => span.from <= minute && minute < span.until)
      || (yesterday || []).some((span) => minute < span.until - minutesOfDay);
    if (inside) return { state: 'inside' };
    if (!today || (!yesterday && plan.isOverMidnight) || hasNote) return { state: 'unknown' };
    return { state: 'outside', next: nextOpening(plan, now, hasNote) };
  }

  function fill(text, values) {
    return text.replace(/\{([a-z]+)\}/g, (slot, name) => (name in values ? values[name] : slot));
  }

  // Plain Japanese counts to twelve twice, the others to 24.
  function timeWords(minute) {
    const hour = Math.floor(minute / 60);
    const rest = minute % 60;
    const countsTwice = words.pm !== words.am;
    const shown = countsTwice && hour > 12 ? hour - 12 : hour;
    const two = (n) => (n < 10 ? '0' : '') + n;
    const time = fill(rest === 0 ? words.hour : words.hourMinute, { h: shown, hh: two(shown), m: rest, mm: two(rest) });
    return fill(hour < 12 ? words.am : hour === 12 ? words.noon : words.pm, { time });
  }

  function openWords(element, now) {
    const data = element.dataset;
    const today = dayFrom(now, 0).iso;
    // Before the day of its check a device's clock is wrong.
    if (!data.checked || today < data.checked || !data.again || lateDays(data.again, now) > overdueDays) return '';
    const hasNote = 'hoursNote' in data;
    const found = stateOf(data.hours, now, hasNote);
    if (found.state === 'unknown') return '';
    if (found.state === 'inside') return hasNote ? words.insideNote : words.inside;
    if (!found.next || 'compact' in data) return words.outside;
    const { plus, day, from } = found.next;
    const name = plus === 0 ? words.today : plus === 1 ? words.tomorrow : words.days.split(' ')[day.index];
    return words.outside + fill(words.next, { day: name, time: timeWords(from) });
  }

  function lateDays(again, now) {
    return Math.floor((Date.parse(dayFrom(now, 0).iso) - Date.parse(again)) / dayLength);
  }

  // `until` is a day, which ends at midnight, or a minute.
  function hasPassed(until, now) {
    const here = new Date(now + japan).toISOString();
    return until.length > 10 ? here.slice(0, 16) > until : here.slice(0, 10) > until;
  }

  function show(element, isShown) {
    if (element.hidden === isShown) element.hidden = !isShown;
  }

  // In the list of events what is over keeps its row, says so, and stands after what is to come.
  function markOver(row) {
    if ('over' in row.dataset) return;
    row.dataset.over = '';
    for (const mark of row.querySelectorAll('[data-over-mark]')) show(mark, true);
    if (row.contains(document.activeElement)) return;
    const firstOver = Array.from(row.parentNode.children).find((other) => other !== row && 'over' in other.dataset);
    row.parentNode.insertBefore(row, firstOver || null);
  }

  function lookAtDays(now) {
    for (const element of document.querySelectorAll('[data-until]')) {
      const isPast = hasPassed(element.dataset.until, now);
      const then = element.dataset['then'];
      if (then === 'over') {
        if (isPast) markOver(element);
      } else {
        show(element, then === 'show' ? isPast : !isPast);
      }
    }
    for (const list of document.querySelectorAll('[data-leaves]')) {
      const isEmpty = Array.from(list.children).every((row) => row.hidden);
      const instead = list.nextElementSibling;
      show(list, !isEmpty);
      if (instead && 'whenEmpty' in instead.dataset) show(instead, isEmpty);
    }
  }

  // data-late-after="60": shown from the 61st day after the day to check again; data-late-until="180":
  // shown to the 180th. The build judges the same; this is for pages that were kept or not rebuilt.
  function lookAtChecks(now) {
    for (const whole of document.querySelectorAll('[data-check-again]')) {
      const late = lateDays(whole.dataset.checkAgain, now);
      for (const part of whole.querySelectorAll('[data-late-after], [data-late-until]')) {
        const { lateAfter, lateUntil } = part.dataset;
        show(part, !(late <= Number(lateAfter)) && !(late > Number(lateUntil)));
      }
    }
  }

  function look() {
    // A showcase is shown as of its own day.
    const now = Date.parse(document.documentElement.dataset.now) || Date.now();
    for (const element of document.querySelectorAll('[data-hours]')) {
      const text = openWords(element, now);
      if (element.textContent !== text) element.textContent = text;
    }
    lookAtDays(now);
    lookAtChecks(now);
  }

  look();
  window.addEventListener('pageshow', look);
  document.addEventListener('hiroba:rows', look); // rows that a filter has put there
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  setInterval(() => { if (!document.hidden) look(); }, 60000);
}());
