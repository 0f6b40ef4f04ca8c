#include "document/markdown.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "document/count.h"
#include "document/described_analysis.h"
#include "document/random_text.h"
#include "document/stream.h"
#include "markup/markdown.h"
#include "memory/failing_allocator.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;
using testing::RandomText;

std::vector<std::string> segments(std::string_view ascii, Granularity granularity, bool words_only = true,
                                  Newlines newlines = Newlines::kAuto) {
  Segmentation segmentation;
  EXPECT_EQ(segment_markdown(ascii, granularity, newlines, segmentation), Status::kOk);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < segmentation.kinds.size(); ++i) {
    if (words_only && !unicode::is_word(CharacterKind{segmentation.kinds[i]})) continue;
    const std::uint32_t start = segmentation.boundaries[i];
    texts.emplace_back(ascii.substr(start, segmentation.boundaries[i + 1] - start));
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(MarkdownSegments, WordsAreSlicesOfTheSource) {
  EXPECT_EQ(segments("**One** [two](/url), un*believ*able &amp; `code`\n", Granularity::kWord),
            (Texts{"One", "two", "un*believ*able"}));
}

TEST(MarkdownSegments, MarkupAtAnEdgeIsASegmentOfItsOwn) {
  EXPECT_EQ(segments("# *a* b", Granularity::kWord, false), (Texts{"# *", "a", "*", " ", "b"}));
}

TEST(MarkdownSegments, ABlockIsASentenceAndAParagraph) {
  const std::string_view text = "# Title\n\nOne\nline. Two.\n\n- item\n- other\n\n| a | b |\n|---|---|\n";
  const Texts sentences{"Title\n", "One\nline. ", "Two.\n", "item\n", "other\n", "a |", "b |"};
  EXPECT_EQ(segments(text, Granularity::kSentence), sentences);
  const Texts paragraphs{"Title\n", "One\nline. Two.\n", "item\n", "other\n", "a |", "b |"};
  EXPECT_EQ(segments(text, Granularity::kParagraph), paragraphs);
}

TEST(MarkdownSegments, LinesOfAParagraphBreakIfAskedTo) {
  EXPECT_EQ(segments("One\ntwo\n", Granularity::kParagraph, true, Newlines::kBreak),
            (Texts{"One\n", "two\n"}));
}

TEST(MarkdownSegments, LinesAreThoseOfTheSource) {
  EXPECT_EQ(segments("a\n\n```\nb\n```\n", Granularity::kLine, false),
            (Texts{"a\n", "\n", "```\n", "b\n", "```\n"}));
}

TEST(MarkdownSegments, ASentenceMayBeginWithCode) {
  EXPECT_EQ(segments("It works. `f` is fine.", Granularity::kSentence),
            (Texts{"It works. ", "`f` is fine."}));
}

TEST(MarkdownSegments, OffsetsCountUtf16CodeUnitsOfTheSource) {
  Segmentation segmentation;
  const std::string text = "\xF0\x9F\x98\x80 **\xC3\xA9** &eacute;t&eacute;";
  ASSERT_EQ(segment_markdown(text, Granularity::kWord, Newlines::kAuto, segmentation), Status::kOk);
  const std::vector<std::uint32_t> boundaries(segmentation.boundaries.begin(), segmentation.boundaries.end());
  EXPECT_EQ(boundaries, (std::vector<std::uint32_t>{0, 2, 3, 5, 6, 8, 9, 26}));
}

TEST(MarkdownAnalysis, CountsWhatAReaderSees) {
  Analysis analysis;
  const std::string_view text = "---\ntitle: x\n---\n\n# On *whales*\n\nThey `sing()`.\n\n    code\n";
  ASSERT_EQ(analyze_markdown(text, {}, analysis), Status::kOk);
  EXPECT_EQ(analysis.totals.words, 3U);
  EXPECT_EQ(analysis.totals.sentences, 2U);
  EXPECT_EQ(analysis.totals.paragraphs, 2U);
  EXPECT_EQ(analysis.totals.bytes, text.size());
  EXPECT_EQ(analysis.totals.lines, 9U);
  EXPECT_EQ(analysis.totals.graphemes_without_spaces, std::string_view{"OnwhalesThey."}.size());
}

// Text with marks of Markdown in it.
std::string random_document(RandomText& random) {
  static constexpr std::string_view kMarks[] = {
      "*",        "**", "`",   "[",    "](/url)", "\n\n",  "\n# ",    "\n- ", "\n> ",  "&amp;",
      "&eacute;", "\\", "<b>", "</b>", "\n|",     "|-|\n", "\n```\n", "![",   "\n    "};
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += random.piece(false);
    if (random.below(2) == 0) text += kMarks[random.below(std::size(kMarks))];
  }
  return text;
}

