// Summaries add up, and come back from their bytes; whatever else comes back is told what is wrong with it.
#include "document/summary.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/analyze.h"
#include "document/described_analysis.h"
#include "document/random_text.h"
#include "document/stream.h"
#include "memory/failing_allocator.h"
#include "memory/hash.h"

namespace wordbridge {
namespace {

using testing::analyzed;
using testing::described;
using testing::FailingAllocator;
using testing::RandomText;

Summary summary_of(std::string_view text, Newlines newlines = Newlines::kAuto,
                   Language language = Language::kEnglish,
                   SentencePolicy sentences = SentencePolicy::kUax29) {
  const AnalysisOptions options{newlines, language, {}, nullptr, {sentences, nullptr, {}}};
  return {analyzed(text, options), newlines, language, sentences};
}

// With the order of its words.
Summary ordered_summary_of(std::string_view text, Markup markup = Markup::kPlain) {
  Stream stream{{.markup = markup, .keeps_order = true}};
  Analysis analysis;
  EXPECT_EQ(stream.feed(text, unicode::Encoding::kUtf8), Status::kOk);
  EXPECT_EQ(stream.finish(analysis), Status::kOk);
  return {std::move(analysis), Newlines::kAuto, Language::kEnglish, SentencePolicy::kUax29, {}, markup, true};
}

std::string described(const Summary& summary) { return testing::described(summary.analysis()); }

std::string saved(const Summary& summary) {
  Buffer<char> bytes;
  EXPECT_EQ(summary.save(bytes), Status::kOk);
  return {bytes.data(), bytes.size()};
}

// The same bytes with the checksum that belongs to them.
std::string with_checksum(std::string bytes) {
  constexpr std::size_t kSize = 4;
  if (bytes.size() < kSize) return bytes;
  bytes.resize(bytes.size() - kSize);
  const std::uint32_t checksum = hash_bytes(bytes);
  for (unsigned bit = 0; bit < 32; bit += 8) bytes += static_cast<char>(checksum >> bit & 0xFF);
  return bytes;
}

SavedDefect defect_of(std::string_view bytes) {
  Summary summary;
  SavedDefect defect = SavedDefect::kNone;
  const Status status = summary.restore(bytes, defect);
  EXPECT_EQ(status == Status::kInvalidData, defect != SavedDefect::kNone);
  if (status != Status::kOk) {
    EXPECT_EQ(described(summary), described(Summary{})) << "a summary that was not restored has changed";
  }
  return defect;
}

TEST(Summary, OfTwoTextsIsThatOfTheTextsWithABlankLineBetweenThem) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    RandomText random{seed};
    const std::string first = random.text(random.below(40), false) + "end.\xE2\x80\xA9";
    const std::string second = random.text(random.below(40), false);
    Summary summary = summary_of(first);
    ASSERT_EQ(summary.merge(summary_of(second)), Status::kOk);
    // U+2029 ends everything, so that the two are cut in one text as they are by themselves.
    ASSERT_EQ(described(summary), described(summary_of(first + second))) << "seed " << seed;
    Summary ordered = ordered_summary_of(first);
    ASSERT_EQ(ordered.merge(ordered_summary_of(second)), Status::kOk);
    ASSERT_EQ(described(ordered), described(ordered_summary_of(first + second))) << "seed " << seed;
  }
}

TEST(Summary, CanBeMergedWithItself) {
  Summary summary = summary_of("One two. Two " + std::string(1500, 'x') + " three.");
  ASSERT_EQ(summary.merge(summary), Status::kOk);
  EXPECT_EQ(summary.analysis().totals.words, 10U);
  EXPECT_EQ(summary.analysis().totals.sentences, 4U);
  const Vocabulary& words = summary.analysis().vocabulary;
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[0].count, 2U);
  EXPECT_EQ(words.word(1), "two");
  EXPECT_EQ(words[1].count, 4U);
}

TEST(Summary, WithOrderCanBeMergedWithItself) {
  Summary summary = ordered_summary_of("One two.");
  ASSERT_EQ(summary.merge(summary), Status::kOk);
  const WordSequence& order = summary.analysis().order;
  const std::vector<WordId> expected{0, 1, kSentenceEnd, 0, 1, kSentenceEnd};
  EXPECT_EQ(std::vector<WordId>(order.begin(), order.end()), expected);
}

