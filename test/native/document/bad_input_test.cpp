// Input that nobody means to give: each has a right answer.
#include <gtest/gtest.h>

#include "document/analyze.h"

namespace wordbridge {
namespace {

using wordbridge::testing::analyzed;
using wordbridge::testing::totals_of;

TEST(BadInput, TheEmptyTextCountsNothing) {
  const Totals totals = totals_of("");
  EXPECT_EQ(totals.words + totals.sentences + totals.paragraphs + totals.lines + totals.graphemes, 0U);
}

TEST(BadInput, ZeroBytesAreCharactersLikeOthers) {
  const std::string text("a\0b\0", 4);
  const Totals totals = totals_of(text);
  EXPECT_EQ(totals.words, 2U);
  EXPECT_EQ(totals.graphemes, 4U);
}

TEST(BadInput, OnlyCombiningMarksAreOneCharacterAndNoWord) {
  const Totals totals = totals_of("\xCC\x81\xCC\x81\xCC\x81");
  EXPECT_EQ(totals.graphemes, 1U);
  EXPECT_EQ(totals.words, 0U);
  EXPECT_EQ(totals.sentences, 0U);
  EXPECT_EQ(totals.paragraphs, 1U);
}

TEST(BadInput, OnlyNewlinesAreLinesAndNothingElse) {
  const Totals totals = totals_of("\n\r\n\n");
  EXPECT_EQ(totals.lines, 3U);
  EXPECT_EQ(totals.paragraphs, 0U);
  EXPECT_EQ(totals.sentences, 0U);
  EXPECT_EQ(totals.graphemes_without_spaces, 0U);
}

TEST(BadInput, IllFormedBytesAreCountedAndReadAsReplacementCharacters) {
  const Totals totals = totals_of(
      "ab\xFF"
      "cd \xE2\x82 ef");
  EXPECT_EQ(totals.ill_formed, 2U);
  EXPECT_EQ(totals.words, 3U);
  EXPECT_EQ(totals.code_points, 10U);
  EXPECT_EQ(totals.bytes, 11U);
}

TEST(BadInput, EveryByteAloneAndInPairsIsAnalysed) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      // A heap block of the exact size, so that a sanitizer sees a read beyond it.
      const std::string pair{static_cast<char>(first), static_cast<char>(second)};
      const std::vector<char> exact(pair.begin(), pair.end());
      const Totals totals = totals_of({exact.data(), exact.size()});
      ASSERT_GE(totals.code_points, 1U);
      ASSERT_LE(totals.code_points, 2U);
    }
  }
}

TEST(BadInput, AWordOfAMillionLettersIsOneWord) {
  const Analysis analysis = analyzed(std::string(1000000, 'A'));
  EXPECT_EQ(analysis.totals.words, 1U);
  EXPECT_EQ(analysis.vocabulary.word(0), std::string(1000000, 'a'));
}

TEST(BadInput, ASentenceOfAMillionWordsIsOneSentence) {
  std::string text;
  for (int i = 0; i < 1000000; ++i) text += "a ";
  const Totals totals = totals_of(text);
  EXPECT_EQ(totals.words, 1000000U);
  EXPECT_EQ(totals.sentences, 1U);
}

TEST(BadInput, ATextOfMoreThan4GiBIsTooLarge) {
  Analysis analysis;
  char byte = 'a';
  // The size is looked at before the bytes are.
  const std::string_view text{&byte, static_cast<std::size_t>(kMaximumTextSize) + 1};
  EXPECT_EQ(analyze(text, {}, analysis), Status::kTextTooLarge);
}

}  // namespace
}  // namespace wordbridge
