// All lines of the official test files of UAX #29.
#include <gtest/gtest.h>

#include <cstdio>

#include "segment/break_test_file.h"
#include "segment/grapheme.h"
#include "segment/sentence.h"
#include "segment/word.h"

namespace wordbridge {
namespace {

using testing::BreakTestLine;
using testing::read_break_test_file;

template <typename Next>
std::vector<std::size_t> boundaries_of(std::string_view text, Next next) {
  std::vector<std::size_t> boundaries{0};
  while (boundaries.back() < text.size()) boundaries.push_back(next(text, boundaries.back()).end);
  return boundaries;
}

std::vector<std::size_t> sentence_boundaries(std::string_view text) {
  std::vector<std::size_t> boundaries{0};
  ParagraphReader paragraphs{text, Newlines::kBreak};
  while (!paragraphs.at_end()) {
    const Paragraph paragraph = paragraphs.next();
    while (boundaries.back() < paragraph.end) {
      boundaries.push_back(next_sentence(text, paragraph, boundaries.back()).end);
    }
  }
  return boundaries;
}

template <typename Boundaries>
void expect_all_lines_pass(const std::string& name, std::size_t line_count, Boundaries boundaries) {
  const std::vector<BreakTestLine> lines = read_break_test_file(name);
  EXPECT_EQ(lines.size(), line_count);
  std::size_t passed = 0;
  for (const BreakTestLine& line : lines) {
    const bool equal = boundaries(line.text) == line.boundaries;
    EXPECT_TRUE(equal) << line.source;
    passed += equal ? 1 : 0;
  }
  std::printf("conformance: %s (C++) %zu / %zu\n", name.c_str(), passed, lines.size());
}

TEST(Conformance, GraphemeBreakTest) {
  expect_all_lines_pass("GraphemeBreakTest", 766,
                        [](std::string_view text) { return boundaries_of(text, &next_grapheme); });
}

TEST(Conformance, WordBreakTest) {
  expect_all_lines_pass("WordBreakTest", 1944,
                        [](std::string_view text) { return boundaries_of(text, &next_word); });
}

TEST(Conformance, SentenceBreakTest) {
  expect_all_lines_pass("SentenceBreakTest", 512, &sentence_boundaries);
}

}  // namespace
}  // namespace wordbridge
