// Languages: each page says which it is in, leads to itself in the others and back, keeps readers in
// their language, and marks what is foreign on it.
import { target } from './links.mjs';

const htmlLanguage = { ja: 'ja', easy: 'ja', en: 'en' };

function declared(page) {
  const problems = [];
  if (page.lang !== htmlLanguage[page.language]) {
    problems.push({ what: 'html lang is not the page’s language', detail: page.lang });
  }
  if (page.title.trim() === '') problems.push({ what: 'no title' });
  if (page.headings.length !== 1) problems.push({ what: 'not exactly one h1', detail: String(page.headings.length) });
  return problems;
}

// A link of the language chooser: in a navigation, and naming the language that it leads to.
function isChooser(link) {
  return link.inNav && link.hreflang !== '';
}

// A page that exists in other languages says so, in words of that language that lead to the same
// page there.
function chooser(built, page) {
  const problems = [];
  const offered = new Set();
  for (const link of page.links.filter((each) => each.hreflang !== '')) {
    const to = target(page.path, link.href);
    const there = to && built.byPath.get(to.file);
    if (!there) continue; // links.mjs says so
    const judge = (isRight, what) => isRight || problems.push({ what, detail: `${link.href} «${link.text}»` });
    judge(there.lang === link.hreflang, 'hreflang is not the language there');
    if (!isChooser(link)) continue;
    judge(link.lang === link.hreflang, 'the name of a language lacks its lang');
    const isSame = there.site === page.site && there.inSite === page.inSite;
    judge(isSame, 'the language chooser leads to another page');
    if (isSame) offered.add(there.path);
  }
  for (const other of Object.keys(htmlLanguage)) {
    const path = page.site + (other === 'ja' ? '' : `${other}/`) + page.inSite;
    if (other === page.language || !built.byPath.has(path) || page.template === '404') continue;
    if (!offered.has(path)) problems.push({ what: 'exists in another language that it does not offer', detail: path });
  }
  return problems;
}

// Search engines need both directions and the page itself among them (hreflang).
function alternates(built, page) {
  const problems = [];
  const there = page.alternates.map((link) => ({ ...link, to: target(page.path, link.href) }));
  if (there.length === 0) return problems;
  const own = there.some((link) => link.hreflang === page.lang);
  if (!own) problems.push({ what: 'rel=alternate without the page’s own language' });
  for (const link of there) {
    const other = link.to && built.byPath.get(link.to.file);
    if (!other) continue;
    if (other.lang !== link.hreflang) problems.push({ what: 'rel=alternate with a wrong hreflang', detail: link.href });
    if (other !== page && other.alternates.length === 0) {
      problems.push({ what: 'rel=alternate without a way back', detail: link.href });
    }
  }
  return problems;
}

// A reader of plain Japanese or English who follows a link stays in that language where the page
// exists in it; only links that name their language lead away.
function stays(built, page) {
  if (page.language === 'ja') return [];
  const problems = [];
  for (const link of page.links) {
    const to = isChooser(link) ? undefined : target(page.path, link.href);
    const there = to && built.byPath.get(to.file);
    if (!there || there.language === page.language || there.site !== page.site) continue;
    if (!built.byPath.has(`${page.site}${page.language}/${there.inSite}`)) continue;
    problems.push({ what: 'a link that leaves the language', detail: link.href });
  }
  return problems;
}

// Words in another language than the one they are marked with. Japanese on English ground is told by
// its letters; English on Japanese ground by five words in a row.
function unmarked(page) {
  const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
  const english = /[A-Za-z]{2,}(?:[ ,]+[A-Za-z]+){4,}/;
  const problems = [];
  for (const { text, lang } of page.texts) {
    const detail = text.trim().slice(0, 60);
    if (lang === 'en' && japanese.test(text)) problems.push({ what: 'Japanese marked as English', detail });
    if (lang === 'ja' && english.test(text)) problems.push({ what: 'English marked as Japanese', detail });
  }
  return problems;
}

export const name = 'languages';

export async function run({ built, area }) {
  for (const page of built.pages) {
    area.judge(page.path, [declared, unmarked].flatMap((judge) => judge(page))
      .concat([chooser, alternates, stays].flatMap((judge) => judge(built, page))));
  }
}
