// Prints made answers to every form of a site, as a person would send them:
//   print_answers SITE text|json COUNT REFERENCE
// REFERENCE: «number» gives each its own, «example» is 見本.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "../support/made_answers.h"
#include "publish/load_site.h"

int main(int argc, char** argv) {
  using namespace hiroba;
  if (argc != 5) return 2;
  const bool as_json = std::string(argv[2]) == "json";
  const auto count = static_cast<uint64_t>(std::atoi(argv[3]));
  const bool has_number = std::string(argv[4]) == "number";
  publish::BuildRequest request;
  request.site = argv[1];
  request.share = ".";
  request.today = {2026, 11, 21};
  request.audience = kinds::Visibility::office;
  request.despite_errors = true;
  const auto disk = system::real_file_system();
  source::SourceSet files;
  source::Diagnostics found;
  const auto site = publish::load_site(request, "", *disk, files, found);
  if (!site) return 1;
  uint64_t seed = 0;
  for (const model::Item& item : site->model.items) {
    if (item.kind() != kinds::Kind::form) continue;
    const answers::FormReading form(item,
                                    [](std::string_view) { return std::vector<std::string>(); });
    for (uint64_t n = 0; n < count; ++n, ++seed) {
      std::string reference;
      if (has_number) {
        constexpr char kDigits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        reference = "1121-";
        for (int shift = 15; shift >= 0; shift -= 5) reference += kDigits[seed >> shift & 31];
      }
      const answers::HandedIn handed = test::make_answers(form, seed, reference, "2026-11-21");
      const std::string text = as_json ? test::answers_as_json(handed, form)
                                       : "担当の方へ\n\n" + test::answers_as_text(handed, form) +
                                             "\nよろしくお願いします。\n\n";
      std::fwrite(text.data(), 1, text.size(), stdout);
    }
  }
  return 0;
}
