// The data as JavaScript programs read it: each data/<kind>.json by its schema with ajv, and
// data/openapi.json with a validator of others.
//
//   node schemas.mjs FOLDER [--plant]
//
// The packages are looked for from the working directory.
import { createRequire } from 'node:module';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const { default: Ajv } = require('ajv/dist/2020');
const addFormats = require('ajv-formats');
const { Validator } = await import(pathToFileURL(require.resolve('@seriousme/openapi-schema-validator')).href);

const [folder, mode] = process.argv.slice(2);
const data = path.join(folder, 'data');
const json = (name) => JSON.parse(readFileSync(path.join(data, name), 'utf8'));

function schemaProblems(schema, value) {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  (addFormats.default ?? addFormats)(ajv);
  try {
    const validate = ajv.compile(schema);
    if (validate(value)) return [];
    return validate.errors.map((e) => `${e.instancePath} ${e.message}`);
  } catch (error) {
    return [`no schema: ${error.message}`];
  }
}

// The validator knows no files: what a reference names is put in its place.
function whole(value) {
  if (Array.isArray(value)) return value.map(whole);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.$ref === 'string' && !value.$ref.startsWith('#')) return json(value.$ref);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]));
}

async function openapiProblems(value) {
  const { valid, errors } = await new Validator({ strict: false }).validate(whole(value));
  return valid ? [] : [JSON.stringify(errors).slice(0, 300)];
}

const kinds = existsSync(data)
  ? readdirSync(data).filter((n) => n.endsWith('.schema.json')).map((n) => n.slice(0, -'.schema.json'.length)) : [];
let failures = 0;
const complain = (words) => {
  failures += 1;
  if (failures <= 25) console.log(`  ${words}`);
};
let records = 0;
for (const kind of kinds) {
  const value = json(`${kind}.json`);
  records += value.length;
  for (const one of schemaProblems(json(`${kind}.schema.json`), value)) complain(`${kind}: ${one}`);
}
if (kinds.length === 0) complain('no data');
for (const one of await openapiProblems(json('openapi.json'))) complain(`openapi: ${one}`);
console.log(`schemas: ${kinds.length} kinds, ${records} records, OpenAPI: ${failures} problems`);

const RECORD_FAULTS = [
  ['a field that the schema does not know', (v) => { v[0].record.colour = '緑'; }],
  ['a word that cannot be chosen', (v) => { v[0].record.audience = ['だれか']; }],
  ['a day that does not exist', (v) => { v[0].changed = '2026-02-30'; }],
  ['a list as one thing', (v) => { v[0].record.related = { to: 'a' }; }],
  ['no id', (v) => { delete v[0].id; }],
];
const OPENAPI_FAULTS = [
  ['no version', (v) => { delete v.info.version; }],
  ['an answer without a description', (v) => { delete Object.values(v.paths)[0].get.responses['200'].description; }],
  ['a path that is no path', (v) => { v.paths['data/x.csv'] = { get: {} }; }],
  ['a member that it has not', (v) => { v.definitions = {}; }],
  ['an unknown method', (v) => { Object.values(v.paths)[0].fetch = { responses: {} }; }],
];
if (mode === '--plant') {
  const kind = ['group', 'page', ...kinds].find((k) => kinds.includes(k));
  let noticed = 0;
  for (const [faults, name, judge] of [
    [RECORD_FAULTS, `${kind}.json`, (v) => schemaProblems(json(`${kind}.schema.json`), v)],
    [OPENAPI_FAULTS, 'openapi.json', openapiProblems]]) {
    for (const [fault, change] of faults) {
      const value = json(name);
      change(value);
      if ((await judge(value)).length > 0) noticed += 1;
      else complain(`planted and not noticed: ${fault}`);
    }
  }
  console.log(`schemas: ${RECORD_FAULTS.length + OPENAPI_FAULTS.length} planted faults, ${noticed} noticed`);
}
process.exit(failures ? 1 : 0);
