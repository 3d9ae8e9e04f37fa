#pragma once

#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "app/command_line.h"
#include "text/date.h"

// The commands; each returns the exit code.
namespace hiroba::app {

int build_command(const CommonOptions& options);
int check_command(const CommonOptions& options);
int explain_command(const CommonOptions& options, const std::string& rule);
// A story may come without a slug: it gets one that tells nothing of it.
int new_command(const CommonOptions& options, const std::string& kind, const std::string& slug,
                const std::string& title);
// Takes a story or a sheet back; prints and keeps what a person has to do next.
int withdraw_command(const CommonOptions& options, const std::string& id, bool only_look);
// The site with what only facilities (or the office) may see, in a folder outside public/.
int sheets_command(const CommonOptions& options, const std::string& audience);
// What somebody has to look at within 60 days: consents, checks, ends of publication.
int ledger_command(const CommonOptions& options);
// What the office does with answers that came in, and with those whose time is over.
struct ReceiveOptions {
  std::vector<std::string> files;
  std::string register_folder;
  std::string form;
  bool only_look = false;
  bool takes_other_version = false;
  bool takes_changed = false;
  bool skips_bad = false;
  bool enters_again = false;
  bool purges = false;
};
int receive_command(const CommonOptions& options, const ReceiveOptions& what);
// Asks the index that visitors search.
struct SearchOptions {
  std::vector<std::string> words;
  std::string language;
  std::string questions;  // a file with one question a line
  bool explains = false;
  bool with_archives = false;
  bool as_json = false;
};
int search_command(const CommonOptions& options, const SearchOptions& what);
// «今日は休みです»: calls a day off in the record and writes a notice that ends with it.
struct ClosedOptions {
  std::string record;
  std::string day;    // empty: today
  std::string words;  // why, or what instead
};
int closed_command(const CommonOptions& options, const ClosedOptions& what);
// Brings the data of other towns (`sources` of site.yaml) here.
int fetch_command(const CommonOptions& options);
// Puts the finished site where visitors read it, with rclone.
struct PublishToOptions {
  std::string remote;  // as rclone names it: «server:public_html»
  bool only_look = false;
};
int publish_command(const CommonOptions& options, const PublishToOptions& what);
// A month in plain words, to paste into a mail or a message.
struct NewsOptions {
  std::string month;     // «2026-12»; empty: that of today
  std::string language;  // tag; empty: the first one
};
int news_command(const CommonOptions& options, const NewsOptions& what);
// Whether the addresses outside that the site names still answer. Needs a network.
int links_command(const CommonOptions& options);
// Writes down when each record was changed last, for places without Git's history.
int dates_command(const CommonOptions& options);
// A small site to begin with, in a new folder. What is left out is asked for in a terminal.
struct InitOptions {
  std::string folder;
  std::string town, areas, languages, base_url;
  bool with_github = false;
};
int init_command(const CommonOptions& options, const InitOptions& what);
// Shows the site on this machine, made again on every change, until it is stopped.
struct ServeOptions {
  std::string host = "127.0.0.1";
  int port = 8025;
  bool opens = false;  // in a browser
  bool shows_held_back = false;
};
int serve_command(const CommonOptions& options, const ServeOptions& what);
// An office's list into records, and records into a list.
struct ImportOptions {
  std::string file;
  std::string kind;  // empty: guessed
  std::string list;  // the name under which it is known; empty: that of the file
  bool only_look = false;
  bool only_mapping = false;  // write the mapping alone
};
int import_command(const CommonOptions& options, const ImportOptions& what);
struct ExportOptions {
  std::string kind = "group";
  std::string output;  // empty: CSV to standard output
  std::string blank;   // a kind: an empty workbook instead
};
int export_command(const CommonOptions& options, const ExportOptions& what);
int schema_command(const CommonOptions& options);
int reference_command(const CommonOptions& options, const std::string& topic);

// The day to work as: --date, or today in Japan. Nothing, after a message, if --date is no day.
std::optional<text::Date> day_of(const CommonOptions& options);

// Folders, threads and the day that the options name. False after a message: no such day.
bool fill_request(const CommonOptions& options, publish::BuildRequest& request);

// Writes the JSON Schemas that the first line of every record names. A site that cannot be written
// to is built all the same: only the editor's help is missing then.
std::error_code write_schemas(system::FileSystem& disk, const std::string& site);

}  // namespace hiroba::app
