#include "segment/address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "segment/word.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The words of a text that are of a kind.
std::vector<std::string> words_of_kind(std::string_view text, CharacterKind kind) {
  AddressFinder addresses{text};
  std::vector<std::string> words;
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next_word(text, position);
    position = segment.end;
    if (addresses.kind_of(segment) == kind) words.emplace_back(slice(text, segment));
  }
  return words;
}

std::vector<std::string> url_words(std::string_view text) { return words_of_kind(text, CharacterKind::kUrl); }
std::vector<std::string> email_words(std::string_view text) {
  return words_of_kind(text, CharacterKind::kEmail);
}

TEST(Address, WordsOfAUrlAreOfKindUrl) {
  EXPECT_THAT(url_words("See https://example.com/test-case?a=1 now"),
              ElementsAre("https", "example.com", "test", "case", "a", "1"));
  EXPECT_THAT(url_words("WWW.example.org"), ElementsAre("WWW.example.org"));
}

TEST(Address, PunctuationBehindAUrlIsNotPartOfIt) {
  EXPECT_THAT(url_words("(http://a.org/b_(c)). Next"), ElementsAre("http", "a.org", "b_", "c"));
  EXPECT_THAT(url_words("<http://a.org>next"), ElementsAre("http", "a.org"));
}

TEST(Address, AUrlEndsWhereAScriptWithoutSpacesBegins) {
  EXPECT_THAT(url_words("\xE8\xAF\xB7\xE7\x9C\x8Bhttp://a.org\xE9\xA1\xB5\xE9\x9D\xA2"),
              ElementsAre("http", "a.org"));
}

TEST(Address, WordsOfAnEMailAddressAreOfKindEmail) {
  EXPECT_THAT(email_words("Write to First.M.Last@College.edu."), ElementsAre("First.M.Last", "College.edu"));
  EXPECT_THAT(email_words("<a+b@x-y.co.uk>"), ElementsAre("a", "b", "x", "y.co.uk"));
}

TEST(Address, WhatOnlyLooksLikeOneIsNone) {
  for (const char* text : {"and/or", "example.com", "a@b", "@name", "a@b.c", "://", "http://", "http:// x",
                           "www.", "ratio 3:4", "awww.no", "a.@b.org", "x@-b.org", "12:30"}) {
    EXPECT_THAT(url_words(text), IsEmpty()) << text;
    EXPECT_THAT(email_words(text), IsEmpty()) << text;
  }
}

TEST(Address, SeveralInARowAreFoundInOrder) {
  EXPECT_THAT(url_words("http://a.b http://c.d,www.e.f"),
              ElementsAre("http", "a.b", "http", "c.d", "www.e.f"));
  EXPECT_THAT(email_words("a@b.cd;e@f.gh"), ElementsAre("a", "b.cd", "e", "f.gh"));
}

// They are looked for 64 bytes at a time.
TEST(Address, OneIsFoundWhereverABlockEnds) {
  for (const std::string address : {"www.a.example", "x@b.example", "ftp://c.example"}) {
    for (std::size_t before = 0; before < 140; ++before) {
      for (const std::size_t behind : {0U, 1U, 20U, 200U}) {
        std::string text(before, '-');
        if (!text.empty()) text.back() = ' ';
        const std::size_t start = text.size();
        text += address + " " + std::string(behind, 'w');
        EXPECT_TRUE(may_have_address(text)) << text;
        const AddressFinder addresses{text};
        ASSERT_FALSE(addresses.at_end()) << text;
        ASSERT_EQ(addresses.address().start, start) << text;
        ASSERT_EQ(addresses.address().end, start + address.size()) << text;
      }
    }
  }
}

TEST(Address, NoneMayBeWhereNothingTellsOfOne) {
  for (std::size_t before = 0; before < 140; ++before) {
    for (const char* text : {"", ": /", "ww.", "w:/w.", "www", "://"}) {
      const bool may = std::string_view{text} == "://";
      EXPECT_EQ(may_have_address(std::string(before, 'w') + " " + text), may) << before << text;
    }
  }
}

TEST(Address, ManyCandidatesAreReadInLinearTime) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "a@";
  EXPECT_THAT(email_words(text), IsEmpty());
  std::string schemes;
  for (int i = 0; i < 200000; ++i) schemes += "://";
  EXPECT_THAT(url_words(schemes), IsEmpty());
}

}  // namespace
}  // namespace wordbridge
