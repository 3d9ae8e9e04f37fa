#include <cstdio>
#include <exception>

#include "app/command_line.h"
#include "syntax/markdown/parse.h"

int main(int argc, char** argv) {
  hiroba::syntax::register_markdown();
  // Authors' mistakes are diagnostics; only bugs and a broken machine come here.
  try {
    return hiroba::app::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "hiroba: 思いがけない誤りで止まりました / stopped by an unexpected error: %s\n",
                 error.what());
    return hiroba::app::kEnvironment;
  }
}
