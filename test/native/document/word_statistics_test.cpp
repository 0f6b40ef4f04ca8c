#include "document/word_statistics.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/document.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

constexpr std::string_view kText = "The cat and the dog. The cat and an eel! The dog";

std::vector<std::string> lines(const Ranking& ranking) {
  std::vector<std::string> all{""};
  for (const char byte : ranking.text) {
    if (byte == '\n') {
      all.emplace_back();
    } else {
      all.back() += byte;
    }
  }
  all.pop_back();
  return all;
}

using Lines = std::vector<std::string>;

TEST(WordStatistics, ReadTheWordsOfATextInOrderWithTheEndsOfSentences) {
  WordStatistics statistics;
  ASSERT_EQ(statistics.read("One two. One! \n\n ... Three", true, Markup::kPlain, {}), Status::kOk);
  const WordSequence& words = statistics.sequence();
  const std::vector<WordId> expected{0, 1, kSentenceEnd, 0, kSentenceEnd, 2, kSentenceEnd};
  EXPECT_EQ(std::vector<WordId>(words.begin(), words.end()), expected);
  EXPECT_EQ(statistics.words(), 4);
}

TEST(WordStatistics, OfMarkdownAreThoseOfTheTextThatIsSeen) {
  WordStatistics statistics;
  ASSERT_EQ(statistics.read("*One* [two](three)\n\n`four` one", true, Markup::kMarkdown, {}), Status::kOk);
  const WordSequence& words = statistics.sequence();
  const std::vector<WordId> expected{0, 1, kSentenceEnd, 0, kSentenceEnd};
  EXPECT_EQ(std::vector<WordId>(words.begin(), words.end()), expected);
}

TEST(WordStatistics, OfADocumentAreThoseOfItsTextAfterAnEdit) {
  Buffer<char> bytes;
  ASSERT_TRUE(bytes.append("One two", 7));
  Document document;
  ASSERT_EQ(document.make(std::move(bytes), {}), Status::kOk);
  Change change;
  ASSERT_EQ(document.update(3, 3, ". And", unicode::Encoding::kUtf8, change), Status::kOk);
  WordStatistics statistics;
  ASSERT_EQ(statistics.read(document.state()), Status::kOk);
  const WordSequence& words = statistics.sequence();
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[1], kSentenceEnd);
  EXPECT_EQ(statistics.vocabulary().word(words[2]), "and");
  EXPECT_EQ(words[4], kSentenceEnd);
}

TEST(WordStatistics, LeaveStopWordsOutInAnySpelling) {
  WordStatistics statistics;
  ASSERT_EQ(statistics.read(kText, true, Markup::kPlain, {}), Status::kOk);
  Ranking pairs;
  ASSERT_EQ(statistics.ngrams(2, {10, 2, "THE\n"}, pairs), Status::kOk);
  EXPECT_EQ(lines(pairs), (Lines{"cat and"}));
  Ranking words;
  ASSERT_EQ(statistics.ngrams(1, {2, 1, "The\nan"}, words), Status::kOk);
  EXPECT_EQ(lines(words), (Lines{"cat", "and"}));
}

TEST(WordStatistics, HaveNgramsOfEqualCountInOrderOfFirstOccurrence) {
  WordStatistics statistics;
  ASSERT_EQ(statistics.read("five four three three four two", true, Markup::kPlain, {}), Status::kOk);
  Ranking words;
  ASSERT_EQ(statistics.ngrams(1, {3, 1, ""}, words), Status::kOk);
  EXPECT_EQ(lines(words), (Lines{"four", "three", "five"}));
}

TEST(WordStatistics, SayWhenThereIsNoMemory) {
  for (std::size_t request = 1;; ++request) {
    testing::FailingAllocator memory{request};
    {
      WordStatistics statistics;
      WordStatistics reference;
      Ranking out;
      Diversity diversity;
      Status status = statistics.read(kText, true, Markup::kPlain, {});
      if (status == Status::kOk) status = reference.read("a cat", true, Markup::kPlain, {});
      if (status == Status::kOk) status = statistics.diversity(3, 0.72, diversity);
      if (status == Status::kOk) status = statistics.ngrams(2, {10, 1, "the"}, out);
      if (status == Status::kOk) status = statistics.collocations(PairMeasure::kDice, {10, 1, "the"}, out);
      if (status == Status::kOk) {
        status = statistics.keyness(reference, KeynessMeasure::kLogRatio, {10, 1, "the"}, out);
      }
      if (status == Status::kOk) status = statistics.keywords({10, 1, "the"}, out);
      if (status == Status::kOk) status = statistics.dispersion("cat", 3, out);
      if (status == Status::kOk) break;
      ASSERT_EQ(status, Status::kOutOfMemory);
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U);
  }
}

}  // namespace
}  // namespace wordbridge
