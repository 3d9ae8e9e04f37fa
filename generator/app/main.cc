#include <cstdio>
#include <exception>

#include "app/command_line.h"
#include "app/say.h"
#include "syntax/markdown/parse.h"

int main(int argc, char** argv) {
  hiroba::syntax::register_markdown();
  // Authors' mistakes are diagnostics; only bugs and a broken machine come here.
  try {
    return hiroba::app::run(argc, argv);
  } catch (const std::exception& error) {
    hiroba::app::say(
        stderr, "hiroba: 思いがけない誤りで止まりました / stopped by an unexpected error: {}\n",
        std::string_view(error.what()));
    return hiroba::app::kEnvironment;
  }
}
