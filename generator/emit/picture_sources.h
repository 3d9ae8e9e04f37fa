#pragma once

#include <string_view>

#include "emit/markdown_html.h"
#include "model/item.h"

namespace hiroba::emit {

// How the copies of a photo or drawing are shown on a page: smallest formats first, a JPEG or PNG
// of at most 960 pixels for browsers that know no other, and the largest of these to link to.
// `file` is a picture of the record with this kind and slug; `from` is the route of the page.
void answer_picture(const model::Attachment& file, kinds::Kind kind, std::string_view slug,
                    std::string_view from, LinkAnswer& answer);

}  // namespace hiroba::emit
