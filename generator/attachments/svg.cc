#include <algorithm>
#include <string>

#include "attachments/judges.h"
#include "attachments/rules.h"
#include "attachments/svg_values.h"
#include "tables/xml_events.h"
#include "text/utf8.h"

namespace hiroba::attachments {
namespace {

using tables::XmlAttribute;
using tables::XmlEnd;
using tables::XmlName;

constexpr std::string_view kSvg = "http://www.w3.org/2000/svg";
constexpr std::string_view kXlink = "http://www.w3.org/1999/xlink";
constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";

// What still pictures are drawn with. Scripts, foreign content and everything that moves or loads
// is missing, and whatever a later standard adds is refused until somebody has looked at it.
constexpr std::string_view kElements[] = {"a",
                                          "circle",
                                          "clipPath",
                                          "defs",
                                          "desc",
                                          "ellipse",
                                          "feBlend",
                                          "feColorMatrix",
                                          "feComponentTransfer",
                                          "feComposite",
                                          "feConvolveMatrix",
                                          "feDiffuseLighting",
                                          "feDisplacementMap",
                                          "feDistantLight",
                                          "feDropShadow",
                                          "feFlood",
                                          "feFuncA",
                                          "feFuncB",
                                          "feFuncG",
                                          "feFuncR",
                                          "feGaussianBlur",
                                          "feImage",
                                          "feMerge",
                                          "feMergeNode",
                                          "feMorphology",
                                          "feOffset",
                                          "fePointLight",
                                          "feSpecularLighting",
                                          "feSpotLight",
                                          "feTile",
                                          "feTurbulence",
                                          "filter",
                                          "g",
                                          "image",
                                          "line",
                                          "linearGradient",
                                          "marker",
                                          "mask",
                                          "metadata",
                                          "path",
                                          "pattern",
                                          "polygon",
                                          "polyline",
                                          "radialGradient",
                                          "rect",
                                          "stop",
                                          "style",
                                          "svg",
                                          "switch",
                                          "symbol",
                                          "text",
                                          "textPath",
                                          "title",
                                          "tspan",
                                          "use",
                                          "view"};

// Notes of drawing programs, which no browser looks at.
constexpr std::string_view kNotes[] = {kDublinCore,
                                       "http://creativecommons.org/ns#",
                                       "http://web.resource.org/cc/",
                                       "http://www.inkscape.org/namespaces/inkscape",
                                       "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
                                       "http://www.w3.org/1999/02/22-rdf-syntax-ns#"};

template <size_t N>
bool is_in(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class SvgJudge final : public tables::XmlEvents {
 public:
  explicit SvgJudge(Faults& faults) : faults_(faults) {}

  void open(const XmlName& element, std::span<const XmlAttribute> attributes) override {
    if (!has_root_) root(element);
    has_root_ = true;
    if (!is_svg_) return;  // of another format nobody asks what it holds
    if (element.space == kSvg) {
      const bool is_known = is_in(kElements, element.local);
      if (!is_known) faults_.add(rules::kAttachmentActive, tag(element.local));
      if (element.local == "style") ++styles_;
      if (element.local == "use" && ++uses_ == kMostUses) {
        faults_.add(rules::kAttachmentUnseen, "<use> が多すぎます", "too many <use>");
      }
    } else if (!is_in(kNotes, element.space)) {
      faults_.add(rules::kAttachmentActive, tag(element.local));
    }
    if (is_author(element)) ++authors_;
    for (const XmlAttribute& one : attributes) attribute(element, one);
  }

  void close(const XmlName& element) override {
    if (!is_svg_) return;
    if (is_author(element)) --authors_;
    if (element.space != kSvg || element.local != "style" || --styles_ > 0) return;
    judge_style(style_);
    style_.clear();
  }

  void text(std::string_view characters) override {
    if (styles_ > 0) style_ += characters;
    const bool has_words = characters.find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (authors_ > 0 && has_words) faults_.add(rules::kAttachmentAuthor, "dc:creator");
  }

 private:
  // Copies of copies of copies would stop the reader's browser.
  static constexpr int kMostUses = 2000;

  static std::string tag(std::string_view name) {
    return std::string("<").append(name.substr(0, 40)).append(">");
  }
  static bool is_author(const XmlName& element) {
    return element.space == kDublinCore && element.local == "creator";
  }

  void root(const XmlName& element) {
    is_svg_ = element.space == kSvg && element.local == "svg";
    if (is_svg_) return;
    faults_.add(rules::kAttachmentMismatch, "SVGではない " + tag(element.local),
                "no SVG but " + tag(element.local));
  }

  void attribute(const XmlName& element, const XmlAttribute& one) {
    const XmlName& name = one.name;
    const std::string shown(name.local.substr(0, 40));
    if (is_handler(name.local)) {
      faults_.add(rules::kAttachmentActive, shown + "=\"…\"");
    } else if (name.local == "href" && (name.space.empty() || name.space == kXlink)) {
      const bool is_picture = element.local == "image" || element.local == "feImage";
      if (!is_own_part(one.value) && !(is_picture && is_inner_picture(one.value))) {
        faults_.add(rules::kAttachmentOutside, shown + "=\"…\"");
      }
    } else if (name.local == "base" && name.space == kXml) {
      faults_.add(rules::kAttachmentOutside, "xml:base");
    } else if (may_be_style(name) && has_loading_style(one.value, false)) {
      faults_.add(rules::kAttachmentOutside, shown + "=\"…\"");
    }
  }

  // Nearly every attribute of a drawing is a property of CSS as well; words for people are not.
  static bool may_be_style(const XmlName& name) {
    return name.space.empty() && !name.local.starts_with("aria-") &&
           !name.local.starts_with("data-");
  }

  // «onload»; in any namespace, since nobody draws with a name like that.
  static bool is_handler(std::string_view name) {
    return name.size() > 2 && (name[0] | 0x20) == 'o' && (name[1] | 0x20) == 'n';
  }

  void judge_style(std::string_view style) {
    if (has_loading_style(style, true)) faults_.add(rules::kAttachmentOutside, "<style>");
  }

  Faults& faults_;
  bool has_root_ = false;
  bool is_svg_ = false;
  int styles_ = 0;
  int authors_ = 0;
  int uses_ = 0;
  std::string style_;
};

}  // namespace

void judge_svg(std::string_view bytes, Faults& faults) {
  if (text::first_invalid(bytes)) {
    faults.add(rules::kAttachmentMismatch, "UTF-8のSVGではありません", "no SVG in UTF-8");
    return;
  }
  SvgJudge judge(faults);
  switch (tables::read_xml_strictly(bytes, judge)) {
    case XmlEnd::whole: return;
    case XmlEnd::doctype: return faults.add(rules::kAttachmentActive, "<!DOCTYPE>");
    case XmlEnd::instruction: return faults.add(rules::kAttachmentOutside, "<?…?>");
    case XmlEnd::encoding:
      return faults.add(rules::kAttachmentMismatch, "UTF-8のSVGではありません", "no SVG in UTF-8");
    case XmlEnd::too_deep:
      return faults.add(rules::kAttachmentUnseen, "入れ子が深すぎます", "nested too deep");
    case XmlEnd::broken:
    case XmlEnd::unsupported:
      return faults.add(rules::kAttachmentMismatch, "XMLとして読めません", "not well-formed XML");
  }
}

}  // namespace hiroba::attachments
