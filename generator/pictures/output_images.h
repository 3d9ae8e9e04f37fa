#pragma once

#include <string_view>

#include "source/diagnostics.h"

namespace hiroba::pictures {

// Whether nobody can learn from the file where, when, with what or by whom the picture was made:
// no EXIF (with GPS), XMP or IPTC in JPEG, PNG, WebP, AVIF, HEIF, TIFF, GIF or SVG, and nothing
// hidden behind the picture's end. Colour profiles are fine. A file of these formats that is cut
// off or broken is not clean, since nobody can say what it holds; other files are not looked at.
bool image_is_clean(std::string_view bytes);

// Whether a film (MP4, MOV) says where it was taken, or a PDF holds EXIF or a place: what can be
// seen without unpacking. Sound files have no usual field for a place.
bool names_a_place(std::string_view bytes);

// Reports a published image that is not clean, and a film or PDF that names a place. No mark: the
// finding names the route.
void check_output_image(std::string_view route, std::string_view bytes, source::Diagnostics& found);

}  // namespace hiroba::pictures
