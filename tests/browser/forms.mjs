// Request forms (templates/form.html, site/assets/form.js, answers.js). Here: how answers are read,
// by the table that the generator is tested with too (tests/forms/values.tsv), and the codes of the
// answer block. forms_walk.mjs fills in every form of both sites; forms_send.mjs hands in, fails,
// keeps and erases on a small site with an office.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { handIn } from './forms_send.mjs';
import { everyForm, expect, oneForm, problem } from './forms_walk.mjs';

const { crc32 } = zlib; // node 18 has none

export const name = 'forms';

const home = process.env.HIROBA_HOME || fileURLToPath(new URL('../..', import.meta.url));

function rules() {
  const context = vm.createContext({ TextEncoder });
  vm.runInContext(readFileSync(path.join(home, 'site/assets/answers.js'), 'utf8'), context);
  return context.hirobaAnswers;
}

const unescaped = (text) => text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g,
  (all, code, sign) => (code ? String.fromCharCode(parseInt(code, 16)) : { n: '\n', r: '\r', t: '\t' }[sign] ?? sign));

// A line of the table as a field of a form.
function fieldOf(reads, most) {
  const control = { lines: 'lines', many: 'many', choice: 'one', consent: 'tick' }[reads] ?? 'line';
  return {
    control, reads: { lines: 'text', many: 'choice' }[reads] ?? reads, optional: false,
    most: most === '' ? undefined : Number(most), options: ['red', 'green', 'blue'].map((value) => ({ value })),
  };
}

function values(area) {
  const table = path.join(home, 'tests/forms/values.tsv');
  if (!existsSync(table)) {
    area.judge('values.tsv', [problem('no table')]);
    return;
  }
  const { read } = rules();
  const problems = [];
  let lines = 0;
  for (const line of readFileSync(table, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('reads\t')) continue;
    const [reads, most, today, input, canonical, error] = line.split('\t');
    const field = fieldOf(reads, most);
    const typed = unescaped(input);
    const isChoice = ['one', 'many', 'tick'].includes(field.control);
    const out = read(field, isChoice ? typed.split(reads === 'many' ? '\n' : '\0') : typed, today);
    lines += 1;
    if (out.value !== unescaped(canonical) || out.error !== error) problems.push(problem('read otherwise than the table says', `${line} → ${out.value} ${out.error}`));
  }
  area.judge('values.tsv', [...problems, ...expect(lines > 100, 'few lines', `${lines}`)]);
}

function codes(area) {
  const { crc32: ours, fieldCode, reference, block, asked, sample } = rules();
  const texts = ['', 'a', '123456789', 'ひだまりの会\n😀'];
  const known = crc32 ? texts.every((text) => ours(text) === crc32(text)) : true;
  const form = {
    sections: [
      { id: 'a', questions: [{ id: 'q', type: 'one', fields: [{ name: 'q', options: [{ value: 'x', goTo: 'c' }, { value: 'y' }] }] }] },
      { id: 'b', questions: [{ id: 'r', type: 'text', onlyIf: 'q=y', fields: [{ name: 'r' }] }] },
      { id: 'c', questions: [{ id: 's', type: 'text', fields: [{ name: 's' }] }, { id: 't', type: 'text', onlyIf: 'r=z', fields: [{ name: 't' }] }] },
    ],
  };
  const way = (raw) => asked(form, raw).map((section) => section.id + section.questions.length).join(' ');
  area.judge('codes and conditions', [
    ...expect(ours('123456789') === 0xcbf43926 && known, 'another CRC-32'),
    ...expect(fieldCode('name', '') === fieldCode('name', '') && /^[0-9A-HJKMNP-TV-Z]{4}$/.test(fieldCode('名', '値')), 'a code that is none'),
    ...expect(reference('2026-11-21', 0) === '1121-0000' && reference('2026-11-21', 0xffffffff) === '1121-ZZZZ', 'another reference'),
    ...expect(block({ form: 'form/x', version: 1, title: '題', reference: sample, date: '2026-11-21', fields: [] }).includes('控え番号: 見本'), 'a sample with a number'),
    ...expect(way({}) === 'a1 c1' && way({ q: ['x'] }) === 'a1 c1' && way({ q: ['y'] }) === 'a1 b1 c1' && way({ q: ['y'], r: 'z' }) === 'a1 b1 c2', 'another way through'),
  ]);
}

export { oneForm as inAnyEngine };

export async function run(context) {
  values(context.area);
  codes(context.area);
  await everyForm(context);
  await handIn(context);
}
