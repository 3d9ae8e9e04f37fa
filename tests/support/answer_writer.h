#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/answer_block.h"
#include "answers/handed_in.h"

// Answers as the page's script writes them, for tests of what reads them.
namespace hiroba::test {

// The block of a mail. `title` and `labels` (as many as fields) are only for people. Values of
// fields come as one line each without pieces.
std::string write_answer_block(const answers::AnswerBlock& block, std::string_view title,
                               const std::vector<std::string>& labels);

// One line of JSON as the page gives it to be kept as a file. REQUIRES: every field has one way of
// being typed; `is_list` tells by field which of them are lists.
std::string write_answer_json(const answers::HandedIn& handed, const std::vector<bool>& is_list);

}  // namespace hiroba::test
