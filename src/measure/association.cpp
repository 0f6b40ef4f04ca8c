#include "measure/association.h"

#include <cmath>

#include "measure/logarithm.h"

namespace wordbridge {
namespace {

// A term of G2: 0 where nothing was observed.
double term(double observed, double expected) {
  return observed == 0 ? 0 : observed * natural_logarithm(observed / expected);
}

// A term of Pearson's chi squared: 0 where nothing can be.
double square_term(double observed, double expected) {
  return expected == 0 ? 0 : (observed - expected) * (observed - expected) / expected;
}

// Of a table with one cell, the row and the column that it is in, and all.
double chi_squared(double cell, double row, double column, double all) {
  const double other_row = all - row;
  const double other_column = all - column;
  return square_term(cell, row * column / all) + square_term(row - cell, row * other_column / all) +
         square_term(column - cell, other_row * column / all) +
         square_term(other_row - (column - cell), other_row * other_column / all);
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
  const double x2 = chi_squared(both, first, second, all);
  return {both >= expected ? std::fmax(g2, 0.0) : -g2,
          information,
          most == 0 ? 1 : information / most,
          (both - expected) / std::sqrt(both),
          2 * both / (first + second),
          both >= expected ? x2 : -x2,
          (both - expected) / std::sqrt(expected),
          information + 2 * binary_logarithm(both)};
}

std::array<double, kKeynessMeasures> measure_keyness(const KeynessCounts& counts) {
  const auto [word, words, in_reference, reference] = counts;
  const double share = (word + in_reference) / (words + reference);
  const double g2 = std::fmax(2 * (term(word, words * share) + term(in_reference, reference * share)), 0.0);
  const double x2 = chi_squared(word, words, word + in_reference, words + reference);
  const double frequency = word / words;
  const double beside = in_reference / reference;
  const double frequency_or_half = (word == 0 ? 0.5 : word) / words;
  const double beside_or_half = (in_reference == 0 ? 0.5 : in_reference) / reference;
  const double beside_or_least = in_reference == 0 ? 1e-18 : beside;
  return {frequency < beside ? -g2 : g2, binary_logarithm(frequency_or_half / beside_or_half),
          100 * (frequency - beside) / beside_or_least, g2 - natural_logarithm(words + reference),
          frequency < beside ? -x2 : x2};
}

}  // namespace wordbridge
