#pragma once

#include "pages/sort.h"

namespace hiroba::pages {

// The ways of learning and their drawing, for the list of courses. `courses` is a list of courses.
void add_learning_paths(tmpl::TypeInfo& list, const tmpl::TypeInfo& courses, RootTypes& roots);

}  // namespace hiroba::pages
