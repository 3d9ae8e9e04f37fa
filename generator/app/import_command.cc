#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "app/commands.h"
#include "app/office_list.h"
#include "app/say.h"
#include "app/write_all.h"
#include "imports/import_list.h"
#include "kinds/near_kind.h"
#include "kinds/registry.h"
#include "text/file_name.h"

namespace hiroba::app {
namespace {

using imports::Counts;
using imports::Line;
using imports::ListImport;
using source::MessageLanguage;

class ImportCommand {
 public:
  ImportCommand(const CommonOptions& options, const ImportOptions& what)
      : options_(options), what_(what), ja_(options.message_language() == MessageLanguage::ja) {}

  int run() {
    if (!fill_request(options_, request_)) return kUsage;
    name_ = what_.list.empty() ? list_name(what_.file) : what_.list;
    if (name_.find_first_of("/\\") != std::string::npos || name_.starts_with('.') ||
        text::is_device_name(name_))
      return usage("--list は、ファイルの名前になることばにします。",
                   "--list has to be a name for files");
    auto records = read_records(request_, *disk_, files_, found_);
    auto sheets = read_sheets(what_.file, *disk_, files_, found_);
    if (!records || !sheets) return report(found_, files_, *disk_, options_);
    const imports::KnownSite site(records->settings, std::move(records->known));
    imports::ListRequest list;
    list.name = name_;
    list.today = request_.today;
    list.sheets = std::move(*sheets);
    list.mapping_path = "imports/" + name_ + ".yaml";
    list.state_path = "imports/" + name_ + ".state.json";
    list.mapping = disk_->read(request_.site + "/" + list.mapping_path);
    list.state = disk_->read(request_.site + "/" + list.state_path);
    const auto kind = kind_of(list, site);
    if (!kind) return kUsage;
    list.kind = *kind;
    const auto done = imports::import_list(list, site, found_);
    if (!done) return report(found_, files_, *disk_, options_);
    const bool is_written = what_.only_look || write(list, *done, site);
    if (options_.format != "text") print_json(*done);  // for programs one text, whatever was found
    const int code = options_.format == "text" ? report(found_, files_, *disk_, options_)
                                               : (found_.has_errors() ? kContentErrors : kFine);
    if (options_.format == "text") print(list, *done, is_written);
    if (code != kFine || !is_written) return code == kFine ? kEnvironment : code;
    return done->report.has_errors() ? kContentErrors : kFine;
  }

 private:
  int usage(const char* ja, const char* en) const {
    say(stderr, "hiroba import: {}\nhiroba import: {}\n", ja, en);
    return kUsage;
  }

  std::optional<kinds::Kind> kind_of(const imports::ListRequest& list,
                                     const imports::KnownSite& site) const {
    if (what_.kind.empty()) {
      const auto mapped = list.mapping ? imports::kind_of_mapping(*list.mapping) : std::nullopt;
      return mapped ? mapped : imports::guessed_kind(list.sheets, site.languages());
    }
    const auto kind = kinds::kind_named(what_.kind);
    if (kind && imports::has_lists(*kind)) return kind;
    std::string names;
    for (const auto& one : kinds::all_kinds()) {
      if (imports::has_lists(one.kind)) names += fmt::format(" {}", kinds::kind_name(one.kind));
    }
    say(stderr, "「{}」は、一覧にできない種類です。使えるのは:{}\n\"{}\" is no kind of lists.\n",
        what_.kind, names, what_.kind);
    return std::nullopt;
  }

  // ---- writing

  bool write(const imports::ListRequest& list, const ListImport& done,
             const imports::KnownSite& site) {
    std::vector<FileToWrite> files;
    const auto add = [&](const std::string& path, const std::string& bytes,
                         const std::optional<std::string>& before) {
      const std::string whole = request_.site + "/" + path;
      if (before && *before == bytes) return;
      files.push_back(FileToWrite{whole, bytes, before ? whole : "", before.value_or("")});
    };
    if (!done.mapping.empty()) add(list.mapping_path, done.mapping, list.mapping);
    if (!what_.only_mapping) {
      std::unordered_map<std::string_view, const imports::KnownRecord*> by_path;
      for (const imports::KnownRecord& known : site.records()) by_path.emplace(known.path, &known);
      for (const imports::PlannedFile& file : done.files) {
        const auto known = by_path.find(file.replaces);
        files.push_back(planned(file, known == by_path.end() ? nullptr : known->second));
      }
      add(list.state_path, done.state, list.state);
    }
    std::string failed;
    const std::error_code error = write_all(files, *disk_, failed);
    if (!error) return true;
    say(stderr,
        ja_ ? "{}: 書けないので、何も変えていません（{}）。\n"
            : "{}: cannot be written; nothing was changed ({}).\n",
        failed, error.message());
    return false;
  }

