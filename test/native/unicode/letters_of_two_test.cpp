#include "unicode/letters_of_two.h"

#include <gtest/gtest.h>

#include "unicode/properties.h"
#include "unicode/utf8.h"
#include "unicode/written_words.h"

namespace wordbridge::unicode {
namespace {

#ifndef WORDBRIDGE_NO_SIMD

bool is(Bytes16 ones) { return ones.high_bits() == 0xFFFF; }

TEST(LettersOfTwo, AreOfTheWordBreakThatTheyAreTakenFor) {
  unsigned letters = 0;
  unsigned hebrew = 0;
  unsigned marks = 0;
  for (char32_t code_point = 0x80; code_point <= 0x7FF; ++code_point) {
    char bytes[4];
    ASSERT_EQ(encode(code_point, bytes), 2U);
    const Bytes16 firsts = Bytes16::all(static_cast<std::uint8_t>(bytes[0]));
    const Bytes16 seconds = Bytes16::all(static_cast<std::uint8_t>(bytes[1]));
    const WordBreak value = properties(code_point).word_break();
    const std::uint32_t number{code_point};
    if (is(letters_of_two(firsts, seconds))) {
      ++letters;
      EXPECT_EQ(value, WordBreak::kALetter) << number;
    }
    if (is(hebrew_of_two(firsts, seconds))) {
      ++hebrew;
      EXPECT_EQ(value, WordBreak::kHebrewLetter) << number;
      EXPECT_TRUE(is_hebrew_letter(bytes)) << number;
      EXPECT_TRUE(is(begin_hebrew_or_marks(firsts))) << number;
    }
    if (is(marks_of_two(firsts, seconds))) {
      ++marks;
      EXPECT_EQ(value, WordBreak::kExtend) << number;
      EXPECT_TRUE(is(begin_hebrew_or_marks(firsts))) << number;
    }
  }
  EXPECT_GT(letters, 1000U);
  EXPECT_EQ(hebrew, 27U);
  EXPECT_EQ(marks, 112U + 45U + 22U);
}

#endif

}  // namespace
}  // namespace wordbridge::unicode
