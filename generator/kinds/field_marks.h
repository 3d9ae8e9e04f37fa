#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/mark.h"

namespace hiroba::kinds {

// A field's address inside a record: `schedule`, item 0, `place`. Only its hash is kept.
class FieldPath {
 public:
  constexpr FieldPath operator/(std::string_view name) const {
    uint32_t h = hash_;
    for (const char c : name) h = (h ^ static_cast<uint8_t>(c)) * 16777619u;
    return FieldPath((h ^ '/') * 16777619u);
  }
  constexpr FieldPath operator/(size_t index) const {
    return FieldPath((hash_ ^ static_cast<uint32_t>(index + 0x9e37)) * 16777619u);
  }
  constexpr uint32_t hash() const { return hash_; }
  constexpr FieldPath() = default;

 private:
  explicit constexpr FieldPath(uint32_t hash) : hash_(hash) {}
  uint32_t hash_ = 2166136261u;
};

// Where each value of a record was written, beside the record instead of inside its values. Two
// paths of one record may share a hash in theory; then a message points at the other's line.
class FieldMarks {
 public:
  void set(FieldPath path, const source::Mark& mark) {
    entries_.push_back(Entry{path.hash(), mark.line, static_cast<uint16_t>(mark.column),
                             static_cast<uint16_t>(mark.length), mark.file});
  }
  // To be called once after the last set().
  void finish() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.path < b.path; });
    entries_.shrink_to_fit();
  }
  // The mark of the value, or the start of the record's file.
  source::Mark find(FieldPath path) const {
    const Entry* entry = entry_of(path);
    if (entry == nullptr) return source::Mark{file_, 1, 1, 0};
    return source::Mark{entry->file, entry->line, entry->column, entry->length};
  }
  // Whether something was written there, readable or not.
  bool has(FieldPath path) const { return entry_of(path) != nullptr; }
  source::FileId file() const { return file_; }
  void set_file(source::FileId file) { file_ = file; }

 private:
  struct Entry {
    uint32_t path;
    uint32_t line;
    uint16_t column;
    uint16_t length;
    source::FileId file;  // a variant's value stands in the variant's file
  };
  const Entry* entry_of(FieldPath path) const {
    const auto it = std::lower_bound(entries_.begin(), entries_.end(), path.hash(),
                                     [](const Entry& e, uint32_t h) { return e.path < h; });
    return it == entries_.end() || it->path != path.hash() ? nullptr : &*it;
  }

  std::vector<Entry> entries_;
  source::FileId file_ = 0;
};

}  // namespace hiroba::kinds
