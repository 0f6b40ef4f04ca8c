#include "lexicon/word_lists.h"

#include <gtest/gtest.h>

#include <string>

namespace wordbridge {
namespace {

using Mask = WordListMask;

constexpr Mask kDaleChall = mask_of(WordList::kDaleChall);
constexpr Mask kSpache = mask_of(WordList::kSpache);
constexpr Mask kGerman = mask_of(WordList::kBambergerVanecek);

WordLists lists_of(std::string_view words, Mask given) {
  WordLists lists;
  EXPECT_EQ(lists.read(words, given), Status::kOk);
  return lists;
}

TEST(WordLists, TellWhichOfThemHaveAWord) {
  const WordLists lists = lists_of("Cat\t1\ndog\t3\n", kDaleChall | kSpache);
  EXPECT_EQ(lists.of("cat"), kDaleChall);
  EXPECT_EQ(lists.of("dog"), kDaleChall | kSpache);
  EXPECT_EQ(lists.of("cow"), 0U);
}

TEST(WordLists, AWordThatIsGivenForEachOfTwoListsIsOnBothHoweverItIsSpelled) {
  const WordLists lists = lists_of(
      "Stra\xC3\x9F"
      "e\t1\nSTRASSE\t2\n",
      kDaleChall | kSpache);
  EXPECT_EQ(lists.of("strasse"), kDaleChall | kSpache);
}

TEST(WordLists, AWordWithARegularEndingIsOnAListOfEnglishIfItIsWithoutIt) {
  const WordLists lists =
      lists_of("cat\t1\nstop\t1\nlike\t1\ncarry\t1\nhappy\t1\nbox\t1\nbig\t1\n", kDaleChall);
  for (const std::string_view word :
       {"cats", "cat's", "cat\xE2\x80\x99s", "boxes", "stops", "stopped", "stopping", "liked", "likes",
        "liking", "carries", "carried", "carrying", "happier", "happiest", "bigger", "biggest"}) {
    EXPECT_EQ(lists.of(word), kDaleChall) << word;
  }
  for (const std::string_view word : {"catty", "happily", "likely", "stoppage", "unlike", "ed"}) {
    EXPECT_EQ(lists.of(word), 0U) << word;
  }
}

TEST(WordLists, EndingsOfEnglishMeanNothingOnAListOfAnotherLanguage) {
  const WordLists lists = lists_of("haus\t32\nauto\t33\n", kGerman | kDaleChall);
  EXPECT_EQ(lists.of("haus"), kGerman);
  EXPECT_EQ(lists.of("autos"), kDaleChall);
}

TEST(WordLists, ANumberIsOnAll) {
  EXPECT_EQ(lists_of("", kDaleChall | kGerman).of("1,000"), kDaleChall | kGerman);
  EXPECT_EQ(lists_of("", kDaleChall).of("a1"), 0U);
}

TEST(WordLists, AListWithoutAWordHasNone) {
  const WordLists lists = lists_of("", kSpache);
  EXPECT_EQ(lists.given(), kSpache);
  EXPECT_EQ(lists.of("the"), 0U);
  EXPECT_EQ(WordLists{}.of("the"), 0U);
}

TEST(WordLists, WhatIsNoSuchListIsRefused) {
  WordLists lists;
  for (const std::string_view words : {"cat", "cat\t1", "\t1\n", "cat\tx\n"}) {
    EXPECT_EQ(lists.read(words, kSpache), Status::kOutOfRange) << words;
  }
}

TEST(WordLists, AWordLongerThanAnyOfAListIsOnNone) {
  const WordLists lists = lists_of("cat\t1\n", kDaleChall);
  EXPECT_EQ(lists.of(std::string(100000, 's')), 0U);
}

}  // namespace
}  // namespace wordbridge
