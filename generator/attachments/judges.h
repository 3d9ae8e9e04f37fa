#pragma once

#include <string_view>

#include "attachments/faults.h"

// One judge for each format. Each is given all bytes of a file, believes nothing that they claim,
// and reports what it finds; a file that is no file of the format is a mismatch. They keep to
// bounds of their own: no size, depth or packing of a file makes them slow or large.
namespace hiroba::attachments {

void judge_svg(std::string_view bytes, Faults& faults);
void judge_pdf(std::string_view bytes, Faults& faults);

void judge_docx(std::string_view bytes, Faults& faults);
void judge_xlsx(std::string_view bytes, Faults& faults);
void judge_pptx(std::string_view bytes, Faults& faults);

void judge_txt(std::string_view bytes, Faults& faults);
void judge_csv(std::string_view bytes, Faults& faults);
void judge_vtt(std::string_view bytes, Faults& faults);

void judge_mp3(std::string_view bytes, Faults& faults);
void judge_wav(std::string_view bytes, Faults& faults);
void judge_mp4(std::string_view bytes, Faults& faults);  // with or without a film

}  // namespace hiroba::attachments
