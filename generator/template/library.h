#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "template/engine.h"
#include "template/file.h"

namespace hiroba::tmpl {

// Every template file that was asked for, read and parsed once.
class Library {
 public:
  explicit Library(Loader& loader) : loader_(loader) {}

  // nullptr when the loader has no such file.
  const File* get(const std::string& name);
  std::vector<std::string> near(const std::string& name);

 private:
  Loader& loader_;
  std::map<std::string, std::unique_ptr<File>, std::less<>> files_;  // nullptr: there is none
};

}  // namespace hiroba::tmpl
