#include "answer_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hiroba::test {

using Json = nlohmann::ordered_json;

std::string write_answer_block(const answers::AnswerBlock& block, std::string_view title,
                               const std::vector<std::string>& labels) {
  std::string out = "==== ひろば 回答 ここから ====";
  const auto head = [&](std::string_view name, std::string_view words) {
    out.append("\n").append(name).append(": ").append(words);
  };
  head("様式", block.form.text + " 第" + block.version.text + "版");
  head("題", title);
  head("控え番号", block.reference.text);
  head("日付", block.date.text);
  for (size_t i = 0; i < block.fields.size(); ++i) {
    const answers::BlockField& field = block.fields[i];
    out.append("\n■ ").append(labels[i]).append(" [").append(field.name).append(" ");
    out.append(field.code).append("]");
    for (const answers::WrappedLine& line : field.lines) {
      out.append("\n｜");
      for (const std::string& piece : line) out += piece;
    }
  }
  head("確認記号", block.check.text);
  return out + "\n==== ひろば 回答 ここまで ====\n";
}

std::string write_answer_json(const answers::HandedIn& handed, const std::vector<bool>& is_list) {
  Json answers = Json::object();
  Json checks = Json::object();
  for (size_t i = 0; i < handed.fields.size(); ++i) {
    const answers::HandedField& field = handed.fields[i];
    const std::string& typed = field.typed[0];
    checks[field.name] = field.code;
    if (!is_list[i]) {
      answers[field.name] = typed;
      continue;
    }
    Json list = Json::array();
    for (size_t begin = 0; !typed.empty() && begin <= typed.size();) {
      const size_t end = std::min(typed.find('\n', begin), typed.size());
      list.push_back(typed.substr(begin, end - begin));
      begin = end + 1;
    }
    answers[field.name] = std::move(list);
  }
  const Json whole = {{"hiroba", "answers"},
                      {"form", handed.form.text},
                      {"version", std::stoi(handed.version.text)},
                      {"reference", handed.reference.text},
                      {"date", handed.date.text},
                      {"answers", std::move(answers)},
                      {"checks", std::move(checks)},
                      {"check", handed.check.text}};
  return whole.dump() + "\n";
}

}  // namespace hiroba::test
