#pragma once

#include "kinds/group.h"
#include "kinds/slug.h"
#include "model/settings.h"

// The field tables of site.yaml, in the same form as those of the kinds.
namespace hiroba::kinds {

template <>
struct FieldsOf<LanguageInfo> {
  static std::span<const Field> all() {
    using T = LanguageInfo;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::tag>("tag").label("名前", "Tag").required().at_most(20)
            .help("ファイルとフォルダーの名前に入る短い名前。英小文字・数字・ハイフン。", "In names of files and folders: a-z, 0-9, hyphen.")
            .example("zh"),
        field<&T::html_lang>("lang").label("ことばの記号", "Language code").at_most(35)
            .help("ページの lang に書く記号（BCP 47）。書かなければ tag と同じ。", "BCP 47, for lang; default: the tag.")
            .example("zh-Hans"),
        field<&T::label>("label").label("見せる名前", "Label").at_most(40)
            .help("そのことばでの名前。", "Its name, in itself.").example("简体中文"),
        field<&T::direction>("direction").label("向き", "Direction").matching("^(ltr|rtl)$", &is_direction)
            .help("ltr か rtl。", "ltr or rtl.").example("ltr"),
        field<&T::falls_back>("falls_back").label("かわりのことば", "Falls back to").at_most(20)
            .help("文がないときに出すことば。この一覧で先に書いたもの。書かなければ ja。",
                  "What is shown where a text is missing: one that stands before it; default: ja.")
            .example("easy"),
        field<&T::has_readings>("readings").label("ふりがな", "Readings")
            .help("日本語のことばに、はじめからふりがなを出すか。", "Readings over Japanese words from the start.")
            .example("false"),
    };
    // clang-format on
    return rows;
  }
};

// The one part of the settings that has to be known before the others are read.
template <>
struct FieldsOf<model::ListOfLanguages> {
  static std::span<const Field> all() {
    using T = model::ListOfLanguages;
    static constexpr Field rows[] = {field<&T::languages>("languages")};
    return rows;
  }
};

