#pragma once

#include <optional>
#include <string>

#include "emit/words.h"
#include "kinds/directory_kinds.h"
#include "kinds/schedule.h"

// Rules and times as a sentence. How is written in site/strings, section `rule`, so that a language
// needs no code.
namespace hiroba::emit {

// «第1・第3水曜　13時30分から15時30分», «1st and 3rd Wednesday, 13:30–15:30».
std::string schedule_words(const kinds::Schedule& schedule, const Words& words);

// «月・水・金　10時から16時».
std::string hours_words(const kinds::Hours& hours, const Words& words);

// The hours in which nobody answers, where they can be told in a sentence (the same hours on every
// day that there are): «22時から9時までと、土・日・祝日». Empty where they cannot, or where
// somebody always does.
std::string silent_words(const std::vector<kinds::Hours>& hours, const Words& words);

// «13時30分から15時30分»; either may be missing.
std::string time_span_words(const std::optional<text::Time>& from,
                            const std::optional<text::Time>& until, const Words& words);

// The given parts of an address in Japanese order.
std::string address_words(const kinds::Address& address);

}  // namespace hiroba::emit
