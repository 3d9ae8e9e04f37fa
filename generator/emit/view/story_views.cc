#include <algorithm>

#include "emit/body_html.h"
#include "emit/view/kind_members.h"
#include "emit/view/parts.h"

// What stories offer to templates beyond their fields: how long one reads, what is heard or seen,
// whether the words after it must name somebody to talk to.
namespace hiroba::emit {
namespace {

using kinds::Language;
using kinds::Story;
using model::Item;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;
using view::page;

Value minutes(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const auto minutes = item.minutes[body_language(item, page(scope).language())];
  return minutes == 0 ? Value::none() : Value::integer(minutes);
}

Value restful_body(const Member&, const Value& self, Scope& scope) {
  return Value::html(restful_body_html(self.as<Item>(), page(scope), scope));
}

// Notes after which nobody should be left alone with the page.
Value is_heavy(const Member&, const Value& self, Scope&) {
  using kinds::ContentNote;
  constexpr ContentNote heavy[] = {ContentNote::violence,   ContentNote::sex,
                                   ContentNote::disturbing, ContentNote::risky,
                                   ContentNote::death,      ContentNote::abuse};
  const auto& notes = self.as<Item>().record.as<Story>().notes;
  return Value::boolean(std::any_of(notes.begin(), notes.end(), [&](ContentNote note) {
    return std::find(std::begin(heavy), std::end(heavy), note) != std::end(heavy);
  }));
}

// ---- Recordings, with the addresses of their files ----

struct RecordingView {
  const kinds::StoryRecording* row;
  std::string_view url;
  std::string_view captions_url;
};

Value recordings(const Member& m, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const auto& rows = item.record.as<Story>().recordings;
  if (rows.empty()) return Value::none();
  const auto address = [&](const std::string& file) {
    if (file.empty()) return std::string_view();
    return scope.copy(
        page(scope).link_to_route(model::attachment_route(item.kind(), item.slug, file)));
  };
  Value* values = scope.make_array<Value>(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    values[i] = Value::of(*m.type->element,
                          scope.make<RecordingView>(RecordingView{&rows[i], address(rows[i].file),
                                                                  address(rows[i].captions)}));
  }
  return Value::list(*m.type, values, rows.size());
}
Value recording_is_film(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<RecordingView>().row->shows == kinds::ShownAs::video);
}
Value recording_url(const Member&, const Value& self, Scope&) {
  return Value::url(self.as<RecordingView>().url);
}
Value recording_captions(const Member&, const Value& self, Scope&) {
  const std::string_view url = self.as<RecordingView>().captions_url;
  return url.empty() ? Value::none() : Value::url(url);
}
Value recording_minutes(const Member&, const Value& self, Scope&) {
  const auto& minutes = self.as<RecordingView>().row->minutes;
  return minutes ? Value::integer(*minutes) : Value::none();
}

}  // namespace

void add_story_members(ViewTypes& types) {
  TypeInfo& one = types.add_record("story recording", "what is heard or seen");
  one.members = {{"is_film", view::kBoolean, &recording_is_film, "a film, not a voice"},
                 {"url", view::kUrl, &recording_url, "the file"},
                 {"captions_url", view::kUrl, &recording_captions, "its captions"},
                 {"minutes", view::kNumber, &recording_minutes, "about how long"}};
  const TypeInfo& list = types.add_list(tmpl::value_list(one));
  const TypeInfo& story = types.item(kinds::Kind::story);
  add_member(story, {"minutes", view::kNumber, &minutes, "to read it without haste"});
  add_member(story, {"restful_body", view::kHtml, &restful_body,
                     "the body, with a link to #ato before each section"});
  add_member(story,
             {"is_heavy", view::kBoolean, &is_heavy, "its notes ask for somebody to talk to"});
  add_member(story, {"listen", &list, &recordings, "its recordings with their addresses"});
}

}  // namespace hiroba::emit