  FileToWrite planned(const imports::PlannedFile& file, const imports::KnownRecord* known) const {
    FileToWrite out{request_.site + "/" + file.path, file.bytes, "", ""};
    if (known == nullptr) return out;
    out.replaces = request_.site + "/" + file.replaces;
    out.before = known->bytes;
    return out;
  }

  // ---- what became of it

  void print(const imports::ListRequest& list, const ListImport& done, bool is_written) const {
    if (options_.quiet) return;
    say(stdout, ja_ ? "種類: {}（{}）\n" : "Kind: {} ({})\n", kinds::info(list.kind).label_ja,
        kinds::kind_name(list.kind));
    say(stdout, "{}\n",
        ja_ ? "列の読みかた（対応表で直せます）:" : "Columns (to be corrected in the mapping):");
    for (const imports::ShownColumn& column : done.columns) {
      say(stdout, "  {} {} → {}\n", imports::cells_in_words({column.at}, done.sheets),
          column.heading, column.means.empty() ? (ja_ ? "わかりません" : "unknown") : column.means);
    }
    // What has to be mended comes last, where people look first.
    for (const auto severity :
         {source::Severity::note, source::Severity::warning, source::Severity::error}) {
      for (const Line& line : done.report.lines()) {
        if (line.rule->severity != severity) continue;
        say(stdout, "{}\n", imports::line_in_words(line, done.sheets, options_.message_language()));
      }
    }
    print_counts(done.report.counts);
    if (!is_written) return;
    if (what_.only_look) {
      say(stdout, "{}\n",
          ja_ ? "まだ何も書いていません（--dry-run）。" : "Nothing was written (--dry-run).");
    } else if (what_.only_mapping) {
      say(stdout, ja_ ? "対応表だけを書きました: {}\n" : "The mapping alone was written: {}\n",
          list.mapping_path);
    } else {
      say(stdout,
          ja_ ? "書いたファイル: 記録{}、対応表 {}、控え {}\n"
              : "Written: {} records, mapping {}, state {}\n",
          done.files.size(), list.mapping_path, list.state_path);
    }
  }

  void print_counts(const Counts& c) const {
    say(stdout,
        ja_ ? "記録: "
              "新しく{}、更新{}、そのまま{}、人が直したもの・前からあるものに触れず{}、取り込めず{}"
              "。"
              "ほかに場所・番号・団体{}\n"
            : "Records: {} new, {} updated, {} unchanged, {} left to people, {} refused; besides "
              "{} "
              "places, numbers and organisations\n",
        c.made, c.updated, c.unchanged, c.left, c.refused, c.besides);
    say(stdout,
        ja_ ? "セル: "
              "{}のうち、書きかえて取り込み{}、取り込めず{}、個人の情報{}、使わない・読まない{}\n"
            : "Cells: {}; {} taken in another form, {} refused, {} private, {} not read\n",
        c.cells, c.changed_cells, c.refused_cells, c.private_cells, c.unread_cells);
    if (c.waiting == 0) return;
    say(stdout,
        ja_ ? "掲載の承諾を待っている下書き: "
              "{}件。承諾の日と役割を一覧に書いて、もう一度取り込むと公開できます。\n"
            : "Drafts that wait for an agreement: {}. Enter its day and role and import again.\n",
        c.waiting);
  }

  static std::string_view severity_name(source::Severity severity) {
    if (severity == source::Severity::error) return "error";
    return severity == source::Severity::warning ? "warning" : "note";
  }

  void print_json(const ListImport& done) const {
    nlohmann::json lines = nlohmann::json::array();
    for (const Line& line : done.report.lines()) {
      nlohmann::json cells = nlohmann::json::array();
      for (const imports::CellAt& cell : line.cells)
        cells.push_back({{"sheet", done.sheets[cell.sheet]},
                         {"cell", tables::cell_name(cell.column, cell.row)}});
      const source::Rule& rule = *line.rule;
      lines.push_back({{"rule", rule.id},
                       {"severity", severity_name(rule.severity)},
                       {"message", source::fill(ja_ ? rule.ja : rule.en, line.args)},
                       {"cells", std::move(cells)}});
    }
    for (const source::Diagnostic& d : found_.list()) {
      lines.push_back({{"rule", d.rule->id},
                       {"severity", severity_name(d.rule->severity)},
                       {"message", source::fill(ja_ ? d.rule->ja : d.rule->en, d.args)},
                       {"cells", nlohmann::json::array()}});
    }
    const std::string text = lines.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
  }

  const CommonOptions& options_;
  const ImportOptions& what_;
  bool ja_;
  publish::BuildRequest request_;
  std::unique_ptr<system::FileSystem> disk_ = system::real_file_system();
  source::SourceSet files_;
  source::Diagnostics found_;
  std::string name_;
};

}  // namespace

int import_command(const CommonOptions& options, const ImportOptions& what) {
  return ImportCommand(options, what).run();
}

}  // namespace hiroba::app
