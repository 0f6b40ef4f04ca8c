// What the shortcuts of the readers take for granted, and what they find beside what the rules find.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/random_text.h"
#include "segment/grapheme.h"
#include "segment/newline.h"
#include "unicode/ascii.h"

namespace wordbridge {
namespace {

using unicode::GraphemeBreak;
using unicode::properties;
using unicode::SentenceBreak;

TEST(GreatestKind, NoCodePointBelowU_1000IsOfAGreaterKindThanALetter) {
  for (char32_t code_point = 0; code_point < 0x1000; ++code_point) {
    ASSERT_LE(properties(code_point).kind(), CharacterKind::kLetter) << std::hex << unsigned{code_point};
  }
}

TEST(GreatestKind, NoCodePointIsOfAGreaterKindThanAnIdeograph) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    ASSERT_LE(properties(code_point).kind(), CharacterKind::kIdeograph) << std::hex << unsigned{code_point};
  }
}

TEST(GreatestKind, IsTheGreatestOfTheCodePoints) {
  testing::RandomText random{1};
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random.text(random.below(12), false);
    CharacterKind expected = CharacterKind::kSpace;
    for (std::size_t position = 0; position < text.size();) {
      const unicode::Decoded decoded = unicode::decode(text, position);
      expected = greater_kind(expected, properties(decoded.code_point).kind());
      position += decoded.length;
    }
    ASSERT_EQ(greatest_kind(text, 0, text.size()), expected) << ::testing::PrintToString(text);
  }
}

TEST(Sentence, NoCodePointFromU_00C0ToU_057FEndsOne) {
  for (char32_t code_point = 0xC0; code_point < 0x580; ++code_point) {
    const SentenceBreak value = properties(code_point).sentence_break();
    ASSERT_TRUE(value != SentenceBreak::kATerm && value != SentenceBreak::kSTerm &&
                value != SentenceBreak::kSep)
        << std::hex << unsigned{code_point};
  }
}

// Of those that count_characters() takes sixteen bytes at a time.
TEST(Characters, PlainOnesJoinNothingAndLeaveOneStateBehind) {
  constexpr std::pair<char32_t, char32_t> kPlain[] = {
      {0, 0x2FF}, {0x380, 0x47F}, {0x2010, 0x2027}, {0x4000, 0x9FFF}, {0xB000, 0xCFFF}};
  for (const auto& [first, last] : kPlain) {
    for (char32_t code_point = first; code_point <= last; ++code_point) {
      const unicode::Properties of = properties(code_point);
      const std::vector<GraphemeBreak> allowed = {GraphemeBreak::kOther, GraphemeBreak::kCR,
                                                  GraphemeBreak::kLF,    GraphemeBreak::kControl,
                                                  GraphemeBreak::kLV,    GraphemeBreak::kLVT};
      ASSERT_THAT(allowed, ::testing::Contains(of.grapheme_break())) << std::hex << unsigned{code_point};
      ASSERT_EQ(of.indic_conjunct_break(), unicode::IndicConjunctBreak::kNone)
          << std::hex << unsigned{code_point};
      const bool counted_as_space =
          (code_point < 0x80 && unicode::is_ascii_white_space(static_cast<unsigned char>(code_point))) ||
          code_point == 0x85 || code_point == 0xA0;
      ASSERT_EQ(of.white_space(), counted_as_space) << std::hex << unsigned{code_point};
    }
  }
}

TEST(Characters, NoWhiteSpaceIsTwoCodeUnits) {
  for (char32_t code_point = 0x10000; code_point <= 0x10FFFF; ++code_point) {
    ASSERT_FALSE(properties(code_point).white_space());
  }
}

// Each code point behind itself: classes that no rule joins and some does differ from class 0.
TEST(GraphemeTable, HasAClassForEveryCodePoint) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    const unicode::Properties of = properties(code_point);
    const unsigned key = static_cast<unsigned>(of.grapheme_break()) |
                         static_cast<unsigned>(of.indic_conjunct_break()) << 4 |
                         static_cast<unsigned>(of.extended_pictographic()) << 6;
    ASSERT_TRUE(key == 0 || grapheme_table::class_of[key] != 0) << std::hex << unsigned{code_point};
  }
}

// Lines are looked for sixteen bytes at a time, from wherever they start.
TEST(Line, EndsAtTheFirstTerminator) {
  const std::string terminators[] = {"\n", "\r", "\r\n", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
  for (const std::string& terminator : terminators) {
    for (std::size_t length = 0; length < 40; ++length) {
      for (const std::string filler : {"a", "\xC2\xA0", "\xE2\x80\x99", "\v"}) {
        std::string text;
        while (text.size() < length) text += filler;
        const std::size_t content = text.size();
        text += terminator + "b\n";
        const Line line = next_line(text, 0);
        ASSERT_EQ(line.end, content + terminator.size());
        ASSERT_EQ(line.terminator_length, terminator.size());
        ASSERT_EQ(line.ends_with_paragraph_separator, terminator == "\xE2\x80\xA9");
      }
    }
  }
}

}  // namespace
}  // namespace wordbridge
