#include "publish/withdraw.h"

#include <algorithm>

#include <fmt/format.h>

#include "kinds/walk.h"
#include "model/routes.h"
#include "publish/find_content.h"
#include "publish/load_site.h"
#include "publish/parse_content.h"
#include "publish/publish.h"
#include "publish/rules.h"
#include "publish/text_traces.h"
#include "syntax/markdown/document.h"
#include "text/date_format.h"

namespace hiroba::publish {
namespace {

using kinds::Kind;
using source::Diagnostics;

std::string id_of(const RecordFiles& record) {
  return fmt::format("{}/{}", kinds::kind_name(record.kind), record.slug);
}

// Calls use(path) for every file below the folder.
template <class Use>
void for_each_file(system::FileSystem& disk, const std::string& folder, const Use& use) {
  std::error_code error;
  for (const system::DirectoryEntry& entry : disk.names(folder, error)) {
    const std::string path = folder + "/" + entry.name;
    if (entry.type == system::EntryType::directory) for_each_file(disk, path, use);
    if (entry.type == system::EntryType::file) use(path);
  }
}

class Withdrawer {
 public:
  Withdrawer(const BuildRequest& request, system::FileSystem& disk, source::SourceSet& files,
             Diagnostics& found)
      : request_(request), disk_(disk), files_(files), found_(found) {}

  std::optional<Withdrawal> run(const std::string& id, bool only_look) {
    Diagnostics other;  // what is wrong elsewhere is the build's to say
    const auto settings = read_settings(request_.site, "", disk_, files_, other);
    if (!settings) {
      for (const auto& d : other.list()) found_.report(*d.rule, d.mark, d.args);
      return std::nullopt;
    }
    languages_ = settings->languages;
    records_ = find_content(*settings, request_.site, "", disk_, files_, other);
    const auto it = std::find_if(records_.begin(), records_.end(),
                                 [&](const RecordFiles& r) { return id_of(r) == id; });
    if (it == records_.end() || (it->kind != Kind::story && it->kind != Kind::supporter)) {
      found_.report(rules::kWithdrawUnknown, {}, {id});
      return std::nullopt;
    }
    record_ = *it;
    out_.record = shown(record_.main);
    learn_words(other);
    look_around(other);
    list_what_goes();
    if (only_look) return out_;
    if (!empty_the_record()) return std::nullopt;
    publish();
    search();
    return out_;
  }

 private:
  std::string shown(const ContentFile& file) const {
    return file.disk_path.substr(request_.site.size() + 1);
  }

  // Every word that must not be found afterwards, and the consent that the stub keeps.
  void learn_words(Diagnostics& other) {
    auto items = parse_content({record_}, languages_, disk_, 1, other);
    const model::Item& item = items[0];
    kinds::for_each_value(item.record, [&](const kinds::Field&, const kinds::ValueType& type,
                                           const void* value, kinds::FieldPath) {
      if (type.shape == kinds::Shape::text) traces_.add(*static_cast<const std::string*>(value));
      if (type.shape != kinds::Shape::localized) return;
      const auto& text = *static_cast<const kinds::Localized*>(value);
      text.for_each([&](const std::string& one) { traces_.add(one); });
    });
    for (const syntax::Document& body : item.body) {
      traces_.add(syntax::plain_text(body));
    }
    sample_ = item.common().sample;
    if (const auto* story = item.record.get<kinds::Story>()) consent_ = story->consent;
    if (const auto* sheet = item.record.get<kinds::Supporter>()) consent_ = sheet->consent;
  }

  // Who else names it, and in which booklets it was printed. Common words are nobody's.
  void look_around(Diagnostics& other) {
    for (const RecordFiles& record : records_) {
      if (id_of(record) == id_of(record_)) continue;
      look_into(record.main);
      for (const ContentFile& file : record.variants) look_into(file);
      if (record.kind == Kind::booklet) look_at_register(record, other);
    }
  }

  void look_into(const ContentFile& file) {
    if (file.disk_path.empty()) return;
    const auto text = disk_.read(file.disk_path);
    if (!text) return;
    traces_.forget(*text);
    size_t line = 1, begin = 0;
    while (begin < text->size()) {
      const size_t end = std::min(text->find('\n', begin), text->size());
      const std::string_view words(text->data() + begin, end - begin);
      if (words.find(record_.slug) != std::string_view::npos) {
        out_.named_in.push_back(fmt::format("{}:{}", shown(file), line));
      }
      begin = end + 1;
      ++line;
    }
  }

