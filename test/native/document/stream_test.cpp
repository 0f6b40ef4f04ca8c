// A stream counts what analyze() counts, however its text is cut.
#include "document/stream.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "document/described_analysis.h"
#include "document/document.h"
#include "document/random_sentence_rules.h"
#include "document/random_text.h"
#include "document/word_statistics.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::described;
using testing::FailingAllocator;
using testing::RandomText;
using unicode::Encoding;

constexpr Newlines kNewlines[] = {Newlines::kBreak, Newlines::kWrap, Newlines::kAuto};

// The whole at once. A pair of surrogates in WTF-8 has the size that its code point has.
std::string whole(std::string_view text, Encoding encoding, const StreamOptions& options) {
  unicode::WellFormed well_formed;
  EXPECT_EQ(unicode::make_well_formed(text, well_formed, encoding), Status::kOk);
  Analysis analysis;
  EXPECT_EQ(analyze(well_formed.text,
                    {options.newlines, options.language, {}, options.syllables, options.sentences}, analysis),
            Status::kOk);
  if (options.keeps_order) {
    // Words as a document has them, which counts by another way.
    Buffer<char> bytes;
    Document document;
    WordStatistics words;
    EXPECT_TRUE(bytes.append(well_formed.text.data(), well_formed.text.size()));
    const DocumentOptions read{{options.newlines, options.language, {}, options.syllables, options.sentences},
                               OffsetUnit::kUtf8};
    EXPECT_EQ(document.make(std::move(bytes), read), Status::kOk);
    EXPECT_EQ(words.read(document.state()), Status::kOk);
    EXPECT_TRUE(analysis.order.append(words.sequence().data(), words.sequence().size()));
  }
  analysis.totals.ill_formed = well_formed.replacements.size();
  for (const auto& replacement : well_formed.replacements) {
    analysis.totals.bytes = analysis.totals.bytes + replacement.length - 3;
  }
  return described(analysis);
}

std::string finished(Stream& stream) {
  Analysis analysis;
  EXPECT_EQ(stream.finish(analysis), Status::kOk);
  return described(analysis);
}

void feed(Stream& stream, std::string_view bytes, Encoding encoding = Encoding::kUtf8) {
  ASSERT_EQ(stream.feed(bytes, encoding), Status::kOk);
}

// Feeds chunks of random sizes up to `longest`.
void feed_at_random(Stream& stream, std::string_view text, Encoding encoding, RandomText& random,
                    std::size_t longest) {
  while (!text.empty()) {
    const std::size_t size = std::min(text.size(), random.below(longest + 1));
    feed(stream, text.substr(0, size), encoding);
    text.remove_prefix(size);
  }
}

// Sizes with which even a short text is too large to wait for.
StreamSizes small_sizes(RandomText& random) {
  return {1 + random.below(40), 1 + random.below(12), 1 + random.below(80)};
}

std::string escaped(std::string_view text) { return ::testing::PrintToString(std::string{text}); }

// Lines that look wrapped, in blocks, and now and then difficult text.
std::string text_of_lines(RandomText& random) {
  std::string text;
  for (std::size_t lines = random.below(14); lines > 0; --lines) {
    switch (random.below(7)) {
      case 0:
        text += "\n";
        break;
      case 1:
        text += random.text(random.below(20), false);
        break;
      case 2:
        text += "   \r\n";
        break;
      default:
        text += random.line();
    }
  }
  return text;
}

// Repeats a thing that is long without a sentence, or a word, that ends.
std::string text_of_runs(RandomText& random) {
  std::string text;
  for (std::size_t runs = 1 + random.below(6); runs > 0; --runs) {
    const std::string piece{random.piece(false)};
    for (std::size_t times = 1 + random.below(60); times > 0; --times) text += piece;
  }
  return text;
}

std::string random_bytes(RandomText& random) {
  static constexpr std::string_view kPieces[] = {"\xE2\x82", "\x80", "\xF0\x9F", "\xFF", "\xED\xA0\x80",
                                                 "a",        ". ",   "\xC3\xA9", "\xF4", "\n"};
  std::string text;
  for (std::size_t pieces = random.below(40); pieces > 0; --pieces) {
    text += kPieces[random.below(std::size(kPieces))];
  }
  return text;
}

void expect_same_for_random_cuts(std::string_view text, Encoding encoding, RandomText& random) {
  const Language language = random.below(2) == 0 ? Language::kEnglish : Language::kUndetermined;
  for (const Newlines newlines : kNewlines) {
    const StreamOptions options{
        newlines, language, nullptr, random_sentence_rules(random), {}, Markup::kPlain, random.below(2) == 0};
    Stream stream{options, small_sizes(random)};
    feed_at_random(stream, text, encoding, random, 1 + random.below(60));
    ASSERT_EQ(finished(stream), whole(text, encoding, options))
        << escaped(text) << ", newlines " << static_cast<int>(newlines);
  }
}

