// Runs a fuzz target without libFuzzer: over the empty input, every file of a corpus folder, and
// each of those files cut off at up to 64 places. Usage: replay_<name> CORPUS_FOLDER
// Exit codes: 0 all inputs survived (a crash ends the program), 2 wrong usage.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

constexpr size_t kCuts = 64;

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(input.data()), input.size());
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", argv[0]);
    return 2;
  }
  run("");
  size_t inputs = 1;
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(argv[1])) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  } else {
    std::printf("SKIPPED: no stored corpus in %s, only the empty input was run\n", argv[1]);
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const std::string whole = read(file);
    const size_t step = std::max<size_t>(1, whole.size() / kCuts);
    for (size_t end = 0; end < whole.size(); end += step) run(whole.substr(0, end));
    run(whole);
    inputs += whole.size() / step + 1;
  }
  std::printf("%zu inputs from %zu files\n", inputs, files.size());
}
