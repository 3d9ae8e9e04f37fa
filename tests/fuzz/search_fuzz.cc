#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "search/ask.h"
#include "search/index_files.h"

// Any bytes as a question, and any bytes as the files of an index: no crash, no hang, and hits only
// of documents that there are.
namespace {

using namespace hiroba;

search::IndexFiles made() {
  search::Source source;
  source.tag = "ja";
  source.kinds = {{"group", "集まり"}};
  const char* const titles[] = {"おはなし会", "居場所ひだまり", "WRAPの日", "第3水曜の電話"};
  for (const char* title : titles) {
    search::Document document;
    document.text.title = title;
    document.text.names = {"よみ", "ひだまり"};
    document.text.summary = "令和8年4月から、話したい人が来られます。";
    document.text.rest = {"話さなくてもかまいません。", "peer support"};
    document.kind = "group";
    document.slug = "kai";
    source.documents.push_back(document);
  }
  source.synonyms = {{"居場所", "集まる所"}, {"peer support", "ピアサポート"}};
  source.readings = {{"居場所", "いばしょ"}, {"会", "かい"}};
  source.acute = {"消えたい", "od"};
  return search::make_index(source, "assets/", [](std::string_view) { return std::string("m"); });
}

void ask(const search::Index& index, std::string_view question) {
  for (const bool archives : {false, true}) {
    for (const search::Hit& hit : search::ask(index, question, archives).hits) {
      if (hit.document >= index.documents()) std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const search::IndexFiles files = made();
  static const auto good = search::Index::read(
      files.dictionary, [](const std::string& route) -> std::optional<std::string> {
        for (const auto& [name, bytes] : files.parts) {
          if (route == files.folder + name + ".js") return bytes;
        }
        return std::nullopt;
      });
  if (!good) std::abort();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  ask(*good, text.substr(0, 512));

  // The same bytes as a part, and as the dictionary itself.
  const auto torn = search::Index::read(
      files.dictionary, [&](const std::string&) { return std::optional<std::string>(text); });
  ask(*torn, "居場所の会 peer");
  const auto strange = search::Index::read(
      text, [&](const std::string&) { return std::optional<std::string>(text); });
  if (strange) ask(*strange, "居場所 od 3月");
  return 0;
}
