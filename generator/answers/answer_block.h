#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"

// Answers to a form as text, to be pasted into a mail: what stands between the lines
// «==== ひろば 回答 ここから ====» and «==== ひろば 回答 ここまで ====». Nothing here knows any
// form.
namespace hiroba::answers {

// A line as written, in the pieces into which a mail program may have wrapped it. Whether blanks
// stood where it was wrapped cannot be seen any more: the code of the field tells.
using WrappedLine = std::vector<std::string>;

// The ways in which the pieces may have been one text; the likeliest (no blanks) first. Bounded:
// of very many or very long pieces only all without and all with blanks are tried.
std::vector<std::string> unwrapped(const std::vector<WrappedLine>& lines);

struct BlockField {
  std::string name;
  std::string code;                // four characters, tidied
  std::vector<WrappedLine> lines;  // none: not answered
  source::Mark mark;
};

// A line of the head or foot: «控え番号: 1121-7KQ4».
struct BlockEntry {
  std::string text;  // in half width, without blanks at its ends; empty: not there
  source::Mark mark;
};

struct AnswerBlock {
  BlockEntry form;       // form/kengaku-kibo
  BlockEntry version;    // 1
  BlockEntry reference;  // 1121-7KQ4, or 見本
  BlockEntry date;       // 2026-11-21
  BlockEntry check;      // 3XK9-2FQ, tidied
  std::vector<BlockField> fields;
  source::Mark mark;     // its first line
  bool is_whole = true;  // false: something was reported
};

// Takes a block; false: nothing more has to be read.
using TakeBlock = std::function<bool(AnswerBlock&& block)>;

// Every block of a text, one after the other, with any words around them. What stands before the
// first «====» of a block (the «> » of a quoted mail) is taken off each of its lines. `text` is
// valid UTF-8. Lines that belong into a block and stand outside of any are reported, too: its
// beginning is lost. Of a block beyond kMaxBlockBytes (answers/limits.h) nothing but its head is
// kept.
void find_answer_blocks(std::string_view text, source::FileId file, source::Diagnostics& found,
                        const TakeBlock& take);

}  // namespace hiroba::answers
