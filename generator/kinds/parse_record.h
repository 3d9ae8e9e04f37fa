#pragma once

#include "kinds/record.h"
#include "source/diagnostics.h"
#include "syntax/node.h"

namespace hiroba::kinds {

// The record that a YAML map describes. Every mistake is reported with its mark and the rest is
// still read, so that one run shows all of them. `file` is for what is missing. Texts may be given
// in any of `languages`.
Record parse_record(Kind kind, const syntax::Node& node, source::FileId file,
                    const Languages& languages, source::Diagnostics& found);

// Reads any struct that has a field table (the settings of a site, for instance) the same way.
void parse_fields(std::span<const Field> table, void* record, const syntax::Node& node,
                  FieldMarks& marks, source::FileId file, const Languages& languages,
                  source::Diagnostics& found);

// Adds the values of a variant file (`<slug>.easy.md`). Only texts that may
// differ by language may stand there.
void merge_variant(Record& record, Language language, const syntax::Node& node, source::FileId file,
                   const Languages& languages, source::Diagnostics& found);

}  // namespace hiroba::kinds
