#pragma once

#include <cstdint>
#include <memory>

#include "kinds/common.h"
#include "kinds/field_marks.h"
#include "kinds/kind.h"

namespace hiroba::kinds {

// Which kind a struct belongs to; specialised in registry.h.
template <class T>
struct KindOf;

// One record as its file says it: the common fields, the fields of its kind, and where each value
// was written. Nothing here knows other records.
class Record {
 public:
  explicit Record(Kind kind);
  Kind kind() const { return kind_; }

  Common common;
  FieldMarks marks;

  // REQUIRES: T is the struct of kind().
  template <class T>
  const T& as() const {
    return *static_cast<const T*>(data_.get());
  }
  // The struct of the kind, or nullptr when the record is of another kind.
  template <class T>
  const T* get() const {
    return kind_ == KindOf<T>::kind ? static_cast<const T*>(data_.get()) : nullptr;
  }
  const void* data() const { return data_.get(); }
  void* data() { return data_.get(); }

 private:
  Kind kind_;
  std::unique_ptr<void, void (*)(void*)> data_;
};

}  // namespace hiroba::kinds
