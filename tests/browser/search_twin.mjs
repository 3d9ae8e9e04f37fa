// The search of the browser against the search of the program: the same hits in the same order, for
// thousands of questions made of what the pages say. node search_twin.mjs [questions], no packages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const home = process.env.HIROBA_HOME || fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.HIROBA_PROGRAM || path.join(home, 'build/release/bin/hiroba');
const wanted = Number(process.argv[2] || 10000);
const day = '2026-11-21';
const languages = [['ja', 0.7], ['easy', 0.2], ['en', 0.1]];

// The same questions in every run.
let seed = 20261129;
function random(below) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * below);
}
const one = (list) => list[random(list.length)];

function run(args, input) {
  const done = spawnSync(program, args, { encoding: 'utf8', input, maxBuffer: 1 << 30 });
  if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

// What a script hands over when it is run.
function valueOf(folder, route) {
  let value;
  const take = (...all) => { value = all[all.length - 1]; };
  vm.runInNewContext(readFileSync(path.join(folder, route), 'utf8'), { hirobaSearch: take, hirobaSearchPart: take });
  return value;
}

function textsOf(folder, dictionary) {
  const texts = dictionary.titles.split('\n');
  for (let i = 0; ; i += 1) {
    try {
      for (const [summary, note, rest] of valueOf(folder, `${dictionary.folder}t${i}.js`)) texts.push(summary, note, ...rest);
    } catch {
      return texts.filter((text) => text.length > 1);
    }
  }
}

const letters = Array.from('あいうえおかさたなはまやらわんアカサー々ヶ居場所人、。 aeiknst12３８月年');

// Parts of texts, alone and together, as they are written and otherwise.
function questionOf(texts, dictionary) {
  const part = () => {
    const text = Array.from(one(texts));
    const begin = random(text.length);
    return text.slice(begin, begin + 1 + random(8));
  };
  const word = part();
  switch (random(12)) {
    case 0: return one(texts).slice(0, 60);
    case 1: return `${word.join('')} ${part().join('')}`;
    case 2: word.splice(random(word.length), 1, one(letters)); break;
    case 3: word.splice(random(word.length), 1); break;
    case 4: word.splice(random(word.length + 1), 0, one(letters)); break;
    case 5: word.reverse(); break;
    case 6: return one(dictionary.readings.split('\n')).split(' ')[0];
    case 7: return one([].concat(...dictionary.synonyms, ...dictionary.near, dictionary.silent, dictionary.acute, dictionary.hard, ['x']));
    case 8: return Array.from({ length: 1 + random(6) }, () => one(letters)).join('');
    case 9: return `${word.join('')}${part().join('')}`;
    case 10: return one(['ibasho', 'soudan', 'piasapo-ta-', 'denwa', 'kazoku', 'taiin', 'tyousa', 'shimbun', "ken'i", 'matcha', 'nyuuin', 'peer', 'pe', 'peer supporter', 'a peer supporter talks']);
    default: break;
  }
  return word.join('');
}

const lines = (text) => text.replace(/[\r\n\0]+/g, ' ');

function differences(question, twin, own, engine, { nearTo }) {
  const told = JSON.parse(twin);
  const pairs = {
    hits: [told.hits.map((hit) => `${hit.route} ${hit.points} ${hit.block} ${hit.literal}`), own.documents.map((hit) => `${engine.routeOf(hit.number)} ${hit.points} ${hit.block} ${hit.literal}`)],
    exact: [told.exact, own.exact], slips: [told.slips, own.slips.map(({ slip }) => slip)], near: [told.near, nearTo(own.words, question)], help: [told.help, own.help],
  };
  return Object.keys(pairs).filter((key) => JSON.stringify(pairs[key][0]) !== JSON.stringify(pairs[key][1]))
    .map((key) => `«${question}» ${key}\n    program ${JSON.stringify(pairs[key][0]).slice(0, 300)}\n    browser ${JSON.stringify(pairs[key][1]).slice(0, 300)}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'hiroba-search-'));
let passed = 0;
let failed = 0;
try {
  run(['build', '--site', home, '--output', path.join(folder, 'public'), '--date', day, '--quiet']);
  const read = (name) => vm.runInThisContext(readFileSync(path.join(home, `site/assets/search-${name}.js`), 'utf8'));
  read('engine');
  for (const [tag, share] of languages) {
    const built = path.join(folder, 'public');
    const dictionary = valueOf(built, `search/${tag}.js`);
    const texts = textsOf(built, dictionary);
    const questions = Array.from({ length: Math.round(wanted * share) }, () => lines(questionOf(texts, dictionary)));
    const file = path.join(folder, `${tag}.txt`);
    writeFileSync(file, questions.map((question) => `${question}\n`).join(''));
    const answers = run(['search', '--site', home, '--date', day, '--in', tag, '--json', '--archives', '--questions', file]).trimEnd().split('\n');
    const engine = globalThis.hirobaSearchEngine.create(tag, dictionary, async (name) => valueOf(built, `${dictionary.folder}${name}.js`), read);
    const details = await engine.code('details');
    for (let i = 0; i < questions.length; i += 1) {
      const found = differences(questions[i], answers[i], await engine.ask(questions[i], { archives: true }), engine, details);
      if (found.length === 0) passed += 1;
      else failed += 1;
      if (found.length > 0 && failed <= 20) console.log(`${tag}: ${found.join('\n  ')}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
