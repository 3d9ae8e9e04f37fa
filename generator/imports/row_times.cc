#include <algorithm>

#include "imports/row_values.h"
#include "imports/rules.h"
#include "imports/schedule_tokens.h"
#include "imports/schedule_words.h"
#include "imports/tidy.h"
#include "kinds/registry.h"
#include "syntax/write_yaml.h"
#include "text/date_format.h"
#include "text/normalise.h"
#include "text/written_times.h"

// When something happens, from the several columns in which lists say it.
namespace hiroba::imports {
namespace {

using Sort = ScheduleToken::Sort;

std::string text_of(const RowCell* cell) {
  return cell == nullptr ? "" : tidy_lines(cell->raw.text);
}

// A time also as the part of a day in which a spreadsheet stores it.
std::string clock_of(const RowCell* cell) {
  if (cell == nullptr) return "";
  const auto time = read_time(cell->raw);
  return time ? text::iso(*time) : tidy_line(cell->raw.text);
}

std::string with_day(const RowCell* cell, text::Date today) {
  if (cell == nullptr) return "";
  // Numbers in which spreadsheets store days; words stay for whoever reads them.
  const auto day = read_day(cell->raw, today, false);
  const bool is_serial = cell->raw.text.find_first_not_of("0123456789") == std::string::npos;
  return day && is_serial ? text::iso(*day) : tidy_lines(cell->raw.text);
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : " ") + part;
  }
  return out;
}

// «1・3» of a column for weeks means «第1・3».
std::string weeks_of(const RowCell* cell) {
  const std::string text = text_of(cell);
  const std::string plain = text::nfkc(text);
  const bool is_bare = !plain.empty() && plain[0] >= '1' && plain[0] <= '5';
  return is_bare ? "第" + text : text;
}

std::string span_of(const RowCell* from, const RowCell* until) {
  const std::string begin = clock_of(from);
  const std::string end = clock_of(until);
  return begin.empty() && end.empty() ? "" : begin + "〜" + end;
}

struct Keys {
  std::string whole, weeks, weekdays, times, from, until;
  std::vector<std::string> all() const { return {whole, weeks, weekdays, times, from, until}; }
};

// Everything that was said of one rule, read together. False: nothing was.
bool read_rule(RowValues& row, const Column& column, const Keys& keys) {
  std::vector<std::string> given;
  for (const std::string& key : keys.all()) {
    if (row.find(key) != nullptr) given.push_back(key);
  }
  if (given.empty()) return false;
  if (given.size() == 1 && given[0] == keys.whole) {
    row.read_into(keys.whole, column, row.draft());
    return true;
  }
  const std::string times =
      joined({text_of(row.find(keys.times)), span_of(row.find(keys.from), row.find(keys.until))});
  RawCell cell;
  cell.text = joined({text_of(row.find(keys.whole)),
                      weeks_of(row.find(keys.weeks)) + text_of(row.find(keys.weekdays)), times});
  CellValue value = read_cell(cell, column, row.cell_reading());
  std::vector<CellAt> cells;
  for (const std::string& key : given) cells.push_back(row.find(key)->at);
  if (value.refused != nullptr) {
    for (const std::string& key : given) row.refuse(key, *value.refused, value.args);
    return true;
  }
  row.draft().set(column.path[0]->name, value.node, cells);
  const std::string words = write_cell(
      column,
      [&] {
        syntax::Node map;
        syntax::add_entry(map, column.key, value.node);
        return map;
      }(),
      row.reading().site, row.reading().today);
  std::string shown = words;
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  for (const std::string& key : given) row.change(key, rules::kCellReadAs, {shown});
  return true;
}

const Column& column_named(RowValues& row, std::string_view key) {
  return *row.reading().headings.column(key);
}

// ---- a single day

struct Moment {
  text::Date date;
  std::optional<text::Time> from, until;
};

// «12月3日（木） 13:30〜15:30»: one day and at most one time.
std::optional<Moment> read_moment(const std::string& text, text::Date today) {
  const auto tokens = schedule_tokens(text, today);
  if (!tokens) return std::nullopt;
  std::optional<Moment> out;
  bool has_times = false;
  for (const ScheduleToken& token : *tokens) {
    if (token.sort == Sort::separator) continue;
    if (token.sort == Sort::date && !out) {
      out = Moment{token.date, {}, {}};
    } else if (token.sort == Sort::times && out && !has_times) {
      out->from = token.from;
      out->until = token.until;
      has_times = true;
    } else {
      return std::nullopt;
    }
  }
  return out;
}

