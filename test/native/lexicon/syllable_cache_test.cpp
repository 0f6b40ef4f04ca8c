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

TEST_F(SyllableCacheTest, AWordThatEndsWithANulIsAnotherWord) {
  EXPECT_EQ(get("thing"), 5);
  EXPECT_EQ(get(std::string("thing\0", 6)), 6);
  EXPECT_EQ(get(std::string("2\0", 2)), 2);
  EXPECT_EQ(get("2"), 1);
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
  const auto get = [this](std::string_view word, std::uint32_t number) {
    return cache_->get(word, [number](std::string_view) { return number; });
  };
  for (const std::string_view word : {"much", "plus '20"}) {
    for (const std::uint32_t number : {256U, 1000U, 0xFFFFFFFFU}) EXPECT_EQ(get(word, number), number);
  }
  EXPECT_EQ(get("much", 16), 16U);
  EXPECT_EQ(get("much", 15), 15U);
  EXPECT_EQ(get("much", 1), 15U);
  EXPECT_EQ(get("plus '20", 255), 255U);
  EXPECT_EQ(get("plus '20", 1), 255U);
}

TEST_F(SyllableCacheTest, FindsThatWordFirstThatWasAskedForMost) {
  const auto find = [this](std::string_view word) { return cache_->find_first(ShortBytes::of(word)); };
  EXPECT_EQ(find("library"), SyllableCache::kUnknown);
  get("library");
  EXPECT_EQ(find("library"), 7U);
  EXPECT_EQ(find("librar"), SyllableCache::kUnknown);
  // Numbers, and words that are no plain ones, are looked for elsewhere.
  for (const std::string word : {"don't", "abcdefghijklm", "4"}) {
    get(word);
    EXPECT_EQ(find(word), SyllableCache::kUnknown);
  }
  EXPECT_EQ(cache_->find_first({}), SyllableCache::kUnknown);
}

TEST_F(SyllableCacheTest, SeveralWordsOfOnePlaceAreAllRemembered) {
  // Of so many words many share a place, and few of them have to make room.
  for (int round = 0; round < 2; ++round) {
    for (char a = 'a'; a <= 'z'; ++a) {
      for (char b = 'a'; b <= 'z'; ++b) {
        for (char c = 'a'; c <= 'z'; ++c) ASSERT_EQ(get({a, b, c}), 3U);
      }
    }
  }
  EXPECT_LT(asked_, 26 * 26 * 26 * 1.1);
}

TEST_F(SyllableCacheTest, OfMoreWordsThanThereIsRoomForMostAreStillThereWhenTheyComeAgain) {
  constexpr std::size_t kWords = std::size_t{3} * 26 * 26 * 26;
  static_assert(kWords > SyllableCache::kPlaces * SyllableCache::kWays);
  for (int round = 0; round < 3; ++round) {
    asked_ = 0;
    for (std::size_t i = 0; i < kWords; ++i) {
      const auto letter = [](std::size_t number) { return static_cast<char>('a' + number % 26); };
      ASSERT_EQ(get({letter(i), letter(i / 26), letter(i / 676), letter(i / 17576)}), 4U);
    }
  }
  EXPECT_LT(static_cast<std::size_t>(asked_), kWords / 2);
}

TEST_F(SyllableCacheTest, NoLetterOfAWordIsTakenForAnother) {
  const std::string alphabet = "abcdefghijklmnopqrstuvwxyz'-0\xC3\xA9";
  for (std::size_t length = 1; length <= 16; ++length) {
    for (std::size_t place = 0; place < length; ++place) {
      std::uint32_t number = 0;
      for (const char letter : alphabet) {
        std::string word(length, 'q');
        word[place] = letter;
        const std::uint32_t expected = letter == 'q' ? 15 : ++number % 15;
        const auto count = [expected](std::string_view) { return expected; };
        ASSERT_EQ(cache_->get(word, count), expected) << word;
      }
    }
  }
}

}  // namespace
}  // namespace wordbridge
