// Every form of both sites: what a page hands in is received, and what was changed on its way is
// not, or says the same as before.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "../../support/handed_over.h"
#include "../../support/made_answers.h"
#include "answers/read_answers.h"
#include "answers/register_rows.h"
#include "publish/load_site.h"
#include "text/encoding.h"

using namespace hiroba;
using answers::Answers;
using answers::FormReading;
using answers::HandedIn;
using test::Dice;

namespace {

const text::Date kToday{2026, 11, 21};

class Sites {
 public:
  Sites() : disk_(system::real_file_system()) {
    for (const char* site : {".", "tests/demo-town"}) {
      publish::BuildRequest request;
      request.site = site;
      request.share = ".";
      request.today = kToday;
      request.audience = kinds::Visibility::office;
      request.despite_errors = true;
      source::Diagnostics found;
      auto loaded = publish::load_site(request, "", *disk_, files_, found);
      REQUIRE(loaded);
      sites_.push_back(std::make_unique<publish::LoadedSite>(std::move(*loaded)));
      for (const model::Item& item : sites_.back()->model.items) {
        if (item.kind() != kinds::Kind::form) continue;
        forms.push_back(std::make_unique<FormReading>(item, [](std::string_view label) {
          return std::vector<std::string>{"words of " + std::string(label)};
        }));
      }
    }
  }

  std::vector<std::unique_ptr<FormReading>> forms;

