#include "document/count.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "document/analyze.h"
#include "document/random_text.h"
#include "memory/failing_allocator.h"
#include "segment/break_test_file.h"
#include "segment/grapheme.h"
#include "segment/pieces.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using testing::RandomText;

constexpr Granularity kGranularities[] = {Granularity::kGrapheme, Granularity::kWord, Granularity::kSentence,
                                          Granularity::kParagraph, Granularity::kLine};

std::uint64_t counted(std::string_view text, Granularity granularity, Newlines newlines = Newlines::kAuto) {
  std::uint64_t number = 0;
  EXPECT_EQ(count(text, granularity, newlines, number), Status::kOk);
  return number;
}

// By the rules, one segment after the other.
std::uint64_t words_of(std::string_view text) {
  std::uint64_t words = 0;
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next_word(text, position);
    words += unicode::is_word(segment.kind) ? 1U : 0U;
    position = segment.end;
  }
  return words;
}

std::uint64_t graphemes_of(std::string_view text) { return testing::pieces(text, &next_grapheme).size(); }

std::string escaped(std::string_view text) { return ::testing::PrintToString(std::string{text}); }

void expect_as_by_the_rules(std::string_view text) {
  ASSERT_EQ(counted(text, Granularity::kWord), words_of(text)) << escaped(text);
  ASSERT_EQ(counted(text, Granularity::kGrapheme), graphemes_of(text)) << escaped(text);
}

std::string corpus(const std::string& name) {
  std::ifstream file{std::string{WORDBRIDGE_TEST_DATA} + "/corpora/" + name, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(Count, OfWordsAndGraphemesIsThatOfTheRulesForAnyAscii) {
  static constexpr std::string_view kTelling = "aZ09_'.:,; \r\n\t\"-@/";
  std::mt19937_64 random{1};
  for (int i = 0; i < 60'000; ++i) {
    std::string text;
    for (std::size_t length = random() % 200; length > 0; --length) {
      // Long runs of few characters, and any character now and then.
      const std::size_t variety = 1 + random() % kTelling.size();
      text += random() % 64 == 0 ? static_cast<char>(random() % 0x80) : kTelling[random() % variety];
    }
    ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(text));
  }
}

// Those that are read together with ASCII, at every place of a block, and others that begin as they do.
TEST(Count, OfWordsAndGraphemesIsThatOfTheRulesForTypographicMarks) {
  const std::string marks[] = {"\xE2\x80\x90", "\xE2\x80\x94",    "\xE2\x80\x98", "\xE2\x80\x99",
                               "\xE2\x80\x9C", "\xE2\x80\x9F",    "\xE2\x80\x8D", "\xE2\x80\xA4",
                               "\xE2\x80\xA7", "\xE2\x81\x80",    "\xE2\x84\xA2", "\xC3\xA9",
                               "\xCC\x81",     "\xF0\x9F\x98\x80"};
  const std::string words[] = {"a", "don", "t", "Whale", " ",         "'", ".",
                               ":", "7",   "_", "\n",    " the sea ", "-"};
  std::mt19937_64 random{5};
  for (int i = 0; i < 20'000; ++i) {
    const std::size_t variety = random() % 4 == 0 ? std::size(marks) : 6;
    std::string text(random() % 70, "a "[random() % 2]);
    for (std::size_t pieces = random() % 60; pieces > 0; --pieces) {
      text += random() % 4 == 0 ? marks[random() % variety] : words[random() % std::size(words)];
    }
    ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(text));
  }
}

TEST(Count, OfWordsAndGraphemesIsThatOfTheRulesForAnyText) {
  RandomText random{2};
  for (int i = 0; i < 30'000; ++i) {
    std::string text;
    for (std::size_t pieces = random.below(60); pieces > 0; --pieces) {
      text += random.piece(false);
      if (random.below(8) == 0) text.append(random.below(70), "a 1_'\r\n"[random.below(7)]);
    }
    ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(text));
  }
}

