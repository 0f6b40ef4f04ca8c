#include "measure/dispersion.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measure/logarithm.h"

namespace wordbridge {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::array<double, kPartMeasures> measure_dispersion(const double* occurrences, const double* sizes,
                                                     std::size_t parts) {
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
  if (f == 0) return {0, kNone, kNone, kNone, kNone, kNone, kNone};
  const auto n = static_cast<double>(parts);
  double variance = 0;
  double entropy = 0;
  double roots = 0;
  double differences = 0;
  double least = 1;
  double chi_squared = 0;
  for (std::size_t i = 0; i < parts; ++i) {
    const double share = occurrences[i] / sizes[i];
    const double part = sizes[i] / size;
    chi_squared += (occurrences[i] - f * part) * (occurrences[i] - f * part) / (f * part);
    variance += (share - shares / n) * (share - shares / n) / n;
    if (share > 0) entropy -= share / shares * natural_logarithm(share / shares);
    roots += std::sqrt(part * occurrences[i]);
    differences += std::abs(part - occurrences[i] / f);
    least = std::min(least, part);
  }
  const double dp = differences / 2;
  if (parts == 1) return {range, kNone, kNone, roots * roots / f, dp, kNone, kNone};
  return {range,
          1 - std::sqrt(variance) / (shares / n) / std::sqrt(n - 1),
          std::max(entropy, 0.0) / natural_logarithm(n),
          roots * roots / f,
          dp,
          dp / (1 - least),
          1 - chi_squared / (4 * f)};
}

void WordDistances::add_distance(double distance) {
  reduced_ += std::min(distance / mean_, 1.0);
  squares_ += distance * distance;
  logarithms_ += distance * natural_logarithm(distance);
}

void WordDistances::add(double place) {
  if (last_ < 0) {
    first_ = place;
  } else {
    add_distance(place - last_);
  }
  last_ = place;
}

std::array<double, kDispersionMeasures - kPartMeasures> WordDistances::finish() {
  if (last_ < 0) return {kNone, kNone, kNone};
  // From the last one over the end to the first.
  add_distance(words_ - last_ + first_);
  return {reduced_, (1 + squares_ / words_) / 2, logarithms_ / natural_logarithm(10) / words_};
}

}  // namespace wordbridge
