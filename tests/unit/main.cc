// The main function of every doctest program.
//
// Beyond doctest's own options: `--update` lets tests that compare with a stored text write that
// text again (they look at the environment variable HIROBA_UPDATE). A test that cannot do its
// whole work on a machine prints a line that starts with «SKIPPED: »; the test run counts them.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--update") == 0) setenv("HIROBA_UPDATE", "1", 1);
  }
  return doctest::Context(argc, argv).run();
}
