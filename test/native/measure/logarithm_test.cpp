#include "measure/logarithm.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace wordbridge {
namespace {

TEST(Logarithm, IsWithinTwoUnitsInTheLastPlaceOfTheTrueOne) {
  std::uint64_t state = 1;
  for (int i = 0; i < 100000; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    const double mantissa = 1 + static_cast<double>(state >> 12) * 0x1p-52;
    const double x = std::ldexp(mantissa, static_cast<int>(i % 80) - 40);
    const long double exact = std::log(static_cast<long double>(x));
    const double near = static_cast<double>(exact);
    const double unit =
        std::nextafter(std::abs(near), std::numeric_limits<double>::infinity()) - std::abs(near);
    ASSERT_LE(std::abs(static_cast<double>(natural_logarithm(x) - exact)), 2 * unit) << x;
  }
}

TEST(Logarithm, OfOneIsZeroExactly) { EXPECT_EQ(natural_logarithm(1), 0); }

TEST(Logarithm, OfZeroInfinityAndBelow) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(natural_logarithm(0), -infinity);
  EXPECT_EQ(natural_logarithm(infinity), infinity);
  EXPECT_TRUE(std::isnan(natural_logarithm(-1)));
  EXPECT_TRUE(std::isnan(natural_logarithm(std::nan(""))));
}

// Whatever the host: worked out with 60 digits.
TEST(Logarithm, IsTheSameToTheLastBitEverywhere) {
  EXPECT_EQ(natural_logarithm(2), 0x1.62e42fefa39efp-1);
  EXPECT_EQ(natural_logarithm(10), 0x1.26bb1bbb55516p+1);
}

}  // namespace
}  // namespace wordbridge
