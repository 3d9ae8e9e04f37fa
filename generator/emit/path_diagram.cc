#include "emit/path_diagram.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "emit/chart_data.h"
#include "emit/chart_text.h"
#include "emit/path_diagram_text.h"
#include "template/escape.h"

namespace hiroba::emit {
namespace {

using chart::Look;
using chart::look_of;
using chart::number;
using chart::width_of;
using kinds::FactStatus;

// The content of a page on a screen 320 px wide is 284 px wide: a letter of 13 units is 13 px
// there.
constexpr double kWidth = 280;
constexpr double kGutter = 16;  // between two lanes: only for what joins them
constexpr double kLine = 18;
constexpr double kGap = 24;            // between stations
constexpr double kSmall = 14.01 / 13;  // how much more of the small letters fits; names have 14
constexpr double kDot = 9;             // radius of a station
constexpr double kRail = 7;            // from one arrow beside a lane to the next
constexpr size_t kMostRails = 3;
constexpr size_t kLanesInRow = 2;
constexpr size_t kMostDescribed = 24;

struct Station {
  const PathStep* step = nullptr;
  size_t lane = 0;
  size_t place = 0;  // in its lane
  double x = 0;      // middle of its dot
  double y = 0;
  double text_end = 0;  // where the words of its first line end
};

// One drawing of at most two lanes.
class Drawing {
 public:
  // `first`: the number of the first step of lanes[0], counted through all lanes.
  Drawing(const std::vector<const PathLane*>& lanes, const std::vector<size_t>& firsts,
          const PathWords& words, const Words& site_words, std::string id)
      : lanes_(lanes),
        words_(words),
        site_words_(site_words),
        marks_(chart::marks_of(site_words)),
        id_(std::move(id)) {
    for (size_t lane = 0; lane < lanes_.size(); ++lane) {
      for (size_t i = 0; i < lanes_[lane]->steps.size(); ++i) {
        numbers_.push_back(firsts[lane] + i);
        stations_.push_back({&lanes_[lane]->steps[i], lane, i, 0, 0, 0});
      }
    }
  }

  std::string run() {
    place_lanes();
    double top = 0;
    for (size_t lane = 0; lane < lanes_.size(); ++lane) top = std::max(top, heading(lane));
    for (size_t lane = 0; lane < lanes_.size(); ++lane) stations(lane, top - 4);
    for (size_t s = 0; s < stations_.size(); ++s) connections(s);
    fee_frame();
    return frame();
  }

 private:
  std::string name_id(std::string_view part) const { return fmt::format("{}-{}", id_, part); }

  Station* station(size_t number) {
    const auto at = std::find(numbers_.begin(), numbers_.end(), number);
    return at == numbers_.end() ? nullptr : &stations_[static_cast<size_t>(at - numbers_.begin())];
  }

  // --- writing -----------------------------------------------------------------------------------

  void text(double x, double y, std::string_view type, bool foreign, std::string_view words) {
    body_ += fmt::format("<text x=\"{}\" y=\"{}\"", number(x), number(y));
    if (!type.empty()) body_ += fmt::format(" class=\"{}\"", type);
    if (foreign) body_ += " lang=\"ja\"";
    body_ += '>';
    tmpl::escape_text(body_, words);
    body_ += "</text>";
  }
  void path(std::string_view type, std::string_view d) {
    body_ += fmt::format("<path class=\"{}\" d=\"{}\"/>", type, d);
  }
  // Lines of words from `y` down; returns where the next line goes.
  double words(double x, double y, double width, size_t most, std::string_view type, bool foreign,
               std::string_view all) {
    const bool small = type != "lane-name" && type != "step-name";
    for (const std::string& line : path_text::lines_of(all, small ? width * kSmall : width, most)) {
      text(x, y, type, foreign, line);
      y += kLine;
    }
    return y;
  }

  // --- places ------------------------------------------------------------------------------------

  double lane_width() const {
    return lanes_.size() > 1 ? (kWidth - kGutter) / 2 : kWidth - kGutter;
  }
  double lane_left(size_t lane) const {
    return static_cast<double>(lane) * (lane_width() + kGutter);
  }
  double gutter() const { return lane_width() + kGutter / 2; }

  // Arrows that skip a station run beside the lane and take their room from its words.
  bool is_beside(const Station& from, const Station& to) const {
    return from.lane == to.lane && from.place + 1 != to.place;
  }
  void place_lanes() {
    rails_.assign(lanes_.size(), 0);
    for (const Station& to : stations_) {
      for (const size_t number : to.step->after) {
        const Station* from = station(number);
        if (from == nullptr || from == &to || !is_beside(*from, to)) continue;
        rails_[to.lane] = std::min(rails_[to.lane] + 1, kMostRails);
      }
    }
    used_rails_.assign(lanes_.size(), 0);
  }
  double dot_x(size_t lane) const {
    return lane_left(lane) + kDot + 3 + kRail * static_cast<double>(rails_[lane]);
  }

  double heading(size_t lane) {
    return words(lane_left(lane), 15, lane_width(), 3, "lane-name", false, lanes_[lane]->name);
  }

