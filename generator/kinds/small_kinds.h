#pragma once

#include "kinds/common.h"
#include "kinds/group.h"

// Kinds with only a few fields of their own.
namespace hiroba::kinds {

// A glossary entry: `kana` is its reading, `summary` its meaning in one sentence.
struct Term {
  std::vector<std::string> also;
  std::vector<Reference> see;
  bool mark = true;
};

// News with an end.
struct Notice {
  std::optional<text::Date> date;
  std::vector<Reference> about;
};

// Everything that is simply to be read.
struct Page {
  bool contents = false;
  Localized kicker;
  std::vector<Reference> next;
};

inline constexpr Kind kToTerm[] = {Kind::term};

template <>
struct FieldsOf<Term> {
  static std::span<const Field> all() {
    static constexpr Field rows[] = {
        field<&Term::also>("also").label("ほかの言いかた", "Also called").at_most(60)
            .help("同じ意味のことば。検索でも使います。", "Other words for it; used in search.").example("[自助グループ]"),
        field<&Term::see>("see").label("あわせて見る", "See also").to(kToTerm)
            .help("content/term/ にある名前。", "Names from content/term/.").example("[peer-supporter]"),
        field<&Term::mark>("mark").label("本文で印をつける", "Mark in texts")
            .help("文の中で説明へのつながりを付けるか。", "Link its first use on a page.").example("true"),
    };
    return rows;
  }
};

template <>
struct FieldsOf<Notice> {
  static std::span<const Field> all() {
    static constexpr Field rows[] = {
        field<&Notice::date>("date").label("日付", "Date").required()
            .help("知らせる日。", "The day of the news.").example("2026-11-18"),
        field<&Notice::about>("about").label("何について", "About")
            .help("関わる記録。", "Records it is about.").example("[event/asa-no-sanpo]"),
    };
    return rows;
  }
};

template <>
struct FieldsOf<Page> {
  static std::span<const Field> all() {
    static constexpr Field rows[] = {
        field<&Page::contents>("contents").label("目次", "Contents")
            .help("目次を付けるとき true。", "true for a table of contents.").example("true"),
        field<&Page::kicker>("kicker").label("見出しの上のことば", "Kicker").at_most(60)
            .help("見出しの上に小さく出ます。", "Small, above the heading.").example("はじめての方へ"),
        field<&Page::next>("next").label("次に読む", "Read next")
            .help("続けて読むとよい記録。", "What to read next.").example("[page/first-visit]"),
    };
    return rows;
  }
};

}  // namespace hiroba::kinds
