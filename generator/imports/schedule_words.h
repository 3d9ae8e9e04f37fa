#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/schedule.h"

// When something happens, in the words in which lists say it.
namespace hiroba::imports {

// «第1・3水曜 13:30〜15:30», «毎週火・木 10時〜12時», «月1回（第2土）», «毎月15日», «12/3、12/17
// 10時〜»; several rules one after the other; remarks in brackets or behind ※. Days without a year
// are the first from `today` on. Nothing: not every word of it is understood, or it names no day
// («不定期»), or needs to know more («隔週»: from which day?).
std::optional<std::vector<kinds::Schedule>> read_schedule_words(std::string_view text,
                                                                text::Date today);

// The same for the hours of a desk, «月〜金 9:00〜17:00».
std::optional<std::vector<kinds::Hours>> read_hours_words(std::string_view text, text::Date today);

// Words that read_…() reads as the same rules, one on each line. Empty: there are none.
std::string words_of(const std::vector<kinds::Schedule>& rules, text::Date today);
std::string words_of(const std::vector<kinds::Hours>& hours, text::Date today);

}  // namespace hiroba::imports
