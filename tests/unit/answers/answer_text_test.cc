#include "answers/answer_text.h"

#include <doctest/doctest.h>

#include "text/encoding.h"

using namespace hiroba;
using namespace hiroba::answers;
using hiroba::text::decode_text;
using hiroba::text::Encoding;

TEST_CASE("CRC-32 as everybody has it") {
  CHECK_EQ(crc32(""), 0U);
  CHECK_EQ(crc32("123456789"), 0xCBF43926U);  // the check value of the CRC catalogues
}

TEST_CASE("codes are Crockford's base32, most significant first") {
  // crc32("a\n") is 0xDDEAA107: 20 bits 0xAA107 are 10101 01000 01000 00111.
  CHECK_EQ(crc32("a\n"), 0xDDEAA107U);
  CHECK_EQ(field_code("a", ""), "N887");
  // 0xCBF43926 as 35 bits.
  CHECK_EQ(whole_code("123456789"), "35Z8-E96");
  CHECK_EQ(whole_code(""), "0000-000");
}

TEST_CASE("codes are taken as people and programs write them") {
  CHECK_EQ(tidy_code(" 35z8-e96"), "35Z8-E96");
  CHECK_EQ(tidy_code("３５Ｚ８Ｅ９６"), "35Z8-E96");
  CHECK_EQ(tidy_code("35Z8E96"), "35Z8-E96");
  CHECK_EQ(tidy_code("oilL"), "0111");
}

TEST_CASE("cleaning twice is cleaning once") {
  for (const char* text : {"か\u200b\u3099", "\r\n a \u3000\r\r\n b\t\n\n", "\u3000\u00a0\n",
                           "a\n\n\nb", "\xff\xfe"}) {
    const std::string lines = clean_lines(text);
    CHECK_EQ(clean_lines(lines), lines);
    const std::string line = clean_line(text);
    CHECK_EQ(clean_line(line), line);
  }
}

TEST_CASE("the encodings of Japanese offices are recognised") {
  const std::string words = "様式,電話番号\r\n見学～①";
  CHECK_EQ(decode_text(words).text, words);
  CHECK_EQ(decode_text("\xEF\xBB\xBF" + words).text, words);
  // «ひだまり,髙橋» in code page 932 (髙 is one of its own characters), and in ISO-2022-JP.
  const auto sjis = decode_text("\x82\xd0\x82\xbe\x82\xdc\x82\xe8,\xfb\xfc\x8b\xb4");
  CHECK(sjis.encoding == Encoding::shift_jis);
  CHECK_EQ(sjis.text, "ひだまり,髙橋");
  const auto jis = decode_text("\x1b$B$R$@$^$j\x1b(B");
  CHECK(jis.encoding == Encoding::iso_2022_jp);
  CHECK_EQ(jis.text, "ひだまり");
  const auto damaged = decode_text("ひだまりの\xff会");
  CHECK(damaged.has_damage);
  CHECK_EQ(damaged.text, "ひだまりの\uFFFD会");
  CHECK(decode_text("\xFF\xFE"
                    "a")
            .encoding == Encoding::unknown);
  CHECK(decode_text("\xFF\xFF\xFF").encoding == Encoding::unknown);
}
