#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/rule.h"

// Telephones and addresses for mail as lists have them.
namespace hiroba::imports {

enum class ContactSort { tel, fax, mail };

struct ContactCell {
  ContactSort sort{};
  bool takes_mobile = false;  // it was said that it is for the public
  bool is_number = false;     // a cell of numbers, which has lost its zero
};

struct ReadContact {
  std::vector<std::string> tel, fax, mail;  // as the register has them
  const source::Rule* refused = nullptr;    // then nothing of it is taken
  const source::Rule* changed = nullptr;    // it was written otherwise
};

// «00-0000-0000», «TEL:00(0000)0000 FAX:00-0000-0001», «事務局 00-0000-0000». A mobile telephone is
// taken only where it was said that it is for the public; names beside numbers never.
ReadContact read_contact(std::string_view text, const ContactCell& cell);

}  // namespace hiroba::imports
