#include "segment/read_three_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "memory/buffer.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::WordRole;
using Bits = WordWindow::Bits;

// What a code point by itself makes of a window.
WordWindow expected(WordRole role, Bits bytes) {
  WordWindow window;
  switch (role) {
    case WordRole::kFoldingLetter:
      window.folding = bytes;
      [[fallthrough]];
    case WordRole::kLetter:
      window.letters = bytes;
      break;
    case WordRole::kNumber:
      window.numbers = bytes;
      break;
    case WordRole::kKatakana:
      window.katakana = bytes;
      break;
    case WordRole::kSingle:
      window.singles = bytes;
      break;
    default:
      break;
  }
  return window;
}

// What extends a code point is left to the rules where there is none before it.
bool is_read(WordRole role) {
  return role != WordRole::kRules && role != WordRole::kExtender && role != WordRole::kMark;
}

TEST(ReadThreeBytes, GivesEveryCodePointItsRoleAtAnyPlace) {
  for (char32_t code_point = 0x800; code_point <= 0xFFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    Buffer<char> bytes;
    ASSERT_TRUE(unicode::append_utf8(code_point, bytes));
    const WordRole role = unicode::word_role(code_point);
    for (const unsigned place : {0U, 13U, 61U, 62U, 63U}) {
      // No more than may be read.
      std::vector<char> block(std::max<std::size_t>(WordWindow::kSize, place + bytes.size()), 'a');
      std::copy_n(bytes.data(), bytes.size(), block.begin() + place);
      WordWindow window;
      const Bits read = read_three_bytes(block.data(), Bits{1} << place, window);
      const Bits all = Bits{7} << place;
      const WordWindow wanted = expected(role, all);
      ASSERT_EQ(read, is_read(role) ? all : 0) << std::hex << unsigned{code_point};
      ASSERT_EQ(window.letters, wanted.letters) << std::hex << unsigned{code_point};
      ASSERT_EQ(window.numbers, wanted.numbers) << std::hex << unsigned{code_point};
      ASSERT_EQ(window.katakana, wanted.katakana) << std::hex << unsigned{code_point};
      ASSERT_EQ(window.singles, wanted.singles) << std::hex << unsigned{code_point};
      ASSERT_EQ(window.folding, wanted.folding) << std::hex << unsigned{code_point};
      ASSERT_EQ(window.joined, is_read(role) ? all & ~(Bits{1} << place) : 0);
    }
  }
}

}  // namespace
}  // namespace wordbridge
