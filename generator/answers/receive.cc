#include "answers/receive.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "answers/limits.h"
#include "answers/mail.h"
#include "answers/read_answers.h"
#include "answers/read_tables.h"
#include "answers/rules.h"
#include "text/encoding.h"

namespace hiroba::answers {
namespace {

using source::Diagnostics;

// What a file is, by what it begins with: names of attachments say little.
enum class Format { json, csv, text };

// A heading row: names parted by commas, one of them the form (or it was said which).
bool begins_like_a_table(std::string_view text, bool form_is_known) {
  constexpr size_t kLongest = 65536;  // bytes of a heading
  const std::string line =
      "," + std::string(text.substr(0, std::min(text.find_first_of("\r\n"), kLongest))) + ",";
  if (line.find(',', 1) == line.size() - 1) return false;
  return form_is_known || line.find(",form,") != std::string::npos ||
         line.find(",様式,") != std::string::npos;
}

Format format_of(const std::string& path, std::string_view text, bool form_is_known) {
  const auto has_ending = [&](std::string_view ending) {
    return path.size() > ending.size() && path.ends_with(ending);
  };
  if (has_ending(".csv") || has_ending(".CSV")) return Format::csv;
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (text[first] == '{' || text[first] == '['))
    return Format::json;
  const bool has_block = text.find("ひろば 回答") != std::string_view::npos;
  return !has_block && begins_like_a_table(text, form_is_known) ? Format::csv : Format::text;
}

class Receiver {
 public:
  Receiver(const ReceivingSite& site, const ReceiveRequest& request, system::FileSystem& disk,
           source::SourceSet& files, Diagnostics& found)
      : site_(site), request_(request), disk_(disk), files_(files), found_(found) {}

  std::optional<Reception> run() {
    out_.has_operator = site_.model.settings.operated_by.has_value();
    if (!request_.only_look && !out_.has_operator) {
      found_.report(rules::kAnswersNobody, {});
      return std::nullopt;
    }
    if (!request_.register_folder.empty()) {
      folder_ =
          open_register(request_.register_folder, site_.folder, request_.only_look, disk_, found_);
      if (!folder_) return std::nullopt;
    }
    for (const ReceiveInput& input : request_.inputs) read_input(input);
    store();
    return std::move(out_);
  }

 private:
  const FormReading* find_form(std::string_view id) {
    const auto known = forms_.find(id);
    if (known != forms_.end()) return known->second.get();
    const model::Item* item = site_.model.find(id);
    if (item == nullptr || item->kind() != kinds::Kind::form || item->is_broken) return nullptr;
    auto form = std::make_unique<FormReading>(*item, site_.words);
    return forms_.emplace(std::string(id), std::move(form)).first->second.get();
  }

  // ---- one file

  void read_input(const ReceiveInput& input) {
    // Without a path on the disk no message can ever show a line of it.
    file_ = files_.add(source::SourceFile{input.path, "", false});
    const size_t errors = found_.errors();
    const size_t first = out_.answers.size();
    sets_ = 0;
    in_this_file_.clear();
    std::vector<std::pair<size_t, Answers>> good;
    const bool is_taken = read_file(input, [&](HandedIn&& one) {
      if (++sets_ > kMaxHandedSets) return false;
      out_.answers.push_back(described(one));
      if (auto answers = judge(one))
        good.emplace_back(out_.answers.size() - 1, std::move(*answers));
      return true;
    });
    if (sets_ > kMaxHandedSets) {
      found_.report(rules::kAnswersSets, {file_, 0, 0, 0},
                    {input.path, std::to_string(kMaxHandedSets)});
    } else if (sets_ == 0 && found_.errors() == errors) {
      found_.report(rules::kAnswersNone, {file_, 0, 0, 0}, {input.path});
    }
    if (!is_taken || sets_ > kMaxHandedSets) {
      out_.answers.resize(first);  // refused as a whole
      return;
    }
    const bool is_held_back = found_.errors() != errors && !request_.skips_bad;
    for (auto& [at, answers] : good) describe(answers, out_.answers[at]);
    for (auto& [at, answers] : good) {
      if (is_held_back) {
        out_.answers[at].fate = Fate::held_back;
      } else {
        take(std::move(answers), out_.answers[at]);
      }
    }
  }

  // False: refused as a whole, whatever was handed over before.
  bool read_file(const ReceiveInput& input, const HandOver& hand_over) {
    auto bytes = bytes_of(input);
    if (!bytes) return false;
    if (looks_like_mail(*bytes)) return read_mail_file(*bytes, input.path, hand_over);
    return read_bytes(std::move(*bytes), input.path, false, hand_over);
  }

