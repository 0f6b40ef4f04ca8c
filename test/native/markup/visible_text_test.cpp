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

TEST(VisibleText, AByteInPlaceOfOneIsPartOfTheRunAroundIt) {
  VisibleText text;
  ASSERT_TRUE(text.append("ab\ncd", 0, 2) && text.replace(" ", 2, 3) && text.append("ab\ncd", 3, 5));
  EXPECT_EQ(text.text(), "ab cd");
  EXPECT_EQ(text.runs().size(), 1U);
  SourcePositions positions{text.runs(), 5};
  EXPECT_EQ(positions.start_of(2), 2U);
  EXPECT_EQ(positions.verbatim_end(2), 5U);
  // Not of one that it does not stand beside.
  ASSERT_TRUE(text.replace(" ", 7, 8));
  EXPECT_EQ(text.runs().size(), 2U);
}

TEST(VisibleText, WithoutRunsThereIsTheText) {
  VisibleText text{false};
  ASSERT_TRUE(text.append("a&amp;b", 0, 1) && text.replace("&", 1, 6) && text.append("a&amp;b", 6, 7));
  EXPECT_EQ(text.text(), "a&b");
  EXPECT_EQ(text.runs().size(), 0U);
}

TEST(VisibleText, AReplacementIsNotTakenApart) {
  VisibleText text;
  ASSERT_TRUE(text.append("a&xy;b", 0, 1) && text.replace("12", 1, 5) && text.append("a&xy;b", 5, 6));
  EXPECT_EQ(text.text(), "a12b");
  SourcePositions starts{text.runs(), 4};
  EXPECT_EQ(starts.start_of(1), 1U);
  EXPECT_EQ(starts.start_of(2), 5U);
  EXPECT_EQ(starts.verbatim_end(2), 2U);
  EXPECT_EQ(starts.start_of(3), 5U);
  SourcePositions ends{text.runs(), 4};
  EXPECT_EQ(ends.end_of(2), 5U);
  EXPECT_EQ(ends.end_of(3), 5U);
}

}  // namespace
}  // namespace wordbridge
