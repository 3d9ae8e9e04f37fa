#include "attachments/office_parts.h"

#include <algorithm>

#include "attachments/rules.h"
#include "tables/workbook_archive.h"

namespace hiroba::attachments {
namespace {

using tables::XmlAttributes;

template <size_t N>
bool is_in(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

// Last words of the types of relations, in small letters. A part is what its relation says,
// whatever it is called.
constexpr std::string_view kActs[] = {"vbaproject",
                                      "wordvbadata",
                                      "control",
                                      "activexcontrolbinary",
                                      "extensibility",
                                      "customui",
                                      "ui",
                                      "attachedtoolbars",
                                      "keymapcustomizations",
                                      "xlmacrosheet",
                                      "xlintlmacrosheet",
                                      "webextension",
                                      "webextensiontaskpanes",
                                      "taskpanes"};
constexpr std::string_view kFetches[] = {
    "attachedtemplate",      "externallink",  "externallinkpath", "frame",
    "subdocument",           "connections",   "querytable",       "mailmergesource",
    "mailmergeheadersource", "recipientdata", "oleobjectlink"};
constexpr std::string_view kHolds[] = {"oleobject", "package", "afchunk"};
constexpr std::string_view kFetchingFields[] = {"ddeauto",        "dde",    "includetext",
                                                "includepicture", "import", "link",
                                                "database",       "rd",     "include"};
constexpr std::string_view kActingFields[] = {"macrobutton", "print", "quote"};
constexpr std::string_view kComments[] = {
    "comments",       "commentsextended", "commentsids", "commentsextensible",
    "commentauthors", "threadedcomment",  "authors"};

class PartJudge final : public tables::XmlListener {
 public:
  PartJudge(std::string& main_type, Faults& faults) : main_type_(main_type), faults_(faults) {}

  void open(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "Relationship") relation(attributes);
    if (element == "Override" || element == "Default") content_type(attributes.get("ContentType"));
    if (element == "fldSimple") fields_.append("\n").append(attributes.get("instr"));
    if (element == "fldChar" && attributes.get("fldCharType") == "begin") fields_ += '\n';
    if (element == "ddeLink") faults_.add(rules::kAttachmentOutside, "DDE");
    if (has(lower_case(attributes.get("action")), "ppaction://program") ||
        has(lower_case(attributes.get("action")), "ppaction://macro") ||
        has(lower_case(attributes.get("action")), "ppaction://ole")) {
      faults_.add(rules::kAttachmentActive, "ppaction");
    }
    people(element, attributes);
    takes_text_ = is_in(kTexts, element);
    text_.clear();
  }

  void close(std::string_view element) override {
    if (is_in(kTexts, element)) finish(element);
    takes_text_ = false;
  }

  void text(std::string_view characters) override {
    if (takes_text_) text_ += characters;
  }

  // When the part has ended: the instructions of a field stand in many pieces.
  void judge_fields() {
    for (size_t begin = 0; begin < fields_.size();) {
      const size_t end = std::min(fields_.find('\n', begin), fields_.size());
      field(lower_case(std::string_view(fields_).substr(begin, end - begin)));
      begin = end + 1;
    }
  }

 private:
  // Elements whose text is looked at: instructions, formulas, and who made the document.
  static constexpr std::string_view kTexts[] = {"instrText", "f", "creator", "lastModifiedBy",
                                                "Manager"};

  // Its first word says what it does. «QUOTE» spells other fields out of numbers.
  void field(std::string_view written) {
    const size_t first = written.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return;
    written.remove_prefix(first);
    const std::string word(written.substr(0, written.find_first_of(" \t\r\"\\")));
    if (is_in(kFetchingFields, word)) faults_.add(rules::kAttachmentOutside, office_word(word));
    if (is_in(kActingFields, word)) faults_.add(rules::kAttachmentActive, office_word(word));
  }

  void relation(const XmlAttributes& attributes) {
    const std::string type = lower_case(attributes.get("Type"));
    const std::string word = type.substr(type.rfind('/') + 1);
    const std::string target = lower_case(attributes.get("Target"));
    if (is_in(kActs, word)) faults_.add(rules::kAttachmentActive, office_word(word));
    if (is_in(kFetches, word)) faults_.add(rules::kAttachmentOutside, office_word(word));
    if (is_in(kHolds, word)) faults_.add(rules::kAttachmentEmbedded, office_word(word));
    if (is_in(kComments, word)) faults_.add(rules::kAttachmentAuthor, "コメント", "comments");
    const bool is_outside = lower_case(attributes.get("TargetMode")) == "external";
    if (is_outside && !(word == "hyperlink" && is_web(target))) {
      faults_.add(rules::kAttachmentOutside, office_word(word));
    }
  }

  // Somebody has to press a link before it leads anywhere.
  static bool is_web(std::string_view target) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:", "#"}) {
      if (target.starts_with(scheme)) return true;
    }
    return false;
  }

  void content_type(std::string_view written) {
    const std::string type = lower_case(written);
    for (const std::string_view word : {"macroenabled", "vbaproject", "vbadata", "activex"}) {
      if (has(type, word)) faults_.add(rules::kAttachmentActive, std::string(word));
    }
    if (has(type, "oleobject")) faults_.add(rules::kAttachmentEmbedded, "oleObject");
    const bool is_main = type.ends_with(".main+xml");
    if (is_main) main_type_ = main_type_.empty() || main_type_ == type ? type : "two";
  }

  // Insertions, deletions and comments carry the name of whoever made them.
  void people(std::string_view element, const XmlAttributes& attributes) {
    const bool is_list = element == "person" || element == "cmAuthor";
    for (const std::string_view name : {"author", "displayName", "name"}) {
      const bool is_asked = name == "author" || is_list;
      if (is_asked && !attributes.get(name).empty()) {
        faults_.add(rules::kAttachmentAuthor, "変更の記録かコメントの名前",
                    "names in changes or comments");
      }
    }
  }

  void finish(std::string_view element) {
    if (element == "instrText") {
      fields_ += text_;
    } else if (element == "f") {
      const std::string formula = lower_case(text_);
      for (const std::string_view call :
           {"webservice(", "rtd(", "image(", "call(", "register.id(", "exec("}) {
        if (has(formula, call))
          faults_.add(rules::kAttachmentOutside, std::string(call.substr(0, call.size() - 1)));
      }
    } else if (text_.find_first_not_of(" \t\r\n") != std::string::npos) {
      faults_.add(rules::kAttachmentAuthor, std::string(element));
    }
  }

  std::string& main_type_;
  Faults& faults_;
  bool takes_text_ = false;
  std::string text_;
  std::string fields_;
};

}  // namespace

bool judge_office_part(std::string_view xml, std::string& main_type, Faults& faults) {
  PartJudge judge(main_type, faults);
  if (!tables::read_xml(xml, judge)) return false;
  judge.judge_fields();
  return true;
}

std::string office_word(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 60)) {
    const bool is_plain = c > ' ' && c < 0x7F;
    out += is_plain ? c : '?';
  }
  return out;
}

}  // namespace hiroba::attachments