  // Body and attachments one after the other, each with line numbers of its own.
  bool read_mail_file(const std::string& bytes, const std::string& path,
                      const HandOver& hand_over) {
    const source::Mark mark{file_, 0, 0, 0};
    if (!reads_mail()) {
      found_.report(rules::kMailUnsupported, mark);
      return false;
    }
    const std::optional<Mail> mail = read_mail(bytes);
    if (!mail || mail->has_only_html) {
      found_.report(mail ? rules::kMailHtml : rules::kMailBroken, mark, {path});
      return false;
    }
    if (mail->others > 0) found_.report(rules::kMailOthers, mark, {std::to_string(mail->others)});
    bool is_taken = true;
    size_t attachments = 0;
    for (const MailPart& part : mail->parts) {
      const std::string shown =
          path + (part.is_body ? "（本文）" : "（添付" + std::to_string(++attachments) + "）");
      file_ = files_.add(source::SourceFile{shown, "", false});
      is_taken = read_bytes(part.bytes, part.is_body ? shown : shown + part_ending(part.name),
                            part.is_body, hand_over) &&
                 is_taken;
    }
    return is_taken;
  }

  // Only what an attachment is, not what somebody called it.
  static std::string part_ending(const std::string& name) {
    return name.ends_with(".csv") ? ".csv" : "";
  }

  bool read_bytes(std::string bytes, const std::string& path, bool is_body,
                  const HandOver& hand_over) {
    const TableReading tables{[this](std::string_view id) { return find_form(id); }, request_.form};
    if (is_locked(bytes)) {
      const bool is_outlook = path.ends_with(".msg") || path.ends_with(".MSG");
      found_.report(is_outlook ? rules::kAnswersOutlook : rules::kAnswersLocked, {file_, 0, 0, 0},
                    {path});
      return false;
    }
    if (bytes.starts_with("PK\x03\x04")) {
      const auto sheets = tables::read_workbook(bytes, path, file_, found_);
      if (sheets) read_answer_workbook(*sheets, file_, tables, found_, hand_over);
      return sheets.has_value();
    }
    const std::optional<std::string> text = text_of(std::move(bytes), path);
    if (!text) return false;
    switch (is_body ? Format::text : format_of(path, *text, !request_.form.empty())) {
      case Format::json: read_answer_json(*text, file_, found_, hand_over); return true;
      case Format::csv: return read_answer_csv(*text, file_, tables, found_, hand_over);
      case Format::text: break;
    }
    read_answer_text(*text, file_, found_, hand_over);
    return true;
  }

  // A compound file (old Office formats, Outlook, Office with a password), or an archive whose
  // first entry is encrypted.
  static bool is_locked(std::string_view bytes) {
    constexpr size_t kFlags = 6;  // APPNOTE.TXT 4.3.7
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return true;
    return bytes.starts_with("PK\x03\x04") && bytes.size() > kFlags && (bytes[kFlags] & 1) != 0;
  }

  // Nothing, after a message: it cannot be read, or is more than is read at all.
  std::optional<std::string> bytes_of(const ReceiveInput& input) {
    const source::Mark mark{file_, 0, 0, 0};
    system::HandedFile file;
    if (input.bytes) {
      file.bytes = *input.bytes;
      file.size = file.bytes.size();
    } else {
      file = disk_.read_at_most(input.path, kMaxHandedBytes);
    }
    if (!file.is_plain) {
      found_.report(rules::kAnswersKind, mark, {input.path});
    } else if (file.error) {
      found_.report(rules::kAnswersFile, mark, {input.path, file.error.message()});
    } else if (file.size > kMaxHandedBytes) {
      const double megabytes = static_cast<double>(file.size) / static_cast<double>(kMegabyte);
      // Of a stream nobody knows how long it would have been.
      const std::string size = input.bytes ? fmt::format("> {} MB", kMaxHandedBytes / kMegabyte)
                                           : fmt::format("{:.1f} MB", megabytes);
      found_.report(rules::kAnswersTooLarge, mark,
                    {input.path, std::to_string(kMaxHandedBytes / kMegabyte), size});
    } else {
      return std::move(file.bytes);
    }
    return std::nullopt;
  }

  // The bytes as a text that is not too long, or nothing after a message.
  std::optional<std::string> text_of(std::string bytes, const std::string& path) {
    text::DecodedText decoded = text::decode_text(bytes);
    if (decoded.encoding == text::Encoding::unknown) {
      found_.report(rules::kAnswersEncoding, {file_, 0, 0, 0}, {path});
      return std::nullopt;
    }
    const auto lines =
        static_cast<size_t>(std::count(decoded.text.begin(), decoded.text.end(), '\n'));
    if (lines > kMaxHandedLines) {
      found_.report(rules::kAnswersLines, {file_, 0, 0, 0},
                    {path, std::to_string(kMaxHandedLines)});
      return std::nullopt;
    }
    return std::move(decoded.text);
  }

  // ---- one set of answers

  static ReceivedAnswers described(const HandedIn& handed) {
    ReceivedAnswers out;
    out.mark = handed.mark;
    out.has_codes = handed.has_codes;
    out.fate = Fate::bad;
    return out;
  }

