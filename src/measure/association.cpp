#include "measure/association.h"

#include <cmath>

#include "measure/logarithm.h"

namespace wordbridge {
namespace {

// A term of G2: 0 where nothing was observed.
double term(double observed, double expected) {
  return observed == 0 ? 0 : observed * natural_logarithm(observed / expected);
}

}  // namespace

std::array<double, kPairMeasures> measure_pair(const PairCounts& counts) {
  const auto [both, first, second, all] = counts;
  const double expected = first * second / all;
  const double not_first = all - first;
  const double not_second = all - second;
  const double g2 = 2 * (term(both, expected) + term(first - both, first * not_second / all) +
                         term(second - both, not_first * second / all) +
                         term(not_first - (second - both), not_first * not_second / all));
  const double information = binary_logarithm(both / expected);
  const double most = -binary_logarithm(both / all);
  return {both >= expected ? std::fmax(g2, 0.0) : -g2, information, most == 0 ? 1 : information / most,
          (both - expected) / std::sqrt(both), 2 * both / (first + second)};
}

std::array<double, kKeynessMeasures> measure_keyness(const KeynessCounts& counts) {
  const auto [word, words, in_reference, reference] = counts;
  const double share = (word + in_reference) / (words + reference);
  const double g2 = std::fmax(2 * (term(word, words * share) + term(in_reference, reference * share)), 0.0);
  const double frequency = word / words;
  const double beside = in_reference / reference;
  const double frequency_or_half = (word == 0 ? 0.5 : word) / words;
  const double beside_or_half = (in_reference == 0 ? 0.5 : in_reference) / reference;
  const double beside_or_least = in_reference == 0 ? 1e-18 : beside;
  return {frequency < beside ? -g2 : g2, binary_logarithm(frequency_or_half / beside_or_half),
          100 * (frequency - beside) / beside_or_least, g2 - natural_logarithm(words + reference)};
}

}  // namespace wordbridge