TEST(MarkdownStream, CountsTheWholeHoweverItIsCut) {
  RandomText random{3};
  for (int i = 0; i < 200; ++i) {
    const std::string text = random_document(random);
    SCOPED_TRACE(text);
    const Newlines newlines = i % 2 == 0 ? Newlines::kAuto : Newlines::kBreak;
    Analysis analysis;
    ASSERT_EQ(analyze_markdown(text, {.newlines = newlines}, analysis), Status::kOk);
    Stream stream{{.newlines = newlines, .markup = Markup::kMarkdown}};
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = 1 + random.below(20);
      ASSERT_EQ(stream.feed(std::string_view{text}.substr(at, size), unicode::Encoding::kUtf8), Status::kOk);
      at += size;
    }
    Analysis streamed;
    ASSERT_EQ(stream.finish(streamed), Status::kOk);
    EXPECT_EQ(testing::described(streamed), testing::described(analysis));
  }
}

TEST(MarkdownAnalysis, AParagraphOfCodeOrAnImageIsNone) {
  Analysis analysis;
  ASSERT_EQ(analyze_markdown("`code`\n\n![image](a.png)\n\ntext\n", {}, analysis), Status::kOk);
  EXPECT_EQ(analysis.totals.paragraphs, 1U);
}

TEST(MarkdownAnalysis, IllFormedBytesAreReplacedAndCounted) {
  Analysis analysis;
  ASSERT_EQ(analyze_markdown("# a\xFF b\xC3", {}, analysis), Status::kOk);
  EXPECT_EQ(analysis.totals.ill_formed, 2U);
  EXPECT_EQ(analysis.totals.words, 2U);
}

TEST(MarkdownProperties, SegmentsCoverTheSourceAndAreWhatIsCounted) {
  RandomText random{7};
  for (int i = 0; i < 1500; ++i) {
    const std::string text = random_document(random);
    SCOPED_TRACE(text);
    const Newlines newlines = i % 2 == 0 ? Newlines::kAuto : Newlines::kBreak;
    Analysis analysis;
    ASSERT_EQ(analyze_markdown(text, {.newlines = newlines}, analysis), Status::kOk);
    for (const Granularity granularity : {Granularity::kGrapheme, Granularity::kWord, Granularity::kSentence,
                                          Granularity::kParagraph, Granularity::kLine}) {
      Segmentation found;
      ASSERT_EQ(segment_markdown(text, granularity, newlines, found), Status::kOk);
      ASSERT_EQ(found.boundaries.size(), found.kinds.size() + 1);
      ASSERT_EQ(found.boundaries[0], 0U);
      ASSERT_EQ(found.boundaries.back(), unicode::utf16_length(text));
      std::uint64_t words = 0;
      for (std::size_t n = 0; n < found.kinds.size(); ++n) {
        ASSERT_LT(found.boundaries[n], found.boundaries[n + 1]);
        words += unicode::is_word(CharacterKind{found.kinds[n]}) ? 1U : 0U;
      }
      std::uint64_t counted = 0;
      ASSERT_EQ(count_markdown(text, granularity, newlines, counted), Status::kOk);
      if (granularity == Granularity::kWord) {
        EXPECT_EQ(words, counted);
        EXPECT_EQ(analysis.totals.words, counted);
      }
      if (granularity == Granularity::kSentence) {
        EXPECT_EQ(analysis.totals.sentences, counted);
      }
      if (granularity == Granularity::kGrapheme) {
        EXPECT_EQ(analysis.totals.graphemes, counted);
      }
      if (granularity == Granularity::kLine) {
        EXPECT_EQ(analysis.totals.lines, found.kinds.size());
      }
    }
  }
}

// Where each UTF-16 code unit of visible text starts and ends in the source.
struct UnitPlaces {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> ends;

