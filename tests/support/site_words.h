#pragma once

#include "emit/words.h"
#include "languages.h"

namespace hiroba::test {

// What the project's own site/strings says in a language.
const emit::Words& words(kinds::Language language = ja);

}  // namespace hiroba::test
