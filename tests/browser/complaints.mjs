// What a page complains of while it is open, in the words of the page itself: for engines that do not
// hand their console out. Errors and warnings of scripts, promises nobody waits for, files that do not
// come, breaches of the Content-Security-Policy.

// Runs in the browser, before the page.
export function watchComplaints() {
  const said = [];
  window.complaints = said;
  for (const level of ['error', 'warn']) {
    const usual = console[level];
    console[level] = (...words) => {
      said.push(`console.${level}: ${words.join(' ')}`);
      usual.apply(console, words);
    };
  }
  window.addEventListener('error', (event) => {
    const file = event.target?.src || event.target?.href;
    said.push(file ? `did not load: ${file}` : `error: ${event.message}`);
  }, true);
  window.addEventListener('unhandledrejection', (event) => said.push(`unhandled: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => said.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
}

export async function complaintsOf(page) {
  const said = await page.evaluate(() => window.complaints ?? ['nobody listened']);
  return said.map((detail) => ({ what: 'the page complains', detail }));
}
