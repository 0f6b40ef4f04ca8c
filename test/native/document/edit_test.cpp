// What an edit does to a document, and what it says about it. That the document is then what a new one would
// be, is tried at random in update_test.cpp.
#include "document/edit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/example_document.h"

namespace wordbridge {
namespace {

using ::testing::Contains;
using testing::Edited;
using ::testing::ElementsAre;
using testing::Example;
using testing::Ids;
using ::testing::IsEmpty;
using testing::kFace;
using testing::kHigh;
using testing::kLine;
using testing::kLow;
using ::testing::Not;
using testing::options_of;
using testing::rows_of;
using testing::SegmentRow;
using testing::texts_of;

//=== words ===//

TEST(Edit, ALetterTypedIntoAWordChangesThatWordAndWhatItStandsIn) {
  Example example{"One two. Three four.\nFive."};
  const Change change = example.edit(5, 5, "x");
  EXPECT_EQ(change.words.first, 2U);
  EXPECT_EQ(change.words.added, 1U);
  EXPECT_THAT(change.words.removed, ElementsAre(2));
  EXPECT_EQ(example.words()[2], "txwo");
  EXPECT_EQ(change.sentences.first, 0U);
  EXPECT_EQ(change.sentences.added, 1U);
  EXPECT_THAT(change.sentences.removed, ElementsAre(0));
  EXPECT_EQ(change.paragraphs.first, 0U);
  EXPECT_EQ(change.paragraphs.added, 1U);
  EXPECT_THAT(change.paragraphs.removed, ElementsAre(0));
  EXPECT_EQ(change.dirty_from, 0U);
  EXPECT_EQ(change.dirty_to, 10U);
}

TEST(Edit, ASpaceTypedIntoAWordMakesTwo) {
  Example example{"firstsecond"};
  example.edit(5, 5, " ");
  EXPECT_THAT(example.words(), ElementsAre("first", " ", "second"));
}

TEST(Edit, WithoutTheSpaceBetweenThemTwoWordsAreOne) {
  Example example{"one two three"};
  const Change change = example.edit(3, 4, "");
  EXPECT_THAT(example.words(), ElementsAre("onetwo", " ", "three"));
  EXPECT_THAT(change.words.removed, ElementsAre(0, 1, 2));
  EXPECT_EQ(change.words.added, 1U);
}

TEST(Edit, APointBetweenNumbersJoinsThem) {
  Example example{"3 14"};
  example.edit(1, 2, ".");
  EXPECT_THAT(example.words(), ElementsAre("3.14"));
}

TEST(Edit, AMarkTypedBehindALetterJoinsItsWord) {
  Example example{"cafe is"};
  example.edit(4, 4, "\xCC\x81");
  EXPECT_THAT(example.words(), ElementsAre("cafe\xCC\x81", " ", "is"));
}

TEST(Edit, AnAddressBecomesOneAndCeasesToBe) {
  const auto kinds = [](Example& example) {
    std::vector<int> list;
    for (const SegmentRow& row : rows_of(example.document(), Level::kWords)) list.push_back(row.kind);
    return list;
  };
  constexpr int kUrl = static_cast<int>(CharacterKind::kUrl);
  Example example{"see http:/a.org/page now"};
  EXPECT_THAT(kinds(example), Not(Contains(kUrl)));
  // The words of the address at either side of the edit are others too.
  const Change change = example.edit(9, 9, "/");
  EXPECT_THAT(kinds(example), Contains(kUrl).Times(3));
  EXPECT_LE(change.dirty_from, 4U);
  EXPECT_GE(change.dirty_to, 21U);
  example.edit(9, 10, "");
  EXPECT_THAT(kinds(example), Not(Contains(kUrl)));
}

//=== sentences ===//

TEST(Edit, AFullStopMakesTwoSentencesOfOne) {
  Example example{"He came She left. More."};
  const Change change = example.edit(7, 7, ".");
  EXPECT_THAT(example.sentences(), ElementsAre("He came. ", "She left. ", "More."));
  EXPECT_EQ(change.sentences.first, 0U);
  EXPECT_EQ(change.sentences.added, 2U);
  EXPECT_THAT(change.sentences.removed, ElementsAre(0));
}

TEST(Edit, WithoutTheFullStopBetweenThemTwoSentencesAreOne) {
  Example example{"He came. She left. More."};
  const Change change = example.edit(7, 8, "");
  EXPECT_THAT(example.sentences(), ElementsAre("He came She left. ", "More."));
  EXPECT_EQ(change.sentences.added, 1U);
  EXPECT_THAT(change.sentences.removed, ElementsAre(0, 1));
}

TEST(Edit, ASmallLetterBehindAFullStopJoinsSentencesFarBeforeIt) {
  Example example{"He came etc. ((( ))) She left."};
  ASSERT_EQ(example.sentences().size(), 2U);
  const Change change = example.edit(21, 22, "s");
  EXPECT_THAT(example.sentences(), ElementsAre("He came etc. ((( ))) she left."));
  EXPECT_EQ(change.dirty_from, 0U);
}

TEST(Edit, AWordAddedToASentenceIsCountedInIt) {
  Example example{"One two. Three."};
  example.edit(3, 3, " more");
  EXPECT_EQ(rows_of(example.document(), Level::kSentences)[0].words, 3U);
  EXPECT_EQ(example.document().analysis().totals.words, 4U);
}

//=== lines and paragraphs ===//

TEST(Edit, ANewlineMakesTwoParagraphsOfOne) {
  Example example{"One two\nThree"};
  const Change change = example.edit(3, 4, "\n");
  EXPECT_THAT(example.paragraphs(), ElementsAre("One\n", "two\n", "Three"));
  EXPECT_EQ(change.paragraphs.first, 0U);
  EXPECT_EQ(change.paragraphs.added, 2U);
  EXPECT_THAT(change.paragraphs.removed, ElementsAre(0));
}

TEST(Edit, WithoutTheNewlineBetweenThemTwoParagraphsAreOne) {
  Example example{"One\ntwo\nThree"};
  const Change change = example.edit(3, 4, " ");
  EXPECT_THAT(example.paragraphs(), ElementsAre("One two\n", "Three"));
  EXPECT_EQ(change.paragraphs.added, 1U);
  EXPECT_THAT(change.paragraphs.removed, ElementsAre(0, 1));
}

TEST(Edit, ALineThatBecomesBlankIsNoParagraphInAnyCount) {
  Example example{"One\nx\nTwo"};
  example.edit(4, 5, " ");
  EXPECT_EQ(example.document().analysis().totals.paragraphs, 2U);
  EXPECT_EQ(example.document().analysis().totals.lines, 3U);
}

TEST(Edit, AShortLineMakesAWrappedBlockAParagraphALine) {
  Example example{kLine + kLine + kLine + "end"};
  ASSERT_EQ(example.paragraphs().size(), 1U);
  const Change change = example.edit(kLine.size() + 10, kLine.size() * 2 - 1, "");
  EXPECT_THAT(example.paragraphs(), ElementsAre(kLine, "several wo\n", kLine, "end"));
  EXPECT_EQ(change.paragraphs.added, 4U);
  EXPECT_THAT(change.paragraphs.removed, ElementsAre(0));
}

TEST(Edit, ALineThatIsLongEnoughMakesABlockWrapped) {
  Example example{"before\n\n" + kLine + "several wo\n" + kLine + "end\n\nbehind"};
  const Change change =
      example.edit(8 + kLine.size() + 10, 8 + kLine.size() + 10, kLine.substr(10, kLine.size() - 11));
  EXPECT_THAT(example.paragraphs(),
              ElementsAre("before\n", "\n", kLine + kLine + kLine + "end\n", "\n", "behind"));
  EXPECT_EQ(change.paragraphs.first, 2U);
  EXPECT_EQ(change.paragraphs.added, 1U);
  EXPECT_EQ(change.paragraphs.removed.size(), 4U);
}

TEST(Edit, ABlankLineCutsAWrappedBlockInTwo) {
  Example example{kLine + kLine + kLine + kLine + kLine + kLine};
  example.edit(kLine.size() * 3, kLine.size() * 3, "\n");
  EXPECT_THAT(example.paragraphs(), ElementsAre(kLine + kLine + kLine, "\n", kLine + kLine + kLine));
  example.edit(kLine.size() * 3, kLine.size() * 3 + 1, "");
  EXPECT_THAT(example.paragraphs(), ElementsAre(kLine + kLine + kLine + kLine + kLine + kLine));
}

TEST(Edit, OneLineLessMakesABlockTooShortToBeWrapped) {
  Example example{kLine + kLine + "end"};
  ASSERT_EQ(example.paragraphs().size(), 1U);
  example.edit(0, kLine.size(), "");
  EXPECT_THAT(example.paragraphs(), ElementsAre(kLine, "end"));
}

TEST(Edit, TheBlockStaysWhatItIsWhereNewlinesAreToldToBreakOrToWrap) {
  Example breaks{kLine + kLine + kLine, Newlines::kBreak};
  breaks.edit(kLine.size() + 10, kLine.size() * 2 - 1, "");
  EXPECT_EQ(breaks.paragraphs().size(), 3U);
  Example wraps{kLine + kLine + kLine, Newlines::kWrap};
  wraps.edit(kLine.size() + 10, kLine.size() * 2 - 1, "");
  EXPECT_EQ(wraps.paragraphs().size(), 1U);
}

TEST(Edit, CarriageReturnAndLineFeedArePartedByWhatIsTypedBetweenThem) {
  Example example{"a\r\nb"};
  example.edit(2, 2, "x");
  EXPECT_THAT(example.lines(), ElementsAre("a\r", "x\n", "b"));
}

TEST(Edit, CarriageReturnAndLineFeedThatMeetAreOneTerminator) {
  Example example{"a\rx\nb"};
  example.edit(2, 3, "");
  EXPECT_THAT(example.lines(), ElementsAre("a\r\n", "b"));
}

TEST(Edit, ALineFeedTypedBehindACarriageReturnJoinsIt) {
  Example example{"a\rb"};
  example.edit(2, 2, "\n");
  EXPECT_THAT(example.lines(), ElementsAre("a\r\n", "b"));
}

TEST(Edit, ACarriageReturnTypedBeforeALineFeedJoinsIt) {
  Example example{"a\nb"};
  example.edit(1, 1, "\r");
  EXPECT_THAT(example.lines(), ElementsAre("a\r\n", "b"));
}

TEST(Edit, OneHalfOfALineTerminatorCanBeRemoved) {
  Example feed{"a\r\nb"};
  feed.edit(1, 2, "");
  EXPECT_THAT(feed.lines(), ElementsAre("a\n", "b"));
  Example carriage_return{"a\r\nb"};
  carriage_return.edit(2, 3, "");
  EXPECT_THAT(carriage_return.lines(), ElementsAre("a\r", "b"));
}

TEST(Edit, NewlinesThatMeetInsideOfOthersPairAnew) {
  Example example{"a\r\r\n\nb"};
  EXPECT_THAT(example.lines(), ElementsAre("a\r", "\r\n", "\n", "b"));
  example.edit(2, 4, "");
  EXPECT_THAT(example.lines(), ElementsAre("a\r\n", "b"));
  example.edit(2, 2, "\n\r");
  EXPECT_THAT(example.lines(), ElementsAre("a\r\n", "\r\n", "b"));
}

//=== surrogates ===//

TEST(Edit, TheHalfOfACodePointThatIsLeftIsALoneSurrogate) {
  Example example{"a" + kFace + "b"};
  example.edit(2, 3, "");
  EXPECT_EQ(example.document().analysis().totals.ill_formed, 1U);
  EXPECT_THAT(texts_of(example.document(), Level::kGraphemes), ElementsAre("a", kHigh, "b"));
}

TEST(Edit, ALoneSurrogateBecomesACodePointWhenItsOtherHalfComes) {
  Example example{"a" + kHigh + "b"};
  example.edit(2, 2, kLow);
  EXPECT_EQ(example.document().analysis().totals.ill_formed, 0U);
  EXPECT_THAT(texts_of(example.document(), Level::kGraphemes), ElementsAre("a", kFace, "b"));
}

TEST(Edit, TextBetweenTheHalvesOfACodePointPartsThem) {
  Example example{kFace};
  example.edit(1, 1, "x");
  EXPECT_EQ(example.document().analysis().totals.ill_formed, 2U);
  EXPECT_EQ(example.document().length(), 3U);
  example.edit(1, 2, "");
  EXPECT_EQ(example.document().analysis().totals.ill_formed, 0U);
  EXPECT_EQ(example.document().analysis().totals.graphemes, 1U);
}

TEST(Edit, AHalfIsReplacedByAnotherHalf) {
  Example example{kFace};
  example.edit(1, 2, "\xED\xB8\x81");
  EXPECT_THAT(example.words(), ElementsAre("\xF0\x9F\x98\x81"));
}

TEST(Edit, HalvesOfTwoCodePointsMakeAThird) {
  Example example{kFace + "\xF0\x9D\x84\x9E"};
  example.edit(1, 3, "");
  EXPECT_EQ(example.document().analysis().totals.ill_formed, 0U);
  EXPECT_THAT(texts_of(example.document(), Level::kGraphemes), ElementsAre("\xF0\x9F\x94\x9E"));
}

TEST(Edit, IllFormedBytesStayWhatTheyAreAlsoWhereTwoMeet) {
  Edited edited{"\xE2\x82 \xAC", options_of(OffsetUnit::kUtf8, Newlines::kAuto)};
  edited.update(2, 3, "");
  EXPECT_EQ(edited.document().analysis().totals.ill_formed, 2U);
  EXPECT_EQ(edited.document().analysis().totals.bytes, 3U);
  EXPECT_THAT(texts_of(edited.document(), Level::kGraphemes), ElementsAre("\xE2\x82", "\xAC"));
}

// Made, it has six bytes; after any edit four.
TEST(Edit, OfNothingLeavesThePairInSixBytesAsManyBytesAsItHad) {
  Edited edited{kHigh + kLow, options_of(OffsetUnit::kUtf16, Newlines::kAuto)};
  const std::uint64_t bytes = edited.document().analysis().totals.bytes;
  Change change;
  ASSERT_EQ(edited.document().update(0, 0, "", unicode::Encoding::kWtf8, change), Status::kOk);
  EXPECT_EQ(edited.document().analysis().totals.bytes, bytes);
}

//=== edges ===//

TEST(Edit, TextCanBeTypedAtTheVeryStart) {
  Example example{"two. Three."};
  example.edit(0, 0, "One ");
  EXPECT_THAT(example.sentences(), ElementsAre("One two. ", "Three."));
}

TEST(Edit, TextCanBeTypedAtTheVeryEnd) {
  Example example{"One two."};
  example.edit(8, 8, " Three");
  EXPECT_THAT(example.sentences(), ElementsAre("One two. ", "Three"));
  example.edit(14, 14, "\n");
  example.edit(15, 15, "Four");
  EXPECT_THAT(example.paragraphs(), ElementsAre("One two. Three\n", "Four"));
}

TEST(Edit, AnEmptyDocumentTakesText) {
  Example example{""};
  const Change change = example.edit(0, 0, "One two.\n");
  EXPECT_THAT(example.words(), ElementsAre("One", " ", "two", ".", "\n"));
  EXPECT_EQ(change.words.added, 5U);
  EXPECT_THAT(change.words.removed, IsEmpty());
  EXPECT_EQ(change.dirty_from, 0U);
  EXPECT_EQ(change.dirty_to, 9U);
}

TEST(Edit, ADocumentWithoutItsTextIsEmpty) {
  Example example{"One two.\n\nThree " + kFace};
  const Change change = example.edit(0, example.host().length(), "");
  EXPECT_EQ(example.document().length(), 0U);
  EXPECT_THAT(example.words(), IsEmpty());
  EXPECT_THAT(change.words.removed, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8));
  EXPECT_EQ(change.words.added + change.sentences.added + change.paragraphs.added, 0U);
  example.edit(0, 0, "Four");
  EXPECT_THAT(example.words(), ElementsAre("Four"));
}

TEST(Edit, OfNothingChangesNothing) {
  const std::string text = "One two. Three.\nFour\r\n\nFive";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    // A terminator that is cut in two is put together anew.
    if (at > 0 && text[at - 1] == '\r') continue;
    Example example{text};
    const Ids words = example.word_ids();
    const Ids sentences = example.sentence_ids();
    const Ids paragraphs = example.paragraph_ids();
    example.edit(at, at, "");
    EXPECT_EQ(example.word_ids(), words) << at;
    EXPECT_EQ(example.sentence_ids(), sentences) << at;
    EXPECT_EQ(example.paragraph_ids(), paragraphs) << at;
  }
}

