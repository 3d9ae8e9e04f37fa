#pragma once

#include <string>
#include <string_view>

#include "syntax/node.h"

namespace hiroba::publish {

// The key of a variant file that says which Japanese text it was made from.
inline constexpr std::string_view kMadeFrom = "made_from";

// Six hexadecimal digits for the Japanese text that a variant stands for: the fields it sets and,
// when it has one, the body. Another code means that the text has changed since. `record` and
// `variant` are front matter (or the record's YAML); `variant` may be nullptr. `body` is empty when
// the variant has none of its own.
std::string text_code(const syntax::Node& record, const syntax::Node* variant,
                      std::string_view body);

}  // namespace hiroba::publish
