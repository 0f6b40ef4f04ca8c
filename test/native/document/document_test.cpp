#include "document/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "document/analyze.h"
#include "measure/readability.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::analyzed;
using wordbridge::testing::FailingAllocator;

Buffer<char> bytes_of(std::string_view text) {
  Buffer<char> bytes;
  EXPECT_TRUE(bytes.append(text.data(), text.size()));
  return bytes;
}

struct MadeDocument {
  explicit MadeDocument(std::string_view text, const DocumentOptions& options = {}) {
    EXPECT_EQ(document.make(bytes_of(text), options), Status::kOk);
  }
  Document document;
};

DocumentOptions in_unit(OffsetUnit unit) {
  DocumentOptions options;
  options.offsets = unit;
  return options;
}

// e + acute, emoji of four bytes, ill-formed sequence of two bytes, letter
constexpr char kMixed[] = "e\xCC\x81\xF0\x9F\x98\x80\xE2\x82z";

TEST(Document, OffsetsAreInTheUnitAskedFor) {
  MadeDocument utf16{kMixed, in_unit(OffsetUnit::kUtf16)};
  EXPECT_THAT(utf16.document.columns().words()->boundaries, ElementsAre(0, 2, 4, 5, 6));
  MadeDocument utf8{kMixed, in_unit(OffsetUnit::kUtf8)};
  EXPECT_THAT(utf8.document.columns().words()->boundaries, ElementsAre(0, 3, 7, 9, 10));
  MadeDocument code_points{kMixed, in_unit(OffsetUnit::kCodePoint)};
  EXPECT_THAT(code_points.document.columns().words()->boundaries, ElementsAre(0, 2, 3, 4, 5));
}

TEST(Document, EveryLevelEndsWhereTheTextEnds) {
  const std::string text = std::string{kMixed} + " Two.\n\nThree\r\nfour\xFF\n";
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodePoint}) {
    MadeDocument made{text, in_unit(unit)};
    const std::uint32_t length = made.document.length();
    EXPECT_EQ(made.document.columns().sentences()->boundaries.back(), length);
    EXPECT_EQ(made.document.columns().paragraphs()->boundaries.back(), length);
    EXPECT_EQ(made.document.columns().lines()->boundaries.back(), length);
    ASSERT_NE(made.document.columns().graphemes(), nullptr);
    EXPECT_EQ(made.document.columns().graphemes()->boundaries.back(), length);
    if (unit == OffsetUnit::kUtf8) {
      EXPECT_EQ(length, text.size());
    }
  }
}

TEST(Document, WordsKnowTheirVocabularySentenceAndParagraph) {
  MadeDocument made{"One two. Two\n\nthree"};
  const WordColumns& words = *made.document.columns().words();
  // One, space, two, full stop, space, Two, newline | newline | three
  EXPECT_THAT(words.words, ElementsAre(0, kNoWord, 1, kNoWord, kNoWord, 1, kNoWord, kNoWord, 2));
  EXPECT_THAT(words.sentences, ElementsAre(0, 0, 0, 0, 0, 1, 1, 2, 3));
  EXPECT_THAT(words.paragraphs, ElementsAre(0, 0, 0, 0, 0, 0, 0, 1, 2));
}

TEST(Document, TheVocabularyKnowsCountsAndFirstOccurrences) {
  MadeDocument made{"One two. Two\n\nthree"};
  const VocabularyColumns& vocabulary = *made.document.columns().vocabulary();
  EXPECT_THAT(vocabulary.counts, ElementsAre(1, 2, 1));
  EXPECT_THAT(vocabulary.syllables, ElementsAre(1, 1, 1));
  EXPECT_THAT(vocabulary.first_occurrences, ElementsAre(0, 2, 8));
  EXPECT_EQ(std::string(vocabulary.text.begin(), vocabulary.text.end()), "one\ntwo\nthree\n");
}

