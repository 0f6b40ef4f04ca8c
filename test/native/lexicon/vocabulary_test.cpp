#include "lexicon/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::FailingAllocator;

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

TEST(Vocabulary, OfTurkicLanguagesHasASmallLetterOfItsOwnForCapitalI) {
  Vocabulary vocabulary;
  vocabulary.set_case_folding(CaseFolding::kTurkic);
  const WordId dotless = add(vocabulary, "ISI");
  EXPECT_EQ(vocabulary.word(dotless), "\xC4\xB1s\xC4\xB1");
  EXPECT_EQ(add(vocabulary, "\xC4\xB1s\xC4\xB1"), dotless);
  const WordId dotted = add(vocabulary, "isi");
  EXPECT_NE(dotted, dotless);
  EXPECT_EQ(vocabulary.word(dotted), "isi");
  EXPECT_EQ(add(vocabulary, "\xC4\xB0S\xC4\xB0"), dotted);
  EXPECT_EQ(add(vocabulary, "iSi"), dotted);
  // Longer than what is told by its bytes alone.
  EXPECT_EQ(
      add(vocabulary, "ISIISIISIISIISIISI"),
      add(vocabulary,
          "\xC4\xB1s\xC4\xB1\xC4\xB1s\xC4\xB1\xC4\xB1s\xC4\xB1\xC4\xB1s\xC4\xB1\xC4\xB1s\xC4\xB1\xC4\xB1s"
          "\xC4\xB1"));
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

TEST(Vocabulary, TellsWordsApartThatDifferInTheirNulCharacters) {
  const std::vector<std::string> words = {"a",        {"a\0", 2}, {"a\0\0", 3},          {"a\0b", 3},
                                          {"\0a", 2}, {"\0", 1},  {"\xEF\xBF\xBD\0", 4}, "\xEF\xBF\xBD"};
  // Whichever comes first.
  for (const bool backwards : {false, true}) {
    Vocabulary vocabulary;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string& word = words[backwards ? words.size() - 1 - i : i];
      EXPECT_EQ(vocabulary.word(add(vocabulary, word)), word);
    }
    EXPECT_EQ(vocabulary.size(), words.size());
    for (const std::string& word : words) EXPECT_EQ(vocabulary[vocabulary.id_of(word)].count, 1U);
  }
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

TEST(Vocabulary, MostCommonWordsAreThoseOfASortWhateverTheyBeginWith) {
  const std::vector<std::string> beginnings = {"\x01", "'", "0",        "a",           "b",
                                               "d",    "z", "\xC3\xA9", "\xE4\xB8\xAD"};
  std::mt19937_64 random{512};
  for (int round = 0; round < 300; ++round) {
    Vocabulary vocabulary;
    std::map<std::string, int> counts;
    for (std::uint64_t words = random() % 120; words > 0; --words) {
      const std::string letter(1, static_cast<char>('a' + random() % 26));
      const std::string rest = random() % 5 == 0 ? std::string(20, 'x') : "";
      const std::string word = beginnings[random() % beginnings.size()] + letter + rest;
      add(vocabulary, word);
      ++counts[word];
    }
    std::vector<std::string> sorted;
    for (const auto& [word, count] : counts) sorted.push_back(word);
    std::ranges::stable_sort(sorted, [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
    for (const std::size_t limit : {std::size_t{64}, std::size_t{20}, std::size_t{3}, std::size_t{1}}) {
      sorted.resize(std::min(limit, sorted.size()));
      ASSERT_EQ(most_common(vocabulary, limit), sorted) << round;
    }
  }
}

//=== remove ===//

TEST(Vocabulary, RemoveUncountsOneOccurrence) {
  Vocabulary vocabulary;
  const WordId id = add(vocabulary, "word");
  add(vocabulary, "WORD");
  vocabulary.remove(id);
  EXPECT_EQ(vocabulary[id].count, 1U);
  EXPECT_EQ(vocabulary.size(), 1U);
  EXPECT_EQ(add(vocabulary, "Word"), id);
}

TEST(Vocabulary, ForgetsAWordThatHasNoOccurrenceLeft) {
  Vocabulary vocabulary;
  const WordId id = add(vocabulary, "word");
  add(vocabulary, "other");
  vocabulary.remove(id);
  EXPECT_EQ(vocabulary.size(), 1U);
  EXPECT_EQ(vocabulary[id].count, 0U);
  EXPECT_THAT(most_common(vocabulary, 10), ElementsAre("other"));
}

TEST(Vocabulary, AWordThatComesBackIsNewAgain) {
  Vocabulary vocabulary;
  const WordId id = add(vocabulary, "word");
  vocabulary.set_syllables(id, 7);
  vocabulary.remove(id);
  Vocabulary::Added added{};
  ASSERT_EQ(vocabulary.add("word", added), Status::kOk);
  EXPECT_TRUE(added.first);
  EXPECT_EQ(vocabulary[added.id].count, 1U);
  EXPECT_EQ(vocabulary[added.id].syllables, 0U);
}

TEST(Vocabulary, GivesIdsThatAreFreeToNewWords) {
  Vocabulary vocabulary;
  for (const char* const word : {"a", "b", "c", "d"}) add(vocabulary, word);
  vocabulary.remove(1);
  vocabulary.remove(3);
  std::vector<WordId> ids{add(vocabulary, "e"), add(vocabulary, "f"), add(vocabulary, "g")};
  std::sort(ids.begin(), ids.end());
  EXPECT_THAT(ids, ElementsAre(1, 3, 4));
  EXPECT_EQ(vocabulary.id_limit(), 5U);
  EXPECT_EQ(vocabulary.size(), 5U);
}

TEST(Vocabulary, KeepsTheIdsOfWordsThatStay) {
  Vocabulary vocabulary;
  for (int i = 0; i < 1000; ++i) add(vocabulary, "word" + std::to_string(i));
  for (WordId id = 0; id < 1000; ++id) {
    if (id % 3 != 0) vocabulary.remove(id);
  }
  for (WordId id = 0; id < 1000; id += 3) {
    ASSERT_EQ(vocabulary.word(id), "word" + std::to_string(id));
    ASSERT_EQ(add(vocabulary, "word" + std::to_string(id)), id);
  }
}

// A vocabulary and what it should hold.
struct Modelled {
  void add_word(const std::string& word) {
    const auto known = ids.find(word);
    Vocabulary::Added added{};
    ASSERT_EQ(vocabulary.add(word, added), Status::kOk);
    ASSERT_EQ(added.first, known == ids.end());
    if (added.first) vocabulary.set_syllables(added.id, static_cast<std::uint32_t>(word.size()));
    if (!added.first) {
      ASSERT_EQ(added.id, known->second);
    }
    ids[word] = added.id;
    ++counts[word];
  }

  void remove_word(const std::string& word) {
    vocabulary.remove(ids[word]);
    if (--counts[word] > 0) return;
    counts.erase(word);
    ids.erase(word);
  }

  void expect_equal() const {
    ASSERT_EQ(vocabulary.size(), counts.size());
    for (const auto& [word, id] : ids) {
      ASSERT_LT(id, vocabulary.id_limit());
      ASSERT_EQ(vocabulary.word(id), word);
      ASSERT_EQ(vocabulary[id].count, counts.at(word)) << word;
      ASSERT_EQ(vocabulary[id].syllables, word.size()) << word;
    }
    std::size_t in_use = 0;
    for (WordId id = 0; id < vocabulary.id_limit(); ++id) in_use += vocabulary[id].count > 0 ? 1U : 0U;
    ASSERT_EQ(in_use, counts.size());
  }

  [[nodiscard]] std::vector<std::string> most_common_words(std::size_t limit) const {
    std::vector<std::string> words;
    for (const auto& [word, count] : counts) words.push_back(word);
    std::stable_sort(words.begin(), words.end(), [this](const std::string& a, const std::string& b) {
      return counts.at(a) > counts.at(b);
    });
    words.resize(std::min(limit, words.size()));
    return words;
  }

  Vocabulary vocabulary;
  std::map<std::string, std::uint32_t> counts;
  std::map<std::string, WordId> ids;
};

TEST(Vocabulary, HoldsAfterRandomAddsAndRemovesWhatAMapWould) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    std::mt19937_64 random{seed};
    Modelled modelled;
    std::vector<std::string> occurrences;
    for (int i = 0; i < 4000; ++i) {
      // Grows for a while, then shrinks to nothing, and again.
      const bool grows = i / 1000 % 2 == 0;
      if (occurrences.empty() || random() % 10 < (grows ? 8U : 1U)) {
        // Long and short words, so that spellings are packed.
        occurrences.push_back("w" + std::to_string(random() % 400) + std::string(random() % 2 * 20, 'x'));
        modelled.add_word(occurrences.back());
      } else {
        std::swap(occurrences[random() % occurrences.size()], occurrences.back());
        modelled.remove_word(occurrences.back());
        occurrences.pop_back();
      }
      if (i % 100 != 0) continue;
      modelled.expect_equal();
      for (const std::size_t limit : {0U, 1U, 10U, 1000U}) {
        ASSERT_EQ(most_common(modelled.vocabulary, limit), modelled.most_common_words(limit)) << seed;
      }
    }
  }
}

TEST(Vocabulary, FindsEveryWordWhileThoseThatShareItsSlotsAreRemoved) {
  // As many words as the table takes before it grows, so that most slots have neighbours.
  for (std::size_t removed = 0; removed < 127; ++removed) {
    Modelled modelled;
    for (int i = 0; i < 127; ++i) modelled.add_word("word" + std::to_string(i));
    modelled.remove_word("word" + std::to_string(removed));
    modelled.expect_equal();
    for (int i = 0; i < 127; ++i) modelled.add_word("word" + std::to_string(i));
  }
}

TEST(Vocabulary, DoesNotGrowWithWordsThatCameAndWent) {
  Vocabulary vocabulary;
  const WordId stays = add(vocabulary, "stays-although-it-is-long");
  std::size_t furthest = 0;
  for (int i = 0; i < 100000; ++i) {
    const WordId id = add(vocabulary, "never-seen-before-" + std::to_string(i));
    // The word that stays is the first of the spellings.
    const std::string_view word = vocabulary.word(id);
    furthest = std::max(furthest, static_cast<std::size_t>(word.end() - vocabulary.word(stays).begin()));
    vocabulary.remove(id);
  }
  EXPECT_EQ(vocabulary.size(), 1U);
  EXPECT_EQ(vocabulary.id_limit(), 2U);
  EXPECT_EQ(vocabulary.word(stays), "stays-although-it-is-long");
  // Two million bytes of spellings came and went.
  EXPECT_LT(furthest, 20000U);
}

TEST(Vocabulary, TellsWordsApartThatAreAboutAsLongAsAShortOne) {
  Vocabulary vocabulary;
  std::vector<std::string> words;
  for (std::size_t size = 1; size < 40; ++size) {
    words.emplace_back(size, 'x');
    // Ends with a byte that is behind each short word, too.
    words.push_back(std::string(size, 'x') + '\0');
    words.push_back(std::string(1, '\0') + std::string(size, 'x'));
  }
  for (const std::string& word : words) add(vocabulary, word);
  for (WordId id = 0; id < words.size(); ++id) {
    ASSERT_EQ(add(vocabulary, words[id]), id);
    ASSERT_EQ(vocabulary.word(id), words[id]);
    ASSERT_EQ(vocabulary.id_of(words[id]), id);
    const bool is_short = words[id].size() <= 16 && words[id].front() != 0 && words[id].back() != 0;
    ASSERT_EQ(vocabulary.short_word(id).low != 0, is_short);
  }
}

TEST(Vocabulary, AsksForNoLargerBlocksWhileWordsComeAndGo) {
  const FailingAllocator memory{SIZE_MAX};
  Vocabulary vocabulary;
  std::vector<WordId> window;
  const auto replace_words = [&](int first, int last) {
    for (int i = first; i < last; ++i) {
      const std::size_t place = static_cast<std::size_t>(i) % 100;
      const WordId id = add(vocabulary, "a-word-with-number-" + std::to_string(100000 + i));
      if (window.size() < 100) {
        window.push_back(id);
        continue;
      }
      vocabulary.remove(window[place]);
      window[place] = id;
    }
  };
  replace_words(0, 5000);
  const std::size_t before = memory.largest_request();
  replace_words(5000, 50000);
  EXPECT_EQ(memory.largest_request(), before);
  EXPECT_EQ(vocabulary.size(), 100U);
}

TEST(Vocabulary, AnAddThatFindsNoMemoryChangesNothing) {
  for (std::size_t fails_at = 1;; ++fails_at) {
    FailingAllocator memory{SIZE_MAX};
    bool added_all = true;
    {
      Modelled modelled;
      for (int i = 0; i < 127; ++i) modelled.add_word("word" + std::to_string(i));
      modelled.remove_word("word5");
      memory.fail_at_request(fails_at);
      // As many as make table, entries and spellings grow.
      for (int i = 0; i < 200; ++i) {
        Vocabulary::Added added{};
        const std::string word = "new" + std::to_string(i);
        const Status status = modelled.vocabulary.add(word, added);
        if (status != Status::kOk) {
          ASSERT_EQ(status, Status::kOutOfMemory);
          added_all = false;
          break;
        }
        modelled.vocabulary.set_syllables(added.id, static_cast<std::uint32_t>(word.size()));
        modelled.ids[word] = added.id;
        modelled.counts[word] = 1;
      }
      memory.fail_at_request(SIZE_MAX);
      modelled.expect_equal();
      modelled.add_word("after");
      modelled.expect_equal();
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U);
    if (added_all) break;
  }
}

TEST(Vocabulary, RemoveNeedsNoMemory) {
  FailingAllocator memory{SIZE_MAX};
  Modelled modelled;
  for (int i = 0; i < 1000; ++i) modelled.add_word("word" + std::to_string(i));
  memory.fail_at_request(1);
  for (int i = 0; i < 990; ++i) modelled.remove_word("word" + std::to_string(i));
  memory.fail_at_request(SIZE_MAX);
  modelled.expect_equal();
}

}  // namespace
}  // namespace wordbridge