TEST(Edit, OfNothingInNothingChangesNothing) {
  Example example{""};
  const Change change = example.edit(0, 0, "");
  EXPECT_EQ(change.words.added + change.sentences.added + change.paragraphs.added, 0U);
  EXPECT_EQ(change.dirty_to, 0U);
}

TEST(Edit, OfNothingInsideOfALineTerminatorLeavesItWhole) {
  Example example{"a\r\nb"};
  example.edit(2, 2, "");
  EXPECT_THAT(example.lines(), ElementsAre("a\r\n", "b"));
}

TEST(Edit, OfNothingBetweenTheHalvesOfACodePointLeavesItWhole) {
  Example example{"a" + kFace + "b"};
  example.edit(2, 2, "");
  EXPECT_EQ(example.document().analysis().totals.ill_formed, 0U);
}

TEST(Edit, TextReplacedByTheSameTextIsTheSame) {
  Example example{"One two. Three."};
  const std::vector<std::string> words = example.words();
  example.edit(4, 11, "two. Th");
  EXPECT_EQ(example.words(), words);
}

TEST(Edit, EveryOneOfManyIsCountedInTheVersion) {
  Example example{"One"};
  EXPECT_EQ(example.document().version(), 0U);
  example.edit(3, 3, "!");
  EXPECT_EQ(example.document().version(), 1U);
  example.edit(0, 0, "");
  EXPECT_EQ(example.document().version(), 2U);
}

}  // namespace
}  // namespace wordbridge
