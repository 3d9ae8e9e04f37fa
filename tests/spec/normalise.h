#pragma once

#include <string>
#include <string_view>

namespace hiroba::test {

// HTML in a form in which two spellings of the same page are equal: attributes sorted, tags and
// their white space tidied, runs of white space one space (not within <pre>), none beside block
// tags, character references written as characters where that is safe.
std::string normalise_html(std::string_view html);

}  // namespace hiroba::test
