#include "unicode/in_ascii.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "segment/word.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::unicode {
namespace {

// In two parts, as who tries some of it first does, if it is cut.
std::string in_ascii(const std::string& text, std::size_t cut = 0, InAscii what = InAscii::kWords) {
  std::string out(text.size() + kInAsciiMargin, 'X');
  const std::string_view all{text};
  std::size_t size = write_in_ascii(all.substr(0, cut), what, out.data(), out.data());
  size += write_in_ascii(all.substr(cut), what, out.data(), out.data() + size);
  out.resize(size);
  return out;
}

// Those of two and three bytes.
std::u32string beyond_ascii() {
  std::u32string code_points;
  for (char32_t code_point = 0x80; code_point <= 0xFFFF; ++code_point) {
    if (code_point < 0xD800 || code_point > 0xDFFF) code_points += code_point;
  }
  return code_points;
}

std::string utf8(char32_t code_point) {
  char bytes[4];
  return {bytes, encode(code_point, bytes)};
}

TEST(WordsInAscii, HaveTheSameWordBreakAndKind) {
  unsigned changed = 0;
  for (const char32_t code_point : beyond_ascii()) {
    const std::string text = utf8(code_point);
    const std::string written = in_ascii(text);
    if (written == text) continue;
    ++changed;
    ASSERT_EQ(first_not_in_ascii("a" + text, InAscii::kWords), 1U);
    ASSERT_EQ(written.size(), 1U);
    const Properties of_mark = properties(code_point);
    const Properties of_ascii = properties(static_cast<unsigned char>(written[0]));
    EXPECT_EQ(of_ascii.word_break(), of_mark.word_break()) << static_cast<std::uint32_t>(code_point);
    EXPECT_EQ(of_ascii.kind(), of_mark.kind()) << static_cast<std::uint32_t>(code_point);
  }
  // Marks, signs, and letters of Latin, Greek, Cyrillic, Armenian, Arabic and Georgian.
  EXPECT_EQ(changed, 17U + 3U + 4U + 510U + 256U + 108U + 294U + 41U + 127U + 43U);
}

TEST(CharactersInAscii, AreOneClusterEachOfTheSameKind) {
  unsigned changed = 0;
  for (const char32_t code_point : beyond_ascii()) {
    const std::string text = utf8(code_point);
    // What stands for words alone, such as marks behind letters, would be seen.
    const std::string written = in_ascii("a" + text + " ", 0, InAscii::kCharacters);
    if (written == "a" + text + " ") continue;
    ++changed;
    const bool found = first_not_in_ascii("a" + text, InAscii::kCharacters) == 1;
    EXPECT_TRUE(found || text[0] == '\xE2') << std::uint32_t{code_point};
    ASSERT_EQ(written.size(), 3U);
    const Properties of = properties(code_point);
    const Properties of_ascii = properties(static_cast<unsigned char>(written[1]));
    EXPECT_EQ(of.grapheme_break(), GraphemeBreak::kOther) << std::uint32_t{code_point};
    EXPECT_EQ(of_ascii.grapheme_break(), GraphemeBreak::kOther) << std::uint32_t{code_point};
    EXPECT_EQ(of.indic_conjunct_break(), of_ascii.indic_conjunct_break()) << std::uint32_t{code_point};
    EXPECT_FALSE(of.extended_pictographic()) << std::uint32_t{code_point};
    EXPECT_EQ(of.kind(), of_ascii.kind()) << std::uint32_t{code_point};
  }
  // As of words, and the letters of Hebrew.
  EXPECT_EQ(changed, 17U + 3U + 4U + 510U + 256U + 108U + 294U + 41U + 127U + 43U + 27U);
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
                                "\xCE\xB1\xCE\xB2\xCF\x82",
                                "\xCE\x85",
                                "\xD0\x96\xD1\x83\xD0\xBA",
                                "\xD2\x82",
                                "\xD5\xB0\xD5\xB5",
                                "\xD8\xA7\xD9\x84",
                                "\xD9\xA1",
                                "\xE1\xBB\x87",
                                "\xE1\x83\x90",
                                "\xE1\x83\xBB",
                                "\xE1\x88\x80",
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

// Where the words begin, in code units, with their kinds.
std::string words_of(const std::string& text) {
  std::string words;
  std::size_t units = 0;
  for (std::size_t position = 0; position < text.size();) {
    const Segment word = next_word(text, position);
    words += std::to_string(units) + ':' + std::to_string(static_cast<int>(word.kind)) + ' ';
    units += utf16_length(slice(text, word));
    position = word.end;
  }
  return words;
}

// Of letters with marks, and of Hebrew with and without quotes, which depend on what is beside them.
TEST(WordsInAscii, AreTheSameWords) {
  const std::string pieces[] = {"a",
                                "Zz",
                                " ",
                                "7",
                                "_",
                                "\"",
                                "'",
                                ".",
                                "\xCC\x81",
                                "\xCD\x8F",
                                "\xCD\xAF",
                                "\xCD\xB0",
                                "\xC3\xA9",
                                "\xD0\xB6",
                                "\xD7\x90",
                                "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
                                "\xD7\xAA",
                                "\xD6\xB0",
                                "\xD6\xBD",
                                "\xD6\xBE",
                                "\xD7\xB3",
                                "\xD7\xB4",
                                "\xD8\xB9\xD9\x8E",
                                "\xD8\x8C",
                                "\xD8\x9F",
                                "\xE2\x80\x8C",
                                "\xD9\x8B",
                                "\xD9\xB0",
                                "\xD9\xA1",
                                "\xE0\xA4\x95",
                                "\xE1\xBB\x87",
                                "\xE2\x80\x8D",
                                "\xE2\x80\x99",
                                "\xE2\x80\x9D",
                                "\xE4\xB8\xAD",
                                "\xF0\x9F\x98\x80"};
  std::mt19937 random{7};
  std::size_t shorter = 0;
  for (int round = 0; round < 40'000; ++round) {
    const std::string* mixture[5];
    for (const std::string*& piece : mixture) piece = &pieces[random() % std::size(pieces)];
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += *mixture[random() % std::size(mixture)];
    std::size_t cut = random() % (text.size() + 1);
    while (cut < text.size() && is_continuation(text[cut])) --cut;
    const std::string written = in_ascii(text, cut);
    ASSERT_EQ(words_of(written), words_of(text)) << ::testing::PrintToString(text);
    if (written.size() < text.size()) ++shorter;
  }
  EXPECT_GT(shorter, 20'000U);
}

TEST(WordsInAscii, HaveLettersInThePlaceOfMarksAndHebrew) {
  EXPECT_EQ(in_ascii("Vie\xCC\x82\xCC\xA3t Nam, o\xCC\x80, anh"), "Vieaat Nam, oa, anh");
  EXPECT_EQ(in_ascii("( \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D )"), "( aaaa )");
  const std::string acronym = " \xD7\xA6\xD7\x94\"\xD7\x9C ";
  EXPECT_NE(in_ascii(acronym).find("\xD7\x94\"\xD7\x9C"), std::string::npos);
}

}  // namespace
}  // namespace wordbridge::unicode
