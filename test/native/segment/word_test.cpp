#include "segment/word.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segment/pieces.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;

// The segments that are words.
std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next_word(text, position);
    if (unicode::is_word(segment.kind)) result.emplace_back(slice(text, segment));
    position = segment.end;
  }
  return result;
}

TEST(Word, KeepsContractionsAndNumbersWhole) {
  EXPECT_THAT(words("Don't pay 3.14 or 10,000!"), ElementsAre("Don't", "pay", "3.14", "or", "10,000"));
}

TEST(Word, SplitsAtHyphensAndDashes) {
  EXPECT_THAT(words("state-of-the-art\xE2\x80\x94yes"), ElementsAre("state", "of", "the", "art", "yes"));
}

TEST(Word, PunctuationAndSpaceAreSegmentsButNoWords) {
  EXPECT_THAT(wordbridge::testing::pieces("a,  b", &next_word), ElementsAre("a", ",", "  ", "b"));
  EXPECT_EQ(next_word("  ", 0).kind, CharacterKind::kSpace);
  EXPECT_EQ(next_word("--", 0).kind, CharacterKind::kPunctuation);
  EXPECT_TRUE(words("\xE2\x80\x94 \xE2\x80\xA6 \xF0\x9F\x98\x80").empty());
}

TEST(Word, KindIsTheGreatestOfItsCodePoints) {
  EXPECT_EQ(next_word("3rd", 0).kind, CharacterKind::kLetter);
  EXPECT_EQ(next_word("_1", 0).kind, CharacterKind::kNumber);
  EXPECT_EQ(next_word("__", 0).kind, CharacterKind::kPunctuation);
  EXPECT_EQ(next_word("\xE2\x93\x90"
                      "bc",
                      0)
                .kind,
            CharacterKind::kLetter);  // circled a, then letters
}

TEST(Word, IdeographsAreWordsOneByOneAndKatakanaTogether) {
  EXPECT_THAT(words("\xE4\xB8\xAD\xE5\x8D\x8E"), ElementsAre("\xE4\xB8\xAD", "\xE5\x8D\x8E"));
  EXPECT_THAT(words("\xE3\x82\xAB\xE3\x83\x8A"), ElementsAre("\xE3\x82\xAB\xE3\x83\x8A"));
}

TEST(Word, LooksAheadOverManyMarks) {
  std::string text = "a'";
  for (int i = 0; i < 100000; ++i) text += "\xCC\x81";
  EXPECT_EQ(wordbridge::testing::pieces(text, &next_word).size(), 2U);
  EXPECT_EQ(wordbridge::testing::pieces(text + "b", &next_word).size(), 1U);
}

// A circled letter is a letter and a pictograph: WB3c joins it, and the look-ahead of WB6 has seen it.
TEST(Word, EndsBehindAPictographThatALookAheadHasSeen) {
  EXPECT_THAT(words("a'\xE2\x80\x8D\xE2\x93\x82 b"), ElementsAre("a'\xE2\x80\x8D\xE2\x93\x82", "b"));
}

}  // namespace
}  // namespace wordbridge
