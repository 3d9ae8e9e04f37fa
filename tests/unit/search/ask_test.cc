#include "search/ask.h"

#include <doctest/doctest.h>

#include <map>

#include "search/index_files.h"
#include "search/proof.h"

using namespace hiroba;
using namespace hiroba::search;

namespace {

Document page(std::string title, std::vector<std::string> names, std::string summary,
              std::vector<std::string> rest, std::string kind = "group") {
  Document out;
  out.text.title = std::move(title);
  out.text.names = std::move(names);
  out.text.summary = std::move(summary);
  out.text.rest = std::move(rest);
  out.slug = out.text.title;
  out.kind = std::move(kind);
  return out;
}

// As visitors' browsers get it: through the files.
class Asked {
 public:
  explicit Asked(Source source) : source_(std::move(source)) {
    source_.tag = "ja";
    for (const Document& document : source_.documents) {
      if (source_.kinds.empty() || source_.kinds.back().first != document.kind)
        source_.kinds.emplace_back(document.kind, document.kind);
    }
    files_ = make_index(source_, "assets/", [](std::string_view) { return std::string("mark"); });
    index_ = Index::read(files_.dictionary,
                         [this](const std::string& route) -> std::optional<std::string> {
                           for (const auto& [name, bytes] : files_.parts) {
                             if (route == files_.folder + name + ".js") return bytes;
                           }
                           return std::nullopt;
                         });
    REQUIRE(index_);
  }

  std::vector<std::string> titles(std::string_view question, bool archives = false) const {
    std::vector<std::string> out;
    for (const Hit& hit : ask(*index_, question, archives).hits)
      out.push_back(index_->title(hit.document));
    return out;
  }
  const Index& index() const { return *index_; }
  const Source& source() const { return source_; }

 private:
  Source source_;
  IndexFiles files_;
  std::optional<Index> index_;
};

using Texts = std::vector<std::string>;

Source town() {
  Source source;
  source.documents = {
      page("おはなし会", {"おはなしかい"}, "居場所の話をします。", {"2026年4月から。"}),
      page("居場所ひだまり", {"いばしょひだまり"}, "だれでも来られます。",
           {"話したい人も、聞く人も。"}),
      page("眠れない夜の電話", {"ねむれないよるのでんわ"}, "夜に話せます。",
           {"電話相談があります。"}),
      page("当事者会みぎわ", {"とうじしゃかいみぎわ"}, "", {"子どもと来られます。", "毎週です。"}),
  };
  source.synonyms = {{"当事者会", "自助グループ"}, {"子供", "子ども", "こども"}};
  source.near = {{"電話相談", "居場所", "心療内科"}};
  source.readings = {{"居場所", "いばしょ"}, {"電話", "でんわ"}, {"相談", "そうだん"}};
  source.acute = {"消えたい", "od"};
  source.hard = {"眠れない"};
  return source;
}

}  // namespace

TEST_CASE("a title stands before a text that has the word, too") {
  const Asked asked(town());
  CHECK(asked.titles("居場所") == Texts{"居場所ひだまり", "おはなし会"});
  CHECK(asked.titles("居場所 話") == Texts{"居場所ひだまり", "おはなし会"});
  CHECK(asked.titles("ないもの") == Texts{});
  CHECK(asked.titles("") == Texts{});
  CHECK(asked.titles("、。") == Texts{});
}

TEST_CASE("what only looks like a phrase is not found") {
  const Asked asked(town());
  CHECK(asked.titles("話したい") == Texts{"居場所ひだまり"});
  CHECK(asked.titles("来られます") == Texts{"居場所ひだまり", "当事者会みぎわ"});
}

TEST_CASE("other spellings") {
  const Asked asked(town());
  CHECK(asked.titles("自助グループ") == Texts{"当事者会みぎわ"});
  CHECK(asked.titles("子供") == Texts{"当事者会みぎわ"});
  CHECK(asked.titles("令和八年四月") == Texts{"おはなし会"});
  CHECK(asked.titles("令和8年") == Texts{"おはなし会"});
  CHECK(asked.titles("いばしょ") == Texts{"居場所ひだまり", "おはなし会"});
  CHECK(asked.titles("ibasho") == Texts{"居場所ひだまり", "おはなし会"});
  CHECK(asked.titles("でんわそうだん") == Texts{"眠れない夜の電話"});
}

