#pragma once

#include <string>
#include <vector>

#include "model/model.h"

// Which text of the site can be found, and nothing else: whatever searches or proves the search
// asks here. The model holds only what this build may show, so what is hidden, withdrawn or for the
// office alone cannot be in it; what is invented, and the bodies of stories, are kept out here.
namespace hiroba::model {

// One page that can be found, in one language. Texts are as people read them, without ruby.
struct Searchable {
  ItemNumber item = 0;
  std::string title;
  std::vector<std::string> names;     // its reading, other names
  std::vector<std::string> headings;  // of the body
  std::string summary;
  std::vector<std::string> rest;  // about a sentence each
  std::string note;               // of a story: what to know before reading
  bool is_archived = false;       // shown only to whoever asks for it
  std::vector<std::pair<std::string, std::string>> readings;  // ruby in its texts: 相談, そうだん
};

// In kana order. What another page says in this language (a place's name, an area's label) is part
// of the text.
std::vector<Searchable> searchable(const Model& model, kinds::Language language);

}  // namespace hiroba::model
