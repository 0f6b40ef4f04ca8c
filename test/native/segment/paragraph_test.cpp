#include "segment/paragraph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/random_text.h"
#include "segment/pieces.h"
#include "unicode/utf8.h"

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

//=== by the rule, one line after the other ===//

bool is_hard_wrapped(std::string_view block) {
  std::size_t lines = 0;
  for (std::size_t position = 0; position < block.size(); ++lines) {
    const Line line = next_line(block, position);
    position = line.end;
    if (position == block.size()) continue;
    const std::size_t content = line.end - line.terminator_length - line.start;
    if (!has_wrapped_length(unicode::code_point_length(block.substr(line.start, content)))) return false;
  }
  return lines >= kFewestWrappedLines;
}

std::vector<std::string> paragraphs_by_rule(std::string_view text, Newlines newlines) {
  std::vector<std::string> found;
  for (std::size_t position = 0; position < text.size();) {
    const Line first = next_line(text, position);
    std::size_t end = first.end;
    if (!is_blank(text, first)) {
      for (Line last = first; last.end < text.size() && !last.ends_with_paragraph_separator; end = last.end) {
        const Line line = next_line(text, last.end);
        if (is_blank(text, line)) break;
        last = line;
      }
    }
    const std::string_view block = text.substr(position, end - position);
    const bool wrapped =
        newlines == Newlines::kWrap || (newlines == Newlines::kAuto && is_hard_wrapped(block));
    for (std::size_t line = 0; line < block.size() && !wrapped; line = next_line(block, line).end) {
      found.emplace_back(block.substr(line, next_line(block, line).end - line));
    }
    if (wrapped) found.emplace_back(block);
    position = end;
  }
  return found;
}

TEST(Paragraph, OfRandomLinesAreThoseOfTheRule) {
  wordbridge::testing::RandomText random{7};
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t i = random.below(30); i > 0; --i) {
      text += random.below(3) == 0 ? std::string{random.piece(false)} : random.line();
    }
    for (const Newlines newlines : {Newlines::kBreak, Newlines::kWrap, Newlines::kAuto}) {
      ASSERT_EQ(paragraphs(text, newlines), paragraphs_by_rule(text, newlines)) << text;
    }
  }
}

TEST(Paragraph, LinesOfAllAddUpToTheLinesOfTheText) {
  wordbridge::testing::RandomText random{8};
  for (int round = 0; round < 1000; ++round) {
    const std::string text = random.text(random.below(80), false) + random.line() + random.line();
    std::uint64_t lines = 0;
    for (std::size_t position = 0; position < text.size(); ++lines) position = next_line(text, position).end;
    std::uint64_t in_paragraphs = 0;
    for (ParagraphReader reader{text, Newlines::kAuto}; !reader.at_end();) {
      in_paragraphs += reader.next().lines;
    }
    ASSERT_EQ(in_paragraphs, lines) << text;
  }
}

//=== LineReader ===//

TEST(LineReader, ReadsAndMeasuresTheLinesOfAnyText) {
  wordbridge::testing::RandomText random{9};
  for (int round = 0; round < 1000; ++round) {
    const std::string text = random.text(random.below(120), false);
    LineReader reader{text};
    for (std::size_t position = 0; position < text.size();) {
      const Line expected = next_line(text, position);
      ASSERT_FALSE(reader.at_end());
      const Line line = reader.next();
      ASSERT_EQ(line.start, expected.start) << text;
      ASSERT_EQ(line.end, expected.end) << text;
      ASSERT_EQ(line.terminator_length, expected.terminator_length) << text;
      ASSERT_EQ(line.ends_with_paragraph_separator, expected.ends_with_paragraph_separator) << text;
      const std::size_t content = line.end - line.terminator_length - line.start;
      ASSERT_EQ(reader.code_points(),
                unicode::code_point_length(std::string_view{text}.substr(position, content)))
          << text;
      position = line.end;
    }
    ASSERT_TRUE(reader.at_end());
  }
}

}  // namespace
}  // namespace wordbridge
