#include "search/slips.h"

#include <algorithm>
#include <set>

namespace hiroba::search {
namespace {

constexpr size_t kMost = 3;

size_t difference(size_t a, size_t b) { return a > b ? a - b : b - a; }

}  // namespace

bool is_one_slip(std::u32string_view a, std::u32string_view b) {
  if (difference(a.size(), b.size()) > 1 || a == b) return false;
  size_t start = 0;
  while (start < a.size() && start < b.size() && a[start] == b[start]) ++start;
  const std::u32string_view x = a.substr(start), y = b.substr(start);
  if (x.size() == y.size() + 1) return x.substr(1) == y;
  if (y.size() == x.size() + 1) return y.substr(1) == x;
  if (x.substr(1) == y.substr(1)) return true;
  return x.size() > 1 && x[0] == y[1] && x[1] == y[0] && x.substr(2) == y.substr(2);
}

std::vector<std::u32string> slips_of(const std::u32string& word, const Index& index) {
  std::set<std::u32string> found;
  for (const std::u32string& known : index.words()) {
    if (is_one_slip(word, known)) found.insert(known);
  }
  for (size_t i = 0; i < index.documents(); ++i) {
    if (is_one_slip(word, index.folded_title(i))) found.insert(index.folded_title(i));
  }
  std::vector<std::u32string> out(found.begin(), found.end());
  std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) {
    return difference(a.size(), word.size()) < difference(b.size(), word.size());
  });
  if (out.size() > kMost) out.resize(kMost);
  return out;
}

}  // namespace hiroba::search
