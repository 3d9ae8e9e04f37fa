#include "search/block_text.h"

#include "text/search_fold.h"

namespace hiroba::search {
namespace {

std::string lines(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += " / ";  // no phrase goes over it
    out += part;
  }
  return out;
}

std::u32string folded(const std::string& text) {
  return text::without_inner_spaces(text::search_fold(text));
}

}  // namespace

std::vector<std::u32string> folded_blocks(const model::Searchable& document) {
  std::vector<std::u32string> out;
  out.reserve(kRest + document.rest.size());
  out.push_back(folded(document.title));
  out.push_back(folded(lines(document.names)));
  out.push_back(folded(lines(document.headings)));
  out.push_back(folded(document.summary));
  for (const std::string& sentence : document.rest) out.push_back(folded(sentence));
  return out;
}

}  // namespace hiroba::search
