#include "syntax/markdown/raw_html.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "syntax/markdown/rules.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {
namespace {

struct Instead {
  std::string_view tag;
  std::string_view ja;
  std::string_view en;
};

constexpr Instead kInstead[] = {
    {"a", "リンクは［ことば］(行き先) の形で、半角の [ ] ( ) を使って書きます",
     "write a link as [words](destination)"},
    {"b", "強調は **ことば** と書きます", "write **words**"},
    {"blockquote", "引用は行の初めに > を書きます", "begin the lines of a quotation with >"},
    {"br", "改行は行の終わりに \\ を書きます", "end the line with \\"},
    {"code", "` でかこみます", "put it between backquotes"},
    {"del", "取り消し線は ~~ことば~~ と書きます", "write ~~words~~"},
    {"em", "*ことば* と書きます", "write *words*"},
    {"h1", "見出しは行の初めに # を書きます", "begin a heading with #"},
    {"h2", "見出しは行の初めに ## を書きます", "begin a heading with ##"},
    {"h3", "見出しは行の初めに ### を書きます", "begin a heading with ###"},
    {"hr", "区切り線は --- だけの行を書きます", "write a line of ---"},
    {"i", "*ことば* と書きます", "write *words*"},
    {"img", "写真や図は ![内容の説明](ファイル名) と書きます", "write ![description](file name)"},
    {"li", "箇条書きは行の初めに - を書きます", "begin the items of a list with -"},
    {"ol", "番号つきの箇条書きは行の初めに 1. を書きます", "begin the items of a list with 1."},
    {"p", "段落の間は1行あけるだけで分かれます", "leave a blank line between paragraphs"},
    {"rt", "ふりがなは ｜漢字《かんじ》 と書きます", "write ｜base《reading》"},
    {"ruby", "ふりがなは ｜漢字《かんじ》 と書きます", "write ｜base《reading》"},
    {"s", "取り消し線は ~~ことば~~ と書きます", "write ~~words~~"},
    {"strong", "強調は **ことば** と書きます", "write **words**"},
    {"table", "表は | で区切って書きます", "write the table with | between the cells"},
    {"u", "下線はリンクとまちがえやすいので、**ことば** と書きます",
     "underlining looks like a link; write **words**"},
    {"ul", "箇条書きは行の初めに - を書きます", "begin the items of a list with -"},
};

constexpr Instead kComment = {"!", "覚え書きは front matter の # のあとに書きます",
                              "put notes to yourself after a # in the front matter"};
constexpr Instead kOther = {"", "タグを消します。< をそのまま見せたいときは \\< と書きます",
                            "remove the tag, or write \\< to show a <"};

const Instead& instead_of(std::string_view html) {
  const size_t start = html.find_first_not_of("</ \n");
  if (start == std::string_view::npos) return kOther;
  if (html[start] == '!') return kComment;
  std::string tag;
  for (size_t i = start; i < html.size() && tag.size() < 16; ++i) {
    if (std::isalnum(static_cast<unsigned char>(html[i])) == 0) break;
    tag += static_cast<char>(std::tolower(static_cast<unsigned char>(html[i])));
  }
  for (const Instead& one : kInstead) {
    if (one.tag == tag) return one;
  }
  return kOther;
}

// The first line, at most 40 characters of it.
std::string_view beginning(std::string_view html) {
  html = html.substr(0, html.find('\n'));
  size_t end = 0;
  for (int i = 0; i < 40 && end < html.size(); ++i) end += text::decode_at(html, end).size;
  return html.substr(0, end);
}

}  // namespace

void report_raw_html(Report& report, uint32_t line, std::string_view html) {
  html.remove_prefix(std::min(html.find_first_not_of(' '), html.size()));
  const std::string_view shown = beginning(html);
  const Instead& cure = instead_of(html);
  report.at(rules::kMarkdownHtml, line, shown,
            {std::string(shown), std::string(cure.ja), std::string(cure.en)});
}

}  // namespace hiroba::syntax::markdown
