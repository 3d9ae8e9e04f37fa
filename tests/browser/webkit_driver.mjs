// WebKitGTK by W3C WebDriver, without a package of npm: the driver that Debian ships, started on a
// screen and a bus of its own, and one session after the other. webkit_page.mjs gives it the names that
// the walks use.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const driver = '/usr/bin/WebKitWebDriver';
const patience = 30000;

// Debian keeps the browser in the library's folder, whose name holds the machine's kind.
function browserFile() {
  for (const machine of readdirSync('/usr/lib').map((name) => path.join('/usr/lib', name))) {
    const file = path.join(machine, 'webkit2gtk-4.1/MiniBrowser');
    if (existsSync(file)) return file;
  }
  throw new Error('no MiniBrowser of WebKitGTK; the package webkit2gtk-driver has it');
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export class Driver {
  #process;
  #root;

  // A group of processes of its own, so that screen, bus and browser end with it.
  static async start() {
    const self = new Driver();
    const port = await freePort();
    self.#root = `http://127.0.0.1:${port}`;
    self.#process = spawn('xvfb-run', ['-a', '-s', '-screen 0 1400x1000x24', 'dbus-run-session', '--', driver, `--port=${port}`],
      { stdio: 'ignore', detached: true });
    let isGone = false;
    self.#process.once('error', () => { isGone = true; });
    self.#process.once('exit', () => { isGone = true; });
    for (const end = Date.now() + patience; ;) {
      if (await fetch(`${self.#root}/status`).then(() => true, () => false)) return self;
      if (isGone || Date.now() > end) throw new Error('WebKitWebDriver does not start (webkit2gtk-driver, xvfb, xauth, dbus)');
      await wait(100);
    }
  }

  async call(method, place, body) {
    const answer = await fetch(this.#root + place, {
      method, headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(2 * patience),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  // Gives call(method, place, body) within a new session, and its close().
  async session() {
    const { sessionId, capabilities } = await this.call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browserFile(), args: ['--automation'] } } },
    });
    return {
      version: capabilities.browserVersion,
      call: (method, place, body) => this.call(method, `/session/${sessionId}${place}`, body),
      close: () => this.call('DELETE', `/session/${sessionId}`),
    };
  }

  async close() {
    try {
      process.kill(-this.#process.pid, 'SIGTERM');
    } catch {
      // it has ended already
    }
    await wait(200);
  }
}
