#include "segment/abbreviation_list.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "segment/packed_abbreviations.h"
#include "unicode/case_folding.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using enum WordClasses::Class;

const AbbreviationList& list_of(std::string_view language) { return *find_abbreviation_list(language); }

TEST(AbbreviationList, HasTheClassesOfWords) {
  EXPECT_TRUE(find_word(list_of("en"), "Dr").has(kNever));
  EXPECT_TRUE(find_word(list_of("en"), "e.g").has(kNever));
  EXPECT_TRUE(find_word(list_of("en"), "Ph.D").has(kMayEnd));
  EXPECT_TRUE(find_word(list_of("en"), "p.m").has(kUsuallyEnds));
  EXPECT_TRUE(find_word(list_of("en"), "no").has(kBeforeNumber));
  EXPECT_TRUE(find_word(list_of("en"), "no").has(kStarter));
  EXPECT_TRUE(find_word(list_of("en"), "monday").has(kContinuation));
  EXPECT_TRUE(find_word(list_of("en"), "Yahoo").has(kNameWithMark));
  EXPECT_TRUE(find_word(list_of("de"), "z.B").has(kNever));
  EXPECT_TRUE(find_word(list_of("en"), "z.B").none());
}

TEST(AbbreviationList, EveryWordOfEveryListIsFoundAndNoOther) {
  for (const AbbreviationList& list : kAbbreviationLists) {
    EXPECT_EQ(find_abbreviation_list(list.language), &list);
    const std::map<std::string, int> words = testing::unpacked_words(list.words);
    EXPECT_GT(words.size(), 100U) << list.language;
    for (const auto& [word, index] : words) {
      const std::uint8_t bits = kWordClasses[index];
      for (int bit = 1; bit < 128; bit *= 2) {
        const auto wanted = static_cast<WordClasses::Class>(bit);
        EXPECT_EQ(find_word(list, word).has(wanted), (bits & bit) != 0) << list.language << ' ' << word;
      }
      for (const std::string& other : {word + "0", "0" + word}) {
        EXPECT_TRUE(find_word(list, other).none()) << list.language << ' ' << other;
      }
    }
  }
}

// The classes of a word as the list says that it is found: as it is, in small letters, as AUG for Aug.
std::uint8_t classes_in(const std::map<std::string, int>& words, const std::string& word) {
  std::string plain = word;
  constexpr std::string_view kQuote = "\xE2\x80\x99";
  for (std::size_t at = plain.find(kQuote); at != std::string::npos; at = plain.find(kQuote)) {
    plain.replace(at, kQuote.size(), "'");
  }
  Buffer<char> bytes;
  for (std::size_t at = 0; at < plain.size();) {
    const unicode::Decoded decoded = unicode::decode(plain, at);
    const unicode::Folded folded = unicode::fold(decoded.code_point);
    for (unsigned i = 0; i < folded.count; ++i) {
      EXPECT_TRUE(unicode::append_utf8(folded.code_points[i], bytes));
    }
    at += decoded.length;
  }
  const std::string small{bytes.data(), bytes.size()};
  std::vector<std::string> spellings{word, small};
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  if (word.size() > 1 && is_capital(word[0]) && is_capital(word[1])) {
    spellings.push_back(word.substr(0, 1) + small.substr(1));
  }
  for (const std::string& spelling : spellings) {
    if (const auto found = words.find(spelling); found != words.end()) return kWordClasses[found->second];
  }
  return 0;
}

bool same(WordClasses classes, std::uint8_t bits) {
  for (int bit = 1; bit < 128; bit *= 2) {
    if (classes.has(static_cast<WordClasses::Class>(bit)) != ((bits & bit) != 0)) return false;
  }
  return true;
}

TEST(AbbreviationList, AWordIsFoundAsTheListSays) {
  std::string word;
  for (const AbbreviationList& list : kAbbreviationLists) {
    const std::map<std::string, int> words = testing::unpacked_words(list.words);
    for (int number = 1; number < 40 * 40 * 10; ++number) {
      constexpr std::string_view kLetters = "abcdefghijklmnoprstuvwzABCDEGHIMNOPRST.-";
      word.clear();
      for (int rest = number; rest > 0; rest /= 40) word += kLetters[static_cast<std::size_t>(rest % 40)];
      ASSERT_TRUE(same(find_word(list, word), classes_in(words, word))) << list.language << ' ' << word;
    }
    for (const auto& [entry, index] : words) {
      std::string capitals = entry;
      for (char& letter : capitals)
        letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
      for (const std::string& spelling : {entry, capitals, capitals.substr(0, 1) + entry.substr(1)}) {
        // Again and again, for those found last are remembered.
        ASSERT_TRUE(same(find_word(list, spelling), classes_in(words, spelling)))
            << list.language << ' ' << spelling;
        ASSERT_TRUE(same(find_word(list, spelling), classes_in(words, spelling)))
            << list.language << ' ' << spelling;
      }
    }
    for (const std::string other : {"It\xE2\x80\x99s", "\xC3\x89T\xC3\x89", "STRA\xC3\x9F", "\xCE\x90"}) {
      EXPECT_TRUE(same(find_word(list, other), classes_in(words, other))) << list.language << ' ' << other;
    }
    EXPECT_TRUE(find_word(list, "").none());
    EXPECT_TRUE(find_word(list, std::string(1000, 'A')).none());
  }
}

TEST(AbbreviationList, AWordOfOneIsNotRememberedForAnother) {
  EXPECT_TRUE(find_word(list_of("en"), "no").has(kStarter));
  EXPECT_FALSE(find_word(list_of("de"), "no").has(kStarter));
  EXPECT_TRUE(find_word(list_of("en"), "no").has(kStarter));
}

