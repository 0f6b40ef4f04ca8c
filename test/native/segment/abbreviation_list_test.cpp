#include "segment/abbreviation_list.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace wordbridge {
namespace {

using enum WordClasses::Class;

std::string_view words_of(std::string_view language) { return find_abbreviation_list(language)->words; }

std::string packed(std::string_view lines) {
  Buffer<char> words;
  EXPECT_TRUE(pack_words(lines, words));
  return {words.data(), words.size()};
}

// The words of a list with the indices of their classes, read from the start to the end.
std::map<std::string, int> unpack(std::string_view words) {
  std::map<std::string, int> out;
  std::string word;
  for (std::size_t position = 0; position < words.size(); ++position) {
    const int first = words[position++];
    word.resize(first == 0 ? 0 : static_cast<std::size_t>(first - 1));
    while (static_cast<unsigned char>(words[position]) >= 0x20) word += words[position++];
    EXPECT_TRUE(out.empty() || out.rbegin()->first < word) << word;
    out[word] = words[position];
  }
  return out;
}

TEST(AbbreviationList, HasTheClassesOfWords) {
  EXPECT_TRUE(find_word(words_of("en"), "Dr").has(kNever));
  EXPECT_TRUE(find_word(words_of("en"), "e.g").has(kNever));
  EXPECT_TRUE(find_word(words_of("en"), "Ph.D").has(kMayEnd));
  EXPECT_TRUE(find_word(words_of("en"), "p.m").has(kUsuallyEnds));
  EXPECT_TRUE(find_word(words_of("en"), "no").has(kBeforeNumber));
  EXPECT_TRUE(find_word(words_of("en"), "no").has(kStarter));
  EXPECT_TRUE(find_word(words_of("en"), "monday").has(kContinuation));
  EXPECT_TRUE(find_word(words_of("en"), "Yahoo").has(kNameWithMark));
  EXPECT_TRUE(find_word(words_of("de"), "z.B").has(kNever));
  EXPECT_TRUE(find_word(words_of("en"), "z.B").none());
}

TEST(AbbreviationList, EveryWordOfEveryListIsFoundAndNoOther) {
  for (const AbbreviationList& list : kAbbreviationLists) {
    EXPECT_EQ(find_abbreviation_list(list.language), &list);
    const std::map<std::string, int> words = unpack(list.words);
    EXPECT_GT(words.size(), 100U) << list.language;
    for (const auto& [word, index] : words) {
      const std::uint8_t bits = kWordClasses[index];
      for (int bit = 1; bit < 128; bit *= 2) {
        const auto wanted = static_cast<WordClasses::Class>(bit);
        EXPECT_EQ(find_word(list.words, word).has(wanted), (bits & bit) != 0) << list.language << ' ' << word;
        EXPECT_EQ(find_word(list, word).has(wanted), (bits & bit) != 0) << list.language << ' ' << word;
      }
      for (const std::string& other : {word + "0", "0" + word}) {
        EXPECT_TRUE(find_word(list.words, other).none()) << list.language << ' ' << other;
        EXPECT_TRUE(find_word(list, other).none()) << list.language << ' ' << other;
      }
    }
  }
}

TEST(AbbreviationList, AWordIsFoundInOneAsAmongItsWords) {
  const auto same = [](WordClasses a, WordClasses b) {
    for (int bit = 1; bit < 128; bit *= 2) {
      const auto wanted = static_cast<WordClasses::Class>(bit);
      if (a.has(wanted) != b.has(wanted)) return false;
    }
    return true;
  };
  std::string word;
  for (const AbbreviationList& list : kAbbreviationLists) {
    for (int number = 0; number < 40 * 40 * 10; ++number) {
      constexpr std::string_view kLetters = "abcdefghijklmnoprstuvwzABCDEGHIMNOPRST.-";
      word.clear();
      for (int rest = number; rest > 0; rest /= 40) word += kLetters[static_cast<std::size_t>(rest % 40)];
      ASSERT_TRUE(same(find_word(list, word), find_word(list.words, word))) << list.language << ' ' << word;
    }
    for (const std::string_view other :
         {"", "It\xE2\x80\x99s", "\xC3\x89T\xC3\x89", "STRA\xC3\x9F", "\xCE\x90"}) {
      EXPECT_TRUE(same(find_word(list, other), find_word(list.words, other)))
          << list.language << ' ' << other;
    }
    EXPECT_TRUE(find_word(list, std::string(1000, 'A')).none());
  }
}

TEST(AbbreviationList, ThereIsNoneOfOtherLanguages) {
  EXPECT_EQ(find_abbreviation_list("und"), nullptr);
  EXPECT_EQ(find_abbreviation_list("hu"), nullptr);
  EXPECT_EQ(find_abbreviation_list(""), nullptr);
}

TEST(AbbreviationList, WithoutWordsNothingIsFound) {
  EXPECT_TRUE(find_word("", "no").none());
  EXPECT_TRUE(find_word("", "").none());
  EXPECT_TRUE(find_word(words_of("en"), "").none());
}

TEST(AbbreviationList, AnEntryInSmallLettersStandsForCapitalsTooAndNoOtherForSmallLetters) {
  const std::string words = packed("Fig\nno\n\xC3\xA9t\nAug");
  EXPECT_TRUE(find_word(words, "No").has(kNever));
  EXPECT_TRUE(find_word(words, "NO").has(kNever));
  EXPECT_TRUE(find_word(words, "\xC3\x89T").has(kNever));
  EXPECT_TRUE(find_word(words, "FIG").has(kNever));
  EXPECT_TRUE(find_word(words, "AUG").has(kNever));
  EXPECT_TRUE(find_word(words, "fig").none());
}

TEST(AbbreviationList, TheTypographicApostropheIsAsGoodAsTheOther) {
  EXPECT_TRUE(find_word(words_of("en"), "It's").has(kStarter));
  EXPECT_TRUE(find_word(words_of("en"), "It\xE2\x80\x99s").has(kStarter));
}

TEST(AbbreviationList, AWordLongerThanAnyEntryIsNone) {
  EXPECT_TRUE(find_word(words_of("en"), std::string(1000, 'A')).none());
  std::string folds_longer;
  for (int i = 0; i < 32; ++i) folds_longer += "\xCE\x90";  // U+0390: two bytes, six when folded
  EXPECT_TRUE(find_word(words_of("en"), folds_longer).none());
}

TEST(AbbreviationList, AbbreviationsOfACallerNeverEndASentence) {
  const std::string words = packed("\nz. B.\n  approx. \n\n.\nUhr\na:b\n");
  for (const std::string_view word : {"z.B", "approx", "Approx", "Uhr", "a:b"}) {
    EXPECT_TRUE(find_word(words, word).has(kNever)) << word;
  }
  for (const std::string_view word : {"", ".", "z", "B", "uhr"}) {
    EXPECT_TRUE(find_word(words, word).none()) << word;
  }
}

TEST(AbbreviationList, OneOfSeveralWordsComesWithEachTwoAndKeepsASpaceWithoutAFullStop) {
  const std::string words = packed("Dr. rer.  nat.\n et \t al. \na. b. c. d.\n.x.\nop. cit. ed al.");
  for (const std::string_view word : {"Dr.rer.nat", "Dr.rer", "rer.nat", "et al", "a.b.c.d", "a.b", "b.c",
                                      "c.d", ".x", "op.cit.ed al", "op.cit", "cit.ed"}) {
    EXPECT_TRUE(find_word(words, word).has(kNever)) << word;
  }
  for (const std::string_view word : {"Dr", "nat", "et", "al", "etal", "a.b.c", "b.c.d", "ed al", "x"}) {
    EXPECT_TRUE(find_word(words, word).none()) << word;
  }
}

TEST(AbbreviationList, AsManyAbbreviationsOfACallerAsThereAreAreFound) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "x" + std::to_string(i * 7919 % 5000) + ".\n";
  const std::string words = packed(lines);
  for (int i = 0; i < 5000; ++i) EXPECT_TRUE(find_word(words, "x" + std::to_string(i)).has(kNever)) << i;
  EXPECT_TRUE(find_word(words, "x5000").none());
}

}  // namespace
}  // namespace wordbridge
