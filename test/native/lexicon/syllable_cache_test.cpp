#include "lexicon/syllable_cache.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace wordbridge {
namespace {

class SyllableCacheTest : public ::testing::Test {
 protected:
  // The length of a word, for a number that is easy to tell; counts how often it was asked for.
  std::uint32_t get(const std::string& word) {
    return cache_->get(word, [this](std::string_view asked) {
      ++asked_;
      return static_cast<std::uint32_t>(asked.size());
    });
  }

  std::unique_ptr<SyllableCache> cache_ = std::make_unique<SyllableCache>();
  int asked_ = 0;
};

TEST_F(SyllableCacheTest, AWordIsCountedOnce) {
  EXPECT_EQ(get("library"), 7);
  EXPECT_EQ(get("library"), 7);
  EXPECT_EQ(asked_, 1);
}

TEST_F(SyllableCacheTest, WordsThatShareAPlaceAreNotMixedUp) {
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < 4 * SyllableCache::kPlaces; ++i) {
      const std::string word = "w" + std::to_string(i);
      ASSERT_EQ(get(word), word.size());
    }
  }
}

TEST_F(SyllableCacheTest, ABeginningOfAWordIsAnotherWord) {
  EXPECT_EQ(get("thing"), 5);
  EXPECT_EQ(get("things"), 6);
  EXPECT_EQ(get("thing"), 5);
}

TEST_F(SyllableCacheTest, LongWordsAreCountedEachTime) {
  const std::string longest(16, 'a');
  const std::string longer(17, 'a');
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(get(longest), 16);
    EXPECT_EQ(get(longer), 17);
  }
  EXPECT_EQ(asked_, 1 + 3);
}

TEST_F(SyllableCacheTest, LargeNumbersAreNotCutOff) {
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(cache_->get("much", [](std::string_view) { return 256U; }), 256U);
    EXPECT_EQ(cache_->get("much", [](std::string_view) { return 1000U; }), 1000U);
  }
  EXPECT_EQ(cache_->get("most", [](std::string_view) { return 255U; }), 255U);
  EXPECT_EQ(cache_->get("most", [](std::string_view) { return 1U; }), 255U);
}

}  // namespace
}  // namespace wordbridge
