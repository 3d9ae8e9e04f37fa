#include "model/routes.h"
#include "outputs/output.h"

// What is published beside records: a picture as its clean copies only, another file as it is.
namespace hiroba::outputs {

void add_attachments(const Site& site, Outputs& out) {
  for (const model::Item& item : site.model.items) {
    const bool is_private = site.model.settings.content_roots[item.root].is_private;
    for (const model::Attachment& file : item.attachments) {
      const std::string shown = file.disk_path.substr(site.folder.size() + 1);
      const auto add = [&](const std::string& name, const std::string& from) {
        out.push_back({model::attachment_route(item.kind(), item.slug, name),
                       Copied{from, shown, is_private}});
      };
      if (!file.is_picture) add(file.name, file.disk_path);
      for (const model::PictureCopy& copy : file.copies) add(copy.name, copy.disk_path);
    }
  }
}

}  // namespace hiroba::outputs
