#include "measure/exponential.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace wordbridge {
namespace {

TEST(Exponential, IsWithinFourUnitsInTheLastPlaceOfTheTrueOne) {
  for (int i = -70000; i <= 70000; ++i) {
    const double x = i / 100.0;
    const long double exact = std::exp(static_cast<long double>(x));
    const double near = static_cast<double>(exact);
    const double unit = std::nextafter(near, std::numeric_limits<double>::infinity()) - near;
    ASSERT_LE(std::abs(static_cast<double>(exponential(x) - exact)), 4 * unit) << x;
  }
}

TEST(Exponential, OfTheEndsOfItsRange) {
  EXPECT_EQ(exponential(0), 1);
  EXPECT_EQ(exponential(1000), std::numeric_limits<double>::infinity());
  EXPECT_EQ(exponential(-1000), 0);
  EXPECT_TRUE(std::isnan(exponential(std::nan(""))));
}

// Worked out with 60 digits.
TEST(Exponential, OfOneIsEToTheLastBitButOne) { EXPECT_DOUBLE_EQ(exponential(1), 0x1.5bf0a8b145769p+1); }

}  // namespace
}  // namespace wordbridge
