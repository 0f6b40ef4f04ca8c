// Words by other rules than UAX #29 are the same wherever they are counted.
#include "document/policy_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/analyze.h"
#include "document/count.h"
#include "document/described_analysis.h"
#include "document/edited_document.h"
#include "document/random_document.h"
#include "document/random_word_rules.h"
#include "document/stream.h"
#include "document/summary.h"
#include "memory/buffer.h"
#include "memory/failing_allocator.h"
#include "segment/code_points.h"
#include "segment/policy_words.h"

namespace wordbridge {
namespace {

using testing::analyzed;
using testing::described;
using testing::Edited;
using testing::escaped;
using testing::FailingAllocator;
using testing::options_of;
using testing::random_edit;
using testing::random_word_rules;
using testing::RandomEdit;
using testing::RandomText;

constexpr WordRules kDocs{WordPolicy::kDocs, true, false, true, true, true, true};

AnalysisOptions with(const WordRules& rules, Newlines newlines = Newlines::kAuto) {
  AnalysisOptions options;
  options.newlines = newlines;
  options.words = rules;
  return options;
}

std::uint64_t count_one_by_one(std::string_view text, const WordRules& rules) {
  std::uint64_t words = 0;
  for (PolicyWords segments{text, rules}; !segments.at_end();) {
    words += unicode::is_word(segments.next().kind) ? 1U : 0U;
  }
  return words;
}

TEST(PolicyWordsCounted, AreAsManyAsOneByOne) {
  const std::vector<std::string> parts{
      "a",      "b'c",        "-",      "--",     "\u2014",       "\r\n",    "\u00A0", "\u0085", "\u00E9",
      "\u4E2D", "\u56FD",     "\u30A2", "1,2",    "\u0301",       "\u200D",  "'",      ".",      "\uFF0C",
      "_",      "\U0001F600", "\u202F", "\u05D0", "\u0E44\u0E17", "http://", "www.",   "a@b.cd", "x.y",
      "1",      "\u2019",     "(",      "\u201C", "\u3000",       "\u2003",  "\u1680", "\u205F", "\uFF9E",
      "\u2026", "*",          "\t"};
  for (std::uint64_t seed = 0; seed < 20000; ++seed) {
    RandomText random{seed};
    const WordRules rules = random_word_rules(random);
    if (rules.are_uax29()) continue;
    std::string text;
    for (std::size_t i = random.below(90); i > 0; --i) {
      text += parts[random.below(parts.size())];
      if (random.below(3) == 0) text += random.below(2) == 0 ? " " : " word, (and) ";
    }
    // In memory that ends where the text does, for the sanitizers.
    const std::vector<char> exact(text.begin(), text.end());
    ASSERT_EQ(count_policy_words({exact.data(), exact.size()}, rules), count_one_by_one(text, rules))
        << escaped(text) << " rules " << rules.pack();
  }
}

TEST(PolicyWordsCounted, OfCodePointsOfEveryBlockAreAsManyAsOneByOne) {
  const WordRules rules[] = {{WordPolicy::kWhitespace, true, true, true, true, true, true},
                             {WordPolicy::kWord, true, true, true, true, true, true},
                             kDocs,
                             {WordPolicy::kDocs, false, true, false, false, true, true},
                             {WordPolicy::kCjkCharacters}};
  std::string text;
  wordbridge::testing::visit_code_points_of_every_block([&](std::string_view character) {
    text.append("is ").append(character).append(" a").append(character).append("b ").append(character);
    text.append(" -").append(character).append("* ");
    if (text.size() < 500) return;
    for (const WordRules& each : rules) {
      ASSERT_EQ(count_policy_words(text, each), count_one_by_one(text, each))
          << escaped(text) << " rules " << each.pack();
    }
    text.clear();
  });
}

// Words and signs of every length at every place of the blocks.
TEST(PolicyWordsCounted, AcrossBlocksAreAsManyAsOneByOne) {
  for (const char* const sign : {"*", "\u2026", "\u00A7", "a", "\u00E9"}) {
    for (std::size_t before = 0; before < 66; ++before) {
      for (const std::size_t length : {1U, 2U, 40U, 63U, 64U, 65U, 130U}) {
        std::string text(before, before % 2 == 0 ? ' ' : 'x');
        for (std::size_t i = 0; i < length; ++i) text += sign;
        for (const char* const behind : {"", " ", "b", "b c", " b", " * ", "\u00A0b"}) {
          for (const WordPolicy policy : {WordPolicy::kWhitespace, WordPolicy::kDocs}) {
            WordRules rules = kDocs;
            rules.policy = policy;
            ASSERT_EQ(count_policy_words(text + behind, rules), count_one_by_one(text + behind, rules))
                << escaped(text + behind) << " rules " << rules.pack();
          }
        }
      }
    }
  }
}

TEST(AnalysisByPolicy, CountsWhatTheSegmentsAre) {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    RandomText random{seed};
    const std::string text = random.text(random.below(60), false);
    const WordRules rules = random_word_rules(random);
    const Analysis analysis = analyzed(text, with(rules));
    Segmentation segments;
    ASSERT_EQ(segment_well_formed(text, Granularity::kWord, Newlines::kAuto, segments, {}, rules),
              Status::kOk);
    std::uint64_t words = 0;
    for (const std::uint8_t kind : segments.kinds) words += unicode::is_word(CharacterKind{kind}) ? 1U : 0U;
    ASSERT_EQ(analysis.totals.words, words) << escaped(text);
    ASSERT_EQ(count_well_formed(text, Granularity::kWord, Newlines::kAuto, {}, rules), words);
    ASSERT_EQ(count_well_formed(text, Granularity::kSentence, Newlines::kAuto, {}, rules),
              analysis.totals.sentences)
        << escaped(text);
    ASSERT_EQ(segments.boundaries.back(), unicode::utf16_length(text));
  }
}

TEST(AnalysisByPolicy, HasTheSyllablesOfTheWordsInAWord) {
  const Analysis analysis = analyzed("mother-in-law—wait & 42", with(kDocs));
  const Vocabulary& words = analysis.vocabulary;
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words.word(0), "mother-in-law");
  EXPECT_EQ(words[0].syllables, 4U);
  EXPECT_EQ(words.word(1), "wait");
  WordRules whitespace = kDocs;
  whitespace.policy = WordPolicy::kWhitespace;
  EXPECT_EQ(analyzed("&", with(whitespace)).totals.syllables, 0U);
}