void set_moment(RowValues& row, const Moment& moment, const std::vector<CellAt>& cells) {
  row.draft().set("start", syntax::plain_node(text::iso(text::DateTime{moment.date, moment.from})),
                  cells);
  if (moment.until)
    row.draft().set("end", syntax::plain_node(text::iso(text::DateTime{moment.date, moment.until})),
                    cells);
}

// 日時 (or 開始日), with 時間 beside it: a single day, else a rule.
void read_day_and_span(RowValues& row, const std::string& day_key) {
  const text::Date today = row.reading().today;
  const std::string text =
      joined({with_day(row.find(day_key), today), text_of(row.find("schedule.times"))});
  const auto moment = read_moment(text, today);
  if (!moment && day_key != "when") return;
  if (!moment) {
    read_rule(row, column_named(row, "schedule"),
              {"when", "schedule.weeks", "schedule.weekdays", "schedule.times", "schedule.from",
               "schedule.until"});
    return;
  }
  std::vector<std::string> keys;
  std::vector<CellAt> cells;
  for (const std::string& key : {day_key, std::string("schedule.times")}) {
    if (row.find(key) == nullptr) continue;
    keys.push_back(key);
    cells.push_back(row.find(key)->at);
  }
  set_moment(row, *moment, cells);
  std::string shown = text::iso(text::DateTime{moment->date, moment->from});
  std::replace(shown.begin(), shown.end(), 'T', ' ');
  if (moment->until) shown += "〜" + text::iso(*moment->until);
  for (const std::string& key : keys) row.change(key, rules::kCellReadAs, {shown});
}

// 開始日 and 開始時間, as the open-data standard has them.
std::optional<text::Date> read_day_column(RowValues& row, const std::string& key) {
  const RowCell* cell = row.find(key);
  if (cell == nullptr) return std::nullopt;
  const auto day = read_day(cell->raw, row.reading().today, false);
  if (day && text::has_other_weekday(cell->raw.text, *day)) {
    row.refuse(key, rules::kCellWeekday);
    return std::nullopt;
  }
  if (!day) row.refuse(key, rules::kCellDate);
  else if (text::iso(*day) == cell->raw.text) row.take(key);
  else row.change(key, rules::kCellReadAs, {text::iso(*day)});
  return day;
}

void read_point(RowValues& row, const std::string& field, const std::string& date_key,
                const std::string& time_key, std::optional<text::Date> day) {
  const RowCell* date = row.find(date_key);
  std::vector<CellAt> cells;
  if (date != nullptr) {
    cells.push_back(date->at);
    day = read_day_column(row, date_key);
  }
  std::optional<text::Time> time;
  if (const RowCell* cell = row.find(time_key)) {
    time = read_time(cell->raw);
    if (!time || !day) row.refuse(time_key, rules::kCellTime);
    else if (text::iso(*time) == cell->raw.text) row.take(time_key);
    else row.change(time_key, rules::kCellReadAs, {text::iso(*time)});
    if (time && day) cells.push_back(cell->at);
  }
  if (!day || cells.empty()) return;
  row.draft().set(field, syntax::plain_node(text::iso(text::DateTime{*day, time})), cells);
}

std::optional<text::Date> start_of(const RowValues& row, const Draft& draft) {
  (void)row;
  const FieldValue* start = draft.find("start");
  if (start == nullptr) return std::nullopt;
  return text::parse_date(start->node.text.substr(0, 10));
}

}  // namespace

void read_when(RowValues& row) {
  const bool has_days = row.reading().headings.column("start") != nullptr;
  if (has_days && row.find("when") != nullptr) read_day_and_span(row, "when");
  if (has_days && row.find("start.date") != nullptr && row.find("start.time") == nullptr &&
      row.find("schedule.times") != nullptr && row.draft().find("start") == nullptr)
    read_day_and_span(row, "start.date");
  if (has_days && row.has_one({"start.date", "start.time"}) &&
      row.draft().find("start") == nullptr) {
    read_point(row, "start", "start.date", "start.time", std::nullopt);
  }
  if (has_days && row.has_one({"end.date", "end.time"}) && row.draft().find("end") == nullptr)
    read_point(row, "end", "end.date", "end.time", start_of(row, row.draft()));
  if (row.reading().headings.column("schedule") != nullptr) {
    read_rule(row, column_named(row, "schedule"),
              {"schedule", "schedule.weeks", "schedule.weekdays", "schedule.times", "schedule.from",
               "schedule.until"});
  }
}

void read_hours(RowValues& row) {
  read_rule(row, column_named(row, "hours"),
            {"hours", "", "hours.weekdays", "hours.times", "hours.from", "hours.until"});
}

}  // namespace hiroba::imports
