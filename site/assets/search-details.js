// What is shown when the titles stand: text and marks in them, what they can be narrowed by, words that are near.
// search.js loads it then.
(function () {
  'use strict';

  const { tools } = globalThis.hirobaSearchEngine;
  const { chars, closed, flatten, isJapanese, lastOf, latin, numbersOf, once, pattern, spaceless, termsOf } = tools;
  const latinEnd = pattern(`${latin}$`, 'u');

  globalThis.hirobaSearchEngine.details = ({ dictionary, folded, kindOf, load, rowsOf, spellingsOf, textOf }) => {
    const groups = numbersOf(textOf('groups'));
    const groupSets = [].concat(dictionary.groupSets || []).map(String);
    const values = rowsOf('kindNames').map(([id, label]) => [`kind.${id}`, label]).concat(Object.entries(dictionary.groupNames || {}));
    const silent = [].concat(dictionary.silent || []); // find nothing, so they are not offered
    const near = rowsOf('near').map((row) => row.map((one) => ({ one, key: spaceless(folded(one)) })));

    const tokensOf = (number) => [`kind.${kindOf(number)[0]}`].concat((groupSets[groups[number]] || '').split(' '));

    // Any of each: { area: ['area.x', …], … }.
    const isIn = (number, filters) => Object.keys(filters).every((facet) => filters[facet].length === 0 || filters[facet].some((token) => tokensOf(number).includes(token)));

    function nearTo(words, question) {
      const asked = words.concat(spaceless(folded(question)));
      const isAsked = ({ key }) => asked.includes(key);
      return once(flatten(near.filter((row) => row.some(isAsked))).filter((each) => !isAsked(each) && !silent.includes(each.one)).map(({ one }) => one));
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
          if (!isJapanese(sought) && latinEnd.test(all.slice(0, at))) continue;
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

    return { isIn, marked, nearTo, textsOf, tokensOf, values };
  };
}());
