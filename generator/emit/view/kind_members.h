#pragma once

#include <vector>

#include "emit/view/types.h"

namespace hiroba::emit {

// Adds what all records have in common; `all_items` are the types of the kinds and of «any record».
void add_item_members(ViewTypes& types, tmpl::TypeInfo& occurrence,
                      const std::vector<tmpl::TypeInfo*>& all_items);

// The sheet of paper, the file of a table, the values for narrowing; derived_members.cc.
void add_derived_members(ViewTypes& types, const std::vector<tmpl::TypeInfo*>& all_items);

tmpl::Value occurrence_times(const tmpl::Member& member, const tmpl::Value& self,
                             tmpl::Scope& scope);

// What a course leads to and when it is next; course_views.cc.
void add_course_members(ViewTypes& types);

// How long a story is, what is heard in it; story_views.cc.
void add_story_members(ViewTypes& types);

// What to fill in on a form, and where answers may go; form_views.cc.
void add_form_members(ViewTypes& types);

// What the items of a grant come to; grant_views.cc.
void add_grant_members(ViewTypes& types);

// Adds a member to a type that ViewTypes made, or to the type of a kind.
void add_member(const tmpl::TypeInfo& type, tmpl::Member member);

}  // namespace hiroba::emit
