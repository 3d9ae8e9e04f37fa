#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/diagnostics.h"
#include "syntax/answer_block.h"
#include "syntax/json.h"
#include "text/answer_text.h"
#include "text/encoding.h"

#include <nlohmann/json.hpp>

namespace {

std::vector<hiroba::syntax::AnswerBlock> blocks_of(std::string_view text, hiroba::source::Diagnostics& found) {
  std::vector<hiroba::syntax::AnswerBlock> out;
  hiroba::syntax::find_answer_blocks(text, 1, found, [&out](hiroba::syntax::AnswerBlock&& block) {
    out.push_back(std::move(block));
    return true;
  });
  return out;
}

}  // namespace

// Any bytes as a mail or a file: no crash. What was read as a block without a complaint can be written
// and read again with the same names and values, our JSON is what another reader takes for JSON, and
// cleaning twice is cleaning once.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const text::DecodedText decoded = text::decode_text(bytes);
  source::Diagnostics found;
  for (const syntax::AnswerBlock& block : blocks_of(decoded.text, found)) {
    if (!block.is_whole) continue;
    syntax::AnswerBlock plain = block;
    std::vector<std::string> labels(plain.fields.size(), "label");
    for (syntax::BlockField& field : plain.fields) {
      for (syntax::WrappedLine& line : field.lines) line = {text::clean_line(syntax::unwrapped({line})[0])};
    }
    source::Diagnostics none;
    const auto again = blocks_of(syntax::write_answer_block(plain, "", labels), none);
    if (again.size() != 1 || again[0].fields.size() != plain.fields.size()) std::abort();
    if (again[0].reference.text != text::clean_line(plain.reference.text)) continue;  // odd blanks in the head
    for (size_t i = 0; i < plain.fields.size(); ++i) {
      if (again[0].fields[i].name != plain.fields[i].name) std::abort();
      if (syntax::unwrapped(again[0].fields[i].lines) != syntax::unwrapped(plain.fields[i].lines)) std::abort();
    }
  }
  size_t values = 0;
  const auto problem = syntax::read_json(decoded.text, 1, [&values](syntax::Node&&) { return ++values > 0; });
  // One value and no list on top (of which the items count), no deeper than we go: both readers agree.
  if (values == 1 && !problem && nlohmann::json::parse(decoded.text, nullptr, false).is_discarded()) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const bool has_list_on_top = decoded.text[decoded.text.find_first_not_of(kBlanks)] == '[' ||
                                 decoded.text[decoded.text.find_last_not_of(kBlanks)] == ']';
    const bool has_controls = decoded.text.find_first_of(std::string_view("\0\1\2\3\4\5\6\7\b\t\n\v\f\r\16\17\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37", 32)) != std::string::npos;
    if (!has_controls && !has_list_on_top) std::abort();  // those alone we take in strings
  }
  const std::string clean = text::clean_lines(bytes);
  if (text::clean_lines(clean) != clean) std::abort();
  const std::string line = text::clean_line(bytes);
  if (text::clean_line(line) != line) std::abort();
  return 0;
}
