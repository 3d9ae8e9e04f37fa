#pragma once

#include "source/rule.h"

// What shows only across records, in site.yaml as a whole, in finished pages or in images. A table
// of sentences, so longer than other headers.
namespace hiroba::check::rules {

using source::Rule;
using source::Severity;

// ---- across records

// clang-format off
inline constexpr Rule kCourseRing{
    "course.prerequisites.ring", Severity::error, "「先に受けるもの」がひと回りしています: {0}。",
    "The prerequisites go round in a ring: {0}.",
    "どれか1つの prerequisites から、次の名前を消します。これでは、だれも始められません。",
    "Remove one of these prerequisites; as it is, nobody could begin.",
    "# kiso.yaml: prerequisites: [senmon]\n# senmon.yaml: prerequisites: [kiso]"};

inline constexpr Rule kTitleTwice{
    "record.title.twice", Severity::note, "「{0}」という名前の記録が、同じ種類にもうひとつあります。",
    "Another record of this kind is also called \"{0}\".",
    "同じものなら片方を消します。別のものなら、見分けられる名前にします。例: {0}（午後）",
    "Remove one if they are the same; otherwise tell them apart by name.", "title: ひだまりの会  # 2つのファイルに"};

inline constexpr Rule kNameTwice{
    "record.name.twice", Severity::error, "「{0}」という名前の記録が2つあります。",
    "There are two records named \"{0}\".", "どちらかのファイルの名前を変えます。", "Rename one of the files.",
    "# content/number/madoguchi.yaml と private-content/number/madoguchi.yaml"};

inline constexpr Rule kDateAhead{
    "date.ahead", Severity::error, "「{0}」の {1} は、今日（{2}）より先です。まだ起きていないことになります。",
    "{1} in \"{0}\" is after today ({2}), though it tells of something past.", "年月日を確かめて書き直します。",
    "Check the date and write it again.", "as_of: 2062-08"};

inline constexpr Rule kDateFar{
    "date.far", Severity::warning, "「{0}」の {1} は、10年より先です。", "{1} in \"{0}\" is more than ten years away.",
    "年を確かめて書き直します。", "Check the year and write it again.", "start: 2062-12-02T13:30"};

inline constexpr Rule kScheduleNoTime{
    "schedule.time.missing", Severity::warning, "始まる時刻（from）がありません。来る人は、何時に行けばよいかわかりません。",
    "The starting time (from) is missing: nobody knows when to come.", "from: \"13:30\" のように書き足します。",
    "Add from: \"13:30\"", "schedule: [{repeat: 毎週, weekdays: [水]}]"};

inline constexpr Rule kWeekdayOther{
    "date.weekday.other", Severity::warning, "「{0}」は、日付と曜日が合いません。{1} は{2}曜日です。",
    "\"{0}\": {1} is a {3}.", "日付と曜日のどちらが正しいかを確かめて直します。", "See which of the two is right.",
    "2026年12月2日（木）に開きます。"};

inline constexpr Rule kFieldMarkup{
    "field.markup", Severity::warning, "「{0}」の「{1}」は、このままの文字でページに出ます。",
    "\"{1}\" in \"{0}\" stands in the page as it is typed.",
    "項目では、HTMLやMarkdownの印を使いません。印を消すか、本文（.md）に書きます。",
    "Fields take no HTML or Markdown: remove the signs, or write it in the body (.md).",
    "summary: <b>だれでも</b>来られます"};

inline constexpr Rule kExceptionNoMeeting{
    "schedule.exception.no-meeting", Severity::error, "{0}（{1}）は、もともと集まりのない日です。",
    "The rule does not fall on {0} ({2}).", "日付を確かめて直します。この日に開くなら、what を「臨時」にします。",
    "Check the day; if something happens on it, set what to extra.",
    "{repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-12-31, what: 休み}]}"};

inline constexpr Rule kExceptionTaken{
    "schedule.exception.taken", Severity::warning, "{0}（{1}）は、もともと集まりのある日です。同じ日に二つ出ます。",
    "{0} ({2}) is a day of the rule already: two meetings are shown.",
    "二つ開くなら、このままでかまいません。そうでなければ、日付を直すか、その行を消します。",
    "Fine if there are two; otherwise correct the day or remove the line.",
    "{repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-12-30, what: 臨時}]}"};

inline constexpr Rule kNumberOutside{
    "number.outside-register", Severity::error, "「{0}」に、電話番号のような数字があります。",
    "There is something like a telephone number in \"{0}\".",
    "番号は content/number/ に1か所だけ書き、ここでは contacts などで名前を書きます。例: contacts: [madoguchi]",
    "Write it once in content/number/ and name that record here.", "booking_note: 00-0000-0000 に電話"};

inline constexpr Rule kMailOutside{
    "number.mail.outside-register", Severity::error, "「{0}」に、メールアドレスがあります。",
    "There is a mail address in \"{0}\".",
    "メールは content/number/ に1か所だけ書き、ここでは contacts などで名前を書きます。例: contacts: [madoguchi]",
    "Write it once in content/number/ and name that record here.", "how_to_apply: soudan@example.jp に送る"};

inline constexpr Rule kCrisisUnchecked{
    "number.crisis.unchecked", Severity::warning,
    "緊急の相談先ですが、確かめた記録がないので「いますぐ相談したい」に番号やアドレスを出しません。",
    "A crisis line without a check by telephone or official page; the help page shows no number or address.",
    "電話か公式ページで確かめて、checked に date・by・how を書きます。",
    "Check it by telephone or on the official page, then write checked with date, by and how.",
    "crisis: true\n# checked がない"};

inline constexpr Rule kNumberOverdue{
    "number.check.overdue", Severity::warning,
    "確かめる日（{0}）から180日を過ぎたので、番号やアドレスを出していません。",
    "The day to check again ({0}) passed 180 days ago; number and address are no longer shown.",
    "電話か公式ページで確かめて、checked の date と again を書き直します。",
    "Check the number, then update checked.date and checked.again.",
    "checked: {date: 2025-05-01, by: 事務局, how: 電話, again: 2025-11-01}"};

inline constexpr Rule kOpenDataNoPoint{
    "open-data.point.hidden", Severity::note,
    "場所を「{0}」としているので、オープンデータに緯度・経度は入りません。",
    "The place is shown only as \"{0}\", so open data carries no coordinates.",
    "このままでかまいません。入れたいときは、本人たちと話して place_shown を「住所まで」にします。",
    "This is fine. To include them, agree with the people and set place_shown to address.",
    "place_shown: 町名まで\nopen_data: {agreed: はい, date: 2026-11-02}"};

inline constexpr Rule kFigureRowUnknown{
    "figure.row.unknown", Severity::error, "「{0}」という行が、CSVにありません。", "The CSV has no row \"{0}\".",
    "CSVの1列目にある名前を、そのまま書きます。", "Use a name from the first column of the CSV.",
    "rows: [{row: 2023年, status: 見込み}]  # CSVでは2023年度"};

inline constexpr Rule kFigureColumnTwice{
    "figure.column.twice", Severity::error, "CSVに「{0}」という列が2つあります。",
    "The CSV has two columns \"{0}\".", "見出しを、見分けられる名前に変えます。", "Rename one of the headings.",
    "年度,回数,回数\n2022,70,72"};

inline constexpr Rule kGrantNoOperator{
    "grant.open.no-operator", Severity::error,
    "運営者が決まっていないのに、受付の期間（open）があります。",
    "An open period is given, but the site has no operator.",
    "open を消すか、site.yaml に operator を書きます。運営者が確かめた受付だけを載せます。",
    "Remove open, or set operator in site.yaml.", "open: {from: 2026-08-01, until: 2026-08-31, …}"};

inline constexpr Rule kFormEndpointNoOperator{
    "form.endpoint.no-operator", Severity::error,
    "運営者が決まっていないのに、「画面から送る」が選ばれています。",
    "The form can be sent from the page, but the site has no operator to receive it.",
    "ways から「画面から送る」を消すか、site.yaml に operator を書きます。",
    "Remove endpoint from ways, or set operator in site.yaml.", "ways: [紙で, 画面から送る]"};

inline constexpr Rule kFormEndpointMissing{
    "form.endpoint.missing", Severity::error,
    "「画面から送る」が選ばれていますが、送り先が site.yaml にありません。",
    "The form can be sent from the page, but site.yaml names no endpoint for it.",
    "site.yaml の endpoints に送り先を書くか、ways から「画面から送る」を消します。",
    "Add it to endpoints in site.yaml, or remove endpoint from ways.", "ways: [紙で, 画面から送る]"};

inline constexpr Rule kFormWayNoNumber{
    "form.way.no-number", Severity::warning,
    "渡しかたに「{0}」がありますが、問い合わせ（contacts）の中に、その番号がありません。",
    "The form may be handed in by {0}, but none of its contacts has that number.",
    "contacts に、その番号のある number の記録を書くか、ways から消します。",
    "Name a number record that has it in contacts, or remove the way.", "ways: [FAX]\ncontacts: [soudan-tel]"};

inline constexpr Rule kSiteEndpointNoOperator{
    "site.endpoint.no-operator", Severity::error,
    "運営者が決まっていないのに、送り先（endpoints）があります。",
    "Endpoints are given, but the site has no operator.",
    "endpoints を消すか、operator を書きます。受け取る人がいない間は、何も送れないようにしています。",
    "Remove endpoints, or set operator: while nobody receives, nothing can be sent.",
    "endpoints: [{to: https://uketsuke.example.jp/hiroba}]"};

inline constexpr Rule kSiteEndpointAddress{
    "site.endpoint.address", Severity::error, "送り先「{0}」は、https のアドレスではありません。",
    "The endpoint \"{0}\" is not an https address.",
    "https:// で始まるアドレスを書きます。http では、書いた人の答えが途中で読まれることがあります。",
    "Use an https:// address: over http, answers can be read on the way.",
    "endpoints: [{to: http://uketsuke.example.jp/hiroba}]"};

inline constexpr Rule kFormNumberNoOperator{
    "form.number.no-operator", Severity::warning,
    "運営者が決まっていないので、様式の番号「{0}」を出しません。",
    "The site has no operator, so the form number \"{0}\" is not shown.",
    "number を消すか、site.yaml に operator を書きます。", "Remove number, or set operator in site.yaml.",
    "number: 様式1"};

// ---- site.yaml

inline constexpr Rule kSiteIdTwice{
    "site.id.twice", Severity::error, "{0} に「{1}」が2回あります。", "\"{1}\" stands twice in {0}.",
    "どちらかを消すか、別の名前にします。", "Remove or rename one of them.",
    "areas: [{id: nakamachi, label: なかまち}, {id: nakamachi, label: 中町}]"};

inline constexpr Rule kSiteIdForm{
    "site.id.form", Severity::error, "{0} の「{1}」は、ページの名前に使えません。",
    "\"{1}\" in {0} cannot be the name of a page.",
    "英小文字・数字・ハイフンで書きます。index と index-2 などは使えません。例: nakamachi",
    "Use a-z, 0-9 and hyphens; index is taken.", "areas: [{id: なかまち, label: なかまち}]"};

inline constexpr Rule kSiteLanguage{
    "site.languages.unknown", Severity::error, "languages の「{0}」は、名前だけではわかりません。",
    "\"{0}\" in languages is not known by its tag alone.", "ja・easy・en でないことばには、そのことばでの名前も書きます。例: {tag: {0}, label: …}",
    "Give its name, in itself, too: {tag: {0}, label: …}; only ja, easy and en are known.",
    "languages: [ja, fr]"};

inline constexpr Rule kSiteLanguageTag{
    "site.languages.tag", Severity::error, "languages の tag「{0}」は、フォルダーの名前として使えません。",
    "The tag \"{0}\" in languages cannot name a folder of the site.",
    "英小文字・数字・ハイフンの短い名前で、種類の名前・area・topic・assets・memo・data でないものにします。例: zh",
    "Use a short name of a-z, 0-9 and hyphens that is not a kind, area, topic, assets, memo or data.",
    "languages: [ja, {tag: page, label: Page}]"};

inline constexpr Rule kSiteLanguageFallback{
    "site.languages.fallback", Severity::error, "languages の「{0}」の falls_back「{1}」が、その前にありません。",
    "falls_back \"{1}\" of \"{0}\" does not stand before it in languages.",
    "この一覧で先に書いてあることばを選びます。", "Choose a language that stands before it in the list.",
    "languages: [ja, {tag: zh, label: 中文, falls_back: ko}]"};

inline constexpr Rule kSiteLanguageMany{
    "site.languages.many", Severity::error, "languages に{0}のことばがあります。{1}までです。",
    "languages names {0} languages; there may be {1}.", "数を減らします。", "Name fewer.",
    "languages: [ja, …]"};

inline constexpr Rule kSiteLanguageNoJa{
    "site.languages.no-ja", Severity::error, "languages のはじめが ja ではありません。",
    "languages does not begin with ja.", "ja はもとになることばなので、はじめに書きます。例: languages: [ja, en]",
    "ja is the source of the others: name it first.", "languages: [en]"};

inline constexpr Rule kSiteBaseUrl{
    "site.base-url.form", Severity::error, "base_url の「{0}」は、サイトのアドレスの形ではありません。",
    "\"{0}\" is not the address of a site.",
    "https:// から始め、? や # は書きません。例: https://www.example.jp/hiroba",
    "Begin with https:// (or http://), without ? or #.", "base_url: https://www.example.jp/?a=1"};

inline constexpr Rule kSiteBaseUrlPath{
    "site.base-url.path", Severity::error, "base_url の「{0}」と base_path の「{1}」で、サイトの場所が違います。",
    "base_url \"{0}\" and base_path \"{1}\" name different places.",
    "base_path を消すか、base_url からサーバーの名前のあとを消します。例: base_url: https://www.example.jp/hiroba",
    "Remove base_path, or what follows the host in base_url.",
    "base_url: https://www.example.jp/hiroba\nbase_path: /"};

inline constexpr Rule kSiteBasePath{
    "site.base-path.form", Severity::error, "base_path の「{0}」は、/ で始まり / で終わる形ではありません。",
    "\"{0}\" does not begin and end with a slash.", "例: base_path: / または base_path: /hiroba/",
    "For example / or /hiroba/.", "base_path: hiroba"};

inline constexpr Rule kSitePathEscapes{
    "site.path.outside", Severity::error, "「{0}」は、サイトのフォルダーの外を指しています。",
    "\"{0}\" leads out of the folder of the site.",
    "サイトから見た場所を、/ で始めず .. も使わずに書きます。例: content",
    "Write it relative to the site, without a leading slash or «..».", "content_roots: [{name: main, path: ../content}]"};

inline constexpr Rule kSiteRootsOverlap{
    "site.content-roots.overlap", Severity::error, "「{0}」と「{1}」が重なっています。",
    "\"{0}\" and \"{1}\" overlap.",
    "たがいに入らない別のフォルダーにします。重なると、公開しない記録が外に出るおそれがあります。",
    "Use folders that do not lie in each other; otherwise private records may get out.",
    "content_roots: [{name: main, path: content}, {name: office, path: content/office, private: true}]"};

inline constexpr Rule kSiteShowcasePath{
    "site.showcase.path", Severity::error, "見本の町を置く所「{0}」は使えません。",
    "The showcase cannot be put at \"{0}\".",
    "英小文字・数字・ハイフンのフォルダー名を1つ書きます。記録の種類や easy・en・assets とは別の名前にします。例: mihon",
    "One folder name of a-z, 0-9 and hyphens that no page of the site uses.", "showcases: [{site: demo, path: group, label: 見本}]"};

inline constexpr Rule kSiteSamples{
    "site.samples.published", Severity::warning, "見本の記録も公開する設定になっています。",
    "Sample records are published too.",
    "本番では publish_samples を false にします。架空の町のサイトなら made_up_town: true と書きます。",
    "Set publish_samples: false when deployed, or made_up_town: true for a made-up town.",
    "publish_samples: true"};

// ---- finished pages. No file of the author is known here, so the sentence names the page.

inline constexpr Rule kPageLinkBroken{
    "page.link.broken", Severity::error, "ページ {0} のつながり「{1}」の先がありません。",
    "Page {0} links to \"{1}\", which does not exist.",
    "テンプレートか本文の行き先を直します。", "Correct the target in the template or the text.",
    "<a href=\"../group/hidamri.html\">"};

inline constexpr Rule kPageFragmentBroken{
    "page.fragment.broken", Severity::error, "ページ {0} のつながり「{1}」は、その場所（#）が先のページにありません。",
    "Page {0} links to \"{1}\", but that page has no such place.",
    "先のページの見出しの id を確かめます。", "Check the heading ids of the target page.",
    "<a href=\"first.html#mochimno\">"};

inline constexpr Rule kPageIdTwice{
    "page.id.twice", Severity::error, "ページ {0} に、同じ id「{1}」が2回あります。",
    "Page {0} has the id \"{1}\" twice.", "テンプレートか見出しの id を、別々の名前にします。",
    "Give the elements different ids.", "<h2 id=\"toki\">…<h2 id=\"toki\">"};

inline constexpr Rule kPageNoTitle{
    "page.title.missing", Severity::error, "ページ {0} に名前（title）がありません。", "Page {0} has no title.",
    "テンプレートの title を確かめます。", "Check the title in the template.", "<title></title>"};

inline constexpr Rule kPageNoLang{
    "page.lang.missing", Severity::error, "ページ {0} に、何語かの印（lang）がありません。",
    "Page {0} does not say its language.", "html 要素に lang=\"ja\" などを付けます。",
    "Put lang on the html element.", "<html>"};

inline constexpr Rule kPageNoHeading{
    "page.h1.missing", Severity::error, "ページ {0} に大見出し（h1）がありません。", "Page {0} has no h1.",
    "テンプレートに h1 を1つ置きます。", "Put one h1 into the template.", "<main><h2>…</h2></main>"};

inline constexpr Rule kPageHeadings{
    "page.h1.several", Severity::warning, "ページ {0} に大見出し（h1）が{1}個あります。",
    "Page {0} has {1} h1 headings.", "1つだけ残して、ほかは h2 にします。", "Keep one; make the others h2.",
    "<h1>…</h1><h1>…</h1>"};

inline constexpr Rule kPageThirdParty{
    "page.third-party", Severity::error, "ページ {0} が、よそのサーバー「{1}」から部品を読み込みます。",
    "Page {0} loads something from another host, \"{1}\".",
    "ファイルを site/assets に置いて使います。読む人のことが、よそに知られないようにするためです。",
    "Put the file into site/assets: readers must not be seen by others.",
    "<script src=\"https://cdn.example.jp/a.js\">"};

inline constexpr Rule kPageInlineStyle{
    "page.inline.style", Severity::error, "ページ {0} の中に、じかに書かれた見た目（style）があります。",
    "Page {0} has an inline style.", "site/assets のスタイルシートに、クラスとして書きます。",
    "Write a class in the stylesheet; the security policy refuses inline styles.", "<p style=\"color: red\">"};

inline constexpr Rule kPageInlineScript{
    "page.inline.script", Severity::error, "ページ {0} の中に、じかに書かれた script があります。",
    "Page {0} has an inline script.", "site/assets のファイルに移して、src で読み込みます。",
    "Move it into a file; the security policy refuses inline scripts.", "<script>start()</script>"};

inline constexpr Rule kPageInlineHandler{
    "page.inline.handler", Severity::error, "ページ {0} の中に、じかに書かれた動き「{1}」があります。",
    "Page {0} has an inline handler, \"{1}\".", "スクリプトのファイルの中で addEventListener を使います。",
    "Use addEventListener in a script file; the security policy refuses handlers.", "<a onclick=\"go()\">"};

inline constexpr Rule kPageUnreachable{
    "page.unreachable", Severity::note, "ページ {0} には、ホームからたどって行けません。",
    "Page {0} cannot be reached from the home page by links.",
    "一覧やメニューからのつながりがあるか確かめます。", "Check that a list or menu links to it.", ""};

inline constexpr Rule kFigureColumnUnknown{
    "figure.column.unknown", Severity::error, "「{0}」という列が、CSVにありません。", "The CSV has no column \"{0}\".",
    "CSVの1行目にある名前を書きます。", "Use a heading of the CSV.", "series: [{column: 回数}]"};

inline constexpr Rule kFigureNoTable{
    "figure.table.missing", Severity::error, "表（{0}）がありません。", "The table {0} is missing.",
    "記録のとなりに {0} を置きます。", "Put {0} beside the record.", "# content/figure/kaisu.yaml だけがある"};

inline constexpr Rule kFigureNotNumber{
    "figure.cell.not-number", Severity::error, "表の「{0}」は数ではありません（{1}行目、{2}）。",
    "\"{0}\" in the table is not a number (row {1}, {2}).",
    "単位やカンマを付けず、半角の数字で書きます。分からないときは空けておきます。",
    "Plain digits; leave it empty when unknown.", "年度,回数\n2022,70回"};

inline constexpr const Rule* kCheckRules[] = {
    &kCourseRing, &kTitleTwice, &kNameTwice, &kDateAhead, &kDateFar, &kWeekdayOther, &kFieldMarkup, &kScheduleNoTime, &kExceptionNoMeeting,
    &kExceptionTaken, &kNumberOutside, &kMailOutside, &kCrisisUnchecked,
    &kNumberOverdue, &kOpenDataNoPoint, &kFigureRowUnknown, &kFigureColumnTwice,
    &kGrantNoOperator, &kFormEndpointNoOperator, &kFormEndpointMissing, &kFormWayNoNumber,
    &kSiteEndpointNoOperator, &kSiteEndpointAddress, &kFormNumberNoOperator, &kSiteIdTwice,
    &kSiteIdForm, &kSiteLanguage, &kSiteLanguageTag, &kSiteLanguageFallback,
    &kSiteLanguageMany, &kSiteLanguageNoJa, &kSiteBaseUrl, &kSiteBaseUrlPath, &kSiteBasePath,
    &kSitePathEscapes, &kSiteRootsOverlap, &kSiteShowcasePath, &kSiteSamples, &kPageLinkBroken,
    &kPageFragmentBroken, &kPageIdTwice, &kPageNoTitle, &kPageNoLang, &kPageNoHeading,
    &kPageHeadings, &kPageThirdParty, &kPageInlineStyle, &kPageInlineScript, &kPageInlineHandler,
    &kPageUnreachable, &kFigureColumnUnknown, &kFigureNoTable, &kFigureNotNumber,
};
// clang-format on

}  // namespace hiroba::check::rules
