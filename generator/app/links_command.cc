#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>

#include "app/commands.h"
#include "app/say.h"
#include "kinds/walk.h"
#include "publish/load_site.h"
#include "system/parallel.h"

// `hiroba links`: whether the addresses outside that the site names still answer. Only when asked:
// a build never needs a network.
namespace hiroba::app {
namespace {

using kinds::Shape;

constexpr size_t kAtOnce = 6;
constexpr const char* kMostSeconds = "20";

// Names that no address in the world has (RFC 2606, JPRS).
bool is_reserved(std::string_view address) {
  return address.find("example.jp") != address.npos ||
         address.find("example.com") != address.npos || address.find("example.org") != address.npos;
}

// Each address with the records that name it.
std::map<std::string, std::vector<std::string>> addresses_of(const model::Model& model) {
  std::map<std::string, std::vector<std::string>> out;
  const auto add = [&](std::string_view address, const model::Item& item) {
    const bool is_web = address.starts_with("https://") || address.starts_with("http://");
    if (!is_web || is_reserved(address)) return;
    auto& named_in = out[std::string(address.substr(0, address.find('#')))];
    if (named_in.empty() || named_in.back() != item.id) named_in.push_back(item.id);
  };
  for (const model::Item& item : model.items) {
    kinds::for_each_value(item.record, [&](const kinds::Field&, const kinds::ValueType& type,
                                           const void* value, kinds::FieldPath) {
      if (type.shape == Shape::text) add(*static_cast<const std::string*>(value), item);
    });
    for (const syntax::Document& body : item.body) {
      for (const syntax::MdNode& node : body.nodes) {
        const bool is_outside =
            node.type == syntax::MdType::link && node.link() == syntax::LinkKind::external;
        if (is_outside) add(body.text(node), item);
      }
    }
  }
  return out;
}

struct Answer {
  int code = 0;       // 0: no answer at all
  std::string moved;  // where it leads for good
  bool has_no_curl = false;
};

Answer ask(const std::string& address, bool whole, system::ProcessRunner& programs) {
  std::vector<std::string> command = {
      "curl",       "--silent", "--output",    "/dev/null",   "--max-time",
      kMostSeconds, "--proto",  "=https,http", "--write-out", "%{http_code} %{redirect_url}"};
  if (!whole) command.emplace_back("--head");
  command.insert(command.end(), {"--", address});
  system::ProcessOptions options;
  options.timeout = std::chrono::seconds(30);
  const auto result = programs.run(command, options);
  if (result.start_error) return {0, "", true};
  Answer out;
  out.code = std::atoi(result.out.c_str());
  const size_t blank = result.out.find(' ');
  if (blank != std::string::npos) out.moved = result.out.substr(blank + 1);
  return out;
}

bool is_permanent(int code) {
  constexpr int kMoved = 301, kPermanent = 308;
  return code == kMoved || code == kPermanent;
}

std::string words_for(const Answer& answer, bool ja) {
  constexpr int kMissing = 404, kGone = 410;
  if (answer.code == 0) return ja ? "答えがありません" : "no answer";
  if (answer.code == kMissing || answer.code == kGone) {
    return ja ? "ページがなくなっています" : "the page is gone";
  }
  if (is_permanent(answer.code)) return (ja ? "移りました → " : "moved to ") + answer.moved;
  return (ja ? "エラー " : "error ") + std::to_string(answer.code);
}

}  // namespace

int links_command(const CommonOptions& options) {
  const bool ja = options.message_language() == source::MessageLanguage::ja;
  publish::BuildRequest request;
  if (!fill_request(options, request)) return kUsage;
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  const auto site = publish::load_site(request, "", *disk, files, found);
  if (!site) return report(found, files, *disk, options);
  const auto named = addresses_of(site->model);
  std::vector<std::string> addresses;
  for (const auto& [address, records] : named) addresses.push_back(address);
  std::vector<Answer> answers(addresses.size());
  const auto programs = system::real_process_runner();
  system::parallel_for(addresses.size(), kAtOnce, [&](size_t i, size_t) {
    constexpr int kFirstError = 400;
    answers[i] = ask(addresses[i], false, *programs);
    // Some servers refuse to be asked for the head alone.
    if (answers[i].code == 0 || answers[i].code >= kFirstError) {
      answers[i] = ask(addresses[i], true, *programs);
    }
  });
  if (!answers.empty() && answers[0].has_no_curl) {
    say(stderr, "{}\n", ja ? "curl がありません。" : "There is no curl.");
    return kEnvironment;
  }
  size_t troubles = 0;
  for (size_t i = 0; i < addresses.size(); ++i) {
    constexpr int kFine1 = 200, kFineEnd = 300;
    const Answer& answer = answers[i];
    const bool is_passing =
        answer.code >= kFineEnd && answer.code < 400 && !is_permanent(answer.code);
    if ((answer.code >= kFine1 && answer.code < kFineEnd) || is_passing) continue;
    ++troubles;
    say(stdout, "{}\n    {}\n", addresses[i], words_for(answer, ja));
    for (const std::string& record : named.at(addresses[i])) say(stdout, "    {}\n", record);
  }
  say(stdout,
      ja ? "外のアドレス{}件のうち、見るもの{}件。\n" : "{} addresses outside, {} to look at.\n",
      addresses.size(), troubles);
  return troubles > 0 ? kContentErrors : kFine;
}

}  // namespace hiroba::app
