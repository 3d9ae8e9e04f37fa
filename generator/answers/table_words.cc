#include "answers/table_words.h"

#include <utility>

#include "answers/answer_text.h"
#include "answers/limits.h"
#include "text/date_format.h"
#include "text/normalise.h"

namespace hiroba::answers {

Special special_of(std::string_view heading) {
  constexpr std::pair<std::string_view, Special> kNames[] = {{"form", Special::form},
                                                             {"様式", Special::form},
                                                             {"version", Special::version},
                                                             {"版", Special::version},
                                                             {"reference", Special::reference},
                                                             {"控え番号", Special::reference},
                                                             {"date", Special::date},
                                                             {"日付", Special::date},
                                                             {"check", Special::check},
                                                             {"確認記号", Special::check},
                                                             {"受付日", Special::ours},
                                                             {"保存期限", Special::ours},
                                                             {"来かた", Special::ours},
                                                             {"確認", Special::ours},
                                                             {"見本", Special::ours}};
  for (const auto& [name, special] : kNames) {
    if (heading == name) return special;
  }
  return Special::none;
}

Identity identity_of(std::string_view heading) {
  std::string name(heading);
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view one :
       {"id", "回答id", "回答番号", "回答no", "受付番号", "受付no", "整理番号", "response id"}) {
    if (name == one) return Identity::number;
  }
  for (const std::string_view one :
       {"タイムスタンプ", "timestamp", "送信日時", "回答日時", "登録日時", "受付日時", "完了時刻",
        "completion time", "submitted at"}) {
    if (name == one) return Identity::time;
  }
  return Identity::none;
}

bool may_begin_with_zero(const FieldReading& field) {
  const kinds::Reads reads = field.field.part->reads;
  return reads == kinds::Reads::text || reads == kinds::Reads::telephone ||
         reads == kinds::Reads::postal;
}

std::string plain_cell(std::string_view text) {
  return text::nfkc(clean_line(text.substr(0, kMaxNameBytes)));
}

std::string version_of(std::string_view text) {
  std::string out = plain_cell(text);
  if (out.starts_with("第")) out.erase(0, std::string_view("第").size());
  if (out.ends_with("版")) out.resize(out.size() - std::string_view("版").size());
  return text::trim(out);
}

std::string form_of(std::string_view text) {
  std::string out = plain_cell(text);
  return out.empty() || out.find('/') != std::string::npos ? out : "form/" + out;
}

std::string iso_of(const std::string& text) {
  const auto date = text::parse_japanese_date(text);
  return date ? text::iso(*date) : text;
}

}  // namespace hiroba::answers
