#include "emit/chart.h"

#include "emit/chart_data.h"
#include "emit/chart_text.h"
#include "template/escape.h"

namespace hiroba::emit {
namespace {

using namespace chart;
using kinds::ChartForm;

constexpr size_t kMostUpright = 6;  // more rows than this lie down
constexpr size_t kMostShades = 4;   // classes shade-1 … shade-4 of the stylesheet
constexpr size_t kMostDescribed = 24;

class Drawing {
 public:
  Drawing(const Figure& figure, const Data& data, const Words& words, std::string_view id)
      : figure_(figure), data_(data), words_(words), marks_(marks_of(words)), id_(id) {}

  std::string run() {
    legend();
    switch (figure_.chart) {
      case ChartForm::line: lines(); break;
      case ChartForm::stacked: stacked(); break;
      case ChartForm::share: lying(true); break;
      default: fits_upright() ? upright() : lying(false);
    }
    return frame();
  }

 private:
  std::string name_id(std::string_view part) const { return fmt::format("chart-{}-{}", id_, part); }

  void text(double x, double y, std::string_view anchor, std::string_view words,
            std::string_view extra = "") {
    body_ += fmt::format("<text x=\"{}\" y=\"{}\"", number(x), number(y));
    if (anchor != "start") body_ += fmt::format(" text-anchor=\"{}\"", anchor);
    body_.append(extra).append(">");
    tmpl::escape_text(body_, words);
    body_ += "</text>";
  }
  void name(double x, double y, std::string_view anchor, const Name& words, std::string_view line) {
    text(x, y, anchor, line, words.foreign ? " lang=\"ja\"" : "");
  }
  void path(std::string_view type, std::string_view d) {
    body_ += fmt::format("<path class=\"{}\" d=\"{}\"/>", type, d);
  }

  // The class says how it looks; only the pattern has to be named here, because it has this
  // drawing's id.
  void box(double x, double y, double w, double h, FactStatus status, size_t series) {
    constexpr std::string_view kLooks[] = {"bar-done", "bar-plan", "bar-other"};
    const Look look = look_of(status);
    body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"{}", number(x),
                         number(y), number(std::max(w, 0.0)), number(std::max(h, 0.0)),
                         kLooks[static_cast<size_t>(look)]);
    if (look == Look::solid && series > 0)
      body_ += fmt::format(" shade-{}", series % kMostShades + 1);
    body_ += '"';
    if (look == Look::hatched) body_ += fmt::format(" fill=\"url(#{})\"", name_id("hatch"));
    body_ += "/>";
    hatched_ = hatched_ || look == Look::hatched;
  }

  // «（計画）» behind a name that does not say so itself.
  std::string status_words(const Column& column) const {
    const std::string_view status = status_word(column.status, words_);
    if (status.empty() || column.name.text == status) return {};
    return std::string(marks_.open).append(status).append(marks_.close);
  }
  void column_name(double x, double y, const Column& column) {
    body_ += fmt::format("<text x=\"{}\" y=\"{}\">", number(x), number(y));
    if (column.name.foreign) body_ += "<tspan lang=\"ja\">";
    tmpl::escape_text(body_, column.name.text);
    if (column.name.foreign) body_ += "</tspan>";
    tmpl::escape_text(body_, status_words(column));
    body_ += "</text>";
  }

  // One line for each column; a single one is named by the caption and the mark beside it.
  void legend() {
    if (data_.columns.size() < 2) return;
    for (size_t c = 0; c < data_.columns.size(); ++c) {
      const Column& column = data_.columns[c];
      if (figure_.chart == ChartForm::line) {
        stroke({{2, top_ + 8}, {24, top_ + 8}}, column.status, c);
        marker(13, top_ + 8, column.status, c);
      } else {
        box(2, top_ + 1, 14, 14, column.status, c);
      }
      column_name(figure_.chart == ChartForm::line ? 32 : 24, top_ + 13, column);
      top_ += kLine;
    }
    top_ += 8;
  }

  // --- upright bars and lines ------------------------------------------------------------------

  double left() const { return width_of(axis_number(ceiling())) + 8; }
  double ceiling() const {
    const double step = step_for(data_.most);
    return std::max(step, std::ceil(data_.most / step - 1e-9) * step);
  }
  double slot() const { return (kWidth - left() - 4) / static_cast<double>(data_.rows.size()); }

  bool fits_upright() const {
    if (data_.rows.size() > kMostUpright || data_.columns.size() > 3) return false;
    for (const Row& row : data_.rows) {
      for (const std::string& line : wrapped(row.name.text, slot() - 4, 2)) {
        if (width_of(line) > slot() - 4) return false;
      }
      for (const Cell& cell : row.cells) {
        const double bar = slot() / static_cast<double>(data_.columns.size());
        if (width_of(cell.text) > bar + 2 || (!cell.number && width_of(marks_.unknown) > bar + 8))
          return false;
      }
    }
    return true;
  }