TEST(Stream, CountsRandomTextAsTheWholeIsCountedHoweverItIsCut) {
  for (std::uint64_t seed = 0; seed < 800; ++seed) {
    RandomText random{seed};
    expect_same_for_random_cuts(random.text(random.below(80), true), Encoding::kWtf8, random);
    if (HasFatalFailure()) FAIL() << "seed " << seed;
  }
}

TEST(Stream, CountsBlocksOfLinesAsTheWholeIsCounted) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    RandomText random{seed};
    expect_same_for_random_cuts(text_of_lines(random), Encoding::kUtf8, random);
    if (HasFatalFailure()) FAIL() << "seed " << seed;
  }
}

TEST(Stream, CountsRunsOfOneThingAsTheWholeIsCounted) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    RandomText random{seed};
    expect_same_for_random_cuts(text_of_runs(random), Encoding::kUtf8, random);
    if (HasFatalFailure()) FAIL() << "seed " << seed;
  }
}

TEST(Stream, CountsIllFormedBytesAsTheWholeIsCounted) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    RandomText random{seed};
    const Encoding encoding = seed % 2 == 0 ? Encoding::kUtf8 : Encoding::kWtf8;
    expect_same_for_random_cuts(random_bytes(random), encoding, random);
    if (HasFatalFailure()) FAIL() << "seed " << seed;
  }
}

// Every other word of a text, with more syllables than any word has.
void add_words_of(std::string_view text, WordNumbers& additions) {
  unicode::WellFormed well_formed;
  ASSERT_EQ(unicode::make_well_formed(text, well_formed, Encoding::kUtf8), Status::kOk);
  Analysis analysis;
  ASSERT_EQ(analyze(well_formed.text, {}, analysis), Status::kOk);
  for (WordId id = 0; id < analysis.vocabulary.id_limit(); id += 2) {
    ASSERT_EQ(additions.add(analysis.vocabulary.word(id), 500 + id), Status::kOk);
  }
}

TEST(Stream, KnowsTheSyllablesThatTheCallerKnowsInWholeParagraphsAndInParts) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    RandomText random{seed};
    const std::string text = seed % 2 == 0 ? text_of_lines(random) : text_of_runs(random);
    WordNumbers additions;
    add_words_of(text, additions);
    for (const Newlines newlines : kNewlines) {
      const StreamOptions options{newlines, Language::kEnglish, &additions};
      const std::string expected = whole(text, Encoding::kUtf8, options);
      if (!additions.empty()) {
        ASSERT_NE(expected, whole(text, Encoding::kUtf8, {newlines, Language::kEnglish, nullptr}));
      }
      Stream stream{options, small_sizes(random)};
      feed_at_random(stream, text, Encoding::kUtf8, random, 1 + random.below(60));
      ASSERT_EQ(finished(stream), expected) << escaped(text) << ", seed " << seed;
    }
  }
}

TEST(Stream, MayBeCutAtEachPlaceOfATellingText) {
  // The cuts are inside of code points, clusters, words, sentences, line ends and an ill-formed sequence.
  constexpr std::string_view kText =
      "Caf\xC3\xA9 e\xCC\x81.g. \xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9 3.14 U.S.A. (ends) \" so. "
      "Or\r\nnot?\r\n\r\n"
      "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA can\xE2\x80\x99t\xE2\x80\xA9 \xF0\x9F\x91 \xE2\x82";
  for (const Newlines newlines : kNewlines) {
    const StreamOptions options{newlines, Language::kEnglish};
    const std::string expected = whole(kText, Encoding::kUtf8, options);
    for (const StreamSizes& sizes : {StreamSizes{}, StreamSizes{1, 1, 1}, StreamSizes{64, 1, 5}}) {
      for (std::size_t cut = 0; cut <= kText.size(); ++cut) {
        Stream stream{options, sizes};
        feed(stream, kText.substr(0, cut));
        feed(stream, kText.substr(cut));
        ASSERT_EQ(finished(stream), expected) << "cut at " << cut;
      }
      Stream byte_by_byte{options, sizes};
      for (const char& byte : kText) feed(byte_by_byte, {&byte, 1});
      ASSERT_EQ(finished(byte_by_byte), expected);
    }
  }
}

