// How much more often something occurs than chance has it: of two words together, and of a word in one text
// beside another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace wordbridge {

// Pairs of neighbours in a text: `both` are the two words, `first` and `second` those with the one in its
// place, `all` the pairs of the text. E = first second / all is what chance has.
struct PairCounts {
  double both;
  double first;
  double second;
  double all;
};

enum class PairMeasure : std::uint8_t {
  kLogLikelihood,  // G2 = 2 sum O ln (O / E) over the four cells of the table (Dunning 1993); below 0 if E >
                   // O
  kMutualInformation,      // PMI: log2 (both / E), in bits (Church and Hanks 1990)
  kNormalizedInformation,  // PMI / -log2 (both / all): from -1 to 1 (Bouma 2009)
  kTScore,                 // (both - E) / sqrt both (Church et al. 1991)
  kDice,                   // 2 both / (first + second): from 0 to 1
  kChiSquared,             // sum (O - E)^2 / E over the four cells (Pearson 1900); below 0 if E > O
  kZScore,                 // (both - E) / sqrt E (Berry-Rogghe 1973)
  kCubedInformation,       // MI3: log2 (both^3 / E) (Daille 1994)
  kCount,
};
inline constexpr std::size_t kPairMeasures = static_cast<std::size_t>(PairMeasure::kCount);

// All of them. `both` must be 1 or more.
std::array<double, kPairMeasures> measure_pair(const PairCounts& counts);

// Occurrences of a word, and words in all, of a text and of the reference.
struct KeynessCounts {
  double word;
  double words;
  double word_in_reference;
  double words_in_reference;
};

enum class KeynessMeasure : std::uint8_t {
  kLogLikelihood,      // G2 (Rayson and Garside 2000): below 0 if the word is rarer than in the reference
  kLogRatio,           // log2 of the ratio of the relative frequencies, 0.5 for a count of 0 (Hardie 2014)
  kPercentDifference,  // %DIFF: 100 (f - r) / r of the relative frequencies, 1e-18 for r of 0 (Gabrielatos
                       // and Marchi 2011)
  kBayesFactor,  // BIC: |G2| - ln of the words of both; 10 or more is very strong evidence (Wilson 2013)
  kChiSquared,   // Pearson's, over the table of this word and all others: below 0 as kLogLikelihood is
  kCount,
};
inline constexpr std::size_t kKeynessMeasures = static_cast<std::size_t>(KeynessMeasure::kCount);

// All of them. Both texts must have a word, one of them this one.
std::array<double, kKeynessMeasures> measure_keyness(const KeynessCounts& counts);

}  // namespace wordbridge
