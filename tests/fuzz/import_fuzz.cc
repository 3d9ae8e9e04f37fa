#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "imports/addresses.h"
#include "imports/contacts.h"
#include "imports/headings.h"
#include "imports/import_list.h"
#include "imports/mapping.h"
#include "imports/schedule_words.h"
#include "imports/state.h"
#include "kinds/directory_kinds.h"
#include "syntax/markdown/parse.h"
#include "tables/office_csv.h"
#include "text/utf8.h"

// Any bytes as words of a schedule, as a heading, an address, a telephone, a mapping, a state, and
// as a whole list: no crash, no hang; what is read says itself again.
namespace {

using namespace hiroba;

constexpr text::Date kToday{2026, 11, 30};

void words(std::string_view text) {
  if (const auto rules = imports::read_schedule_words(text, kToday)) {
    const std::string said = imports::words_of(*rules, kToday);
    if (!said.empty() && !imports::read_schedule_words(said, kToday)) std::abort();
  }
  if (const auto hours = imports::read_hours_words(text, kToday)) imports::words_of(*hours, kToday);
}

void cells(std::string_view text, const imports::Headings& headings) {
  const imports::Meaning meaning = headings.read(text);
  if (meaning.use == imports::Use::column && meaning.key.empty()) std::abort();
  imports::split_address(text);
  for (const bool is_number : {false, true}) {
    const auto found = imports::read_contact(text, {imports::ContactSort::tel, true, is_number});
    for (const std::string& tel : found.tel) {
      if (!kinds::is_telephone(tel)) std::abort();
    }
  }
}

// As UTF-8, which whoever reads the file makes sure of.
std::string valid(std::string_view text) {
  std::string out;
  for (const char32_t c : text::to_utf32(text)) text::append(out, c);
  return out;
}

void list(std::string_view text, const model::Settings& settings) {
  source::Diagnostics found;
  const auto sheet = tables::read_office_csv(text, "list", 0, found);
  if (!sheet) return;
  const imports::KnownSite site(settings, {});
  imports::ListRequest request;
  request.today = kToday;
  request.name = "list";
  request.sheets = {*sheet};
  request.kind = imports::guessed_kind(request.sheets, site.languages());
  const auto made = imports::import_list(request, site, found);
  if (!made) return;
  for (const imports::Line& line : made->report.lines()) {
    if (line.rule->id == "import.cell.forgotten") std::abort();
    imports::line_in_words(line, made->sheets, source::MessageLanguage::ja);
  }
  if (!imports::read_state(made->state)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const model::Settings settings = [] {
    syntax::register_markdown();
    model::Settings made;
    made.languages = kinds::Languages::usual();
    made.areas = {{"nakamachi", kinds::Localized("なかまち"), ""}};
    return made;
  }();
  static const imports::Headings headings(kinds::Kind::group, settings.languages);
  const std::string text = valid({reinterpret_cast<const char*>(data), size});
  words(text.substr(0, 600));
  cells(text.substr(0, 400), headings);
  source::Diagnostics found;
  imports::read_mapping(text, "list", headings, 0, found);
  imports::read_state(text);
  constexpr size_t kLongestList = 8192;
  list(text.substr(0, kLongestList), settings);
  return 0;
}