TEST(Summary, WithOrderIsSavedWithItAndNotMergedWithOneWithout) {
  for (const Markup markup : {Markup::kPlain, Markup::kMarkdown}) {
    const Summary summary = ordered_summary_of("One two. Two *one* three.", markup);
    Summary restored;
    SavedDefect defect = SavedDefect::kNone;
    ASSERT_EQ(restored.restore(saved(summary), defect), Status::kOk);
    EXPECT_TRUE(restored.has_order());
    EXPECT_EQ(restored.markup(), markup);
    EXPECT_EQ(described(restored), described(summary));
    EXPECT_EQ(saved(restored), saved(summary));
  }
  Summary summary = ordered_summary_of("One.");
  EXPECT_EQ(summary.merge(summary_of("One.")), Status::kDifferentPolicies);
  EXPECT_EQ(summary_of("One.").merge(summary), Status::kDifferentPolicies);
}

TEST(Summary, WhoseOrderContradictsItsCountsIsNotRestored) {
  const std::string bytes = saved(ordered_summary_of("A b. A"));
  const std::size_t order = bytes.size() - 9;
  ASSERT_EQ(bytes.substr(order, 5), std::string("\1\2\0\1\0", 5));
  const auto with_order = [&](std::string_view other) {
    return defect_of(with_checksum(bytes.substr(0, order) + std::string{other} + "????"));
  };
  ASSERT_EQ(with_order({"\1\2\0\1\0", 5}), SavedDefect::kNone);
  EXPECT_EQ(with_order({"\1\2\0\2\0", 5}), SavedDefect::kContradiction);  // another word
  EXPECT_EQ(with_order({"\1\2\0\3\0", 5}), SavedDefect::kContradiction);  // none of its words
  EXPECT_EQ(with_order({"\1\2\0\0\1", 5}), SavedDefect::kContradiction);  // a sentence without words
  EXPECT_EQ(with_order({"\1\2\1\0", 4}), SavedDefect::kContradiction);    // a sentence less
  EXPECT_EQ(with_order({"\1\0\2\1", 4}), SavedDefect::kContradiction);    // without an end
  EXPECT_EQ(with_order({"\1\2\0", 3}), SavedDefect::kContradiction);      // words less
  EXPECT_EQ(with_order(""), SavedDefect::kContradiction);
  std::string markup = bytes;
  markup[15] = 2;
  EXPECT_EQ(defect_of(with_checksum(markup)), SavedDefect::kContradiction);
}

TEST(Summary, MadeByOtherRulesIsNotMerged) {
  const Summary other = summary_of("other");
  Summary by_lines = summary_of("text", Newlines::kBreak, Language::kEnglish);
  Summary without_syllables = summary_of("text", Newlines::kAuto, Language::kUndetermined);
  Summary by_abbreviations =
      summary_of("text", Newlines::kAuto, Language::kEnglish, SentencePolicy::kAbbreviations);
  for (Summary* const summary : {&by_lines, &without_syllables, &by_abbreviations}) {
    const std::string before = described(*summary);
    EXPECT_EQ(summary->merge(other), Status::kDifferentPolicies);
    EXPECT_EQ(described(*summary), before);
  }
}

TEST(Summary, OfAnotherVersionOfUnicodeIsRestoredButNotMerged) {
  std::string bytes = saved(summary_of("text"));
  constexpr std::size_t kMajor = 9;
  ASSERT_EQ(bytes[kMajor], unicode_version().major);
  ++bytes[kMajor];
  Summary summary;
  SavedDefect defect = SavedDefect::kNone;
  ASSERT_EQ(summary.restore(with_checksum(bytes), defect), Status::kOk);
  EXPECT_EQ(summary.unicode().major, unicode_version().major + 1);
  EXPECT_EQ(summary.merge(summary_of("text")), Status::kDifferentPolicies);
  EXPECT_EQ(saved(summary), with_checksum(bytes));
}

TEST(Summary, WithMoreWordsThanCanBeCountedIsNotMerged) {
  Summary summary = summary_of("word");
  for (int i = 0; i < 31; ++i) ASSERT_EQ(summary.merge(summary), Status::kOk);
  ASSERT_EQ(summary.analysis().totals.words, std::uint64_t{1} << 31);
  EXPECT_EQ(summary.merge(summary), Status::kTextTooLarge);
  EXPECT_EQ(summary.analysis().totals.words, std::uint64_t{1} << 31);
  EXPECT_EQ(summary.analysis().vocabulary[0].count, std::uint32_t{1} << 31);
}

