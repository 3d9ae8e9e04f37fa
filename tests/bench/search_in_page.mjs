// Asks the search of a page as a visitor does, and waits until its answer stands.

// Runs in the browser: gives the ms from the input to the moment at which titles (or «nothing») stand, and how many.
function askInPage(question) {
  return new Promise((resolve, reject) => {
    const input = document.querySelector('input[type="search"]');
    const part = (name) => document.querySelector(`[data-s="${name}"]`);
    const text = () => part('count')?.textContent ?? '';
    const { wait } = document.querySelector('.search-body').dataset;
    const before = document.querySelector('[data-s="hits"]').firstElementChild;
    const begin = performance.now();
    const stands = () => (text() !== '' && text() !== wait && document.querySelector('[data-s="hits"]').firstElementChild !== before) || (part('none') && !part('none').hidden && text() !== wait);
    const observer = new MutationObserver(() => {
      if (!stands()) return;
      observer.disconnect();
      resolve({ ms: performance.now() - begin, titles: document.querySelectorAll('[data-s="hits"] > li').length });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    input.value = question;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => reject(new Error(`no answer to ${question}`)), 60000);
  });
}

export const ask = (page, question) => page.evaluate(askInPage, question);

// From one keystroke to the next in a page that has everything: the work of the script alone, and until the next frame
// is drawn. The parts that `question` asks for have come before.
export const type = (page, question) => page.evaluate(async (text) => {
  const input = document.querySelector('input[type="search"]');
  const hits = document.querySelector('[data-s="hits"]');
  const count = document.querySelector('[data-s="count"]');
  const times = [];
  const set = (value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  for (let end = 1; end <= text.length; end += 1) {
    set('');
    await new Promise((resolve) => { setTimeout(resolve, 60); });
    if (end > 1) {
      set(text.slice(0, end - 1));
      await new Promise((resolve) => { setTimeout(resolve, 120); });
    }
    times.push(await new Promise((resolve) => {
      const begin = performance.now();
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now() - begin);
      });
      observer.observe(hits, { childList: true });
      observer.observe(count, { childList: true, characterData: true });
      set(text.slice(0, end));
    }));
  }
  return times;
}, question);
