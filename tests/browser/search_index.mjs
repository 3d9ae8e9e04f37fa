// Writes an index as generator/search/README.md tells it, out of a list of documents; written from that text
// alone, so that the engine in the browser is tried with an index its own code did not make. It folds nothing:
// `fold` comes from whoever asks (the engine is told apart from its index, the folding is tried by itself).
//
//   documents: [{ title, names: [], headings: [], summary, rest: [], note, route, kind, groups, archived }]
//   more: { tag, parts, split, folder, kindNames, groupNames, readings: [[word, reading]], synonyms, near, acute,
//           hard, variants, words: [], textsInPart }
//   result: { dictionary, parts: { p0: '…', t0: […], words: '…' } }

const firstDigit = 35;
const skipped = 92;

const digitOf = (digit) => String.fromCharCode(firstDigit + digit + (firstDigit + digit >= skipped ? 1 : 0));

export function written(number) {
  let text = digitOf(number % 64);
  for (let high = Math.floor(number / 64); high > 0; high = Math.floor((high - 1) / 27)) text = digitOf(64 + ((high - 1) % 27)) + text;
  return text;
}

export function gaps(numbers) {
  let next = 0;
  return numbers.map((number) => {
    const text = written(number - next);
    next = number + 1;
    return text;
  }).join('');
}

const japanese = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー〆〇々〻]/u;
const word = /[\p{L}\p{N}\p{M}]/u;
const classOf = (c) => (japanese.test(c) ? 'J' : word.test(c) ? 'W' : '');

// White space between two Japanese characters does not count.
export function closedUp(folded) {
  const all = [...folded];
  return all.filter((c, i) => c !== ' ' || classOf(all[i - 1] ?? '') !== 'J' || classOf(all[i + 1] ?? '') !== 'J').join('');
}

export function termsOf(text, isNamed, split) {
  const terms = new Set();
  let run = [];
  const end = () => {
    let letters = '';
    run.forEach((c, i) => {
      const next = run[i + 1];
      if (classOf(c) === 'W') letters += c;
      if (letters !== '' && (next === undefined || classOf(next) === 'J')) {
        terms.add(letters);
        letters = '';
      }
      if (next !== undefined && (classOf(c) === 'J' || classOf(next) === 'J')) terms.add(c + next);
      if (split.includes(c)) terms.add(c);
    });
    if (run.length > 0 && classOf(run.at(-1)) === 'J') terms.add(`${run.at(-1)}$`);
    if (isNamed && run.length > 0 && classOf(run[0]) === 'J') terms.add(`${run[0]}^`);
    run = [];
  };
  for (const c of text) {
    if (classOf(c) === '') end();
    else run.push(c);
  }
  end();
  return terms;
}

export function partOf(term, split, parts) {
  const [first, second] = [...term];
  const c1 = BigInt(first.codePointAt(0));
  const isWhole = classOf(first) === 'J' && !split.includes(first);
  const c2 = BigInt(second === undefined || isWhole ? 0 : second.codePointAt(0));
  const mixed = (c1 * 0x9E3779B1n + c2 * 0x85EBCA6Bn) % (1n << 32n);
  return Number((mixed / 256n) % BigInt(parts));
}

const byCodePoint = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

export function makeIndex(documents, fold, more = {}) {
  const { tag = 'ja', parts = 7, split = '', variants = '', textsInPart = 2, words = [] } = more;
  const folder = more.folder ?? `assets/search/${tag}-0000000000/`;
  const prepared = (text) => closedUp(fold(text));
  const kindNames = more.kindNames ?? [...new Set(documents.map((one) => one.kind ?? 'page'))].map((kind) => [kind, kind]);

  const postings = new Map();
  const counts = [];
  let block = 0;
  for (const one of documents) {
    const blocks = [one.title, (one.names ?? []).join(' / '), (one.headings ?? []).join(' / '), one.summary ?? '', ...(one.rest ?? [])];
    counts.push(blocks.length);
    blocks.forEach((text, i) => {
      for (const term of termsOf(prepared(text), i < 2, split)) {
        if (!postings.has(term)) postings.set(term, []);
        postings.get(term).push(block);
      }
      block += 1;
    });
  }
  const files = {};
  for (let i = 0; i < parts; i += 1) files[`p${i}`] = [];
  for (const term of [...postings.keys()].sort(byCodePoint)) files[`p${partOf(term, split, parts)}`].push(`${term} ${gaps(postings.get(term))}`);
  for (let i = 0; i < parts; i += 1) files[`p${i}`] = files[`p${i}`].join(' ');

  const texts = [];
  for (let i = 0; i < documents.length; i += textsInPart) {
    const some = documents.slice(i, i + textsInPart);
    files[`t${texts.length}`] = some.map((one) => [one.summary ?? '', one.note ?? '', one.rest ?? []]);
    texts.push(some.length);
  }
  files.words = [...new Set(words.map(prepared))].sort(byCodePoint).join(' ');

  const sets = [...new Set(documents.map((one) => one.groups ?? ''))];
  const readings = (more.readings ?? []).map(([written_, reading]) => `${prepared(reading)} ${prepared(written_)}`);
  const dictionary = {
    format: 1,
    folder,
    parts,
    split,
    titles: documents.map((one) => one.title).join('\n'),
    home: '',
    slugs: documents.map((one, i) => one.slug ?? String(i)).join('\n'),
    blocks: counts.map(written).join(''),
    kinds: documents.map((one) => String.fromCharCode(65 + kindNames.findIndex(([id]) => id === (one.kind ?? 'page')))).join(''),
    kindNames,
    groups: documents.map((one) => written(sets.indexOf(one.groups ?? ''))).join(''),
    groupSets: sets,
    groupNames: more.groupNames ?? {},
    archived: gaps(documents.map((one, i) => (one.archived ? i : -1)).filter((i) => i >= 0)),
    texts: texts.map(written).join(''),
    readings: [...new Set(readings)].sort(byCodePoint).join('\n'),
    synonyms: (more.synonyms ?? []).map((row) => row.map(prepared)),
    near: more.near ?? [],
    silent: more.silent ?? [],
    variants,
    acute: (more.acute ?? []).map(prepared),
    hard: (more.hard ?? []).map(prepared),
  };
  return { tag, dictionary, files };
}

// The scripts as they are published: { path: text }.
export function scriptsOf({ tag, dictionary, files }) {
  const scripts = { [`search/${tag}.js`]: `hirobaSearch(${JSON.stringify(tag)},${JSON.stringify(dictionary)});\n` };
  for (const [name, value] of Object.entries(files)) {
    scripts[`${dictionary.folder}${name}.js`] = `hirobaSearchPart(${JSON.stringify(tag)},${JSON.stringify(name)},${JSON.stringify(value)});\n`;
  }
  return scripts;
}
