#include "measure/diversity.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "measure/exponential.h"
#include "measure/logarithm.h"

namespace wordbridge {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kSample = 42;

double& at(Diversity& out, DiversityMeasure measure) { return out[static_cast<std::size_t>(measure)]; }

// Calls visit(f, V_f) by falling f.
template <typename Visit>
void visit_spectrum(const Buffer<std::uint32_t>& falling, Visit visit) {
  for (std::size_t i = 0; i < falling.size();) {
    std::size_t end = i + 1;
    while (end < falling.size() && falling[end] == falling[i]) ++end;
    visit(static_cast<double>(falling[i]), static_cast<double>(end - i));
    i = end;
  }
}

// Probability that a sample of kSample of n words has none of f.
double probability_of_none(double f, double n) {
  double none = 1;
  for (std::uint32_t i = 0; i < kSample && none > 0; ++i) none *= std::max(n - f - i, 0.0) / (n - i);
  return none;
}

// Sizes of the samples of vocd.
constexpr std::uint32_t kSmallestSample = 35;
constexpr std::uint32_t kLargestSample = 50;
using SampleRatios = std::array<double, kLargestSample - kSmallestSample + 1>;

// Mean TTR of all samples of each size, of n >= kLargestSample words.
SampleRatios ratios_of_samples(const Buffer<std::uint32_t>& falling, double n) {
  SampleRatios ratios{};
  visit_spectrum(falling, [&](double f, double words) {
    double none = 1;
    for (std::uint32_t size = 1; size <= kLargestSample; ++size) {
      none *= std::max(n - f - (size - 1), 0.0) / (n - (size - 1));
      if (size >= kSmallestSample) ratios[size - kSmallestSample] += words * (1 - none) / size;
    }
  });
  return ratios;
}

// Half the derivative, by D, of the sum of the squares of what the curve of D is off.
double slope_of_error(const SampleRatios& ratios, double d) {
  double slope = 0;
  for (std::uint32_t i = 0; i < ratios.size(); ++i) {
    const double size = kSmallestSample + i;
    const double root = std::sqrt(1 + 2 * size / d);
    slope += (d / size * (root - 1) - ratios[i]) * ((root - 1) / size - 1 / (d * root));
  }
  return slope;
}

// The D whose curve is off least: halves an interval by its geometric mean.
double vocd(const Buffer<std::uint32_t>& falling, double n) {
  constexpr int kSteps = 64;
  const SampleRatios ratios = ratios_of_samples(falling, n);
  double low = 1.0 / 1024;
  double high = 1 << 30;
  for (int i = 0; i < kSteps; ++i) {
    const double middle = std::sqrt(low * high);
    (slope_of_error(ratios, middle) < 0 ? low : high) = middle;
  }
  return low;
}

// Sums over the vocabulary.
struct Sums {
  double n = 0;
  double v = 0;
  double squares = 0;
  double once = 0;
  double twice = 0;
  double entropy = 0;
  double in_samples = 0;
};

Sums sum(const Buffer<std::uint32_t>& falling) {
  Sums sums;
  for (const std::uint32_t count : falling) sums.n += count;
  visit_spectrum(falling, [&](double f, double words) {
    sums.v += words;
    sums.squares += words * f * f;
    if (f == 1) sums.once = words;
    if (f == 2) sums.twice = words;
    sums.entropy -= words * (f / sums.n) * binary_logarithm(f / sums.n);
    if (sums.n >= kSample) sums.in_samples += words * (1 - probability_of_none(f, sums.n));
  });
  return sums;
}

// Quotient; NaN for a divisor of 0.
double ratio(double one, double other) { return other == 0 ? kNone : one / other; }

// Counts distinct words since the last restart, in O(1) for each and for a restart.
class TypeCounter {
 public:
  [[nodiscard]] bool make(WordId id_limit) { return seen_.resize(id_limit); }
  void restart() {
    ++epoch_;
    words_ = 0;
    types_ = 0;
  }
  void add(WordId id) {
    ++words_;
    if (seen_[id] == epoch_) return;
    seen_[id] = epoch_;
    ++types_;
  }
  [[nodiscard]] double ratio() const { return types_ / words_; }
  [[nodiscard]] double words() const { return words_; }

