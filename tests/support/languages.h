#pragma once

#include "kinds/language.h"

// The three languages that every site knows.
namespace hiroba::test {

inline const kinds::Language ja = kinds::Languages::usual().all()[0];
inline const kinds::Language easy = kinds::Languages::usual().all()[1];
inline const kinds::Language en = kinds::Languages::usual().all()[2];

}  // namespace hiroba::test
