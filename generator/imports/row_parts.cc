#include <algorithm>
#include <tuple>

#include "imports/addresses.h"
#include "imports/contacts.h"
#include "imports/row_values.h"
#include "imports/rules.h"
#include "imports/tidy.h"
#include "kinds/registry.h"
#include "syntax/write_yaml.h"
#include "text/date_format.h"
#include "text/normalise.h"

// The parts of a row that speak of other records: places, organisations, numbers; and of who
// agreed.
namespace hiroba::imports {
namespace {

using kinds::Kind;
using syntax::Node;

std::string text_of(const RowCell* cell) {
  return cell == nullptr ? "" : tidy_line(cell->raw.text);
}

bool names_a_record(const std::string& text) { return text.ends_with("]"); }

Draft beside(RowValues& row, Kind kind, const std::string& title) {
  Draft out;
  out.kind = kind;
  out.set("title", syntax::text_node(title), {});
  if (row.cell_reading().is_sample) out.set("sample", syntax::plain_node("true"), {});
  return out;
}

// By a column of places, or not at all.
void read_place_column(RowValues& row, std::string_view key, std::string_view own, Draft& into) {
  const Column* column = row.reading().places.column(own);
  if (column != nullptr) row.read_into(key, *column, into);
}

void set_address(Draft& draft, const kinds::Address& address, CellAt cell) {
  Node map;
  const std::pair<std::string_view, const std::string*> parts[] = {
      {"postal_code", &address.postal_code},
      {"prefecture", &address.prefecture},
      {"city", &address.city},
      {"town", &address.town},
      {"block", &address.block},
      {"building", &address.building}};
  for (const auto& [name, text] : parts) {
    if (!text->empty()) syntax::add_entry(map, name, syntax::text_node(*text));
  }
  draft.set("address", std::move(map), {cell});
}

std::string in_parts(const kinds::Address& a) {
  std::string out;
  for (const std::string* part :
       {&a.postal_code, &a.prefecture, &a.city, &a.town, &a.block, &a.building}) {
    if (!part->empty()) out += (out.empty() ? "" : "｜") + *part;
  }
  return out;
}

// A whole address in one cell.
void read_address(RowValues& row, const std::string& key, Draft& into) {
  const RowCell* cell = row.find(key);
  if (cell == nullptr) return;
  if (is_home(cell->raw.text)) return row.refuse(key, rules::kCellHome);
  const auto address = split_address(tidy_line(cell->raw.text));
  if (!address) return row.refuse(key, rules::kCellAddress);
  set_address(into, *address, cell->at);
  row.change(key, rules::kCellReadAs, {in_parts(*address)});
}

void refuse_homes(RowValues& row, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const RowCell* cell = row.find(key);
    if (cell != nullptr && is_home(cell->raw.text)) row.refuse(key, rules::kCellHome);
  }
}

// An event in no place: «オンライン», «Zoom».
bool is_online(const std::string& name) {
  const std::string folded = folded_title(name);
  for (const std::string_view word : {"オンライン", "zoom", "online", "オンライン開催", "web"}) {
    if (folded == folded_title(word)) return true;
  }
  return false;
}

}  // namespace

