#pragma once

#include <vector>

#include "emit/view/types.h"

namespace hiroba::emit {

// Adds what all records have in common; `all_items` are the types of the kinds and of «any record».
void add_item_members(ViewTypes& types, tmpl::TypeInfo& occurrence,
                      const std::vector<tmpl::TypeInfo*>& all_items);

tmpl::Value occurrence_times(const tmpl::Member& member, const tmpl::Value& self,
                             tmpl::Scope& scope);

// Adds a member to a type that ViewTypes made, or to the type of a kind.
void add_member(const tmpl::TypeInfo& type, tmpl::Member member);

}  // namespace hiroba::emit
