// How well the search of a built site finds, and how many bytes a question costs, without a browser.
//
//     node tests/bench/search.mjs PUBLIC [QUERIES.json [tag]]
//
// Bytes are those of gzip -9: of the parts that a first question loads, beside scripts and dictionary.
import { fileURLToPath } from 'node:url';
import { middle, readQueries, readSite, scored, worst } from './search_site.mjs';

const [folder, queries = fileURLToPath(new URL('search_queries.json', import.meta.url)), tag] = process.argv.slice(2);
if (!folder) {
  console.error('node tests/bench/search.mjs PUBLIC [QUERIES.json [tag]]');
  process.exit(2);
}
const site = readSite(folder, tag);
const rows = [];
for (const query of readQueries(queries)) {
  const loaded = [];
  const answer = await site.engine(loaded).ask(query.q, { archives: true });
  const found = answer.documents.map(({ number }) => number);
  rows.push({ q: query.q, wanted: site.wantedFor(query), found, exact: found.slice(0, answer.exact), literal: answer.documents.slice(0, answer.exact).filter(({ literal }) => literal).map(({ number }) => number), files: loaded.length, bytes: loaded.reduce((sum, route) => sum + site.sizeOf(route), 0) });
}
console.table(rows.map(({ q, wanted, found, exact, files, bytes }) => ({ q, wanted: wanted.size, exact: exact.length, found: found.length, files, bytes })));
const of = (key) => {
  const { recall, precision } = scored(rows.map((row) => ({ wanted: row.wanted, found: row[key] })));
  return `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`;
};
console.log(`${rows.filter(({ wanted }) => wanted.size === 0).length} of ${rows.length} questions are about nothing here`);
console.log(`in the words themselves: ${of('literal')}; with other spellings and synonyms: ${of('exact')}; with pieces and slips: ${of('found')}`);
const bytes = rows.map((row) => row.bytes);
console.log(`dictionary ${site.sizeOf(site.dictionary)} bytes; a first question ${middle(bytes)} more (half of them), ${worst(bytes)} at most`);
