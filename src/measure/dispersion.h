// How evenly a word is spread over the parts of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace wordbridge {

// n parts: v_i occurrences among s_i words, f of them in all, p_i = v_i / s_i.
enum class DispersionMeasure : std::uint8_t {
  kRange,        // parts with the word
  kJuillandD,    // 1 - CV(p) / sqrt (n - 1): 1 is even (Juilland and Chang-Rodriguez 1964, for parts of any
                 // size)
  kCarrollD2,    // entropy of p_i / sum p by log n: 1 is even (Carroll 1970)
  kRosengrenS,   // (sum sqrt (s_i / S v_i))^2 / f: 1 is even (Rosengren 1971)
  kGriesDp,      // 1/2 sum |s_i / S - v_i / f|: 0 is even (Gries 2008)
  kGriesDpNorm,  // DP / (1 - least s_i / S) (Lijffijt and Gries 2012)
  kLyneD3,       // 1 - chi squared / (4 f), beside f s_i / S in each part: 1 is even (Lyne 1985)
  // Without parts: N words in a circle, d_i of them from one occurrence to the next (Savicky and Hlavacova
  // 2002).
  kReducedFrequency,     // ARF: sum min (d_i f / N, 1)
  kWaitingTime,          // AWT: (1 + sum d_i^2 / N) / 2
  kLogarithmicDistance,  // ALD: sum d_i log10 d_i / N
  kCount,
};
inline constexpr std::size_t kDispersionMeasures = static_cast<std::size_t>(DispersionMeasure::kCount);
inline constexpr std::size_t kPartMeasures = static_cast<std::size_t>(DispersionMeasure::kReducedFrequency);

// Those by parts; NaN where one is not defined: without an occurrence, or with one part alone. Sizes must be
// above 0. O(n).
std::array<double, kPartMeasures> measure_dispersion(const double* occurrences, const double* sizes,
                                                     std::size_t parts);

// Those by distances, of a word that occurs so often among so many words.
class WordDistances {
 public:
  WordDistances(double words, double occurrences) : words_(words), mean_(words / occurrences) {}

  // Takes the place of the next occurrence: ascending, from 0.
  void add(double place);
  // In the order of DispersionMeasure; NaN without an occurrence.
  std::array<double, kDispersionMeasures - kPartMeasures> finish();

 private:
  void add_distance(double distance);

  double words_;
  double mean_;
  double first_ = -1;
  double last_ = -1;
  double reduced_ = 0;
  double squares_ = 0;
  double logarithms_ = 0;
};

}  // namespace wordbridge