  double height_of(double value) const { return 140 * value / ceiling(); }

  // Axis, grid and the names of the rows; returns where zero is.
  double plane() {
    const double zero = top_ + 18 + 140;
    const double step = step_for(data_.most);
    for (double value = 0; value <= ceiling() * 1.0001; value += step) {
      const double y = zero - height_of(value);
      path(value == 0 ? "axis" : "grid",
           fmt::format("M{} {}H{}", number(left()), number(y), number(kWidth)));
      text(left() - 6, y + 5, "end", axis_number(value), " class=\"soft-text\"");
    }
    size_t most_lines = 1;
    double free_from = 0;
    for (size_t r = 0; r < data_.rows.size(); ++r) {
      const Name& words = data_.rows[r].name;
      const auto lines = wrapped(words.text, std::max(slot() - 4, 4 * kEm), 2);
      double widest = 0;
      for (const std::string& line : lines) widest = std::max(widest, width_of(line));
      const double x = left() + slot() * (static_cast<double>(r) + 0.5);
      if (x - widest / 2 < free_from) continue;  // the table names every row
      free_from = x + widest / 2 + 4;
      most_lines = std::max(most_lines, lines.size());
      for (size_t i = 0; i < lines.size(); ++i) {
        name(x, zero + 20 + kLine * static_cast<double>(i), "middle", words, lines[i]);
      }
    }
    top_ = zero + 8 + kLine * static_cast<double>(most_lines);
    return zero;
  }

  void upright() {
    const double zero = plane();
    const auto count = static_cast<double>(data_.columns.size());
    const double bar = std::min(36.0, (slot() - 10) / count);
    for (size_t r = 0; r < data_.rows.size(); ++r) {
      const double first = left() + slot() * (static_cast<double>(r) + 0.5) - bar * count / 2;
      for (size_t c = 0; c < data_.columns.size(); ++c) {
        const Cell& cell = data_.rows[r].cells[c];
        const double x = first + bar * static_cast<double>(c);
        if (!cell.number) {
          text(x + bar / 2, zero - 7, "middle", marks_.unknown, " class=\"soft-text\"");
          continue;
        }
        const double height = height_of(*cell.number);
        box(x + 2, zero - height, bar - 4, height, cell.status, c);
        text(x + bar / 2, zero - height - 6, "middle", cell.text);
      }
    }
  }

  using Points = std::vector<std::pair<double, double>>;
  void stroke(const Points& points, FactStatus status, size_t series) {
    std::string d;
    for (const auto& [x, y] : points) {
      d += fmt::format("{}{} {}", d.empty() ? "M" : "L", number(x), number(y));
    }
    const bool solid = look_of(status) == Look::solid;
    path(fmt::format("{} stroke-{}", solid ? "line-done" : "line-plan", series % kMostShades + 1),
         d);
  }

  // Another shape for each column, so that colour is never alone; hollow where nothing was done
  // yet.
  void marker(double x, double y, FactStatus status, size_t series) {
    const std::string type = look_of(status) == Look::solid ? "bar-done" : "dot-plan";
    constexpr std::string_view kShapes[] = {"m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
                                            "m-5-5h10v10h-10z", "m0-6l6 11h-12z",
                                            "m0-7l7 7-7 7-7-7z"};
    path(type, fmt::format("M{} {}{}", number(x), number(y), kShapes[series % kMostShades]));
  }

  void lines() {
    const double zero = plane();
    const bool labelled = data_.columns.size() == 1 && data_.rows.size() <= 8;
    for (size_t c = 0; c < data_.columns.size(); ++c) {
      Points points;
      const auto at = [&](size_t r) {
        return std::pair{left() + slot() * (static_cast<double>(r) + 0.5),
                         zero - height_of(*data_.rows[r].cells[c].number)};
      };
      for (size_t r = 1; r < data_.rows.size(); ++r) {
        const Cell& before = data_.rows[r - 1].cells[c];
        const Cell& cell = data_.rows[r].cells[c];
        // A gap where a number is not known; the way to a plan is drawn as one.
        if (before.number && cell.number) stroke({at(r - 1), at(r)}, cell.status, c);
      }
      for (size_t r = 0; r < data_.rows.size(); ++r) {
        const Cell& cell = data_.rows[r].cells[c];
        const double x = left() + slot() * (static_cast<double>(r) + 0.5);
        if (!cell.number) {
          if (labelled) text(x, zero - 7, "middle", marks_.unknown, " class=\"soft-text\"");
          continue;
        }
        marker(x, at(r).second, cell.status, c);
        if (labelled) text(x, at(r).second - 11, "middle", cell.text);
      }
    }
  }

