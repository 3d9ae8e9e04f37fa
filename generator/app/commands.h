#pragma once

#include <string>
#include <system_error>

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

// Writes the JSON Schemas that the first line of every record names. A site that cannot be written
// to is built all the same: only the editor's help is missing then.
std::error_code write_schemas(source::FileSystem& disk, const std::string& site);

}  // namespace hiroba::app
