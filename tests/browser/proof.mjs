// Proves that the checks can fail: a small site with one fault a page, each of which its check must
// find, and one page without faults, of which no check may complain.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults } from './proof_faults.mjs';
import { readPages } from './read_pages.mjs';
import { Report } from './report.mjs';
import { serve } from './serve.mjs';

const style = `
html { color-scheme: light dark; }
body { margin: 16px; color: #111; background: #fff; overflow-wrap: anywhere; line-height: 1.5; }
nav a { display: inline-block; min-width: 44px; padding: 12px 0; color: #004d40; }
:focus-visible { outline: 3px solid #000; }
main:focus { outline: none; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111; } nav a, main a { color: #9fe0d0; }
  :focus-visible { outline-color: #fff; } }
@media print { body { color: #000; background: #fff; } nav, .skip-link { display: none; } main a { color: #000; } }
.small-target { display: inline-block; width: 8px; height: 8px; overflow: hidden; padding: 0; min-width: 0; }
.no-ring:focus-visible { outline: none; }
.tall { height: 2000px; }
.wide { width: 900px; }
.cut { height: 10px; overflow: hidden; }
.four-wide, .one-left { width: 4.4em; }
.pale { color: #888; }
@media (prefers-color-scheme: dark) { .pale { color: #444; } }
@media print { .on-paper { display: block; } .pale { color: #aaa; } .wide-print { width: 900px; } }
@keyframes grow { from { height: 0; } to { height: 400px; } }
.grows { animation: grow 0.1s linear both; }
[data-scheme="dark"] { color-scheme: dark; }
[data-scheme="dark"] body { color: #eee; background: #111; }
[data-scheme="dark"] nav a { color: #9fe0d0; }
[data-scheme="dark"] :focus-visible { outline-color: #fff; }
@media screen { [data-size="125"] { font-size: 125%; } [data-size="150"] { font-size: 150%; } }
.comfort-button, #comfort button, #comfort label { display: inline-flex; align-items: center; min-width: 44px; min-height: 44px; }
html:not([data-size]) .comfort-button { display: none; }
@media print { .comfort-button { display: none; } [data-scheme="dark"] body { color: #000; background: #fff; } }
`;

// The site's own script with the least panel that it can serve.
const repository = process.env.HIROBA_HOME
  || fileURLToPath(new URL('../..', import.meta.url));
const choices = (part, values) => `<fieldset><legend>${part}</legend>${values
  .map((value) => `<label><input type="radio" name="comfort-${part}" value="${value}">${value}</label>`).join('')}</fieldset>`;
const panel = '<button class="comfort-button" type="button" aria-expanded="false" aria-controls="comfort">look</button>'
  + '<section id="comfort" aria-label="look" hidden>'
  + choices('size', [100, 125, 150]) + choices('ruby', ['on', 'off']) + choices('scheme', ['auto', 'light', 'dark'])
  + '<button class="comfort-reset" type="button">reset</button><button class="comfort-close" type="button">close</button>'
  + '<p role="status" data-reset="a" data-not-kept="b"></p></section>';

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; "
  + "base-uri 'none'";

// A page without faults, in which a fault may replace any part.
function html(parts) {
  const {
    help = '<a class="help-link" href="#main">help</a>', lang = 'ja', title = '試験の頁', head = '',
    links = '', main = '<p>文です。</p>', h1 = '<h1>試験</h1>',
    comfort = panel, script = 'comfort.js', meta = policy, css = 'site.css', icon = 'icon.svg', skip = '<a class="skip-link" href="#main">本文へ</a>',
  } = parts;
  const mark = icon ? `<link rel="icon" href="${icon}">` : '';
  const sheet = css ? `<link rel="stylesheet" href="${css}">` : '';
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${meta}"><title>${title}</title>${mark}${sheet}${head}<script src="${script}"></script></head>
<body>${skip}<header><nav aria-label="menu">${links}${help}</nav>${comfort}</header>
<main id="main" tabindex="-1">${h1}${main}</main></body>
</html>
`;
}

function write(folder, name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const fileOf = (place) => place.replace(/#.*$/, '');

// The home page leads to every page but those that are to be found lost.
function writeSite(folder) {
  const home = '<a href="index.html">家</a>';
  const up = (name) => '../'.repeat(name.split('/').length - 1);
  const ways = [];
  for (const { page: place, parts, lost, files = {} } of faults) {
    for (const [name, text] of Object.entries(files)) write(folder, name, text);
    if (!parts) continue;
    const page = fileOf(place);
    write(folder, page, html({
      css: `${up(page)}site.css`, icon: `${up(page)}icon.svg`, script: `${up(page)}comfort.js`,
      links: home.replace('="', `="${up(page)}`), ...parts,
    }));
    if (!lost) ways.push(`<a href="${page}">${page.replace('.html', '')}</a>`);
  }
  write(folder, 'good.html', html({ links: home }));
  ways.push('<a href="good.html">good</a>');
  write(folder, 'index.html', html({ title: '家', links: ways.join(' ') }));
  write(folder, '404.html', html({ css: '/site.css', icon: '/icon.svg', script: '/comfort.js', links: '<a href="/index.html">家</a>' }));
  write(folder, 'site.css', style);
  copyFileSync(path.join(repository, 'site/assets/comfort.js'), path.join(folder, 'comfort.js'));
  write(folder, 'icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  write(folder, '_headers', `/*\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`);
}

export const name = 'proof';

// `checks` are the modules that are to prove themselves.
export async function prove(browser, checks, area) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hiroba-proof-'));
  writeSite(folder);
  const servers = [await serve(folder), await serve(folder, '/some/path/'), await serve(folder)];
  const report = new Report();
  try {
    const built = await readPages(browser, folder);
    const [server, deepServer, ownServer] = servers;
    for (const check of checks) {
      const own = faults.filter((fault) => fault.check === check.name).map((fault) => fileOf(fault.page));
      const types = built.pages.filter((page) => page.path === 'good.html' || own.includes(page.path));
      await check.run({ browser, built, types, server, deepServer, ownServer, area: report.area(check.name) });
      area.judge(`${check.name}, good.html`, report.area(check.name).problemsAt('good.html')
        .map((what) => ({ what: 'a false alarm', detail: what })));
    }
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { check, page, finds } of faults) {
    const found = report.area(check).problemsAt(page);
    const isFound = found.some((what) => what.startsWith(finds));
    area.judge(`${check}, ${page}`, isFound ? [] : [{
      what: 'a fault that its check does not find',
      detail: `${finds}; it found: ${found.join(', ') || 'nothing'}`,
    }]);
  }
}
