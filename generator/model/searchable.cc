#include "model/searchable.h"

#include <algorithm>
#include <tuple>

#include "kinds/registry.h"
#include "syntax/markdown/parse.h"
#include "text/utf8.h"

namespace hiroba::model {
namespace {

using kinds::Field;
using kinds::Language;
using kinds::Localized;
using kinds::Shape;
using kinds::ValueType;

// Fields of every record whose words do not say what its page is about, or that have a block of
// their own.
constexpr std::string_view kNotInText[] = {"title",  "kana",       "summary",        "area",
                                           "topics", "experience", "status_of_fact", "checked",
                                           "owner",  "listing",    "publish",        "related",
                                           "also",   "open_data",  "place_shown",    "visibility"};

bool is_in_text(const Field& field) {
  return std::find(std::begin(kNotInText), std::end(kNotInText), field.name) ==
         std::end(kNotInText);
}

// An address is no word that somebody searches for.
bool is_address(std::string_view text) { return text.find("://") != std::string_view::npos; }

bool is_yes_or_no(const ValueType& type) {
  return type.choices == &kinds::ChoicesOf<kinds::YesNo>::all;
}

// Ends of sentences: what stands on both sides of one is not looked for as one phrase.
bool ends_sentence(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'\n' ||
         c == U'\t';
}

// The words of one page, gathered.
class Gatherer {
 public:
  Gatherer(const Model& model, const Item& item, Language language, Searchable& out)
      : model_(model), item_(item), language_(language), out_(out) {}

  void gather() {
    const kinds::Common& common = item_.common();
    out_.title = line(common.title);
    if (!common.kana.empty() && language_.is_japanese()) out_.names.push_back(common.kana);
    const auto* story = item_.record.get<kinds::Story>();
    if (story != nullptr) return notes(*story);
    if (const auto* term = item_.record.get<kinds::Term>()) {
      for (const std::string& name : term->also) out_.names.push_back(plain(name));
    }
    out_.summary = line(common.summary);
    words_of_lists();
    fields(kinds::FieldsOf<kinds::Common>::all(), &common);
    fields(kinds::info(item_.kind()).fields(), item_.record.data());
    if (!item_.place_town.empty()) sentences(item_.place_town);
    table();
    body();
  }

 private:
  std::string plain(const std::string& text) {
    if (text.find("《") == std::string::npos) return text;
    source::Diagnostics already_reported;
    const syntax::Document document = syntax::parse_inline(text, source::Mark{}, already_reported);
    readings(document);
    return syntax::plain_text(document);
  }

  void readings(const syntax::Document& document) {
    for (const syntax::MdNode& node : document.nodes) {
      if (node.type != syntax::MdType::ruby) continue;
      out_.readings.emplace_back(document.text(node), document.extra(node));
    }
  }

  // In the page's language; what is missing is shown, and found, where it is Japanese, too.
  std::string line(const Localized& text) {
    const Language shown = text.shown_in(language_);
    if (shown.is_japanese() && !language_.is_japanese()) return {};
    return plain(text.own(shown));
  }

  void sentences(std::string_view text) {
    std::string one;
    const auto end = [&] {
      if (one.find_first_not_of(' ') != std::string::npos) out_.rest.push_back(std::move(one));
      one.clear();
    };
    for (size_t at = 0; at < text.size();) {
      const text::Decoded d = text::decode_at(text, at);
      if (d.c != U'\n' && d.c != U'\t') one.append(text.substr(at, d.size));
      at += d.size;
      if (ends_sentence(d.c)) end();
    }
    end();
  }

  void words_of_lists() {
    std::string words;
    const auto add = [&](const ListWord* word) {
      if (word == nullptr) return;
      if (!words.empty()) words += "、";
      words += line(word->label);
    };
    for (const std::string& id : item_.common().area) add(model_.settings.area(id));
    for (const std::string& id : item_.common().topics) add(model_.settings.topic(id));
    if (!words.empty()) sentences(words);
  }

  void fields(std::span<const Field> rows, const void* record) {
    for (const Field& field : rows) {
      if (is_in_text(field)) value(*field.type, field.member_of(record));
    }
  }