TEST(AbbreviationList, TellsWhatMayBePartOfAnEntry) {
  for (const AbbreviationList& list : kAbbreviationLists) {
    for (const auto& [entry, index] : testing::unpacked_words(list.words)) {
      if (entry[0] == '-') {
        EXPECT_TRUE(may_have_ending(list, "lang" + entry.substr(1))) << entry;
      }
      for (std::size_t stop = entry.find('.'); stop != std::string::npos; stop = entry.find('.', stop + 1)) {
        EXPECT_TRUE(may_have_stop_behind(list, entry.substr(0, stop))) << entry;
      }
    }
  }
  EXPECT_FALSE(may_have_stop_behind(list_of("en"), "whale"));
  EXPECT_FALSE(may_have_ending(list_of("en"), "str"));
  EXPECT_FALSE(may_have_ending(list_of("de"), "Wale"));
}

TEST(AbbreviationList, TellsWhatMayEndAnAbbreviationOfACaller) {
  const std::string words = testing::packed_abbreviations("approx.\nop. cit.\nMr K\n\xC3\xA9t\xC3\xA9.");
  for (const std::string_view word : {"approx", "APPROX", "prox", "x", "cit", "op.cit", "K", "k",
                                      "\xE2\x84\xAA", "\xC3\x89T\xC3\x89", "\xC3\xA9"}) {
    EXPECT_TRUE(may_end_packed(words, word)) << word;
  }
  for (const std::string_view word : {"whale", "approxed", "op", "o", "Mr"}) {
    EXPECT_FALSE(may_end_packed(words, word)) << word;
  }
}

TEST(AbbreviationList, ThereIsNoneOfOtherLanguages) {
  EXPECT_EQ(find_abbreviation_list("und"), nullptr);
  EXPECT_EQ(find_abbreviation_list("hu"), nullptr);
  EXPECT_EQ(find_abbreviation_list(""), nullptr);
}

TEST(AbbreviationList, WithoutWordsNothingIsFound) {
  EXPECT_FALSE(has_packed("", "no"));
  EXPECT_FALSE(has_packed("", ""));
  EXPECT_FALSE(may_end_packed("", "no"));
  EXPECT_EQ(testing::packed_abbreviations(" \n.\n"), "");
  EXPECT_TRUE(find_word(list_of("en"), "").none());
}

TEST(AbbreviationList, AnEntryInSmallLettersStandsForCapitalsTooAndNoOtherForSmallLetters) {
  const std::string words = testing::packed_abbreviations("Fig\nno\n\xC3\xA9t\nAug");
  EXPECT_TRUE(has_packed(words, "No"));
  EXPECT_TRUE(has_packed(words, "NO"));
  EXPECT_TRUE(has_packed(words, "\xC3\x89T"));
  EXPECT_TRUE(has_packed(words, "FIG"));
  EXPECT_TRUE(has_packed(words, "AUG"));
  EXPECT_FALSE(has_packed(words, "fig"));
}

TEST(AbbreviationList, TheTypographicApostropheIsAsGoodAsTheOther) {
  EXPECT_TRUE(find_word(list_of("en"), "It's").has(kStarter));
  EXPECT_TRUE(find_word(list_of("en"), "It\xE2\x80\x99s").has(kStarter));
}

TEST(AbbreviationList, AWordLongerThanAnyEntryIsNone) {
  EXPECT_TRUE(find_word(list_of("en"), std::string(1000, 'A')).none());
  std::string folds_longer;
  for (int i = 0; i < 32; ++i) folds_longer += "\xCE\x90";  // U+0390: two bytes, six when folded
  EXPECT_TRUE(find_word(list_of("en"), folds_longer).none());
}

TEST(AbbreviationList, AbbreviationsOfACallerNeverEndASentence) {
  const std::string words = testing::packed_abbreviations("\nz. B.\n  approx. \n\n.\nUhr\na:b\n");
  for (const std::string_view word : {"z.B", "approx", "Approx", "Uhr", "a:b"}) {
    EXPECT_TRUE(has_packed(words, word)) << word;
  }
  for (const std::string_view word : {"", ".", "z", "B", "uhr"}) {
    EXPECT_FALSE(has_packed(words, word)) << word;
  }
}

TEST(AbbreviationList, OneOfSeveralWordsComesWithEachTwoAndKeepsASpaceWithoutAFullStop) {
  const std::string words =
      testing::packed_abbreviations("Dr. rer.  nat.\n et \t al. \na. b. c. d.\n.x.\nop. cit. ed al.");
  for (const std::string_view word : {"Dr.rer.nat", "Dr.rer", "rer.nat", "et al", "a.b.c.d", "a.b", "b.c",
                                      "c.d", ".x", "op.cit.ed al", "op.cit", "cit.ed"}) {
    EXPECT_TRUE(has_packed(words, word)) << word;
  }
  for (const std::string_view word : {"Dr", "nat", "et", "al", "etal", "a.b.c", "b.c.d", "ed al", "x"}) {
    EXPECT_FALSE(has_packed(words, word)) << word;
  }
}

TEST(AbbreviationList, AsManyAbbreviationsOfACallerAsThereAreAreFound) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "x" + std::to_string(i * 7919 % 5000) + ".\n";
  const std::string words = testing::packed_abbreviations(lines);
  for (int i = 0; i < 5000; ++i) EXPECT_TRUE(has_packed(words, "x" + std::to_string(i))) << i;
  EXPECT_FALSE(has_packed(words, "x5000"));
}

}  // namespace
}  // namespace wordbridge
