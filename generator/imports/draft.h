#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imports/columns.h"
#include "imports/known_site.h"
#include "imports/report.h"
#include "syntax/node.h"

// A record as a row asks for it, and the file that comes of it.
namespace hiroba::imports {

struct FieldValue {
  std::string name;  // of the top level
  syntax::Node node;
  std::vector<CellAt> cells;
};

struct Beside;

struct Draft {
  kinds::Kind kind{};
  std::vector<FieldValue> fields;
  std::string body;
  std::vector<CellAt> body_cells;
  std::string slug;           // where the sheet says it
  std::string key;            // tells it from other rows
  std::vector<CellAt> cells;  // all that belong to it
  bool is_draft = true;       // until its people have agreed
  std::vector<Beside> besides;

  FieldValue* find(std::string_view name);
  const FieldValue* find(std::string_view name) const;
  std::string title() const;
  // Whether a column has given it already.
  bool has(const std::vector<const kinds::Field*>& path, const std::string& language) const;
  // Puts a value at the end of a path of fields; `language` is empty for Japanese.
  void set(const std::vector<const kinds::Field*>& path, const std::string& language,
           syntax::Node node, CellAt cell);
  void set(std::string_view name, syntax::Node node, const std::vector<CellAt>& cells);
};

// A place, number or organisation that the row names and that may not be there yet.
struct Beside {
  std::string field;  // of the row's record: «contacts»
  std::string label;
  bool is_list = false;
  Draft record;
};

struct Finished {
  std::string ending;  // «.yaml»; «.md» where there is a text
  std::string bytes;
  syntax::Node node;  // kinds::node_of() of what the bytes say
};

// The file. Fields that the record cannot have are said and left out; what is not enough for a
// published record stays a draft. Nothing: it can be no record at all, `why` says the reason.
std::optional<Finished> finish(Draft& draft, const KnownSite& site, Report& report,
                               std::string& why);

}  // namespace hiroba::imports