  static void describe(const Answers& answers, ReceivedAnswers& out) {
    out.form = answers.form->item().id;
    out.reference = answers.reference;
    out.version = answers.version;
  }

  std::optional<Answers> judge(const HandedIn& handed) {
    if (handed.form.text.empty()) return std::nullopt;  // said already
    const FormReading* form = find_form(handed.form.text);
    if (form == nullptr) {
      const bool is_id = handed.form.text.starts_with("form/") && handed.form.text.size() < 100 &&
                         kinds::is_field_id(std::string_view(handed.form.text).substr(5));
      found_.report(rules::kAnswersForm, handed.form.mark.known() ? handed.form.mark : handed.mark,
                    {is_id ? handed.form.text : "…"});
      return std::nullopt;
    }
    return judge_answers(handed, *form,
                         {request_.today, request_.takes_other_version, request_.takes_changed},
                         found_);
  }

  void take(Answers answers, ReceivedAnswers& out) {
    const FormReading& form = *answers.form;
    const bool is_sample = form.item().common().sample;
    out.is_sample = is_sample;
    out.until = kept_until(form, request_.today);
    out.has_days = form.form().keep_days.has_value();
    if (answers.is_example && !(is_sample && out_.has_operator)) {
      out.fate = Fate::example;
      found_.report(rules::kAnswersExample, answers.mark);
      return;
    }
    Register* book = register_of(form);
    if (book == nullptr) return;  // reported; it stays `bad`
    if (!request_.enters_again && is_there(answers, *book)) {
      out.fate = Fate::twice;
      return;
    }
    book->add(RegisterEntry{&answers, request_.today, is_sample});
    out.fate = Fate::entered;
  }

  // A reference tells who is who: another one is another person, however alike the answers are.
  bool is_there(const Answers& answers, const Register& book) {
    if (answers.reference.empty() || answers.is_example)
      return is_there_without_reference(answers, book);
    if (const size_t same = book.row_with_both(answers))
      return say_twice(rules::kAnswersTwice, answers, book, same);
    const size_t number =
        answers.reference_is_time ? 0 : book.row_with_reference(answers.reference);
    return number != 0 && say_twice(rules::kAnswersTwiceChanged, answers, book, number);
  }

  // Nothing tells. Rows of one file are different people; as many as were there before it may be
  // the same people once more, as when a table is exported again.
  bool is_there_without_reference(const Answers& answers, const Register& book) {
    InThisFile& here = in_this_file_[{answers.form, answers.values}];
    const size_t before = book.rows_with_answers(answers) - here.entered;
    if (here.met++ < before) {
      return say_twice(rules::kAnswersTwice, answers, book, book.row_with_answers(answers));
    }
    ++here.entered;
    return false;
  }

  bool say_twice(const source::Rule& rule, const Answers& answers, const Register& book,
                 size_t row) {
    found_.report(rule, answers.mark, {file_name(book.path()) + ":" + std::to_string(row)});
    return true;
  }

  static std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  // Without a folder (only looking) the register is empty.
  Register* register_of(const FormReading& form) {
    const auto known = books_.find(form.item().id);
    if (known != books_.end()) return known->second ? &*known->second : nullptr;
    auto book = folder_ ? Register::read(*folder_, form, disk_, found_) : Register::empty(form);
    auto& stored = books_[form.item().id] = std::move(book);
    return stored ? &*stored : nullptr;
  }

  void store() {
    for (auto& [form_id, book] : books_) {
      if (!book || book->added() == 0) continue;
      if (!request_.only_look && !book->store(disk_, found_)) {
        for (ReceivedAnswers& one : out_.answers) {
          if (one.form == form_id && one.fate == Fate::entered) one.fate = Fate::bad;
        }
        continue;
      }
      out_.entered.push_back(EnteredFile{book->path(), book->added()});
    }
    if (!request_.only_look && !out_.entered.empty()) settle(*folder_, disk_);
  }

  const ReceivingSite& site_;
  const ReceiveRequest& request_;
  system::FileSystem& disk_;
  source::SourceSet& files_;
  Diagnostics& found_;
  std::map<std::string, std::unique_ptr<FormReading>, std::less<>> forms_;
  std::optional<RegisterFolder> folder_;
  std::map<std::string, std::optional<Register>> books_;  // by form
  source::FileId file_ = 0;
  size_t sets_ = 0;  // of answers in this file so far
  // Equal answers without a reference, by form and values: how many this file has had so far.
  struct InThisFile {
    size_t met = 0;
    size_t entered = 0;
  };
  std::map<std::pair<const FormReading*, std::vector<std::string>>, InThisFile> in_this_file_;
  Reception out_;
};

}  // namespace

size_t most_bytes_of_input() { return kMaxHandedBytes + 1; }

std::optional<Reception> receive(const ReceivingSite& site, const ReceiveRequest& request,
                                 system::FileSystem& disk, source::SourceSet& files,
                                 Diagnostics& found) {
  return Receiver(site, request, disk, files, found).run();
}

}  // namespace hiroba::answers