TEST_CASE("a phrase without spaces is cut") {
  const Asked asked(town());
  CHECK(asked.titles("眠れない夜に電話相談") == Texts{"眠れない夜の電話"});
  const Answer answer = ask(asked.index(), "眠れない夜に電話相談", false);
  CHECK(answer.is_cut);
  CHECK(answer.exact == 0);
}

TEST_CASE("one slip is forgiven, after what was found exactly") {
  const Asked asked(town());
  CHECK(asked.titles("当事者貝") == Texts{"当事者会みぎわ"});
  CHECK(asked.titles("おはなし階") == Texts{"おはなし会"});
  CHECK(asked.titles("いばじょ") == Texts{"居場所ひだまり", "おはなし会"});
}

TEST_CASE("one character") {
  const Asked asked(town());
  CHECK(asked.titles("夜") == Texts{"眠れない夜の電話"});
}

TEST_CASE("words that are near are offered where they find something") {
  const Asked asked(town());
  CHECK(ask(asked.index(), "電話相談", false).near == Texts{"居場所"});
  CHECK(ask(asked.index(), "心療内科", false).near == Texts{"電話相談", "居場所"});
  CHECK(ask(asked.index(), "電話", false).near.empty());
}

TEST_CASE("distress is noticed, and nothing else is") {
  const Asked asked(town());
  CHECK(ask(asked.index(), "もう消え たい", false).help == Help::acute);
  CHECK(ask(asked.index(), "OD 相談", false).help == Help::acute);
  CHECK(ask(asked.index(), "mod", false).help == Help::none);
  CHECK(ask(asked.index(), "眠れない", false).help == Help::hard);
}

TEST_CASE("what is archived is found only by whoever asks for it, and last") {
  Source source = town();
  source.documents[1].text.is_archived = true;
  const Asked asked(source);
  CHECK(asked.titles("居場所") == Texts{"おはなし会"});
  CHECK(asked.titles("居場所", true) == Texts{"おはなし会", "居場所ひだまり"});
}

TEST_CASE("every name finds its page; a shortfall is told") {
  const Asked asked(town());
  CHECK(prove_names(asked.index(), asked.source().documents).empty());
  CHECK(prove_synonyms(asked.index(), asked.source().synonyms).empty());
  const auto shortfalls = prove_question(asked.index(), "居場所", 3);
  REQUIRE(shortfalls.size() == 1);
  CHECK(shortfalls[0].before == Texts{"居場所ひだまり", "おはなし会"});
}

TEST_CASE("many parts answer as one does") {
  Source source;
  for (int i = 0; i < 400; ++i) {
    const std::string number = std::to_string(i);
    source.documents.push_back(page("集まり" + number + "号", {}, "水曜の午後に集まります。",
                                    {"公民館の和室で" + number + "回めの会をひらきます。",
                                     "入口からのぞくだけでもかまいません。"}));
  }
  const Asked asked(source);
  CHECK(asked.titles("和室").size() == 400);
  CHECK(asked.titles("い").size() == 400);
  CHECK(asked.titles("集まり7号") == Texts{"集まり7号"});
  CHECK(asked.titles("入口から のぞくだけ").size() == 400);
}

TEST_CASE("a dictionary that is none is refused, parts that are none are empty") {
  const auto nothing = [](const std::string&) {
    return std::optional<std::string>("hirobaSearchPart(1,2)");
  };
  CHECK_FALSE(Index::read("", nothing));
  CHECK_FALSE(Index::read("hirobaSearch(\"ja\",{})", nothing));
  CHECK_FALSE(Index::read("hirobaSearch(\"ja\",{\"format\":1,\"parts\":0})", nothing));
  const auto index = Index::read(
      "hirobaSearch(\"ja\",{\"format\":1,\"parts\":3,\"blocks\":\"'\",\"titles\":7})", nothing);
  REQUIRE(index);
  CHECK(ask(*index, "居場所の会", true).hits.empty());
}
