// Every type, property and value of the JSON-LD in pages is one that schema.org knows, by the
// declarations of the npm package schema-dts: domain, range, enumerations, what is out of use.
//
//   node vocabulary.mjs FOLDER [--plant]
//
// The package is looked for from the working directory.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const declarations = readFileSync(
  path.join(path.dirname(require.resolve('schema-dts/package.json')), 'dist/schema.d.ts'), 'utf8');

const SCHEMA = 'https://schema.org/';
const PRIMITIVE = {
  Text: /[^]/, string: /[^]/, PronounceableText: /[^]/, CssSelectorType: /[^]/, XPathType: /[^]/,
  URL: /^https?:\/\/\S+$/, Number: /^-?\d+(\.\d+)?$/, Integer: /^-?\d+$/, Float: /^-?\d+(\.\d+)?$/,
  Date: /^\d{4}(-\d\d(-\d\d)?)?$/, DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/,
  Time: /^\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/, Duration: /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
};

// ---- The vocabulary ----------------------------------------------------------------------------
const bases = new Map(); // interface name -> { parents, properties: name -> { types, old } }
for (const [, name, parents, body] of declarations.matchAll(
  /^(?:export )?interface (\w+) extends ([^{]+) \{\n(.*?)^\}/gms)) {
  const properties = new Map();
  for (const [, comment, property, types] of body.matchAll(
    /(\/\*\*(?:(?!\*\/)[^])*\*\/)?\s*"(\w+)"\?: SchemaValue<(.*), "\w+">;/g)) {
    properties.set(property, { types: types.split(' | '), old: /@deprecated/.test(comment ?? '') });
  }
  bases.set(name, { parents: parents.split(', '), properties });
}
const unions = new Map(); // type name -> its members: leaves, narrower types, words of an enumeration
for (const [, name, members] of declarations.matchAll(/^export type (\w+) = (.*);$/gm)) {
  unions.set(name, members.split(' | '));
}

function property(type, name) {
  const seen = [`${type}Leaf`];
  for (const one of seen) {
    const found = bases.get(one);
    if (!found) continue;
    if (found.properties.has(name)) return found.properties.get(name);
    seen.push(...found.parents);
  }
  return undefined;
}

// Whether a thing of this type is one of `wide`.
function isA(type, wide, seen = new Set()) {
  if (type === wide) return true;
  if (seen.has(wide)) return false;
  seen.add(wide);
  return (unions.get(wide) ?? []).some((narrower) => isA(type, narrower, seen));
}

function enumerates(wide, word, seen = new Set()) {
  if (seen.has(wide)) return false;
  seen.add(wide);
  return (unions.get(wide) ?? []).some((m) => m === `"${word}"` || enumerates(m, word, seen));
}

function fits(value, types) {
  if (typeof value === 'object') return types.some((t) => isA(value['@type'], t)) || Object.keys(value).join() === '@id';
  if (typeof value === 'boolean') return types.includes('Boolean');
  if (typeof value === 'number') return types.some((t) => ['Number', 'Float'].includes(t) || t === 'Integer' && Number.isInteger(value));
  // An address stands for the thing that it names.
  if (types.includes('IdReference') && PRIMITIVE.URL.test(value) && !value.startsWith(SCHEMA)) return true;
  return types.some((t) => PRIMITIVE[t]?.test(value) || enumerates(t, value));
}

// ---- What a page says --------------------------------------------------------------------------
function* problems(thing, where) {
  const type = thing['@type'];
  if (typeof type !== 'string' || !bases.has(`${type}Leaf`)) {
    yield `${where}: no type of schema.org: ${type}`;
    return;
  }
  for (const [name, value] of Object.entries(thing)) {
    if (name.startsWith('@')) continue;
    const known = property(type, name);
    if (!known) {
      yield `${where}: ${type} has no ${name}`;
      continue;
    }
    if (known.old) yield `${where}: ${type}.${name} is out of use`;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!fits(one, known.types)) {
        yield `${where}: ${type}.${name} is no ${known.types.join(' or ')}: ${JSON.stringify(one).slice(0, 80)}`;
      }
      if (one && typeof one === 'object' && '@type' in one) yield* problems(one, where);
    }
  }
}

function blocks(folder) {
  const out = [];
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    for (const [, json] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      out.push({ name, things: JSON.parse(json)['@graph'] ?? [JSON.parse(json)] });
    }
  }
  return out;
}

// Each is planted into the first thing of its type.
const FAULTS = [
  ['a type that does not exist', 'Event', (t) => { t['@type'] = 'Gathering'; }],
  ['a property that does not exist', 'Event', (t) => { t.begins = t.startDate; }],
  ['a property of another type', 'Place', (t) => { t.startDate = '2026-12-05'; }],
  ['a value of another type', 'Event', (t) => { t.organizer = { '@type': 'Place', name: 'x' }; }],
  ['a status that does not exist', 'Event', (t) => { t.eventStatus = `${SCHEMA}EventOver`; }],
  ['a day as people write it', 'Event', (t) => { t.startDate = '2026/12/05'; }],
  ['a weekday that does not exist', 'OpeningHoursSpecification', (t) => { t.dayOfWeek = `${SCHEMA}Mon`; }],
  ['a duration in words', 'Course', (t) => { t.timeRequired = 12; }],
  ['a property that is out of use', 'Event', (t) => { t.attendees = { '@type': 'Person', name: 'x' }; }],
];

function* all(thing) {
  if (thing === null || typeof thing !== 'object') return;
  if (thing['@type']) yield thing;
  for (const inner of Object.values(thing)) yield* all(inner);
}

const [folder, mode] = process.argv.slice(2);
const read = blocks(folder);
let failures = 0;
const complain = (words) => {
  failures += 1;
  if (failures <= 25) console.log(`  ${words}`);
};
for (const { name, things } of read) {
  for (const thing of things) for (const one of problems(thing, name)) complain(one);
}
if (read.length === 0) complain('no page says what it is');
const types = new Set(read.flatMap(({ things }) => things.flatMap((t) => [...all(t)].map((one) => one['@type']))));
console.log(`vocabulary: ${read.length} pages, types ${[...types].sort().join(' ')}: ${failures} problems`);

if (mode === '--plant') {
  let noticed = 0;
  for (const [name, type, change] of FAULTS) {
    const block = read.find(({ things }) => things.some((t) => [...all(t)].some((one) => one['@type'] === type)));
    const things = JSON.parse(JSON.stringify(block.things));
    const before = things.flatMap((t) => [...problems(t, '')]).length;
    change([...all(things)].find((one) => one['@type'] === type));
    if (things.flatMap((t) => [...problems(t, '')]).length > before) noticed += 1;
    else complain(`planted and not noticed: ${name}`);
  }
  console.log(`vocabulary: ${FAULTS.length} planted faults, ${noticed} noticed`);
}
process.exit(failures ? 1 : 0);
