// A small, whole example of what stands behind a form's address: it takes what a page hands in, stores it
// safely, and only then answers with the reference. Node 18 and nothing else. Read README.md first.
//
//   node receiver.mjs --folder /srv/answers --site https://hiroba.example.jp [--port 8787]
//                     [--forms form/iken,form/soudan] [--web-root /srv/www]
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, realpath, rename, unlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

const MOST_BYTES = 256 * 1024;   // far above any form
const MOST_FIELDS = 300;
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FORM = /^form\/[a-z0-9-]{1,80}$/;
const FIELD = /^[a-z0-9-]{1,90}$/;
const REFERENCE = /^[0-9]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' },
    site: { type: 'string', default: '' },
    port: { type: 'string', default: '8787' },
    forms: { type: 'string', default: '' },
    'web-root': { type: 'string', default: '' },
  },
});
if (!options.folder) {
  console.error('--folder DIR: where answers are stored, outside of any web root');
  process.exit(2);
}
const taken = new Set(options.forms.split(',').filter(Boolean));

// A refusal that may be told to the sender. Never with a word of what was sent.
class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

// ---- where answers lie: ours alone, and never where a web server would show them

async function prepareFolder() {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const folder = await realpath(options.folder);
  await chmod(folder, 0o700);
  if (options['web-root']) {
    const root = await realpath(options['web-root']);
    if (folder === root || folder.startsWith(root + sep)) throw new Error('--folder lies inside --web-root');
  }
  return folder;
}

async function syncFolder(folder) {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// Writes beside, waits for the disk, then gives it its name. The name says nothing about the person; the
// same answers under the same reference have the same name, so that sending twice stores once.
async function store(folder, record) {
  const text = JSON.stringify(record) + '\n';
  const sum = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const name = `${record.form.slice(5)}-${record.reference}-${sum}.json`;
  const path = join(folder, name);
  if (await lstat(path).catch(() => null)) return;
  const beside = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
  const handle = await open(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
    await handle.close();
    await rename(beside, path);
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(beside).catch(() => {});
    throw error;
  }
  await syncFolder(folder);
}

// ---- what a page sends

async function readBody(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > MOST_BYTES) throw new Refused(413, 'too large');
    pieces.push(piece);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
}

// application/x-www-form-urlencoded: a name that stands several times is a list.
function fromForm(body) {
  const record = { hiroba: 'posted', answers: {} };
  const heads = ['form', 'version', 'reference', 'date', 'check'];
  let count = 0;
  for (const [name, value] of new URLSearchParams(body)) {
    if (++count > MOST_FIELDS) throw new Refused(400, 'too many fields');
    if (heads.includes(name)) {
      if (name in record) throw new Refused(400, 'a head twice');
      record[name] = value;
    } else if (!FIELD.test(name)) {
      throw new Refused(400, 'a name that no field has');
    } else if (name in record.answers) {
      record.answers[name] = [].concat(record.answers[name], value);
    } else {
      record.answers[name] = value;
    }
  }
  return record;
}

// application/json: the file that a page gives to be kept, as it is. Only what is known is taken over.
function fromJson(body) {
  let sent;
  try {
    sent = JSON.parse(body);
  } catch {
    throw new Refused(400, 'no JSON');
  }
  const isText = (value) => typeof value === 'string' || typeof value === 'number';
  if (!sent || sent.hiroba !== 'answers' || typeof sent.answers !== 'object' || !sent.answers) {
    throw new Refused(400, 'no answers');
  }
  const record = { hiroba: 'answers', answers: {}, checks: {} };
  for (const name of ['form', 'version', 'reference', 'date', 'check']) {
    if (isText(sent[name])) record[name] = sent[name];
  }
  const entries = Object.entries(sent.answers);
  if (entries.length > MOST_FIELDS) throw new Refused(400, 'too many fields');
  for (const [name, value] of entries) {
    const good = FIELD.test(name) && (isText(value) || (Array.isArray(value) && value.every(isText)));
    if (!good) throw new Refused(400, 'a field that is none');
    record.answers[name] = value;
    if (sent.checks && isText(sent.checks[name])) record.checks[name] = sent.checks[name];
  }
  return record;
}

function todayInJapan() {
  return new Date(Date.now() + 9 * 3600 * 1000).toISOString().slice(0, 10);
}

// A page without JavaScript sends neither number nor day: they are given here.
function complete(record) {
  if (!FORM.test(record.form || '')) throw new Refused(400, 'no form');
  if (taken.size > 0 && !taken.has(record.form)) throw new Refused(404, 'not taken here');
  if (record.reference === undefined) {
    record.date = todayInJapan();
    const four = [...randomBytes(4)].map((byte) => BASE32[byte & 31]).join('');
    record.reference = `${record.date.slice(5, 7)}${record.date.slice(8, 10)}-${four}`;
  }
  // «見本» has no number: an example is never taken.
  if (!REFERENCE.test(record.reference)) throw new Refused(400, 'no reference');
  return record;
}

// ---- answering

function page(reference) {
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>届きました</title></head>
<body><h1>届きました</h1><p>控え番号: <strong>${reference}</strong></p>
<p>この番号を控えておいてください。受付の返事は、担当の人からあらためて届きます。</p></body></html>
`;
}

function answer(response, status, text, type = 'text/plain') {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    ...(options.site ? { 'Access-Control-Allow-Origin': options.site, Vary: 'Origin' } : {}),
  });
  response.end(text);
}

// The log knows when, which form, how much and what came of it; never who or what.
function log(form, size, result) {
  console.log(JSON.stringify({ time: new Date().toISOString(), form: form || '-', size, result }));
}

async function handle(folder, request, response) {
  if (request.method === 'OPTIONS' && options.site) {
    response.setHeader('Access-Control-Allow-Methods', 'POST');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    return answer(response, 204, '');
  }
  let form = '';
  try {
    if (request.method !== 'POST') throw new Refused(405, 'POST only');
    const origin = request.headers.origin;
    if (options.site && origin && origin !== options.site) throw new Refused(403, 'another site');
    const type = (request.headers['content-type'] || '').split(';')[0].trim().toLowerCase();
    const body = await readBody(request).catch((error) => {
      throw error instanceof Refused ? error : new Refused(400, 'not UTF-8');
    });
    let record;
    if (type === 'application/x-www-form-urlencoded') record = fromForm(body);
    else if (type === 'application/json') record = fromJson(body);
    else throw new Refused(415, 'a form or JSON');
    complete(record);
    form = record.form;
    await store(folder, record);  // the number is told only after this
    log(form, body.length, 'stored');
    const wantsPage = (request.headers.accept || '').includes('text/html');
    if (wantsPage) answer(response, 200, page(record.reference), 'text/html');
    else answer(response, 200, `${record.reference}\n`);
  } catch (error) {
    const status = error instanceof Refused ? error.status : 503;
    log(form, 0, error instanceof Refused ? error.message : `failed: ${error.code || 'error'}`);
    if (status === 413) response.setHeader('Connection', 'close');
    answer(response, status, status === 503 ? '届きませんでした。ほかの方法でお伝えください。\n' : '受け取れない形です。\n');
  }
}

const folder = await prepareFolder();
const server = createServer((request, response) => {
  handle(folder, request, response).catch(() => response.destroy());
});
server.requestTimeout = 30000;
server.listen(Number(options.port), '127.0.0.1', () => {
  console.log(JSON.stringify({ listening: `http://127.0.0.1:${server.address().port}/`, folder: resolve(folder) }));
});
