#include "emit/body_html.h"

#include <algorithm>
#include <vector>

#include "emit/field_html.h"
#include "emit/furigana_html.h"
#include "emit/language_marks.h"
#include "emit/markdown_html.h"
#include "emit/picture_sources.h"
#include "model/routes.h"
#include "syntax/markdown/parse.h"

namespace hiroba::emit {
namespace {

using kinds::Language;

class PageLinks final : public LinkResolver {
 public:
  PageLinks(const PageContext& page, const model::Item& item, tmpl::Scope& scope)
      : page_(page), item_(item), scope_(scope) {}

  bool record(std::string_view id, std::string_view fragment, LinkAnswer& answer) const override {
    const model::Item* target = page_.find(id);
    if (target == nullptr || !kinds::info(target->kind()).has_page) return false;
    answer.href = page_.link_to(*target, fragment);
    answer.title = field_text(target->common().title, page_.language(), scope_);
    const Language shown = target->page_language(page_.language());
    if (shown.html_lang() != page_.language().html_lang()) answer.language = shown.html_lang();
    return true;
  }

  bool title_html(std::string_view id, std::string& out) const override {
    const model::Item* target = page_.find(id);
    if (target == nullptr || !page_.language().is_japanese()) return false;
    out += emit::title_html(target->common(), page_, scope_);
    return true;
  }

  bool attachment(std::string_view name, LinkAnswer& answer) const override {
    for (const model::Attachment& file : item_.attachments) {
      if (file.name != name) continue;
      if (file.is_picture) {
        answer_picture(file, item_.kind(), item_.slug, page_.route(), answer);
        return !file.copies.empty();
      }
      answer.href = model::relative(page_.route(),
                                    model::attachment_route(item_.kind(), item_.slug, file.name));
      return true;
    }
    return false;
  }

 private:
  const PageContext& page_;
  const model::Item& item_;
  tmpl::Scope& scope_;
};

// The first use of each word on the page, in order; a term's own page does not point at itself.
std::vector<GlossaryMark> glossary_marks(const syntax::Document& body, const model::Item& item,
                                         const PageContext& page, tmpl::Scope& scope) {
  std::vector<GlossaryMark> marks;
  const model::Glossary& glossary = page.site().glossary;
  if (glossary.empty() || item.kind() == kinds::Kind::story) return marks;
  std::vector<uint32_t> seen;
  std::vector<model::Glossary::Match> matches;
  syntax::for_each_prose_text(body, [&](uint32_t node, std::string_view text) {
    matches.clear();
    glossary.find(text, matches);
    for (const auto& match : matches) {
      const model::Item& term = page.site().items[match.term];
      if (&term == &item || std::find(seen.begin(), seen.end(), match.term) != seen.end()) continue;
      const bool is_ruby = body.nodes[node].type == syntax::MdType::ruby;
      if (is_ruby && match.length != text.size()) continue;
      seen.push_back(match.term);
      page.note(term);
      marks.push_back(
          GlossaryMark{node, match.begin, match.length, scope.copy(page.link_to(term))});
    }
  });
  return marks;
}

// «ここで休む»: a story can be stopped at every section.
std::string place_to_rest(const PageContext& page) {
  const std::string* words = page.words().find("story.rest_here");
  if (words == nullptr) return {};
  std::string out = "<p class=\"stop-here screen-only\"><a href=\"#ato\">";
  escape_html(*words, out);
  return out + "</a></p>\n";
}

}  // namespace

Language body_language(const model::Item& item, Language wanted) {
  return wanted.first_with([&](Language language) { return !item.body[language].empty(); });
}

namespace {

std::string_view write_body(const model::Item& item, const PageContext& page, tmpl::Scope& scope,
                            std::string_view before_sections) {
  const Language language = body_language(item, page.language());
  const syntax::Document& body = item.body[language];
  if (body.empty()) return {};
  const PageLinks links(page, item, scope);
  Furigana furigana(page.site());
  const auto marks = glossary_marks(body, item, page, scope);
  HtmlTarget target;
  target.words = markdown_words(page.words());
  target.marks_japanese = tells_japanese(language);
  target.links = &links;
  target.glossary = marks;
  if (page.language().is_japanese()) target.furigana = &furigana;
  target.table_context = field_text(item.common().title, language, scope);
  target.before_sections = before_sections;
  // In a booklet several stories share a page.
  const bool is_guest =
      item.kind() == kinds::Kind::story &&
      page.route() != model::record_route(item.kind(), item.slug, page.language());
  if (is_guest) {
    target.id_prefix = scope.concat({item.slug, "-"});
    target.heading_base = 3;
  }
  std::string out;
  write_html(body, target, out);
  return scope.copy(out);
}

}  // namespace

std::string_view body_html(const model::Item& item, const PageContext& page, tmpl::Scope& scope,
                           bool& is_fallback) {
  is_fallback = body_language(item, page.language()) != page.language();
  return write_body(item, page, scope, {});
}

std::string_view restful_body_html(const model::Item& item, const PageContext& page,
                                   tmpl::Scope& scope) {
  return write_body(item, page, scope, place_to_rest(page));
}

}  // namespace hiroba::emit
