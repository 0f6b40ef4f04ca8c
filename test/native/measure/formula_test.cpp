#include "measure/formula.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "abi/formula_texts.generated.h"

namespace wordbridge {
namespace {

// Rows of test/data/readability/NAME.tsv: a name and three numbers as they are written.
std::vector<std::pair<std::string, std::vector<std::string>>> read_rows(const std::string& name) {
  std::ifstream file(std::string{WORDBRIDGE_TEST_DATA} + "/readability/" + name + ".tsv");
  EXPECT_TRUE(file) << name;
  std::vector<std::pair<std::string, std::vector<std::string>>> rows;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string field;
    std::vector<std::string> row;
    while (std::getline(fields, field, '\t')) row.push_back(field);
    rows.emplace_back(row[0], std::vector<std::string>(row.begin() + 1, row.end()));
  }
  return rows;
}

// The counts of one of the three texts.
ReadabilityCounts counts_of(std::size_t text) {
  ReadabilityCounts counts;
  std::size_t found = 0;
  for (const auto& [name, values] : read_rows("counts")) {
    for (std::size_t i = 0; i < kReadabilityCounts; ++i) {
      if (name != abi::kReadabilityCountNames[i]) continue;
      counts.set(static_cast<ReadabilityCount>(i), std::stod(values[text]));
      ++found;
    }
  }
  EXPECT_EQ(found, kReadabilityCounts);
  return counts;
}

// Half of a unit of the last digit that is written.
double half_unit(const std::string& number) {
  const std::size_t point = number.find('.');
  const std::size_t digits = point == std::string::npos ? 0 : number.size() - point - 1;
  return 0.5000001 * std::pow(10, -static_cast<double>(digits));
}

TEST(Formula, EveryScoreIsTheGoldenOneToTheLastDigitGiven) {
  std::set<std::string> seen;
  for (std::size_t text = 0; text < 3; ++text) {
    const ReadabilityCounts counts = counts_of(text);
    for (const auto& [name, values] : read_rows("scores")) {
      const std::size_t formula = find_formula(name);
      ASSERT_LT(formula, kFormulas) << name;
      // Six digits are given, or fewer where they are all.
      EXPECT_NEAR(score(static_cast<Formula>(formula), counts), std::stod(values[text]),
                  std::min(half_unit(values[text]), 0.5000001e-6))
          << name << ", text " << text;
      seen.insert(name);
    }
  }
  // All but the popular reading of Dale-Chall, which is below.
  EXPECT_EQ(seen.size(), kFormulas - 1);
}

TEST(Formula, AdjustedDaleChallAddsItsConstantAboveFivePercent) {
  ReadabilityCounts counts;
  counts.set(ReadabilityCount::kWords, 100);
  counts.set(ReadabilityCount::kSentences, 5);
  counts.set(ReadabilityCount::kUnfamiliarWords, 5);
  EXPECT_NEAR(score(Formula::kDaleChallAdjusted, counts), 0.1579 * 5 + 0.0496 * 20, 1e-12);
  counts.set(ReadabilityCount::kUnfamiliarWords, 6);
  EXPECT_NEAR(score(Formula::kDaleChallAdjusted, counts), 0.1579 * 6 + 0.0496 * 20 + 3.6365, 1e-12);
}

// E. Dale and J. S. Chall, 1948, work passages by hand, with words per sentence and the percentage of
// unfamiliar words rounded to whole numbers: 131 words in 9 sentences, 20 of them unfamiliar, and 111, 6
// and 17.
TEST(Formula, DaleChallOfThePassagesOfThePaper) {
  const auto of = [](double words_per_sentence, double percent_unfamiliar) {
    ReadabilityCounts counts;
    counts.set(ReadabilityCount::kWords, 100);
    counts.set(ReadabilityCount::kSentences, 100 / words_per_sentence);
    counts.set(ReadabilityCount::kUnfamiliarWords, percent_unfamiliar);
    return score(Formula::kDaleChall1948, counts);
  };
  EXPECT_NEAR(of(std::round(131 / 9.0), std::round(100 * 20 / 131.0)), 6.7490, 1e-9);
  EXPECT_NEAR(of(std::round(111 / 6.0), std::round(100 * 17 / 111.0)), 6.9474, 1e-9);
}

TEST(Formula, IsNotANumberWithoutACountThatItNeeds) {
  ReadabilityCounts counts;
  counts.set(ReadabilityCount::kWords, 100);
  counts.set(ReadabilityCount::kSentences, 5);
  EXPECT_TRUE(std::isnan(score(Formula::kFleschReadingEase, counts)));
  EXPECT_TRUE(std::isnan(score(Formula::kDaleChallAdjusted, counts)));
}

TEST(Formula, IsNotANumberWithoutWords) {
  ReadabilityCounts counts;
  for (std::size_t i = 0; i < kReadabilityCounts; ++i) counts.set(static_cast<ReadabilityCount>(i), 0);
  for (std::size_t i = 0; i < kFormulas; ++i) {
    const auto formula = static_cast<Formula>(i);
    if ((facts_of(formula).counts & 1) != 0) {
      EXPECT_TRUE(std::isnan(score(formula, counts))) << facts_of(formula).name;
    }
  }
}

TEST(Formula, NamesAreAllDifferentAndFound) {
  for (std::size_t i = 0; i < kFormulas; ++i) {
    EXPECT_EQ(find_formula(facts_of(static_cast<Formula>(i)).name), i);
  }
  EXPECT_EQ(find_formula("flesch"), kFormulas);
  EXPECT_EQ(find_formula(""), kFormulas);
}

TEST(Formula, IsMadeForItsLanguagesOnly) {
  EXPECT_TRUE(is_made_for(Formula::kFleschReadingEase, "en"));
  EXPECT_FALSE(is_made_for(Formula::kFleschReadingEase, "de"));
  EXPECT_FALSE(is_made_for(Formula::kFleschReadingEase, ""));
  EXPECT_TRUE(is_made_for(Formula::kLix, "de"));
  EXPECT_TRUE(is_made_for(Formula::kLix, "und"));
}

}  // namespace
}  // namespace wordbridge