void read_listing(RowValues& row) {
  const text::Date today = row.reading().today;
  std::string date, by;
  std::vector<CellAt> cells;
  std::vector<std::string> keys;
  const auto take_day = [&](const std::string& key, const RawCell& raw) {
    const auto day = read_day(raw, today, true);
    if (!day || *day > today) return false;
    date = text::iso(*day);
    keys.push_back(key);
    return true;
  };
  // «2026-11-02 代表» in one cell.
  if (const RowCell* cell = row.find("listing")) {
    const std::string text = tidy_line(cell->raw.text);
    const size_t blank = text.find_last_of(" ");
    const std::string role = blank == std::string::npos ? "" : text.substr(blank + 1);
    RawCell day = cell->raw;
    day.text = text.substr(0, std::min(blank, text.size()));
    if (!is_role(role)) row.refuse("listing", rules::kCellRole);
    else if (!take_day("listing", day)) row.refuse("listing", rules::kCellDate);
    else by = role, cells.push_back(cell->at), row.take("listing");
  }
  const RowCell* day_cell = row.find("listing.date");
  const RowCell* by_cell = row.find("listing.by");
  const bool day_ok = day_cell != nullptr && take_day("listing.date", day_cell->raw);
  if (day_cell != nullptr && !day_ok) row.refuse("listing.date", rules::kCellDate);
  const bool by_ok = by_cell != nullptr && is_role(text_of(by_cell));
  if (by_cell != nullptr && !by_ok) row.refuse("listing.by", rules::kCellRole);
  if (day_ok != by_ok) {
    row.refuse(day_ok ? "listing.date" : "listing.by", rules::kRowAgreementHalf);
    return;
  }
  if (day_ok) {
    by = text_of(by_cell);
    cells = {day_cell->at, by_cell->at};
    if (date == day_cell->raw.text) row.take("listing.date");
    else row.change("listing.date", rules::kCellReadAs, {date});
    if (by == by_cell->raw.text) row.take("listing.by");
    else row.change("listing.by", rules::kCellTidied);
  }
  if (date.empty() || by.empty()) return;
  Node map;
  syntax::add_entry(map, "date", syntax::plain_node(date));
  syntax::add_entry(map, "by", syntax::text_node(by));
  row.draft().set("listing", std::move(map), cells);
  row.draft().is_draft = false;
}

// What it costs in words, and in yen where the words say it and no column does.
void read_fee(RowValues& row) {
  const RowCell* cell = row.find("fee");
  if (cell == nullptr) return;
  const std::string text = text_of(cell);
  std::string plain = text::nfkc(text);
  std::erase(plain, ',');
  const bool is_bare = plain.find_first_not_of("0123456789") == std::string::npos;
  const bool has_yen =
      row.reading().headings.column("fee_yen") != nullptr && row.find("fee_yen") == nullptr;
  const bool is_yen =
      plain.ends_with("円") && plain.find_first_not_of("0123456789") == plain.size() - 3;
  if (is_bare) {
    row.draft().set("fee", syntax::text_node(plain == "0" ? "無料" : plain + "円"), {cell->at});
    row.change("fee", rules::kCellReadAs, {plain == "0" ? "無料" : plain + "円"});
  } else {
    row.read_plain(*row.reading().headings.column("fee"));
    if (row.draft().find("fee") == nullptr) return;
  }
  constexpr size_t kMostDigits = 7;
  std::string yen = is_bare ? plain : is_yen ? plain.substr(0, plain.size() - 3) : "";
  if (text == "無料") yen = "0";
  yen.erase(0, std::min(yen.find_first_not_of('0'), yen.empty() ? 0 : yen.size() - 1));
  if (has_yen && !yen.empty() && yen.size() <= kMostDigits)
    row.draft().set("fee_yen", syntax::plain_node(yen), {cell->at});
}

