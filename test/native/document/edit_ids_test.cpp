// Which segments keep their ids in an edit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/example_document.h"

namespace wordbridge {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::Example;
using testing::Ids;
using testing::kLine;
using ::testing::Not;
using testing::rows_of;
using testing::SegmentRow;

TEST(EditIds, StayForAllThatIsNotTouched) {
  Example example{"One two. Three four.\nFive six. Seven.\n\nEight."};
  const Ids words = example.word_ids();
  const Ids sentences = example.sentence_ids();
  const Ids paragraphs = example.paragraph_ids();
  const std::size_t touched = 10;  // Five
  ASSERT_EQ(example.words()[touched], "Five");
  example.edit(21, 21, "Before. Twenty-");
  const Ids words_after = example.word_ids();
  const Ids sentences_after = example.sentence_ids();
  const Ids paragraphs_after = example.paragraph_ids();
  const auto tail = [](const Ids& ids, std::size_t count) {
    return Ids(ids.end() - static_cast<std::ptrdiff_t>(count), ids.end());
  };
  EXPECT_EQ(Ids(words_after.begin(), words_after.begin() + touched),
            Ids(words.begin(), words.begin() + touched));
  EXPECT_EQ(tail(words_after, words.size() - touched), tail(words, words.size() - touched));
  EXPECT_EQ(Ids(sentences_after.begin(), sentences_after.begin() + 2), Ids({sentences[0], sentences[1]}));
  EXPECT_EQ(tail(sentences_after, 4), tail(sentences, 4));
  EXPECT_EQ(paragraphs_after, paragraphs);
}

// The ids of the word, the sentence and the paragraph that hold an offset.
std::vector<std::uint32_t> ids_at(Example& example, std::uint32_t offset) {
  std::vector<std::uint32_t> ids;
  for (const Level level : {Level::kWords, Level::kSentences, Level::kParagraphs}) {
    for (const SegmentRow& row : rows_of(example.document(), level)) {
      if (row.start <= offset && offset < row.end) ids.push_back(row.id);
    }
  }
  return ids;
}

TEST(EditIds, StayForWhatIsEditedInItsMiddle) {
  Example example{"Before. One other thing.\nBehind."};
  const auto ids = ids_at(example, 13);
  example.edit(13, 14, "TT");
  EXPECT_EQ(ids_at(example, 13), ids);
}

TEST(EditIds, StayForWhatIsEditedAtItsEnd) {
  Example example{"Before. One other thing"};
  const auto ids = ids_at(example, 20);
  example.edit(23, 23, "s");
  EXPECT_EQ(ids_at(example, 20), ids);
  example.edit(22, 24, "");
  EXPECT_EQ(ids_at(example, 20), ids);
}

TEST(EditIds, StayForWhatIsEditedAtItsStart) {
  Example example{"other thing.\nBehind."};
  const auto ids = ids_at(example, 3);
  example.edit(0, 1, "An");
  EXPECT_EQ(ids_at(example, 3), ids);
  example.edit(0, 0, "M");
  EXPECT_EQ(ids_at(example, 3), ids);
}

TEST(EditIds, StayForASentenceOfOneWordWhileItIsTyped) {
  Example example{"Before. G"};
  const auto ids = ids_at(example, 8);
  example.edit(9, 9, "o");
  EXPECT_EQ(ids_at(example, 8), ids);
  example.edit(10, 10, "n");
  EXPECT_EQ(ids_at(example, 8), ids);
  example.edit(11, 11, "e");
  EXPECT_EQ(ids_at(example, 8), ids);
}

TEST(EditIds, StayForAParagraphOfOneWordWhileItIsTyped) {
  Example example{"Before.\nG"};
  const auto ids = ids_at(example, 8);
  example.edit(9, 9, "o");
  EXPECT_EQ(ids_at(example, 8), ids);
  example.edit(10, 10, "n");
  EXPECT_EQ(ids_at(example, 8), ids);
}

TEST(EditIds, StayForADocumentOfOneWordWhileItIsTyped) {
  Example example{"Gon"};
  const auto ids = ids_at(example, 1);
  example.edit(3, 3, "e");
  EXPECT_EQ(ids_at(example, 1), ids);
  example.edit(0, 1, "D");
  EXPECT_EQ(ids_at(example, 1), ids);
}

TEST(EditIds, AreNewForWhatReplacesAllOfASegment) {
  Example example{"One two three."};
  const Ids before = example.word_ids();
  example.edit(4, 7, "six");
  const Ids after = example.word_ids();
  EXPECT_THAT(before, Not(Contains(after[2])));
}

TEST(EditIds, OfAWordThatIsCutInTwoStaysWithTheFirst) {
  Example example{"before firstsecond behind"};
  const Ids before = example.word_ids();
  example.edit(12, 12, " ");
  const Ids after = example.word_ids();
  ASSERT_THAT(example.words(), ElementsAre("before", " ", "first", " ", "second", " ", "behind"));
  EXPECT_EQ(after[2], before[2]);
  EXPECT_THAT(before, Not(Contains(after[4])));
}

TEST(EditIds, OfASentenceThatIsCutInTwoStaysWithTheFirst) {
  Example example{"He came She left."};
  const Ids before = example.sentence_ids();
  example.edit(7, 7, ".");
  const Ids after = example.sentence_ids();
  ASSERT_EQ(after.size(), 2U);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_NE(after[1], before[0]);
}

TEST(EditIds, OfAParagraphThatIsCutInTwoStaysWithTheFirst) {
  Example example{"One two"};
  const Ids before = example.paragraph_ids();
  example.edit(3, 4, "\n");
  const Ids after = example.paragraph_ids();
  ASSERT_EQ(after.size(), 2U);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_NE(after[1], before[0]);
}

TEST(EditIds, OfAWrappedBlockThatCeasesToBeOneStaysWithItsFirstLine) {
  Example example{"before\n\n" + kLine + kLine + kLine};
  const Ids before = example.paragraph_ids();
  example.edit(8 + kLine.size() + 10, 8 + kLine.size() * 2 - 1, "");
  const Ids after = example.paragraph_ids();
  ASSERT_EQ(after.size(), 5U);
  EXPECT_EQ(after[2], before[2]);
}

TEST(EditIds, OfTheFirstStaysWhereTwoWordsBecomeOne) {
  Example example{"one two three"};
  const Ids before = example.word_ids();
  example.edit(3, 4, "");
  EXPECT_THAT(example.word_ids(), ElementsAre(before[0], before[3], before[4]));
}

TEST(EditIds, OfTheFirstStaysWhereTwoSentencesBecomeOne) {
  Example example{"He came. She left. More."};
  const Ids before = example.sentence_ids();
  example.edit(7, 8, "");
  EXPECT_THAT(example.sentence_ids(), ElementsAre(before[0], before[2]));
}

TEST(EditIds, OfTheFirstStaysWhereTwoParagraphsBecomeOne) {
  Example example{"One\ntwo\nThree"};
  const Ids before = example.paragraph_ids();
  example.edit(3, 4, " ");
  EXPECT_THAT(example.paragraph_ids(), ElementsAre(before[0], before[2]));
}

TEST(EditIds, OfTheFirstAndTheLastStayWhereAnEditLeavesSomeOfBoth) {
  Example example{"One first. Two second. Three third."};
  const Ids before = example.sentence_ids();
  example.edit(4, 26, "end. An");
  ASSERT_THAT(example.sentences(), ElementsAre("One end. ", "Anee third."));
  EXPECT_THAT(example.sentence_ids(), ElementsAre(before[0], before[2]));
}

}  // namespace
}  // namespace wordbridge
