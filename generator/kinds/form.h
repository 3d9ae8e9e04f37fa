#pragma once

#include "kinds/common.h"
#include "kinds/kind.h"

namespace hiroba::kinds {

enum class QuestionType : uint8_t {
  unset,
  text,
  long_text,
  kana,
  date,
  time,
  period,
  number,
  one,
  many,
  telephone,
  email,
  address,
  safe_contact,
  consent
};
HIROBA_CHOICES(QuestionType, c(E::text, "text", "ひとことの文", "text"),
               c(E::long_text, "long-text", "長い文", "long text"),
               c(E::kana, "kana", "ふりがな", "kana"), c(E::date, "date", "日付", "date"),
               c(E::time, "time", "時刻", "time"), c(E::period, "period", "期間", "period"),
               c(E::number, "number", "数", "number"), c(E::one, "one", "ひとつ選ぶ", "choose one"),
               c(E::many, "many", "いくつか選ぶ", "choose any"),
               c(E::telephone, "telephone", "電話番号", "telephone"),
               c(E::email, "email", "メール", "e-mail"),
               c(E::address, "address", "住所", "address"),
               c(E::safe_contact, "safe-contact", "安心な連絡のしかた", "safe contact"),
               c(E::consent, "consent", "同意", "consent"));

enum class HandIn : uint8_t { unset, paper, copy, download, mail, fax, telephone, endpoint };
HIROBA_CHOICES(HandIn, c(E::paper, "paper", "紙で", "on paper"),
               c(E::copy, "copy", "写して貼る", "copy and paste"),
               c(E::download, "download", "ファイルで", "as a file"),
               c(E::mail, "mail", "メール", "by e-mail"), c(E::fax, "fax", "FAX", "by fax"),
               c(E::telephone, "telephone", "電話", "by telephone"),
               c(E::endpoint, "endpoint", "画面から送る", "from the page"));

struct Option {
  std::string value;
  Localized label;
  std::string go_to;
};

struct Question {
  std::string id;
  QuestionType type{};
  Localized label;
  Localized hint;
  bool optional = false;
  std::vector<Option> options;
  std::string only_if;      // «question=value»
  std::optional<int> most;  // characters or count
};

struct Section {
  std::string id;
  Localized title;
  Localized hint;
  std::vector<Question> questions;
};

// A request form as data: one definition for the page, the paper and the office's check.
struct Form {
  std::string number;
  std::optional<int> version;
  Localized purpose;
  Localized who_fills;
  Localized before;
  std::vector<Section> sections;
  std::vector<HandIn> ways;
  std::optional<text::Date> until;
  Localized next;
  std::optional<int> keep_days;
  std::vector<Reference> contacts;
};

bool is_field_id(std::string_view text);  // a–z, 0–9, hyphen
bool is_condition(std::string_view text);

inline constexpr Kind kToNumberFromForm[] = {Kind::number};

template <>
struct FieldsOf<Option> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Option::value>("value").label("値", "Value").required().at_most(40)
            .matching("^[a-z0-9-]+$", &is_field_id).help("英小文字と数字。", "a-z, 0-9, hyphen.").example("talk"),
        field<&Option::label>("label").label("ことば", "Label").required().at_most(80)
            .help("読む人に見えることば。", "What the reader sees.").example("話を聞いてほしい"),
        field<&Option::go_to>("go_to").label("次に進む所", "Goes to").at_most(40)
            .matching("^[a-z0-9-]+$", &is_field_id).help("次に進む section の id。", "Id of the next section.").example("place"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Question> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Question::id>("id").label("名前", "Id").required().at_most(40)
            .matching("^[a-z0-9-]+$", &is_field_id).help("英小文字と数字。", "a-z, 0-9, hyphen.").example("days"),
        field<&Question::type>("type").label("答えの形", "Type").required()
            .help("ひとつ選ぶ、日付 など。", "one, date and so on.").example("ひとつ選ぶ"),
        field<&Question::label>("label").label("質問", "Question").required().at_most(120)
            .help("質問の文。", "The question.").example("都合のよい曜日はありますか"),
        field<&Question::hint>("hint").label("ヒント", "Hint").at_most(200)
            .help("短い一文。なぜ聞くか。", "One short sentence.").example("決まっていなければ空けておきます。"),
        field<&Question::optional>("optional").label("任意", "Optional")
            .help("答えなくてもよいとき true。", "true if it may be left out.").example("true"),
        field<&Question::options>("options").label("選ぶもの", "Options")
            .help("選ぶ質問のとき。", "For choosing.").example("[{value: yes, label: はい}]"),
        field<&Question::only_if>("only_if").label("聞く条件", "Only if").at_most(80)
            .matching("^[a-z0-9-]+=[a-z0-9-]+$", &is_condition)
            .help("前の答えがこのときだけ聞きます。", "Asked only after this answer.").example("place=online"),
        field<&Question::most>("most").label("上限", "At most").range(1, 4000)
            .help("文字の数、または選べる数。", "Characters, or how many may be chosen.").example("400"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Section> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Section::id>("id").label("名前", "Id").required().at_most(40)
            .matching("^[a-z0-9-]+$", &is_field_id).help("英小文字と数字。", "a-z, 0-9, hyphen.").example("when"),
        field<&Section::title>("title").label("見出し", "Title").required().at_most(80)
            .help("まとまりの名前。", "Its heading.").example("日にち"),
        field<&Section::hint>("hint").label("ヒント", "Hint").at_most(300)
            .help("まとまりの説明。", "An explanation.").example("わかる所だけでかまいません。"),
        field<&Section::questions>("questions").label("質問", "Questions").required()
            .help("順に。", "In order.").example("[{id: days, type: ひとことの文, label: 曜日}]"),
    };
    // clang-format on
    return rows;
  }
};

