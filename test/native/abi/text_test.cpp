// Counting and cutting a text through the C interface.
#include "document/segmentation.h"

#include <gmock/gmock.h>

#include "abi/c_api.h"
#include "document/count.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using namespace wordbridge::testing;

std::vector<std::uint32_t> ends(std::string_view text, wb_granularity granularity,
                                const wb_options& options) {
  OwnedSegmentation segmentation;
  EXPECT_EQ(wb_segment(text.data(), text.size(), granularity, &options, &segmentation), WB_OK);
  wb_segments columns{};
  EXPECT_EQ(wb_segmentation_columns(segmentation, &columns), WB_OK);
  return ends_of(columns);
}

TEST(AbiText, OffsetsAreInTheUnitThatWasAskedFor) {
  // A letter of two bytes, one of three, and one of four, which is two code units.
  const std::string_view text = "é 한 😀";
  wb_options options = default_options();
  EXPECT_THAT(ends(text, WB_GRAPHEMES, options), ElementsAre(2, 3, 6, 7, 11));
  options.offsets = WB_OFFSETS_UTF16;
  EXPECT_THAT(ends(text, WB_GRAPHEMES, options), ElementsAre(1, 2, 3, 4, 6));
  options.offsets = WB_OFFSETS_CODE_POINTS;
  EXPECT_THAT(ends(text, WB_GRAPHEMES, options), ElementsAre(1, 2, 3, 4, 5));
}

TEST(AbiText, BytesOfIllFormedSequencesCountAsTheyWereGiven) {
  // Two bytes that begin a letter of three and one that stands for nothing: two replacement characters.
  const std::string_view text = "a \xED\x95 b\xFF";
  wb_options options = default_options();
  EXPECT_THAT(ends(text, WB_WORDS, options), ElementsAre(1, 2, 4, 5, 6, 7));
  options.offsets = WB_OFFSETS_CODE_POINTS;
  EXPECT_THAT(ends(text, WB_WORDS, options), ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(AbiText, ALoneSurrogateOfWtf8IsOneCodeUnit) {
  const std::string_view text = "a\xED\xA0\xBD b";
  wb_options options = default_options();
  options.encoding = WB_ENCODING_WTF8;
  options.offsets = WB_OFFSETS_UTF16;
  EXPECT_THAT(ends(text, WB_WORDS, options), ElementsAre(1, 2, 3, 4));
  options.offsets = WB_OFFSETS_UTF8;
  EXPECT_THAT(ends(text, WB_WORDS, options), ElementsAre(1, 4, 5, 6));
}

TEST(AbiText, EveryGranularityHasTheSegmentsOfTheCore) {
  const std::string text =
      "Dr. Smith paid $3.50. \"Why?\"\r\n\r\nNaïve café, 한국어 — http://example.com/a?b=1\n";
  for (const auto& [number, granularity] :
       {std::pair{WB_GRAPHEMES, Granularity::kGrapheme}, std::pair{WB_WORDS, Granularity::kWord},
        std::pair{WB_SENTENCES, Granularity::kSentence}, std::pair{WB_PARAGRAPHS, Granularity::kParagraph},
        std::pair{WB_LINES, Granularity::kLine}}) {
    Segmentation expected;
    ASSERT_EQ(segment(text, granularity, Newlines::kAuto, expected), Status::kOk);
    wb_options options = default_options();
    options.offsets = WB_OFFSETS_UTF16;
    EXPECT_EQ(ends(text, static_cast<wb_granularity>(number), options),
              std::vector<std::uint32_t>(expected.boundaries.begin() + 1, expected.boundaries.end()));
    std::uint64_t counted = 0;
    std::uint64_t given = 0;
    ASSERT_EQ(count(text, granularity, Newlines::kAuto, counted), Status::kOk);
    ASSERT_EQ(wb_count(text.data(), text.size(), static_cast<wb_granularity>(number), nullptr, &given),
              WB_OK);
    EXPECT_EQ(given, counted);
  }
}

TEST(AbiText, KindsAreThoseOfTheHeader) {
  OwnedSegmentation segmentation;
  const std::string_view text = "a 1, 한か中+";
  ASSERT_EQ(wb_segment(text.data(), text.size(), WB_GRAPHEMES, nullptr, &segmentation), WB_OK);
  wb_segments columns{};
  ASSERT_EQ(wb_segmentation_columns(segmentation, &columns), WB_OK);
  EXPECT_THAT(std::vector<int>(columns.kinds, columns.kinds + columns.count),
              ElementsAre(WB_KIND_LETTER, WB_KIND_SPACE, WB_KIND_NUMBER, WB_KIND_PUNCTUATION, WB_KIND_SPACE,
                          WB_KIND_HANGUL, WB_KIND_KANA, WB_KIND_IDEOGRAPH, WB_KIND_SYMBOL));
}

TEST(AbiText, AnEmptyTextHasNoSegment) {
  OwnedSegmentation segmentation;
  ASSERT_EQ(wb_segment(nullptr, 0, WB_WORDS, nullptr, &segmentation), WB_OK);
  wb_segments columns{};
  ASSERT_EQ(wb_segmentation_columns(segmentation, &columns), WB_OK);
  EXPECT_EQ(columns.count, 0U);
}

std::uint64_t words(std::string_view text, const wb_options& options) {
  std::uint64_t number = 0;
  EXPECT_EQ(wb_count(text.data(), text.size(), WB_WORDS, &options, &number), WB_OK) << wb_error_message();
  return number;
}

TEST(AbiText, WordPoliciesHaveTheirOwnSwitches) {
  // As docs/policies.md has it of these texts.
  wb_options options = default_options();
  const std::string_view text = "state-of-the-art e-mail me@example.com — 42";
  EXPECT_EQ(words(text, options), 4U + 2 + 2 + 1);
  options.words = WB_WORDS_WHITESPACE;
  EXPECT_EQ(words(text, options), 5U);
  options.words = WB_WORDS_DOCS;
  EXPECT_EQ(words(text, options), 4U);
}

TEST(AbiText, SwitchesDepartFromThePolicy) {
  wb_options options = default_options();
  options.word_switches_on = WB_JOIN_HYPHENS;
  EXPECT_EQ(words("well-known 42", options), 2U);
  options.word_switches_off = WB_COUNT_NUMBERS;
  EXPECT_EQ(words("well-known 42", options), 1U);
}

TEST(AbiText, AbbreviationsAreThoseOfTheLanguageAndTheCallers) {
  const std::string_view text = "Dr. Smith met Qux. Jones there. He left.";
  std::uint64_t number = 0;
  wb_options options = default_options();
  ASSERT_EQ(wb_count(text.data(), text.size(), WB_SENTENCES, &options, &number), WB_OK);
  EXPECT_EQ(number, 4U);
  options.sentences = WB_SENTENCES_ABBREVIATIONS;
  ASSERT_EQ(wb_count(text.data(), text.size(), WB_SENTENCES, &options, &number), WB_OK);
  EXPECT_EQ(number, 3U);
  options.abbreviations = as_text("Qux.\n");
  ASSERT_EQ(wb_count(text.data(), text.size(), WB_SENTENCES, &options, &number), WB_OK);
  EXPECT_EQ(number, 2U);
}

TEST(AbiText, MarkdownIsNoText) {
  wb_options options = default_options();
  options.markup = WB_MARKUP_MARKDOWN;
  EXPECT_EQ(words("# One\n\n`code` [two](http://example.com)", options), 2U);
  EXPECT_THAT(ends("**é** b", WB_WORDS, options), ElementsAre(2, 4, 6, 7, 8));
}

}  // namespace
}  // namespace wordbridge
