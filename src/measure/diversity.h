// Lexical diversity: how many different words a text uses for its length.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lexicon/vocabulary.h"
#include "lexicon/word_sequence.h"

namespace wordbridge {

// N words, V of them distinct, V_f of these occurring f times. NaN where a measure is not defined for a text.
enum class DiversityMeasure : std::uint8_t {
  kTypeTokenRatio,           // V / N
  kRootTypeTokenRatio,       // V / sqrt N (Guiraud 1954)
  kCorrectedTypeTokenRatio,  // V / sqrt 2N (Carroll 1964)
  kLogTypeTokenRatio,        // ln V / ln N (Herdan 1960)
  kMaas,                     // (ln N - ln V) / (ln N)^2 (Maas 1972): falls as diversity rises
  kDugast,                   // (ln N)^2 / (ln N - ln V) (Dugast 1979)
  kBrunetW,                  // N^(V^-0.172) (Brunet 1978): falls as diversity rises
  kHonoreR,                  // 100 ln N / (1 - V_1 / V) (Honore 1979)
  kYuleK,                    // 10^4 (sum f^2 V_f - N) / N^2 (Yule 1944): falls as diversity rises
  kYuleI,                    // V^2 / (sum f^2 V_f - V) (Yule, by Oakes 1998)
  kSimpsonD,                 // (sum f^2 V_f - N) / (N (N - 1)) (Simpson 1949): falls as diversity rises
  kHerdanVm,                 // sqrt (sum f^2 V_f / N^2 - 1 / V) (Herdan 1955)
  kSichelS,                  // V_2 / V (Sichel 1975)
  kEntropy,                  // - sum p log2 p, in bits a word (Shannon 1948)
  kHypergeometric,           // HD-D: mean TTR of all samples of 42 words (McCarthy and Jarvis 2007)
  kOnce,                     // V_1: hapax legomena
  kTwice,                    // V_2: dis legomena
  // These need the order of the words.
  kMeanSegmentRatio,  // MSTTR: mean TTR of the whole segments of so many words (Johnson 1944)
  kMovingRatio,       // MATTR: mean TTR of all windows of so many words (Covington and McFall 2010)
  kTextualDiversity,  // MTLD: mean words until TTR is below 0.72, forwards and backwards (McCarthy and Jarvis
                      // 2010)
  // These do not.
  kSomersS,     // ln ln V / ln ln N (Somers 1966)
  kRubetK,      // ln V / ln ln N (Dugast 1979)
  kRepeatRate,  // sum p^2 (Herdan 1966): falls as diversity rises
  kVocdD,  // D of TTR = D / n (sqrt (1 + 2 n / D) - 1), fitted to the mean TTR of all samples of n = 35 to
           // 50 words (Malvern et al. 2004; of some samples there, of all by McCarthy and Jarvis 2007)
  kCount,
};
inline constexpr std::size_t kDiversityMeasures = static_cast<std::size_t>(DiversityMeasure::kCount);

using Diversity = std::array<double, kDiversityMeasures>;

// Sets all measures that the vocabulary alone gives, the others to NaN. False if there is no memory. O(V log
// V).
[[nodiscard]] bool measure_diversity(const Vocabulary& vocabulary, Diversity& out);

// Sets those that need the order of the words too, whatever sentences they are in. `window` is that of
// kMeanSegmentRatio and kMovingRatio: 1 or more words; NaN if the text has fewer. `factor` is the TTR of
// kTextualDiversity, between 0 and 1. False if there is no memory. O(N).
[[nodiscard]] bool measure_moving_diversity(const WordSequence& words, WordId id_limit, std::uint32_t window,
                                            double factor, Diversity& out);

}  // namespace wordbridge
