// Firefox and WebKit see the pages too: every page type at 320 and 1280 px without complaint, sideways
// scrolling or words over words; characters drawn where they stand; and the walks of a reader: narrowed
// lists, the search, kept pages, «見やすさ», the calendar, a whole form, the gate of a story, paper. One page after the
// other: a window without the focus gets no keys.
import * as calendar from './calendar.mjs';
import * as comfort from './comfort.mjs';
import { complaintsOf, watchComplaints } from './complaints.mjs';
import { drawn, narrow, wide } from './browser.mjs';
import { engines } from './engines.mjs';
import * as filter from './filter.mjs';
import * as forms from './forms.mjs';
import { inkProblems } from './ink.mjs';
import * as keep from './keep.mjs';
import { misfits } from './layout.mjs';
import { overlaps } from './overlap.mjs';
import { oneOfEach } from './page_types.mjs';
import * as print from './print.mjs';
import * as search from './search.mjs';
import { serve } from './serve.mjs';
import * as story from './story.mjs';

async function lookAtPages({ browser, reader, types, server, area }) {
  const context = await browser.newContext({ viewport: wide });
  try {
    await context.addInitScript(watchComplaints);
    const page = await context.newPage();
    const withInk = new Set(oneOfEach(types));
    for (const viewport of [narrow, wide]) {
      await page.setViewportSize(viewport);
      for (const type of types) {
        const where = `${type.path} (${viewport.width} px)`;
        try {
          await page.goto(server.url(type.path));
          await drawn(page);
          area.judge(where, [...await page.evaluate(misfits), ...await page.evaluate(overlaps), ...await complaintsOf(page)]);
          if (viewport === wide && withInk.has(type)) area.judge(`${type.path} (ink)`, (await inkProblems(page, reader)).problems);
        } catch (error) {
          area.judge(where, [{ what: 'not looked at', detail: error.message.split('\n')[0] }]);
        }
      }
    }
  } finally {
    await context.close();
  }
}

const walks = [filter, search, keep, comfort, calendar, forms, story];

async function go(walk, context) {
  const begin = performance.now();
  try {
    await walk.inAnyEngine(context);
  } catch (error) {
    context.area.judge(walk.name, [{ what: 'a walk that breaks off', detail: error.stack.split('\n').slice(0, 4).join(' ') }]);
  }
  console.log(`  ${walk.name}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

async function look(name, { browser: chromium, built, types, area }) {
  const { browser, serving, lacks } = await engines[name]();
  const server = await serve(built.folder, '/', serving);
  const reader = await chromium.newPage();
  const context = { browser, reader, built, types, server, serving, lacks, area };
  // Named in HIROBA_WALKS, parts of it: for work on one of them.
  const wanted = process.env.HIROBA_WALKS?.split(',');
  const isWanted = (part) => !wanted || wanted.includes(part);
  try {
    if (isWanted('pages')) await go({ name: 'pages', inAnyEngine: lookAtPages }, context);
    for (const walk of walks.filter((one) => isWanted(one.name))) await go(walk, context);
    if (!lacks.has('pdf') && isWanted('print')) await go(print, context);
    console.log(`  ${name} ${browser.version()}`);
  } finally {
    await reader.close();
    await server.close();
    await browser.close();
  }
}

export const firefox = { name: 'firefox', run: (context) => look('firefox', context) };
export const webkit = { name: 'webkit', run: (context) => look('webkit', context) };
