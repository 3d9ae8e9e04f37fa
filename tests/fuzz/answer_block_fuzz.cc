#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/answer_writer.h"
#include "answers/answer_block.h"
#include "answers/answer_text.h"
#include "answers/limits.h"
#include "answers/read_answers.h"
#include "source/diagnostics.h"
#include "text/encoding.h"

namespace {

std::vector<hiroba::answers::AnswerBlock> blocks_of(std::string_view text,
                                                    hiroba::source::Diagnostics& found) {
  std::vector<hiroba::answers::AnswerBlock> out;
  hiroba::answers::find_answer_blocks(text, 1, found, [&out](hiroba::answers::AnswerBlock&& block) {
    out.push_back(std::move(block));
    return true;
  });
  return out;
}

}  // namespace

// Any bytes as a mail or a file: no crash. What was read as a block without a complaint can be
// written and read again with the same names and values, our JSON is what another reader takes for
// JSON, and cleaning twice is cleaning once.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const text::DecodedText decoded = text::decode_text(bytes);
  source::Diagnostics found;
  for (const answers::AnswerBlock& block : blocks_of(decoded.text, found)) {
    if (!block.is_whole) continue;
    answers::AnswerBlock plain = block;
    std::vector<std::string> labels(plain.fields.size(), "label");
    for (answers::BlockField& field : plain.fields) {
      for (answers::WrappedLine& line : field.lines)
        line = {answers::clean_line(answers::unwrapped({line})[0])};
    }
    source::Diagnostics none;
    const auto again = blocks_of(test::write_answer_block(plain, "", labels), none);
    if (again.size() != 1 || again[0].fields.size() != plain.fields.size()) std::abort();
    if (again[0].reference.text != answers::clean_line(plain.reference.text))
      continue;  // odd blanks in the head
    for (size_t i = 0; i < plain.fields.size(); ++i) {
      if (again[0].fields[i].name != plain.fields[i].name) std::abort();
      if (answers::unwrapped(again[0].fields[i].lines) != answers::unwrapped(plain.fields[i].lines))
        std::abort();
    }
  }
  // As JSON: no set of answers beyond its bounds, and nothing kept back without a word.
  answers::read_answer_json(decoded.text, 1, found, [](answers::HandedIn&& one) {
    if (one.fields.size() > answers::kMaxJsonValues) std::abort();
    if (one.is_whole && one.form.text.size() > answers::kMaxNameBytes) std::abort();
    return true;
  });
  const std::string clean = answers::clean_lines(bytes);
  if (answers::clean_lines(clean) != clean) std::abort();
  const std::string line = answers::clean_line(bytes);
  if (answers::clean_line(line) != line) std::abort();
  return 0;
}