  void look_at_register(const RecordFiles& record, Diagnostics& other) {
    const auto items = parse_content({record}, languages_, disk_, 1, other);
    const auto& booklet = items[0].record.as<kinds::Booklet>();
    const bool is_in =
        std::any_of(booklet.stories.begin(), booklet.stories.end(),
                    [&](const kinds::Reference& r) { return r.id == id_of(record_); });
    if (!is_in) return;
    const std::string name = items[0].common().title.ja + "（" + booklet.edition + "）";
    for (const kinds::PrintRun& one : booklet.printed) {
      out_.printed.push_back(PrintedIn{name, one.date ? text::iso(*one.date) : "",
                                       one.copies.value_or(0), one.left_at});
    }
    if (booklet.printed.empty()) out_.printed.push_back(PrintedIn{name, "", 0, ""});
  }

  std::string attachments_folder() const {
    const std::string& main = record_.main.disk_path;
    return main.substr(0, main.rfind('/') + 1) + record_.slug;
  }

  void list_what_goes() {
    for (const ContentFile& file : record_.variants) {
      if (!file.disk_path.empty()) out_.removed.push_back(shown(file));
    }
    if (!disk_.look(attachments_folder())) return;
    out_.removed.push_back(attachments_folder().substr(request_.site.size() + 1) + "/");
  }

  // No title, no pen name, no word: what stays keeps the address and the end of the consent.
  std::string stub() const {
    const bool is_story = record_.kind == Kind::story;
    const text::Date given = consent_ && consent_->given ? *consent_->given : request_.today;
    const text::Date expires = consent_ && consent_->expires ? *consent_->expires : request_.today;
    std::string out = is_story ? "---\n" : "";
    out +=
        "# "
        "取り下げました。このファイルを残すと、前の住所に「このページは公開を終えました」と出ます。"
        "\n";
    out += is_story
               ? "title: 公開を終えたお話\nkana: こうかいをおえたおはなし\npen_name: 取り下げ\n"
               : "title: 公開を終えたシート\nkana: こうかいをおえたしーと\nvisibility: 公開\n";
    if (sample_) out += "sample: true\n";
    out +=
        fmt::format("consent: {{id: {}, scope: [ウェブ], given: {}, expires: {}, withdrawn: {}}}\n",
                    consent_ ? consent_->id : "-", text::iso(given), text::iso(expires),
                    text::iso(request_.today));
    return out + (is_story ? "---\n" : "");
  }

  bool empty_the_record() {
    std::error_code error = disk_.write(record_.main.disk_path, stub());
    for (const ContentFile& file : record_.variants) {
      if (!error && !file.disk_path.empty()) error = disk_.remove_file(file.disk_path);
    }
    if (!error) error = disk_.remove_all(attachments_folder());
    // Copies of its pictures; making the others again costs only time.
    if (!error) error = disk_.remove_all(request_.site + "/.hiroba/pictures");
    if (error)
      found_.report(rules::kWithdrawDisk, source::Mark{record_.main.id, 0, 0, 0},
                    {error.message()});
    return !error;
  }

  void publish() {
    BuildRequest request = request_;
    request.despite_errors = true;
    const BuildSummary summary = build_site(request, disk_, files_, found_);
    out_.published = summary.published;
    out_.left_out = summary.left_out;
    if (out_.published) {
      drop_spare(disk_, request_.output, found_);
    } else {
      remove_pages();
    }
  }

  // The last resort: nothing at its addresses is better than the words that were taken back.
  void remove_pages() {
    std::vector<std::string> routes;
    for (const kinds::Language language : languages_.all()) {
      routes.push_back(model::record_route(record_.kind, record_.slug, language));
      routes.push_back(model::sheet_route(record_.kind, record_.slug, language));
    }
    const std::string file = model::attachment_route(record_.kind, record_.slug, "x");
    const std::string attachments = file.substr(0, file.rfind('/') + 1);
    remove_published(disk_, request_.output, routes, attachments, found_);
    drop_spare(disk_, request_.output, found_);
  }

  void search() {
    if (traces_.empty() || !disk_.look(request_.output)) return;
    for_each_file(disk_, request_.output, [&](const std::string& path) {
      const auto bytes = disk_.read(path);
      if (bytes && traces_.in(*bytes)) out_.left.push_back(path.substr(request_.output.size() + 1));
    });
  }

  const BuildRequest& request_;
  system::FileSystem& disk_;
  source::SourceSet& files_;
  Diagnostics& found_;
  kinds::Languages languages_;
  std::vector<RecordFiles> records_;
  RecordFiles record_;
  std::optional<kinds::Consent> consent_;
  bool sample_ = false;
  TextTraces traces_;
  Withdrawal out_;
};

}  // namespace

std::optional<Withdrawal> withdraw(const BuildRequest& request, const std::string& id,
                                   bool only_look, system::FileSystem& disk,
                                   source::SourceSet& files, Diagnostics& found) {
  return Withdrawer(request, disk, files, found).run(id, only_look);
}

}  // namespace hiroba::publish