TEST(AnalysisByPolicy, TakesTheCallersSyllablesOfTheWhole) {
  WordNumbers additions;
  ASSERT_EQ(additions.add("mother-in-law", 9), Status::kOk);
  AnalysisOptions options = with(kDocs);
  options.syllables = &additions;
  EXPECT_EQ(analyzed("Mother-in-law", options).totals.syllables, 9U);
}

TEST(DocumentByPolicy, IsAfterRandomEditsWhatANewOneIs) {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    RandomText random{seed};
    const auto unit = static_cast<OffsetUnit>(random.below(3));
    DocumentOptions options = options_of(unit, static_cast<Newlines>(random.below(3)));
    options.analysis.words = random_word_rules(random);
    Edited edited{testing::random_start(random, unit == OffsetUnit::kUtf16), options};
    ASSERT_EQ(edited.difference_to_a_new_one(), "") << "seed " << seed;
    std::size_t place = 0;
    for (int i = 0; i < 25; ++i) {
      const RandomEdit next = random_edit(random, edited.host(), unit, place);
      const std::string before = edited.host().text();
      place = next.from;
      (void)edited.update(next.from, next.to, next.inserted);
      ASSERT_EQ(edited.difference_to_a_new_one(), "")
          << "seed " << seed << ", rules " << options.analysis.words.pack() << ", [" << next.from << ", "
          << next.to << ") becomes \"" << escaped(next.inserted) << "\" in \"" << escaped(before) << '"';
    }
  }
}

