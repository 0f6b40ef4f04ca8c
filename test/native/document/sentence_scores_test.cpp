#include "document/sentence_scores.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string_view>

#include "document/document.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;

constexpr std::string_view kText = "The cat sat. The library was created here. No.";

void make(Document& document, std::string_view text) {
  Buffer<char> bytes;
  ASSERT_TRUE(bytes.append(text.data(), text.size()));
  ASSERT_EQ(document.make(std::move(bytes), {}), Status::kOk);
}

TEST(SentenceScores, AContributionIsWhatTheScoreLosesWithoutTheSentence) {
  Document document;
  make(document, kText);
  Buffer<double> values;
  ASSERT_TRUE(list_contributions(document.state(), Formula::kRix, nullptr, values));
  // Words of seven letters in a sentence: two in three, two in two, none in two, two in two.
  ASSERT_EQ(values.size(), 3U);
  EXPECT_EQ(values[0], 2.0 / 3 - 2.0 / 2);
  EXPECT_EQ(values[1], 2.0 / 3 - 0.0);
  EXPECT_EQ(values[2], 2.0 / 3 - 2.0 / 2);
}

TEST(SentenceScores, CountsAreThoseOfTheSentenceAlone) {
  Document document;
  make(document, "So so so. So it is.");
  Buffer<double> distinct;
  ASSERT_TRUE(list_sentence_counts(document.state(), ReadabilityCount::kDistinctWords, nullptr, distinct));
  ASSERT_EQ(distinct.size(), 2U);
  EXPECT_EQ(distinct[0], 1);
  EXPECT_EQ(distinct[1], 3);
}

TEST(SentenceScores, AnOnlySentenceHasNoContribution) {
  Document document;
  make(document, "Alone.");
  Buffer<double> values;
  ASSERT_TRUE(list_contributions(document.state(), Formula::kRix, nullptr, values));
  ASSERT_EQ(values.size(), 1U);
  EXPECT_TRUE(std::isnan(values[0]));
}

// Runs `list` with memory that fails at the first request, at the second, and so on until it succeeds.
template <typename List>
void expect_clean_failures(List list) {
  for (std::size_t fails_from = 1;; ++fails_from) {
    const FailingAllocator memory{fails_from};
    bool done = false;
    {
      Buffer<double> values;
      done = list(values);
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U) << "fails from request " << fails_from;
    ASSERT_EQ(done, memory.requests() < fails_from) << "fails from request " << fails_from;
    if (done) return;
  }
}

TEST(SentenceScores, FailCleanlyAtEveryRequestOfMemory) {
  Document document;
  make(document, kText);
  expect_clean_failures([&](Buffer<double>& values) {
    return list_contributions(document.state(), Formula::kRix, nullptr, values);
  });
  expect_clean_failures([&](Buffer<double>& values) {
    return list_sentence_counts(document.state(), ReadabilityCount::kLetters, nullptr, values);
  });
}

}  // namespace
}  // namespace wordbridge