  void stations(size_t lane, double top) {
    const double x = dot_x(lane);
    const double left = x + kDot + 7;
    const double width = lane_left(lane) + lane_width() - left;
    for (Station& s : stations_) {
      if (s.lane != lane) continue;
      const PathStep& step = *s.step;
      s.x = x;
      s.y = top + 9;
      s.text_end = x + kDot + 2;
      const std::string_view status = chart::status_word(step.status, site_words_);
      double y = top + 14;
      if (!status.empty()) {
        text(left, y, "soft-text", false, status);
        s.text_end = left + width_of(status) + 4;
        y += kLine;
      } else if (step.has_fee_addition) {
        y += kLine;  // the dashed line leaves the station above its name
      }
      y = words(left, y, width, 6, "step-name", step.name_is_foreign, step.name);
      y = words(left, y, width, 3, "", step.length_is_foreign, step.length);
      path("bench-sign", fmt::format("M{} {}h15M{} {}v6m10 -6v6", number(left), number(y - 8),
                                     number(left + 2.5), number(y - 8)));
      y = words(left + 20, y, width - 20, 2, "soft-text", false, words_.rest) - kLine;
      dot(s);
      bottom_ = std::max(bottom_, y + 6);
      top = y + kGap;
    }
  }

  void dot(const Station& s) {
    std::string_view type = "station";
    std::string fill;
    if (s.step->status != FactStatus::unset) {
      constexpr std::string_view kLooks[] = {"station station-done", "station station-plan",
                                             "station station-wish"};
      const Look look = look_of(s.step->status);
      type = kLooks[static_cast<size_t>(look)];
      // Named here, because the pattern has this drawing's id.
      if (look == Look::hatched) fill = fmt::format(" fill=\"url(#{})\"", name_id("hatch"));
      hatched_ = hatched_ || look == Look::hatched;
    }
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"{}\"{}/>", number(s.x),
                         number(s.y), number(kDot), type, fill);
  }

  // --- what joins stations -----------------------------------------------------------------------

  static bool is_wished(const Station& s) {
    return s.step->status != FactStatus::unset && look_of(s.step->status) == Look::outlined;
  }
  static std::string_view line_type(const Station& from, const Station& to) {
    return is_wished(from) || is_wished(to) ? "way way-wish" : "way";
  }
  static bool comes_after(const Station& to, size_t number) {
    const auto& after = to.step->after;
    return std::find(after.begin(), after.end(), number) != after.end();
  }

  void connections(size_t index) {
    const Station& to = stations_[index];
    const Station* above = index > 0 && to.place > 0 ? &stations_[index - 1] : nullptr;
    const bool arrow = above != nullptr && comes_after(to, numbers_[index - 1]);
    if (arrow || (above != nullptr && above->step->is_ordered && to.step->is_ordered)) {
      path(line_type(*above, to),
           fmt::format("M{} {}V{}", number(to.x), number(above->y + kDot), number(to.y - kDot)));
      if (arrow)
        path("way-end", fmt::format("M{} {}l6 9l6 -9", number(to.x - 6), number(to.y - kDot - 10)));
    }
    std::vector<size_t> drawn;
    for (const size_t number : to.step->after) {
      const Station* from = station(number);
      if (from == nullptr || from == &to) continue;
      if (std::find(drawn.begin(), drawn.end(), number) != drawn.end()) continue;
      drawn.push_back(number);
      if (from->lane != to.lane) across(*from, to);
      if (is_beside(*from, to)) beside(*from, to);
    }
  }

  // Past other stations of the lane, to the left of it.
  void beside(const Station& from, const Station& to) {
    const size_t rail = used_rails_[to.lane]++ % kMostRails;
    const double x =
        lane_left(to.lane) + 1 + kRail * static_cast<double>(std::min(rail, rails_[to.lane] - 1));
    path(line_type(from, to),
         fmt::format("M{} {}H{}V{}H{}", number(from.x - kDot + 1), number(from.y + 4), number(x),
                     number(to.y - 3), number(to.x - kDot - 1)));
    arrow_right(to.x - kDot, to.y - 3);
  }

  // From lane to lane through the gutter, clear of the words.
  void across(const Station& from, const Station& to) {
    const double x = gutter() - 4;
    const double begin = from.lane == 0 ? from.text_end : from.x - kDot;
    const double end = to.lane == 0 ? to.text_end : to.x - kDot;
    path(line_type(from, to), fmt::format("M{} {}H{}V{}H{}", number(begin), number(from.y - 3),
                                          number(x), number(to.y - 3), number(end)));
    if (to.lane == 0) {
      path("way-end", fmt::format("M{} {}l-7 4.5l7 4.5", number(end + 8), number(to.y - 7.5)));
    } else {
      arrow_right(end, to.y - 3);
    }
  }
  void arrow_right(double x, double y) {
    path("way-end", fmt::format("M{} {}l7 4.5l-7 4.5", number(x - 8), number(y - 4.5)));
  }

