#include "measure/ngrams.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using Words = std::vector<WordId>;

WordSequence sequence(const Words& words) {
  WordSequence out;
  EXPECT_TRUE(out.append(words.data(), words.size()));
  return out;
}

TEST(Ngrams, DoNotGoOverTheEndOfASentence) {
  const WordSequence words = sequence({1, 2, kSentenceEnd, 1, 2, 3, kSentenceEnd, 2, 3});
  Buffer<Ngram> found;
  ASSERT_EQ(count_ngrams(words, 2, found), Status::kOk);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].position, 0U);
  EXPECT_EQ(found[0].count, 2U);
  EXPECT_EQ(found[1].position, 4U);
  EXPECT_EQ(found[1].count, 2U);
}

TEST(Ngrams, AreThoseOfAMapOfAllOfThem) {
  std::mt19937 random{11};
  for (std::uint32_t round = 0; round < 60; ++round) {
    Words words;
    for (int i = 0; i < 5000; ++i) {
      words.push_back(random() % 20 == 0 ? kSentenceEnd : static_cast<WordId>(random() % (round + 1)));
    }
    const auto n = static_cast<std::uint32_t>(random() % kLongestNgram + 1);
    std::map<Words, std::uint32_t> expected;
    for (std::size_t i = 0; i + n <= words.size(); ++i) {
      const Words gram(words.begin() + static_cast<long>(i), words.begin() + static_cast<long>(i + n));
      if (std::find(gram.begin(), gram.end(), kSentenceEnd) == gram.end()) ++expected[gram];
    }
    Buffer<Ngram> found;
    ASSERT_EQ(count_ngrams(sequence(words), n, found), Status::kOk);
    ASSERT_EQ(found.size(), expected.size());
    for (const Ngram& ngram : found) {
      const auto begin = words.begin() + static_cast<long>(ngram.position);
      ASSERT_EQ(expected.at(Words(begin, begin + static_cast<long>(n))), ngram.count);
    }
  }
}

TEST(Ngrams, SayWhenThereIsNoMemory) {
  Words many;
  for (WordId i = 0; i < 1000; ++i) many.push_back(i);
  const WordSequence words = sequence(many);
  for (std::size_t request = 1; request < 8; ++request) {
    testing::FailingAllocator memory{request};
    Buffer<Ngram> found;
    EXPECT_EQ(count_ngrams(words, 2, found), Status::kOutOfMemory);
  }
}

}  // namespace
}  // namespace wordbridge
