#include "lexicon/word_numbers.h"

#include <gtest/gtest.h>

#include <string>

#include "lexicon/language_syllables.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

TEST(WordNumbers, AreFoundByTheirFoldedSpelling) {
  WordNumbers additions;
  ASSERT_EQ(additions.read("Nguyen\t1\nSTRASSE\t2\n"), Status::kOk);
  EXPECT_EQ(additions.find("nguyen"), 1U);
  EXPECT_EQ(additions.find("strasse"), 2U);
  EXPECT_EQ(additions.find("Nguyen"), WordNumbers::kUnknown);
  EXPECT_EQ(additions.find(""), WordNumbers::kUnknown);
}

TEST(WordNumbers, TheLaterLineOfAWordCounts) {
  WordNumbers additions;
  ASSERT_EQ(additions.read("word\t3\nother\t1\nWORD\t4\n"), Status::kOk);
  EXPECT_EQ(additions.find("word"), 4U);
  EXPECT_EQ(additions.find("other"), 1U);
}

TEST(WordNumbers, ManyAreAllFound) {
  WordNumbers additions;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    ASSERT_EQ(additions.add("word" + std::to_string(i), i), Status::kOk);
  }
  for (std::uint32_t i = 0; i < 1000; ++i) EXPECT_EQ(additions.find("word" + std::to_string(i)), i);
}

TEST(WordNumbers, RefuseWhatIsNoList) {
  for (const std::string_view list : {"word", "word\n", "word\t\n", "word\t3", "\t3\n", "word\t-1\n",
                                      "word\t1001\n", "word\t99999\n", "a\nb\t1\n"}) {
    WordNumbers additions;
    EXPECT_EQ(additions.read(list), Status::kOutOfRange) << list;
  }
}

TEST(WordNumbers, ComeBeforeTheCounterOfEveryLanguageButNone) {
  WordNumbers additions;
  ASSERT_EQ(additions.read("cat\t9\n"), Status::kOk);
  EXPECT_EQ(count_syllables(Language::kEnglish, "cat", &additions), 9U);
  EXPECT_EQ(count_syllables(Language::kGerman, "cat", &additions), 9U);
  EXPECT_EQ(count_syllables(Language::kUndetermined, "cat", &additions), 0U);
  EXPECT_EQ(count_syllables(Language::kEnglish, "dog", &additions), 1U);
  EXPECT_EQ(count_syllables(Language::kEnglish, "cat", nullptr), 1U);
}

TEST(WordNumbers, AreWhatTheyWereIfThereIsNoMemory) {
  for (std::size_t allowed = 0; allowed < 12; ++allowed) {
    WordNumbers additions;
    ASSERT_EQ(additions.read("first\t5\n"), Status::kOk);
    Status status = Status::kOk;
    {
      const testing::FailingAllocator failing{allowed + 1};
      for (std::uint32_t i = 0; i < 40 && status == Status::kOk; ++i) {
        status = additions.add("word" + std::to_string(i), i);
      }
    }
    EXPECT_EQ(additions.find("first"), 5U);
    EXPECT_EQ(additions.add("second", 6), Status::kOk);
    EXPECT_EQ(additions.find("second"), 6U);
  }
}

}  // namespace
}  // namespace wordbridge
