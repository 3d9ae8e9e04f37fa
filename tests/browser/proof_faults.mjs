// One fault a page, for proof.mjs. `finds` begins what the check must say of `page`; `parts` replace
// parts of a good page (without them the page is one of `files`); `files` are further files; `lost`:
// the home page does not lead there.
const p = (text) => `<p>${text}</p>`;

export const faults = [
  { check: 'links', page: 'dead.html', finds: 'a: a link to nothing', parts: { main: p('<a href="none.html">先</a>') } },
  { check: 'links', page: 'folder.html', finds: 'a: a link to a folder', parts: { main: p('<a href="./">先</a>') } },
  { check: 'links', page: 'fragment.html', finds: 'a: a fragment', parts: { main: p('<a href="good.html#none">先</a>') } },
  { check: 'links', page: 'out.html', finds: 'a: a link out of the site', parts: { main: p('<a href="../../x.html">先</a>') } },
  { check: 'links', page: 'root.html', finds: 'a: a link from the host', parts: { main: p('<a href="/good.html">先</a>') } },
  { check: 'links', page: 'scheme.html', finds: 'a: an address that is neither', parts: { main: p('<a href="javascript:x()">先</a>') } },
  { check: 'links', page: 'file.html', finds: 'loaded file: a link to nothing', parts: { main: '<img src="none.png" alt="絵">' } },
  { check: 'links', page: 'twice.html', finds: 'an id that stands twice', parts: { main: '<p id="a">あ</p><p id="a">い</p>' } },
  { check: 'links', page: 'lost.html', finds: 'a page that no link', lost: true, parts: {} },
  { check: 'links', page: 'to_gone.html', finds: 'a: a link to a withdrawn page', parts: { main: p('<a href="gone/x.html">先</a>') } },
  { check: 'links', page: 'inner/', finds: 'a site inside the site', files: { 'inner/404.html': '<!doctype html><title>x</title><p>x</p>' } },
  { check: 'links', page: 'fragment_gone.html', finds: 'a: a link to a withdrawn page', parts: { main: p('<a href="gone/x.html#main">先</a>') }, files: { 'gone/x.html': '<!doctype html><title>x</title><main id="main" class="gone"><p class="gone">x</p></main>' } },

  { check: 'third_party', page: 'picture.html', finds: 'loads from another host', parts: { main: '<img src="https://host.invalid/x.png" alt="絵">' } },
  { check: 'third_party', page: 'request.html', finds: 'console', parts: { main: '<img src="https://host.invalid/x.png" alt="絵">' } },
  { check: 'third_party', page: 'asked.html', finds: 'a request to elsewhere', parts: { main: '<img src="https://host.invalid/x.png" alt="絵">', meta: "default-src 'none'; style-src 'self'; img-src https:" } },
  { check: 'third_party', page: 'no_icon.html', finds: 'names no icon', parts: { icon: '' } },
  { check: 'third_party', page: 'sends.html', finds: 'sends to another host', parts: { main: '<form action="//host.invalid/"></form>' } },
  { check: 'third_party', page: 'handler.html', finds: 'inline script', parts: { main: '<p onclick="x()">文</p>' } },
  { check: 'third_party', page: 'policy.html', finds: 'no strict', parts: { meta: "default-src 'self' 'unsafe-inline'" } },
  { check: 'third_party', page: 'other_policy.html', finds: 'page and _headers', parts: { meta: "default-src 'none'; style-src 'self'" } },
  { check: 'third_party', page: 'missing.html', finds: 'status 404', parts: { main: '<img src="none.png" alt="絵">' } },
  { check: 'third_party', page: 'error.html', finds: 'an uncaught error', parts: { head: '<script src="error.js"></script>' }, files: { 'error.js': 'throw new Error("on purpose");' } },
  { check: 'third_party', page: 'plain.html', finds: 'shown without its stylesheet', parts: { css: '' } },

  { check: 'languages', page: 'lang.html', finds: 'html lang', parts: { lang: 'fr' } },
  { check: 'languages', page: 'title.html', finds: 'no title', parts: { title: '' } },
  { check: 'languages', page: 'headings.html', finds: 'not exactly one h1', parts: { h1: '<h1>一</h1><h1>二</h1>' } },
  { check: 'languages', page: 'group/unoffered.html', finds: 'exists in another language', parts: {} },
  { check: 'languages', page: 'en/group/unoffered.html', finds: 'Japanese marked as English', parts: { lang: 'en', main: p('Words and 日本語.') } },
  { check: 'languages', page: 'en/group/leaves.html', finds: 'a link that leaves the language', parts: { lang: 'en', main: p('<a href="../../group/unoffered.html">There</a>') } },
  { check: 'languages', page: 'en/group/astray.html', finds: 'the language chooser leads to another page', parts: { lang: 'en', links: '<a href="../../good.html" lang="ja" hreflang="ja">日本語</a>' } },
  { check: 'languages', page: 'group/name.html', finds: 'the name of a language lacks its lang', parts: { links: '<a href="../en/group/leaves.html" hreflang="en">English</a>' } },
  { check: 'languages', page: 'group/hreflang.html', finds: 'hreflang is not the language there', parts: { main: p('<a href="../good.html" lang="en" hreflang="en">English</a>') } },
  { check: 'languages', page: 'english.html', finds: 'English marked as Japanese', parts: { main: p('These are six words of English.') } },
  { check: 'languages', page: 'alternate.html', finds: 'rel=alternate without the page', parts: { head: '<link rel="alternate" hreflang="en" href="en/group/leaves.html">' } },

  { check: 'layout', page: 'wide.html', finds: 'scrolls sideways', parts: { main: '<p class="wide">文</p>' } },
  { check: 'layout', page: 'cut.html', finds: 'cuts its text off', parts: { main: '<p class="cut">文です。<br>文です。</p>' } },
  { check: 'layout', page: 'no_help.html', finds: 'help is not in the first screen', parts: { help: '' } },
  { check: 'layout', page: 'low_help.html', finds: 'help is not in the first screen', parts: { links: '<p class="tall">文</p>' } },
  { check: 'layout', page: 'small.html', finds: 'a control under 44 px', parts: { main: '<button type="button">押す</button>' } },
  { check: 'layout', page: 'no_ring.html', finds: 'focus that is not seen', parts: { main: p('<a class="no-ring" href="good.html">先</a>') } },
  { check: 'layout', page: 'back.html', finds: 'focus that goes back', parts: { main: p('<a href="good.html" tabindex="2">一</a><a href="good.html" tabindex="1">二</a>') } },
  { check: 'layout', page: 'no_skip.html', finds: 'the first stop is not the skip link', parts: { skip: '' } },
  { check: 'layout', page: 'skip.html', finds: 'the skip link does not move', parts: { skip: '<a class="skip-link" href="#main2">本文へ</a>' } },
  { check: 'layout', page: 'jumps.html', finds: 'the layout shifts', parts: { main: '<div class="grows"></div><p>文です。</p>' } },

  { check: 'overlap', page: 'lies_on.html', finds: 'words lie on other words', parts: { css: 'lies_on.css', main: '<p>文です。</p><p class="up">文です。</p>' }, files: { 'lies_on.css': 'p { margin: 0; line-height: 1.5; } .up { margin-top: -1.2em; }' } },

  { check: 'words', page: 'cut_word.html', finds: 'a line begins inside a word', parts: { main: '<h2 class="four-wide">次は救急車</h2>' } },
  { check: 'words', page: 'one_left.html', finds: 'a line of one character', parts: { main: '<h2 class="one-left">話せる場所</h2>' } },

  { check: 'print', page: 'print_nav.html', finds: 'navigation on paper', parts: { main: '<button type="button">押す</button>' } },
  { check: 'print', page: 'print_button.html', finds: 'navigation on paper', parts: { main: p('<a class="button" href="good.html">先</a>') } },
  { check: 'print', page: 'print_grey.html', finds: 'body text is not black', parts: { css: 'grey.css' }, files: { 'grey.css': 'body { color: #333; }' } },
  { check: 'print', page: 'print_pale.html', finds: 'words too pale', parts: { main: '<p class="pale">文です。</p>' } },
  { check: 'print', page: 'print_wide.html', finds: 'wider than the sheet', parts: { main: '<p class="wide-print">文です。</p>' } },

  { check: 'no_javascript', page: 'scripted_field.html', finds: 'fields that need JavaScript', parts: { main: '<p id="here"></p>', head: '<script src="field.js" defer></script>' }, files: { 'field.js': 'document.querySelector("#here").innerHTML = "<input name=q aria-label=q>";' } },
  { check: 'no_javascript', page: 'scripted.html', finds: 'words that need JavaScript', parts: { head: '<script src="words.js" defer></script>' }, files: { 'words.js': 'document.querySelector("main").append("書き足し");' } },

  { check: 'html_validate', page: 'invalid.html', finds: 'element-permitted-content', parts: { main: '<ul><p>文</p></ul>' } },

  { check: 'comfort', page: 'no_comfort.html', finds: 'no «見やすさ»', parts: { comfort: '' } },
  { check: 'comfort', page: 'stiff.html', finds: 'chosen: the text is not larger', parts: { css: 'stiff.css' }, files: { 'stiff.css': 'html { font-size: 16px !important; }' } },
  { check: 'comfort', page: 'forgets.html', finds: 'reloaded: the page is not dark', parts: { head: '<script src="forgets.js"></script>' }, files: { 'forgets.js': 'localStorage.clear();' } },
  { check: 'comfort', page: 'dark_paper.html', finds: 'paper is dark', parts: { css: 'dark_paper.css' }, files: { 'dark_paper.css': '@media print { [data-scheme="dark"] body { background: #000; } }' } },
  { check: 'comfort', page: 'plain_exit.html', finds: 'the way out adds to the history', parts: { main: '<p class="quick-exit"><a href="https://host.invalid/">出る</a></p>' } },
  { check: 'comfort', page: 'key_exit.html', finds: 'a key leads out', parts: { head: '<script src="key_exit.js"></script>', main: '<p class="quick-exit"><a href="https://host.invalid/">出る</a></p>' }, files: { 'key_exit.js': 'addEventListener("keydown", () => { document.documentElement.hidden = true; });' } },

  { check: 'axe', page: 'alt.html', finds: 'image-alt', parts: { main: '<img src="none.png">' } },
  { check: 'axe', page: 'closed.html', finds: 'image-alt', parts: { main: '<details><summary>開く</summary><img src="none.png"></details>' } },
  { check: 'axe', page: 'called.html#later', finds: 'image-alt', parts: { css: 'later.css', main: p('<a href="#later">開く</a>') + '<div id="later"><img src="none.png"></div>' }, files: { 'later.css': '#later:not(:target) { display: none; }' } },
  { check: 'axe', page: 'contrast.html', finds: 'color-contrast', parts: { main: '<p class="pale">文です。</p>' } },
  { check: 'axe', page: 'target.html', finds: 'target-size', parts: { main: '<p><button type="button" class="small-target">あ</button><button type="button" class="small-target">い</button></p>' } },
  { check: 'axe', page: 'large_text.html', finds: 'target-size', parts: { css: 'large_text.css', main: '<p><button type="button" class="shrinks">あ</button><button type="button" class="shrinks">い</button></p>' }, files: { 'large_text.css': '.shrinks { width: calc(56px - 1.75rem); height: 24px; padding: 0; border: 0; font-size: 8px; }' } },
  { check: 'axe', page: 'no_script.html', finds: 'image-alt', parts: { main: '<div id="plain"><img src="icon.svg"></div>', head: '<script src="no_script.js" defer></script>' }, files: { 'no_script.js': 'document.querySelector("#plain").remove();' } },

  { check: 'axe_states', page: 'panel_open.html', finds: 'image-alt', parts: { head: '<script src="panel_open.js" defer></script>' }, files: { 'panel_open.js': 'document.querySelector(".comfort-button").addEventListener("click", () => document.querySelector("#comfort").append(new Image()));' } },
  { check: 'axe_states', page: 'dark_chosen.html', finds: 'color-contrast', parts: { css: 'dark_chosen.css', main: '<p class="dim">文です。</p>' }, files: { 'dark_chosen.css': '[data-scheme="dark"] body { background: #111; } [data-scheme="dark"] .dim { color: #444; }' } },
  { check: 'axe_states', page: 'stuck.html', finds: 'a state that is not reached', parts: { head: '<script src="stuck.js" defer></script>' }, files: { 'stuck.js': 'document.querySelector("#comfort").remove();' } },
];
