#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/handed_in.h"
#include "source/diagnostics.h"

// Texts and JSON as sets of answers; what they say is judged later.
namespace hiroba::answers {

// Every answer block of a text. Reports blocks that are cut off or damaged; they come out with
// `is_whole` false as far as they could be read. `text` is valid UTF-8.
void read_answer_text(std::string_view text, source::FileId file, source::Diagnostics& found,
                      const HandOver& hand_over);

// One object, a list of them, or one after the other:
//   {"hiroba": "answers", "form": …, "version": …, "reference": …, "date": …, "answers": {name:
//   text
//    or list of texts}, "checks": {name: code}, "check": code}
// «posted» instead of «answers»: what an endpoint has stored; there, codes may be left out.
void read_answer_json(std::string_view text, source::FileId file, source::Diagnostics& found,
                      const HandOver& hand_over);

}  // namespace hiroba::answers
