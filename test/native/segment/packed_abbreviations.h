#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "segment/abbreviation_list.h"

namespace wordbridge::testing {

// Abbreviations of a caller's, each a line, as SentenceRules::own has them.
inline std::string packed_abbreviations(std::string_view lines) {
  Buffer<char> packed;
  EXPECT_TRUE(pack_words(lines, packed));
  return {packed.data(), packed.size()};
}

}  // namespace wordbridge::testing
