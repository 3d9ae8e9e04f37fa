// What is asked where a question finds little (rules 5 and 7 of generator/search/README.md): the pieces of what was
// typed without a space, and words that are one slip away. search-engine.js loads it then.
(function () {
  'use strict';

  const { tools } = globalThis.hirobaSearchEngine;
  const { chars, flatten, inOrder, japanese, kanji, lastOf, letter, once, pattern, sizeOf, termsOf } = tools;

  // ---- Pieces ----

  const content = `(?![\\p{sc=Hira}ー])${letter}`; // of a phrase; kana around it inflect it
  const phrase = pattern(`\\p{sc=Hira}ー*(?=${content})|[ヶ${kanji}](?=(?!ヶ)\\p{sc=Kana})|(?!ヶ)[\\p{sc=Kana}ー](?=[ヶ${kanji}])`);
  const particle = pattern(`(${content}|ー)((から|まで|より|[にとでへ])[のはも]?|[をがはものや])$`, 'u');

  // What was typed without a space, cut where something new begins, without particles.
  const cut = (word) => word.replace(phrase, '$& ').split(' ').map((piece) => piece.replace(particle, '$1'));

  // As they were typed: once folded, katakana is not told from hiragana.
  const piecesOf = (question) => flatten(question.normalize('NFKC').split(' ').map((word) => (sizeOf(word) < 5 ? word : cut(word)))).filter(Boolean);

  // ---- Slips ----

  function isOneSlip(one, other) {
    if (one === other || Math.abs(one.length - other.length) > 2) return false;
    const a = chars(one);
    const b = chars(other);
    while (a.length && a[0] === b[0]) b.shift(a.shift());
    while (a.length && lastOf(a) === lastOf(b)) b.pop(a.pop());
    return (a.length < 2 && b.length < 2) || (a.length === 2 && a.join('') === b.reverse().join(''));
  }

  function slipsOf(word, list) {
    const unlike = (one) => Math.abs(sizeOf(one) - sizeOf(word));
    return once(list).filter((one) => isOneSlip(word, one)).sort((a, b) => unlike(a) - unlike(b) || (a < b ? -1 : 1)).slice(0, 3);
  }

  globalThis.hirobaSearchEngine.lost = ({ blocksOf, bounded, bring, counted, first, folded, foldedTitle, lookUp, wordList, wordsOf }) => {
    // Where nearly all of a word stands.
    function nearly(word) {
      const lists = termsOf(word).map((term) => new Set(blocksOf(term)));
      const gap = sizeOf(word) > 8 ? 3 : 2;
      if (lists.length - gap < Math.max(1, lists.length / 2)) return [];
      return inOrder(flatten(lists.map((list) => chars(list)))).filter((block) => {
        const missing = lists.map((list, i) => (list.has(block) ? '' : i)).filter(String);
        return missing.length === 0 || lastOf(missing) - missing[0] < gap;
      });
    }

    // For each of the words [slip, what it finds]; without a slip, what nearly holds it.
    async function nextTo(words) {
      const list = (await wordList() || []).concat(first.map((block, number) => foldedTitle(number)));
      const slips = words.map((word) => slipsOf(word, list));
      await bring(flatten(slips));
      return words.map((word, i) => {
        if (slips[i].length > 0) return slips[i].map((slip) => [slip, lookUp(slip)]);
        return sizeOf(word) > 6 ? [['', counted([[], nearly(word)])]] : [];
      });
    }

    // REQUIRES: `hits` is what the question found as it was asked, `found` what each of its words did.
    async function search(question, { answer, arrange, asked, early, found, hits, hitsOf, isShown }) {
      let all = hits;
      if (hits.length === 0) {
        const pieces = bounded(flatten(piecesOf(question).map((piece) => wordsOf(folded(piece)))));
        answer.marks = pieces;
        if (pieces.join(' ') !== asked.join(' ')) {
          await bring(pieces);
          all = hitsOf(pieces.map(lookUp));
          arrange(all);
        }
      }
      const places = asked.map((word, i) => i).filter((i) => sizeOf(asked[i]) > 3 && found[i].blocks.length === 0);
      if (places.length === 0 || answer.help === 'acute' || all.filter(isShown).length > 2) return;
      if (early && hits.length === 0 && answer.documents.length > 0) early(answer);
      const next = await nextTo(places.map((i) => asked[i]));
      places.forEach((i, n) => next[n].forEach(([slip, instead]) => {
        const there = new Set(all.map(({ number }) => number));
        const more = hitsOf(found.map((each, j) => (i === j ? instead : each)));
        if (slip && more.some(isShown)) answer.slips.push({ word: asked[i], slip });
        all = all.concat(more.filter(({ number }) => !there.has(number)));
      }));
      answer.marks = (answer.marks || asked).concat(flatten(next).map(([slip]) => slip).filter(Boolean));
      arrange(all);
    }

    return { piecesOf, search };
  };
}());
