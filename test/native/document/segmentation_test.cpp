#include "document/segmentation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unicode/properties.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

Segmentation segmented(std::string_view text, Granularity granularity, Newlines newlines = Newlines::kAuto) {
  Segmentation segmentation;
  EXPECT_EQ(segment(text, granularity, newlines, segmentation), Status::kOk);
  return segmentation;
}

TEST(Segmentation, OffsetsAreUtf16CodeUnits) {
  // emoji (2 units), space, e + acute (2 units), full stop
  const Segmentation words = segmented("\xF0\x9F\x98\x80 e\xCC\x81.", Granularity::kWord);
  EXPECT_THAT(words.boundaries, ElementsAre(0, 2, 3, 5, 6));
}

TEST(Segmentation, AnIllFormedSequenceIsOneUnit) {
  EXPECT_THAT(segmented("a\xE2\x82"
                        "b",
                        Granularity::kGrapheme)
                  .boundaries,
              ElementsAre(0, 1, 2, 3));
}

TEST(Segmentation, OfWellFormedTextIsTheSameWithoutALookForFaults) {
  constexpr std::string_view kText =
      "Gr\xC3\xBC\xC3\x9F"
      "e an 3. \xE4\xB8\xAD! \xF0\x9F\x98\x80\n\nEnd";
  for (const Granularity granularity : {Granularity::kGrapheme, Granularity::kWord, Granularity::kSentence,
                                        Granularity::kParagraph, Granularity::kLine}) {
    const Segmentation expected = segmented(kText, granularity);
    Segmentation segmentation;
    ASSERT_EQ(segment_well_formed(kText, granularity, Newlines::kAuto, segmentation), Status::kOk);
    EXPECT_THAT(segmentation.boundaries, ElementsAreArray(expected.boundaries));
    EXPECT_THAT(segmentation.kinds, ElementsAreArray(expected.kinds));
  }
}

TEST(Segmentation, OfWordsWithoutAnAddressIsTheSameWithoutALookForOne) {
  for (const std::string_view text :
       {"", "Gr\xC3\xBC\xC3\x9F an alle: 3.5 \xE4\xB8\xAD! \xF0\x9F\x98\x80\n\nEnd"}) {
    const Segmentation expected = segmented(text, Granularity::kWord);
    Segmentation segmentation;
    ASSERT_EQ(segment_well_formed_words(text, segmentation), Status::kOk);
    EXPECT_THAT(segmentation.boundaries, ElementsAreArray(expected.boundaries));
    EXPECT_THAT(segmentation.kinds, ElementsAreArray(expected.kinds));
  }
}

TEST(Segmentation, OfWordsWithoutALookForAddressesFindsNone) {
  Segmentation segmentation;
  ASSERT_EQ(segment_well_formed_words("a@b.com", segmentation), Status::kOk);
  EXPECT_THAT(segmentation.kinds,
              ::testing::Not(::testing::Contains(static_cast<std::uint8_t>(CharacterKind::kEmail))));
}

TEST(Segmentation, OfTheEmptyTextHasOneBoundaryAndNoSegment) {
  for (const Granularity granularity : {Granularity::kGrapheme, Granularity::kWord, Granularity::kSentence,
                                        Granularity::kParagraph, Granularity::kLine}) {
    const Segmentation segmentation = segmented("", granularity);
    EXPECT_THAT(segmentation.boundaries, ElementsAre(0));
    EXPECT_TRUE(segmentation.kinds.empty());
  }
}

TEST(Segmentation, KindsTellWordsFromSpaceAndBlankLinesFromText) {
  const auto space = static_cast<std::uint8_t>(CharacterKind::kSpace);
  const auto letter = static_cast<std::uint8_t>(CharacterKind::kLetter);
  EXPECT_THAT(segmented("a b", Granularity::kWord).kinds, ElementsAre(letter, space, letter));
  EXPECT_THAT(segmented("a\n\nb", Granularity::kLine).kinds, ElementsAre(letter, space, letter));
  EXPECT_THAT(segmented("a\n\nb", Granularity::kParagraph).kinds, ElementsAre(letter, space, letter));
  EXPECT_THAT(segmented("a\n\nb", Granularity::kSentence).kinds, ElementsAre(letter, space, letter));
}

TEST(Segmentation, FollowsTheNewlinePolicy) {
  EXPECT_EQ(segmented("a\nb", Granularity::kSentence, Newlines::kBreak).kinds.size(), 2U);
  EXPECT_EQ(segmented("a\nb", Granularity::kSentence, Newlines::kWrap).kinds.size(), 1U);
}

}  // namespace
}  // namespace wordbridge
