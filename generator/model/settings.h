#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/common.h"
#include "kinds/field_marks.h"
#include "source/diagnostics.h"
#include "syntax/node.h"

// What site/site.yaml says: whose site this is and what belongs to it.
namespace hiroba::model {

struct Operator {
  kinds::Localized name;
  kinds::Localized contact;
  kinds::Localized who_answers;
};

// A folder of content. Nothing in it may be more visible than its ceiling.
struct ContentRoot {
  std::string name;
  std::string path;
  kinds::Visibility ceiling{};
  bool is_private = false;
};

// A word of the site's own lists (areas, topics).
struct ListWord {
  std::string id;
  kinds::Localized label;
  std::string kana;
};

// A link of a menu. `to`: a record id, «list/<kind>», «area/<id>», «topic/<id>», or one of home,
// areas, topics, sitemap.
struct MenuLink {
  kinds::Localized label;
  std::string to;
  std::string icon;
};

struct MenuGroup {
  kinds::Localized title;
  std::vector<MenuLink> links;
};

// Another site built into a folder of this one, for instance the made-up town.
struct Showcase {
  std::string site;
  std::string path;
  kinds::Localized label;
  std::optional<text::Date> day;  // it is always shown as it is on this day; not set: today
};

// The licence of the data that the site gives away.
struct Licence {
  std::string name;  // «CC BY 4.0»
  std::string url;
};

// The municipality that open data of the municipal standard speaks for.
struct Municipality {
  std::string code;  // six digits, the last one a check digit (全国地方公共団体コード)
  std::string name;
};

// 131121: whether the last digit is that of the five before it.
bool is_municipality_code(std::string_view text);

// Another site whose groups, events and services are shown here, too.
struct DataSource {
  std::string name;  // begins the names of its records
  kinds::Localized title;
  std::string from;  // its data/: an address, or a folder
  std::string area;  // of ours, given to all of its records; may be empty
  int days = 14;     // how long what was fetched is believed
};

// Where pages send the answers of a form to: an address of the office's, or of its form service.
struct Endpoint {
  std::string form;  // record id; empty: every form that no other endpoint names
  std::string to;    // https only
};

struct ListOfLanguages {
  std::vector<kinds::LanguageInfo> languages;
};

struct Settings {
  int schema = 1;
  kinds::Localized title;
  kinds::Localized town;
  kinds::Localized tagline;
  kinds::Localized lead;
  kinds::Localized description;
  std::vector<kinds::LanguageInfo> language_list;  // as written; `languages` is what it means
  kinds::Languages languages;
  std::string base_url;   // «https://…», no slash at the end; empty: unknown
  std::string base_path;  // path of the site on its host, «/» or «/name/»
  std::optional<Operator> operated_by;
  kinds::Localized notice;              // shown on every page while there is no operator
  std::optional<Licence> data_licence;  // not set: nobody has decided
  std::optional<Municipality> municipality;
  bool publish_samples = false;
  bool made_up_town = false;  // every page says so and asks not to be indexed
  std::vector<ContentRoot> content_roots;
  std::vector<ListWord> areas;
  std::vector<ListWord> topics;
  std::vector<MenuLink> menu;
  std::vector<MenuGroup> footer;
  std::vector<MenuLink> ways;
  std::string help_page;   // record id of «いますぐ相談したい»
  std::string first_page;  // record id of «what is peer support»
  // Record ids of the forms that pages lead to.
  std::string visit_form;    // to look, to try, to come with somebody
  std::string talk_form;     // a talk for people who are active themselves
  std::string opinion_form;  // an opinion for a meeting
  std::vector<Endpoint> endpoints;
  bool style_guide = false;  // the page that shows every component
  std::vector<Showcase> showcases;
  std::vector<DataSource> sources;
  int page_size = 50;
  int room_days = 30;  // how long `room` of a record is believed

  kinds::FieldMarks marks;

  const ListWord* area(std::string_view id) const;
  const ListWord* topic(std::string_view id) const;
};

// Reads site.yaml. What is missing gets its default; what is wrong is reported.
Settings parse_settings(const syntax::Node& node, source::FileId file, source::Diagnostics& found);

}  // namespace hiroba::model
