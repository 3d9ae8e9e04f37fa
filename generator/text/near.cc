#include "text/near.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "text/kana.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr size_t kLongest = 128;       // characters
constexpr size_t kLongestBytes = 512;  // nothing longer can be within kLongest characters
constexpr size_t kMostSlips = 6;

struct Candidate {
  int tier = 0;
  size_t slips = 0;
  size_t length_difference = 0;
  std::string_view name;

  auto rank() const { return std::tie(tier, slips, length_difference, name); }
  bool operator<(const Candidate& other) const { return rank() < other.rank(); }
};

size_t difference(size_t a, size_t b) { return a > b ? a - b : b - a; }

// Damerau-Levenshtein distance (no substring edited twice), worked out only within `limit` of
// the diagonal; anything above `limit` comes back as limit + 1. Both are at most kLongest long.
size_t slips_between(std::u32string_view a, std::u32string_view b, size_t limit) {
  if (difference(a.size(), b.size()) > limit) return limit + 1;
  using Row = std::array<size_t, kLongest + 1>;
  Row rows[3];
  Row* two_up = &rows[0];
  Row* up = &rows[1];
  Row* here = &rows[2];
  for (size_t j = 0; j <= b.size(); ++j) (*up)[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    const size_t from = i > limit ? i - limit : 1;
    const size_t to = std::min(b.size(), i + limit);
    here->fill(limit + 1);
    if (i <= limit) (*here)[0] = i;
    size_t best = limit + 1;
    for (size_t j = from; j <= to; ++j) {
      const bool same = a[i - 1] == b[j - 1];
      size_t cost = std::min({(*up)[j] + 1, (*here)[j - 1] + 1, (*up)[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost = std::min(cost, (*two_up)[j - 2] + 1);
      }
      (*here)[j] = cost;
      best = std::min(best, cost);
    }
    // No later cell can be below the best of a whole row, not even by a swap.
    if (best > limit) return limit + 1;
    std::swap(two_up, up);
    std::swap(up, here);
  }
  return std::min((*up)[b.size()], limit + 1);
}

// Two kanji say as much as three letters.
size_t least_part(std::u32string_view part) {
  return !part.empty() && std::all_of(part.begin(), part.end(), is_cjk) ? 2 : 3;
}

bool one_contains_other(std::u32string_view a, std::u32string_view b) {
  const std::u32string_view shorter = a.size() <= b.size() ? a : b;
  const std::u32string_view longer = a.size() <= b.size() ? b : a;
  return shorter.size() >= least_part(shorter) && longer.find(shorter) != std::u32string_view::npos;
}

bool begin_alike(std::u32string_view wanted, std::u32string_view known) {
  const auto end = std::mismatch(wanted.begin(), wanted.end(), known.begin(), known.end()).first;
  const auto shared = wanted.substr(0, static_cast<size_t>(end - wanted.begin()));
  return shared.size() >= least_part(shared) && shared.size() * 2 >= wanted.size();
}

std::optional<Candidate> judge(std::u32string_view wanted, std::u32string_view known,
                               std::string_view name) {
  const size_t longer = std::max(wanted.size(), known.size());
  const size_t limit = longer < 2 ? 0 : std::clamp<size_t>(longer / 3, 1, kMostSlips);
  const size_t slips = slips_between(wanted, known, limit);
  const size_t length = difference(wanted.size(), known.size());
  if (slips == 0) return Candidate{0, 0, length, name};
  if (slips <= limit) return Candidate{1, slips, length, name};
  if (one_contains_other(wanted, known)) return Candidate{2, 0, length, name};
  if (begin_alike(wanted, known)) return Candidate{3, 0, length, name};
  return std::nullopt;
}

}  // namespace

std::vector<std::string> near_names(std::string_view wanted,
                                    std::span<const std::string_view> known, size_t most) {
  if (wanted.size() > kLongestBytes || most == 0) return {};
  const std::u32string folded = to_utf32(fold_for_search(wanted));
  if (folded.empty() || folded.size() > kLongest) return {};

  std::vector<Candidate> found;
  for (const std::string_view name : known) {
    if (name == wanted || name.size() > kLongestBytes) continue;
    const std::u32string other = to_utf32(fold_for_search(name));
    if (other.empty() || other.size() > kLongest) continue;
    if (const auto candidate = judge(folded, other, name)) found.push_back(*candidate);
  }
  std::sort(found.begin(), found.end());

  std::vector<std::string> names;
  for (const Candidate& candidate : found) {
    if (names.size() == most) break;
    if (names.empty() || names.back() != candidate.name) names.emplace_back(candidate.name);
  }
  return names;
}

}  // namespace hiroba::text
