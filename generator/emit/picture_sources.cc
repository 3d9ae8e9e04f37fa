#include "emit/picture_sources.h"

#include "model/routes.h"

namespace hiroba::emit {
namespace {

using model::PictureCopy;
using model::PictureFormat;

constexpr uint32_t kUsualWidth = 960;  // pixels: twice a phone, or the column of a text page

bool every_browser_knows(PictureFormat format) {
  return format == PictureFormat::jpeg || format == PictureFormat::png;
}

std::string_view media_type(PictureFormat format) {
  if (format == PictureFormat::avif) return "image/avif";
  return format == PictureFormat::webp ? "image/webp" : "";
}

}  // namespace

void answer_picture(const model::Attachment& file, kinds::Kind kind, std::string_view slug,
                    std::string_view from, LinkAnswer& answer) {
  const auto address = [&](const PictureCopy& copy) {
    return model::relative(from, model::attachment_route(kind, slug, copy.name));
  };
  for (const PictureFormat format :
       {PictureFormat::avif, PictureFormat::webp, PictureFormat::jpeg, PictureFormat::png}) {
    std::string srcset;
    for (const PictureCopy& copy : file.copies) {  // by width
      if (copy.format != format) continue;
      if (!srcset.empty()) srcset += ", ";
      srcset += address(copy);
      srcset += ' ';
      srcset += std::to_string(copy.width);
      srcset += 'w';
      if (!every_browser_knows(format)) continue;
      answer.href = address(copy);  // the last is the largest
      if (!answer.picture.empty() && copy.width > kUsualWidth) continue;
      answer.picture = answer.href;
      answer.width = static_cast<int>(copy.width);
      answer.height = static_cast<int>(copy.height);
    }
    if (!srcset.empty()) answer.sources.push_back(PictureSource{media_type(format), srcset});
  }
}

}  // namespace hiroba::emit
