#include "measure/exponential.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace wordbridge {

double exponential(double x) {
  if (std::isnan(x)) return x;
  if (x > 709.78) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0;
  // x = k ln 2 + r with |r| <= ln 2 / 2. ln 2 in two parts: a number of 30 bits, times which k is exact, and
  // the rest.
  constexpr double kLn2High = 744261117.0 / 1073741824.0;
  constexpr double kLn2Low = 8.893134238886677e-10;
  const double k = std::floor(x * std::numbers::log2e + 0.5);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  // The series ends where its terms no longer count: 0.3466^18 / 18! is below 2^-70.
  double sum = 0;
  for (int n = 18; n >= 1; --n) sum = (1 + sum) * r / n;
  return std::ldexp(1 + sum, static_cast<int>(k));
}

}  // namespace wordbridge
