#include "emit/strings.h"

#include <algorithm>

namespace hiroba::emit {

void Strings::add(const syntax::Node& node) { add(node, ""); }

void Strings::add(const syntax::Node& node, const std::string& prefix) {
  if (node.type == syntax::Node::Type::scalar) {
    entries_.push_back(Entry{prefix, node.text});
    return;
  }
  for (const syntax::Entry& entry : node.entries) {
    add(entry.value, prefix.empty() ? entry.key : prefix + "." + entry.key);
  }
}

void Strings::finish() {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.key < b.key; });
  std::vector<Entry> last_wins;
  for (Entry& entry : entries_) {
    if (!last_wins.empty() && last_wins.back().key == entry.key) {
      last_wins.back() = std::move(entry);
    } else {
      last_wins.push_back(std::move(entry));
    }
  }
  entries_ = std::move(last_wins);
}

const std::string* Strings::find(std::string_view key) const {
  const auto it = std::lower_bound(entries_.begin(), entries_.end(), key,
                                   [](const Entry& e, std::string_view k) { return e.key < k; });
  return it != entries_.end() && it->key == key ? &it->text : nullptr;
}

std::vector<std::string_view> Strings::lacking(const Strings& source) const {
  std::vector<std::string_view> out;
  for (const Entry& entry : source.entries_) {
    const std::string_view key = entry.key;
    const std::string usual = std::string(key.substr(0, key.rfind('.') + 1)) + "any";
    if (find(key) == nullptr && find(usual) == nullptr && key.substr(0, 6) != "names.")
      out.push_back(key);
  }
  return out;
}

std::vector<std::string_view> Strings::keys() const {
  std::vector<std::string_view> out;
  for (const Entry& entry : entries_) out.push_back(entry.key);
  return out;
}

}  // namespace hiroba::emit