  UnitPlaces(std::string_view source, const VisibleText& visible) {
    const auto units = [source](std::size_t bytes) {
      return static_cast<std::uint32_t>(unicode::utf16_length(source.substr(0, bytes)));
    };
    const VisibleText::Runs& runs = visible.runs();
    for (std::size_t run = 0; run < runs.size(); ++run) {
      const std::size_t text_end = run + 1 < runs.size() ? runs.starts[run + 1] : visible.text().size();
      const std::string_view text = visible.text().substr(runs.starts[run], text_end - runs.starts[run]);
      const std::uint32_t start = units(runs.source_starts[run]);
      const std::uint32_t end = units(runs.source_ends[run]);
      const std::size_t length = unicode::utf16_length(text);
      for (std::uint32_t i = 0; i < length; ++i) {
        const bool verbatim = length == end - start;
        starts.push_back(verbatim ? start + i : i == 0 ? start : end);
        ends.push_back(verbatim ? start + i + 1 : end);
      }
    }
  }
};

// Segments of visible text where they stand in a source of so many code units, one after the other.
Segmentation in_source(const Segmentation& visible, const UnitPlaces& places, std::uint32_t size) {
  constexpr auto kMarkup = static_cast<std::uint8_t>(CharacterKind::kSpace);
  Segmentation moved;
  std::uint32_t behind = 0;
  const auto add = [&moved](std::uint32_t start, std::uint8_t kind) {
    EXPECT_TRUE(moved.boundaries.push_back(start) && moved.kinds.push_back(kind));
  };
  for (std::size_t i = 0; i < visible.kinds.size(); ++i) {
    const std::uint32_t start = places.starts[visible.boundaries[i]];
    const std::uint32_t end = places.ends[visible.boundaries[i + 1] - 1];
    if (end <= behind) {
      moved.kinds.back() = std::max(moved.kinds.back(), visible.kinds[i]);
      continue;
    }
    if (start > behind) add(behind, kMarkup);
    add(start, visible.kinds[i]);
    behind = end;
  }
  if (size > behind) add(behind, kMarkup);
  EXPECT_TRUE(moved.boundaries.push_back(size));
  return moved;
}

TEST(MarkdownProperties, ASegmentStandsWhereEachOfItsCharactersDoes) {
  RandomText random{17};
  for (int i = 0; i < 1500; ++i) {
    std::string text = random_document(random);
    if (i % 3 == 0)
      text += "\nseveral lines of\nplain text, \xC3\xA9\xF0\x9F\x98\x80.\r\nAnd more.\nEnd\n" + text;
    SCOPED_TRACE(text);
    VisibleText visible;
    ASSERT_EQ(read_markdown(text, {}, visible), Status::kOk);
    const UnitPlaces places{text, visible};
    for (const Granularity granularity :
         {Granularity::kGrapheme, Granularity::kWord, Granularity::kSentence, Granularity::kParagraph}) {
      Segmentation of_visible;
      ASSERT_EQ(segment_well_formed(visible.text(), granularity, Newlines::kWrap, of_visible), Status::kOk);
      Segmentation found;
      ASSERT_EQ(segment_markdown(text, granularity, Newlines::kAuto, found), Status::kOk);
      const auto size = static_cast<std::uint32_t>(unicode::utf16_length(text));
      const Segmentation expected = in_source(of_visible, places, size);
      ASSERT_TRUE(std::ranges::equal(found.boundaries, expected.boundaries));
      ASSERT_TRUE(std::ranges::equal(found.kinds, expected.kinds));
    }
  }
}

TEST(MarkdownProperties, TextWithoutMarkupIsAsPlainText) {
  std::mt19937_64 random{8};
  for (int i = 0; i < 300; ++i) {
    std::string text = "x";
    for (int n = 0; n < 60; ++n) text += random() % 4 == 0 ? ". Next" : " word";
    std::uint64_t plain = 0;
    std::uint64_t markdown = 0;
    for (const Granularity granularity :
         {Granularity::kGrapheme, Granularity::kWord, Granularity::kSentence, Granularity::kParagraph}) {
      ASSERT_EQ(count(text, granularity, Newlines::kAuto, plain), Status::kOk);
      ASSERT_EQ(count_markdown(text, granularity, Newlines::kAuto, markdown), Status::kOk);
      EXPECT_EQ(plain, markdown);
    }
  }
}

TEST(MarkdownSegments, MemoryThatRunsOutIsAStatus) {
  RandomText random{9};
  const std::string text = random_document(random) + random_document(random) + "\xFF";
  for (std::size_t fails_from = 1;; ++fails_from) {
    FailingAllocator memory{fails_from};
    Status status = Status::kOk;
    {
      Segmentation out;
      status = segment_markdown(text, Granularity::kWord, Newlines::kAuto, out);
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U) << fails_from;
    if (status == Status::kOk) break;
    ASSERT_EQ(status, Status::kOutOfMemory);
  }
}

}  // namespace
}  // namespace wordbridge
