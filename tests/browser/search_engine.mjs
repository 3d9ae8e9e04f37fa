// The engine of the search (site/assets/search-engine.js and what it loads) against its contract
// (generator/search/README.md), rule by rule, on invented pages: node search_engine.mjs. Needs nothing but node. That it agrees with the other engine on
// the real index is tried elsewhere; here stands what each rule means.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { closedUp, gaps, makeIndex, partOf, termsOf, written } from './search_index.mjs';

const read = (name) => vm.runInThisContext(readFileSync(new URL(`../../site/assets/${name}.js`, import.meta.url), 'utf8'), { filename: `${name}.js` });
read('search-engine');
const { create, fold, variantsOf } = globalThis.hirobaSearchEngine;

const variants = 'ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ髙高﨑崎澤沢會会圖図𠮟叱';
const known = variantsOf(variants);
const folded = (text) => fold(text, known);

let passed = 0;
let failed = 0;

function same(what, found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a === b) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`  ${what}\n      found  ${a}\n      wanted ${b}`);
}

const holds = (what, isTrue) => same(what, Boolean(isTrue), true);

// What is loaded, and how many waves it took: a wave ends when everything that was asked for has come.
function served(index, change = {}) {
  const asked = [];
  const waves = [];
  let waiting = [];
  const loadPart = (name) => {
    asked.push(name);
    if (waiting.length === 0) {
      setTimeout(() => {
        const all = waiting;
        waiting = [];
        waves.push(all.map((one) => one.name));
        for (const one of all) one.done();
      }, 1);
    }
    return new Promise((resolve, reject) => {
      waiting.push({
        name,
        done: () => {
          const value = name in change ? change[name] : index.files[name];
          if (value instanceof Error) reject(value);
          else resolve(value);
        },
      });
    });
  };
  const codes = [];
  const loadCode = async (name) => {
    codes.push(name);
    if (change[name] instanceof Error) throw change[name];
    read(`search-${name}`);
  };
  return { engine: create(index.tag, index.dictionary, loadPart, loadCode), asked, waves, codes };
}

function site(documents, more = {}, change = {}) {
  const index = makeIndex(documents, folded, { variants, ...more });
  const made = served(index, change);
  return {
    ...made,
    index,
    ask: (question, options) => made.engine.ask(question, options),
    titles: async (question, options) => (await made.engine.ask(question, options)).documents.map((hit) => documents[hit.number].title),
  };
}

const pages = (...titles) => titles.map((title) => ({ title }));

// ---- Numbers and postings ----

