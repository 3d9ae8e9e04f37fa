// What the benches of the search read of a built site: its pages as they can be searched, its engine without a
// browser, and what each question of a file is about.
//
// Questions: [{ "q": "子供", "intent": ["子供", "子ども"] }, { "q": "a b", "intent_all": ["a", "b"] }, …]. The truth is by
// substring, in NFKC and small letters, and knows nothing of any engine: pages of which a text holds each word of the
// question, or one (all) of what it intends.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';

const home = fileURLToPath(new URL('../..', import.meta.url));

export const gzipped = (bytes) => gzipSync(bytes, { level: 9 });
export const mean = (list) => (list.length > 0 ? list.reduce((sum, one) => sum + one, 0) / list.length : 1);
export const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
export const worst = (list) => Math.max(...list);

const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

export function readQueries(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

// Gives { pages, engine(loaded), sizeOf(route), wantedFor(query) }; `loaded` gets the routes of the parts that are asked for.
export function readSite(folder, tag = 'ja') {
  const read = (name) => vm.runInThisContext(readFileSync(path.join(home, `site/assets/search-${name}.js`), 'utf8'));
  function valueOf(route) {
    let value;
    const take = (...all) => { value = all[all.length - 1]; };
    vm.runInNewContext(readFileSync(path.join(folder, route), 'utf8'), { hirobaSearch: take, hirobaSearchPart: take });
    return value;
  }
  if (!globalThis.hirobaSearchEngine) read('engine');
  const dictionary = valueOf(`search/${tag}.js`);
  const titles = dictionary.titles.split('\n');
  const engine = (loaded = []) => globalThis.hirobaSearchEngine.create(tag, dictionary, async (name) => {
    loaded.push(`${dictionary.folder}${name}.js`);
    return valueOf(`${dictionary.folder}${name}.js`);
  }, read);
  const { routeOf } = engine();
  const pages = [];
  for (let part = 0; pages.length < titles.length; part += 1) {
    for (const [summary, , rest] of valueOf(`${dictionary.folder}t${part}.js`)) {
      pages.push({ route: routeOf(pages.length), title: titles[pages.length], texts: [summary, ...rest].filter(Boolean) });
    }
  }
  const plainPages = pages.map(({ title, texts }) => [title, ...texts].map(plain));
  const holding = (words) => new Set(plainPages.flatMap((texts, number) => (words.every((word) => texts.some((text) => text.includes(plain(word)))) ? [number] : [])));
  return {
    pages,
    engine,
    dictionary: `search/${tag}.js`,
    sizeOf: (route) => gzipped(readFileSync(path.join(folder, route))).length,
    wantedFor: ({ q, intent, intent_all: all }) => (all ? holding(all) : intent ? new Set(intent.flatMap((word) => [...holding([word])])) : holding(q.split(' '))),
  };
}

// { recall, precision } of what was found beside what was wanted: means over the questions that want, or found, something.
export function scored(rows) {
  const right = ({ found, wanted }) => found.filter((number) => wanted.has(number)).length;
  return {
    recall: mean(rows.filter(({ wanted }) => wanted.size > 0).map((row) => right(row) / row.wanted.size)),
    precision: mean(rows.filter(({ found }) => found.length > 0).map((row) => right(row) / row.found.length)),
  };
}
