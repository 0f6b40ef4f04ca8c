#include "segment/sentence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segment/pieces.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::sentences;

TEST(Sentence, EndsAtFullStopsQuestionAndExclamationMarks) {
  EXPECT_THAT(sentences("One. Two! Three? Four", Newlines::kBreak),
              ElementsAre("One. ", "Two! ", "Three? ", "Four"));
}

TEST(Sentence, GoesOnBeforeALowerCaseLetterAndInNumbers) {
  EXPECT_THAT(sentences("See it (etc.) for 3.5 more. Done", Newlines::kBreak),
              ElementsAre("See it (etc.) for 3.5 more. ", "Done"));
}

TEST(Sentence, KeepsClosingQuotesWithTheSentence) {
  EXPECT_THAT(sentences("He said \"Stop.\" Then left.", Newlines::kBreak),
              ElementsAre("He said \"Stop.\" ", "Then left."));
}

TEST(Sentence, ANewlineEndsItWhereNewlinesBreak) {
  EXPECT_THAT(sentences("one\r\ntwo\nthree", Newlines::kBreak), ElementsAre("one\r\n", "two\n", "three"));
}

TEST(Sentence, ANewlineIsASpaceWhereTextIsWrapped) {
  EXPECT_THAT(sentences("It was\r\nlate. We\nleft.\n\nNext", Newlines::kWrap),
              ElementsAre("It was\r\nlate. ", "We\nleft.\n", "\n", "Next"));
}

TEST(Sentence, AnAbbreviationBeforeAWrappedLowerCaseLineDoesNotEndIt) {
  EXPECT_THAT(sentences("in approx.\nten days", Newlines::kWrap), ElementsAre("in approx.\nten days"));
}

TEST(Sentence, LongRunsAfterAFullStopAreReadOnce) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "A." + std::string(100, ' ') + "1";
  EXPECT_EQ(sentences(text, Newlines::kBreak).size(), 2001U);
}

}  // namespace
}  // namespace wordbridge
