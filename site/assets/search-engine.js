// Answers questions from the index of a language. generator/search/README.md is the contract, search/ask.cc
// the twin: the same hits in the same order. Parts come through `loadPart` and stay in memory.
(function () {
  'use strict';

  const kanji = '々-〇〻㐀-䶿一-鿿豈-\ufaff\u{20000}-\u{3fffd}';
  const japanese = `[\\p{sc=Hira}\\p{sc=Kana}ー${kanji}]`;
  const letter = '[\\p{L}\\p{N}\\p{M}]';
  const latin = `(?:(?!${japanese})${letter})+`;
  const content = `(?![\\p{sc=Hira}ー])${letter}`; // of a phrase; kana around it inflect it
  const pattern = (text, flags) => new RegExp(text, flags || 'gu');
  const patterns = {
    japanese: pattern(`^${japanese}`, 'u'), run: pattern(`(?:${japanese}|${letter})+`), latin: pattern(latin),
    latinEnd: pattern(`${latin}$`, 'u'), token: pattern(`${latin}|${japanese}`), again: pattern(`([${kanji}])(々+)`),
    dot: pattern(`(${japanese})・(?=${japanese})`), space: pattern(`(${japanese}) (?=${japanese})`),
    phrase: pattern(`\\p{sc=Hira}ー*(?=${content})|[ヶ${kanji}](?=(?!ヶ)\\p{sc=Kana})|(?!ヶ)[\\p{sc=Kana}ー](?=[ヶ${kanji}])`),
    particle: pattern(`(${content}|ー)((から|まで|より|[にとでへ])[のはも]?|[をがはものや])$`, 'u'),
  };

  const chars = Array.from;
  const sizeOf = (text) => chars(text).length;
  const lastOf = (list) => list[list.length - 1];
  const flatten = (lists) => [].concat(...lists);
  const once = (list) => chars(new Set(list));
  const inOrder = (list) => once(list).sort((a, b) => a - b);
  const matches = (text, name) => text.match(patterns[name]) || [];
  const isJapanese = (text) => patterns.japanese.test(text);
  const spaceless = (text) => text.replace(/ /g, '');
  const closed = (text) => text.replace(patterns.space, '$1');
  const shifted = (c, by) => String.fromCharCode(c.charCodeAt(0) + by);

  // Each syllable in Latin letters; kana stand in the order of Unicode, and small ones are folded to large ones.
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

  // ---- Folding ----

  function hiragana(c) {
    if (c === 'ヿ') return 'こと';
    if (c > '㇯') return 'くしすとぬはひふへほむらりるれろ'[c.charCodeAt(0) - 0x31f0];
    return c > 'ヶ' && c < '・' ? 'わゐゑを'[c.charCodeAt(0) - 0x30f7] + '\u3099' : shifted(c, -0x60);
  }

  function repeated(run, first, marks) {
    let c = first;
    return first + marks.replace(/./g, (mark) => (c = mark === 'ゞ' && /^[ksth]/.test(sounds[c]) ? shifted(c, 1) : c));
  }

  function fold(text, variants) {
    return text.replace(/[゛゜]/g, (c) => shifted(c, -2)).normalize('NFKC').toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ')
      .replace(/\p{DI}/gu, '').normalize('NFKC').replace(/[ァ-ヺヽ-ヿㇰ-ㇿ]/g, hiragana)
      .replace(/([\p{sc=Hira}\u3099\u309a]?)([-‐-―⁃−─━ー]+)/gu, (run, before, dashes) => before + (before ? 'ー' : '-').repeat(dashes.length))
      .replace(/[〜〰]/g, '~').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[\s\x85]+/g, ' ').trim().normalize('NFKC')
      .replace(variants.pattern, (c) => variants.get(c))
      .replace(patterns.again, (run, c, marks) => c + c.repeat(marks.length))
      .replace(/(\p{sc=Hira})([ゝゞ]+)/gu, repeated)
      .replace(/([\d〇一二三四五六七八九十百数何])[け箇个](?=[月所国年条])/g, '$1か')
      .replace(/ー+(?![ー\p{sc=Hira}])/gu, '').replace(patterns.dot, '$1');
  }

  function variantsOf(pairs) {
    const variants = new Map();
    pairs.replace(/([^\0-~])(.)/gu, (pair, from, to) => variants.set(from, to));
    variants.pattern = pattern(`[${chars(variants.keys()).join('')}]`);
    return variants;
  }

  // ---- Terms and numbers ----

  // Words of letters, and neighbours of which one is Japanese, in the order of the text.
  function termsOf(text) {
    const terms = [];
    for (const run of matches(text, 'run')) {
      run.match(patterns.token).forEach((token, i, tokens) => {
        if (!isJapanese(token)) terms.push(token);
        if (tokens[i + 1]) terms.push(lastOf(chars(token)) + chars(tokens[i + 1])[0]);
      });
    }
    return terms;
  }

  function numbersOf(text) {
    const numbers = [];
    let number = 0;
    for (const c of text) {
      const code = c.charCodeAt(0);
      const digit = code - (code > 92 ? 36 : 35);
      number = digit < 64 ? 64 * number + digit : 27 * number + digit - 63;
      if (digit < 0 || digit > 90 || code === 92 || number > 0xffffffff) break;
      if (digit < 64) {
        numbers.push(number);
        number = 0;
      }
    }
    return numbers;
  }

  function placesOf(gaps, end) {
    let next = 0;
    return numbersOf(gaps).map((gap) => (next += gap + 1) - 1).filter((place) => place < end);
  }

  function inBoth(a, b) {
    let i = 0;
    return a.filter((place) => {
      while (b[i] < place) i += 1;
      return b[i] === place;
    });
  }

  // ---- Other spellings ----

  const digits = '一二三四五六七八九';
  const counter = '(?=[年月日時分回人歳級型条週つ])';
  const inDigits = pattern(`\\d+${counter}`);
  const inNumerals = pattern(`[十${digits}]+${counter}`);
  const eras = [['令和', 2018], ['平成', 1988], ['昭和', 1925]];
  const numeral = (n) => (n > 19 ? digits[Math.floor(n / 10) - 1] : '') + (n > 9 ? '十' : '') + (digits[n % 10 - 1] || '');
  const numbers = {};
  for (let n = 1; n < 100; n += 1) numbers[numeral(n)] = n;

  function otherNumbers(word) {
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

  // What was typed without a space, cut where something new begins, without particles.
  const cut = (word) => word.replace(patterns.phrase, '$& ').split(' ').map((piece) => piece.replace(patterns.particle, '$1'));

  function isOneSlip(one, other) {
    if (one === other || Math.abs(one.length - other.length) > 2) return false;
    const a = chars(one);
    const b = chars(other);
    while (a.length && a[0] === b[0]) b.shift(a.shift());
    while (a.length && lastOf(a) === lastOf(b)) b.pop(a.pop());
    return (a.length < 2 && b.length < 2) || (a.length === 2 && a.join('') === b.reverse().join(''));
  }

  function create(tag, dictionary, loadPart) {
    if (!dictionary || dictionary.format !== 1 || !(dictionary.parts > 0)) return null;
    const textOf = (key) => String(dictionary[key] || '');
    const listOf = (key) => [].concat(dictionary[key] || []);
    const rowsOf = (key) => listOf(key).map((row) => [].concat(row).map(String));

    const split = textOf('split');
    const first = []; // block of each document
    const documentOf = []; // each block
    for (const size of numbersOf(textOf('blocks'))) {
      if (documentOf.length + size > 5e7) return null;
      first.push(documentOf.length);
      for (let i = 0; i < size; i += 1) documentOf.push(first.length - 1);
    }
    const titles = textOf('titles').split('\n');
    const slugs = textOf('slugs').split('\n');
    const kindNames = rowsOf('kindNames');
    const kindOf = (number) => kindNames[textOf('kinds').charCodeAt(number) - 65] || ['', ''];
    const groups = numbersOf(textOf('groups'));
    const groupSets = listOf('groupSets').map(String);
    const archived = new Set(placesOf(textOf('archived'), first.length));
    const synonyms = rowsOf('synonyms');
    const variants = variantsOf(textOf('variants'));
    const folded = (text) => fold(text, variants);
    const near = rowsOf('near').map((row) => row.map((one) => ({ one, key: spaceless(folded(one)) })));
    const foldedTitles = [];
    const loads = {}; // name of a part: promise
    const parts = {}; // number: Map of terms to gaps
    const places = Object.create(null); // what was sought: blocks
    const words = Object.create(null); // word: its spellings
    let failures = 0;
    let readings;
    let flats;

    const titleOf = (number) => titles[number] || '';
    const foldedTitle = (number) => (foldedTitles[number] = foldedTitles[number] || spaceless(folded(titleOf(number))));
    const tokensOf = (number) => [`kind.${kindOf(number)[0]}`].concat((groupSets[groups[number]] || '').split(' '));
    const filesOf = (blocks) => new Set(blocks.map((block) => documentOf[block]));

    // Never fails; what did not come is asked for again the next time.
    function load(name, take) {
      loads[name] = loads[name] || Promise.resolve(name).then(loadPart).then(take).catch(() => {
        delete loads[name];
        failures += 1;
      });
      return loads[name];
    }

    // ---- Where it stands. What is sought is a term, or with * every term that begins so. ----

    function partOf(sought) {
      const [one, two] = chars(sought);
      const code = isJapanese(one) && !split.includes(one) || !two ? 0 : two.codePointAt(0);
      return ((Math.imul(one.codePointAt(0), 0x9e3779b1) + Math.imul(code, 0x85ebca6b)) >>> 8) % dictionary.parts;
    }

    function blocksOf(sought) {
      const part = parts[partOf(sought)];
      if (!part) return [];
      if (!places[sought]) {
        const start = sought.replace('*', '');
        const terms = start === sought ? [sought] : chars(part.keys()).filter((term) => term.startsWith(start));
        places[sought] = inOrder(flatten(terms.map((term) => placesOf(part.get(term) || '', documentOf.length))));
      }
      return places[sought];
    }

    const foundIn = (all) => (all.length > 0 ? all.map(blocksOf).sort((a, b) => a.length - b.length).reduce(inBoth) : []);

    function soughtFor(spelling) {
      if (sizeOf(spelling) === 1 && isJapanese(spelling)) return [split.includes(spelling) ? spelling : `${spelling}*`];
      const terms = termsOf(spelling);
      const last = lastOf(terms) || '';
      // Who is still typing means every word that begins so.
      if (sizeOf(last) > 1 && matches(last, 'latin')[0] === last && lastOf(matches(spelling, 'run')).endsWith(last)) terms.push(`${terms.pop()}*`);
      return terms;
    }

    function readingsOf(word) {
      if (!readings) {
        readings = new Map();
        textOf('readings').replace(/^(.+?) (.+)$/gm, (line, reading, written) => readings.set(reading, (readings.get(reading) || []).concat(written)));
      }
      return readings.get(word);
    }

    // Readings one after the other, the longest first at each place.
    function joined(rest, left) {
      for (let size = left > 0 ? rest.length : 0; size > 0; size -= 1) {
        const written = readingsOf(rest.slice(0, size));
        const more = written && joined(rest.slice(size), left - 1);
        if (more !== undefined) return written[0] + more;
      }
      return rest ? undefined : '';
    }

    const ofReading = (word) => (/^[\p{sc=Hira}ー]+$/u.test(word) ? readingsOf(word) || [joined(word, 4)] : []);

    function ofRomaji(word) {
      const reading = /^[a-z'-]+$/.test(word) && folded(kanaOf(word));
      if (!reading) return [];
      const all = [reading].concat(ofReading(reading));
      if (!flats) {
        flats = new Map();
        readings.forEach((written, each) => flats.set(flat(each), (flats.get(flat(each)) || []).concat(written)));
      }
      return all.concat(flats.get(flat(reading)));
    }

    function ofSynonym(word) {
      const all = flatten(synonyms.map((row) => row.filter((one) => one && word.includes(one)).map((one) => ({ row, one, at: word.indexOf(one) }))));
      const [best] = all.sort((a, b) => b.one.length - a.one.length || a.at - b.at);
      return best ? best.row.map((other) => word.replace(best.one, () => other)) : [];
    }

    function spellingsOf(word) {
      const bases = words[word] ? [] : [word].concat(ofSynonym(word));
      words[word] = words[word] || once(bases.concat(...bases.map((base) => [].concat(otherNumbers(base), ofReading(base), ofRomaji(base)))).filter(Boolean)).slice(0, 24);
      return words[word];
    }

    const soughtForAll = (all) => flatten(all.map((word) => flatten(spellingsOf(word).map(soughtFor))));

    // All parts in one wave.
    const bring = (sought) => Promise.all(once(sought.map(partOf)).map((number) => load(`p${number}`, (text) => {
      const part = new Map();
      text.split(' ').forEach((field, i, fields) => { if (i % 2 === 0) part.set(field, fields[i + 1]); });
      parts[number] = part;
    })));

    // Where a word stands, and what each block counts; odd where it stands as it was asked.
    function counted(lists) {
      const points = new Uint8Array(documentOf.length);
      lists.forEach((list, i) => list.forEach((block) => {
        points[block] = points[block] || 2 * ([16, 14, 6, 4][block - first[documentOf[block]]] || 2) + (i === 0 ? 1 : 0);
      }));
      const some = lists.filter((list) => list.length > 0);
      return { points, blocks: some.length > 1 ? inOrder(flatten(some)) : some[0] || [] };
    }

    const lookUp = (word) => counted(spellingsOf(word).map((spelling) => foundIn(soughtFor(spelling))));

    function nearly(word) {
      const lists = termsOf(word).map((term) => new Set(blocksOf(term)));
      const gap = sizeOf(word) > 8 ? 3 : 2;
      if (lists.length - gap < Math.max(1, lists.length / 2)) return [];
      return inOrder(flatten(lists.map((list) => chars(list)))).filter((block) => {
        const missing = lists.map((list, i) => (list.has(block) ? '' : i)).filter(String);
        return missing.length === 0 || lastOf(missing) - missing[0] < gap;
      });
    }

    // ---- Who answers ----

    // `mayBe(number, block)`: whether title or names may hold the whole question.
    function answering(found, whole, mayBe, how) {
      const hits = [];
      if (found.length === 0) return hits;
      const close = filesOf(found.map(({ blocks }) => blocks).reduce(inBoth));
      const best = found.map(({ points, blocks }) => {
        const place = new Uint32Array(first.length); // the block after
        for (const block of blocks) {
          const known = place[documentOf[block]];
          if (!known || points[block] > points[known - 1]) place[documentOf[block]] = block + 1;
        }
        return place;
      });
      filesOf(found[0].blocks).forEach((number) => {
        if (best.some((place) => !place[number])) return;
        const all = best.map((place, i) => found[i].points[place[number] - 1]);
        const bonus = mayBe(number, 0) && foldedTitle(number) === whole ? 200 : mayBe(number, 1) ? 100 : 0;
        const points = all.reduce((sum, one) => sum + one, bonus + (close.has(number) ? 1 : 0));
        hits.push({ number, points, block: best[0][number] - 1 - first[number], how, literal: all.every((one) => one % 2 > 0) });
      });
      return hits.sort((a, b) => b.points - a.points || a.number - b.number);
    }

    const wordsOf = (text) => flatten(text.split(' ').map((piece) => (/^[a-z'-]+$/.test(piece) && /[a-z]/.test(piece) ? piece : matches(piece, 'run'))));
    const bounded = (all) => all.slice(0, 8).map((word) => chars(word).slice(0, 64).join(''));

    // A synonym of several words is one word where it stands.
    function wordsOfQuestion(text) {
      const there = flatten(synonyms).filter((one) => one.includes(' ') && ` ${text} `.includes(` ${one} `));
      const at = (one) => ` ${text} `.indexOf(` ${one} `);
      const [best] = there.sort((a, b) => b.length - a.length || at(a) - at(b));
      return bounded(best ? wordsOf(text.slice(0, at(best))).concat(best, wordsOf(text.slice(at(best) + best.length))) : wordsOf(text));
    }

    // As they were typed: once folded, katakana is not told from hiragana.
    const piecesOf = (question) => flatten(question.normalize('NFKC').split(' ').map((word) => (sizeOf(word) < 5 ? word : cut(word)))).filter(Boolean);

    function tells(key, text) {
      const apart = (each) => ` ${matches(each, 'latin').join(' ')} `;
      return listOf(key).some((sign) => (matches(sign, 'token').some(isJapanese) ? spaceless(text).includes(sign) : sign && apart(text).includes(apart(sign))));
    }

    function nearOf(asked) {
      const isAsked = ({ key }) => asked.includes(key);
      return once(flatten(near.filter((row) => row.some(isAsked))).filter((each) => !isAsked(each)).map(({ one }) => one));
    }

    function slipsOf(word, list) {
      const unlike = (one) => Math.abs(sizeOf(one) - sizeOf(word));
      return once(list.concat(first.map((block, number) => foldedTitle(number)))).filter((one) => isOneSlip(word, one))
        .sort((a, b) => unlike(a) - unlike(b) || (a < b ? -1 : 1)).slice(0, 3);
    }

    // Any of each: { area: ['area.x', …], … }.
    const isIn = (number, filters) => Object.keys(filters).every((facet) => filters[facet].length === 0 || filters[facet].some((token) => tokensOf(number).includes(token)));

    // `early` is told what was found before slips are looked for.
    async function fill(answer, question, { archives, filters = {}, early }) {
      const text = folded(question);
      const whole = spaceless(text);
      const asked = wordsOfQuestion(text);
      answer.words = asked;
      answer.help = tells('acute', text) ? 'acute' : tells('hard', text) ? 'hard' : '';
      if (asked.length === 0) return;
      const pieces = bounded(flatten(piecesOf(question).map((piece) => wordsOf(folded(piece)))));
      const name = closed(text).slice(0, 99);
      const inName = termsOf(name);
      for (const run of matches(name, 'run')) {
        if (isJapanese(run)) inName.push(`${run.match(patterns.token)[0]}^`);
        if (isJapanese(lastOf(run.match(patterns.token)))) inName.push(`${lastOf(run.match(patterns.token))}$`);
      }
      await bring(soughtForAll(asked.concat(pieces)).concat(inName));
      // Titles that the index knows to be other than the question are not folded to see it.
      const holding = new Set(foundIn(inName));
      const mayBe = (number, block) => holding.has(first[number] + block) || (block === 0 && (name !== whole || closed(titleOf(number)).includes(' ')));
      const found = asked.map(lookUp);
      let hits = answering(found, whole, mayBe, 'found');
      answer.marks = asked;
      if (hits.length === 0 && pieces.join(' ') !== asked.join(' ')) {
        hits = answering(pieces.map(lookUp), whole, mayBe, 'cut');
        answer.marks = pieces;
      }
      const isShown = ({ number }) => archives || !archived.has(number);
      // Archives after all others; with somebody in distress stories after what is no story.
      const placeOf = ({ number }) => (archived.has(number) ? 2 : 0) + (answer.help === 'acute' && kindOf(number)[0] === 'story' ? 1 : 0);
      function arrange() {
        answer.archivedCount = hits.filter(({ number }) => archived.has(number)).length;
        answer.documents = flatten([0, 1, 2, 3].map((place) => hits.filter((hit) => placeOf(hit) === place))).filter((hit) => isShown(hit) && isIn(hit.number, filters));
      }
      arrange();
      answer.exact = hits.filter(isShown).length;
      answer.near = nearOf(asked.concat(whole));
      const lost = asked.map((word, i) => i).filter((i) => hits.filter(isShown).length < 3 && answer.help !== 'acute' && sizeOf(asked[i]) > 3 && found[i].blocks.length === 0);
      if (lost.length === 0) return;
      if (early && answer.documents.length > 0) early(answer);
      const list = await load('words', (value) => value.split(' ')) || [];
      const slips = lost.map((i) => slipsOf(asked[i], list));
      await bring(soughtForAll(flatten(slips)));
      lost.forEach((i, n) => {
        const instead = slips[n].map(lookUp);
        if (instead.length === 0 && sizeOf(asked[i]) > 6) instead.push(counted([[], nearly(asked[i])]));
        instead.forEach((one, k) => {
          const there = new Set(hits.map(({ number }) => number));
          const more = answering(found.map((each, j) => (i === j ? one : each)), whole, mayBe, 'slip');
          if (slips[n][k] && more.some(isShown)) answer.slips.push({ word: asked[i], slip: slips[n][k] });
          hits = hits.concat(more.filter(({ number }) => !there.has(number)));
        });
      });
      answer.marks = answer.marks.concat(flatten(slips));
      arrange();
    }

    async function ask(question, options) {
      const answer = { words: [], documents: [], slips: [], near: [], help: '', archivedCount: 0, exact: 0, marks: [] };
      const before = failures;
      // What an index holds that nobody understands is as if it did not come.
      await fill(answer, String(question).slice(0, 999), options || {}).catch(() => { failures += 1; });
      answer.failed = failures > before;
      return answer;
    }

    // What to show below a title: [the text in which it was found, the note of a story].
    async function textsOf({ number, block }) {
      let part = 0;
      let at = number;
      for (const size of numbersOf(textOf('texts'))) {
        if (at < size) break;
        at -= size;
        part += 1;
      }
      const [summary, note, rest] = [].concat((await load(`t${part}`, (value) => value.slice()) || [])[at] || ['', '']);
      return [(rest && rest[block - 4]) || summary || (rest && rest[0]), note].map((text) => String(text || ''));
    }

    // [[piece, whether it was asked for], …] in any writing: longer and longer beginnings, folded, tell
    // where each folded character came from.
    function marked(text, asked) {
      const from = [];
      const folds = (end) => closed(folded(text.slice(0, end)));
      for (let end = 1; end <= text.length; end += 1) for (let i = folds(end).length - from.length; i > 0; i -= 1) from.push(end - 1);
      const all = folds(text.length);
      const isHit = [];
      from[all.length] = text.length;
      function mark(sought) {
        let isThere = false;
        for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
          if (!isJapanese(sought) && patterns.latinEnd.test(all.slice(0, at))) continue;
          isThere = true;
          let begin = from[at];
          let end = from[at + sought.length];
          while (/[\s・]/.test(text[begin])) begin += 1;
          while (/[\s・]/.test(text[end - 1])) end -= 1;
          for (let i = begin; i < end; i += 1) isHit[i] = true;
        }
        return isThere;
      }
      for (const word of asked) if (!spellingsOf(word).map(mark).includes(true)) termsOf(word).forEach(mark);
      const pieces = [];
      chars(text).reduce((at, c) => {
        const isOn = Boolean(isHit[at]);
        if (!pieces[0] || lastOf(pieces)[1] !== isOn) pieces.push(['', isOn]);
        lastOf(pieces)[0] += c;
        return at + c.length;
      }, 0);
      return pieces;
    }

    return {
      ask, marked, isIn, tokensOf, textsOf, piecesOf, titleOf, fold: folded,
      routeOf: (number) => `${textOf('home')}${kindOf(number)[0]}/${slugs[number]}.html`,
      kindOf: (number) => kindOf(number)[1],
      hasArchives: archived.size > 0,
      isArchived: (number) => archived.has(number),
      values: kindNames.map(([id, label]) => [`kind.${id}`, label]).concat(Object.entries(dictionary.groupNames || {})),
    };
  }

  globalThis.hirobaSearchEngine = { create, fold, variantsOf };
}());
