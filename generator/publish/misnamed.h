#pragma once

#include <string>
#include <string_view>

namespace hiroba::publish {

// The right name of a file that was meant as a record, a variant or a table but is not named like
// one: hidamari.YAML, hidamari.yaml.txt, hidamari.en.yaml, hidamari.EN.md. Empty when the name is
// right, or nobody can tell.
std::string name_meant(std::string_view name);

// Where below the content folder a record belongs that lies beside the folders of the kinds: with
// an example of a kind. Empty for what is no record.
std::string folder_meant(std::string_view name);

}  // namespace hiroba::publish