TEST(Summary, IsRestoredAsItWasSaved) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    RandomText random{seed};
    std::string text = random.text(random.below(80), false);
    if (seed % 10 == 0) {
      for (int i = 0; i < 700; ++i) text += " word";
    }
    const auto newlines = static_cast<Newlines>(seed % 3);
    const auto language = static_cast<Language>(seed % 2);
    const auto sentences = static_cast<SentencePolicy>(seed / 3 % 2);
    const Summary summary = summary_of(text, newlines, language, sentences);
    Summary restored;
    SavedDefect defect = SavedDefect::kDamaged;
    ASSERT_EQ(restored.restore(saved(summary), defect), Status::kOk);
    ASSERT_EQ(defect, SavedDefect::kNone);
    ASSERT_EQ(described(restored), described(summary)) << "seed " << seed;
    ASSERT_EQ(restored.newlines(), newlines);
    ASSERT_EQ(restored.language(), language);
    ASSERT_EQ(restored.sentences(), sentences);
    ASSERT_TRUE(restored.unicode() == unicode_version());
    ASSERT_EQ(saved(restored), saved(summary)) << "seed " << seed;
  }
}

TEST(Summary, SavesTheseBytesOnEveryHost) {
  // Written by hand after the description of the format; the checksum is that of the other bytes.
  const std::string expected = with_checksum(
      std::string{"\x89WBS\r\n\x1A\n\x01\x11\x00\x00\x02\x01", 14} +  // format 1, Unicode 17.0.0, auto, en
      std::string{"\x0D\x03\x01\x01\x01\x04\x0B\x0A\x08\x0A\x08\x0A\x08\x00", 14} +  // 13 totals
      std::string{"\x01\x03\x01", 3} +  // one sentence of 3 words
      std::string{"\x02\x01"
                  "a\x02\x01\x05"
                  "caf\xC3\xA9\x01\x02",
                  13} +
      "????");
  EXPECT_EQ(saved(summary_of("A caf\xC3\xA9, a.")), expected);
}

TEST(Summary, OfBytesThatAreNoneIsNotRestored) {
  const std::string bytes = saved(summary_of("Some text. More of it."));
  EXPECT_EQ(defect_of(""), SavedDefect::kNoSummary);
  EXPECT_EQ(defect_of("{\"words\": 3}"), SavedDefect::kNoSummary);
  EXPECT_EQ(defect_of(bytes.substr(1)), SavedDefect::kNoSummary);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_EQ(defect_of(bytes.substr(0, size)), size < 8 ? SavedDefect::kNoSummary : SavedDefect::kDamaged);
  }
  EXPECT_EQ(defect_of(bytes + '\0'), SavedDefect::kDamaged);
  std::string newer = bytes;
  newer[8] += 4;
  EXPECT_EQ(defect_of(newer), SavedDefect::kNewerFormat);
  EXPECT_EQ(defect_of(with_checksum(newer)), SavedDefect::kNewerFormat);
}

TEST(Summary, OfMarkdownIsSavedAndNotMergedWithThatOfPlainText) {
  for (const WordRules words : {WordRules{}, WordRules::unpack(2)}) {
    const AnalysisOptions options{.words = words};
    Summary summary{analyzed("A *caf\xC3\xA9*.", options),
                    Newlines::kAuto,
                    Language::kEnglish,
                    SentencePolicy::kUax29,
                    words,
                    Markup::kMarkdown};
    Summary restored;
    SavedDefect defect = SavedDefect::kNone;
    ASSERT_EQ(restored.restore(saved(summary), defect), Status::kOk);
    EXPECT_EQ(restored.markup(), Markup::kMarkdown);
    EXPECT_EQ(restored.words(), words);
    EXPECT_EQ(saved(restored), saved(summary));
    EXPECT_EQ(summary.merge(restored), Status::kOk);
    const Summary plain{analyzed("A.", options), Newlines::kAuto, Language::kEnglish, SentencePolicy::kUax29,
                        words};
    EXPECT_EQ(summary.merge(plain), Status::kDifferentPolicies);
  }
}

TEST(Summary, WithOneBitOfItsBytesChangedIsNotRestored) {
  const std::string bytes = saved(summary_of("Some text. More of it, and a caf\xC3\xA9."));
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    EXPECT_NE(defect_of(changed), SavedDefect::kNone) << "bit " << bit;
  }
}

