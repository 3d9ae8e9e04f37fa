// Builds the real site and, inside it, the made-up town, with the program under test. The day is
// fixed, and readers open the pages on it (browser.mjs), so that a failure is the same tomorrow.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const day = '2026-11-21';

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
  return { folder, remove };
}