template <>
struct FieldsOf<Form> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Form::number>("number").label("様式", "Form number").at_most(40)
            .help("運営者が決まってから書きます。", "Only once an operator is set.").example("様式1"),
        field<&Form::version>("version").label("版", "Version").required().range(1, 1000)
            .help("質問を変えたら増やします。", "Raise when questions change.").example("1"),
        field<&Form::purpose>("purpose").label("何のための紙か", "Purpose").required().at_most(300)
            .help("使いみち。", "What it is for.").example("見学の希望を伝える紙です。"),
        field<&Form::who_fills>("who_fills").label("だれが書くか", "Who fills it in").at_most(120)
            .help("書く人。", "Who writes.").example("見学したい人、または付き添う人"),
        field<&Form::before>("before").label("書く前に", "Before you start").at_most(400)
            .help("用意するもの、かかる時間。", "What to have at hand.").example("5分ほどで書けます。"),
        field<&Form::sections>("sections").label("まとまり", "Sections").required()
            .help("順に。", "In order.").example("[{id: when, title: 日にち, questions: [{id: days, type: ひとことの文, label: 曜日}]}]"),
        field<&Form::ways>("ways").label("出しかた", "Ways to hand in")
            .help("紙で・写して貼る・ファイルで・メール・FAX・電話・画面から送る。", "How it may be handed in.").example("[紙で, 電話]"),
        field<&Form::until>("until").label("締切", "Until")
            .help("この日まで受け付けます。いつでもよいときは書きません。", "Taken until this day; left out when there is no end.")
            .example("2027-01-31"),
        field<&Form::next>("next").label("出したあと", "What happens next").at_most(300)
            .help("いつ、だれから返事が来るか。", "When and from whom an answer comes.").example("1週間ほどで電話します。"),
        field<&Form::keep_days>("keep_days").label("保存する日数", "Kept for days").range(1, 3650)
            .help("受け取った所が残しておく日数。", "How long the office keeps it.").example("365"),
        field<&Form::contacts>("contacts").label("問い合わせ", "Contact").to(kToNumberFromForm)
            .help("content/number/ にある名前。", "Names from content/number/.").example("[mihon-tel]"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
