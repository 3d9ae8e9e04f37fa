#include <fmt/format.h>

#include <unordered_set>

#include "app/commands.h"
#include "app/office_list.h"
#include "app/say.h"
#include "imports/columns.h"
#include "imports/export_list.h"
#include "imports/rules.h"
#include "kinds/registry.h"
#include "model/select.h"
#include "tables/write_workbook.h"

namespace hiroba::app {
namespace {

using kinds::Kind;

class ExportCommand {
 public:
  ExportCommand(const CommonOptions& options, const ExportOptions& what)
      : options_(options),
        what_(what),
        ja_(options.message_language() == source::MessageLanguage::ja) {}

  int run() {
    const bool is_blank = !what_.blank.empty();
    const std::string& word = is_blank ? what_.blank : what_.kind;
    const auto kind = kinds::kind_named(word);
    if (!kind || !imports::has_lists(*kind)) return refuse_kind(word);
    const bool is_workbook = what_.output.ends_with(".xlsx");
    if (!what_.output.empty() && !is_workbook && !what_.output.ends_with(".csv"))
      return usage("-o のファイルは .csv か .xlsx にします。",
                   "the file of -o ends in .csv or .xlsx");
    if (is_blank && !is_workbook)
      return usage("--blank には -o ファイル.xlsx が要ります。", "--blank needs -o FILE.xlsx");
    if (is_workbook && !tables::writes_workbooks())
      return usage("このプログラムは .xlsx を書けません。.csv にします。",
                   "this program cannot write .xlsx; use .csv");
    if (!fill_request(options_, request_)) return kUsage;
    auto records = read_records(request_, *disk_, files_, found_);
    if (!records) return report(found_, files_, *disk_, options_);
    const imports::KnownSite site(records->settings, std::move(records->known));
    if (is_blank) return write(workbook(imports::blank_workbook(*kind, site, request_.today)), 0);
    const std::vector<size_t> chosen = choose(*kind, site);
    const auto rows = imports::export_rows(*kind, site, chosen, request_.today);
    const int code =
        is_workbook ? write(workbook(imports::as_workbook(
                                rows, std::string(kinds::info(*kind).label_ja), request_.today)),
                            chosen.size())
                    : write(imports::as_csv(rows), chosen.size());
    if (code == kFine) say_whose(chosen.size());
    return code;
  }

 private:
  int usage(const char* ja, const char* en) const {
    say(stderr, "hiroba export: {}\nhiroba export: {}\n", ja, en);
    return kUsage;
  }

  int refuse_kind(const std::string& word) {
    std::string names;
    for (const auto& one : kinds::all_kinds()) {
      if (imports::has_lists(one.kind)) names += fmt::format(" {}", kinds::kind_name(one.kind));
    }
    found_.report(imports::rules::kExportKind, {}, {word, names});
    report(found_, files_, *disk_, options_);
    return kUsage;
  }

  // What the site would show, and drafts; never what is hidden or has been taken back.
  std::vector<size_t> choose(Kind kind, const imports::KnownSite& site) {
    source::SourceSet files;
    source::Diagnostics ignored;
    auto again = read_records(request_, *disk_, files, ignored);
    if (!again) return {};
    for (model::Item& item : again->items) item.record.common.draft = false;
    const model::Selected selected =
        model::select(std::move(again->items), again->settings,
                      model::Selection{kinds::Visibility::open, request_.today}, ignored);
    std::unordered_set<std::string> shown;
    for (const model::Item& item : selected.items) shown.insert(item.id);
    std::vector<size_t> out;
    for (size_t i = 0; i < site.records().size(); ++i) {
      const imports::KnownRecord& one = site.records()[i];
      if (one.kind != kind) continue;
      if (one.record == nullptr) {
        say(stderr,
            ja_ ? "{}: 誤りがあるので、一覧に入れません。\n" : "{}: has errors and is left out.\n",
            one.id());
      } else if (shown.count(one.id()) > 0) {
        out.push_back(i);
      }
    }
    return out;
  }

  static std::string workbook(const tables::ListWorkbook& list) {
    return tables::write_list(list).value_or("");
  }

  int write(const std::string& bytes, size_t records) {
    (void)records;
    if (bytes.empty()) {
      say(stderr, "{}\n", ja_ ? "ファイルを作れません。" : "The file cannot be made.");
      return kEnvironment;
    }
    if (what_.output.empty()) {
      std::fwrite(bytes.data(), 1, bytes.size(), stdout);
      return kFine;
    }
    // Somebody's list is never written over.
    const std::error_code error = disk_->create(what_.output, bytes);
    if (!error) {
      if (!options_.quiet) say(stderr, ja_ ? "{} を作りました。\n" : "{}: made.\n", what_.output);
      return kFine;
    }
    if (error == std::errc::file_exists) {
      say(stderr,
          ja_ ? "「{}」はもうあります。上書きはしません。\n"
              : "\"{}\" exists and is not overwritten.\n",
          what_.output);
      return kUsage;
    }
    say(stderr, "{}: {}\n", what_.output, error.message());
    return kEnvironment;
  }

  void say_whose(size_t records) const {
    if (options_.quiet) return;
    say(stderr,
        ja_ ? "{}"
              "件。この一覧は事務局のものです（受け持ち、掲載の承諾、下書きを含みます）。公開しない"
              "でください。\n"
            : "{} records. This list is the office's own (owners, agreements, drafts); do not "
              "publish it.\n",
        records);
  }

  const CommonOptions& options_;
  const ExportOptions& what_;
  bool ja_;
  publish::BuildRequest request_;
  std::unique_ptr<system::FileSystem> disk_ = system::real_file_system();
  source::SourceSet files_;
  source::Diagnostics found_;
};

}  // namespace

int export_command(const CommonOptions& options, const ExportOptions& what) {
  return ExportCommand(options, what).run();
}

}  // namespace hiroba::app
