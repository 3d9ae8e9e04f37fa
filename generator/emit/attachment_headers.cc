#include "emit/attachment_headers.h"

#include "model/routes.h"

namespace hiroba::emit {

std::string attachment_headers(const model::Model& model) {
  std::string out;
  for (const model::Item& item : model.items) {
    for (const model::Attachment& file : item.attachments) {
      if (!file.name.ends_with(".svg") && !file.name.ends_with(".SVG")) continue;
      out.append("/").append(model::attachment_route(item.kind(), item.slug, file.name));
      out += "\n  Content-Security-Policy: sandbox\n";
    }
  }
  return out;
}

}  // namespace hiroba::emit
