#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinds/choices.h"
#include "kinds/field.h"

namespace hiroba::kinds {

// Where a fact comes from. Facts may be taken over, sentences may not.
struct Source {
  std::string title;
  std::string publisher;
  std::optional<text::PartialDate> date;
  std::string url;
  std::string part;
};

// Who made sure that this is true, when, and when it must be looked at again.
struct Checked {
  std::optional<text::Date> date;
  std::string by;
  CheckedHow how{};
  std::optional<text::Date> again;
};

// That its people agreed to be listed: when, and who said so. A list in an office is no permission.
struct Listing {
  std::optional<text::Date> date;
  std::string by;
};

struct Publish {
  std::optional<text::Date> from;
  std::optional<text::Date> until;
};

// What every record has, whatever its kind.
struct Common {
  Localized title;
  std::string kana;
  Localized summary;
  std::vector<std::string> area;
  std::vector<std::string> topics;
  std::vector<Audience> audience;
  std::vector<Experience> experience;
  std::vector<Source> sources;
  FactStatus status_of_fact{};
  std::optional<text::PartialDate> as_of;
  std::optional<Checked> checked;
  std::string owner;
  std::optional<Listing> listing;
  bool sample = false;
  bool draft = false;
  std::optional<Publish> publish;
  std::vector<Reference> related;
  Visibility visibility{};
};

bool is_web_address(std::string_view text);  // https:// or http://, no blanks
bool is_kana_text(std::string_view text);

template <>
struct FieldsOf<Source> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Source::title>("title").label("資料名", "Title").required().at_most(200)
            .help("資料の正式な名前。", "The paper's own name.").example("令和3年度 連絡協議会 資料1"),
        field<&Source::publisher>("publisher").label("作った所", "Publisher").at_most(100)
            .help("資料を作った役所や団体。", "The office or body that made it.").example("世田谷区"),
        field<&Source::date>("date").label("日付", "Date").past()
            .help("資料の日付。年だけでも書けます。", "Its date; a year alone is fine.").example("2021-08-26"),
        field<&Source::url>("url").label("ページ", "Page")
            .matching("^https?://\\S+$", &is_web_address)
            .help("公開されている場合のアドレス。", "Its address if it is on the web.")
            .example("https://www.example.jp/"),
        field<&Source::part>("part").label("箇所", "Part").at_most(100)
            .help("何ページか、どの節か。", "Page or section.").example("3ページ"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Checked> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Checked::date>("date").label("確認日", "Checked on").required().past()
            .help("本当かどうかを確かめた日。", "The day it was made sure.").example("2026-11-02"),
        field<&Checked::by>("by").label("確認した人", "By").at_most(40)
            .help("役割を書きます。個人の名前は書きません。", "A role, never a person's name.").example("事務局"),
        field<&Checked::how>("how").label("確認のしかた", "How")
            .help("どうやって確かめたか。", "How it was made sure.").example("電話"),
        field<&Checked::again>("again").label("次に確かめる日", "Check again on")
            .help("この日を過ぎると「確認の時期です」と出ます。", "After this day the page says it is due.")
            .example("2027-05-01"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Listing> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Listing::date>("date").label("承諾の日", "Agreed on").required().past()
            .help("載せてよいと聞いた日。", "The day they agreed to be listed.").example("2026-11-02"),
        field<&Listing::by>("by").label("承諾した人", "By").required().at_most(40)
            .help("役割を書きます。個人の名前は書きません。", "A role, never a person's name.").example("代表"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Publish> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Publish::from>("from").label("公開を始める日", "From")
            .help("この日から公開します。", "Published from this day.").example("2026-12-01"),
        field<&Publish::until>("until").label("公開を終える日", "Until")
            .help("この日まで公開します。次の日に消えます。", "Published until this day.")
            .example("2027-03-31"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Common> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Common::title>("title").label("名前", "Name").required().at_most(120)
            .help("ページの見出しになる名前。", "The heading of its page.").example("ひだまりの会"),
        field<&Common::kana>("kana").label("よみ", "Reading").at_most(200)
            .matching("^[ぁ-ゖァ-ヺー・ 　0-9A-Za-z]*$", &is_kana_text)
            .help("ひらがなで。五十音順に並べるのに使います。", "In kana; lists are sorted by it.")
            .example("ひだまりのかい"),
        field<&Common::summary>("summary").label("ひとこと", "Summary").at_most(400)
            .help("一覧と検索に出る、1〜2文の説明。", "One or two sentences for lists and search.")
            .example("近ごろのことを順に話す、ゆっくりした会です。"),
        field<&Common::area>("area").label("地域", "Area").from_site()
            .help("site.yaml の areas にある名前。", "Names from areas in site.yaml.").example("[nakamachi]"),
        field<&Common::topics>("topics").label("話題", "Topics").from_site()
            .help("site.yaml の topics にある名前。", "Names from topics in site.yaml.").example("[peer-support]"),
        field<&Common::audience>("audience").label("だれに", "For whom")
            .help("読んでほしい人。いくつでも書けます。", "Whom it is for; any number.").example("[本人, 家族]"),
        field<&Common::experience>("experience").label("どんな経験", "Experience")
            .help("団体が自分で言うことば。入る条件ではありません。",
                  "The group's own description, not a condition.").example("[問わない]"),
        field<&Common::sources>("sources").label("もとの資料", "Sources")
            .help("事実をどこから取ったか。", "Where the facts come from.")
            .example("[{title: 資料1, publisher: 世田谷区, date: 2021-08-26}]"),
        field<&Common::status_of_fact>("status_of_fact").label("事実の種類", "Status")
            .help("計画を実績のように見せないための印。", "So that a plan is never shown as a result.")
            .example("計画"),
        field<&Common::as_of>("as_of").label("いつの時点", "As of").past()
            .help("書いてあることが、いつの時点のことか。", "The time the facts belong to.").example("2021-08"),
        field<&Common::checked>("checked").label("確認", "Checked")
            .help("だれが、いつ、どうやって確かめたか。", "Who made sure, when and how.")
            .example("{date: 2026-11-02, by: 事務局, how: 電話, again: 2027-05-01}"),
        field<&Common::owner>("owner").label("受け持ち", "Owner").at_most(60)
            .only_for(Visibility::office)
            .help("この記録を新しく保つ係。ページには出ません。", "Who keeps it current; never shown.")
            .example("事務局"),
        field<&Common::listing>("listing").label("掲載の承諾", "Listing agreed")
            .only_for(Visibility::office)
            .help("載せてよいと、いつ、だれ（役割）に聞いたか。ページには出ません。",
                  "When, and by whom (a role), it was agreed to be listed; never shown.")
            .example("{date: 2026-11-02, by: 代表}"),
        field<&Common::sample>("sample").label("見本", "Sample")
            .help("作りものの記録です、という印。", "Marks an invented record.").example("true"),
        field<&Common::draft>("draft").label("下書き", "Draft")
            .help("true のあいだは公開しません。", "Not published while true.").example("true"),
        field<&Common::publish>("publish").label("公開の期間", "Publication")
            .help("公開を始める日と終える日。", "First and last day of publication.")
            .example("{from: 2026-12-01, until: 2027-03-31}"),
        field<&Common::related>("related").label("あわせて読む", "Related")
            .help("ほかの記録の名前。「種類/名前」で書きます。", "Other records, as kind/name.")
            .example("[group/hidamari]"),
        field<&Common::visibility>("visibility").label("公開の範囲", "Visibility")
            .help("公開・事業所まで・事務局だけ のどれか。", "public, facility or office.").example("公開"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
