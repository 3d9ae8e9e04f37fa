#pragma once

#include <span>

#include "kinds/field.h"
#include "kinds/value_type.h"

// Choices that several kinds share. Each enum's first value means «not given».
// A choice used by one kind only stands in that kind's header.

// Declares ChoicesOf<Enum> from rows {Enum value, name, Japanese, English}.
#define HIROBA_CHOICES(Enum, ...)                                                                \
  template <>                                                                                    \
  struct ChoicesOf<Enum> {                                                                       \
    using E = Enum;                                                                              \
    static constexpr auto c(E v, std::string_view n, std::string_view ja, std::string_view en) { \
      return Choice{static_cast<uint8_t>(v), n, ja, en};                                         \
    }                                                                                            \
    static std::span<const Choice> all() {                                                       \
      static constexpr Choice rows[] = {__VA_ARGS__};                                            \
      return rows;                                                                               \
    }                                                                                            \
  }

namespace hiroba::kinds {

// The row of a value; nullptr where nothing is given.
constexpr const Choice* choice_of(std::span<const Choice> rows, uint8_t value) {
  for (const Choice& row : rows) {
    if (row.value == value) return &row;
  }
  return nullptr;
}
template <class Enum>
const Choice* choice_of(Enum value) {
  return choice_of(ChoicesOf<Enum>::all(), static_cast<uint8_t>(value));
}

// Who is speaking of what: a plan is never shown as a result (content policy 2).
enum class FactStatus : uint8_t { unset, plan, target, estimate, result, opinion, wish };
HIROBA_CHOICES(FactStatus, c(E::plan, "plan", "計画", "plan"),
               c(E::target, "target", "目標", "target"),
               c(E::estimate, "estimate", "見込み", "estimate"),
               c(E::result, "result", "実績", "result"),
               c(E::opinion, "opinion", "意見", "opinion"), c(E::wish, "wish", "要望", "wish"));

HIROBA_CHOICES(Visibility, c(E::open, "public", "公開", "public"),
               c(E::facility, "facility", "事業所まで", "facilities"),
               c(E::office, "office", "事務局だけ", "office only"));

enum class Audience : uint8_t { unset, person, family, supporter, facility, citizen };
HIROBA_CHOICES(Audience, c(E::person, "person", "本人", "people with lived experience"),
               c(E::family, "family", "家族", "families"),
               c(E::supporter, "supporter", "支援者", "supporters"),
               c(E::facility, "facility", "事業所・機関", "facilities"),
               c(E::citizen, "citizen", "市民・学校", "citizens and schools"));

// The group's own words for whose experience it is about; never a condition to prove.
enum class Experience : uint8_t {
  unset,
  any,
  admission,
  depression,
  bipolar,
  schizophrenia,
  developmental,
  addiction,
  withdrawal,
  eating,
  anxiety,
  family,
  physical,
  other
};
HIROBA_CHOICES(Experience, c(E::any, "any", "問わない", "any"),
               c(E::admission, "admission", "入院", "hospital stay"),
               c(E::depression, "depression", "うつ", "depression"),
               c(E::bipolar, "bipolar", "双極症", "bipolar disorder"),
               c(E::schizophrenia, "schizophrenia", "統合失調症", "schizophrenia"),
               c(E::developmental, "developmental", "発達", "developmental"),
               c(E::addiction, "addiction", "依存", "addiction"),
               c(E::withdrawal, "withdrawal", "ひきこもり", "social withdrawal"),
               c(E::eating, "eating", "摂食", "eating"),
               c(E::anxiety, "anxiety", "不安", "anxiety"),
               c(E::family, "family", "家族", "family"),
               c(E::physical, "physical", "身体", "physical"),
               c(E::other, "other", "そのほか", "other"));

enum class CheckedHow : uint8_t { unset, telephone, official_page, visit, paper, owner };
HIROBA_CHOICES(CheckedHow, c(E::telephone, "telephone", "電話", "by telephone"),
               c(E::official_page, "official-page", "公式ページ", "on the official page"),
               c(E::visit, "visit", "訪問", "by visiting"),
               c(E::paper, "paper", "資料", "in the papers"),
               c(E::owner, "owner", "本人・団体から", "by its own people"));

enum class Weekday : uint8_t { unset, mon, tue, wed, thu, fri, sat, sun, holiday };
HIROBA_CHOICES(Weekday, c(E::mon, "mon", "月", "Mon"), c(E::tue, "tue", "火", "Tue"),
               c(E::wed, "wed", "水", "Wed"), c(E::thu, "thu", "木", "Thu"),
               c(E::fri, "fri", "金", "Fri"), c(E::sat, "sat", "土", "Sat"),
               c(E::sun, "sun", "日", "Sun"), c(E::holiday, "holiday", "祝日", "public holidays"));

enum class Attendance : uint8_t { unset, on_site, online, hybrid };
HIROBA_CHOICES(Attendance, c(E::on_site, "on-site", "会場", "on site"),
               c(E::online, "online", "オンライン", "online"),
               c(E::hybrid, "hybrid", "会場とオンライン", "on site and online"));

enum class Booking : uint8_t { unset, none, welcome, needed };
HIROBA_CHOICES(Booking, c(E::none, "none", "いりません", "not needed"),
               c(E::welcome, "welcome", "あると助かります", "welcome"),
               c(E::needed, "needed", "いります", "needed"));

enum class PlaceShown : uint8_t { unset, address, town, ask };
HIROBA_CHOICES(PlaceShown, c(E::address, "address", "住所まで", "full address"),
               c(E::town, "town", "町名まで", "town only"),
               c(E::ask, "ask", "問い合わせた人に", "on asking"));

enum class TakePart : uint8_t { unset, talk, listen, be_there, do_things, online };
HIROBA_CHOICES(TakePart, c(E::talk, "talk", "話す", "talk"),
               c(E::listen, "listen", "聞くだけ", "listen"),
               c(E::be_there, "be-there", "ただ居る", "just be there"),
               c(E::do_things, "do-things", "いっしょに何かする", "do things together"),
               c(E::online, "online", "画面ごしに", "on screen"));

enum class YesNo : uint8_t { unset, yes, no, ask };
HIROBA_CHOICES(YesNo, c(E::yes, "yes", "はい", "yes"), c(E::no, "no", "いいえ", "no"),
               c(E::ask, "ask", "相談できます", "please ask"));

}  // namespace hiroba::kinds
