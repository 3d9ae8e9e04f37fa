// The browser tests: builds both sites, serves them, and lets one browser and its judges look at
// them. `npm test`, or `node run.mjs axe links` for some of them; `pages` and `walks` are two halves of
// about the same length that run side by side. See README.md.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as axe from './axe.mjs';
import * as axeStates from './axe_states.mjs';
import { openBrowser } from './browser.mjs';
import { buildSites } from './build_sites.mjs';
import * as calendar from './calendar.mjs';
import * as clock from './clock.mjs';
import * as comfort from './comfort.mjs';
import * as filter from './filter.mjs';
import * as forms from './forms.mjs';
import * as htmlValidate from './html_validate.mjs';
import * as keep from './keep.mjs';
import * as languages from './languages.mjs';
import * as layout from './layout.mjs';
import * as links from './links.mjs';
import * as memo from './memo.mjs';
import * as noJavascript from './no_javascript.mjs';
import { choosePageTypes } from './page_types.mjs';
import * as overlap from './overlap.mjs';
import { firefox, webkit } from './other_engines.mjs';
import * as print from './print.mjs';
import * as proof from './proof.mjs';
import { readPages } from './read_pages.mjs';
import { Report } from './report.mjs';
import { serve } from './serve.mjs';
import * as scripts from './scripts.mjs';
import * as search from './search.mjs';
import * as sheets from './sheets.mjs';
import * as story from './story.mjs';
import * as thirdParty from './third_party.mjs';
import * as update from './update.mjs';
import * as walk from './walk.mjs';
import * as words from './words.mjs';

const checks = [links, thirdParty, languages, layout, overlap, words, print, noJavascript, comfort, axe, axeStates];
// What scripts do on the real pages: judged by its results, so there is nothing for proof.mjs to break.
const walks = [clock, calendar, story, keep, filter, search, sheets, memo, walk, forms];
// Builds a site again and again and waits for time-outs, or goes through other browsers: asked for by name.
const long = [update, firefox, webkit];

// HIROBA_BUILT names a folder that is finished already, for work on pages and on these tests.
function sites() {
  const built = process.env.HIROBA_BUILT;
  if (built) return { folder: path.resolve(built), remove: () => {} };
  const home = process.env.HIROBA_HOME
    || fileURLToPath(new URL('../..', import.meta.url));
  const program = process.env.HIROBA_PROGRAM || path.join(home, 'build/release/bin/hiroba');
  if (!existsSync(program)) throw new Error(`no program at ${program}; HIROBA_PROGRAM names it`);
  return buildSites(path.resolve(program), path.resolve(home));
}

async function timed(name, report, work) {
  const begin = performance.now();
  try {
    await work(report.area(name));
  } catch (error) {
    const detail = error.stack.split('\n').slice(0, 3).join(' ');
    report.area(name).judge(name, [{ what: 'the check itself broke', detail }]);
  }
  report.print(name, (performance.now() - begin) / 1000);
}

async function runChecks(folder, wanted) {
  const report = new Report();
  const browser = await openBrowser();
  const servers = [];
  const start = async (...where) => servers[servers.push(await serve(folder, ...where)) - 1];
  try {
    const built = await readPages(browser, folder);
    const types = choosePageTypes(built);
    console.log(`${built.sites.length} sites, ${built.pages.length} pages, ${types.length} page types`);
    const context = {
      browser, built, types,
      server: await start(), deepServer: await start('/some/path/'), ownServer: await start(built.mount),
    };
    const isWanted = (check) => wanted.length === 0 || wanted.includes(check.name);
    const runOne = (check) => timed(check.name, report, (area) => check.run({ ...context, area }));
    const beside = isWanted(htmlValidate) ? runOne(htmlValidate) : undefined;
    for (const check of [...checks, scripts, ...walks].filter(isWanted)) await runOne(check);
    for (const check of long.filter((one) => wanted.includes(one.name))) await runOne(check);
    await beside;
    if (isWanted(proof)) {
      await timed(proof.name, report, (area) => proof.prove(browser, [...checks, htmlValidate], area));
    }
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
  return report.close();
}

// What reads many pages, and what follows a reader. Measured: each a good half of the processor time.
const longWalks = [comfort, axeStates, ...walks, proof];
const all = [...checks, scripts, ...walks, htmlValidate, proof];
const halves = {
  pages: all.filter((check) => !longWalks.includes(check)),
  walks: all.filter((check) => longWalks.includes(check)),
};

const known = [...all, ...long].map((check) => check.name);
const wanted = process.argv.slice(2).flatMap((name) => halves[name]?.map((check) => check.name) ?? name);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  process.exit(2);
}

const { folder, remove } = sites();
try {
  if (!await runChecks(folder, wanted)) process.exitCode = 1;
} finally {
  remove();
}
