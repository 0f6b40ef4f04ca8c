#include "measure/sentence_lengths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using wordbridge::testing::FailingAllocator;

TEST(SentenceLengths, AreListedRisingWithTheirNumbers) {
  SentenceLengths lengths;
  for (const std::uint32_t words : {3U, 1U, 3U, 100000U, 512U, 513U, 100000U})
    ASSERT_TRUE(lengths.add(words));
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  ASSERT_TRUE(lengths.list(words, sentences));
  EXPECT_THAT(words, ElementsAre(1, 3, 512, 513, 100000));
  EXPECT_THAT(sentences, ElementsAre(1, 2, 1, 1, 2));
}

TEST(SentenceLengths, OfATextWithoutSentencesAreNone) {
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  ASSERT_TRUE(SentenceLengths{}.list(words, sentences));
  EXPECT_TRUE(words.empty());
}

// The lengths that occur, and how many sentences have each.
std::map<std::uint32_t, std::uint32_t> listed(const SentenceLengths& lengths) {
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  EXPECT_TRUE(lengths.list(words, sentences));
  EXPECT_EQ(words.size(), sentences.size());
  EXPECT_TRUE(std::is_sorted(words.begin(), words.end()));
  std::map<std::uint32_t, std::uint32_t> result;
  for (std::size_t i = 0; i < words.size(); ++i) result[words[i]] = sentences[i];
  EXPECT_EQ(result.size(), words.size());
  return result;
}

TEST(SentenceLengths, RemoveUncountsOneSentence) {
  SentenceLengths lengths;
  for (const std::uint32_t words : {3U, 3U, 5U}) ASSERT_TRUE(lengths.add(words));
  lengths.remove(3);
  EXPECT_THAT(listed(lengths), ElementsAre(Pair(3, 1), Pair(5, 1)));
  lengths.remove(3);
  EXPECT_THAT(listed(lengths), ElementsAre(Pair(5, 1)));
}

TEST(SentenceLengths, RemoveUncountsOneOfThoseLongerThanAreCounted) {
  constexpr std::uint32_t kLonger = SentenceLengths::kCounted + 1;
  SentenceLengths lengths;
  for (const std::uint32_t words : {kLonger, 9000U, kLonger, kLonger - 1, 800U}) {
    ASSERT_TRUE(lengths.add(words));
  }
  lengths.remove(kLonger);
  EXPECT_THAT(listed(lengths),
              ElementsAre(Pair(kLonger - 1, 1), Pair(kLonger, 1), Pair(800, 1), Pair(9000, 1)));
  lengths.remove(800);
  lengths.remove(kLonger);
  lengths.remove(kLonger - 1);
  EXPECT_THAT(listed(lengths), ElementsAre(Pair(9000, 1)));
  lengths.remove(9000);
  EXPECT_THAT(listed(lengths), IsEmpty());
}

TEST(SentenceLengths, AfterRandomAddsAndRemovesAreWhatAMapHolds) {
  std::mt19937_64 random{1};
  SentenceLengths lengths;
  std::map<std::uint32_t, std::uint32_t> model;
  std::vector<std::uint32_t> sentences;
  for (int i = 0; i < 5000; ++i) {
    const bool grows = i / 1000 % 2 == 0;
    if (sentences.empty() || random() % 10 < (grows ? 8U : 2U)) {
      const auto words = static_cast<std::uint32_t>(1 + random() % (random() % 2 == 0 ? 40 : 600));
      ASSERT_TRUE(lengths.add(words));
      sentences.push_back(words);
      ++model[words];
    } else {
      std::swap(sentences[random() % sentences.size()], sentences.back());
      const std::uint32_t words = sentences.back();
      lengths.remove(words);
      sentences.pop_back();
      if (--model[words] == 0) model.erase(words);
    }
    if (i % 50 == 0) {
      ASSERT_EQ(listed(lengths), model) << i;
    }
  }
}

TEST(SentenceLengths, TakeNoMoreMemoryForManyLongSentencesOfOneLength) {
  const FailingAllocator memory{SIZE_MAX};
  SentenceLengths lengths;
  for (int i = 0; i < 100000; ++i) ASSERT_TRUE(lengths.add(600));
  EXPECT_THAT(listed(lengths), ElementsAre(Pair(600, 100000)));
  EXPECT_LT(memory.largest_request(), 1000U);
}

TEST(SentenceLengths, OfAnotherAreAddedToThese) {
  SentenceLengths lengths;
  SentenceLengths other;
  for (const std::uint32_t words : {1U, 40U, 600U, 800U}) ASSERT_TRUE(lengths.add(words));
  for (const std::uint32_t words : {2U, 512U, 600U, 700U}) ASSERT_TRUE(other.add(words, 3));
  ASSERT_TRUE(lengths.add_all(other));
  EXPECT_THAT(listed(lengths), ElementsAre(Pair(1, 1), Pair(2, 3), Pair(40, 1), Pair(512, 3), Pair(600, 4),
                                           Pair(700, 3), Pair(800, 1)));
  ASSERT_TRUE(other.add_all(other));
  EXPECT_THAT(listed(other), ElementsAre(Pair(2, 6), Pair(512, 6), Pair(600, 6), Pair(700, 6)));
}

TEST(SentenceLengths, AnAddThatFindsNoMemoryCountsNothing) {
  FailingAllocator memory{SIZE_MAX};
  SentenceLengths lengths;
  memory.fail_at_request(1);
  EXPECT_FALSE(lengths.add(3));
  EXPECT_FALSE(lengths.add(100000));
  memory.fail_at_request(SIZE_MAX);
  EXPECT_THAT(listed(lengths), IsEmpty());
}

}  // namespace
}  // namespace wordbridge