void read_place(RowValues& row) {
  if (row.draft().kind == Kind::place) {
    refuse_homes(row, {"address", "address.building", "title"});
    return read_address(row, "address", row.draft());
  }
  refuse_homes(row, {"place", "place.building"});
  const RowCell* name = row.find("place");
  if (name != nullptr && is_online(text_of(name)) && row.find("attendance") == nullptr) {
    row.draft().set("attendance", syntax::plain_node("オンライン"), {name->at});
    row.change("place", rules::kCellReadAs, {"オンライン"});
    name = nullptr;
  }
  const bool is_named = name != nullptr && names_a_record(text_of(name));
  if (is_named) {
    row.read_plain(*row.reading().headings.column("place"));
    for (const char* key : {"place.address", "place.postal_code", "place.building", "place.lat",
                            "place.lng", "place.way"}) {
      if (row.find(key) != nullptr) row.change(key, rules::kCellElsewhere, {text_of(name)});
    }
    return;
  }
  Draft place = beside(row, Kind::place, "");
  read_address(row, "place.address", place);
  read_place_column(row, "place.postal_code", "address.postal_code", place);
  read_place_column(row, "place.building", "address.building", place);
  read_place_column(row, "place.lat", "lat", place);
  read_place_column(row, "place.lng", "lng", place);
  read_place_column(row, "place.way", "way", place);
  std::string title = text_of(name);
  const FieldValue* address = place.find("address");
  const bool has_more = place.fields.size() > (row.cell_reading().is_sample ? 2U : 1U);
  if (title.empty() && !has_more) return;
  if (title.empty() && address != nullptr) {
    if (const Node* building = address->node.find("building")) title = building->text;
  }
  if (title.empty()) title = row.draft().title() + "の会場";
  place.find("title")->node.text = title;
  if (name != nullptr) {
    place.find("title")->cells.push_back(name->at);
    if (title == name->raw.text) row.take("place");
    else row.change("place", rules::kCellTidied);
  }
  for (const FieldValue& field : place.fields)
    place.cells.insert(place.cells.end(), field.cells.begin(), field.cells.end());
  place.key = "place:" + folded_title(title);
  row.draft().besides.push_back(Beside{"place", row.label("place"), false, std::move(place)});
}

void read_organization(RowValues& row) {
  const RowCell* name = row.find("organization");
  if (name == nullptr) return;
  const std::string title = text_of(name);
  if (names_a_record(title)) return row.read_plain(*row.reading().headings.column("organization"));
  Draft made = beside(row, Kind::organization, title);
  made.find("title")->cells.push_back(name->at);
  made.cells = {name->at};
  made.key = "organization:" + folded_title(title);
  row.draft().besides.push_back(
      Beside{"organization", row.label("organization"), false, std::move(made)});
  if (title == name->raw.text) row.take("organization");
  else row.change("organization", rules::kCellTidied);
}

namespace {

// The numbers of a row while its columns are read.
class ContactColumns {
 public:
  ContactColumns(RowValues& row, const std::string& field) : row_(row), field_(field) {}

  void run() {
    references();
    read(".tel", {ContactSort::tel, false, false});
    read(".tel.open", {ContactSort::tel, true, false});
    read(".fax", {ContactSort::fax, false, false});
    read(".mail", {ContactSort::mail, false, false});
    extension();
    const std::string title = title_of_numbers();
    const size_t most = std::max({tel_.size(), fax_.size(), mail_.size()});
    for (size_t i = 0; i < most; ++i) make(i, title);
  }

 private:
  struct Given {
    std::string text;
    CellAt at;
  };

  // A column of names of the register; telephones stand in it, too.
  void references() {
    const RowCell* cell = row_.find(field_);
    if (cell == nullptr) return;
    const Column& column = *row_.reading().headings.column(field_);
    const CellValue value = read_cell(cell->raw, column, row_.cell_reading());
    const bool is_names = value.refused == nullptr && value.unresolved.empty();
    if (is_names || cell->raw.text.find(']') != std::string::npos) row_.read_plain(column);
    else read("", {ContactSort::tel, false, false});
  }

  void read(const std::string& ending, ContactCell how) {
    const std::string key = field_ + ending;
    const RowCell* cell = row_.find(key);
    if (cell == nullptr) return;
    how.is_number = cell->raw.is_number;
    ReadContact found = read_contact(tidy_lines(cell->raw.text), how);
    if (found.refused != nullptr) return row_.refuse(key, *found.refused);
    for (auto& [from, to] : {std::pair{&found.tel, &tel_}, std::pair{&found.fax, &fax_},
                             std::pair{&found.mail, &mail_}}) {
      for (std::string& text : *from) to->push_back(Given{std::move(text), cell->at});
    }
    if (found.changed != nullptr) row_.change(key, *found.changed);
    else if (tidy_lines(cell->raw.text) != cell->raw.text) row_.change(key, rules::kCellNumber);
    else row_.take(key);
  }

