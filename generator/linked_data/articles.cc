#include <array>
#include <nlohmann/json.hpp>

#include "linked_data/things.h"
#include "model/consent_uses.h"
#include "syntax/markdown/document.h"
#include "text/date_format.h"

// What is to be read: Article, and FAQPage where a page is questions with their answers.
namespace hiroba::linked_data {
namespace {

using model::Item;
using syntax::Document;
using syntax::MdType;

// Fewer may be headings that happen to ask.
constexpr size_t kFewestQuestions = 3;

struct Question {
  std::string text;
  std::string answer;
};

bool asks(std::string_view heading) {
  return heading.ends_with("か") || heading.ends_with("？") || heading.ends_with("?") ||
         heading.ends_with("か。");
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

std::string text_of(const Document& document, uint32_t node) {
  std::string text;
  syntax::append_plain_text(document, node, text);
  return trimmed(std::move(text));
}

// The level at which a page asks, heading by heading; 0 where it is something else than questions.
// A worry may stand among them as a statement: half of them have to ask.
int level_of_questions(const Document& document) {
  constexpr int kLevels = 7;
  std::array<size_t, kLevels> all{}, asking{};
  for (uint32_t i = document.first_child(0); i != 0; i = document.next_sibling(i)) {
    const syntax::MdNode& node = document.nodes[i];
    if (node.type != MdType::heading || node.level() >= kLevels) continue;
    const auto level = static_cast<size_t>(node.level());
    ++all[level];
    if (asks(text_of(document, i))) ++asking[level];
  }
  for (size_t level = 1; level < kLevels; ++level) {
    if (asking[level] >= kFewestQuestions && asking[level] * 2 >= all[level]) {
      return static_cast<int>(level);
    }
  }
  return 0;
}

// The headings of that level, each with what stands below it.
std::vector<Question> questions_of(const Document& document) {
  std::vector<Question> out;
  if (document.empty()) return out;
  const int level = level_of_questions(document);
  if (level == 0) return out;
  bool is_open = false;
  for (uint32_t i = document.first_child(0); i != 0; i = document.next_sibling(i)) {
    const syntax::MdNode& node = document.nodes[i];
    if (node.type == MdType::heading) {
      is_open = node.level() == level;
      if (is_open) out.push_back({text_of(document, i), ""});
    } else if (is_open) {
      out.back().answer += text_of(document, i) + "\n";
    }
  }
  std::erase_if(out, [](const Question& question) { return question.answer.empty(); });
  return out;
}

Json faq(const std::vector<Question>& questions, Json out) {
  out["@type"] = "FAQPage";
  for (const Question& question : questions) {
    out["mainEntity"].push_back(
        {{"@type", "Question"},
         {"name", question.text},
         {"acceptedAnswer", {{"@type", "Answer"}, {"text", trimmed(question.answer)}}}});
  }
  return out;
}

const Document& body_of(const Item& item, kinds::Language language) {
  return item.body[language.first_with([&](kinds::Language l) { return !item.body[l].empty(); })];
}

}  // namespace

Json article_thing(const Item& item, const Reader& reader) {
  Json out = named_thing("Article", item, reader);
  // Of a story its title and what to know before reading, as its writer agreed.
  if (const auto* story = item.record.get<kinds::Story>()) {
    out.erase("description");
    set(out, "headline", plain(item.common().title, reader));
    set(out, "description", plain(story->note_words, reader));
    return out;
  }
  if (item.kind() == kinds::Kind::page) {
    const auto questions = questions_of(body_of(item, reader.words.language()));
    if (!questions.empty()) return faq(questions, std::move(out));
  }
  set(out, "headline", plain(item.common().title, reader));
  const auto* notice = item.record.get<kinds::Notice>();
  if (notice != nullptr && notice->date) out["datePublished"] = text::iso(*notice->date);
  const auto& checked = item.common().checked;
  if (checked && checked->date) out["dateModified"] = text::iso(*checked->date);
  return out;
}

}  // namespace hiroba::linked_data
