#include "measure/characters.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "document/random_text.h"
#include "segment/code_points.h"
#include "segment/grapheme.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using testing::RandomText;

Totals counted(std::string_view text) {
  Totals totals;
  count_characters(text, totals);
  return totals;
}

bool same(const Totals& a, const Totals& b) { return std::memcmp(&a, &b, sizeof a) == 0; }

// Counted one cluster and one code point after the other, as the properties say.
Totals counted_one_by_one(std::string_view text) {
  Totals totals;
  const auto is_space = [](unicode::Decoded decoded) {
    return unicode::properties(decoded.code_point).white_space();
  };
  for (std::size_t position = 0; position < text.size();) {
    const unicode::Decoded decoded = unicode::decode(text, position);
    const std::uint64_t units = decoded.code_point > 0xFFFF ? 2 : 1;
    ++totals.code_points;
    totals.utf16_units += units;
    totals.code_points_without_spaces += is_space(decoded) ? 0U : 1U;
    totals.utf16_units_without_spaces += is_space(decoded) ? 0U : units;
    position += decoded.length;
  }
  for (std::size_t position = 0; position < text.size(); position = next_grapheme(text, position).end) {
    ++totals.graphemes;
    totals.graphemes_without_spaces += is_space(unicode::decode(text, position)) ? 0U : 1U;
  }
  return totals;
}

TEST(Characters, OfAsciiAreBytes) {
  const Totals totals = counted("One two.\n");
  EXPECT_EQ(totals.graphemes, 9U);
  EXPECT_EQ(totals.code_points, 9U);
  EXPECT_EQ(totals.utf16_units, 9U);
  EXPECT_EQ(totals.graphemes_without_spaces, 7U);
  EXPECT_EQ(totals.code_points_without_spaces, 7U);
  EXPECT_EQ(totals.utf16_units_without_spaces, 7U);
}

TEST(Characters, CarriageReturnAndLineFeedAreOneCluster) {
  const Totals totals = counted("a\r\nb");
  EXPECT_EQ(totals.graphemes, 3U);
  EXPECT_EQ(totals.code_points, 4U);
  EXPECT_EQ(totals.graphemes_without_spaces, 2U);
}

TEST(Characters, AMarkOnALetterIsOfItsCluster) {
  const Totals totals = counted("ae\xCC\x81");
  EXPECT_EQ(totals.graphemes, 2U);
  EXPECT_EQ(totals.code_points, 3U);
}

TEST(Characters, AClusterThatBeginsWithASpaceIsWhiteSpace) {
  const Totals totals = counted(" \xCC\x81");
  EXPECT_EQ(totals.graphemes, 1U);
  EXPECT_EQ(totals.graphemes_without_spaces, 0U);
  EXPECT_EQ(totals.code_points_without_spaces, 1U);
}

TEST(Characters, ACodePointAboveU_FFFFIsTwoCodeUnits) {
  const Totals totals = counted("\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD");
  EXPECT_EQ(totals.graphemes, 1U);
  EXPECT_EQ(totals.code_points, 2U);
  EXPECT_EQ(totals.utf16_units, 4U);
}

TEST(Characters, AreAddedToTheTotalsThatAreThere) {
  Totals totals = counted("ab ");
  count_characters("c", totals);
  EXPECT_TRUE(same(totals, counted("ab c")));
}

TEST(Characters, AreTheClustersAndCodePointsThatTheRulesFind) {
  RandomText random{1};
  for (int i = 0; i < 1500; ++i) {
    const std::string text = random.text(random.below(30), false);
    ASSERT_TRUE(same(counted(text), counted_one_by_one(text))) << ::testing::PrintToString(text);
  }
}

TEST(Characters, OfEverySortAreThoseThatTheRulesFind) {
  const std::vector<std::string> sorts = testing::some_of_every_sort(
      [](unicode::Properties of) { return std::pair{of.cluster_key(), of.white_space()}; });
  RandomText random{4};
  for (int i = 0; i < 3000; ++i) {
    // A few sorts at a time, so that they meet; the common ones of three bytes among them.
    std::vector<std::string> alphabet{"a", "\u0915", "\u094D", "\u4EBA"};
    for (std::size_t more = random.below(5); more > 0; --more)
      alphabet.push_back(sorts[random.below(sorts.size())]);
    alphabet.erase(alphabet.begin() + static_cast<std::ptrdiff_t>(random.below(4)));
    std::string text;
    for (std::size_t length = random.below(100); length > 0; --length)
      text += alphabet[random.below(alphabet.size())];
    const std::vector<char> exact(text.begin(), text.end());  // for the sanitizers
    ASSERT_TRUE(same(counted({exact.data(), exact.size()}), counted_one_by_one(text)))
        << ::testing::PrintToString(text);
  }
}

// What is counted sixteen or 64 bytes at a time is told by ranges of bytes.
TEST(Characters, OfEveryCodePointAreThoseThatTheRulesFind) {
  testing::visit_code_points_of_every_block([](std::string_view character) {
    // Twice, for what begins a cluster behind others may not behind its like.
    for (const char* const before : {"a", "\u0915\u094D", "\u1100"}) {
      std::string text = before;
      text += character;
      text += character;
      for (int i = 0; i < 30; ++i) text += "\u0915";
      ASSERT_TRUE(same(counted(text), counted_one_by_one(text))) << ::testing::PrintToString(text);
    }
  });
}

TEST(Characters, OfPartsThatMeetAtClusterBoundariesAddUp) {
  RandomText random{2};
  for (int i = 0; i < 1500; ++i) {
    const std::string text = random.text(random.below(20), false);
    Totals in_two;
    Totals in_many;
    const std::size_t cut = random.below(text.size() + 1);
    std::size_t part = 0;
    bool cut_in_two = false;
    for (std::size_t position = 0; position < text.size();) {
      position = next_grapheme(text, position).end;
      if (!cut_in_two && position >= cut) {
        count_characters(std::string_view{text}.substr(0, position), in_two);
        count_characters(std::string_view{text}.substr(position), in_two);
        cut_in_two = true;
      }
      if (random.below(3) > 0 && position < text.size()) continue;
      count_characters(std::string_view{text}.substr(part, position - part), in_many);
      part = position;
    }
    const Totals whole = counted(text);
    ASSERT_TRUE(same(in_two, whole)) << ::testing::PrintToString(text) << " at " << cut;
    ASSERT_TRUE(same(in_many, whole)) << ::testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace wordbridge