  void extension() {
    const std::string key = field_ + ".extension";
    const RowCell* cell = row_.find(key);
    if (cell == nullptr) return;
    const std::string digits = text::nfkc(text_of(cell));
    const bool is_good = !tel_.empty() && !digits.empty() && digits.size() <= 6 &&
                         digits.find_first_not_of("0123456789") == std::string::npos &&
                         tel_[0].text.find("内線") == std::string::npos;
    if (!is_good) return row_.refuse(key, rules::kCellTelephone);
    tel_[0].text += " 内線 " + digits;
    row_.change(key, rules::kCellNumber);
    more_.push_back(cell->at);
  }

  // An office or a role, never somebody's name.
  std::string title_of_numbers() {
    const std::string key = field_ + ".name";
    const std::string usual = row_.draft().title() + "の連絡先";
    const RowCell* cell = row_.find(key);
    if (cell == nullptr) return usual;
    const std::string name = text_of(cell);
    bool is_office = is_role(name);
    for (const std::string_view ending : {"課", "係", "局", "センター", "室", "協会", "会", "所",
                                          "館", "部", "窓口", "団体", "法人", "事業所"}) {
      is_office = is_office || name.ends_with(ending);
    }
    if (!is_office || (tel_.empty() && fax_.empty() && mail_.empty())) {
      row_.refuse(key, rules::kCellRole);
      return usual;
    }
    more_.push_back(cell->at);
    if (name == cell->raw.text) row_.take(key);
    else row_.change(key, rules::kCellTidied);
    return is_role(name) ? row_.draft().title() + " " + name : name;
  }

  void make(size_t i, const std::string& title) {
    Draft number = beside(row_, Kind::number, i == 0 ? title : title + std::to_string(i + 1));
    std::string key;
    const auto give = [&](std::string_view name, const std::vector<Given>& all) {
      if (i >= all.size()) return;
      number.set(name, syntax::text_node(all[i].text), {all[i].at});
      number.cells.push_back(all[i].at);
      if (key.empty()) key = folded_contact(all[i].text);
    };
    give("tel", tel_);
    give("fax", fax_);
    give("mail", mail_);
    if (i == 0) number.cells.insert(number.cells.end(), more_.begin(), more_.end());
    number.key = "number:" + key;
    row_.draft().besides.push_back(Beside{field_, row_.label(field_), true, std::move(number)});
  }

  RowValues& row_;
  const std::string field_;
  std::vector<Given> tel_, fax_, mail_;
  std::vector<CellAt> more_;
};

}  // namespace

void read_number(RowValues& row) {
  const std::tuple<const char*, const char*, ContactCell> columns[] = {
      {"tel.open", "tel", {ContactSort::tel, true, false}},
      {"tel", "tel", {ContactSort::tel, false, false}},
      {"fax", "fax", {ContactSort::fax, false, false}}};
  for (const auto& [key, name, how] : columns) {
    const RowCell* cell = row.find(key);
    if (cell == nullptr) continue;
    ContactCell reading = how;
    reading.is_number = cell->raw.is_number;
    const ReadContact found = read_contact(tidy_lines(cell->raw.text), reading);
    const auto& numbers = how.sort == ContactSort::fax ? found.fax : found.tel;
    const size_t all = found.tel.size() + found.fax.size() + found.mail.size();
    if (found.refused != nullptr) {
      row.refuse(key, *found.refused);
    } else if (numbers.size() != 1 || all != 1 || row.draft().find(name) != nullptr) {
      row.refuse(key, rules::kCellTelephone);
    } else {
      row.draft().set(name, syntax::text_node(numbers[0]), {cell->at});
      if (found.changed != nullptr) row.change(key, *found.changed);
      else if (numbers[0] != cell->raw.text) row.change(key, rules::kCellNumber);
      else row.take(key);
    }
  }
}

void read_contacts(RowValues& row, const std::string& field) { ContactColumns(row, field).run(); }

}  // namespace hiroba::imports
