#pragma once

#include <string>

#include "model/model.h"

namespace hiroba::emit {

// Lines for the headers file: drawings that lie beside records are shown in a box without scripts
// and without the site's origin. They were judged when they were read; this is for the day on which
// that judgement is wrong. Not for PDF: Chromium shows none in such a box.
std::string attachment_headers(const model::Model& model);

}  // namespace hiroba::emit
