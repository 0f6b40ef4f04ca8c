#include "measure/sentence_lengths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wordbridge {
namespace {

using ::testing::ElementsAre;

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

}  // namespace
}  // namespace wordbridge
