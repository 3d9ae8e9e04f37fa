#include "imports/addresses.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/kana.h"
#include "text/normalise.h"
#include "text/prefectures.h"
#include "text/utf8.h"

namespace hiroba::imports {
namespace {

// Names in which one of 市区町村 stands before their end.
constexpr std::string_view kOddCities[] = {
    "四日市市", "廿日市市", "野々市市", "市川市",     "市原市", "大和郡山市",
    "郡山市",   "郡上市",   "小郡市",   "蒲郡市",     "町田市", "大町市",
    "十日町市", "村山市",   "東村山市", "武蔵村山市", "羽村市", "田村市",
    "大村市",   "村上市",   "玉村町",   "大町町",     "余市町"};
// Cities with wards of their own.
constexpr std::string_view kWardCities[] = {
    "札幌市", "仙台市", "さいたま市", "千葉市",   "横浜市", "川崎市", "相模原市",
    "新潟市", "静岡市", "浜松市",     "名古屋市", "京都市", "大阪市", "堺市",
    "神戸市", "岡山市", "広島市",     "北九州市", "福岡市", "熊本市"};
constexpr size_t kKanji = 3;  // bytes of one

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take(std::string_view& rest, size_t size) {
  const std::string_view out = rest.substr(0, size);
  rest.remove_prefix(size);
  return out;
}

// «みほん県» of a made-up town, too: at most four letters and an ending.
size_t prefecture_size(std::string_view text) {
  for (const text::Prefecture& one : text::prefectures()) {
    if (text.starts_with(one.ja)) return one.ja.size();
  }
  constexpr size_t kLongest = 4 * kKanji;
  const size_t end = text.find("県");
  return end == std::string_view::npos || end == 0 || end > kLongest ? 0 : end + kKanji;
}

// Where the first of the endings ends, behind at least one letter; 0: there is none near.
size_t ends_with_one(std::string_view text, std::initializer_list<std::string_view> endings) {
  constexpr size_t kLongest = 8 * kKanji;
  size_t best = 0;
  for (const std::string_view ending : endings) {
    const size_t at = text.find(ending, kKanji);
    if (at == std::string_view::npos || at > kLongest) continue;
    if (best == 0 || at + ending.size() < best) best = at + ending.size();
  }
  return best;
}

size_t city_size(std::string_view text) {
  for (const std::string_view odd : kOddCities) {
    if (text.starts_with(odd)) return odd.size();
  }
  for (const std::string_view city : kWardCities) {
    if (!text.starts_with(city)) continue;
    const size_t ward = ends_with_one(text.substr(city.size()), {"区"});
    return city.size() + ward;
  }
  const size_t district = ends_with_one(text, {"郡"});
  const size_t plain = ends_with_one(text, {"市", "区", "町", "村"});
  if (district > 0 && (plain == 0 || district < plain)) {
    const size_t town = ends_with_one(text.substr(district), {"町", "村"});
    if (town > 0) return district + town;
  }
  return plain;
}

// «1-2-3», «1丁目2番3号», «123番地»: what is left behind it is a building.
size_t block_size(std::string_view text) {
  size_t end = 0;
  while (end < text.size()) {
    if (is_digit(text[end]) || text[end] == '-') {
      ++end;
      continue;
    }
    bool is_sign = false;
    for (const std::string_view sign : {"番地", "番", "号", "の", "丁目", "地割"}) {
      if (!text.substr(end).starts_with(sign) || end == 0) continue;
      // «1の2» but not «1の会館»
      if (sign == "の" && (end + kKanji >= text.size() || !is_digit(text[end + kKanji]))) continue;
      end += sign.size();
      is_sign = true;
      break;
    }
    if (!is_sign) break;
  }
  return end;
}

std::string plain(std::string_view text) {
  const std::string normal = text::nfkc(text);
  std::string out;
  for (size_t pos = 0; pos < normal.size();) {
    const text::Decoded d = text::decode_at(normal, pos);
    const bool after_digit = !out.empty() && is_digit(out.back());
    pos += d.size;
    const bool is_dash =
        (d.c >= 0x2010 && d.c <= 0x2015) || d.c == 0x2212 || (d.c == 0x30FC && after_digit);
    if (is_dash && after_digit) out += '-';
    else if (text::is_space(d.c)) out += ' ';
    else text::append(out, d.c);
  }
  return text::trim(out);
}

void take_postal_code(std::string_view& rest, kinds::Address& out) {
  if (rest.starts_with("〒")) rest.remove_prefix(std::string_view("〒").size());
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  constexpr size_t kWithHyphen = 8, kDigits = 7;
  if (kinds::is_postal_code(rest.substr(0, kWithHyphen))) {
    out.postal_code = take(rest, kWithHyphen);
  } else if (rest.size() > kDigits && !is_digit(rest[kDigits]) &&
             std::all_of(rest.begin(), rest.begin() + kDigits, is_digit)) {
    out.postal_code = std::string(rest.substr(0, 3)) + "-" + std::string(rest.substr(3, 4));
    rest.remove_prefix(kDigits);
  }
  while (rest.starts_with(' ')) rest.remove_prefix(1);
}

// Blanks between the parts say nothing; in the building they part its words.
void skip_blanks(std::string_view& rest) {
  while (rest.starts_with(' ')) rest.remove_prefix(1);
}

}  // namespace

bool is_home(std::string_view text) {
  const std::string normal = plain(text);
  if (normal.find("様方") != std::string::npos || normal.find("さん方") != std::string::npos)
    return true;
  if (!normal.ends_with("方")) return false;
  const std::string_view before = std::string_view(normal).substr(0, normal.size() - kKanji);
  for (const std::string_view word : {"地", "の", "北", "南", "東", "西", "四", "親", "貴"}) {
    if (before.ends_with(word)) return false;  // «この地方», «親方»
  }
  return true;
}

std::optional<kinds::Address> split_address(std::string_view text) {
  const std::string whole = plain(text);
  std::string_view rest = whole;
  kinds::Address out;
  take_postal_code(rest, out);
  out.prefecture = take(rest, prefecture_size(rest));
  skip_blanks(rest);
  const size_t city = city_size(rest);
  if (city == 0 || rest.substr(0, city).find(' ') != std::string_view::npos) return std::nullopt;
  out.city = take(rest, city);
  skip_blanks(rest);
  const size_t digit = std::min(rest.find_first_of("0123456789"), rest.size());
  const size_t blank = std::min(rest.find(' '), rest.size());
  out.town = take(rest, std::min(digit, blank));
  skip_blanks(rest);
  if (!rest.empty() && is_digit(rest[0])) {
    // «なかまち1丁目» is the town of «2-3».
    const size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (rest.substr(digits).starts_with("丁目"))
      out.town += take(rest, digits + std::string_view("丁目").size());
    const size_t block = block_size(rest);
    out.block = take(rest, block);
    // «1-2-3階»: the last number belongs to the building.
    if (rest.starts_with("階") || rest.starts_with("F")) {
      const size_t dash = out.block.rfind('-');
      if (dash == std::string::npos) return std::nullopt;
      out.building = out.block.substr(dash + 1);
      out.block.resize(dash);
    }
  }
  skip_blanks(rest);
  out.building += rest;
  return out;
}

}  // namespace hiroba::imports