 private:
  Buffer<std::uint32_t> seen_;
  std::uint32_t epoch_ = 1;
  double words_ = 0;
  double types_ = 0;
};

// Words for each factor; infinity if none was reached.
template <typename Iterator>
double words_for_factor(const Iterator& begin, const Iterator& end, double factor, TypeCounter& types) {
  double words = 0;
  double factors = 0;
  types.restart();
  for (Iterator id = begin; id != end; ++id) {
    ++words;
    types.add(*id);
    if (types.ratio() >= factor) continue;
    ++factors;
    types.restart();
  }
  if (types.words() > 0) factors += (1 - types.ratio()) / (1 - factor);
  return ratio(words, factors);
}

double mean_segment_ratio(const Buffer<WordId>& ids, std::uint32_t window, TypeCounter& types) {
  double total = 0;
  double segments = 0;
  types.restart();
  for (const WordId id : ids) {
    types.add(id);
    if (types.words() < window) continue;
    total += types.ratio();
    ++segments;
    types.restart();
  }
  return ratio(total, segments);
}

// Exact: sums of whole numbers, but for the last division. `counts` has a 0 for each word.
double moving_ratio(const Buffer<WordId>& ids, std::uint32_t window, Buffer<std::uint32_t>& counts) {
  if (ids.size() < window) return kNone;
  double total = 0;
  std::uint32_t types = 0;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (counts[ids[i]]++ == 0) ++types;
    if (i >= window && --counts[ids[i - window]] == 0) --types;
    if (i + 1 >= window) total += types;
  }
  return total / window / static_cast<double>(ids.size() - window + 1);
}

}  // namespace

bool measure_diversity(const Vocabulary& vocabulary, Diversity& out) {
  out.fill(kNone);
  Buffer<std::uint32_t> counts;
  if (!counts.reserve(vocabulary.size())) return false;
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
    if (vocabulary[id].count > 0) (void)counts.push_back(vocabulary[id].count);
  }
  // Not std::sort, which has four times as much code.
  const auto falls = [](std::uint32_t one, std::uint32_t other) { return one > other; };
  std::make_heap(counts.begin(), counts.end(), falls);
  std::sort_heap(counts.begin(), counts.end(), falls);
  const Sums sums = sum(counts);
  const auto [n, v, squares, once, twice, entropy, in_samples] = sums;
  at(out, DiversityMeasure::kOnce) = once;
  at(out, DiversityMeasure::kTwice) = twice;
  if (n == 0) return true;
  const double ln_n = natural_logarithm(n);
  const double ln_v = natural_logarithm(v);
  at(out, DiversityMeasure::kTypeTokenRatio) = v / n;
  at(out, DiversityMeasure::kRootTypeTokenRatio) = v / std::sqrt(n);
  at(out, DiversityMeasure::kCorrectedTypeTokenRatio) = v / std::sqrt(2 * n);
  at(out, DiversityMeasure::kLogTypeTokenRatio) = ratio(ln_v, ln_n);
  at(out, DiversityMeasure::kMaas) = ratio(ln_n - ln_v, ln_n * ln_n);
  at(out, DiversityMeasure::kDugast) = ratio(ln_n * ln_n, ln_n - ln_v);
  at(out, DiversityMeasure::kBrunetW) = exponential(exponential(-0.172 * ln_v) * ln_n);
  at(out, DiversityMeasure::kHonoreR) = ratio(100 * ln_n, 1 - once / v);
  at(out, DiversityMeasure::kYuleK) = 10000 * (squares - n) / (n * n);
  at(out, DiversityMeasure::kYuleI) = ratio(v * v, squares - v);
  at(out, DiversityMeasure::kSimpsonD) = ratio(squares - n, n * (n - 1));
  at(out, DiversityMeasure::kHerdanVm) = std::sqrt(std::max(squares / (n * n) - 1 / v, 0.0));
  at(out, DiversityMeasure::kSichelS) = twice / v;
  at(out, DiversityMeasure::kEntropy) = std::max(entropy, 0.0);
  if (n >= kSample) at(out, DiversityMeasure::kHypergeometric) = in_samples / kSample;
  at(out, DiversityMeasure::kRepeatRate) = squares / (n * n);
  if (n > 1) at(out, DiversityMeasure::kRubetK) = ln_v / natural_logarithm(ln_n);
  if (v > 1) at(out, DiversityMeasure::kSomersS) = natural_logarithm(ln_v) / natural_logarithm(ln_n);
  // Without a word that comes again there is no greatest D.
  if (n >= kLargestSample && v < n) at(out, DiversityMeasure::kVocdD) = vocd(counts, n);
  return true;
}

bool measure_moving_diversity(const WordSequence& words, WordId id_limit, std::uint32_t window, double factor,
                              Diversity& out) {
  Buffer<WordId> ids;
  if (!ids.reserve(words.size())) return false;
  for (const WordId id : words) {
    if (id != kSentenceEnd) (void)ids.push_back(id);
  }
  TypeCounter types;
  Buffer<std::uint32_t> counts;
  if (!types.make(id_limit) || !counts.resize(id_limit)) return false;
  at(out, DiversityMeasure::kMeanSegmentRatio) = mean_segment_ratio(ids, window, types);
  at(out, DiversityMeasure::kMovingRatio) = moving_ratio(ids, window, counts);
  const double forwards = words_for_factor(ids.begin(), ids.end(), factor, types);
  const auto backwards = words_for_factor(std::make_reverse_iterator(ids.end()),
                                          std::make_reverse_iterator(ids.begin()), factor, types);
  at(out, DiversityMeasure::kTextualDiversity) = (forwards + backwards) / 2;
  return true;
}

}  // namespace wordbridge