// Every class of code points with every other, at every place of a block.
TEST(Count, OfWordsAndGraphemesIsThatOfTheRulesForTheLinesOfTheStandard) {
  std::mt19937_64 random{3};
  for (const char* const name : {"WordBreakTest", "GraphemeBreakTest"}) {
    std::string all;
    for (const testing::BreakTestLine& line : testing::read_break_test_file(name)) {
      ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(line.text));
      ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(std::string(random() % 70, 'a') + line.text + "a'b"));
      ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(std::string(random() % 70, ' ') + line.text + "1,2"));
      all += line.text;
      ASSERT_NO_FATAL_FAILURE(
          expect_as_by_the_rules(std::string_view{all}.substr(all.size() - line.text.size())));
    }
    ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(all));
  }
}

TEST(Count, OfEveryCodePointBetweenTellingOnesIsThatOfTheRules) {
  static constexpr std::string_view kAround[] = {
      "a", "1", "_", "'", "\"", " ", "\xD7\x90", "\xE3\x82\xAB", "\xE2\x80\x8D"};
  std::mt19937_64 random{4};
  const auto around = [&random] { return kAround[random() % std::size(kAround)]; };
  for (char32_t code_point = 0x80; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    if (code_point >= 0x20000 && random() % 64 != 0) continue;
    Buffer<char> bytes;
    ASSERT_TRUE(unicode::append_utf8(code_point, bytes));
    const std::string_view character{bytes.data(), bytes.size()};
    std::string text(random() % 2 == 0 ? 0 : 56 + random() % 8, 'x');
    for (int i = 0; i < 3; ++i) {
      text += around();
      text += around();
      text += character;
      if (random() % 2 == 0) text += character;
      text += around();
      text += around();
    }
    ASSERT_NO_FATAL_FAILURE(expect_as_by_the_rules(text));
  }
}

TEST(Count, IsThatOfAnalyze) {
  RandomText random{5};
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = random.below(8) == 0
                                 ? random.line() + random.line() + random.line() + random.text(9, true)
                                 : random.text(random.below(50), true);
    const Newlines newlines = static_cast<Newlines>(random.below(3));
    const Totals totals = testing::totals_of(text, {newlines, Language::kEnglish, {}});
    ASSERT_EQ(counted(text, Granularity::kGrapheme, newlines), totals.graphemes) << escaped(text);
    ASSERT_EQ(counted(text, Granularity::kWord, newlines), totals.words) << escaped(text);
    ASSERT_EQ(counted(text, Granularity::kSentence, newlines), totals.sentences) << escaped(text);
    ASSERT_EQ(counted(text, Granularity::kParagraph, newlines), totals.paragraphs) << escaped(text);
    ASSERT_EQ(counted(text, Granularity::kLine, newlines), totals.lines) << escaped(text);
  }
}

TEST(Count, IsThatOfAnalyzeForTheCorpora) {
  for (const char* const name : {"moby-dick.txt", "udhr.txt"}) {
    const std::string text = corpus(name);
    ASSERT_GT(text.size(), 900'000U);
    const Totals totals = testing::totals_of(text);
    EXPECT_EQ(counted(text, Granularity::kGrapheme), totals.graphemes);
    EXPECT_EQ(counted(text, Granularity::kWord), totals.words);
    EXPECT_EQ(counted(text, Granularity::kSentence), totals.sentences);
    EXPECT_EQ(counted(text, Granularity::kParagraph), totals.paragraphs);
    EXPECT_EQ(counted(text, Granularity::kLine), totals.lines);
  }
}

TEST(Count, OfTheEmptyTextIsZero) {
  for (const Granularity granularity : kGranularities) EXPECT_EQ(counted("", granularity), 0U);
}

TEST(Count, TakesMemoryForIllFormedTextOnly) {
  testing::FailingAllocator failing{0};
  std::uint64_t number = 0;
  for (const Granularity granularity : kGranularities) {
    EXPECT_EQ(count("One two. \xE4\xB8\xAD", granularity, Newlines::kAuto, number), Status::kOk);
    EXPECT_EQ(number, counted("One two. \xE4\xB8\xAD", granularity));
    EXPECT_EQ(count("One \xFF two", granularity, Newlines::kAuto, number), Status::kOutOfMemory);
  }
}

}  // namespace
}  // namespace wordbridge