  // --- lying bars ------------------------------------------------------------------------------

  void row_name(const Row& row) {
    for (const std::string& line : wrapped(row.name.text, kWidth - 4, 3)) {
      name(0, top_ + 14, "start", row.name, line);
      top_ += kLine;
    }
  }

  double value_room() const {
    double room = width_of(marks_.unknown);
    for (const Row& row : data_.rows) {
      for (const Cell& cell : row.cells) room = std::max(room, width_of(cell.text));
    }
    return kWidth - room - 10;
  }

  // One bar under the other. As shares each has a track that stands for the whole.
  void lying(bool shares) {
    const double room = value_room();
    for (const Row& row : data_.rows) {
      row_name(row);
      for (size_t c = 0; c < data_.columns.size(); ++c) {
        const Cell& cell = row.cells[c];
        const double whole = shares ? whole_of(c) : data_.most;
        if (shares)
          body_ +=
              fmt::format("<rect x=\"0\" y=\"{}\" width=\"{}\" height=\"16\" class=\"track\"/>",
                          number(top_ + 2), number(room));
        if (cell.number) {
          const double width = whole > 0 ? room * *cell.number / whole : 0;
          box(0, top_ + 2, width, 16, cell.status, c);
          text((shares ? room : width) + 6, top_ + 15, "start", cell.text);
        } else {
          text(shares ? room + 6 : 2, top_ + 15, "start", marks_.unknown, " class=\"soft-text\"");
        }
        top_ += 22;
      }
      top_ += 8;
    }
  }

  double whole_of(size_t column) const {
    double sum = 0;
    for (const Row& row : data_.rows) sum += row.cells[column].number.value_or(0);
    return data_.columns[column].unit == "%" ? std::max(sum, 100.0) : sum;
  }

  void stacked() {
    double most = 0;
    for (const Row& row : data_.rows) most = std::max(most, total(row));
    for (const Row& row : data_.rows) {
      row_name(row);
      double x = 0;
      bool unknown = false;
      for (size_t c = 0; c < row.cells.size(); ++c) {
        unknown = unknown || !row.cells[c].number;
        const double width = most > 0 ? (kWidth - 4) * row.cells[c].number.value_or(0) / most : 0;
        if (width > 0) box(x + 1, top_ + 2, std::max(width - 2, 1.0), 18, row.cells[c].status, c);
        x += width;
      }
      if (unknown) text(x + 6, top_ + 16, "start", marks_.unknown, " class=\"soft-text\"");
      top_ += 32;
    }
  }
  static double total(const Row& row) {
    double sum = 0;
    for (const Cell& cell : row.cells) sum += cell.number.value_or(0);
    return sum;
  }

  // --- around it ---------------------------------------------------------------------------------

  // Title and description are plain text, which cannot say that a part of it is Japanese.
  bool is_foreign() const {
    const auto foreign = [](const auto& part) { return part.name.foreign; };
    return std::any_of(data_.columns.begin(), data_.columns.end(), foreign) ||
           std::any_of(data_.rows.begin(), data_.rows.end(), foreign);
  }

  std::string description() const {
    if (is_foreign()) return std::string(marks_.see_table);
    std::string out;
    size_t told = 0;
    for (const Row& row : data_.rows) {
      if ((told += row.cells.size()) > kMostDescribed) return out.append(marks_.see_table);
      out.append(row.name.text).append(marks_.colon);
      for (size_t c = 0; c < row.cells.size(); ++c) {
        const Cell& cell = row.cells[c];
        if (c > 0) out += marks_.comma;
        if (row.cells.size() > 1) out.append(data_.columns[c].name.text).append(" ");
        out += cell.text.empty() ? marks_.unknown : std::string_view(cell.text);
        if (cell.number) out += data_.columns[c].unit;
        const std::string_view status = status_word(cell.status, words_);
        if (!status.empty()) out.append(marks_.open).append(status).append(marks_.close);
      }
      out += marks_.stop;
    }
    return out;
  }

  std::string title() const {
    const std::string_view forms[] = {marks_.bar,  marks_.bar,     marks_.bar,
                                      marks_.line, marks_.stacked, marks_.share};
    std::string out(forms[static_cast<size_t>(figure_.chart)]);
    if (is_foreign()) return out;
    out += marks_.colon;
    for (size_t c = 0; c < data_.columns.size(); ++c) {
      if (c > 0) out += marks_.comma;
      out.append(data_.columns[c].name.text).append(status_words(data_.columns[c]));
    }
    return out;
  }

