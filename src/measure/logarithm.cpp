#include "measure/logarithm.h"

#include <cmath>
#include <limits>

namespace wordbridge {

double natural_logarithm(double x) {
  if (x == 0) return -std::numeric_limits<double>::infinity();
  if (!(x > 0) || std::isinf(x)) return x > 0 ? x : std::numeric_limits<double>::quiet_NaN();
  // x = m * 2^exponent with m from 1/sqrt(2) to sqrt(2); exact.
  constexpr double kHalfRoot = 0.70710678118654752440;
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);
  if (mantissa < kHalfRoot) {
    mantissa *= 2;
    --exponent;
  }
  // ln m = 2 artanh s, with s = (m - 1) / (m + 1), |s| <= 0.1716: the series ends where its terms no longer
  // count.
  const double s = (mantissa - 1) / (mantissa + 1);
  const double square = s * s;
  double sum = 0;
  for (int power = 23; power >= 3; power -= 2) sum = (sum + 1.0 / power) * square;
  // ln 2 in two parts: a number of 30 bits, times which an exponent is exact, and the rest.
  constexpr double kLn2High = 744261117.0 / 1073741824.0;
  constexpr double kLn2Low = 8.893134238886677e-10;
  return exponent * kLn2High + (2 * s + (2 * s * sum + exponent * kLn2Low));
}

}  // namespace wordbridge
