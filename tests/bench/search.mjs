// How well the search of a built site finds, and what a question costs.
//
//     node tests/bench/search.mjs PUBLIC QUERIES.json [tag]
//
// QUERIES: [{ "q": "子供", "intent": ["子供", "子ども"] }, { "q": "a b", "intent_all": ["a", "b"] }, …]. The truth is by
// substring: documents whose searchable text, folded, holds the question, or one (all) of what it intends. Bytes are
// those of gzip -9: of the parts that a first question loads, beside the dictionary.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';

const [folder, queries, tag = 'ja'] = process.argv.slice(2);
if (!queries) {
  console.error('node tests/bench/search.mjs PUBLIC QUERIES.json [tag]');
  process.exit(2);
}
const home = fileURLToPath(new URL('../..', import.meta.url));
const sizeOf = (route) => gzipSync(readFileSync(path.join(folder, route)), { level: 9 }).length;

function valueOf(route) {
  let value;
  const take = (...all) => { value = all[all.length - 1]; };
  vm.runInNewContext(readFileSync(path.join(folder, route), 'utf8'), { hirobaSearch: take, hirobaSearchPart: take });
  return value;
}

function textsOf(dictionary) {
  const all = [];
  for (let part = 0; ; part += 1) {
    try {
      all.push(...valueOf(`${dictionary.folder}t${part}.js`));
    } catch {
      return dictionary.titles.split('\n').map((title, number) => [title, all[number][0], ...all[number][2]]);
    }
  }
}

const mean = (list) => (list.length > 0 ? list.reduce((sum, one) => sum + one, 0) / list.length : 1);

const read = (name) => vm.runInThisContext(readFileSync(path.join(home, `site/assets/search-${name}.js`), 'utf8'));
read('engine');
const dictionary = valueOf(`search/${tag}.js`);
const create = (loaded) => globalThis.hirobaSearchEngine.create(tag, dictionary, async (name) => {
  loaded.push(`${dictionary.folder}${name}.js`);
  return valueOf(`${dictionary.folder}${name}.js`);
}, read);
const { fold } = create([]);
const folded = (text) => fold(text).replace(/ /g, '');
const pages = textsOf(dictionary).map((texts) => texts.map(folded));
const holding = (words) => new Set(pages.map((page, number) => number).filter((number) => words.every((word) => pages[number].some((text) => text.includes(folded(word))))));

const rows = [];
for (const query of JSON.parse(readFileSync(queries, 'utf8'))) {
  const wanted = query.intent_all ? holding(query.intent_all)
    : query.intent ? new Set(query.intent.flatMap((word) => [...holding([word])])) : holding(query.q.split(' '));
  const loaded = [];
  const answer = await create(loaded).ask(query.q, { archives: true });
  const found = answer.documents.map(({ number }) => number);
  const right = found.filter((number) => wanted.has(number)).length;
  rows.push({ q: query.q, wanted: wanted.size, found: found.length, right, parts: loaded.length, bytes: loaded.reduce((sum, route) => sum + sizeOf(route), 0) });
}
console.table(rows);
console.log(`recall ${mean(rows.filter((row) => row.wanted > 0).map((row) => row.right / row.wanted)).toFixed(3)}, precision ${mean(rows.filter((row) => row.found > 0).map((row) => row.right / row.found)).toFixed(3)}`);
const bytes = rows.map((row) => row.bytes).sort((a, b) => a - b);
console.log(`dictionary ${sizeOf(`search/${tag}.js`)} bytes; a first question ${bytes[Math.floor(bytes.length / 2)]} more (half of them), ${bytes[bytes.length - 1]} at most`);
