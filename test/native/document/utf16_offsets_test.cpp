#include "document/utf16_offsets.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Turns every code point boundary of a text, and each a second time, and expects what counting from the start
// gives.
void expect_offsets(const std::string& text) {
  Buffer<std::uint32_t> positions;
  std::vector<std::uint32_t> expected;
  for (std::size_t position = 0; position <= text.size(); ++position) {
    if (position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80) continue;
    for (int twice = 0; twice < 2; ++twice) {
      ASSERT_TRUE(positions.push_back(static_cast<std::uint32_t>(position)));
      const std::string_view before = std::string_view{text}.substr(0, position);
      expected.push_back(static_cast<std::uint32_t>(unicode::utf16_length(before)));
    }
  }
  to_utf16_offsets(text, positions);
  EXPECT_EQ(std::vector<std::uint32_t>(positions.begin(), positions.end()), expected) << text;
}

TEST(Utf16Offsets, OfNothingAndOfAsciiAreThePositions) {
  expect_offsets("");
  for (const std::size_t size : {1U, 15U, 16U, 63U, 64U, 65U, 200U}) expect_offsets(std::string(size, 'a'));
}

TEST(Utf16Offsets, CountOneUnitForUpToThreeBytesAndTwoForFourWhereverABlockEnds) {
  std::mt19937_64 random{17};
  const std::string characters[] = {"a", " ", "\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x98\x80"};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    const std::size_t size = random() % 200;
    for (std::size_t i = 0; i < size; ++i) text += characters[random() % std::size(characters)];
    expect_offsets(text);
  }
}

// All bytes of the block begin a code point, and one of them another code unit.
TEST(Utf16Offsets, CountTwoUnitsForACodePointThatBeginsAtTheEndOfABlock) {
  for (std::size_t size = 1; size < 200; ++size) {
    expect_offsets("\xC3\xA9" + std::string(size, 'a') + "\xF0\x9F\x98\x80" + std::string(70, 'a'));
  }
}

}  // namespace
}  // namespace wordbridge
