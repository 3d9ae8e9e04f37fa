#include "text/furigana.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace hiroba::text;

namespace {

// 会/かい in brackets: «ひだまりの[会/かい]».
std::string spread(std::string_view surface, std::string_view reading) {
  std::string out, whole;
  for (const RubyPiece& piece : align_furigana(surface, reading)) {
    whole += piece.text;
    if (piece.reading.empty()) {
      out += piece.text;
    } else {
      out.append("[").append(piece.text).append("/").append(piece.reading).append("]");
    }
  }
  CHECK(whole == surface);
  return out;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("kana of a name hold its reading in place") {
  CHECK(spread("ひだまりの会", "ひだまりのかい") == "ひだまりの[会/かい]");
  CHECK(spread("夏の聞き書きの会", "なつのききがきのかい") ==
        "[夏/なつ]の[聞/き]き[書/が]きの[会/かい]");
  CHECK(spread("五つの課題と七つの提案", "いつつのかだいとななつのていあん") ==
        "[五/いつ]つの[課題/かだい]と[七/なな]つの[提案/ていあん]");
  CHECK(spread("話し手の手", "はなしてのて") == "[話/はな]し[手/て]の[手/て]");
  CHECK(spread("大人の百舌鳥", "おとなのもず") == "[大人/おとな]の[百舌鳥/もず]");
  CHECK(spread("三ヶ月の休み", "さんかげつのやすみ") == "[三ヶ月/さんかげつ]の[休/やす]み");
  CHECK(spread("人々の声", "ひとびとのこえ") == "[人々/ひとびと]の[声/こえ]");
}

TEST_CASE("kana are equal whatever their form") {
  CHECK(spread("ピアサポート体制加算", "ぴあさぽーとたいせいかさん") ==
        "ピアサポート[体制加算/たいせいかさん]");
  CHECK(spread("ラーメンの会", "らあめんのかい") == "ラーメンの[会/かい]");
  CHECK(spread("ひだまりの会", "ヒダマリノカイ") == "ひだまりの[会/カイ]");
  CHECK(spread("シヤツの店", "しゃつのみせ") == "シヤツの[店/みせ]");
}

TEST_CASE("what is read as it is written has no ruby") {
  CHECK(spread("ピア", "ぴあ") == "ピア");
  CHECK(spread("ひだまり", "ひだまり") == "ひだまり");
  CHECK(spread("WRAP入門", "WRAPにゅうもん") == "WRAP[入門/にゅうもん]");
  CHECK(spread("Ｗｒａｐ入門", "WRAPにゅうもん") == "Ｗｒａｐ[入門/にゅうもん]");
  CHECK(spread("第1回", "だい1かい") == "[第/だい]1[回/かい]");
  CHECK(spread("2021年度の値", "2021ねんどのあたい") == "2021[年度/ねんど]の[値/あたい]");
}

TEST_CASE("digits and letters that are read in kana") {
  CHECK(spread("8050", "はちまるごーまる") == "[8050/はちまるごーまる]");
  CHECK(spread("会の電話 FAX", "かいのでんわ ふぁくす") ==
        "[会/かい]の[電話/でんわ] [FAX/ふぁくす]");
  CHECK(spread("WRAPの日", "ラップのひ") == "[WRAP/ラップ]の[日/ひ]");
  // だ|いいっ|かい or だい|いっ|かい: nobody can tell from here.
  CHECK(spread("会議 第1回", "かいぎ だいいっかい") == "[会議/かいぎ] [第1回/だいいっかい]");
  CHECK(spread("Q&Aの紙", "きゅーあんどえーのかみ") == "[Q&A/きゅーあんどえー]の[紙/かみ]");
}

TEST_CASE("where the cut is not certain, one ruby is over the whole stretch") {
  CHECK(spread("時計の残り", "とけいののこり") == "[時計の残/とけいののこ]り");
  CHECK(spread("町 家族の会", "ちょうかぞくのかい") == "[町 家族/ちょうかぞく]の[会/かい]");
  CHECK(spread("川崎市北部・中部の会", "かわさきし ほくぶ ちゅうぶのかい") ==
        "[川崎市北部・中部/かわさきし ほくぶ ちゅうぶ]の[会/かい]");
}

TEST_CASE("spaces and punctuation") {
  CHECK(spread("退院を考える・まだ決めない", "たいいんをかんがえる まだきめない") ==
        "[退院/たいいん]を[考/かんが]える・まだ[決/き]めない");
  CHECK(spread("「ことばの会」、はじめます", "ことばのかい はじめます") ==
        "「ことばの[会/かい]」、はじめます");
  CHECK(spread("会★と会", "かいとかい") == "[会/かい]★と[会/かい]");
  CHECK(spread("春〜秋の会", "はるからあきのかい") == "[春〜秋/はるからあき]の[会/かい]");
  CHECK(spread("夜間・休日等の電話", "やかん・きゅうじつとうのでんわ") ==
        "[夜間/やかん]・[休日等/きゅうじつとう]の[電話/でんわ]");
  CHECK(spread("登録・派遣", "とうろく はけん") == "[登録/とうろく]・[派遣/はけん]");
  CHECK(spread("図書室　例会", "としょしつ　れいかい") == "[図書室/としょしつ]　[例会/れいかい]");
}

TEST_CASE("brackets are read or left out") {
  CHECK(spread("部会（仮称）の記録", "ぶかい かしょうのきろく") ==
        "[部会/ぶかい]（[仮称/かしょう]）の[記録/きろく]");
  CHECK(spread("部会の記録（2020年度）", "ぶかいのきろく") ==
        "[部会/ぶかい]の[記録/きろく]（2020年度）");
  CHECK(spread("旧・夜間相談（見本）", "きゅう やかんそうだん") ==
        "[旧/きゅう]・[夜間相談/やかんそうだん]（見本）");
  CHECK(spread("提案　審議会（2023年）", "ていあん") == "[提案/ていあん]　審議会（2023年）");
  CHECK(spread("（仮）会", "かい") == "（仮）会");  // かい over 会, or か over 仮 and い over 会
  CHECK(spread("）会（", "かい") == "）[会/かい]（");
}

TEST_CASE("a reading of something else gives no ruby") {
  CHECK(spread("ひだまりの会", "さんぽのかい") == "ひだまりの会");
  CHECK(spread("応用編の研修を望む声", "おうようへんをのぞむこえ") == "応用編の研修を望む声");
  CHECK(spread("会", "") == "会");
  CHECK(spread("会", "・ ") == "会");
  CHECK(spread("会", "会") == "会");
  CHECK(spread("会", "か\xFFい") == "会");
  CHECK(spread("会\xE4", "かい") == "会\xE4");
  CHECK(spread("", "かい") == "");
}

TEST_CASE("a reading that is too long or too short for the word gives none") {
  CHECK(spread("世田谷区", "せ") == "世田谷区");
  CHECK(spread("会", "ひだまりのかいのつどい") == "会");
  CHECK(spread("会ABCD", "かい") == "会ABCD");  // not か and い
  CHECK(spread("志", "こころざし") == "[志/こころざし]");
}

TEST_CASE("very long names are left alone, hostile ones end soon") {
  CHECK_FALSE(has_reading(align_furigana(repeated("漢、", 65), repeated("か", 65))));
  CHECK_FALSE(has_reading(align_furigana("漢", repeated("か", 257))));
  const std::string surface = repeated("漢か", 64), reading = repeated("か", 256);
  const auto pieces = align_furigana(surface, reading);
  REQUIRE(pieces.size() == 2);  // only the last か is certain
  CHECK(pieces[0].reading.size() == 255 * 3);
  CHECK_FALSE(has_reading(align_furigana(repeated("漢〜", 63) + "い", reading)));
}
