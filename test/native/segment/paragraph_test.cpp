#include "segment/paragraph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segment/pieces.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::paragraphs;

const std::string kLine40(40, 'x');
const std::string kLine39(39, 'x');
const std::string kLine100(100, 'x');
const std::string kLine101(101, 'x');

TEST(Paragraph, EveryLineIsOneWhereNewlinesBreak) {
  EXPECT_THAT(paragraphs("a\nb\r\n\nc", Newlines::kBreak), ElementsAre("a\n", "b\r\n", "\n", "c"));
}

TEST(Paragraph, OnlyBlankLinesSeparateThemInWrappedText) {
  EXPECT_THAT(paragraphs("a\nb\n \t\nc\n", Newlines::kWrap), ElementsAre("a\nb\n", " \t\n", "c\n"));
}

TEST(Paragraph, TheParagraphSeparatorEndsOneUnderEveryPolicy) {
  EXPECT_THAT(paragraphs("a\xE2\x80\xA9"
                         "b\nc",
                         Newlines::kWrap),
              ElementsAre("a\xE2\x80\xA9", "b\nc"));
}

TEST(Paragraph, AllTerminatorsOfTheStandardEndALine) {
  EXPECT_THAT(paragraphs("a\rb\xC2\x85"
                         "c\xE2\x80\xA8"
                         "d",
                         Newlines::kBreak),
              ElementsAre("a\r", "b\xC2\x85", "c\xE2\x80\xA8", "d"));
}

TEST(Paragraph, AutoTakesThreeLinesOfFortyToOneHundredAsWrapped) {
  const std::string block = kLine40 + "\n" + kLine100 + "\n" + "end\n";
  EXPECT_THAT(paragraphs(block + "\nnext", Newlines::kAuto), ElementsAre(block, "\n", "next"));
}

TEST(Paragraph, AutoBreaksWhereALineIsShorterOrLonger) {
  EXPECT_EQ(paragraphs(kLine40 + "\n" + kLine39 + "\nend", Newlines::kAuto).size(), 3U);
  EXPECT_EQ(paragraphs(kLine40 + "\n" + kLine101 + "\nend", Newlines::kAuto).size(), 3U);
}

TEST(Paragraph, AutoBreaksABlockOfTwoLines) {
  EXPECT_EQ(paragraphs(kLine40 + "\n" + kLine40, Newlines::kAuto).size(), 2U);
}

TEST(Paragraph, AutoDoesNotLookAtTheLastLine) {
  EXPECT_EQ(paragraphs(kLine40 + "\n" + kLine40 + "\n" + kLine101, Newlines::kAuto).size(), 1U);
}

TEST(Paragraph, AutoDecidesForEachBlockFromThatBlockAlone) {
  const std::string wrapped = kLine40 + "\n" + kLine40 + "\n" + kLine40 + "\n";
  EXPECT_THAT(paragraphs("a\nb\n\n" + wrapped + "\nc\nd", Newlines::kAuto),
              ElementsAre("a\n", "b\n", "\n", wrapped, "\n", "c\n", "d"));
}

TEST(Paragraph, AutoCountsCodePointsAndNotBytes) {
  std::string line;
  for (int i = 0; i < 50; ++i) line += "\xE4\xB8\xAD";
  EXPECT_EQ(paragraphs(line + "\n" + line + "\n" + line, Newlines::kAuto).size(), 1U);
}

TEST(Paragraph, OnlyNewlinesAreBlankLines) {
  ParagraphReader reader{"\n\r\n\n", Newlines::kAuto};
  int blank_lines = 0;
  while (!reader.at_end()) blank_lines += reader.next().blank ? 1 : 0;
  EXPECT_EQ(blank_lines, 3);
}

}  // namespace
}  // namespace wordbridge
