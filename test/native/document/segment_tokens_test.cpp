#include "document/segment_tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "segment/policy_words.h"
#include "segment/token_texts.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// The start of a segment in units of UTF-16, and its kind.
using Row = std::pair<std::uint32_t, int>;

std::vector<Row> one_by_one(std::string_view text, const WordRules& rules) {
  std::vector<Row> rows;
  std::uint32_t units = 0;
  for (PolicyWords words{text, rules}; !words.at_end();) {
    const Segment segment = words.next();
    rows.emplace_back(units, static_cast<int>(segment.kind));
    units += static_cast<std::uint32_t>(unicode::utf16_length(slice(text, segment)));
  }
  rows.emplace_back(units, -1);
  return rows;
}

std::vector<Row> all_at_once(std::string_view text, const WordRules& rules) {
  Segmentation found;
  EXPECT_TRUE(segment_tokens(text, rules, found));
  EXPECT_EQ(found.boundaries.size(), found.kinds.size() + 1);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < found.boundaries.size(); ++i) {
    rows.emplace_back(found.boundaries[i], i < found.kinds.size() ? found.kinds[i] : -1);
  }
  return rows;
}

void expect_cut(std::string_view text, const WordRules& rules) {
  ASSERT_EQ(all_at_once(text, rules), one_by_one(text, rules)) << text << "|" << rules.pack();
}

void expect_equal(const std::string& text) { wordbridge::testing::expect_equal(text, &expect_cut); }

TEST(SegmentTokens, CutsTextOfEverySortOfCodePointAsOneByOne) {
  const auto sort_of = [](unicode::Properties of) {
    return std::make_tuple(of.word_break(), of.kind(), of.white_space());
  };
  wordbridge::testing::expect_equal_of_every_sort(sort_of, &expect_cut);
}

TEST(SegmentTokens, CutsAsciiAsOneByOne) { wordbridge::testing::expect_equal_of_ascii(&expect_cut); }

TEST(SegmentTokens, CutsTextLikeThatOfPeopleAsOneByOne) {
  wordbridge::testing::expect_equal_of_people(&expect_cut);
}

TEST(SegmentTokens, CutsTokensOfAnyLengthAcrossWindows) {
  wordbridge::testing::expect_equal_of_any_length(&expect_cut);
}

TEST(SegmentTokens, KeepsWhiteSpaceTogetherAcrossWindows) {
  for (const char* const space : {" ", "\r\n", "\n", "\t", "\xC2\xA0", "\xE2\x80\x83", "\xE3\x80\x80"}) {
    for (std::size_t before = 0; before < 70; ++before) {
      for (const std::size_t length : {1U, 2U, 3U, 40U, 70U}) {
        std::string text(before, 'x');
        if (before > 2) text[before / 2] = ' ';
        for (std::size_t i = 0; i < length; ++i) text += space;
        ASSERT_NO_FATAL_FAILURE(expect_equal(text));
        ASSERT_NO_FATAL_FAILURE(expect_equal(text + "y \u2003\u3000. z"));
      }
    }
  }
}

TEST(SegmentTokens, CutsNothingIntoNothing) { ASSERT_NO_FATAL_FAILURE(expect_equal("")); }

}  // namespace
}  // namespace wordbridge
