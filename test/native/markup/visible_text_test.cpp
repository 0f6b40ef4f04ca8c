#include "markup/visible_text.h"

#include <gtest/gtest.h>

namespace wordbridge {
namespace {

TEST(VisibleText, StretchesOfTheSourceThatFollowEachOtherAreOneRun) {
  VisibleText text;
  ASSERT_TRUE(text.append("abcdef", 1, 3) && text.append("abcdef", 3, 4) && text.append("abcdef", 5, 6));
  EXPECT_EQ(text.text(), "bcdf");
  EXPECT_EQ(text.runs().size(), 2U);
}

TEST(VisibleText, ABoundaryStandsBetweenTheTextBeforeItAndTheTextBehindIt) {
  VisibleText text;
  ASSERT_TRUE(text.append("un**done**", 0, 2) && text.append("un**done**", 4, 8));
  SourcePositions starts{text.runs(), 6};
  EXPECT_EQ(starts.start_of(0), 0U);
  EXPECT_EQ(starts.start_of(1), 1U);
  EXPECT_EQ(starts.start_of(2), 4U);
  EXPECT_EQ(starts.start_of(5), 7U);
  SourcePositions ends{text.runs(), 6};
  EXPECT_EQ(ends.end_of(1), 1U);
  EXPECT_EQ(ends.end_of(2), 2U);
  EXPECT_EQ(ends.end_of(3), 5U);
  EXPECT_EQ(ends.end_of(6), 8U);
}

TEST(VisibleText, AReplacementIsNotTakenApart) {
  VisibleText text;
  ASSERT_TRUE(text.append("a&xy;b", 0, 1) && text.replace("12", 1, 5) && text.append("a&xy;b", 5, 6));
  EXPECT_EQ(text.text(), "a12b");
  SourcePositions starts{text.runs(), 4};
  EXPECT_EQ(starts.start_of(1), 1U);
  EXPECT_EQ(starts.start_of(2), 5U);
  EXPECT_EQ(starts.start_of(3), 5U);
  SourcePositions ends{text.runs(), 4};
  EXPECT_EQ(ends.end_of(2), 5U);
  EXPECT_EQ(ends.end_of(3), 5U);
}

}  // namespace
}  // namespace wordbridge
