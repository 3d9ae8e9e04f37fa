#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "kinds/booklet.h"
#include "kinds/course.h"
#include "kinds/directory_kinds.h"
#include "kinds/event.h"
#include "kinds/figure.h"
#include "kinds/form.h"
#include "kinds/grant.h"
#include "kinds/group.h"
#include "kinds/initiative.h"
#include "kinds/meeting.h"
#include "kinds/program.h"
#include "kinds/record.h"
#include "kinds/resource.h"
#include "kinds/service.h"
#include "kinds/small_kinds.h"
#include "kinds/story.h"
#include "kinds/supporter.h"
#include "source/diagnostics.h"

namespace hiroba::kinds {

// How a list of this kind is put in order. Nothing is ever ordered by merit.
enum class ListOrder : uint8_t {
  kana,          // by reading
  next_date,     // by the next time it happens, then reading
  newest_first,  // by its own date
  oldest_first,
  path,  // by path and step
};

// Everything about a kind that is not a field.
struct KindInfo {
  Kind kind;
  std::string_view label_ja;  // «集まり»: for editors; pages have that of site/strings
  std::string_view help_ja;   // what belongs here, for the authors' reference
  std::span<const Field> (*fields)();
  void* (*create)();
  void (*destroy)(void*);
  ListOrder order;
  bool has_page;      // gets a page of its own
  bool has_list;      // gets a list and a place in the site map
  bool needs_kana;    // lists sort by it
  bool needs_status;  // status_of_fact is required (content policy 2)
  bool dated_record;  // closes with «what came after is not known here» (content policy 2)
  bool is_prose;      // `hiroba new` makes a .md file
  // Rules of this kind that one field alone cannot know. May be null.
  void (*check)(const Record& record, source::Diagnostics& found);
};

const KindInfo& info(Kind kind);
std::span<const KindInfo> all_kinds();
std::optional<Kind> kind_named(std::string_view name);

#define HIROBA_KIND(Struct, value)            \
  template <>                                 \
  struct KindOf<Struct> {                     \
    static constexpr Kind kind = Kind::value; \
  }
HIROBA_KIND(Group, group);
HIROBA_KIND(Event, event);
HIROBA_KIND(Course, course);
HIROBA_KIND(Service, service);
HIROBA_KIND(Story, story);
HIROBA_KIND(Booklet, booklet);
HIROBA_KIND(Supporter, supporter);
HIROBA_KIND(Form, form);
HIROBA_KIND(Grant, grant);
HIROBA_KIND(Program, program);
HIROBA_KIND(Meeting, meeting);
HIROBA_KIND(Figure, figure);
HIROBA_KIND(Initiative, initiative);
HIROBA_KIND(Resource, resource);
HIROBA_KIND(Term, term);
HIROBA_KIND(Notice, notice);
HIROBA_KIND(Page, page);
HIROBA_KIND(Organization, organization);
HIROBA_KIND(Place, place);
HIROBA_KIND(Number, number);
#undef HIROBA_KIND

}  // namespace hiroba::kinds
