// What is published of a script means what was written: acorn reads both, and finds the same tree. Only comments
// and white space may have gone, and marks of other assets have come.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';

export const name = 'scripts';

const home = process.env.HIROBA_HOME || fileURLToPath(new URL('../..', import.meta.url));

// What a search loads before its first titles stand, and how much that may be: bytes of gzip -9.
const beforeTitles = ['search-box.js', 'search.js', 'search-engine.js'];
const most = 8192;

const unmarkedCalls = (written) => written.replace(/\{\{ asset\("(?:[^"]*\/)?([^"]+)"\) \}\}/g, '$1');
const unmarkedNames = (published) => published.replace(/(["'`])(?:[^"'`\n]*\/)?([\w-]+)\.[0-9a-f]{10}(?=\.\w+\1)/g, '$1$2');

function treeOf(text, comments) {
  const tree = parse(text, { ecmaVersion: 'latest', sourceType: 'script', onComment: comments });
  return JSON.stringify(tree, (key, value) => (key === 'start' || key === 'end' ? undefined : value));
}

function judge(written, published) {
  const comments = [];
  try {
    const isSame = treeOf(unmarkedCalls(written)) === treeOf(unmarkedNames(published), comments);
    if (!isSame) return [{ what: 'published is another script than was written' }];
  } catch (error) {
    return [{ what: 'a script that nobody understands', detail: error.message }];
  }
  return comments.map(({ value }) => ({ what: 'a comment is published', detail: value }));
}

export async function run({ built, area }) {
  // The program itself: the library in node makes one in a hundred bytes more.
  const sizeOf = (file) => execFileSync('gzip', ['-9nc', path.join(built.folder, built.asset(file))]).length;
  const sum = beforeTitles.reduce((bytes, file) => bytes + sizeOf(file), 0);
  area.judge(beforeTitles.join(' '), sum > most ? [{ what: 'scripts before the first titles are too large', detail: `${sum} of ${most} bytes` }] : []);
  for (const [folder, publishedAs] of [['site/assets', built.asset], ['site/root', (file) => file]]) {
    for (const file of readdirSync(path.join(home, folder)).filter((one) => one.endsWith('.js'))) {
      const written = readFileSync(path.join(home, folder, file), 'utf8');
      area.judge(file, judge(written, readFileSync(path.join(built.folder, publishedAs(file)), 'utf8')));
    }
  }
}
