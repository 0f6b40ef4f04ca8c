#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "memory/buffer.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::testing {

// Calls visit(character) with the bytes of code points of every block: all of those below U+3400, and one of
// 37 behind them.
template <typename Visit>
void visit_code_points_of_every_block(Visit visit) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; code_point += code_point < 0x3400 ? 1 : 37) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    Buffer<char> bytes;
    ASSERT_TRUE(unicode::append_utf8(code_point, bytes));
    ASSERT_NO_FATAL_FAILURE(visit(std::string_view{bytes.data(), bytes.size()}));
  }
}

// The bytes of up to three code points of each sort: of every answer of sort_of(properties), in each length
// of UTF-8.
template <typename SortOf>
std::vector<std::string> some_of_every_sort(SortOf sort_of) {
  std::map<std::pair<decltype(sort_of(unicode::properties(0))), std::size_t>, unsigned> seen;
  std::vector<std::string> all;
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    Buffer<char> bytes;
    EXPECT_TRUE(unicode::append_utf8(code_point, bytes));
    if (++seen[{sort_of(unicode::properties(code_point)), bytes.size()}] > 3) continue;
    all.emplace_back(bytes.data(), bytes.size());
  }
  return all;
}

}  // namespace wordbridge::testing