async function numbers() {
  same('0 and 63 are one digit', [written(0), written(57), written(63)], ['#', ']', 'c']);
  same('64 is two', written(64).length, 2);
  for (const number of [0, 1, 57, 63, 64, 65, 1791, 1792, 1793, 50000, 4294967295]) {
    // As the place of one document among archived ones, which the engine has to read back.
    const text = gaps([number]);
    holds(`${number} is written without quote and backslash`, !/["\\]/.test(text) && /^[#-~]+$/.test(text));
  }
  const many = Array.from({ length: 300 }, (_, i) => ({ title: i % 70 === 0 ? `灯台${i}` : `道${i}` }));
  const { ask } = site(many);
  same('postings over long gaps', (await ask('灯台')).documents.map((hit) => hit.number), [0, 70, 140, 210, 280]);
  same('a part of a term', [partOf('相談', '', 97), partOf('相手', '', 97)].every((n, _, all) => n === all[0]), true);
  holds('a term that is spread', new Set(['相談', '相手', '相互', '相$', '相'].map((term) => partOf(term, '相', 997))).size > 1);
}

// ---- Folding ----

async function folding() {
  const alike = [
    ['ピアサポーター', 'ﾋﾟｱｻﾎﾟｰﾀｰ'], ['ピア・サポーター', 'ピアサポータ'], ['髙﨑', '高崎'], ['Ｂ型', 'b型'], ['キャラ', 'きやら'],
    ['人々', '人人'], ['人々々', '人人人'], ['いすゞ', 'いすず'], ['こゝろ', 'こころ'], ['みすゞ', 'みすず'], ['三ヶ月', '三か月'], ['3箇所', '3カ所'],
    ['か\u3099', 'が'], ['サ−ビス', 'サービス'], ['サ─ビス', 'さーびす'], ['㍻', '平成'], ['①', '1'], ['ヷ', 'わ\u3099'], ['ヿ', 'こと'], ['ㇰ', 'ク'],
    ['　相談　', '相談'], ['相談\u00ad室', '相談室'], ['Straße', 'STRASSE'], ['ΣΑΣ', 'σασ'], ['会', '會'], ['𠮟る', '叱る'], ['“a”', '"a"'], ['ﾟ', '゜'],
    ['ゞ', 'ゞ'], ['がゞ', 'がが'], ['あゞ', 'ああ'], ['かゝゞ', 'かかが'], ['ラーー', 'ら'], ['サーー ビス', 'さ びす'],
  ];
  for (const [a, b] of alike) same(`${a} is ${b}`, folded(a), folded(b));
  const unlike = [['ビール', 'ビル'], ['おばーさん', 'おばさん'], ['祖師ヶ谷', '祖師谷'], ['はは', 'ばば'], ['a-b', 'ab']];
  for (const [a, b] of unlike) holds(`${a} is not ${b}`, folded(a) !== folded(b));
  same('a long vowel at an end', folded('サポーター養成'), 'さぽーた養成');
  same('a dot beside Latin letters stays', folded('a・あ'), 'a・あ');
  same('々 at a beginning stays', folded('々々'), '々々');
  same('ー without a kana is a dash', folded('ー3'), '-3');
  same('spaces', folded(' a \t\u3000 b\u2028c '), 'a b c');
  for (const text of ['ピア・サポーターー', '人々々', '三ヶヶ月', 'ｶﾞｰ', 'ゝゞ々', '﨑・・か', 'Ａ－ー', '\ud800x', 'ヸー']) same(`twice: ${text}`, folded(folded(text)), folded(text));
}

// ---- Documents, blocks, terms ----

async function terms() {
  same('terms', [...termsOf('peer支援の会', true, '支')].sort(), ['peer', 'r支', '支', '支援', '援の', 'の会', '会$'].sort());
  same('plain Japanese', closedUp('助け 合う peer support こと'), '助け合う peer support こと');
  const { titles, ask } = site([
    { title: 'あ丘の電話相談' }, { title: 'い丘', names: ['丘のでんわ', '相談の輪'] }, { title: 'う丘', headings: ['電話', '相談'] },
    { title: 'え丘', summary: '電話で 相談 できます。' }, { title: 'お丘', rest: ['電話です。', '相談です。'] }, { title: 'か丘', rest: ['話相手の相談。'] },
    { title: 'き丘', summary: 'NPO法人の8月の会' },
  ]);
  same('a word stands in one block', await titles('電話相談'), ['あ丘の電話相談']);
  same('words may stand in several', (await titles('電話 相談')).slice(-1), ['お丘']);
  same('spaces in plain Japanese do not count', await titles('で相談でき'), ['え丘']);
  same('Latin letters in a Japanese word', await titles('npo法人'), ['き丘']);
  same('a number is a whole word', [await titles('8月'), await titles('18月')], [['き丘'], []]);
  same('no phrase goes over two names', await titles('わ相談'), []);
  same('weights', (await ask('相談')).documents.map((hit) => hit.points - 1), [33, 29, 13, 9, 5, 5]);
  same('the block that is told', (await ask('相談')).documents.map((hit) => hit.block), [0, 1, 2, 3, 5, 4]);
}

// ---- 1 words ----

async function words() {
  const { ask } = site(pages('相談'));
  const wordsOf = async (question) => (await ask(question)).words;
  same('cut at spaces', await wordsOf(' 電話　相談\t夜 '), ['電話', '相談', '夜']);
  same('runs', await wordsOf('電話、相談/夜'), ['電話', '相談', '夜']);
  same('Latin letters with - and \'', await wordsOf('sapo-to ken\'i a-1'), ['sapo-to', 'ken\'i', 'a', '1']);
  same('at most 8', (await wordsOf('a b c d e f g h i j')).length, 8);
  same('at most 64 characters', (await wordsOf('𠮷'.repeat(99)))[0], '𠮷'.repeat(64));
  for (const nothing of ['', '   ', '、。', '-', '\'', '\u0000']) {
    const answer = await ask(nothing);
    same(`no word: ${JSON.stringify(nothing)}`, [answer.words, answer.documents], [[], []]);
  }
}

// ---- 2.1 numbers ----

async function otherNumbers() {
  const { titles } = site(pages('8月の会', '八月の輪', '二十三人の部屋', '第10回', '令和8年の春', '2026年の夏', '平成元年', '1989年', '昭和64年', '100回', '五人', '05人'));
  const finds = async (question, ...wanted) => same(question, (await titles(question)).sort(), wanted.sort());
  await finds('８月', '8月の会', '八月の輪');
  await finds('八月', '8月の会', '八月の輪');
  await finds('23人', '二十三人の部屋');
  await finds('第十回', '第10回');
  await finds('百回');
  await finds('5人', '五人');
  await finds('05人', '05人');
  await finds('令和8年', '令和8年の春', '2026年の夏');
  await finds('令和八年', '令和8年の春', '2026年の夏');
  await finds('2026年', '令和8年の春', '2026年の夏');
  await finds('2026', '令和8年の春', '2026年の夏');
  await finds('平成元年', '平成元年', '1989年');
  await finds('平成1年', '1989年');
  await finds('昭和64年', '1989年', '昭和64年');
  await finds('1925年');
  await finds('2100年');
}

// ---- 2.2 synonyms, 2.3 readings, 2.4 romaji ----

async function spellings() {
  const { ask, titles } = site([
    { title: '自助グループ', names: [] }, { title: '当事者会' }, { title: '当事者の輪' }, { title: '子どもの家' }, { title: '子供の庭' },
    { title: '相談支援センター' }, { title: '総体' }, { title: 'サポート室' }, { title: '東京' }, { title: '新夜会' }, { title: '学校' }, { title: '深夜' }, { title: 'コーヒーの会' },
    { title: '抹茶' }, { title: '女性の会' }, { title: '新聞' }, { title: 'さくら園' },
  ], {
    synonyms: [['当事者', '本人'], ['当事者会', '自助グループ', 'ピアの集まり'], ['子供', '子ども']],
    readings: [['相談', 'そうだん'], ['総体', 'そうたい'], ['支援', 'しえん'], ['センター', 'センター'], ['サポート', 'サポート'], ['東京', 'とうきょう'], ['新夜', 'しんや'], ['深夜', 'しんや'],
      ['学校', 'がっこう'], ['コーヒー', 'コーヒー'], ['抹茶', 'まっちゃ'], ['女性', 'じょせい'], ['新聞', 'しんぶん']],
  });
  const finds = async (question, ...wanted) => same(question, (await titles(question)).sort(), wanted.sort());
  await finds('当事者会', '当事者会', '自助グループ');
  await finds('自助グループ', '当事者会', '自助グループ');
  same('the literal one comes first', await titles('自助グループ'), ['自助グループ', '当事者会']);
  same('literal and not', (await ask('自助グループ')).documents.map((hit) => hit.literal), [true, false]);
  await finds('子供の', '子供の庭', '子どもの家');
  await finds('こどもの');
  await finds('そうだん', '相談支援センター');
  await finds('そうだんしえん', '相談支援センター');
  await finds('そうだんしえんせんたー', '相談支援センター');
  await finds('そうだんしえ');
  await finds('しんや', '新夜会', '深夜');
  await finds('soudan', '相談支援センター');
  await finds('sodan', '相談支援センター');
  await finds('soudanshien', '相談支援センター');
  await finds('soudansien', '相談支援センター');
  await finds('toukyou', '東京');
  await finds('tokyo', '東京');
  await finds('tookyoo', '東京');
  await finds('shin\'ya', '新夜会', '深夜');
  await finds('sinya');
  await finds('gakkou', '学校');
  await finds('gakko', '学校');
  await finds('sapo-to', 'サポート室');
  await finds('SAPO-TO', 'サポート室');
  await finds('sapoto', 'サポート室');
  await finds('ko-hi-', 'コーヒーの会');
  await finds('matcha', '抹茶');
  await finds('maccha', '抹茶');
  await finds('josei', '女性の会');
  await finds('zyosei', '女性の会');
  await finds('shimbun', '新聞');
  await finds('shinbun', '新聞');
  await finds('sakura', 'さくら園');
  await finds('xyz');
  await finds('constructor');
  await finds('__proto__');
  const many = site(pages('二十四番目', '二十五番目', '三番'), { synonyms: [['番号', ...'abcdefghijklmnopqrstuv'.split(''), '二十四番目', '二十五番目']] });
  same('at most twenty-four', await many.titles('番号'), ['二十四番目']);
  const both = site(pages('集いの部屋', 'つどいの輪', '8人の会', '八人の輪'), { synonyms: [['集まり', '集い', 'つどい'], ['参加者八人', '8人']], readings: [['集まり', 'あつまり']] });
  same('of each synonym, numbers and readings', [await both.titles('あつまり'), await both.titles('参加者八人')], [[], ['8人の会', '八人の輪']]);
  const phrase = site(pages('peer supporter', 'ピアサポーター', 'a supporter of peers', 'peer things'), { synonyms: [['peer supporter', 'ピアサポーター', 'peer']] });
  const wordsOf = async (question) => (await phrase.ask(question)).words;
  same('a synonym of several words is one word', [await wordsOf('a Peer supporter b-c'), await wordsOf('peer supporters'), await wordsOf('supporter peer supporter')], [['a', 'peer supporter', 'b-c'], ['peer', 'supporters'], ['supporter', 'peer supporter']]);
  same('and is replaced as one', await phrase.titles('peer supporter'), ['peer supporter', 'ピアサポーター', 'a supporter of peers', 'peer things']);
}

// ---- 3 found in a block ----

async function found() {
  const list = [{ title: '会' }, { title: '会議' }, { title: '家族会' }, { title: '夜' }, { title: 'peer support' }, { title: 'peers' }, { title: 'pe' }, { title: 'peerの会' }];
  for (const split of ['', '会', '会夜', '族会議夜の']) {
    const { titles } = site(list, { split, parts: 31 });
    const finds = async (question, ...wanted) => same(`${question} (split: ${split})`, (await titles(question)).sort(), wanted.sort());
    await finds('会', '会', '会議', '家族会', 'peerの会');
    await finds('夜', '夜');
    await finds('会議', '会議');
    await finds('族会', '家族会');
    await finds('pe', 'pe', 'peer support', 'peers', 'peerの会');
    await finds('peer', 'peer support', 'peers', 'peerの会');
    await finds('p');
    await finds('peer support', 'peer support');
    await finds('support peer', 'peer support');
    await finds('peerの', 'peerの会');
    await finds('eer');
  }
}

// ---- 5 cut ----

async function cutting() {
  const { titles, ask, waves, codes } = site([
    { title: '眠れないときに', rest: ['夜も電話相談があります。'] }, { title: '電話相談' }, { title: 'カフェの時間', rest: ['病院の中にあります。'] }, { title: 'サポーター養成研修' }, { title: '夜間' },
  ]);
  same('a phrase without spaces', await titles('眠れない夜に電話相談'), ['眠れないときに']);
  const answer = await ask('眠れない夜に電話相談');
  same('not exact, and marked by its pieces', [answer.documents.length, answer.exact, answer.marks], [1, 0, ['眠れない', '夜', '電話相談']]);
  same('a wave for the question, and one for slips', waves.map((wave) => wave.includes('words')), [false, true]);
  same('code for it', codes, ['lost']);
  const early = [];
  await ask('眠れない夜に電話相談', { early: ({ documents }) => early.push(documents.length) });
  same('told before slips are looked for', early, [1]);
  same('katakana and kanji', await titles('病院カフェ'), ['カフェの時間']);
  same('a particle after katakana', await titles('カフェで病院'), ['カフェの時間']);
  same('not where it answers whole', [(await ask('サポーター養成研修')).documents.map((hit) => hit.number), (await ask('サポーター養成研修')).exact], [[3], 1]);
  same('a long vowel is no new phrase', await titles('サポーターの研修'), ['サポーター養成研修']);
  same('short words are not cut', await titles('夜に電話'), []);
  const { piecesOf } = await site(pages('x')).engine.code('lost');
  same('pieces', [piecesOf('眠れない夜に電話相談'), piecesOf('らーめんを食べる会'), piecesOf('三ヶ月のリハビリ')], [['眠れない', '夜', '電話相談'], ['らーめんを', '食べる', '会'], ['三ヶ月', 'リハビリ']]);
}

// ---- 6 order ----

async function order() {
  const { titles, ask } = site([
    { title: 'あの相談室' }, { title: 'いの相談室' }, { title: 'うの部屋', names: ['相談室'] }, { title: 'えの部屋', names: ['相談室の窓'] }, { title: 'お部屋', rest: ['相談室'] },
    { title: '相談室' }, { title: 'ピア 相談室' },
  ]);
  same('its title, its name, then the order of documents', await titles('相談室'), ['相談室', 'うの部屋', 'あの相談室', 'いの相談室', 'ピア 相談室', 'えの部屋', 'お部屋']);
  same('points', (await ask('相談室')).documents.slice(0, 3).map((hit) => hit.points), [234, 130, 34]);
  same('the title without spaces', (await titles('ピア相談室'))[0], 'ピア 相談室');
  same('several words', (await ask('ピア 相談室')).documents.map((hit) => hit.points), [33 + 33 + 1 + 200]);
  const close = site([{ title: 'あ', rest: ['電話の話。', '相談の話。'] }, { title: 'い', rest: ['電話で相談。'] }]);
  same('words in one block come first', await close.titles('電話 相談'), ['い', 'あ']);
}

// ---- 7 slips ----

async function slips() {
  const list = [{ title: '養成研修' }, { title: 'ひだまりの会' }, { title: '長期入院者訪問支援' }, { title: 'トーク', rest: ['ピアサポーター。'] }, { title: 'peer support' }];
  const more = { words: ['養成研修', 'ピアサポーター', 'support', '訪問支援', '養生研修'] };
  const { ask, titles } = site(list, more);
  const slipsOf = async (question) => (await ask(question)).slips.map(({ slip }) => slip);
  same('exchanged', await titles('養成件修'), ['養成研修']);
  same('put in', await titles('養成の研修'), ['養成研修']);
  same('left out', await titles('ひだまり会'), ['ひだまりの会']);
  same('swapped', await titles('養研成修'), ['養成研修']);
  same('in a Latin word', await titles('suport'), ['peer support']);
  same('beside another word', await titles('peer supprot'), ['peer support']);
  same('offered', await slipsOf('養成件修'), ['養成研修']);
  same('with the word it stands for', (await ask('peer supprot')).slips, [{ word: 'supprot', slip: 'support' }]);
  same('not exact', [(await ask('養成件修')).exact, (await ask('養成件修')).documents.map((hit) => hit.literal)], [0, [true]]);
  same('two edits are too many', await slipsOf('養正件修'), []);
  same('under four characters', await slipsOf('養件修'), []);
  same('not where it is found', await slipsOf('養成研修'), []);
  const order_ = site(pages('あいうえ', 'あいうか', 'あいうが'), { words: ['あいうえ', 'あいうか', 'あいうえお', 'あいう', 'あいうが'] });
  same('alike in length first, then by code points, three', (await order_.ask('あいうき')).slips.map(({ slip }) => slip), ['あいうえ', 'あいうか', 'あいうが']);
  same('nearly', await titles('長期入院患者訪問支援'), ['長期入院者訪問支援']);
  same('but for three from nine characters on', await titles('長期入館室訪問支援'), ['長期入院者訪問支援']);
  same('not but for four', await titles('長期出館室長問支援'), []);
  const many = site([...pages('養成件', '養成件の会', '養成件の輪'), ...list], more);
  same('not with three answers', (await many.ask('養成件')).slips, []);
  const few = site([{ title: '電話の輪' }, { title: '養成研修', rest: ['電話'] }], more);
  same('what was found stays first', await few.titles('電話 養成件修'), ['養成研修']);
  const counted = served(makeIndex(list, folded, { variants, ...more }));
  await counted.engine.ask('養成件修');
  same('words and parts in waves of their own', counted.waves.map((wave) => wave.includes('words')), counted.waves.map((_, i) => i === 1));
}

// ---- 8 archives, filters ----

async function archives() {
  const list = [{ title: '報告 会', archived: true }, { title: 'い報告', kind: 'group', groups: 'area.x audience.person' }, { title: 'う報告', kind: 'page', groups: 'area.y' }, { title: '報告', archived: true, kind: 'page' }];
  const { ask, titles, engine } = site(list, { kindNames: [['page', '読みもの'], ['group', '集まり']], groupNames: { 'area.x': '北', 'area.y': '南', 'audience.person': '本人' } });
  same('left out', await titles('報告'), ['い報告', 'う報告']);
  same('last', await titles('報告', { archives: true }), ['い報告', 'う報告', '報告', '報告 会']);
  same('there are some', [engine.archived.size, site(pages('x')).engine.archived.size], [2, 0]);
  const { isIn, tokensOf, values } = await engine.code('details');
  const narrowed = async (filters) => (await ask('報告')).documents.filter(({ number }) => isIn(number, filters)).map(({ number }) => list[number].title);
  same('by area', await narrowed({ area: ['area.y'] }), ['う報告']);
  same('any of a facet', await narrowed({ area: ['area.y', 'area.x'] }), ['い報告', 'う報告']);
  same('all facets', await narrowed({ area: ['area.y', 'area.x'], kind: ['kind.group'], audience: [] }), ['い報告']);
  same('values', values, [['kind.page', '読みもの'], ['kind.group', '集まり'], ['area.x', '北'], ['area.y', '南'], ['audience.person', '本人']]);
  same('the kind', [engine.kindOf(1), tokensOf(1)], ['集まり', ['kind.group', 'area.x', 'audience.person']]);
}

// ---- 9 distress, near words ----

async function care() {
  const { ask, engine, titles } = site([
    { title: '死にたいと思ったお話', kind: 'story' }, { title: '死にたいとき' }, { title: 'お部屋', rest: ['死にたい夜'] }, { title: 'body' }, { title: '眠れない夜' }, { title: '精神科' },
  ], {
    acute: ['死にたい', 'しにたい', 'OD', 'want to die'], hard: ['眠れない', 'tired'], near: [['精神科', '心療内科'], ['病院', 'クリニック', '精神科', 'どこにもない']], silent: ['どこにもない'], words: ['死にたくない'],
  });
  const help = async (question) => (await ask(question)).help;
  same('acute', [await help('死にたい'), await help('もう死に たい'), await help('し に た い'), await help('OD'), await help('ODした'), await help('od、薬'), await help('I want to die.')], Array(7).fill('acute'));
  same('no acute word', [await help('body'), await help('wanted to die'), await help('')], ['', '', '']);
  same('hard', [await help('眠れない夜'), await help('so tired')], ['hard', 'hard']);
  same('acute before hard', await help('眠れない 死にたい'), 'acute');
  same('stories last', await titles('死にたい'), ['死にたいとき', 'お部屋', '死にたいと思ったお話']);
  same('no slips', (await ask('死にたいなない')).slips, []);
  const { nearTo } = await engine.code('details');
  const near = async (question) => nearTo((await ask(question)).words, question);
  same('near', await near('精神科'), ['心療内科', '病院', 'クリニック']);
  same('near by one of several words', await near('夜 心療内科'), ['精神科']);
  same('what finds nothing leads to others all the same', await near('どこにもない'), ['病院', 'クリニック', '精神科']);
  same('nothing near', await near('精神'), []);
}

// ---- Waves ----

async function waves() {
  const { engine, asked, waves: all, codes } = site(pages('電話相談の夜', '夜の会'), { parts: 53 });
  await engine.ask('電話 相談 夜');
  same('one wave, and no more code', [all.length, codes], [1, []]);
  const before = asked.length;
  await engine.ask('電話相談');
  same('what is here is not asked for again', asked.length, before);
  same('no part twice', new Set(asked).size, asked.length);
  await engine.ask('8月 denwa');
  await engine.ask('9月 yoru');
  same('code for numbers and letters, once', codes, ['spellings', 'lost']);
}

// ---- What is malformed ----

async function malformed() {
  const list = [{ title: '電話相談', summary: '夜の会' }, { title: '電話' }];
  const wanted = (await site(list).titles('電話'));
  same('sound', wanted, ['電話', '電話相談']);
  const names = Object.keys(makeIndex(list, folded, { variants }).files);
  for (const value of [undefined, null, 7, {}, [], '', ' ', '電話', '電話 ~~~~~~~~~~~~', '電話 \\', '電話  ', '相 # 話 "', 'a'.repeat(9999), new Error('gone')]) {
    const broken = site(list, {}, Object.fromEntries(names.map((name) => [name, value])));
    for (const question of ['電話', '電話相談件', '電', 'denwa']) {
      const answer = await broken.ask(question);
      holds(`a part of ${JSON.stringify(value)?.slice(0, 20)}: ${question}`, answer.documents.every(({ number }) => number >= 0 && number < 2));
    }
    const { textsOf } = await broken.engine.code('details');
    holds('texts', (await textsOf({ number: 0, block: 4 })).every((text) => typeof text === 'string'));
  }
  // A part that failed is asked for again.
  const index = makeIndex(list, folded, { variants });
  const change = Object.fromEntries(names.map((name) => [name, new Error('no connection')]));
  const { engine } = served(index, change);
  same('without a connection', [(await engine.ask('電話')).documents.length, (await engine.ask('電話')).failed], [0, true]);
  for (const name of names) delete change[name];
  same('and with it again', [(await engine.ask('電話')).documents.length, (await engine.ask('電話')).failed], [2, false]);
  // So is code.
  const odd = { spellings: new Error('no connection'), lost: new Error('no connection') };
  const without = served(index, odd).engine;
  const told = async (question) => [(await without.ask(question)).documents.length, (await without.ask(question)).failed];
  same('without code', [await told('電話'), await told('denwa'), await told('電話相談件')], [[2, false], [0, true], [0, true]]);
  for (const name of Object.keys(odd)) delete odd[name];
  same('and with it', [await told('でんわ'), await told('denwa'), await told('8')], [[0, false], [0, false], [0, false]]);

  for (const dictionary of [undefined, null, 7, 'x', {}, [], { format: 2, parts: 1 }, { format: 1 }, { format: 1, parts: 0 }, { format: 1, parts: 'x' }, { format: 1, parts: 1, blocks: '~~~~~b'.repeat(99) }]) {
    same(`no dictionary: ${JSON.stringify(dictionary)?.slice(0, 30)}`, create('ja', dictionary, () => '') === null, true);
  }
  const sound = index.dictionary;
  for (const key of Object.keys(sound)) {
    for (const value of [undefined, null, 7, 'x', [], {}, [7], [[7]], '~~~~', '"\\\n \n', [null]]) {
      if (key === 'format' || key === 'parts') continue;
      let found = 'threw';
      try {
        const odd_ = create('ja', { ...sound, [key]: value }, (name) => index.files[name], () => {});
        if (odd_ !== null) {
          const details = await odd_.code('details');
          for (const question of ['電話', '電話件相談', 'denwa', '死にたい']) {
            const { documents, words: words_ } = await odd_.ask(question, { archives: true });
            documents.filter(({ number }) => details.isIn(number, { kind: ['kind.page'] }));
            details.nearTo(words_, question);
          }
          details.marked('電話', ['電話']);
        }
        found = 'fine';
      } catch (error) {
        found = error.stack.split('\n').slice(0, 2).join(' ');
      }
      same(`${key}: ${JSON.stringify(value)}`, found, 'fine');
    }
  }
  same('a long question ends', (await site(list).ask('電話'.repeat(50000))).documents, []);
  same('an odd question', (await site(list).ask(null)).documents, []);
}

// ---- For showing it ----

async function showing() {
  const { engine } = site([{ title: 'サポーター' }, { title: 'い', summary: '要約', rest: ['一つ目', '二つ目'], note: '注意' }, { title: 'う', rest: ['本文'] }], {
    synonyms: [['子供', '子ども']], readings: [['相談', 'そうだん']],
  });
  await engine.code('spellings');
  const { marked, textsOf } = await engine.code('details');
  const shown = (text, ...words_) => marked(text, words_.map(folded)).map(([piece, isHit]) => (isHit ? `[${piece}]` : piece)).join('');
  same('as written', shown('電話で相談する', '相談'), '電話で[相談]する');
  same('twice', shown('相談と相談', '相談'), '[相談]と[相談]');
  same('several words', shown('電話で相談する', '電話', '相談'), '[電話]で[相談]する');
  same('half width', shown('ﾋﾟｱｻﾎﾟｰﾀｰの会', 'サポーター'), 'ﾋﾟｱ[ｻﾎﾟｰﾀｰ]の会');
  same('katakana by hiragana', shown('サポーター養成', 'さぽーたー'), '[サポーター]養成');
  same('a dot between', shown('ピア・サポーター', 'ピアサポーター'), '[ピア・サポーター]');
  same('no dot before', shown('ピア・サポーター', 'サポーター'), 'ピア・[サポーター]');
  same('plain Japanese', shown('電話で 相談 できます', '相談でき'), '電話で [相談 でき]ます');
  same('no space at its rim', shown('電話で 相談 します', '相談'), '電話で [相談] します');
  same('old characters', shown('髙橋の會', '高橋'), '[髙橋]の會');
  same('a synonym', shown('子どもの会', '子供'), '[子ども]の会');
  same('a reading', shown('電話相談', 'そうだん'), '電話[相談]');
  same('romaji', shown('電話相談', 'soudan'), '電話[相談]');
  same('a beginning of a word', shown('peers and support', 'peer'), '[peer]s and support');
  same('not inside a word', shown('start the art', 'art'), 'start the [art]');
  same('outside the first plane', shown('𠮷野家で𠮟る', '叱る'), '𠮷野家で[𠮟る]');
  same('not at all', shown('電話', '夜'), '電話');
  same('in part', shown('長期入院者の支援', '長期入院患者'), '[長期入院]者の支援');
  same('nothing', [marked('', ['a']), marked('a', [])], [[], [['a', false]]]);
  same('texts', [await textsOf({ number: 1, block: 5 }), await textsOf({ number: 1, block: 0 }), await textsOf({ number: 2, block: 0 }), await textsOf({ number: 0, block: 0 })],
    [['二つ目', '注意'], ['要約', '注意'], ['本文', ''], ['', '']]);
}

for (const part of [numbers, folding, terms, words, otherNumbers, spellings, found, cutting, order, slips, archives, care, waves, malformed, showing]) {
  const before = failed;
  try {
    await part();
  } catch (error) {
    failed += 1;
    console.log(`  ${part.name}: ${error.stack.split('\n').slice(0, 3).join(' ')}`);
  }
  if (failed > before) console.log(`${part.name}: ${failed - before} failed`);
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
