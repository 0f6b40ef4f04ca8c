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
  kCount,
};
inline constexpr std::size_t kDispersionMeasures = static_cast<std::size_t>(DispersionMeasure::kCount);

// All of them; NaN where one is not defined: without an occurrence, or with one part alone. Sizes must be
// above 0. O(n).
std::array<double, kDispersionMeasures> measure_dispersion(const double* occurrences, const double* sizes,
                                                           std::size_t parts);

}  // namespace wordbridge