TEST(DocumentByPolicy, CountsAsAnAnalysisDoes) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    RandomText random{seed};
    const std::string text = random.text(random.below(60), false);
    DocumentOptions options;
    options.analysis.words = random_word_rules(random);
    Document document;
    ASSERT_EQ(document.make(testing::bytes_of(text), options), Status::kOk);
    ASSERT_EQ(described(document.analysis()), described(analyzed(text, options.analysis))) << escaped(text);
  }
}

TEST(DocumentByPolicy, ThatFindsNoMemoryForAnEditIsAsItWas) {
  DocumentOptions options;
  options.analysis.words = kDocs;
  Edited edited{"mother-in-law wait http://a.b/c end", options};
  std::size_t allowed = 0;
  for (;; ++allowed) {
    Change change;
    Status status = Status::kOk;
    {
      const FailingAllocator failing{allowed};
      status = edited.document().update(10, 14, "—x-y z@q.rs ", unicode::Encoding::kUtf8, change);
    }
    if (status == Status::kOk) break;
    ASSERT_EQ(status, Status::kOutOfMemory);
    ASSERT_EQ(edited.difference_to_a_new_one(), "");
  }
  EXPECT_GT(allowed, 0U);
}

TEST(StreamByPolicy, CountsAsTheWholeIsCountedHoweverItIsCut) {
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    RandomText random{seed};
    const std::string text = random.text(random.below(80), false);
    const WordRules rules = random_word_rules(random);
    const auto newlines = static_cast<Newlines>(random.below(3));
    Stream stream{{newlines, Language::kEnglish, nullptr, {}, rules},
                  {1 + random.below(40), 1 + random.below(12), 1 + random.below(80)}};
    for (std::string_view rest = text; !rest.empty();) {
      const std::size_t size = std::min(rest.size(), random.below(60));
      ASSERT_EQ(stream.feed(rest.substr(0, size), unicode::Encoding::kUtf8), Status::kOk);
      rest.remove_prefix(size);
    }
    Analysis analysis;
    ASSERT_EQ(stream.finish(analysis), Status::kOk);
    ASSERT_EQ(described(analysis), described(analyzed(text, with(rules, newlines))))
        << "seed " << seed << ", rules " << rules.pack() << ": " << escaped(text);
  }
}

TEST(SummaryByPolicy, ComesBackFromItsBytesWithItsRules) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    RandomText random{seed};
    const WordRules rules = random_word_rules(random);
    const std::string text = random.text(random.below(60), false);
    const Summary summary{analyzed(text, with(rules)), Newlines::kAuto, Language::kEnglish,
                          SentencePolicy::kUax29, rules};
    Buffer<char> bytes;
    ASSERT_EQ(summary.save(bytes), Status::kOk);
    Summary restored;
    SavedDefect defect{};
    ASSERT_EQ(restored.restore({bytes.data(), bytes.size()}, defect), Status::kOk) << escaped(text);
    ASSERT_EQ(restored.words(), rules);
    ASSERT_EQ(described(restored.analysis()), described(summary.analysis()));
  }
}

TEST(SummaryByPolicy, IsMergedWithOneOfTheSameRulesOnly) {
  const Summary docs{analyzed("a-b c", with(kDocs)), Newlines::kAuto, Language::kEnglish,
                     SentencePolicy::kUax29, kDocs};
  Summary uax29{analyzed("a-b c"), Newlines::kAuto, Language::kEnglish};
  EXPECT_EQ(uax29.merge(docs), Status::kDifferentPolicies);
  EXPECT_EQ(uax29.analysis().totals.words, 3U);
  Summary other{analyzed("d", with(kDocs)), Newlines::kAuto, Language::kEnglish, SentencePolicy::kUax29,
                kDocs};
  EXPECT_EQ(other.merge(docs), Status::kOk);
  EXPECT_EQ(other.analysis().totals.words, 3U);
}

}  // namespace
}  // namespace wordbridge