TEST(Summary, WhoseCountsContradictEachOtherIsNotRestored) {
  const std::string bytes = saved(summary_of("A caf\xC3\xA9, a."));
  const auto changed = [&](std::size_t place, char byte) {
    std::string other = bytes;
    other[place] = byte;
    return defect_of(with_checksum(other));
  };
  ASSERT_EQ(changed(0, bytes[0]), SavedDefect::kNone);
  EXPECT_EQ(changed(8, 0), SavedDefect::kContradiction);      // format 0
  EXPECT_EQ(changed(12, 3), SavedDefect::kContradiction);     // newlines
  EXPECT_EQ(changed(12, 0x22), SavedDefect::kContradiction);  // policy of sentences
  EXPECT_EQ(changed(13, 99), SavedDefect::kContradiction);    // language
  EXPECT_EQ(changed(14, 12), SavedDefect::kContradiction);    // number of totals
  EXPECT_EQ(changed(15, 4), SavedDefect::kContradiction);     // words
  EXPECT_EQ(changed(16, 2), SavedDefect::kContradiction);     // sentences
  EXPECT_EQ(changed(28, 0), SavedDefect::kContradiction);     // sentence lengths
  EXPECT_EQ(changed(29, 0), SavedDefect::kContradiction);     // a sentence without words
  EXPECT_EQ(changed(31, 3), SavedDefect::kContradiction);     // distinct words
  EXPECT_EQ(changed(33, '\n'), SavedDefect::kContradiction);  // a word with a newline
  EXPECT_EQ(changed(33, '\xC3'), SavedDefect::kContradiction);
  EXPECT_EQ(changed(34, 0), SavedDefect::kContradiction);  // a word that does not occur
}

TEST(Summary, IsNotRestoredOfRandomMutationsWithARightChecksumUnlessTheyAreOne) {
  RandomText random{1};
  constexpr std::string_view kText = "Some text. More of it, and a caf\xC3\xA9.\n\nThe end of some text.";
  const std::string both[] = {saved(summary_of(kText)), saved(ordered_summary_of(kText))};
  std::size_t restored = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string changed = both[i % 2];
    for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) {
      const std::size_t place = 8 + random.below(changed.size() - 8);
      switch (random.below(4)) {
        case 0:
          changed.erase(place, 1 + random.below(5));
          break;
        case 1:
          changed.insert(place, 1 + random.below(5), static_cast<char>(random.below(256)));
          break;
        default:
          changed[place] = static_cast<char>(random.below(256));
      }
      if (changed.size() < 20) changed.resize(20);
    }
    changed = with_checksum(changed);
    Summary summary;
    SavedDefect defect = SavedDefect::kNone;
    if (summary.restore(changed, defect) != Status::kOk) continue;
    // What was accepted is a summary like any other.
    ++restored;
    ASSERT_EQ(summary.merge(summary), Status::kOk);
    Summary again;
    ASSERT_EQ(again.restore(saved(summary), defect), Status::kOk);
    ASSERT_EQ(described(again), described(summary));
  }
  EXPECT_GT(restored, 0U);
}

TEST(Summary, ThatFindsNoMemoryIsAsItWas) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "word" + std::to_string(i) + ' ';
  for (int i = 0; i < 600; ++i) text += "long ";
  const std::string other_bytes = saved(ordered_summary_of(text));
  const Summary other = ordered_summary_of(text);
  const Summary first = ordered_summary_of("One two. Three.");
  const std::string before = described(first);
  for (std::size_t fails_from = 1, failures = 0;; ++fails_from) {
    Summary summary = ordered_summary_of("One two. Three.");
    Status merged = Status::kOk;
    Status written = Status::kOk;
    Status restored = Status::kOk;
    {
      const FailingAllocator memory{fails_from};
      merged = summary.merge(other);
    }
    ASSERT_TRUE(merged == Status::kOk || described(summary) == before) << "fails from request " << fails_from;
    {
      FailingAllocator memory{fails_from};
      Buffer<char> bytes;
      written = other.save(bytes);
    }
    Summary read;
    {
      FailingAllocator memory{fails_from};
      SavedDefect defect = SavedDefect::kNone;
      restored = read.restore(other_bytes, defect);
      ASSERT_TRUE(restored == Status::kOk || memory.blocks_in_use() == 0);
      if (restored == Status::kOk) read = Summary{};
    }
    if (merged == Status::kOk && written == Status::kOk && restored == Status::kOk) {
      EXPECT_GT(failures, 3U);
      break;
    }
    ++failures;
  }
}

}  // namespace
}  // namespace wordbridge
