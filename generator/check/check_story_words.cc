#include <algorithm>
#include <set>
#include <string>

#include "check/site_checks.h"
#include "check/story_rules.h"
#include "check/story_words.h"
#include "text/utf8.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using kinds::Language;
using model::Item;
using source::Mark;
using syntax::MdType;

const source::Rule& rule_for(StoryWordSort sort) {
  switch (sort) {
    case StoryWordSort::method: return rules::kStoryMethod;
    case StoryWordSort::success: return rules::kStorySuccess;
    case StoryWordSort::place: return rules::kStoryPlace;
    case StoryWordSort::person: return rules::kStoryPerson;
    case StoryWordSort::date: return rules::kStoryDate;
    case StoryWordSort::stigma: break;
  }
  return rules::kStoryStigma;
}

// The words of a body as one text, blocks and lines parted by line feeds, and on which line of the
// file each piece begins. A ruby counts as its base, so that a name is whole however it is written.
class BodyText {
 public:
  explicit BodyText(const syntax::Document& body) : body_(body) {
    for (const syntax::MdNode& node : body.nodes) add(node);
  }

  const std::string& text() const { return text_; }

  // The line on which the piece holding this byte begins; 0 where there is none.
  uint32_t line_of(size_t at) const {
    const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                        [](size_t byte, const Piece& p) { return byte < p.begin; });
    return after == pieces_.begin() ? 0 : (after - 1)->line;
  }

 private:
  struct Piece {
    size_t begin;
    uint32_t line;
  };

  void add(const syntax::MdNode& node) {
    switch (node.type) {
      case MdType::text:
      case MdType::code:
      case MdType::ruby:
      case MdType::code_block:
        pieces_.push_back(Piece{text_.size(), node.line});
        text_ += body_.text(node);
        break;
      case MdType::soft_break:
      case MdType::line_break:
      case MdType::paragraph:
      case MdType::heading:
      case MdType::cell:
      case MdType::callout_title: text_ += '\n'; break;
      default: break;
    }
  }

  const syntax::Document& body_;
  std::string text_;
  std::vector<Piece> pieces_;
};

// Where the words stand in the file, looked for from this line to the next empty one: the tree
// keeps no columns, and lines of Japanese are joined in it. Ruby within them leaves the line alone.
Mark find_in_source(std::string_view source, source::FileId file, uint32_t line,
                    std::string_view words) {
  size_t begin = 0;
  for (uint32_t i = 1; i < line && begin != std::string_view::npos; ++i) {
    begin = source.find('\n', begin);
    if (begin != std::string_view::npos) ++begin;
  }
  for (uint32_t at = line; begin < source.size(); ++at) {
    const size_t end = std::min(source.find('\n', begin), source.size());
    const std::string_view text = source.substr(begin, end - begin);
    if (text.empty() || text == "\r") break;
    if (const size_t found = text.find(words); found != std::string_view::npos) {
      return Mark{file, at,
                  static_cast<uint32_t>(text::count_characters(text.substr(0, found))) + 1,
                  static_cast<uint32_t>(text::count_characters(words))};
    }
    begin = end + 1;
  }
  return Mark{file, line, 0, 0};
}

class StoryWordsCheck {
 public:
  StoryWordsCheck(const Item& item, const kinds::Story& story, const kinds::Languages& languages,
                  const ReadSource& read, source::Diagnostics& found)
      : item_(item), story_(story), languages_(languages), read_(read), found_(found) {}

  void run() {
    slug();
    consent();
    const kinds::Common& common = item_.common();
    for (const Language language : languages_.all()) {
      field(common.title, "title", language, StoryVoice::editor);
      field(common.summary, "summary", language, StoryVoice::editor);
      field(story_.note_words, "note_words", language, StoryVoice::editor);
      field(story_.baton_words, "baton_words", language, StoryVoice::writer);
      for (size_t i = 0; i < story_.helped.size(); ++i) {
        words(story_.helped[i], FieldPath() / "helped" / i, language, StoryVoice::writer);
      }
      body(language);
    }
  }

 private:
  const kinds::FieldMarks& marks() const { return item_.record.marks; }

  void slug() {
    const std::string& slug = item_.slug;
    if (!is_opaque_slug(slug)) {
      found_.report(rules::kStorySlug, Mark{marks().file(), 0, 0, 0}, {slug});
    }
  }

  void consent() {
    if (item_.common().draft || !story_.consent || story_.consent->id != kConsentToCome) return;
    found_.report(rules::kStoryConsentSample, marks().find(FieldPath() / "consent" / "id"),
                  {std::string(kConsentToCome)});
  }

