#include "unicode/words_in_ascii.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::unicode {
namespace {

std::string in_ascii(const std::string& text) {
  std::string out(text.size() + kInAsciiMargin, 'X');
  out.resize(write_words_in_ascii(text, out.data()));
  return out;
}

TEST(WordsInAscii, HaveTheSameWordBreakAndKind) {
  unsigned changed = 0;
  for (char32_t code_point = 0x80; code_point <= 0xFFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point < 0xE000) continue;
    Buffer<char> bytes;
    ASSERT_TRUE(append_utf8(code_point, bytes));
    const std::string text{bytes.data(), bytes.size()};
    const std::string written = in_ascii(text);
    if (written == text) continue;
    ++changed;
    ASSERT_EQ(first_not_in_ascii("a" + text), 1U);
    ASSERT_EQ(written.size(), 1U);
    const Properties of_mark = properties(code_point);
    const Properties of_ascii = properties(static_cast<unsigned char>(written[0]));
    EXPECT_EQ(of_ascii.word_break(), of_mark.word_break()) << static_cast<std::uint32_t>(code_point);
    EXPECT_EQ(of_ascii.kind(), of_mark.kind()) << static_cast<std::uint32_t>(code_point);
  }
  // Marks, signs, and letters of Latin, Greek, Cyrillic, Armenian and Arabic.
  EXPECT_EQ(changed, 17U + 3U + 510U + 108U + 294U + 41U + 127U);
}

TEST(WordsInAscii, ChangeNothingAroundThem) {
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

// Whatever stands around it, and wherever blocks of sixteen begin.
TEST(WordsInAscii, AreWrittenAsEachByItself) {
  const std::string pieces[] = {"a",
                                "the whale ",
                                std::string(1, '\0'),
                                " ",
                                "\xC2\xA0",
                                "\xC2\xAB",
                                "\xC2\xBB",
                                "\xC2\xB7",
                                "\xC3\xA9",
                                "\xC3\x97",
                                "\xC3\xB7",
                                "\xCB\x90",
                                "\xCC\x81",
                                "\xCE\xB1\xCE\xB2\xCF\x82",
                                "\xCE\x85",
                                "\xD0\x96\xD1\x83\xD0\xBA",
                                "\xD2\x82",
                                "\xD5\xB0\xD5\xB5",
                                "\xD7\x90",
                                "\xD8\xA7\xD9\x84",
                                "\xD9\xA1",
                                "\xD9\x8B",
                                "\xDB\x94",
                                "\xE2\x80\x99",
                                "\xE2\x80\x94",
                                "\xE2\x80\xA6",
                                "\xE2\x80\x8D",
                                "\xE2\x82\xAC",
                                "\xE4\xB8\xAD",
                                "\xF0\x9F\x98\x80"};
  std::mt19937 random{6};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    std::string expected;
    for (std::size_t i = random() % 24; i > 0; --i) {
      const std::string& piece = pieces[random() % std::size(pieces)];
      text += piece;
      for (std::size_t at = 0; at < piece.size();) {
        const std::size_t length = decode(piece, at).length;
        expected += in_ascii(piece.substr(at, length));
        at += length;
      }
    }
    ASSERT_EQ(in_ascii(text), expected) << ::testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace wordbridge::unicode
