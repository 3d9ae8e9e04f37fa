#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/commands.h"
#include "app/say.h"
#include "publish/search_index.h"
#include "search/ask.h"
#include "search/block_text.h"
#include "text/utf8.h"

namespace hiroba::app {
namespace {

using search::Answer;
using search::Hit;
using search::Index;

std::string utf8(const std::u32string& text) { return text::to_utf8(text); }

// ---- For people ----

std::string_view block_name(uint32_t block, bool ja) {
  switch (block) {
    case search::kTitle: return ja ? "名前" : "title";
    case search::kNames: return ja ? "よみ・別の名前" : "reading or other name";
    case search::kHeadings: return ja ? "見出し" : "heading";
    case search::kSummary: return ja ? "ひとこと" : "summary";
    default: return ja ? "本文" : "text";
  }
}

void explain(const Hit& hit, bool is_exact, bool is_cut, bool ja) {
  std::string why =
      fmt::format(fmt::runtime(ja ? "{}点・{}で見つかりました" : "{} points, found in its {}"),
                  hit.points, block_name(hit.block, ja));
  if (!hit.is_literal) why += ja ? "・ほかの書きかたで" : ", in another spelling";
  if (!is_exact && is_cut) why += ja ? "・ことばを分けて" : ", by its pieces";
  if (!is_exact && !is_cut) why += ja ? "・「もしかして」から" : ", from a slip";
  say(stdout, "    {}\n", why);
}

void print(const Index& index, const Answer& answer, bool explains, bool ja) {
  if (answer.help == search::Help::acute)
    say(stdout, "{}\n",
        ja ? "（ページでは「いますぐ相談したい」が上に出ます）"
           : "(The page shows help above the results.)");
  if (answer.help == search::Help::hard)
    say(stdout, "{}\n",
        ja ? "（ページでは相談先が横に出ます）" : "(The page shows help beside the results.)");
  for (const std::u32string& slip : answer.slips)
    say(stdout, "{}{}\n", ja ? "もしかして: " : "Perhaps: ", utf8(slip));
  say(stdout, "{}\n",
      ja ? fmt::format("{}件", answer.hits.size()) : fmt::format("{} pages", answer.hits.size()));
  if (answer.exact == 0 && !answer.hits.empty())
    say(stdout, "{}\n",
        ja ? "そのままの言葉では、見つかりませんでした。近いものです。"
           : "Nothing as it was asked. These come near it.");
  for (size_t i = 0; i < answer.hits.size(); ++i) {
    const Hit& hit = answer.hits[i];
    say(stdout, "{:3}  {}  {}\n", i + 1, index.title(hit.document), index.route(hit.document));
    if (explains) explain(hit, i < answer.exact, answer.is_cut, ja);
  }
  for (const std::string& near : answer.near)
    say(stdout, "{}{}\n", ja ? "関連することば: " : "Related: ", near);
}

// ---- For programs ----

nlohmann::ordered_json as_json(const Index& index, const std::string& question,
                               const Answer& answer) {
  nlohmann::ordered_json out{{"question", question}, {"exact", answer.exact}};
  out["hits"] = nlohmann::ordered_json::array();
  for (const Hit& hit : answer.hits) {
    out["hits"].push_back({{"route", index.route(hit.document)},
                           {"title", index.title(hit.document)},
                           {"points", hit.points},
                           {"block", hit.block},
                           {"literal", hit.is_literal}});
  }
  out["slips"] = nlohmann::ordered_json::array();
  for (const std::u32string& slip : answer.slips) out["slips"].push_back(utf8(slip));
  out["near"] = answer.near;
  out["help"] = answer.help == search::Help::acute  ? "acute"
                : answer.help == search::Help::hard ? "hard"
                                                    : "";
  return out;
}

std::vector<std::string> questions_of(const SearchOptions& what, system::FileSystem& disk) {
  if (what.questions.empty()) {
    std::string question;
    for (const std::string& word : what.words) question += (question.empty() ? "" : " ") + word;
    return {question};
  }
  std::string all;
  if (what.questions == "-") {
    std::ostringstream read;
    read << std::cin.rdbuf();
    all = read.str();
  } else {
    all = disk.read(what.questions).value_or("");
  }
  std::vector<std::string> out;
  std::istringstream lines(all);
  for (std::string line; std::getline(lines, line);) out.push_back(line);
  return out;
}

}  // namespace

int search_command(const CommonOptions& options, const SearchOptions& what) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  if (what.words.empty() && what.questions.empty()) {
    say(stderr, "{}\n",
        ja ? "さがすことばを書いてください。例: hiroba search 居場所"
           : "Say what to look for: hiroba search WORDS");
    return kUsage;
  }
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  const auto indexes = publish::search_indexes(request, *disk, files, found);
  if (!indexes) return report(found, files, *disk, options);
  const search::IndexFiles* wanted = indexes->empty() ? nullptr : &indexes->front();
  if (!what.language.empty()) {
    wanted = nullptr;
    for (const search::IndexFiles& one : *indexes) {
      if (one.tag == what.language) wanted = &one;
    }
  }
  if (wanted == nullptr) {
    say(stderr, ja ? "「{}」という言語はありません。" : "There is no language \"{}\".",
        what.language);
    for (const search::IndexFiles& one : *indexes) say(stderr, " {}", one.tag);
    say(stderr, "\n");
    return kUsage;
  }
  const auto index = publish::open_index(*wanted);
  if (!index) return kContentErrors;
  for (const std::string& question : questions_of(what, *disk)) {
    const Answer answer = search::ask(*index, question, what.with_archives);
    if (what.as_json) {
      const std::string line = as_json(*index, question, answer)
                                   .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
      std::fwrite(line.data(), 1, line.size(), stdout);
      std::fputc('\n', stdout);
    } else {
      print(*index, answer, what.explains, ja);
    }
  }
  return kFine;
}

}  // namespace hiroba::app
