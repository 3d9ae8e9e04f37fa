// For people who work on the pages, not a test: pictures of every page type of a finished site, at
// three widths, light, dark and on paper.
//   node screenshots.mjs FINISHED-FOLDER PICTURE-FOLDER [part of a page's path]…
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onPages, openBrowser } from './browser.mjs';
import { choosePageTypes } from './page_types.mjs';
import { readPages } from './read_pages.mjs';
import { serve } from './serve.mjs';

const height = 800;
const views = [320, 768, 1280].flatMap((width) => [
  { name: `${width}-light`, width, media: { media: 'screen', colorScheme: 'light' } },
  { name: `${width}-dark`, width, media: { media: 'screen', colorScheme: 'dark' } },
]).concat([
  { name: '320-forced', width: 320, media: { media: 'screen', colorScheme: 'light', forcedColors: 'active' } },
  { name: 'print', width: 688, media: { media: 'print', colorScheme: 'light' } },
]);

const [folder, pictures, ...parts] = process.argv.slice(2);
if (!pictures) {
  console.error('node screenshots.mjs FINISHED-FOLDER PICTURE-FOLDER [part of a page’s path]…');
  process.exit(2);
}

const browser = await openBrowser();
const server = await serve(path.resolve(folder));
try {
  const built = await readPages(browser, path.resolve(folder));
  const isWanted = (page) => parts.some((part) => page.path.includes(part));
  const chosen = parts.length > 0 ? built.pages.filter(isWanted) : choosePageTypes(built);
  mkdirSync(pictures, { recursive: true });
  await onPages(browser, chosen, {}, async (tab, { path: page }) => {
    await tab.goto(server.url(page));
    for (const view of views) {
      await tab.setViewportSize({ width: view.width, height });
      await tab.emulateMedia({ forcedColors: 'none', ...view.media });
      const file = `${page.replace(/\.html$/, '').replaceAll('/', '__')}-${view.name}.png`;
      await tab.screenshot({ path: path.join(pictures, file), fullPage: true });
    }
  });
  console.log(`${chosen.length} pages, ${chosen.length * views.length} pictures in ${pictures}`);
} finally {
  await browser.close();
  await server.close();
}
