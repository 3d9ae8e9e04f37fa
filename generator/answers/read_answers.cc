#include "answers/read_answers.h"

#include <string_view>
#include <utility>

#include "answers/answer_block.h"

namespace hiroba::answers {
namespace {

using source::Diagnostics;

HandedText handed_text(const BlockEntry& entry) { return HandedText{entry.text, entry.mark}; }

HandedIn from_block(AnswerBlock&& block) {
  HandedIn out;
  out.came = Came::text;
  out.form = handed_text(block.form);
  out.version = handed_text(block.version);
  out.reference = handed_text(block.reference);
  out.date = handed_text(block.date);
  out.check = handed_text(block.check);
  out.mark = block.mark;
  out.has_codes = true;
  out.is_whole = block.is_whole;
  for (BlockField& field : block.fields) {
    HandedField one;
    one.name = std::move(field.name);
    one.typed = unwrapped(field.lines);
    one.code = std::move(field.code);
    one.mark = field.mark;
    out.fields.push_back(std::move(one));
  }
  return out;
}

}  // namespace

void read_answer_text(std::string_view text, source::FileId file, Diagnostics& found,
                      const HandOver& hand_over) {
  find_answer_blocks(text, file, found,
                     [&](AnswerBlock&& block) { return hand_over(from_block(std::move(block))); });
}

}  // namespace hiroba::answers