  void value(const ValueType& type, const void* member) {
    const void* given = type.get(member);
    if (given == nullptr) return;
    switch (type.shape) {
      case Shape::text: {
        const auto& text = *static_cast<const std::string*>(given);
        if (!is_address(text) && language_.is_japanese()) sentences(plain(text));
        return;
      }
      case Shape::localized: return sentences(line(*static_cast<const Localized*>(given)));
      case Shape::choice: return choice(type, given);
      case Shape::reference: return reference(*static_cast<const kinds::Reference*>(given));
      case Shape::record: return fields(type.fields(), given);
      case Shape::list:
        for (size_t i = 0; i < type.size(given); ++i) value(*type.element, type.at(given, i));
        return;
      default: return;
    }
  }

  void choice(const ValueType& type, const void* given) {
    if (is_yes_or_no(type)) return;
    const auto number = *static_cast<const uint8_t*>(given);
    for (const kinds::Choice& one : type.choices()) {
      if (one.value != number) continue;
      sentences(language_.is_japanese() ? one.ja : one.en);
    }
  }

  // Where something is, and who runs it, is looked for by name.
  void reference(const kinds::Reference& reference) {
    if (reference.target == kinds::Reference::kUnlinked) return;
    const Item& other = model_.items[reference.target];
    const bool is_named = other.kind() == kinds::Kind::place ||
                          other.kind() == kinds::Kind::number ||
                          other.kind() == kinds::Kind::organization;
    if (is_named) sentences(line(other.common().title));
  }

  void table() {
    if (!language_.is_japanese()) return;
    for (const std::vector<std::string>& row : item_.table) {
      for (const std::string& cell : row) sentences(plain(cell));
    }
  }

  void body() {
    const syntax::Document& document = item_.body[language_].empty() && language_.is_japanese()
                                           ? item_.body[kinds::Language()]
                                           : item_.body[language_];
    if (document.empty()) return;
    readings(document);
    for (uint32_t i = document.first_child(0); i != 0; i = document.next_sibling(i)) {
      std::string text;
      syntax::append_plain_text(document, i, text);
      if (document.nodes[i].type == syntax::MdType::heading) {
        while (!text.empty() && text.back() == '\n') text.pop_back();
        out_.headings.push_back(std::move(text));
      } else {
        sentences(text);
      }
    }
  }

  // Of a story only its title and what stands before it.
  void notes(const kinds::Story& story) {
    std::vector<std::string> notes;
    for (const kinds::ContentNote note : story.notes) {
      for (const kinds::Choice& one : kinds::ChoicesOf<kinds::ContentNote>::all()) {
        if (one.value != static_cast<uint8_t>(note)) continue;
        notes.emplace_back(language_.is_japanese() ? one.ja : one.en);
      }
    }
    if (const std::string words = line(story.note_words); !words.empty()) notes.push_back(words);
    for (const std::string& note : notes) {
      sentences(note);
      if (!out_.note.empty()) out_.note += language_.is_japanese() ? "・" : ", ";
      out_.note += note;
    }
  }

  const Model& model_;
  const Item& item_;
  const Language language_;
  Searchable& out_;
};

bool can_be_found(const Item& item, const Settings& settings, Language language) {
  if (!kinds::info(item.kind()).has_page || !item.has_page_in(language)) return false;
  return !item.common().sample || settings.made_up_town;
}

}  // namespace

std::vector<Searchable> searchable(const Model& model, Language language) {
  std::vector<ItemNumber> found;
  for (ItemNumber n = 0; n < model.items.size(); ++n) {
    if (can_be_found(model.items[n], model.settings, language)) found.push_back(n);
  }
  std::sort(found.begin(), found.end(), [&](ItemNumber a, ItemNumber b) {
    const Item& x = model.items[a];
    const Item& y = model.items[b];
    return std::tie(x.sort_key, x.id) < std::tie(y.sort_key, y.id);
  });
  std::vector<Searchable> out(found.size());
  for (size_t i = 0; i < found.size(); ++i) {
    const Item& item = model.items[found[i]];
    out[i].item = found[i];
    out[i].is_archived = item.kind() == kinds::Kind::initiative;
    Gatherer(model, item, language, out[i]).gather();
  }
  return out;
}

}  // namespace hiroba::model
