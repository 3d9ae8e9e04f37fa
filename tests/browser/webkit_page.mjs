// Pages of WebKitGTK under the names that Playwright gives to those of other browsers, as far as the
// walks use them: the same walk goes through each engine. What there is no way to do (an emulated
// printer, downloads, requests answered by the test) is missing here, and engines.mjs says so.
import { Driver } from './webkit_driver.mjs';

const patience = 10000;
const step = 50;
// A window gets no narrower than this; below it a page is shown in a frame of our own page.
const leastWidth = 460;

export const framePath = '/-test/frame.html';
export const scriptPath = '/-test/before.js';

const keys = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ', Shift: '\uE008',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};

const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// Asks again until something is there.
async function until(work, timeout, what) {
  for (const end = Date.now() + timeout; ;) {
    const found = await work();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: Timeout ${timeout}ms exceeded`);
    await wait(step);
  }
}

// Runs in the browser: the elements that a locator means. `path` is a list of { css }, { nth } and
// { visible }.
function find(path) {
  const isSeen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
  let all = [document];
  for (const { css, nth, visible } of path) {
    if (css !== undefined) all = [...new Set(all.flatMap((e) => [...e.querySelectorAll(css)]))];
    if (nth !== undefined) all = all.slice(nth, nth === -1 ? undefined : nth + 1);
    if (visible) all = all.filter(isSeen);
  }
  return all;
}

const isShown = (all) => all.length > 0 && all[0].getClientRects().length > 0
  && all[0].ownerDocument.defaultView.getComputedStyle(all[0]).visibility === 'visible';

// «.a:visible» is Playwright's, not CSS.
const steps = (selector) => (selector.endsWith(':visible')
  ? [{ css: selector.slice(0, -':visible'.length) }, { visible: true }] : [{ css: selector }]);

class Locator {
  #page;
  #path;

  constructor(page, path) {
    this.#page = page;
    this.#path = path;
  }

  #with(...more) {
    return new Locator(this.#page, [...this.#path, ...more]);
  }

  // work(elements, argument), in the browser.
  #ask(work, argument) {
    return this.#page.run(`const all = (${find})(args[0]); return (${work})(all, args[1]);`, [this.#path, argument]);
  }

  locator(selector) { return this.#with(...steps(selector)); }

  nth(n) { return this.#with({ nth: n }); }

  first() { return this.nth(0); }

  last() { return this.nth(-1); }

  count() { return this.#ask((all) => all.length); }

  async all() { return Array.from({ length: await this.count() }, (_, n) => this.nth(n)); }

  evaluateAll(work, argument) { return this.#ask(work, argument); }

  allTextContents() { return this.#ask((all) => all.map((e) => e.textContent)); }

  isVisible() { return this.#ask(isShown); }

  async waitFor({ state = 'visible', timeout = this.#page.patience } = {}) {
    const wanted = { visible: isShown, hidden: `(all) => !(${isShown})(all)`, attached: (all) => all.length > 0 }[state];
    await until(() => this.#ask(wanted), timeout, `${JSON.stringify(this.#path)} ${state}`);
  }

  // What is asked of an element waits until it is there, as with Playwright.
  async #one(work, argument) {
    await this.waitFor({ state: 'attached' });
    return this.#ask(`(all, argument) => (${work})(all[0], argument)`, argument);
  }

  evaluate(work, argument) { return this.#one(work, argument); }

  textContent() { return this.#one((e) => e.textContent); }

  inputValue() { return this.#one((e) => e.value); }

  getAttribute(name) { return this.#one((e, wanted) => e.getAttribute(wanted), name); }

  focus() { return this.#one((e) => { e.focus(); }); }

  async press(key) {
    await this.focus();
    await this.#page.keyboard.press(key);
  }

  // The pointer of the driver goes where the element is in sight. A box that is drawn by its label is
  // clicked as a screen reader does it.
  async click() {
    await this.waitFor();
    const element = await this.#ask((all) => { all[0].scrollIntoView({ block: 'center' }); return all[0]; });
    await this.#page.clickElement(element).catch(() => this.#one((e) => { e.click(); }));
  }

  async check() {
    if (!await this.#one((e) => e.checked)) await this.#one((e) => { e.click(); });
  }
}

class Page {
  #session;
  #handle;
  #context;
  #width;
  #isFramed = false;
  #frame;

  constructor(context, session, handle) {
    this.#context = context;
    this.#session = session;
    this.#handle = handle;
    this.patience = patience;
    this.keyboard = {
      press: (key) => this.#press(key),
      // As a method of input does it: the words arrive at once.
      insertText: (text) => this.evaluate((words) => { document.execCommand('insertText', false, words); }, text),
    };
  }

  setDefaultTimeout(ms) { this.patience = ms; }

  async #call(method, place, body) {
    if (this.#context.current !== this.#handle) {
      await this.#session.call('POST', '/window', { handle: this.#handle });
      this.#context.current = this.#handle;
      if (this.#frame) await this.#session.call('POST', '/frame', { id: this.#frame });
    }
    return this.#session.call(method, place, body);
  }

  // `body` is the inside of a function with `args`; what it returns may be waited for.
  async run(body, args = []) {
    const answer = await this.#call('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1]; const args = arguments[0];
        Promise.resolve().then(() => { ${body} }).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [args],
    });
    if (answer?.error) throw new Error(answer.error);
    return answer?.value ?? undefined;
  }

  // As text, since the driver sorts what objects have in an order of its own.
  async evaluate(work, argument) {
    const value = typeof work === 'function' ? `(${work})(args[0])` : `(${work})`;
    const text = await this.run(`return Promise.resolve(${value}).then((found) => JSON.stringify(found));`, [argument]);
    return text === undefined ? undefined : JSON.parse(text);
  }

  clickElement(element) {
    const [id] = Object.values(element);
    return this.#call('POST', `/element/${id}/click`);
  }

  async #press(name) {
    const held = name.split('+').map((key) => keys[key] ?? key);
    const actions = [...held.map((value) => ({ type: 'keyDown', value })), ...held.reverse().map((value) => ({ type: 'keyUp', value }))];
    await this.#call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  async setViewportSize({ width, height }) {
    const isFramed = width < leastWidth;
    this.#width = width;
    if (!isFramed) {
      // The window has a frame of its own; what is inside counts.
      for (let outer = { width, height }, n = 0; n < 3; n += 1) {
        await this.#call('POST', '/window/rect', { x: 0, y: 0, ...outer });
        await wait(100);
        const inner = await this.run('return { width: innerWidth, height: innerHeight };');
        if (this.#isFramed || (inner.width === width && inner.height === height)) break;
        outer = { width: outer.width + width - inner.width, height: outer.height + height - inner.height };
      }
    }
    this.#isFramed = isFramed;
    this.#size = { width, height };
  }

  #size;

  async goto(address) {
    await this.#leaveFrame();
    if (!this.#isFramed || !address.startsWith('http')) {
      await this.#call('POST', '/url', { url: address });
      // Where nothing answers the browser shows a page of its own, which is nowhere.
      if (address !== 'about:blank' && await this.evaluate('location.href') === 'about:blank') throw new Error(`no answer from ${address}`);
      return;
    }
    await this.#call('POST', '/url', { url: new URL(framePath, address).href });
    this.#frame = await this.run(`return new Promise((done) => {
      const frame = document.createElement('iframe');
      Object.assign(frame.style, { border: 0, width: args[1].width + 'px', height: args[1].height + 'px' });
      frame.onload = () => done(frame);
      frame.src = args[0];
      document.body.append(frame);
    });`, [address, this.#size]);
    await this.#call('POST', '/frame', { id: this.#frame });
  }

  async #leaveFrame() {
    if (!this.#frame) return;
    this.#frame = undefined;
    await this.#call('POST', '/frame', { id: null });
  }

  reload() { return this.#call('POST', '/refresh'); }

  goBack() { return this.#call('POST', '/back'); }

  goForward() { return this.#call('POST', '/forward'); }

  title() { return this.evaluate('document.title'); }

  async url() { return this.evaluate('location.href'); }

  locator(selector) { return new Locator(this, steps(selector)); }

  click(selector) { return this.locator(selector).first().click(); }

  check(selector) { return this.locator(selector).first().check(); }

  isVisible(selector) { return this.locator(selector).first().isVisible(); }

  isChecked(selector) { return this.locator(selector).first().evaluate((e) => e.checked); }

  waitForSelector(selector, options) { return this.locator(selector).first().waitFor(options); }

  // A page that is being left answers nothing: asked again, it is another one.
  waitForFunction(work, argument, { timeout = this.patience } = {}) {
    return until(() => this.evaluate(work, argument).catch(() => false), timeout, String(work).slice(0, 80));
  }

  waitForURL(pattern, { timeout = this.patience } = {}) {
    return until(async () => pattern.test(await this.evaluate('document.readyState === "complete" ? location.href : ""').catch(() => '')), timeout, String(pattern));
  }

  waitForTimeout(ms) { return wait(ms); }

  addInitScript(work, argument) { return this.#context.addInitScript(work, argument); }

  // Of what is in sight.
  async screenshot() { return Buffer.from(await this.#call('GET', '/screenshot'), 'base64'); }

  async close() {
    await this.#call('DELETE', '/window');
    this.#context.current = undefined;
  }
}

class Context {
  #session;
  #browser;
  #hasFirst = false;

  constructor(browser, session) {
    this.#browser = browser;
    this.#session = session;
  }

  async newPage() {
    let handle;
    if (this.#hasFirst) handle = (await this.#session.call('POST', '/window/new', { type: 'tab' })).handle;
    else handle = await this.#session.call('GET', '/window');
    this.#hasFirst = true;
    const page = new Page(this, this.#session, handle);
    if (this.viewport) await page.setViewportSize(this.viewport);
    return page;
  }

  async addInitScript(work, argument) {
    const text = typeof work === 'function' ? `(${work})(${JSON.stringify(argument) ?? ''});` : work;
    this.#browser.scripts.push({ context: this, text });
  }

  async close() {
    this.#browser.scripts = this.#browser.scripts.filter((one) => one.context !== this);
    this.#browser.open = undefined;
    await this.#session.close();
  }
}

// One window at a time, each context a session with a profile of its own.
class Browser {
  scripts = [];
  #driver;

  constructor(driver) { this.#driver = driver; }

  // What has to be served beside the pages (serve.mjs).
  extras = [
    { path: framePath, type: 'text/html; charset=utf-8', text: () => '<!doctype html><html lang="en"><title>frame</title><body style="margin:0">' },
    { path: scriptPath, type: 'text/javascript; charset=utf-8', text: () => this.scripts.map((one) => one.text).join('\n') },
  ];

  async newContext({ viewport } = {}) {
    await this.open?.close(); // left behind by a walk that broke off
    const session = await this.#driver.session();
    this.knownVersion = session.version;
    const context = new Context(this, session);
    this.open = context;
    context.viewport = viewport ?? { width: 1280, height: 720 };
    return context;
  }

  version() { return this.knownVersion; }

  close() { return this.#driver.close(); }
}

export async function openWebKit() {
  return new Browser(await Driver.start());
}