  std::string frame() const {
    std::string out = fmt::format(
        "<svg class=\"chart-drawing\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{} "
        "{}\"><title id=\"{}\">",
        number(kWidth), number(std::ceil(top_ + 4)), name_id("t"), name_id("d"), name_id("t"));
    tmpl::escape_text(out, title());
    out += fmt::format("</title><desc id=\"{}\">", name_id("d"));
    tmpl::escape_text(out, description());
    out += "</desc>";
    if (hatched_) {
      out += fmt::format(
          "<defs><pattern id=\"{}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" "
          "patternTransform=\"rotate(45)\"><path d=\"M0 0V7\" "
          "class=\"hatch-line\"/></pattern></defs>",
          name_id("hatch"));
    }
    return out.append(body_).append("</svg>");
  }

  const Figure& figure_;
  const Data& data_;
  const Words& words_;
  const Marks marks_;
  const std::string id_;
  std::string body_;
  double top_ = 0;  // where the next thing goes
  bool hatched_ = false;
};

// --- the table ---------------------------------------------------------------------------------

void append_name(std::string& out, const Name& name) {
  if (name.foreign) out += "<span lang=\"ja\">";
  tmpl::escape_text(out, name.text);
  if (name.foreign) out += "</span>";
}

// The same mark as in templates/components/marks.html.
void append_mark(std::string& out, FactStatus status, const Words& words) {
  const std::string_view word = status_word(status, words);
  if (word.empty()) return;
  constexpr std::string_view kLooks[] = {"done", "plan", "wish"};
  out += fmt::format("<span class=\"status-mark status-mark--{}\">{}</span>",
                     kLooks[static_cast<size_t>(look_of(status))], word);
}

void append_unit(std::string& out, std::string_view unit, const Words& words) {
  if (unit.empty()) return;
  const Marks marks = marks_of(words);
  out.append(marks.open).append(marks.unit);
  append_name(out, table_name(unit, words.language()));
  out += marks.close;
}

void append_head(std::string& out, const Figure& figure, const Data& data, const Words& words) {
  out += "<thead><tr><th scope=\"col\">";
  append_name(out, table_name(data.corner, words.language()));
  out += "</th>";
  for (const Column& column : data.columns) {
    out += "<th scope=\"col\" class=\"number\">";
    append_name(out, column.name);
    if (column.unit != figure.unit) append_unit(out, column.unit, words);
    out += ' ';
    append_mark(out, column.status, words);
    out += "</th>";
  }
  out += "</tr></thead><tbody>";
}

void append_row(std::string& out, const Row& row, const Words& words) {
  out += "<tr><th scope=\"row\">";
  append_name(out, row.name);
  out += ' ';
  append_mark(out, row.status, words);
  if (row.note != nullptr) {
    tmpl::Scope scope;
    out.append("<br><span class=\"small soft\">")
        .append(field_html(*row.note, words.language(), scope));
    out += "</span>";
  }
  out += "</th>";
  for (const Cell& cell : row.cells) {
    out += "<td class=\"number\">";
    if (cell.text.empty()) {
      out += fmt::format("<span class=\"soft\">{}</span>", marks_of(words).unknown);
    } else {
      append_name(out, cell.number ? Name{cell.text} : table_name(cell.text, words.language()));
    }
    out += "</td>";
  }
  out += "</tr>";
}

}  // namespace

std::string chart_svg(const kinds::Figure& figure, const Table& table, const Words& words,
                      std::string_view id) {
  if (figure.chart == ChartForm::table || figure.chart == ChartForm::unset) return {};
  const Data data = read(figure, table, words.language());
  if (!data.drawable || data.rows.empty()) return {};
  return Drawing(figure, data, words, id).run();
}

std::string chart_table(const kinds::Figure& figure, const Table& table,
                        const kinds::Localized& caption, const Words& words) {
  const Data data = read(figure, table, words.language());
  if (data.rows.empty()) return {};
  tmpl::Scope scope;
  // Wide tables scroll by themselves; the keyboard reaches them, and they say what they are.
  std::string out = "<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"";
  const Language language = words.language();
  const bool foreign = caption.shown_in(language).html_lang() != language.html_lang();
  const Marks marks = marks_of(words);
  if (!foreign) tmpl::escape_attribute(out, field_text(caption, language, scope));
  out += foreign ? marks.table_alone : marks.table;
  out.append("\"><table><caption>").append(field_html(caption, language, scope));
  append_unit(out, figure.unit, words);
  out += "</caption>";
  append_head(out, figure, data, words);
  for (const Row& row : data.rows) append_row(out, row, words);
  return out.append("</tbody></table></section>");
}

}  // namespace hiroba::emit
