// A thousand random lists with planted dirt: nothing is lost without a word, nothing of a person is
// taken, and what was imported comes back through an export as it was. Whoever judges here knows
// nothing of how cells are read: it looks for what was planted, in the files and in the report.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "small_list.h"
#include "tables/csv.h"

namespace hiroba::imports {
namespace {

using test::SmallList;

// Under sanitizers, which read the same code, fewer are enough.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HIROBA_FEW_LISTS
#endif
#endif
#ifdef HIROBA_FEW_LISTS
constexpr int kLists = 150;
#else
constexpr int kLists = 1000;
#endif
constexpr unsigned kSeed = 20261130;

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  size_t below(size_t n) { return engine_() % n; }
  bool once_in(size_t n) { return below(n) == 0; }
  template <class T>
  const T& of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

 private:
  std::mt19937 engine_;
};

using Words = std::vector<std::string>;

enum class Sort { open, person, unknown };

struct PlantedColumn {
  Words headings;
  Words cells;
  Sort sort = Sort::open;
};

const std::vector<PlantedColumn>& planted() {
  static const std::vector<PlantedColumn> all = {
      {{"ふりがな", "フリガナ", "よみ", "読み仮名"},
       {"みほんのかい", "アオイカイ", "ﾋﾀﾞﾏﾘ", "漢字の会", "あお １"}},
      {{"活動日", "日時", "開催日", "いつ"},
       {"第1・3水曜 13:30〜15:30", "毎週火・木 10時〜12時", "月1回（第2土）", "不定期", "隔週水曜",
        "第2水曜と第4土曜\n10:00〜12:00", "毎月15日", "12/3、12/17 10時〜", "金曜（8月は休み）",
        "46359"}},
      {{"会場", "場所", "開催場所"},
       {"集会所", "なかまち会館　２階", "オンライン", "見本様方", "公民館\n和室"}},
      {{"会場住所", "会場の住所"},
       {"みほん県みほん町なかまち1-2", "〒000-0000 みほん町みずべ３", "駅の近く"}},
      {{"会費", "参加費", "費用"}, {"無料", "500", "１００円", "実費", "=1+1", "お茶代, 100円"}},
      {{"電話", "連絡先", "電話番号"},
       {"00-0000-0000", "00(0000)0001", "300000000", "090-0000-0000", "TEL:00-0000-0002", "なし"}},
      {{"メール", "メールアドレス"}, {"soudan@example.jp", "ＭＡＩＬ＠example.jp", "at"}},
      {{"地域", "地区"}, {"なかまち", "みずべ地区", "なかまち、みずべ", "となり町"}},
      {{"予約", "予約の要否"}, {"いりません", "要予約", "不要", "たぶん"}},
      {{"見学"}, {"はい", "○", "可", "要相談", "??"}},
      {{"説明", "活動内容", "ひとこと"},
       {"静かな会です。", "一行め。\n二行め。", "　空白のある文　", "電話は 00-0000-0000 へ",
        "# 記号: [a] {b}", "- 点", "yes", "'引用\"符", "x: y", "2026-01-01", "@x", "null",
        "ｱｲｳ ＡＢＣ"}},
      {{"本文", "詳細"}, {"くわしい話\n\n二つめの段落", "<b>だめ</b>", "* 箇条\n* 書き"}},
      {{"掲載の承諾 日", "承諾日"}, {"2026-11-02", "R8.11.2", "11/2", "いつか", "2030-01-01"}},
      {{"承諾した人", "掲載の承諾 役割"}, {"代表", "事務局", "見本花子"}},
      {{"ホームページ", "URL"}, {"https://www.example.jp/", "www.example.jp", "なし"}},
      {{"代表者", "代表者名", "氏名"}, {"見本太郎", "見本花子"}, Sort::person},
      {{"自宅電話", "携帯", "代表者の住所"}, {"00-1111-1111", "みほん町自宅1"}, Sort::person},
      {{"備考", "メモ", "その他"}, {"特になし", "あれこれ"}, Sort::unknown},
  };
  return all;
}

struct PlantedCell {
  CellAt at;
  std::string text;
  Sort sort{};
};

// One list, and what was put where.
struct PlantedList {
  std::vector<std::vector<std::string>> rows;
  std::vector<PlantedCell> cells;
};

class Planter {
 public:
  explicit Planter(unsigned seed) : dice_(seed) {}

  PlantedList run() {
    choose_columns();
    if (dice_.once_in(3)) line({"令和8年度 団体一覧"});
    if (dice_.once_in(4)) line({});
    line(headings_);
    const size_t rows = 1 + dice_.below(8);
    for (size_t i = 0; i < rows; ++i) {
      if (dice_.once_in(9)) line({});
      if (dice_.once_in(12)) line(headings_);
      if (dice_.once_in(12)) plant({{0, "【地区】"}});
      row(i);
    }
    if (dice_.once_in(4)) plant({{0, "合計"}, {headings_.size(), std::to_string(rows)}});
    if (dice_.once_in(5)) plant({{0, "※ 注です"}});
    return std::move(out_);
  }

 private:
  void choose_columns() {
    columns_.push_back({{"団体名", "名称", "グループ名", "名前"}, {}});
    headings_.push_back(dice_.of(columns_[0].headings));
    for (const PlantedColumn& column : planted()) {
      if (dice_.once_in(3)) continue;
      columns_.push_back(column);
      headings_.push_back(dirty(dice_.of(column.headings)));
    }
  }

  std::string dirty(std::string text) {
    if (dice_.once_in(8)) text += "　";
    if (dice_.once_in(8)) text = " " + text;
    return text;
  }

