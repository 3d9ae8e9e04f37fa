// The pages are valid HTML by html-validate's recommended rules: all page types, and of the others every
// n-th, because they are made of the same parts and a whole run would take longer than all other
// checks together; HIROBA_EVERY_PAGE=1 reads all. Runs in a thread of its own, beside the browser.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from './html_validate.config.mjs';

async function validate({ folder, pages }) {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  for (const page of pages) {
    const text = readFileSync(path.join(folder, page), 'utf8');
    const report = await validator.validateString(text, page);
    parentPort.postMessage({
      page,
      problems: report.results.flatMap((result) => result.messages).map((message) => ({
        what: `${message.ruleId}: ${message.message}`,
        detail: `line ${message.line}, column ${message.column}`,
      })),
    });
  }
}

if (!isMainThread) await validate(workerData);

export const name = 'html_validate';

const share = process.env.HIROBA_EVERY_PAGE === '1' ? 1 : 8;

export async function run({ built, types, area }) {
  const pages = built.pages.filter((page, n) => n % share === 0 || types.includes(page));
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { folder: built.folder, pages: pages.map((page) => page.path) },
  });
  worker.on('message', ({ page, problems }) => area.judge(page, problems));
  await new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', resolve);
  });
}
