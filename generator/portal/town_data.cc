#include "portal/town_data.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "kinds/parse_record.h"
#include "kinds/slug.h"
#include "kinds/walk.h"
#include "portal/rules.h"
#include "text/utf8.h"
#include "text/visible.h"

namespace hiroba::portal {
namespace {

using model::Item;
using nlohmann::json;
using source::Diagnostics;
using source::Mark;
using syntax::Node;

constexpr int kDeepest = 10;
constexpr size_t kLongestText = 4000;  // bytes

// Nothing that a page or a terminal would obey, or that turns text round.
bool is_plain(std::string_view text) {
  if (text.size() > kLongestText || text::first_invalid(text)) return false;
  for (size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode_at(text, at);
    if (text::is_obeyed(d.c)) return false;
    at += d.size;
  }
  return true;
}

// JSON as the tree that a record is read from. False: too deep, too long, or no plain text.
bool as_node(const json& value, const Mark& mark, int depth, Node& out) {
  if (depth > kDeepest) return false;
  out.mark = mark;
  switch (value.type()) {
    case json::value_t::object:
      out.type = Node::Type::map;
      for (const auto& [key, inner] : value.items()) {
        Node node;
        if (!is_plain(key) || !as_node(inner, mark, depth + 1, node)) return false;
        out.entries.push_back(syntax::Entry{key, mark, std::move(node)});
      }
      return true;
    case json::value_t::array:
      out.type = Node::Type::sequence;
      for (const json& inner : value) {
        Node node;
        if (!as_node(inner, mark, depth + 1, node)) return false;
        out.items.push_back(std::move(node));
      }
      return true;
    case json::value_t::string:
      out.type = Node::Type::scalar;
      out.text = value.get<std::string>();
      out.quoted = false;
      return is_plain(out.text);
    case json::value_t::null: return true;
    default:
      out.type = Node::Type::scalar;
      out.text = value.dump();
      return true;
  }
}

bool is_kind_taken(std::string_view name) {
  return std::any_of(kKinds.begin(), kKinds.end(),
                     [&](kinds::Kind kind) { return kinds::kind_name(kind) == name; });
}

class Town {
 public:
  Town(const model::Settings& settings, uint16_t number, Diagnostics& found)
      : settings_(settings), number_(number), found_(found) {}

  std::vector<Item> read(const std::vector<TownFile>& files) {
    for (const TownFile& file : files) {
      if (!read_file(file)) return {};  // half a town would tell half the truth
    }
    for (const Item& item : items_) known_.insert(item.id);
    for (Item& item : items_) keep_own_names(item);
    return std::move(items_);
  }

 private:
  const model::DataSource& source() const { return settings_.sources[number_]; }

  bool refuse(const TownFile& file, const char* why) {
    found_.report(rules::kFileRefused, Mark{file.file, 0, 0, 0}, {source().name, why});
    return false;
  }

  bool read_file(const TownFile& file) {
    if (file.text.size() > kMostBytes) return refuse(file, "大きすぎます");
    const json list = json::parse(file.text, nullptr, false);
    if (!list.is_array()) return refuse(file, "JSON の一覧ではありません");
    if (list.size() > kMostRecords) return refuse(file, "記録が多すぎます");
    for (const json& one : list) read_record(one, file);
    return true;
  }

  void read_record(const json& one, const TownFile& file) {
    const Mark mark{file.file, 0, 0, 0};
    const std::string id =
        one.is_object()
            ? one.value("id", json()).is_string() ? one["id"].get<std::string>() : std::string()
            : std::string();
    const std::string head = std::string(kinds::kind_name(file.kind)) + "/";
    const std::string slug = id.starts_with(head) ? id.substr(head.size()) : "";
    const std::string own = source().name + "--" + slug;
    Node node;
    const bool is_record = kinds::is_slug(slug) && kinds::is_slug(own) &&
                           one.value("record", json()).is_object() &&
                           as_node(one["record"], mark, 0, node);
    Diagnostics theirs;
    Item item(file.kind);
    if (is_record) {
      item.record = kinds::parse_record(file.kind, node, file.file, settings_.languages, theirs);
    }
    if (!is_record || theirs.has_errors() || !names_.insert(head + own).second) {
      found_.report(rules::kRecordRefused, mark, {source().name, is_plain(id) ? id : "?"});
      return;
    }
    item.slug = own;
    item.id = head + own;
    item.source = number_;
    const json page = one.value("page", json());
    if (page.is_string() && kinds::is_web_address(page.get<std::string>()) &&
        is_plain(page.get<std::string>())) {
      item.origin_page = page.get<std::string>();
    }
    adopt(item);
    items_.push_back(std::move(item));
  }

  // What only this site knows: its areas and topics, and that the town gave the record away.
  void adopt(Item& item) {
    kinds::Common& common = item.record.common;
    common.area.clear();
    if (!source().area.empty()) common.area.push_back(source().area);
    std::erase_if(common.topics,
                  [&](const std::string& id) { return settings_.topic(id) == nullptr; });
    common.visibility = kinds::Visibility::unset;
    common.draft = false;
    common.publish.reset();
    const kinds::OpenData given{kinds::YesNo::yes,
                                common.checked ? common.checked->date : std::nullopt};
    auto* data = item.record.data();
    switch (item.kind()) {
      case kinds::Kind::group: static_cast<kinds::Group*>(data)->open_data = given; break;
      case kinds::Kind::event: static_cast<kinds::Event*>(data)->open_data = given; break;
      case kinds::Kind::service: static_cast<kinds::Service*>(data)->open_data = given; break;
      default: break;
    }
  }

  // A name of theirs becomes ours; what is not here leads nowhere and goes.
  void keep_own_names(Item& item) {
    kinds::for_each_reference(
        item.record, [&](const kinds::Field& field, kinds::Reference& reference, kinds::FieldPath) {
          std::string_view id = reference.id;
          const size_t slash = id.find('/');
          std::string kind;
          if (slash != std::string_view::npos) kind = id.substr(0, slash);
          else if (field.targets.size() == 1) kind = kinds::kind_name(field.targets[0]);
          const std::string_view slug = slash == std::string_view::npos ? id : id.substr(slash + 1);
          const std::string own = kind + "/" + source().name + "--" + std::string(slug);
          const bool is_here = is_kind_taken(kind) && known_.contains(own);
          reference.id = own;
          // As link() leaves them: only what was found stays.
          reference.target = is_here ? 0 : kinds::Reference::kUnlinked;
        });
    kinds::drop_unlinked(item.record);
  }

  const model::Settings& settings_;
  const uint16_t number_;
  Diagnostics& found_;
  std::vector<Item> items_;
  std::unordered_set<std::string> names_;
  std::unordered_set<std::string> known_;
};

}  // namespace

std::vector<Item> town_records(const std::vector<TownFile>& files, const model::Settings& settings,
                               uint16_t source, Diagnostics& found) {
  return Town(settings, source, found).read(files);
}

}  // namespace hiroba::portal
