#include "measure/readability.h"

#include <gtest/gtest.h>

#include <cmath>

namespace wordbridge {
namespace {

Totals totals(std::uint64_t words, std::uint64_t sentences, std::uint64_t syllables) {
  Totals result;
  result.words = words;
  result.sentences = sentences;
  result.syllables = syllables;
  return result;
}

// Two texts worked by hand in the literature on the formula.
TEST(Readability, FleschReadingEaseOfTextsWorkedByHand) {
  EXPECT_NEAR(flesch_reading_ease(totals(10, 1, 10)), 112.085, 1e-12);
  EXPECT_NEAR(flesch_reading_ease(totals(4, 1, 5)), 97.025, 1e-12);
}

TEST(Readability, FleschReadingEaseIsAtMost121) {
  EXPECT_NEAR(flesch_reading_ease(totals(1, 1, 1)), 121.22, 1e-12);
}

TEST(Readability, FleschKincaidGradeOfAHandCalculation) {
  // 300 words, 18 sentences, 450 syllables: 0.39 * 16.667 + 11.8 * 1.5 - 15.59
  EXPECT_NEAR(flesch_kincaid_grade(totals(300, 18, 450)), 8.61, 1e-9);
}

TEST(Readability, IsNotANumberWithoutWords) {
  EXPECT_TRUE(std::isnan(flesch_reading_ease(Totals{})));
  EXPECT_TRUE(std::isnan(flesch_kincaid_grade(Totals{})));
}

}  // namespace
}  // namespace wordbridge