std::string read_corpus(const char* name) {
  std::ifstream file{std::string{WORDBRIDGE_TEST_DATA} + "/corpora/" + name, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_GT(text.str().size(), 500000U) << name;
  return text.str();
}

TEST(Stream, CountsEachCorpusAsTheWholeIsCounted) {
  RandomText random{1};
  for (const char* const name : {"moby-dick.txt", "udhr.txt"}) {
    const std::string text = read_corpus(name);
    for (const Newlines newlines : kNewlines) {
      const StreamOptions options{newlines, Language::kEnglish};
      const std::string expected = whole(text, Encoding::kUtf8, options);
      for (const StreamSizes& sizes : {StreamSizes{}, StreamSizes{4096, 64, 500}}) {
        Stream stream{options, sizes};
        feed_at_random(stream, text, Encoding::kUtf8, random, sizes.slice);
        ASSERT_EQ(finished(stream), expected) << name << ", newlines " << static_cast<int>(newlines);
      }
    }
  }
}

TEST(Stream, OfNothingIsTheEmptyText) {
  Stream stream{{}};
  feed(stream, "");
  EXPECT_EQ(finished(stream), whole("", Encoding::kUtf8, {}));
}

TEST(Stream, ASequenceDoesNotGoOnInAnotherEncoding) {
  Stream stream{{}};
  feed(stream, "\xF0\x9F\x91", Encoding::kUtf8);
  feed(stream, "", Encoding::kWtf8);  // nothing, so nothing ends
  feed(stream, "\x8D \xC3", Encoding::kUtf8);
  feed(stream, "\xA9\xED\xA0\xBD", Encoding::kWtf8);
  feed(stream, "\xED\xB8\x80", Encoding::kUtf8);
  Analysis analysis;
  ASSERT_EQ(stream.finish(analysis), Status::kOk);
  // A thumb and a space; one lead, one continuation, a high surrogate, and three bytes that are none of
  // UTF-8.
  EXPECT_EQ(analysis.totals.ill_formed, 6U);
  EXPECT_EQ(analysis.totals.code_points, 8U);
  EXPECT_EQ(analysis.totals.bytes, 4U + 1 + 1 + 1 + 3 + 3);
}

// Feeds a text again and again, and answers the largest block of memory that was asked for.
std::size_t largest_block_for(std::string_view text, std::size_t times, Newlines newlines) {
  const FailingAllocator memory{SIZE_MAX};
  Stream stream{{newlines, Language::kEnglish}};
  for (std::size_t i = 0; i < times; ++i) feed(stream, text);
  Analysis analysis;
  EXPECT_EQ(stream.finish(analysis), Status::kOk);
  EXPECT_EQ(analysis.totals.bytes, text.size() * times);
  return memory.largest_request();
}

TEST(Stream, HoldsLittleOfATextWithoutLinesOrBlocksOrSentences) {
  constexpr std::size_t kTimes = 20000;  // 1.2 MB
  constexpr std::size_t kMost = 300000;
  const std::string words = "some words and no terminator at all, sixty columns in length ";
  const std::string line = words.substr(0, 59) + "\n";
  const std::string doubt = "1. 2 3 4 (5) 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 ";
  for (const Newlines newlines : kNewlines) {
    EXPECT_LT(largest_block_for(words, kTimes, newlines), kMost);
    EXPECT_LT(largest_block_for(line, kTimes, newlines), kMost);
    EXPECT_LT(largest_block_for("short line\n", kTimes, newlines), kMost);
    EXPECT_LT(largest_block_for(std::string(60, ' '), kTimes, newlines), kMost);
    EXPECT_LT(largest_block_for(std::string(60, '.'), kTimes, newlines), kMost);
    EXPECT_LT(largest_block_for(doubt, kTimes, newlines), kMost);
  }
}

TEST(Stream, AWordLongerThanAllThatIsHeldIsOneWord) {
  Stream stream{{}, {16, 4, 32}};
  const std::string text = "a " + std::string(100000, 'x') + " b";
  for (const char& byte : text) feed(stream, {&byte, 1});
  EXPECT_EQ(finished(stream), whole(text, Encoding::kUtf8, {}));
}

TEST(Stream, KeepsTheOrderOfTheWordsThatAreSeenInMarkdown) {
  Stream stream{{.markup = Markup::kMarkdown, .keeps_order = true}};
  feed(stream, "# One `co");
  feed(stream, "de` two\n\n*Two* [one](target). End");
  Analysis analysis;
  ASSERT_EQ(stream.finish(analysis), Status::kOk);
  const std::vector<WordId> expected{0, 1, kSentenceEnd, 1, 0, kSentenceEnd, 2, kSentenceEnd};
  EXPECT_EQ(std::vector<WordId>(analysis.order.begin(), analysis.order.end()), expected);
}

TEST(Stream, ThatFindsNoMemoryHasFailedAndReleasesWhatItHad) {
  std::string text = "ill-formed \xFF. ";
  for (int i = 0; i < 300; ++i) text += "Word" + std::to_string(i) + (i % 50 == 0 ? ".\n\n" : " ");
  for (int i = 0; i < 600; ++i) text += "long ";
  for (std::size_t fails_from = 1;; ++fails_from) {
    const FailingAllocator memory{fails_from};
    Status status = Status::kOk;
    {
      Stream stream{{.keeps_order = fails_from % 2 == 0}, {200, 20, 500}};
      Analysis analysis;
      status = stream.feed(text, Encoding::kUtf8);
      if (status == Status::kOk) status = stream.finish(analysis);
      if (status != Status::kOk) {
        ASSERT_EQ(status, Status::kOutOfMemory);
        ASSERT_EQ(memory.blocks_in_use(), 0U) << "fails from request " << fails_from;
        ASSERT_EQ(stream.feed("more", Encoding::kUtf8), Status::kOutOfMemory);
        ASSERT_EQ(stream.finish(analysis), Status::kOutOfMemory);
      }
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U);
    if (status == Status::kOk) break;
  }
}

}  // namespace
}  // namespace wordbridge