TEST(Document, SentencesAndParagraphsCarryTheirCountsAndScores) {
  MadeDocument made{"Many people. Go!\n\n..."};
  const PartColumns& sentences = *made.document.columns().sentences();
  EXPECT_THAT(sentences.words, ElementsAre(2, 1, 0, 0));
  EXPECT_THAT(sentences.syllables, ElementsAre(4, 1, 0, 0));
  EXPECT_THAT(sentences.sentences, ElementsAre(1, 1, 0, 0));
  EXPECT_DOUBLE_EQ(sentences.reading_ease[0], 206.835 - 1.015 * 2.0 - 84.6 * (4.0 / 2.0));
  EXPECT_TRUE(std::isnan(sentences.reading_ease[2]));
  const PartColumns& paragraphs = *made.document.columns().paragraphs();
  EXPECT_THAT(paragraphs.words, ElementsAre(3, 0, 0));
  EXPECT_THAT(paragraphs.sentences, ElementsAre(2, 0, 0));
  EXPECT_DOUBLE_EQ(paragraphs.grade[0], 0.39 * (3.0 / 2.0) + 11.8 * (5.0 / 3.0) - 15.59);
}

TEST(Document, CountsWhatAnalyzeCounts) {
  const std::string text = "One two. Two\xFF\n\nthree \xF0\x9F\x98\x80 four.";
  const Totals expected = analyzed(text).totals;
  MadeDocument made{text};
  EXPECT_EQ(std::memcmp(&made.document.analysis().totals, &expected, sizeof expected), 0);
}

TEST(Document, OfNoTextHasBoundariesAndNoRows) {
  MadeDocument made{""};
  EXPECT_EQ(made.document.columns().words()->size(), 0U);
  EXPECT_EQ(made.document.length(), 0U);
  EXPECT_EQ(made.document.columns().graphemes()->size(), 0U);
  EXPECT_FALSE(row_at(made.document.state(), Level::kWords, 0).has_value());
}

TEST(Document, FindsTheRowOfAnOffset) {
  MadeDocument made{"ab cd"};
  EXPECT_EQ(row_at(made.document.state(), Level::kWords, 0), 0U);
  EXPECT_EQ(row_at(made.document.state(), Level::kWords, 1), 0U);
  EXPECT_EQ(row_at(made.document.state(), Level::kWords, 2), 1U);
  EXPECT_EQ(row_at(made.document.state(), Level::kWords, 3), 2U);
  EXPECT_EQ(row_at(made.document.state(), Level::kWords, 5), 2U);
  EXPECT_FALSE(row_at(made.document.state(), Level::kWords, 6).has_value());
}

TEST(Document, MemoryThatRunsOutAnywhereIsAStatusAndLeavesNothing) {
  std::string text = "ill-formed \xFF. ";
  for (int i = 0; i < 300; ++i) text += "Word" + std::to_string(i) + ".\n";
  for (std::size_t fails_from = 2;; ++fails_from) {
    const FailingAllocator memory{fails_from};
    bool failed = false;
    {
      Document document;
      failed = document.make(bytes_of(text), {}) != Status::kOk || document.columns().graphemes() == nullptr;
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U);
    ASSERT_EQ(failed, memory.requests() >= fails_from) << fails_from;
    if (!failed) break;
  }
}

struct Reports {
  std::vector<std::uint64_t> done;
  std::uint64_t total = 0;
  std::size_t stops_after = SIZE_MAX;

  static bool report(void* context, std::uint64_t done, std::uint64_t total) {
    auto* const self = static_cast<Reports*>(context);
    self->done.push_back(done);
    self->total = total;
    return self->done.size() < self->stops_after;
  }
};

TEST(Document, ReportsProgressThatRisesToTheEnd) {
  Reports reports;
  DocumentOptions options;
  options.analysis.progress = {&Reports::report, &reports};
  std::string words;
  for (int i = 0; i < 200000; ++i) words += "word ";
  MadeDocument made{words, options};
  ASSERT_GE(reports.done.size(), 7U);
  EXPECT_TRUE(std::is_sorted(reports.done.begin(), reports.done.end()));
  EXPECT_EQ(reports.done.back(), words.size());
  EXPECT_EQ(reports.total, words.size());
}

TEST(Document, StopsWhereProgressSaysSoAndLeavesNothing) {
  const FailingAllocator memory{SIZE_MAX};
  Reports reports;
  reports.stops_after = 2;
  DocumentOptions options;
  options.analysis.progress = {&Reports::report, &reports};
  {
    Document document;
    EXPECT_EQ(document.make(bytes_of(std::string(1000000, '.')), options), Status::kCancelled);
  }
  EXPECT_EQ(reports.done.size(), 2U);
  EXPECT_EQ(memory.blocks_in_use(), 0U);
}

}  // namespace
}  // namespace wordbridge
