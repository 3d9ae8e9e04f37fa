// Other spellings of words in which digits, numerals or Latin letters stand (rules 2.2 and 2.4 of
// generator/search/README.md). search-engine.js loads it when such a word is asked for.
(function () {
  'use strict';

  const { tools } = globalThis.hirobaSearchEngine;
  const { chars, lastOf, pattern, shifted } = tools;

  // ---- Numbers ----

  const digits = '一二三四五六七八九';
  const counter = '(?=[年月日時分回人歳級型条週つ])';
  const inDigits = pattern(`\\d+${counter}`);
  const inNumerals = pattern(`[十${digits}]+${counter}`);
  const eras = [['令和', 2018], ['平成', 1988], ['昭和', 1925]];
  const numeral = (n) => (n > 19 ? digits[Math.floor(n / 10) - 1] : '') + (n > 9 ? '十' : '') + (digits[n % 10 - 1] || '');
  const numbers = {};
  for (let n = 1; n < 100; n += 1) numbers[numeral(n)] = n;

  function ofNumbers(word) {
    const plain = word.replace(inNumerals, (run) => numbers[run] || run);
    return [
      word.replace(inDigits, (run) => (/^[1-9]\d?$/.test(run) ? numeral(run) : run)), plain,
      plain.replace(/(令和|平成|昭和)([1-9]\d?|元)(?=年)/g, (run, name, n) => eras.find((era) => era[0] === name)[1] + (Number(n) || 1)),
      plain.replace(/(\d+)(年|$)/g, (run, year, end, at) => {
        const era = year > 1925 && year < 2100 && year.length === 4 && (end || at === 0) && eras.find((each) => year > each[1]);
        return era ? `${era[0]}${year - era[1] === 1 ? '元' : year - era[1]}年` : run;
      }),
    ];
  }

  // ---- Latin letters ----

  // Each syllable; kana stand in the order of Unicode, and small ones are folded to large ones.
  const syllables = { '-': 'ー', tsu: 'つ', fu: 'ふ', ya: 'や', yu: 'ゆ', yo: 'よ', wa: 'わ', wo: 'を' };
  const sounds = {};
  for (const row of ['あ2', 'kか2', 'gが2', 'sさ2', 'zざ2', 'tた2', 'dだ2', 'nな1', 'hは3', 'bば3', 'pぱ3', 'mま1', 'rら1']) {
    const [by, first] = chars(row).reverse();
    const start = row.slice(0, -2);
    chars('aiueo').forEach((vowel, i) => { syllables[start + vowel] = shifted(first, i * by + (/[td]/.test(start) && i > 1 ? 1 : 0)); });
  }
  for (const sound of Object.keys(syllables)) sounds[syllables[sound]] = sound;
  const glide = (start, first, rows) => { for (const row of rows) syllables[start + row[0]] = first + row.slice(1); };
  for (const start of 'kstnhmrgzjbp') glide(`${start}y`, syllables[`${start === 'j' ? 'z' : start}i`], ['aや', 'uゆ', 'oよ']);
  for (const row of ['shし', 'chち', 'jじ']) glide(row.slice(0, -1), row.slice(-1), ['aや', 'i', 'uゆ', 'eえ', 'oよ']);
  glide('f', 'ふ', ['aあ', 'iい', 'eえ', 'oお']);

  // Letters read as Hepburn or kunrei from end to end; else nothing.
  function kanaOf(letters) {
    let kana = '';
    let size = 0;
    for (let rest = letters; rest; rest = rest.slice(size)) {
      size = /^n'/.test(rest) ? 2 : 1;
      if (/^(n(?![aiueoy])|m[bpm])/.test(rest)) kana += 'ん';
      else if (/^(tch|([b-df-hj-lp-tv-z])\2)/.test(rest)) kana += 'つ';
      else {
        size = [3, 2, 1].find((n) => n <= rest.length && syllables[rest.slice(0, n)]);
        if (!size) return '';
        kana += syllables[rest.slice(0, size)];
      }
    }
    return kana;
  }

  // A reading without the length of its vowels.
  function flat(reading) {
    return chars(reading.replace(/ー/g, '')).reduce((out, c) => {
      const vowel = lastOf(sounds[out.slice(-1)] || ' ');
      return /oう|oお|uう/.test(vowel + c) ? out : out + c;
    }, '');
  }

  globalThis.hirobaSearchEngine.spellings = ({ folded, ofReading, readings }) => {
    let flats;

    function ofRomaji(word) {
      const reading = /^[a-z'-]+$/.test(word) && folded(kanaOf(word));
      if (!reading) return [];
      if (!flats) {
        flats = new Map();
        readings().forEach((written, each) => flats.set(flat(each), (flats.get(flat(each)) || []).concat(written)));
      }
      return [reading].concat(ofReading(reading), flats.get(flat(reading)));
    }

    return { ofNumbers, ofRomaji };
  };
}());
