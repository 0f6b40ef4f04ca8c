#include "measure/readability_counts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace wordbridge {
namespace {

using enum ReadabilityCount;

struct Word {
  std::string_view text;
  std::uint32_t syllables;
};

ReadabilityCounts counts_of(std::initializer_list<Word> words, std::uint64_t sentences, bool has_syllables,
                            const WordLists* lists = nullptr) {
  Vocabulary vocabulary;
  Totals totals;
  totals.sentences = sentences;
  for (const Word& word : words) {
    Vocabulary::Added added{};
    EXPECT_EQ(vocabulary.add(word.text, added), Status::kOk);
    vocabulary.set_syllables(added.id, word.syllables);
    ++totals.words;
    totals.syllables += word.syllables;
  }
  return readability_counts(totals, vocabulary, has_syllables, lists);
}

TEST(ReadabilityCounts, LettersDigitsAndPunctuationInsideOfWords) {
  const ReadabilityCounts counts = counts_of({{"Don't", 1}, {"3.14", 1}, {"été", 2}, {"A4", 2}}, 1, true);
  EXPECT_EQ(counts[kLetters], 4 + 0 + 3 + 1);
  EXPECT_EQ(counts[kLettersAndDigits], 8 + 3 + 1);
  EXPECT_EQ(counts[kCharacters], 12 + 2);
  EXPECT_EQ(counts[kMeanLetters], 2);
  EXPECT_EQ(counts[kVarianceOfLetters], (4 + 4 + 1 + 1) / 4.0);
}

TEST(ReadabilityCounts, AreTheSameForWordsOfUpTo16BytesAndForAnySpelling) {
  std::vector<std::string> words = {"a",   "sixteen'letters7", "seventeenletters7",
                                    "été", "naïveté",          "e\u0301te\u0301"};
  for (char byte = '\x01'; byte > 0; ++byte) {
    words.push_back(std::string{"x"} + byte + "9");
    words.emplace_back(1, byte);
  }
  for (const std::string& word : words) {
    Vocabulary vocabulary;
    Vocabulary::Added added{};
    ASSERT_EQ(vocabulary.add_folded(word, 2, added), Status::kOk);
    ReadabilitySums by_spelling;
    by_spelling.add(word, 0, 2);
    by_spelling.add_distinct(word, 0, 1);
    const ReadabilityCounts expected = by_spelling.counts(1, true);
    const ReadabilityCounts counts = readability_sums(vocabulary).counts(1, true);
    for (std::size_t i = 0; i < kCountedReadabilityCounts; ++i) {
      const auto count = static_cast<ReadabilityCount>(i);
      EXPECT_EQ(counts[count], expected[count]) << word << ' ' << i;
    }
  }
}

TEST(ReadabilityCounts, WordsOffTheListsThatAreGiven) {
  WordLists lists;
  constexpr WordListMask kGiven = mask_of(WordList::kDaleChall) | mask_of(WordList::kSpache) |
                                  mask_of(WordList::kHarrisJacobson) | mask_of(WordList::kBambergerVanecek);
  ASSERT_EQ(lists.read("the\t3\ncat\t1\n", kGiven), Status::kOk);
  const ReadabilityCounts counts =
      counts_of({{"The", 1}, {"cats", 1}, {"the", 1}, {"sphinx", 1}, {"42", 1}}, 1, true, &lists);
  EXPECT_EQ(counts[kUnfamiliarWords], 1);
  EXPECT_EQ(counts[kDistinctUnfamiliarWords], 2);
  EXPECT_EQ(counts[kPercentOffHarrisJacobson], 80);
  EXPECT_EQ(counts[kPercentTypesOffBambergerVanecek], 75);
  EXPECT_TRUE(std::isnan(counts[kRareWordShare]));
  EXPECT_TRUE(std::isnan(counts_of({{"the", 1}}, 1, true)[kUnfamiliarWords]));
  EXPECT_EQ(counts_of({}, 0, true, &lists)[kUnfamiliarWords], 0);
  EXPECT_TRUE(std::isnan(counts_of({}, 0, true, &lists)[kPercentOffHarrisJacobson]));
}

TEST(ReadabilityCounts, LongWordsInPercent) {
  EXPECT_EQ(counts_of({{"library", 3}, {"letter", 2}, {"a", 1}, {"to", 1}}, 1, true)[kPercentLongWords], 25);
}

TEST(ReadabilityCounts, MarksAreNoCharactersOfTheirOwn) {
  EXPECT_EQ(counts_of({{"e\u0301te\u0301", 2}}, 1, true)[kCharacters], 3);
}

TEST(ReadabilityCounts, EveryOccurrenceCounts) {
  const ReadabilityCounts counts =
      counts_of({{"library", 3}, {"library", 3}, {"Library", 3}, {"the", 1}, {"cat", 1}}, 2, true);
  EXPECT_EQ(counts[kWords], 5);
  EXPECT_EQ(counts[kSentences], 2);
  EXPECT_EQ(counts[kSyllables], 11);
  EXPECT_EQ(counts[kDistinctWords], 3);
  EXPECT_EQ(counts[kWordsOf3Syllables], 3);
  EXPECT_EQ(counts[kDistinctWordsOf3Syllables], 1);
  EXPECT_EQ(counts[kMonosyllables], 2);
  EXPECT_EQ(counts[kPlainMonosyllables], 1);
  EXPECT_EQ(counts[kShortWords], 2);
  EXPECT_EQ(counts[kWordsOf6Letters], 3);
  EXPECT_EQ(counts[kWordsOf7Letters], 3);
  EXPECT_EQ(counts[kWordsOfExactly3SyllablesPerSentence], 1.5);
}

TEST(ReadabilityCounts, WordsOfManySyllables) {
  const ReadabilityCounts counts =
      counts_of({{"two", 2}, {"four", 4}, {"five", 5}, {"six", 6}, {"nine", 9}}, 1, true);
  EXPECT_EQ(counts[kWordsOf2Syllables], 5);
  EXPECT_EQ(counts[kWordsOf4Syllables], 4);
  EXPECT_EQ(counts[kWordsOf5Syllables], 3);
  EXPECT_EQ(counts[kWordsOf6SyllablesPerSentence], 2);
}

TEST(ReadabilityCounts, ThreeSyllablesByASuffixAreNotHard) {
  EXPECT_EQ(counts_of({{"created", 3}}, 1, true)[kHardWords], 0);
  EXPECT_EQ(counts_of({{"processes", 3}}, 1, true)[kHardWords], 0);
  EXPECT_EQ(counts_of({{"continued", 3}}, 1, true)[kHardWords], 1);  // three without it
  EXPECT_EQ(counts_of({{"celebrated", 4}}, 1, true)[kHardWords], 1);
  EXPECT_EQ(counts_of({{"library", 3}}, 1, true)[kHardWords], 1);
}

TEST(ReadabilityCounts, WithoutSyllablesTheyAreNotKnown) {
  const ReadabilityCounts counts = counts_of({{"word", 1}}, 1, false);
  for (const auto count :
       {kSyllables, kMonosyllables, kWordsOf3Syllables, kHardWords, kWordsOfExactly3SyllablesPerSentence}) {
    EXPECT_TRUE(std::isnan(counts[count]));
  }
  EXPECT_EQ(counts[kLetters], 4);
}

TEST(ReadabilityCounts, OfNoTextAreZeroOrNotKnown) {
  const ReadabilityCounts counts = counts_of({}, 0, true);
  EXPECT_EQ(counts[kWords], 0);
  EXPECT_EQ(counts[kLetters], 0);
  EXPECT_TRUE(std::isnan(counts[kMeanLetters]));
  EXPECT_TRUE(std::isnan(counts[kWordsOfExactly3SyllablesPerSentence]));
}

TEST(ReadabilityCounts, ThoseThatOnlyTheCallerKnowsAreNotKnown) {
  const ReadabilityCounts counts = counts_of({{"word", 1}}, 1, true);
  for (std::size_t i = 0; i < kReadabilityCounts; ++i) {
    EXPECT_EQ(std::isnan(counts.data()[i]), i >= kCountedReadabilityCounts) << i;
  }
}

}  // namespace
}  // namespace wordbridge
