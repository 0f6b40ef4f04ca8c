#pragma once

#include <gtest/gtest.h>

#include <map>
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

// The words of a list with the indices of their classes, read from the start to the end.
inline std::map<std::string, int> unpacked_words(std::string_view words) {
  std::map<std::string, int> out;
  std::string word;
  for (std::size_t position = 0; position < words.size(); ++position) {
    const int first = words[position++];
    word.resize(first == 0 ? 0 : static_cast<std::size_t>(first - 1));
    while (static_cast<unsigned char>(words[position]) >= 0x20) word += words[position++];
    EXPECT_TRUE(out.empty() || out.rbegin()->first < word) << word;
    out[word] = words[position];
  }
  return out;
}

}  // namespace wordbridge::testing
