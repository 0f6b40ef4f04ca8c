#pragma once

#include <gtest/gtest.h>

#include <string_view>

#include "memory/buffer.h"
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

}  // namespace wordbridge::testing
