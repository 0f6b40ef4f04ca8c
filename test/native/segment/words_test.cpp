#include "segment/words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace wordbridge {
namespace {

using Cut = std::vector<std::tuple<std::size_t, std::size_t, CharacterKind>>;

Cut one_by_one(std::string_view text) {
  Cut cut;
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next_word(text, position);
    cut.emplace_back(segment.start, segment.end, segment.kind);
    position = segment.end;
  }
  return cut;
}

Cut all_at_once(std::string_view text) {
  Cut cut;
  EXPECT_TRUE(visit_words(text, [&cut, text](const Segment& segment, bool is_ascii) {
    cut.emplace_back(segment.start, segment.end, segment.kind);
    for (std::size_t i = segment.start; is_ascii && i < segment.end; ++i) {
      EXPECT_LT(static_cast<unsigned char>(text[i]), 0x80);
    }
    return true;
  }));
  return cut;
}

TEST(Words, AtOnceAreThoseOneByOne) {
  constexpr std::string_view kPieces[] = {"a",
                                          "b",
                                          "Z",
                                          "the",
                                          "7",
                                          "42",
                                          "_",
                                          "__",
                                          " ",
                                          "  ",
                                          "'",
                                          ".",
                                          ":",
                                          ",",
                                          ";",
                                          "\"",
                                          "-",
                                          "\r",
                                          "\n",
                                          "\r\n",
                                          "\t",
                                          "\v",
                                          "!",
                                          "a.b",
                                          "3.5",
                                          "1,000",
                                          "don't",
                                          "a:b",
                                          "a_1",
                                          std::string_view{"\0", 1},
                                          "\xC3\xA9",
                                          "\xCC\x81",
                                          "\xE2\x80\x99",
                                          "\xE4\xB8\xAD",
                                          "\xF0\x9F\x98\x80",
                                          "\xD7\x90",
                                          "\xE2\x80\x8D",
                                          "long stretch of plain words "};
  std::mt19937 random{1};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    // Often without anything but ASCII, so that blocks follow each other.
    const std::size_t pieces = std::size(kPieces) - (round % 3 == 0 ? 0 : 8);
    for (std::size_t i = random() % 120; i > 0; --i) text += kPieces[random() % pieces];
    ASSERT_EQ(all_at_once(text), one_by_one(text)) << text;
  }
}

TEST(Words, EndWhereTheVisitorSaysSo) {
  for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{30}}) {
    std::size_t seen = 0;
    std::string text;
    for (int i = 0; i < 100; ++i) text += "word \xC3\xA9 ";
    EXPECT_FALSE(visit_words(text, [&](const Segment&, bool) { return seen++ < most; }));
    EXPECT_EQ(seen, most + 1);
  }
}

}  // namespace
}  // namespace wordbridge
