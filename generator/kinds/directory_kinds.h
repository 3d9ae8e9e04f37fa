#pragma once

#include "kinds/common.h"
#include "kinds/group.h"

// What other records point to: organisations, places and the one register of numbers.
namespace hiroba::kinds {

enum class OrganizationForm : uint8_t {
  unset,
  municipality,
  npo,
  medical,
  welfare,
  self_help,
  school,
  other
};
HIROBA_CHOICES(OrganizationForm, c(E::municipality, "municipality", "役所", "public office"),
               c(E::npo, "npo", "NPO", "non-profit"),
               c(E::medical, "medical", "医療機関", "medical"),
               c(E::welfare, "welfare", "福祉事業所", "welfare service"),
               c(E::self_help, "self-help", "当事者団体", "self-help"),
               c(E::school, "school", "学校", "school"), c(E::other, "other", "そのほか", "other"));

struct Organization {
  OrganizationForm form{};
  std::string corporate_number;
  std::vector<Reference> contacts;
  Reference place;
  std::string url;
};

// Split as the municipal open-data standard wants it: the building stands apart.
struct Address {
  std::string postal_code;
  std::string prefecture;
  std::string city;
  std::string town;
  std::string block;
  std::string building;
};

// Facts a person may need before going. Unset means «not known», and the page says so.
struct Access {
  YesNo lift{};
  YesNo step_free{};
  YesNo toilet{};
  YesNo quiet_place{};
  Localized light;
  Localized sound;
  Localized note;
};

struct Place {
  std::optional<Address> address;
  std::optional<double> lat;
  std::optional<double> lng;
  Localized way;
  std::optional<Access> access;
  PlaceShown place_shown{};
};

// The one place where a telephone, FAX or mail address is written, or the page on which they are
// found (content policy 5). What nobody has confirmed is not shown; `search` may be, for it is a
// name.
struct Number {
  std::string tel;
  std::string fax;
  std::string mail;
  std::string url;
  std::string search;
  std::vector<Hours> hours;
  Localized hours_note;
  Localized cost;
  bool crisis = false;
  Reference organization;
  Localized answers;
};

inline constexpr std::string_view kTelephonePattern =
    "^[+#0-9][0-9-]*( ?[(（]?(内線|ext\\.) ?[0-9]{1,6}[)）]?)?$";

bool is_corporate_number(std::string_view text);  // 13 digits with the right check digit
// 03-0000-0000, 119, #7119, +81-3-0000-0000; with an extension: 03-0000-0000 内線 12.
bool is_telephone(std::string_view text);
// The same for a «tel:» address: without the extension, which nobody can dial in one go.
std::string dialled(std::string_view telephone);
bool is_mail_address(std::string_view text);
bool is_postal_code(std::string_view text);  // 123-4567

template <>
struct FieldsOf<Organization> {
  static std::span<const Field> all() {
    using O = Organization;
    // clang-format off
    static constexpr Field rows[] = {
        field<&O::form>("form").label("種類", "Form")
            .help("役所・NPO・医療機関・福祉事業所・当事者団体・学校・そのほか。", "What it is.").example("NPO"),
        field<&O::corporate_number>("corporate_number").label("法人番号", "Corporate number").at_most(13)
            .matching("^[0-9]{13}$", &is_corporate_number)
            .help("13けた。検査数字も確かめます。", "13 digits with check digit.").example("\"9000000000000\""),
        field<&O::contacts>("contacts").label("問い合わせ", "Contact").to(kToNumber)
            .help("content/number/ にある名前。", "Names from content/number/.").example("[mihon-tel]"),
        field<&O::place>("place").label("場所", "Place").to(kToPlace)
            .help("content/place/ にある名前。", "A name from content/place/.").example("nakamachi-hall"),
        field<&O::url>("url").label("ホームページ", "Web page")
            .matching("^https?://\\S+$", &is_web_address)
            .help("公式のページ。", "Its own page.").example("https://www.example.jp/"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Address> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Address::postal_code>("postal_code").label("郵便番号", "Postal code")
            .matching("^[0-9]{3}-[0-9]{4}$", &is_postal_code).help("123-4567 の形。", "As 123-4567.").example("\"000-0000\""),
        field<&Address::prefecture>("prefecture").label("都道府県", "Prefecture").at_most(10)
            .help("都道府県。", "Prefecture.").example("みほん県"),
        field<&Address::city>("city").label("市区町村", "City").at_most(30).help("市区町村。", "City.").example("みほん町"),
        field<&Address::town>("town").label("町名", "Town").at_most(40).help("町名・字。", "Town.").example("なかまち"),
        field<&Address::block>("block").label("番地", "Block").at_most(30).help("番地・号。", "Block and number.").example("1-2-3"),
        field<&Address::building>("building").label("建物", "Building").at_most(60)
            .help("建物と部屋（方書）。", "Building and room.").example("集会所2階"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Access> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Access::lift>("lift").label("エレベーター", "Lift").help("はい・いいえ。", "yes or no.").example("はい"),
        field<&Access::step_free>("step_free").label("段差なしで入れる", "Step-free")
            .help("はい・いいえ。", "yes or no.").example("はい"),
        field<&Access::toilet>("toilet").label("だれでもトイレ", "Accessible toilet")
            .help("はい・いいえ。", "yes or no.").example("はい"),
        field<&Access::quiet_place>("quiet_place").label("静かに休める所", "Quiet place")
            .help("はい・いいえ。", "yes or no.").example("はい"),
        field<&Access::light>("light").label("明かり", "Light").at_most(100)
            .help("明るさ、ちらつき。", "Brightness, flicker.").example("窓からの光で明るい部屋です。"),
        field<&Access::sound>("sound").label("音", "Sound").at_most(100)
            .help("音のようす。", "How loud.").example("となりは図書室で静かです。"),
        field<&Access::note>("note").label("補い", "Note").at_most(200)
            .help("ほかに知らせたいこと。", "Anything else.").example("入口の戸は重めです。"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Place> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Place::address>("address").label("住所", "Address")
            .help("分けて書きます。建物は building に。", "In parts; the building apart.")
            .example("{prefecture: みほん県, city: みほん町, town: なかまち}"),
        field<&Place::lat>("lat").label("緯度", "Latitude").range(20, 46)
            .help("北緯。", "Degrees north.").example("35.6"),
        field<&Place::lng>("lng").label("経度", "Longitude").range(122, 154)
            .help("東経。", "Degrees east.").example("139.6"),
        field<&Place::way>("way").label("行きかた", "Way there").at_most(300)
            .help("駅や停留所から。", "From the station or stop.").example("なかまち停留所から歩いて4分。"),
        field<&Place::access>("access").label("建物のこと", "Access")
            .help("分かるものだけ書きます。", "Only what is known.").example("{lift: はい, quiet_place: はい}"),
        field<&Place::place_shown>("place_shown").label("場所の見せかた", "Place shown")
            .help("住所まで・町名まで・問い合わせた人に。", "How much is published.").example("住所まで"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Number> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Number::tel>("tel").label("電話", "Telephone").matching(kTelephonePattern, &is_telephone)
            .help("半角の数字とハイフン。内線は「00-0000-0000 内線 12」、短い番号は \"#7119\" のように。",
                  "Digits and hyphens; an extension as 内線 12, a short number as \"#7119\".")
            .example("\"00-0000-0000\""),
        field<&Number::fax>("fax").label("FAX", "Fax").matching(kTelephonePattern, &is_telephone)
            .help("半角の数字とハイフン。", "Digits and hyphens.").example("\"00-0000-0001\""),
        field<&Number::mail>("mail").label("メール", "E-mail").matching("^[!-?A-~]+@[-0-9A-Za-z]+([.][-0-9A-Za-z]+)+$", &is_mail_address)
            .help("メールアドレス。", "An address.").example("soudan@example.jp"),
        field<&Number::url>("url").label("公式ページ", "Official page")
            .matching("^https?://\\S+$", &is_web_address)
            .help("相談先を集めた公式のページ。確かめた日と人と方法がそろうまで、出しません。",
                  "A page of places to turn to. Not shown until it is said who checked it, when and how.")
            .example("https://www.example.jp/"),
        field<&Number::search>("search").label("検索する名前", "Name to search for").at_most(40)
            .help("名前で見つけるページのとき。crisis なら、いますぐの相談先に大きく出ます。アドレスを出せないあいだも出ます。",
                  "For a page found by its name: large on the help page if crisis, with or without an address.")
            .example("相談先の一覧 みほん町"),
        field<&Number::hours>("hours").label("受付時間", "Hours")
            .help("曜日と時刻。", "Days and times.").example("[{days: [月, 金], from: \"10:00\", until: \"16:00\"}]"),
        field<&Number::hours_note>("hours_note").label("時間の補い", "Note on hours").at_most(200)
            .help("休みの日など。", "Closed days.").example("年末年始は休み"),
        field<&Number::cost>("cost").label("費用", "Cost").at_most(120)
            .help("通話料など。", "Call charges.").example("通話料がかかります"),
        field<&Number::crisis>("crisis").label("緊急の相談先", "Crisis line")
            .help("いますぐの相談先に出すとき true。", "true to show it on the help page.").example("true"),
        field<&Number::organization>("organization").label("団体", "Organisation").to(kToOrganization)
            .help("どこの番号か。", "Whose it is.").example("mihon-npo"),
        field<&Number::answers>("answers").label("だれが出るか", "Who answers").at_most(120)
            .help("電話に出る人。", "Who picks up.").example("相談員"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
