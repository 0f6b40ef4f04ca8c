#include "measure/dispersion.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measure/logarithm.h"

namespace wordbridge {

std::array<double, kDispersionMeasures> measure_dispersion(const double* occurrences, const double* sizes,
                                                           std::size_t parts) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  double f = 0;
  double size = 0;
  double shares = 0;
  double range = 0;
  for (std::size_t i = 0; i < parts; ++i) {
    f += occurrences[i];
    size += sizes[i];
    shares += occurrences[i] / sizes[i];
    if (occurrences[i] > 0) ++range;
  }
  if (f == 0) return {0, kNone, kNone, kNone, kNone, kNone};
  const auto n = static_cast<double>(parts);
  double variance = 0;
  double entropy = 0;
  double roots = 0;
  double differences = 0;
  double least = 1;
  for (std::size_t i = 0; i < parts; ++i) {
    const double share = occurrences[i] / sizes[i];
    const double part = sizes[i] / size;
    variance += (share - shares / n) * (share - shares / n) / n;
    if (share > 0) entropy -= share / shares * natural_logarithm(share / shares);
    roots += std::sqrt(part * occurrences[i]);
    differences += std::abs(part - occurrences[i] / f);
    least = std::min(least, part);
  }
  const double dp = differences / 2;
  if (parts == 1) return {range, kNone, kNone, roots * roots / f, dp, kNone};
  return {range,
          1 - std::sqrt(variance) / (shares / n) / std::sqrt(n - 1),
          std::max(entropy, 0.0) / natural_logarithm(n),
          roots * roots / f,
          dp,
          dp / (1 - least)};
}

}  // namespace wordbridge