 private:
  std::unique_ptr<system::FileSystem> disk_;
  source::SourceSet files_;
  std::vector<std::unique_ptr<publish::LoadedSite>> sites_;
};

Sites& sites() {
  static Sites all;
  return all;
}

std::vector<HandedIn> from_text(const std::string& text, source::Diagnostics& found) {
  return test::handed_over(
      [&](const auto& take) { answers::read_answer_text(text, 1, found, take); });
}

std::vector<HandedIn> from_json_text(const std::string& text, source::Diagnostics& found) {
  return test::handed_over(
      [&](const auto& take) { answers::read_answer_json(text, 1, found, take); });
}

// The answers that are taken from a text, for this one form; `found` says what is wrong with
// others.
std::vector<Answers> taken(std::vector<HandedIn> handed, const FormReading& form,
                           source::Diagnostics& found) {
  std::vector<Answers> out;
  for (const HandedIn& one : handed) {
    if (one.form.text != form.item().id) continue;
    if (auto answers = answers::judge_answers(one, form, {kToday, false}, found))
      out.push_back(std::move(*answers));
  }
  return out;
}

std::string told(const source::Diagnostics& found) {
  std::string out;
  for (const source::Diagnostic& d : found.list()) {
    out += std::string(d.rule->id) + ": " + source::fill(d.rule->ja, d.args) + "\n";
  }
  return out;
}

// By field of the form: what was handed in.
std::vector<std::string> values_of(const HandedIn& handed, const FormReading& form) {
  std::vector<std::string> out(form.fields().size());
  for (const answers::HandedField& field : handed.fields) {
    out[static_cast<size_t>(form.find(field.name))] = field.typed[0];
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    out.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line;
  return out;
}

// One change by chance: of bytes or of lines.
std::string mutated(std::string text, Dice& dice) {
  const size_t at = dice.below(text.size());
  const size_t length = std::min(text.size() - at, 1 + dice.below(12));
  switch (dice.below(10)) {
    case 0: text[at] = static_cast<char>(text[at] ^ (1 << dice.below(8))); return text;
    case 1: text[at] = static_cast<char>(dice.below(256)); return text;
    case 2: return text.erase(at, length);
    case 3: return text.insert(at, text.substr(at, length));
    case 4: return text.insert(at, std::string(1 + dice.below(3), " \n>a0=-\r"[dice.below(8)]));
    case 5: text.resize(at); return text;
    case 6: {
      const size_t other = dice.below(text.size());
      std::swap(text[at], text[other]);
      return text;
    }
    default: break;
  }
  auto lines = lines_of(text);
  const size_t line = dice.below(lines.size());
  if (dice.one_in(3)) lines.erase(lines.begin() + static_cast<long>(line));
  else if (dice.one_in(2))
    lines.insert(lines.begin() + static_cast<long>(line), lines[dice.below(lines.size())]);
  else std::swap(lines[line], lines[dice.below(lines.size())]);
  return joined(lines);
}

// Whether a message names a field, or the part of the head or the block that is wrong.
bool names_a_part(const source::Diagnostic& d) {
  static const std::set<std::string_view> kParts = {
      "answers.block.cut",  "answers.block.begin", "answers.head.missing",
      "answers.head.twice", "answers.head.form",   "answers.line",
      "answers.code.whole", "answers.version",     "answers.field.unknown"};
  if (d.rule->severity != source::Severity::error) return false;
  return kParts.count(d.rule->id) > 0 ||
         (!d.args.empty() && d.args[0].find("」[") != std::string::npos);
}

// What became of a changed text: nothing lost, nothing wrong taken.
void check_changed(const std::string& bytes, const HandedIn& handed, const FormReading& form,
                   bool is_json, size_t& accepted) {
  const text::DecodedText decoded = text::decode_text(bytes);
  source::Diagnostics found;
  auto read = is_json ? from_json_text(decoded.text, found) : from_text(decoded.text, found);
  const bool of_other_form = std::any_of(read.begin(), read.end(), [&](const HandedIn& one) {
    return !one.form.text.empty() && one.form.text != form.item().id;
  });
  const auto answers = taken(std::move(read), form, found);
  const auto wanted = values_of(handed, form);
  for (const Answers& one : answers) {
    CHECK(one.values == wanted);
    CHECK(one.reference == handed.reference.text);
  }
  if (!answers.empty()) {
    ++accepted;
    return;
  }
  // «There is no form of this name» and «this is no JSON», which the program says itself.
  const bool is_told =
      of_other_form || std::any_of(found.list().begin(), found.list().end(), [&](const auto& d) {
        return names_a_part(d) || d.rule->id == "answers.json" ||
               d.rule->id == "answers.json.shape";
      });
  // Cut off before the first field, and the beginning damaged: «no answers in it», says the
  // program.
  const bool has_nothing = found.list().empty() && decoded.text.find("■") == std::string::npos &&
                           decoded.text.find('{') == std::string::npos;
  const bool fine = is_told || has_nothing;
  CHECK_MESSAGE(fine, "neither taken nor refused with a part named:\n"
                          << bytes << "\n"
                          << told(found));
}

}  // namespace

TEST_CASE("what every form of both sites hands in is received, as text and as a file") {
  REQUIRE(sites().forms.size() > 10);
  for (const auto& form : sites().forms) {
    INFO(form->item().id);
    std::string text;
    std::string json;
    std::vector<HandedIn> all;
    for (uint64_t seed = 0; seed < 40; ++seed) {
      const std::string reference =
          seed % 3 == 0 ? "" : "1121-" + std::string(1, static_cast<char>('A' + seed % 8)) + "7KQ";
      all.push_back(test::make_answers(*form, seed, reference, "2026-11-21"));
      text +=
          "こんにちは。\n" + test::answers_as_text(all.back(), *form) + "よろしくお願いします。\n";
      json += test::answers_as_json(all.back(), *form);
    }
    source::Diagnostics found;
    const auto taken_text = taken(from_text(text, found), *form, found);
    const auto taken_json = taken(from_json_text(json, found), *form, found);
    CHECK_MESSAGE(!found.has_errors(), told(found));
    REQUIRE_EQ(taken_text.size(), all.size());
    REQUIRE_EQ(taken_json.size(), all.size());
    for (size_t i = 0; i < all.size(); ++i) {
      CHECK(taken_text[i].values == values_of(all[i], *form));
      CHECK(taken_json[i].values == taken_text[i].values);
      CHECK(taken_text[i].is_example == (i % 3 == 0));
    }
  }
}

TEST_CASE("mails as programs send them: quoted, wrapped, with other line ends") {
  for (const auto& form : sites().forms) {
    INFO(form->item().id);
    const HandedIn handed = test::make_answers(*form, 7, "1121-7KQ4", "2026-11-21");
    const std::string text = test::answers_as_text(handed, *form);
    std::string quoted;
    std::string deeply;
    std::string crlf;
    std::string spaced;
    for (std::string line : lines_of(text)) {
      quoted += "> " + line;
      deeply += ">> >" + line;
      line.pop_back();
      crlf += line + "\r\n";
      spaced += "  " + line + "  \n\n";
    }
    for (const std::string& mail :
         {quoted, deeply, crlf, spaced, "\xEF\xBB\xBF" + text, text.substr(0, text.size() - 1)}) {
      source::Diagnostics found;
      const auto answers = taken(from_text(text::decode_text(mail).text, found), *form, found);
      CHECK_MESSAGE(!found.has_errors(), told(found) << mail);
      REQUIRE_EQ(answers.size(), 1);
      CHECK(answers[0].values == values_of(handed, *form));
    }
  }
}

TEST_CASE("ten thousand changes by chance: refused with the part named, or the same answers") {
  Dice dice(20261121);
  size_t accepted = 0;
  for (size_t n = 0; n < 10000; ++n) {
    const FormReading& form = *sites().forms[n % sites().forms.size()];
    const HandedIn handed = test::make_answers(form, n / 50, "1121-7KQ4", "2026-11-21");
    const bool is_json = n % 5 == 4;
    const std::string good =
        is_json ? test::answers_as_json(handed, form) : test::answers_as_text(handed, form);
    std::string bytes = mutated(good, dice);
    if (dice.one_in(4) && !bytes.empty()) bytes = mutated(bytes, dice);
    INFO(form.item().id << ", change " << n);
    check_changed(bytes, handed, form, is_json, accepted);
  }
  MESSAGE("still the same answers: " << accepted << " of 10000");
  CHECK(accepted > 100);  // titles, labels and blanks may change
  CHECK(accepted < 5000);
}
