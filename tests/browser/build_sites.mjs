// Builds the real site and, inside it, the made-up town, with the program under test. The day is
// fixed, and readers open the pages on it (browser.mjs), so that a failure is the same tomorrow.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const day = '2026-11-21';

// The showcase stands still on its own day. Here it goes with the reader's clock, which checks move;
// that it stands still is a case of clock.mjs.
function letTimePass(folder) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (!String(entry).endsWith('.html')) continue;
    const file = path.join(folder, String(entry));
    const page = readFileSync(file, 'utf8');
    const moving = page.replace(/^(<html[^>]*) data-now="[^"]*"/m, '$1');
    if (moving !== page) writeFileSync(file, moving);
  }
}

// Gives { folder, remove() }, with `folder` holding the finished pages.
export function buildSites(program, home) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'hiroba-browser-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  const folder = path.join(temporary, 'public');
  const run = spawnSync(program,
    ['build', '--site', home, '--output', folder, '--date', day, '--lang', 'en', '--quiet'],
    { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, HIROBA_HOME: home } });
  if (run.error || run.status !== 0) {
    remove();
    const why = run.error ? run.error.message : `exit code ${run.status ?? run.signal}`;
    throw new Error(`${program} did not build ${home}: ${why}\n${run.stderr.slice(-8000)}`);
  }
  letTimePass(folder);
  return { folder, remove };
}
