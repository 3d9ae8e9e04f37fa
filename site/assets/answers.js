/*
  How answers to a request form are read, and how they are written down for the office: pure functions.
  The office's program reads by the same rules; tests/forms/values.tsv tests both.
*/
(function (root) {
  'use strict';

  // ---- Characters ----

  const dropped = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Noncharacter_Code_Point}]/gu;
  // What one trip through a Japanese mail exchanges becomes one of the two (generator/answers/answer_text.h).
  const exchanged = { '\u301c': '\uff5e', '\u2212': '\uff0d', '\u2014': '\u2015', '\u2016': '\u2225', '\u00a2': '\uffe0', '\u00a3': '\uffe1', '\u00ac': '\uffe2', '\u00a5': '\uffe5', '\u203e': '~' };
  const fold = (text) => text.replace(/[\u301c\u2212\u2014\u2016\u00a2\u00a3\u00ac\u00a5\u203e]/g, (sign) => exchanged[sign]);
  const squeezed = (text) => text.normalize('NFKC').replace(/[\s\u0085]/g, '');

  function clean(text, isLines) {
    const lines = fold(text.replace(/\r\n?/g, '\n').replace(/[\t\u00a0]/g, ' ').replace(dropped, '')).normalize('NFC')
      .split('\n').map((line) => line.replace(/[ \u3000]+$/, ''));
    if (!isLines) return lines.join(' ').replace(/^[ \u3000]+|[ \u3000]+$/g, '');
    while (lines.length > 0 && lines[0] === '') lines.shift();
    while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
    return lines.join('\n');
  }

  const utf8 = (text) => new TextEncoder().encode(text);

  // ---- Days ----

  const eras = [['令和', 'R', '2019-05-01'], ['平成', 'H', '1989-01-08'], ['昭和', 'S', '1926-12-25'],
    ['大正', 'T', '1912-07-30'], ['明治', 'M', '1868-10-23']];
  const two = (number) => String(number).padStart(2, '0');

  function isoDay(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return '';
    return String(year).padStart(4, '0') + '-' + two(month) + '-' + two(day);
  }

  const weekday = (iso) => new Date(iso + 'T00:00:00Z').getUTCDay();

  // [era's number in `eras`, its year], or nothing.
  function eraYear(iso) {
    const era = eras.findIndex((one) => iso >= one[2]);
    return era < 0 ? null : [era, Number(iso.slice(0, 4)) - Number(eras[era][2].slice(0, 4)) + 1];
  }

  const today = (now) => new Date(now + 9 * 3600000).toISOString().slice(0, 10); // in Japan

  const whole = /^(?:(令和|平成|昭和|大正|明治|[RHSTM])\.?(元|\d{1,2})|(?:西暦)?(\d{4}))[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?(?:[日月火水木金土]曜日)?$/i;
  const short = /^(\d{1,2})[月/](\d{1,2})日?(?:[日月火水木金土]曜日)?$/;

  // A day as spreadsheets and databases export it: with a time that is midnight.
  const midnight = /(\d)日?[ T]+0?0:00(?::00(?:\.0+)?)?(?:Z|\+09:?00)?$/i;

  // The weekday that somebody wrote beside a day, 0 for Sunday; -1: none.
  const saidDay = /\(([日月火水木金土])(?:曜日?)?(?:・?祝日?)?\)|([日月火水木金土])曜日?|\((sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?\)/i;
  function saidWeekday(text) {
    const found = saidDay.exec(squeezed(text));
    if (!found) return -1;
    const japanese = '日月火水木金土'.indexOf(found[1] || found[2] || '-');
    return japanese >= 0 ? japanese : ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(found[3].slice(0, 3).toLowerCase());
  }

  function readDate(text, now) {
    if (utf8(text).length > 128) return '';
    const plain = squeezed(text.normalize('NFKC').replace(midnight, '$1')).replace(/\([^)]*(?:\)|$)/g, '');
    let found = short.exec(plain);
    if (found) {
      // The next such day: 29 February may be eight years away.
      for (let year = Number(now.slice(0, 4)), n = 0; n < 9; n += 1) {
        const day = isoDay(year + n, Number(found[1]), Number(found[2]));
        if (day >= now) return day;
      }
      return '';
    }
    found = whole.exec(plain);
    if (!found) return '';
    let year = Number(found[3]);
    let first = '1900-01-01';
    if (found[1]) {
      const era = eras.find((one) => one[0] === found[1] || one[1] === found[1].toUpperCase());
      year = Number(era[2].slice(0, 4)) + (found[2] === '元' ? 1 : Number(found[2])) - 1;
      if (era[2] > first) first = era[2];
    }
    const day = isoDay(year, Number(found[4]), Number(found[5]));
    return day >= first && year <= 2100 ? day : '';
  }

  // Seconds, and the day zero of spreadsheets before a time, come from exports.
  const clock = /^(午前|午後|am|pm)?(\d{1,2})(?::(\d{2})(?::[0-5]\d)?|時(?:(半)|(\d{1,2})分)?)(am|pm)?$/i;
  const dayZero = /^(?:1899[-/]12[-/]3[01]|1900[-/]0?1[-/]0?[01])[ T]+/;

  function readTime(text) {
    const found = clock.exec(squeezed(text.normalize('NFKC').replace(dayZero, '')).replace(/(?:頃|ごろ|ころ)$/, ''));
    if (!found || (found[1] && found[6])) return '';
    const half = (found[1] || found[6] || '').toLowerCase();
    const minute = found[4] ? 30 : Number(found[3] || found[5] || 0);
    let hour = Number(found[2]);
    if (half !== '') {
      if (hour > 12) return '';
      hour = hour % 12 + (half === '午後' || half === 'pm' ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? two(hour) + ':' + two(minute) : '';
  }

  // ---- Other short answers ----

  function readKana(text) {
    const out = text.normalize('NFKC')
      .replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
    return /^[\u3041-\u3096\u309d\u309eー・ ]+$/.test(out) && /[\u3041-\u3096]/.test(out) ? out : '';
  }

  function readNumber(text) {
    const found = /^約?(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?(?:人|名|回|分|時間|日|円|[かヶカケヵ]月|年)?$/.exec(squeezed(text));
    return found ? found[1].replace(/,/g, '').replace(/^0+(?=\d)/, '') : '';
  }

  const hyphens = /[-\u2010-\u2015\u2212ー\u30fb]/g;

  function readTelephone(text) {
    const digits = squeezed(text).replace(hyphens, '').replace(/[()[\].]/g, '').replace(/^(?:\+81|0081)0?/, '0');
    return /^0\d{9,10}$/.test(digits) ? digits : '';
  }

  function readEmail(text) {
    const out = text.normalize('NFKC');
    const found = /^[\x21-\x7e]+@([A-Za-z0-9.-]+)$/.exec(out);
    const isMail = found && out.indexOf('@') === out.lastIndexOf('@') && !/[<>,;:()[\]\\"]/.test(out)
      && /^[^.]+(?:\.[^.]+)+$/.test(found[1]);
    return isMail && out.length <= 254 ? out : '';
  }

  function readPostal(text) {
    const digits = squeezed(text).replace(hyphens, '').replace(/^〒/, '');
    return /^\d{7}$/.test(digits) ? digits.slice(0, 3) + '-' + digits.slice(3) : '';
  }

  const readers = { kana: readKana, date: readDate, time: readTime, number: readNumber, telephone: readTelephone, email: readEmail, postal: readPostal };

  // ---- A field ----

  function readChoices(field, raw) {
    const values = raw.map((value) => clean(value)).filter((value) => value !== '');
    if (values.length === 0) return { value: '', error: field.optional ? '' : 'missing' };
    const known = field.reads === 'consent' ? ['yes'] : field.options.map((option) => option.value);
    if (values.some((value) => known.indexOf(value) < 0)) return { value: '', error: 'choice' };
    const chosen = known.filter((value) => values.indexOf(value) >= 0);
    if (field.control === 'many' ? field.most && chosen.length > field.most : chosen.length > 1) return { value: '', error: 'too-many' };
    return { value: chosen.join('\n'), error: '' };
  }

  // raw: a text, or a list for choices; now: today as 2026-11-21. Gives { value, error }.
  function read(field, raw, now) {
    if (Array.isArray(raw)) return readChoices(field, raw);
    const text = clean(raw || '', field.control === 'lines');
    if (text === '') return { value: '', error: field.optional ? '' : 'missing' };
    const value = readers[field.reads] ? readers[field.reads](text, now) : text;
    if (value === '') return { value, error: field.reads };
    if (field.reads === 'date') {
      const said = saidWeekday(text);
      if (said >= 0 && said !== weekday(value)) return { value: '', error: 'weekday' };
    }
    if (field.reads === 'number') {
      const most = field.most || 999999999;
      return value.length > 9 || Number(value) > most ? { value: '', error: 'too-many' } : { value, error: '' };
    }
    if (field.reads === 'text' || field.reads === 'kana') {
      const most = field.most || { text: field.control === 'lines' ? 2000 : 200, kana: 100 }[field.reads];
      if (Array.from(value).length > most) return { value: '', error: 'too-long' };
    }
    return { value, error: '' };
  }

  // ---- What is asked ----

  const list = (raw) => (Array.isArray(raw) ? raw : raw ? [raw] : []);

  // The sections in which something is asked, in order, with those questions; raw: by field name.
  function asked(form, raw) {
    const sections = [];
    const known = new Set();
    const has = (id, value) => list(raw[id]).indexOf(value) >= 0;
    const holds = (condition) => {
      const at = condition.indexOf('=');
      return known.has(condition.slice(0, at)) && has(condition.slice(0, at), condition.slice(at + 1));
    };
    for (let at = 0; at < form.sections.length; at += 1) {
      const section = form.sections[at];
      const questions = [];
      let next = -1;
      for (const question of section.questions) {
        if (question.onlyIf && !holds(question.onlyIf)) continue;
        known.add(question.id);
        questions.push(question);
      }
      if (questions.length > 0) sections.push({ id: section.id, section, questions });
      for (const question of questions.filter((one) => one.type === 'one')) {
        for (const option of question.fields[0].options) {
          if (!option.goTo || !has(question.id, option.value)) continue;
          const to = form.sections.findIndex((later) => later.id === option.goTo);
          next = to > at ? to : -1;
        }
      }
      if (next >= 0) at = next - 1;
    }
    return sections;
  }

  const fieldsOf = (sections) => sections.reduce((all, section) => all.concat(
    section.questions.reduce((fields, question) => fields.concat(question.fields), [])), []);

  // By field name; here also what only shows together: a period ends after it begins.
  function readAll(sections, raw, now) {
    const out = {};
    for (const section of sections) {
      for (const question of section.questions) {
        for (const field of question.fields) out[field.name] = read(field, raw[field.name], now);
        if (question.type === 'period') {
          const ends = question.fields.map((field) => out[field.name]);
          if (ends[0].value !== '' && ends[1].value !== '' && ends[1].value < ends[0].value) ends[1].error = 'order';
        }
      }
    }
    return out;
  }

  // ---- Codes ----

  const table = [];
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table.push(c >>> 0);
  }

  // ISO 3309, of UTF-8.
  function crc32(text) {
    let c = 0xffffffff;
    for (const byte of utf8(text)) c = table[(c ^ byte) & 0xff] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  }

  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford

  function base32(number, places) {
    let out = '';
    for (let n = 0, rest = number; n < places; n += 1, rest = Math.floor(rest / 32)) out = digits[rest % 32] + out;
    return out;
  }

  const fieldCode = (name, value) => base32(crc32(name + '\n' + value) % 0x100000, 4);

  // answers: { form, version, reference, date, title, fields: [{ name, value, label, lines, control }] }
  function wholeCode(answers) {
    const head = [answers.form, answers.version, answers.reference, answers.date];
    const text = head.concat(answers.fields.reduce((lines, field) => lines.concat(field.name, field.value), []));
    const code = base32(crc32(text.join('\n') + '\n'), 7);
    return code.slice(0, 4) + '-' + code.slice(4);
  }

  const reference = (date, random) => date.slice(5, 7) + date.slice(8) + '-' + base32(random % 0x100000, 4);

  // ---- Written down ----

  function block(answers) {
    const lines = ['==== ひろば 回答 ここから ====', '様式: ' + answers.form + ' 第' + answers.version + '版', '題: ' + answers.title,
      '控え番号: ' + answers.reference, '日付: ' + answers.date];
    for (const field of answers.fields) {
      lines.push('■ ' + field.label + ' [' + field.name + ' ' + fieldCode(field.name, field.value) + ']');
      for (const line of field.lines) lines.push('｜' + line);
    }
    lines.push('確認記号: ' + wholeCode(answers), '==== ひろば 回答 ここまで ====');
    return lines.join('\n') + '\n';
  }

  const valueOf = (field) => (field.control === 'many' ? field.value.split('\n').filter(Boolean) : field.value);

  function json(answers) {
    const out = { hiroba: 'answers', form: answers.form, version: answers.version, reference: answers.reference, date: answers.date, answers: {}, checks: {} };
    for (const field of answers.fields) {
      out.answers[field.name] = valueOf(field);
      out.checks[field.name] = fieldCode(field.name, field.value);
    }
    out.check = wholeCode(answers);
    return JSON.stringify(out, null, 1) + '\n';
  }

  // As a form would send them, and what only a script knows.
  function pairs(answers) {
    const out = ['form', 'version', 'reference', 'date'].map((name) => [name, String(answers[name])]);
    for (const field of answers.fields) {
      for (const value of [].concat(valueOf(field))) out.push([field.name, value]);
    }
    return out.concat([['check', wholeCode(answers)]]);
  }

  const sample = '見本'; // in place of a reference where nobody takes answers

  root.hirobaAnswers = { sample, clean, read, readAll, asked, fieldsOf, crc32, fieldCode, wholeCode, reference, block, json, pairs, today, weekday, eraYear };
}(typeof window === 'undefined' ? globalThis : window));