  void field(const kinds::Localized& text, std::string_view name, Language language,
             StoryVoice voice) {
    words(text, FieldPath() / name, language, voice);
  }

  void words(const kinds::Localized& localized, FieldPath path, Language language,
             StoryVoice voice) {
    const std::string& text = localized.own(language);
    if (text.empty()) return;
    Mark whole = marks().find(path / language.tag());
    if (whole.line == 1 && whole.length == 0) whole = marks().find(path);
    // A value in quotes or over several lines is longer than its text.
    const bool is_plain = whole.column != 0 && whole.length == text::count_characters(text);
    for (const StoryWord& word : find_story_words(text, voice)) {
      const std::string_view all = text;
      Mark mark = whole;
      if (is_plain) {
        mark.column += static_cast<uint32_t>(text::count_characters(all.substr(0, word.begin)));
        mark.length =
            static_cast<uint32_t>(text::count_characters(all.substr(word.begin, word.length)));
      }
      report(word, all, mark);
    }
  }

  void body(Language language) {
    const syntax::Document& document = item_.body[language];
    if (document.empty()) return;
    const BodyText body(document);
    const source::FileId file = file_of(language);
    source_.clear();
    // The same name ten times is one question.
    std::set<std::string, std::less<>> said;
    const StoryFindings findings = find_in_story(body.text());
    for (const StoryWord& word : findings.words) {
      if (!said.insert(body.text().substr(word.begin, word.length)).second) continue;
      report(word, body.text(), mark_in(body, file, word.begin, word.length));
    }
    if (language.is_source()) notes(findings.crisis, body, file);
  }

  void notes(const std::vector<CrisisWord>& crisis, const BodyText& body, source::FileId file) {
    for (const CrisisWord& word : crisis) {
      const auto has = [&](kinds::ContentNote note) {
        return std::find(story_.notes.begin(), story_.notes.end(), note) != story_.notes.end();
      };
      if (has(word.note) || (word.other != kinds::ContentNote::unset && has(word.other))) continue;
      found_.report(rules::kStoryNoNote, mark_in(body, file, word.begin, word.length),
                    {std::string(word.word), label(word.note)});
    }
  }

  // The file is read again only where there is something to say.
  Mark mark_in(const BodyText& body, source::FileId file, size_t begin, size_t length) {
    if (source_.empty()) source_ = read_(file);
    return find_in_source(source_, file, body.line_of(begin),
                          std::string_view(body.text()).substr(begin, length));
  }

  static std::string label(kinds::ContentNote note) {
    for (const kinds::Choice& choice : kinds::ChoicesOf<kinds::ContentNote>::all()) {
      if (choice.value == static_cast<uint8_t>(note)) return std::string(choice.ja);
    }
    return "";
  }

  void report(const StoryWord& word, std::string_view text, Mark mark) {
    if (is_pen_name(word, text)) return;
    std::vector<std::string> args = {std::string(word.word)};
    if (word.sort == StoryWordSort::date) args.clear();
    if (word.sort == StoryWordSort::stigma) args.emplace_back(word.instead);
    found_.report(rule_for(word.sort), mark, std::move(args));
  }

  // Writers chose that one to be known by.
  bool is_pen_name(const StoryWord& word, std::string_view text) const {
    if (word.sort != StoryWordSort::person || word.word.size() >= word.length) return false;
    return text.substr(word.begin, word.length - word.word.size()) == story_.pen_name;
  }

  // A variant stands in a file of its own, known by its title's mark where it gives one.
  source::FileId file_of(Language language) const {
    return marks().find(FieldPath() / "title" / language.tag()).file;
  }

  const Item& item_;
  const kinds::Story& story_;
  const kinds::Languages& languages_;
  const ReadSource& read_;
  source::Diagnostics& found_;
  std::string source_;  // of the body at hand; empty until it is asked for
};

}  // namespace

bool is_opaque_slug(std::string_view slug) {
  constexpr size_t kShortest = 6, kLongest = 12;
  bool has_digit = false;
  for (const char c : slug) {
    has_digit = has_digit || (c >= '0' && c <= '9');
    if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z')) return false;
  }
  return has_digit && slug.size() >= kShortest && slug.size() <= kLongest;
}

// Of a text that was taken back nobody speaks any more.
void check_story_words(const Item& item, const kinds::Languages& languages, text::Date today,
                       const ReadSource& read, source::Diagnostics& found) {
  const auto* story = item.record.get<kinds::Story>();
  if (story == nullptr || item.is_broken) return;
  if (story->consent && story->consent->withdrawn) return;
  if (story->consent && story->consent->expires && *story->consent->expires < today) return;
  StoryWordsCheck(item, *story, languages, read, found).run();
}

}  // namespace hiroba::check
