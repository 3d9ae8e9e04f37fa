// Answers questions from the index of a language. generator/search/README.md is the contract, search/ask.cc
// the twin: the same hits in the same order. Parts come through `loadPart` and stay in memory. Here is what
// a first question needs; code that few need, or none before its titles stand, comes through `loadCode`:
// search-spellings.js, search-lost.js, search-details.js.
(function () {
  'use strict';

  const kanji = '々-〇〻㐀-䶿一-鿿豈-\ufaff\u{20000}-\u{3fffd}';
  const japanese = `[\\p{sc=Hira}\\p{sc=Kana}ー${kanji}]`;
  const letter = '[\\p{L}\\p{N}\\p{M}]';
  const latin = `(?:(?!${japanese})${letter})+`;
  const pattern = (text, flags) => new RegExp(text, flags || 'gu');
  const patterns = {
    japanese: pattern(`^${japanese}`, 'u'), run: pattern(`(?:${japanese}|${letter})+`), latin: pattern(latin),
    token: pattern(`${latin}|${japanese}`), again: pattern(`([${kanji}])(々+)`),
    dot: pattern(`(${japanese})・(?=${japanese})`), space: pattern(`(${japanese}) (?=${japanese})`),
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

  // ---- Folding ----

  function hiragana(c) {
    if (c > '㇯') return 'くしすとぬはひふへほむらりるれろ'[c.charCodeAt(0) - 0x31f0];
    return c > 'ヶ' && c < '・' ? 'わゐゑを'[c.charCodeAt(0) - 0x30f7] + '\u3099' : shifted(c, -0x60);
  }

  function repeated(run, first, marks) {
    let c = first;
    return first + marks.replace(/./g, (mark) => (c = mark === 'ゞ' && 'かきくけこさしすせそたちつてとはひふへほ'.includes(c) ? shifted(c, 1) : c));
  }

  function fold(text, variants) {
    return text.replace(/[゛゜]/g, (c) => shifted(c, -2)).normalize('NFKC').toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ')
      .replace(/\p{DI}/gu, '').normalize('NFKC').replace(/[ァ-ヺヽヾㇰ-ㇿ]/g, hiragana)
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

  // Where code that comes later has something to say: digits, numerals and Latin letters can be written otherwise.
  const mayBeSpelledOtherwise = (word) => /[a-z\d十一二三四五六七八九]|元年/.test(word);

  function create(tag, dictionary, loadPart, loadCode) {
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
    const archived = new Set(placesOf(textOf('archived'), first.length));
    const synonyms = rowsOf('synonyms');
    const variants = variantsOf(textOf('variants'));
    const folded = (text) => fold(text, variants);
    const foldedTitles = [];
    const loads = {}; // name of a part or of code: promise
    const codes = {}; // name: what came, made for this index
    const parts = {}; // number: Map of terms to gaps
    const places = Object.create(null); // what was sought: blocks
    const words = Object.create(null); // word: its spellings
    let failures = 0;
    let known; // reading: words

    const titleOf = (number) => titles[number] || '';
    const foldedTitle = (number) => (foldedTitles[number] = foldedTitles[number] || spaceless(folded(titleOf(number))));
    const filesOf = (blocks) => new Set(blocks.map((block) => documentOf[block]));

    // Never fails; what did not come is asked for again the next time.
    function load(name, take, from) {
      loads[name] = loads[name] || Promise.resolve(name).then(from || loadPart).then(take).catch(() => {
        delete loads[name];
        failures += 1;
      });
      return loads[name];
    }

    // What was made of code of this name, or nothing where that did not come.
    const code = (name) => load(name, () => (codes[name] = codes[name] || globalThis.hirobaSearchEngine[name](index)), loadCode);

    const wordList = () => load('words', (value) => value.split(' '));

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

    function readings() {
      if (!known) {
        known = new Map();
        textOf('readings').replace(/^(.+?) (.+)$/gm, (line, reading, written) => known.set(reading, (known.get(reading) || []).concat(written)));
      }
      return known;
    }

    // Readings one after the other, the longest first at each place.
    function joined(rest, left) {
      for (let size = left > 0 ? rest.length : 0; size > 0; size -= 1) {
        const written = readings().get(rest.slice(0, size));
        const more = written && joined(rest.slice(size), left - 1);
        if (more !== undefined) return written[0] + more;
      }
      return rest ? undefined : '';
    }

    const ofReading = (word) => (/^[\p{sc=Hira}ー]+$/u.test(word) ? readings().get(word) || [joined(word, 4)] : []);

    function ofSynonym(word) {
      const all = flatten(synonyms.map((row) => row.filter((one) => one && word.includes(one)).map((one) => ({ row, one, at: word.indexOf(one) }))));
      const [best] = all.sort((a, b) => b.one.length - a.one.length || a.at - b.at);
      return best ? best.row.map((other) => word.replace(best.one, () => other)) : [];
    }

    // REQUIRES: what `bring` brings for the word.
    function spellingsOf(word) {
      const bases = words[word] ? [] : [word].concat(ofSynonym(word));
      const others = (base) => (mayBeSpelledOtherwise(base) ? [codes.spellings.ofNumbers(base), codes.spellings.ofRomaji(base)] : []);
      words[word] = words[word] || once(bases.concat(...bases.map((base) => flatten([...others(base), ofReading(base)]))).filter(Boolean)).slice(0, 24);
      return words[word];
    }

    // All parts in one wave.
    async function bring(all, more = []) {
      if (all.some((word) => [word].concat(ofSynonym(word)).some(mayBeSpelledOtherwise)) && !await code('spellings')) throw new Error('no spellings');
      const sought = flatten(all.map((word) => flatten(spellingsOf(word).map(soughtFor)))).concat(more);
      await Promise.all(once(sought.map(partOf)).map((number) => load(`p${number}`, (text) => {
        const part = new Map();
        text.split(' ').forEach((field, i, fields) => { if (i % 2 === 0) part.set(field, fields[i + 1]); });
        parts[number] = part;
      })));
    }

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

    // ---- Who answers ----

    // `mayBe(number, block)`: whether title or names may hold the whole question.
    function answering(found, whole, mayBe) {
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
        hits.push({ number, points, block: best[0][number] - 1 - first[number], literal: all.every((one) => one % 2 > 0) });
      });
      return hits.sort((a, b) => b.points - a.points || a.number - b.number);
    }

    const wordsOf = (text) => flatten(text.split(' ').map((piece) => (/^['-]*[a-z][a-z'-]*$/.test(piece) ? piece : matches(piece, 'run'))));
    const bounded = (all) => all.slice(0, 8).map((word) => chars(word).slice(0, 64).join(''));

    // A synonym of several words is one word where it stands.
    function wordsOfQuestion(text) {
      const there = flatten(synonyms).filter((one) => one.includes(' ') && ` ${text} `.includes(` ${one} `));
      const at = (one) => ` ${text} `.indexOf(` ${one} `);
      const [best] = there.sort((a, b) => b.length - a.length || at(a) - at(b));
      return bounded(best ? wordsOf(text.slice(0, at(best))).concat(best, wordsOf(text.slice(at(best) + best.length))) : wordsOf(text));
    }

    function tells(key, text) {
      const apart = (each) => ` ${matches(each, 'latin').join(' ')} `;
      return listOf(key).some((sign) => (matches(sign, 'token').some(isJapanese) ? spaceless(text).includes(sign) : sign && apart(text).includes(apart(sign))));
    }

    // `early` is told what was found before more is looked for.
    async function fill(answer, question, { archives, early }) {
      const text = folded(question);
      const whole = spaceless(text);
      const asked = wordsOfQuestion(text);
      answer.words = asked;
      answer.help = tells('acute', text) ? 'acute' : tells('hard', text) ? 'hard' : '';
      if (asked.length === 0) return;
      const name = closed(text).slice(0, 99);
      const inName = termsOf(name);
      for (const run of matches(name, 'run')) {
        const tokens = matches(run, 'token');
        if (isJapanese(run)) inName.push(`${tokens[0]}^`);
        if (isJapanese(lastOf(tokens))) inName.push(`${lastOf(tokens)}$`);
      }
      await bring(asked, inName);
      // Titles that the index knows to be other than the question are not folded to see it.
      const holding = new Set(foundIn(inName));
      const mayBe = (number, block) => holding.has(first[number] + block) || (block === 0 && (name !== whole || closed(titleOf(number)).includes(' ')));
      const hitsOf = (found) => answering(found, whole, mayBe);
      const isShown = ({ number }) => archives || !archived.has(number);
      // Archives after all others; with somebody in distress stories after what is no story.
      const placeOf = ({ number }) => (archived.has(number) ? 2 : 0) + (answer.help === 'acute' && kindOf(number)[0] === 'story' ? 1 : 0);
      function arrange(hits) {
        answer.documents = hits.filter(isShown).sort((a, b) => placeOf(a) - placeOf(b));
      }
      const found = asked.map(lookUp);
      const hits = hitsOf(found);
      arrange(hits);
      answer.exact = hits.filter(isShown).length;
      const mayBeSlips = answer.exact < 3 && answer.help !== 'acute' && asked.some((word, i) => sizeOf(word) > 3 && found[i].blocks.length === 0);
      if (hits.length > 0 && !mayBeSlips) return;
      if (early && answer.documents.length > 0) early(answer);
      const [lost] = await Promise.all([code('lost'), mayBeSlips && wordList()]);
      if (lost) await lost.search(question, { answer, arrange, asked, early, found, hits, hitsOf, isShown });
    }

    async function ask(question, options) {
      const answer = { words: [], documents: [], slips: [], help: '', exact: 0 };
      const before = failures;
      // What an index holds that nobody understands is as if it did not come.
      await fill(answer, String(question).slice(0, 999), options || {}).catch(() => { failures += 1; });
      answer.failed = failures > before;
      return answer;
    }

    const index = {
      blocksOf, bounded, bring, counted, dictionary, first, folded, foldedTitle, kindOf, load, lookUp, ofReading, readings, rowsOf, spellingsOf, textOf, wordList, wordsOf,
    };

    return {
      archived, ask, code, titleOf, fold: folded,
      routeOf: (number) => `${textOf('home')}${kindOf(number)[0]}/${slugs[number]}.html`,
      kindOf: (number) => kindOf(number)[1],
    };
  }

  const tools = { chars, closed, flatten, inOrder, isJapanese, japanese, kanji, lastOf, latin, letter, numbersOf, once, pattern, shifted, sizeOf, spaceless, termsOf };
  globalThis.hirobaSearchEngine = { create, fold, variantsOf, tools };
}());
