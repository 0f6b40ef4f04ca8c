#include "document/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/analyze.h"
#include "measure/readability.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::analyzed;
using wordbridge::testing::totals_of;

// The example of the project that this one began with.
constexpr char kSeed[] = "This is a sample text. It contains several sentences! How many? Let's count them.";

TEST(Analysis, OfTheSeedExample) {
  const Analysis analysis = analyzed(kSeed);
  EXPECT_EQ(analysis.totals.words, 14U);
  EXPECT_EQ(analysis.totals.sentences, 4U);
  EXPECT_EQ(analysis.totals.paragraphs, 1U);
  // this is a sam-ple text it con-tains sev-er-al sen-ten-ces how ma-ny let's count them
  EXPECT_EQ(analysis.totals.syllables, 1U + 1 + 1 + 2 + 1 + 1 + 2 + 3 + 3 + 1 + 2 + 1 + 1 + 1);
  const double words = 14;
  const double syllables = static_cast<double>(analysis.totals.syllables);
  EXPECT_DOUBLE_EQ(flesch_reading_ease(analysis.totals),
                   206.835 - 1.015 * (words / 4) - 84.6 * (syllables / words));
}

TEST(Analysis, OfWellFormedTextIsTheSameWithoutALookForFaults) {
  constexpr std::string_view kText =
      "Gr\xC3\xBC\xC3\x9F"
      "e an 3. \xE4\xB8\xAD! \xF0\x9F\x98\x80\n\nEnd";
  const Totals expected = totals_of(kText);
  Analysis analysis;
  ASSERT_EQ(analyze_well_formed(kText, {}, analysis), Status::kOk);
  EXPECT_EQ(analysis.totals.bytes, kText.size());
  EXPECT_EQ(analysis.totals.words, expected.words);
  EXPECT_EQ(analysis.totals.utf16_units, expected.utf16_units);
  EXPECT_EQ(analysis.totals.ill_formed, 0U);
}

TEST(Analysis, CountsCharactersInEveryUnit) {
  // e + acute, space, family of three, newline
  const Totals totals =
      totals_of("e\xCC\x81 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\n");
  EXPECT_EQ(totals.graphemes, 4U);
  EXPECT_EQ(totals.graphemes_without_spaces, 2U);
  EXPECT_EQ(totals.code_points, 2U + 1 + 5 + 1);
  EXPECT_EQ(totals.code_points_without_spaces, 2U + 5);
  EXPECT_EQ(totals.utf16_units, 2U + 1 + 8 + 1);
  EXPECT_EQ(totals.utf16_units_without_spaces, 2U + 8);
  EXPECT_EQ(totals.bytes, 3U + 1 + 18 + 1);
}

TEST(Analysis, ASentenceNeedsAWord) { EXPECT_EQ(totals_of("Hello. ... !!! World.").sentences, 2U); }

TEST(Analysis, CountsLinesBlankOrNotAndNoneAfterAFinalNewline) {
  EXPECT_EQ(totals_of("").lines, 0U);
  EXPECT_EQ(totals_of("a").lines, 1U);
  EXPECT_EQ(totals_of("a\n").lines, 1U);
  EXPECT_EQ(totals_of("a\n\nb").lines, 3U);
}

TEST(Analysis, NewlinesDecideSentencesAndParagraphsButNotWords) {
  const std::string text = "one two\nthree four\n\nfive";
  const Totals broken = totals_of(text, {Newlines::kBreak, Language::kEnglish});
  EXPECT_EQ(broken.paragraphs, 3U);
  EXPECT_EQ(broken.sentences, 3U);
  const Totals wrapped = totals_of(text, {Newlines::kWrap, Language::kEnglish});
  EXPECT_EQ(wrapped.paragraphs, 2U);
  EXPECT_EQ(wrapped.sentences, 2U);
  EXPECT_EQ(wrapped.words, broken.words);
  EXPECT_EQ(wrapped.lines, broken.lines);
}

TEST(Analysis, AWordThatASentenceBoundaryCutsBelongsToTheSentenceWhereItStarts) {
  // A sentence ends behind the full stop, for the letter before it has no case; the word goes on.
  const Analysis analysis = analyzed("\xD7\x90.B");
  EXPECT_EQ(analysis.totals.words, 1U);
  EXPECT_EQ(analysis.totals.sentences, 1U);
}

TEST(Analysis, WithoutALanguageThereAreNoSyllables) {
  EXPECT_EQ(totals_of(kSeed, {Newlines::kAuto, Language::kUndetermined}).syllables, 0U);
}

TEST(Analysis, SentenceLengthsAddUpToWordsAndSentences) {
  const Analysis analysis = analyzed("One. Two words. Three more words. Two again.");
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  ASSERT_TRUE(analysis.sentence_lengths.list(words, sentences));
  EXPECT_THAT(words, ElementsAre(1, 2, 3));
  EXPECT_THAT(sentences, ElementsAre(1, 2, 1));
}

}  // namespace
}  // namespace wordbridge
