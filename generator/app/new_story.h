#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "text/date.h"

namespace hiroba::app {

// A file name that tells nothing of the story: six of a–z and 2–9 without what looks alike, without
// vowels so that no word comes about, a letter first, at least one digit. `below(n)` gives a random
// number under n; the addresses of drafts must not be guessable, so no seed and no clock.
std::string opaque_slug(const std::function<size_t(size_t)>& below);

// The same with the system's own source of randomness.
std::string random_slug();

// The first text of a story: a draft that passes `check`, with what each consent field means and
// the body as questions, each of which may be left out. Ends with a line break.
std::string story_scaffold(std::string_view title, text::Date today);

}  // namespace hiroba::app
