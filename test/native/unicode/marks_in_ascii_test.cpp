#include "unicode/marks_in_ascii.h"

#include <gtest/gtest.h>

#include <string>

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::unicode {
namespace {

std::string in_ascii(const std::string& text) {
  std::string out(text.size() + kMarksMargin, 'X');
  out.resize(write_marks_in_ascii(text, out.data()));
  return out;
}

TEST(MarksInAscii, AreOfTheSameWordBreakAndKind) {
  unsigned changed = 0;
  for (char32_t code_point = 0x80; code_point <= 0xFFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point < 0xE000) continue;
    Buffer<char> bytes;
    ASSERT_TRUE(append_utf8(code_point, bytes));
    const std::string text{bytes.data(), bytes.size()};
    const std::string written = in_ascii(text);
    if (written == text) continue;
    ++changed;
    ASSERT_TRUE(may_have_marks(text));
    ASSERT_EQ(written.size(), 1U);
    const Properties of_mark = properties(code_point);
    const Properties of_ascii = properties(static_cast<unsigned char>(written[0]));
    EXPECT_EQ(of_ascii.word_break(), of_mark.word_break()) << static_cast<std::uint32_t>(code_point);
    EXPECT_EQ(of_ascii.kind(), of_mark.kind()) << static_cast<std::uint32_t>(code_point);
  }
  EXPECT_EQ(changed, 17U);
}

TEST(MarksInAscii, ChangeNothingAroundThem) {
  for (std::size_t before = 0; before < 40; ++before) {
    for (std::size_t behind = 0; behind < 40; ++behind) {
      for (const std::string other : {"", "\xE2\x82\xAC", "\xE4\xB8\xAD"}) {
        const std::string front = std::string(before, 'a') + other;
        const std::string back = other + std::string(behind, 'b');
        ASSERT_EQ(in_ascii(front + "\xE2\x80\x99\xE2\x80\x94" + back), front + ".-" + back);
      }
    }
  }
}

}  // namespace
}  // namespace wordbridge::unicode