template <>
struct FieldsOf<model::Operator> {
  static std::span<const Field> all() {
    using T = model::Operator;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::name>("name").label("運営者", "Operator").required().at_most(80)
            .help("運営する役所や団体。", "Who runs the site.").example("みほん町 障害福祉係"),
        field<&T::contact>("contact").label("連絡先", "Contact").at_most(200)
            .help("どう連絡できるか。番号は number に書きます。", "How to reach them.").example("窓口は役場2階です。"),
        field<&T::who_answers>("who_answers").label("答える人", "Who answers").at_most(120)
            .help("だれが答えるか。", "Who answers.").example("係の職員"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Licence> {
  static std::span<const Field> all() {
    using T = model::Licence;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::name>("name").label("名前", "Name").required().at_most(60)
            .help("ライセンスの短い名前。", "Its short name.").example("CC BY 4.0"),
        field<&T::url>("url").label("ページ", "Page").required().matching("^https?://\\S+$", &is_web_address)
            .help("ライセンスの文のアドレス。", "Where its text is.")
            .example("https://creativecommons.org/licenses/by/4.0/"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Municipality> {
  static std::span<const Field> all() {
    using T = model::Municipality;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::code>("code").label("全国地方公共団体コード", "Code").at_most(6)
            .matching("^[0-9]{6}$", &model::is_municipality_code)
            .help("総務省のコード。検査数字までの6けた。", "Six digits, with the check digit.").example("131121"),
        field<&T::name>("name").label("地方公共団体名", "Name").required().at_most(40)
            .help("データの出どころになる自治体の名前。", "The municipality that the data speaks for.").example("世田谷区"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::ContentRoot> {
  static std::span<const Field> all() {
    using T = model::ContentRoot;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::name>("name").label("名前", "Name").required().at_most(40)
            .help("短い名前。", "A short name.").example("main"),
        field<&T::path>("path").label("フォルダー", "Folder").required().at_most(200)
            .help("サイトから見た場所。", "Relative to the site.").example("content"),
        field<&T::ceiling>("ceiling").label("公開の上限", "Ceiling")
            .help("これより広く公開できません。", "Nothing in it may be more visible.").example("公開"),
        field<&T::is_private>("private").label("非公開", "Private")
            .help("公開しない記録を置けるか。", "May it hold what is not public?").example("true"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::ListWord> {
  static std::span<const Field> all() {
    using T = model::ListWord;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::id>("id").label("名前", "Id").required().at_most(40)
            .help("英小文字・数字・ハイフン。", "a-z, 0-9, hyphen.").example("nakamachi"),
        field<&T::label>("label").label("ことば", "Label").required().at_most(40)
            .help("ページに出ることば。", "Shown on pages.").example("なかまち"),
        field<&T::kana>("kana").label("よみ", "Reading").at_most(80)
            .help("並べるためのよみ。", "For sorting.").example("なかまち"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::MenuLink> {
  static std::span<const Field> all() {
    using T = model::MenuLink;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::label>("label").label("ことば", "Label").required().at_most(40)
            .help("ページに出ることば。", "Shown on pages.").example("集まりをさがす"),
        field<&T::to>("to").label("行き先", "To").required().at_most(100)
            .help("記録の名前、list/種類、list/種類/しぼりこみ、area/地域、topic/話題、home・areas・topics・sitemap・calendar・sheets・memo。", "A record, list/<kind>, list/<kind>/<facet>.<value>, home, areas, topics, sitemap, calendar, sheets or memo.")
            .example("list/group"),
        field<&T::icon>("icon").label("絵", "Icon").at_most(30)
            .help("site/assets/icons にある名前。", "A name from site/assets/icons.").example("ear"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::MenuGroup> {
  static std::span<const Field> all() {
    using T = model::MenuGroup;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::title>("title").label("見出し", "Title").required().at_most(40)
            .help("まとまりの見出し。", "Its heading.").example("さがす・知る"),
        field<&T::links>("links").label("つながり", "Links").required()
            .help("順に。", "In order.").example("[{label: 集まり, to: list/group}]"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Showcase> {
  static std::span<const Field> all() {
    using T = model::Showcase;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::site>("site").label("サイト", "Site").required().at_most(200)
            .help("このサイトから見た場所。", "Relative to this site.").example("tests/demo-town"),
        field<&T::path>("path").label("置く所", "Path").required().at_most(60)
            .help("出力の中のフォルダー。", "Folder in the output.").example("mihon"),
        field<&T::label>("label").label("ことば", "Label").required().at_most(80)
            .help("ホームからのつながり。", "The link from the home page.").example("見本の町で、全体の姿を見る"),
        field<&T::day>("day").label("いつの姿か", "Day")
            .help("その日の姿をずっと見せます。書かなければ、作った日の姿です。", "It is always shown as on this day; default: today.")
            .example("2026-11-21"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::DataSource> {
  static std::span<const Field> all() {
    using T = model::DataSource;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::name>("name").label("名前", "Name").required().at_most(20).matching("^[a-z0-9-]+$", &is_slug)
            .help("英小文字・数字・ハイフン。その町の記録の名前の、はじめに付きます。", "Begins the names of its records: a-z, 0-9, hyphen.")
            .example("tonari"),
        field<&T::title>("title").label("町の名前", "Title").required().at_most(60)
            .help("どこから来た記録かとして、ページに出ます。", "Shown as where the records come from.").example("となり町のひろば"),
        field<&T::from>("from").label("データの場所", "From").required().at_most(300)
            .help("その町のサイトの data/ のアドレスかフォルダー。", "Address or folder of its data/.")
            .example("https://tonari.example.jp/data/"),
        field<&T::area>("area").label("地域", "Area").at_most(40)
            .help("この町の記録に付ける、site.yaml の地域の名前。", "One of our areas, given to all of its records.").example("tonari"),
        field<&T::days>("days").label("信じる日数", "Days").range(1, 90)
            .help("取りこんでから何日のあいだ出すか。", "For how many days after it was fetched it is shown.").example("14"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Endpoint> {
  static std::span<const Field> all() {
    using T = model::Endpoint;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::form>("form").label("用紙", "Form").at_most(80)
            .help("どの用紙か。書かなければ、ほかのすべて。", "Which form; left out: all the others.")
            .example("form/kengaku-kibo"),
        field<&T::to>("to").label("送り先", "To").required().at_most(300)
            .matching("^https?://\\S+$", &is_web_address)
            .help("役所の受付やフォームサービスの、https のアドレス。", "An https address of the office or its form service.")
            .example("https://uketsuke.example.jp/hiroba"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<model::Settings> {
  static std::span<const Field> all() {
    using T = model::Settings;
    // clang-format off
    static constexpr Field rows[] = {
        field<&T::schema>("schema").label("版", "Schema").required().range(1, 1)
            .help("いまは 1。", "1 for now.").example("1"),
        field<&T::title>("title").label("サイトの名前", "Title").required().at_most(40)
            .help("どのページにも出ます。", "On every page.").example("ひろば"),
        field<&T::town>("town").label("町の名前", "Town").at_most(60)
            .help("名前のとなりに出ます。", "Beside the title.").example("みほん町（架空の町）"),
        field<&T::tagline>("tagline").label("ホームの見出し", "Tagline").at_most(60)
            .help("ホームの大きな文字。", "The large words on the home page.").example("話す人も、聞く人も、ただ居る人も。"),
        field<&T::lead>("lead").label("ホームの文", "Lead").at_most(200)
            .help("見出しの下の1〜2文。", "Below the tagline.").example("集まりと、相談先、学びの場を案内します。"),
        field<&T::description>("description").label("説明", "Description").at_most(200)
            .help("検索サイトに出る説明。", "For search engines.").example("みほん町のピアサポート案内"),
        field<&T::language_list>("languages").label("ことば", "Languages")
            .help("どのことばのページを作るか。はじめは ja。ja・easy・en は名前だけで書けます。",
                  "In which languages there are pages, ja first; ja, easy and en need only their tag.")
            .example("[ja, easy, en, {tag: zh, label: 中文}]"),
        field<&T::base_url>("base_url").label("公開のアドレス", "Base URL")
            .matching("^https?://\\S+$", &is_web_address)
            .help("決まってから書きます。", "Once it is known.").example("https://www.example.jp"),
        field<&T::base_path>("base_path").label("公開の場所", "Base path").at_most(100)
            .help("サーバーの中の場所。", "Path on the host.").example("/"),
        field<&T::operated_by>("operator").label("運営者", "Operator")
            .help("決まるまで書きません。", "Left out until there is one.").example("{name: みほん町 障害福祉係}"),
        field<&T::notice>("notice").label("運営者のいない間の知らせ", "Notice").at_most(300)
            .help("運営者が決まるまで、どのページにも出ます。", "On every page until there is an operator.")
            .example("運営者未定の見本です。"),
        field<&T::data_licence>("data_licence").label("データのライセンス", "Data licence")
            .help("data/ に出すデータの使いかたの決まり。書かなければ「決まっていません」と出ます。",
                  "Of what stands under data/; left out: the page says that it is not decided.")
            .example("{name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\"}"),
        field<&T::municipality>("municipality").label("自治体", "Municipality")
            .help("標準の表に入れる自治体のコードと名前。自治体のデータとして出すときだけ書きます。",
                  "Code and name in tables of the municipal standard; only where the data is its own.")
            .example("{code: \"131121\", name: 世田谷区}"),
        field<&T::publish_samples>("publish_samples").label("見本を出すか", "Publish samples")
            .help("本番では false。", "false when deployed.").example("false"),
        field<&T::made_up_town>("made_up_town").label("架空の町", "Made-up town")
            .help("true なら、どのページにも架空の町と出ます。", "Every page says so.").example("true"),
        field<&T::content_roots>("content_roots").label("記録のフォルダー", "Content roots")
            .help("書かなければ content だけ。", "Default: content.").example("[{name: main, path: content}]"),
        field<&T::areas>("areas").label("地域", "Areas")
            .help("記録の area に書ける名前。", "Names for area.").example("[{id: nakamachi, label: なかまち}]"),
        field<&T::topics>("topics").label("話題", "Topics")
            .help("記録の topics に書ける名前。", "Names for topics.").example("[{id: learning, label: 学ぶ}]"),
        field<&T::menu>("menu").label("メニュー", "Menu")
            .help("上のメニュー。", "The top menu.").example("[{label: さがす, to: list/group}]"),
        field<&T::footer>("footer").label("下のメニュー", "Footer")
            .help("下のメニュー。", "The footer menus.").example("[{title: さがす, links: [{label: 集まり, to: list/group}]}]"),
        field<&T::ways>("ways").label("ホームの案内板", "Ways in")
            .help("どこから入るか。", "The sign on the home page.").example("[{label: 学びたい, to: page/learn, icon: book}]"),
        field<&T::help_page>("help_page").label("相談のページ", "Help page").at_most(80)
            .help("「いますぐ相談したい」の行き先。", "Where «help now» leads.").example("page/help"),
        field<&T::first_page>("first_page").label("はじめのページ", "First page").at_most(80)
            .help("「ピアサポートとは」の行き先。", "What is peer support.").example("page/about-peer-support"),
        field<&T::visit_form>("visit_form").label("見学の用紙", "Visit form").at_most(80)
            .help("集まりと催しのページから行ける、見学・おためし・付き添いの用紙。",
                  "The form for visiting, trying and coming with somebody.").example("form/kengaku-kibo"),
        field<&T::talk_form>("talk_form").label("活動する人の相談の用紙", "Talk form").at_most(80)
            .help("活動していてしんどいときに、話をしたい人の用紙。", "The form of active peers who want a talk.")
            .example("form/katsudo-soudan"),
        field<&T::opinion_form>("opinion_form").label("意見の用紙", "Opinion form").at_most(80)
            .help("会議のページから行ける意見票。", "The opinion sheet that meetings lead to.").example("form/iken"),
        field<&T::endpoints>("endpoints").label("送り先", "Endpoints")
            .help("「画面から送る」を選んだ用紙の送り先。運営者が決まってから書きます。",
                  "Where forms are sent that have the way «endpoint»; once there is an operator.")
            .example("[{form: form/kengaku-kibo, to: https://uketsuke.example.jp/hiroba}]"),
        field<&T::style_guide>("style_guide").label("部品の見本帳", "Style guide")
            .help("true なら、部品の見本帳のページを作ります。", "Make the page that shows every component.")
            .example("false"),
        field<&T::showcases>("showcases").label("見本の町", "Showcases")
            .help("いっしょに作る別のサイト。", "Sites built into this one.")
            .example("[{site: tests/demo-town, path: mihon, label: 見本の町}]"),
        field<&T::sources>("sources").label("ほかの町のデータ", "Sources")
            .help("集まり・催し・相談先をいっしょに出す、ほかの町のサイト。hiroba fetch で取りこみます。",
                  "Other sites whose groups, events and services are shown, too; fetched by hiroba fetch.")
            .example("[{name: tonari, title: となり町のひろば, from: \"https://tonari.example.jp/data/\"}]"),
        field<&T::room_days>("room_days").label("空きの日数", "Room days").range(1, 365)
            .help("「空き」を、確かめた日から何日のあいだ信じるか。", "For how many days `room` of a record is believed.")
            .example("30"),
        field<&T::page_size>("page_size").label("一覧の数", "Page size").range(5, 500)
            .help("一覧の1ページに出す数。", "Entries a list page.").example("50"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
