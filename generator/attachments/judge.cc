#include "attachments/judge.h"

#include <algorithm>

#include "attachments/inflate.h"
#include "attachments/judges.h"
#include "attachments/rules.h"
#include "tables/workbook_archive.h"

namespace hiroba::attachments {
namespace {

struct Cure {
  std::string_view ja, en;
};

constexpr Cure kMakePdf{
    "もとの文書から「PDFとして書き出す」で作り直します。パスワードは付けません",
    "Export it as PDF again from the document it was made of, without a password"};
constexpr Cure kCleanPdf{
    "もとの文書のプロパティから作成者の名前を消して、「PDFとして書き出す」で作り直します",
    "Clear the author in the properties of the document it was made of, and export it again"};
constexpr Cure kMakeOffice{
    "Word・Excel・PowerPointで開き、マクロや外とのつながりを消して、ふつうの文書（.docx .xlsx "
    ".pptx）として"
    "保存し直します。読むだけのものはPDFにします",
    "Open it, remove macros and links to outside, and save it as an ordinary document; or export "
    "it as PDF"};
constexpr Cure kCleanOffice{
    "「ファイル」→「情報」→「問題のチェック」→「ドキュメント検査」で、プロパティと個人情報、コメン"
    "ト、"
    "変更の記録を削除して保存します",
    "File, Info, Check for Issues, Inspect Document: remove properties and personal information, "
    "comments "
    "and tracked changes, and save"};
constexpr Cure kMakeSvg{
    "作図のプログラムで「プレーンSVG」か「最適化SVG」として保存し直すか、PNGで書き出します",
    "Save it again as plain or optimized SVG, or export it as PNG"};
constexpr Cure kMakeText{"表計算やエディターで開き、UTF-8のCSVかテキストとして保存し直します",
                         "Open it and save it again as CSV or text in UTF-8"};
constexpr Cure kMakeSound{"録音や動画のプログラムで、MP3・M4A・WAV・MP4として書き出し直します",
                          "Export it again as MP3, M4A, WAV or MP4"};
constexpr Cure kCleanSound{"書き出すときに、名前・アーティスト・コメントのらんを空にします",
                           "Export it with the fields for name, artist and comment left empty"};

enum class Needs { nothing, archives, inflating };

// Every kind of file that may lie beside a record and be published as it is.
struct Format {
  std::string_view ending;
  void (*judge)(std::string_view bytes, Faults& faults);  // recognises it by its content
  Cure make, clean;
  Needs needs = Needs::nothing;
};

constexpr Format kFormats[] = {
    {"pdf", &judge_pdf, kMakePdf, kCleanPdf, Needs::inflating},
    {"docx", &judge_docx, kMakeOffice, kCleanOffice, Needs::archives},
    {"xlsx", &judge_xlsx, kMakeOffice, kCleanOffice, Needs::archives},
    {"pptx", &judge_pptx, kMakeOffice, kCleanOffice, Needs::archives},
    {"csv", &judge_csv, kMakeText, kMakeText},
    {"txt", &judge_txt, kMakeText, kMakeText},
    {"svg", &judge_svg, kMakeSvg, kMakeSvg, Needs::archives},
    {"mp3", &judge_mp3, kMakeSound, kCleanSound},
    {"m4a", &judge_mp4, kMakeSound, kCleanSound},
    {"wav", &judge_wav, kMakeSound, kCleanSound},
    {"mp4", &judge_mp4, kMakeSound, kCleanSound},
    {"vtt", &judge_vtt, kMakeText, kMakeText},
};

bool has_letter(std::string_view part) {
  return std::any_of(part.begin(), part.end(),
                     [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

// The format of a name; if there is none, `part` is what of the name says so. Some hosts act on any
// ending within a name («annai.php.txt»), so a dot before the last one may part digits alone.
const Format* format_of(std::string_view name, std::string& part) {
  const size_t last = name.rfind('.');
  if (last == std::string_view::npos) {
    part = "—";
    return nullptr;
  }
  for (size_t dot = name.find('.'); dot < last; dot = name.find('.', dot + 1)) {
    const std::string_view inner = name.substr(dot + 1, name.find('.', dot + 1) - dot - 1);
    if (!has_letter(inner)) continue;
    part = "." + std::string(inner) + ".";
    return nullptr;
  }
  std::string ending(name.substr(last + 1));
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  part = "." + ending;
  const auto at = std::find_if(std::begin(kFormats), std::end(kFormats),
                               [&](const Format& format) { return format.ending == ending; });
  return at == std::end(kFormats) ? nullptr : &*at;
}

bool can_judge(Needs needs) {
  if (needs == Needs::archives) return tables::can_read_archives();
  return needs == Needs::nothing || can_inflate();
}

}  // namespace

std::string attachment_endings() {
  std::string out;
  for (const Format& format : kFormats) {
    if (!out.empty()) out += ' ';
    out.append(".").append(format.ending);
  }
  return out;
}

void judge_attachment(const std::string& name, std::string_view bytes, const source::Mark& at,
                      source::Diagnostics& found) {
  std::string part;
  const Format* format = format_of(name, part);
  if (format == nullptr) {
    found.report(rules::kAttachmentKind, at, {name, part, part, attachment_endings()});
    return;
  }
  if (!can_judge(format->needs)) {
    found.report(rules::kAttachmentUnsupported, at, {name});
    return;
  }
  Faults faults;
  format->judge(bytes, faults);
  for (const Fault& fault : faults.all()) {
    const Cure& cure = fault.rule == &rules::kAttachmentAuthor ? format->clean : format->make;
    found.report(*fault.rule, at,
                 {name, fault.ja, fault.en, std::string(cure.ja), std::string(cure.en)});
  }
}

}  // namespace hiroba::attachments
