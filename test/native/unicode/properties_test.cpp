#include "unicode/properties.h"

#include <gtest/gtest.h>

namespace wordbridge::unicode {
namespace {

TEST(Properties, AreThoseOfTheStandard) {
  EXPECT_EQ(properties(U'a').word_break(), WordBreak::kALetter);
  EXPECT_EQ(properties(U'a').sentence_break(), SentenceBreak::kLower);
  EXPECT_EQ(properties(0x05D0).word_break(), WordBreak::kHebrewLetter);
  EXPECT_EQ(properties(0x200D).grapheme_break(), GraphemeBreak::kZWJ);
  EXPECT_EQ(properties(0x0915).indic_conjunct_break(), IndicConjunctBreak::kConsonant);
  EXPECT_EQ(properties(0x094D).indic_conjunct_break(), IndicConjunctBreak::kLinker);
  EXPECT_TRUE(properties(0x1F600).extended_pictographic());
  EXPECT_TRUE(properties(0x2028).white_space());
  EXPECT_FALSE(properties(0x200B).white_space());
  EXPECT_EQ(properties(0x00DF).spelling(), WordSpelling::kFolds);
  EXPECT_EQ(properties(0x0323).combining_class(), 220);
}

TEST(Properties, KindsSortCodePointsForReaders) {
  EXPECT_EQ(properties(U' ').kind(), CharacterKind::kSpace);
  EXPECT_EQ(properties(U'\n').kind(), CharacterKind::kSpace);
  EXPECT_EQ(properties(0x0301).kind(), CharacterKind::kMark);
  EXPECT_EQ(properties(U',').kind(), CharacterKind::kPunctuation);
  EXPECT_EQ(properties(U'+').kind(), CharacterKind::kSymbol);
  EXPECT_EQ(properties(0x1F600).kind(), CharacterKind::kEmoji);
  EXPECT_EQ(properties(0x1F1E6).kind(), CharacterKind::kEmoji);
  EXPECT_EQ(properties(U'7').kind(), CharacterKind::kNumber);
  EXPECT_EQ(properties(0x0E01).kind(), CharacterKind::kLetter);
  EXPECT_EQ(properties(0xAC00).kind(), CharacterKind::kHangul);
  EXPECT_EQ(properties(0x3042).kind(), CharacterKind::kKana);
  EXPECT_EQ(properties(0x30FC).kind(), CharacterKind::kKana);
  EXPECT_EQ(properties(0x4E2D).kind(), CharacterKind::kIdeograph);
  EXPECT_EQ(properties(0x0000).kind(), CharacterKind::kOther);
  EXPECT_EQ(properties(0x10FFFF).kind(), CharacterKind::kOther);
}

}  // namespace
}  // namespace wordbridge::unicode
