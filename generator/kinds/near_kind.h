#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/field.h"

// What was meant by a name that is none, found also by what people call the thing.
namespace hiroba::kinds {

// Kinds by name, label or an everyday word: グループ, サークル, groups and gruop all give group.
std::vector<std::string> near_kinds(std::string_view written);

// Names of fields by name or label: 予約 gives booking, タイトル title.
std::vector<std::string> near_fields(std::string_view written,
                                     const std::vector<const Field*>& fields);

}  // namespace hiroba::kinds
