#include "lexicon/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wordbridge {
namespace {

using ::testing::ElementsAre;

WordId add(Vocabulary& vocabulary, std::string_view word) {
  Vocabulary::Added added{};
  EXPECT_EQ(vocabulary.add(word, added), Status::kOk);
  return added.id;
}

std::vector<std::string> most_common(const Vocabulary& vocabulary, std::size_t limit) {
  Buffer<WordId> ids;
  EXPECT_TRUE(vocabulary.most_common(limit, ids));
  std::vector<std::string> words;
  for (const WordId id : ids) words.emplace_back(vocabulary.word(id));
  return words;
}

TEST(Vocabulary, CountsSpellingsThatFoldTogetherAsOneWord) {
  Vocabulary vocabulary;
  const WordId id = add(vocabulary,
                        "Stra\xC3\x9F"
                        "e");
  EXPECT_EQ(add(vocabulary, "STRASSE"), id);
  EXPECT_EQ(vocabulary.size(), 1U);
  EXPECT_EQ(vocabulary[id].count, 2U);
  EXPECT_EQ(vocabulary.word(id), "strasse");
}

TEST(Vocabulary, NumbersWordsInOrderOfFirstOccurrence) {
  Vocabulary vocabulary;
  EXPECT_EQ(add(vocabulary, "b"), 0U);
  EXPECT_EQ(add(vocabulary, "a"), 1U);
  EXPECT_EQ(add(vocabulary, "B"), 0U);
}

TEST(Vocabulary, FindsEveryWordAgainAfterGrowing) {
  Vocabulary vocabulary;
  for (int i = 0; i < 20000; ++i) add(vocabulary, "word" + std::to_string(i));
  for (int i = 0; i < 20000; ++i) {
    ASSERT_EQ(add(vocabulary, "WORD" + std::to_string(i)), static_cast<WordId>(i));
  }
  EXPECT_EQ(vocabulary.size(), 20000U);
}

TEST(Vocabulary, OrdersByCountThenByCodePoint) {
  Vocabulary vocabulary;
  for (const char* word : {"b", "\xF0\x90\x90\xA8", "a", "c", "c", "\xEF\xBD\x81"}) add(vocabulary, word);
  EXPECT_THAT(most_common(vocabulary, 10), ElementsAre("c", "a", "b", "\xEF\xBD\x81", "\xF0\x90\x90\xA8"));
}

TEST(Vocabulary, ReturnsTheBestOfAnyLimit) {
  Vocabulary vocabulary;
  for (int i = 0; i < 100; ++i) {
    for (int times = 0; times <= i; ++times) add(vocabulary, "w" + std::to_string(i));
  }
  EXPECT_TRUE(most_common(vocabulary, 0).empty());
  EXPECT_THAT(most_common(vocabulary, 3), ElementsAre("w99", "w98", "w97"));
  EXPECT_EQ(most_common(vocabulary, 1000).size(), 100U);
}

}  // namespace
}  // namespace wordbridge
