#pragma once

#include <string>

#include "app/command_line.h"

// The commands; each returns the exit code.
namespace hiroba::app {

int build_command(const CommonOptions& options);
int check_command(const CommonOptions& options);
int explain_command(const CommonOptions& options, const std::string& rule);
int new_command(const CommonOptions& options, const std::string& kind, const std::string& slug,
                const std::string& title);
int schema_command(const CommonOptions& options);
int reference_command(const CommonOptions& options, const std::string& topic);

}  // namespace hiroba::app
