#include "language/model.h"

#include <bit>

#include "language/features.h"

namespace wordbridge {
namespace {

// Fractional bits of odds, which are natural logarithms, of sums of rows that are scaled, and of square
// roots.
constexpr unsigned kOddsBits = 16;
constexpr unsigned kScaledBits = 10;
constexpr unsigned kRootBits = 8;
// log2(e) and the number of fractional bits that it has here.
constexpr std::int64_t kLog2OfE = 94548;
constexpr unsigned kLog2Bits = 16;
constexpr int kExponentBits = 30;
constexpr std::int64_t kLargestExponent = 64 << kOddsBits;

// e^-x for x >= 0 in units of 2^-kOddsBits, in units of 2^-kExponentBits. As a power of 2, whose fraction is
// a polynomial of degree 3 that is right at its ends: off by less than 0.0002.
std::int64_t exponential(std::int64_t negative) {
  if (negative > kLargestExponent) return 0;
  const std::int64_t x = negative * kLog2OfE >> kLog2Bits;
  const std::int64_t whole = x >> kOddsBits;
  if (whole >= kExponentBits) return 0;
  const std::int64_t f = x & ((1 << kOddsBits) - 1);
  constexpr std::int64_t kOne = 1 << kOddsBits;
  // 1 - 0.69166 f + 0.23125 f^2 - 0.03959 f^3
  const std::int64_t inner = 15155 - (2595 * f >> kOddsBits);
  const std::int64_t value = kOne - ((45328 - (inner * f >> kOddsBits)) * f >> kOddsBits);
  return value << (kExponentBits - static_cast<int>(kOddsBits)) >> whole;
}

// The square root of a number below 2^24, in units of 2^-kRootBits.
std::int64_t square_root(std::uint32_t number) {
  const std::uint64_t square = std::uint64_t{number} << 2 * kRootBits;
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << (12 + kRootBits); bit > 0; bit >>= 1) {
    if ((root + bit) * (root + bit) <= square) root += bit;
  }
  return static_cast<std::int64_t>(root);
}

// Makes odds of the chosen candidates what they are beside the best, in units of 2^-kExponentBits, and
// answers their sum. The odds are those from candidate `first` on.
std::int64_t make_relative(std::int64_t* odds, const std::size_t* chosen, std::size_t count,
                           std::size_t first, std::size_t best) {
  constexpr std::int64_t kOne = std::int64_t{1} << kExponentBits;
  const std::int64_t most = odds[best - first];
  std::int64_t sum = kOne;
  for (std::size_t i = 0; i < count; ++i) {
    std::int64_t& each = odds[chosen[i] - first];
    if (chosen[i] == best) continue;
    each = exponential(most - each);
    sum += each;
  }
  odds[best - first] = kOne;
  return sum;
}

}  // namespace

void LanguageModel::add_row(std::uint32_t feature, Sums& sums) const {
  constexpr unsigned kRestBits = kFeatureBits - kBlockBits;
  const std::uint32_t block = feature >> kRestBits;
  const auto rest = static_cast<std::uint8_t>(feature & ((1U << kRestBits) - 1));
  const std::uint32_t end = blocks_[block + 1];
  for (std::uint32_t row = blocks_[block]; row < end; ++row) {
    if (rests_[row] != rest) continue;
    const std::int8_t* const values = rows_.data() + std::size_t{row} * dimensions_;
    for (std::uint32_t i = 0; i < dimensions_; ++i) sums.of[i] += values[i];
    ++sums.rows;
    return;
  }
}

// The odds of candidates, in units of 2^-kOddsBits.
void LanguageModel::weigh(const Sums& sums, std::size_t first, std::size_t last, std::int64_t* odds) const {
  std::int64_t scaled[kMostDimensions] = {};
  const std::int64_t root = square_root(sums.rows);
  for (std::uint32_t i = 0; i < dimensions_; ++i) {
    scaled[i] = std::int64_t{sums.of[i]} * (1 << (kScaledBits + kRootBits)) / root;
  }
  const std::size_t length = static_cast<std::size_t>(std::bit_width(sums.rows)) - 1;
  const std::int64_t sharpness = sharpness_[length < kLengthClasses ? length : kLengthClasses - 1];
  for (std::size_t candidate = first; candidate < last; ++candidate) {
    const std::int16_t* const weights = weights_.data() + candidate * dimensions_;
    std::int64_t sum = candidates_[candidate].bias;
    for (std::uint32_t i = 0; i < dimensions_; ++i) sum += weights[i] * scaled[i];
    odds[candidate - first] = (sum >> shift_) * sharpness / 256;
  }
}

IdentifiedLanguage LanguageModel::identify(std::string_view text, const std::uint8_t* allowed,
                                           std::uint32_t* probabilities) const {
  if (probabilities != nullptr) {
    for (std::size_t i = 0; i < language_count_; ++i) probabilities[i] = 0;
  }
  const std::string_view sample = sample_of(text);
  const Script script = main_script(sample);
  std::size_t chosen[kMostLanguages];
  std::size_t count = 0;
  const std::size_t first = first_of_[static_cast<std::size_t>(script)];
  const std::size_t last = first_of_[static_cast<std::size_t>(script) + 1];
  for (std::size_t i = first; i < last; ++i) {
    if (allowed == nullptr || allowed[candidates_[i].language] != 0) chosen[count++] = i;
  }
  if (count == 0) return {kUnknown, 0};
  std::int64_t odds[kMostLanguages] = {};
  if (count > 1) {
    Sums sums{};
    const auto visit = [&](std::uint32_t feature) { add_row(feature, sums); };
    FeatureReader<decltype(visit)> reader{script, visit};
    reader.read(sample);
    // Without any known feature nothing but the bias of a language speaks for it.
    if (sums.rows == 0) sums.rows = 1;
    weigh(sums, first, last, odds);
  }
  std::size_t best = chosen[0];
  for (std::size_t i = 1; i < count; ++i) {
    if (odds[chosen[i] - first] > odds[best - first]) best = chosen[i];
  }
  const std::int64_t sum = make_relative(odds, chosen, count, first, best);
  const auto share = [&](std::size_t candidate) {
    return static_cast<std::uint32_t>(odds[candidate - first] * IdentifiedLanguage::kCertain / sum);
  };
  if (probabilities != nullptr) {
    for (std::size_t i = 0; i < count; ++i) probabilities[candidates_[chosen[i]].language] = share(chosen[i]);
  }
  return {candidates_[best].language, share(best)};
}

}  // namespace wordbridge
