#include "unicode/bit_runs.h"

#include <gtest/gtest.h>

namespace wordbridge::unicode {
namespace {

TEST(BitRuns, AreThoseThatBeginBehindOneOfTheBits) {
  EXPECT_EQ(extended(0b0000001, 0b1101110), 0b0001110U);
  EXPECT_EQ(extended(0b0010000, 0b1101110), 0b1100000U);
  EXPECT_EQ(extended(0b0010001, 0b1101110), 0b1101110U);
  EXPECT_EQ(extended(0, 0b1101110), 0U);
}

TEST(BitRuns, GoOnToTheLastBit) {
  constexpr std::uint64_t kAll = ~std::uint64_t{0};
  EXPECT_EQ(extended(1, kAll << 1), kAll << 1);
  EXPECT_EQ(extended(kAll >> 1, kAll << 63), kAll << 63);
  EXPECT_EQ(extended(kAll, 0), 0U);
}

TEST(BitRuns, OfBitsInThemAreTheirEnds) { EXPECT_EQ(extended(0b000111000, 0b111111110), 0b111000000U); }

}  // namespace
}  // namespace wordbridge::unicode