  // The one frame by which ways are joined, below them, with a dashed line from each of its steps.
  void fee_frame() {
    std::optional<double> top;
    for (const Station& s : stations_) {
      if (!s.step->has_fee_addition) continue;
      const double y = s.y + 3;
      const double x = s.lane == 0 ? s.text_end : s.x - kDot;
      path("tie", fmt::format("M{} {}H{}", number(x), number(y), number(gutter())));
      top = std::min(top.value_or(y), y);
    }
    if (!top) return;
    const auto lines = path_text::lines_of(words_.fee, (kWidth - 24) * kSmall, 3);
    const double y = bottom_ + 14;
    const double height = kLine * static_cast<double>(lines.size()) + 14;
    path("tie", fmt::format("M{} {}V{}", number(gutter()), number(*top), number(y)));
    body_ +=
        fmt::format("<rect class=\"tie\" x=\"1\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\"/>",
                    number(y), number(kWidth - 2), number(height));
    words(12, y + 20, kWidth - 24, 3, "", false, words_.fee);
    bottom_ = y + height + 2;
  }

  // --- around it ---------------------------------------------------------------------------------

  // Title and description are plain text, which cannot say that a part of it is Japanese.
  bool is_foreign() const {
    return std::any_of(stations_.begin(), stations_.end(), [](const Station& s) {
      return s.step->name_is_foreign || s.step->length_is_foreign;
    });
  }

  std::string title() const {
    std::string out(words_.title);
    for (size_t lane = 0; lane < lanes_.size(); ++lane)
      out.append(lane == 0 ? marks_.colon : marks_.comma).append(lanes_[lane]->name);
    return out;
  }

  // Each way with its steps in order, then what comes before what, then what is tied.
  std::string description() {
    if (is_foreign() || stations_.size() > kMostDescribed) return std::string(words_.see_lists);
    std::string out;
    for (const PathLane* lane : lanes_) {
      out.append(lane->name).append(marks_.colon);
      for (size_t i = 0; i < lane->steps.size(); ++i) {
        const PathStep& step = lane->steps[i];
        if (i > 0) out += marks_.comma;
        out += step.name;
        const std::string_view status = chart::status_word(step.status, site_words_);
        if (!status.empty()) out.append(marks_.open).append(status).append(marks_.close);
      }
      out += marks_.stop;
    }
    std::string tied;
    for (const Station& s : stations_) {
      std::string before;
      for (const size_t number : s.step->after) {
        const Station* from = station(number);
        if (from == nullptr || from == &s) continue;
        if (!before.empty()) before += marks_.comma;
        before += from->step->name;
      }
      if (!before.empty())
        out.append(s.step->name)
            .append(marks_.colon)
            .append(words_.before)
            .append(" ")
            .append(before)
            .append(marks_.stop);
      if (!s.step->has_fee_addition) continue;
      tied.append(tied.empty() ? std::string_view() : marks_.comma).append(s.step->name);
    }
    if (!tied.empty()) out.append(words_.fee).append(marks_.colon).append(tied).append(marks_.stop);
    return out.append(words_.see_lists);
  }

  std::string frame() {
    std::string out = fmt::format(
        "<svg class=\"path-drawing\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{} "
        "{}\"><title id=\"{}\">",
        number(kWidth), number(std::ceil(bottom_ + 2)), name_id("t"), name_id("d"), name_id("t"));
    tmpl::escape_text(out, title());
    out += fmt::format("</title><desc id=\"{}\">", name_id("d"));
    tmpl::escape_text(out, description());
    out += "</desc>";
    if (hatched_) {
      out += fmt::format(
          "<defs><pattern id=\"{}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
          "patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" "
          "class=\"hatch-line\"/></pattern></defs>",
          name_id("hatch"));
    }
    return out.append(body_).append("</svg>");
  }

  const std::vector<const PathLane*>& lanes_;
  const PathWords& words_;
  const Words& site_words_;
  const chart::Marks marks_;
  const std::string id_;
  std::vector<Station> stations_;  // lane after lane
  std::vector<size_t> numbers_;    // of the same, through all lanes
  std::vector<size_t> rails_;      // arrows beside a lane, by lane
  std::vector<size_t> used_rails_;
  std::string body_;
  double bottom_ = 0;
  bool hatched_ = false;
};

}  // namespace

std::string path_diagram(const std::vector<PathLane>& lanes, const PathWords& words,
                         const Words& site_words, std::string_view id) {
  std::string out;
  std::vector<const PathLane*> row;
  std::vector<size_t> firsts;
  size_t first = 0;
  size_t drawings = 0;
  const auto draw = [&] {
    if (row.empty()) return;
    out += Drawing(row, firsts, words, site_words, fmt::format("{}-{}", id, ++drawings)).run();
    row.clear();
    firsts.clear();
  };
  for (const PathLane& lane : lanes) {
    if (!lane.steps.empty()) {
      row.push_back(&lane);
      firsts.push_back(first);
    }
    first += lane.steps.size();
    if (row.size() == kLanesInRow) draw();
  }
  draw();
  return out;
}

}  // namespace hiroba::emit