  void row(size_t i) {
    static const Words kNames = {"みほんの会",   "あおい会", "ＡＢＣサロン",
                                 "居場所　なぎ", "水の会",   "1番の会"};
    std::vector<std::pair<size_t, std::string>> cells;
    if (!dice_.once_in(15))
      cells.emplace_back(
          0, dirty(dice_.of(kNames) + (dice_.once_in(6) ? "" : "その" + std::to_string(i))));
    for (size_t c = 1; c < columns_.size(); ++c) {
      if (!dice_.once_in(3)) cells.emplace_back(c, dirty(dice_.of(columns_[c].cells)));
    }
    if (dice_.once_in(15)) cells.emplace_back(columns_.size() + 1, "表の外");
    plant(cells);
  }

  void plant(const std::vector<std::pair<size_t, std::string>>& cells) {
    std::vector<std::string> row;
    const auto number = static_cast<uint32_t>(out_.rows.size() + 1);
    for (const auto& [column, text] : cells) {
      row.resize(std::max(row.size(), column + 1));
      row[column] = text;
      const Sort sort = column < columns_.size() ? columns_[column].sort : Sort::open;
      out_.cells.push_back({CellAt{0, number, static_cast<uint32_t>(column + 1)}, text, sort});
    }
    line(std::move(row));
  }

  void line(std::vector<std::string> row) {
    row.resize(std::max<size_t>(row.size(), 2));
    out_.rows.push_back(std::move(row));
  }

  Dice dice_;
  std::vector<PlantedColumn> columns_;
  std::vector<std::string> headings_;
  PlantedList out_;
};

std::string as_text(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows)
    tables::write_csv_row({row.begin(), row.end()}, tables::CsvUse::data, out);
  return out;
}

std::string trimmed(std::string text) {
  for (const std::string blank : {" ", "　"}) {
    while (text.starts_with(blank)) text.erase(0, blank.size());
    while (text.ends_with(blank)) text.erase(text.size() - blank.size());
  }
  return text;
}

// Whether the report speaks of this cell, or of its column as one that is not taken.
bool is_said(const SmallList& list, CellAt cell) {
  for (const Line& line : list.last->report.lines()) {
    const bool is_column = line.rule->id.starts_with("import.column.");
    for (const CellAt& at : line.cells) {
      if (at == cell || (is_column && at.column == cell.column && at.sheet == cell.sheet))
        return true;
    }
  }
  return false;
}

bool stands_in_files(const SmallList& list, const std::string& text) {
  for (const auto& [path, bytes] : list.files) {
    if (path.starts_with("content/") && bytes.find(text) != std::string::npos) return true;
  }
  return false;
}

// Also as YAML writes a quote, and as the site calls its areas.
bool is_taken(const SmallList& list, const std::string& text) {
  static const std::map<std::string, std::string> kWritten = {
      {"'引用\"符", "'引用\\\"符"},
      {"なかまち", "area: [nakamachi"},
      {"なかまち、みずべ", "area: [nakamachi, mizube]"}};
  const auto written = kWritten.find(text);
  return stands_in_files(list, text) ||
         (written != kWritten.end() && stands_in_files(list, written->second));
}

std::map<std::string, std::string> groups_of(const SmallList& list) {
  std::map<std::string, std::string> out;
  for (const auto& [path, bytes] : list.files) {
    if (path.starts_with("content/group/")) out[path] = bytes;
  }
  return out;
}

TEST_CASE("a thousand random lists: nothing is lost, nothing private taken, all comes back") {
  size_t records = 0;
  size_t cells = 0;
  for (int n = 0; n < kLists; ++n) {
    const PlantedList made = Planter(kSeed + static_cast<unsigned>(n)).run();
    CAPTURE(n);
    SmallList list;
    list.import(as_text(made.rows));
    REQUIRE(list.last);
    for (const PlantedCell& cell : made.cells) {
      const std::string text = trimmed(cell.text);
      INFO(tables::cell_name(cell.at.column, cell.at.row) << " " << text << "\n" << list.said());
      ++cells;
      CHECK((is_said(list, cell.at) || is_taken(list, text)));
      if (cell.sort == Sort::person) CHECK_FALSE(stands_in_files(list, text));
      CHECK_FALSE((text == "見本花子" && stands_in_files(list, text)));
    }
    CHECK_FALSE(list.says("import.cell.forgotten"));
    records += groups_of(list).size();
    // Once more changes nothing.
    const auto before = list.files;
    list.import(as_text(made.rows));
    CHECK(list.last->files.empty());
    CHECK(list.files == before);
    // Through an export into the same site …
    const auto rows = list.export_rows();
    if (rows.size() == 1) continue;
    SmallList same;
    for (const auto& [path, bytes] : list.files) {
      if (path.starts_with("content/")) same.files[path] = bytes;
    }
    same.import(as_csv(rows));
    REQUIRE(same.last);
    CHECK(same.last->files.empty());
    CHECK(same.said() == "");
    // … and into one that has only what the groups name.
    SmallList other;
    for (const auto& [path, bytes] : list.files) {
      if (path.starts_with("content/") && !path.starts_with("content/group/"))
        other.files[path] = bytes;
    }
    other.import(as_csv(rows));
    REQUIRE(other.last);
    INFO(other.said());
    CHECK(groups_of(other) == groups_of(list));
    CHECK(other.export_rows() == rows);
  }
  CHECK(records > 2 * kLists);
  CHECK(cells > 20 * kLists);
}

}  // namespace
}  // namespace hiroba::imports
