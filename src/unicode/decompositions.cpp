#include "unicode/decompositions.h"

#include <algorithm>
#include <utility>

namespace wordbridge::unicode {
namespace {

std::pair<char32_t, char32_t> by_second(const Decompositions::Pair& pair) {
  return {pair.second, pair.first};
}

}  // namespace

const Decompositions& Decompositions::all() {
  static const Decompositions decompositions;
  return decompositions;
}

// What tools/unicode/pack-decompositions.mjs writes and describes.
Decompositions::Decompositions() {
  RangeDecoder decoder{tables::kDecompositions};
  read_pairs(decoder);
  read_singles(decoder);
}

void Decompositions::read_pairs(RangeDecoder& decoder) {
  MagnitudeModel composed;
  MagnitudeModel first;
  MagnitudeModel second;
  BitModel composes;
  Pair before{0, 0, 0};
  std::size_t composing = 0;
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    before.composed += decoder.magnitude(composed);
    before.first += static_cast<char32_t>(decoder.difference(first));
    before.second += static_cast<char32_t>(decoder.difference(second));
    pairs_[i] = before;
    if (decoder.bit(composes)) composing_[composing++] = static_cast<std::uint16_t>(i);
  }
  const auto comes_before = [this](std::uint16_t one, std::uint16_t other) {
    return by_second(pairs_[one]) < by_second(pairs_[other]);
  };
  // std::sort would be four times as much code.
  std::make_heap(composing_.begin(), composing_.end(), comes_before);
  std::sort_heap(composing_.begin(), composing_.end(), comes_before);
}

void Decompositions::read_singles(RangeDecoder& decoder) {
  MagnitudeModel gaps;
  MagnitudeModel counts;
  char32_t end = 0;
  std::uint32_t offset = 0;
  for (SingleRun& run : runs_) {
    run.first = end + decoder.magnitude(gaps);
    run.count = decoder.magnitude(counts);
    run.offset = offset;
    offset += run.count;
    end = run.first + run.count;
  }
  MagnitudeModel differences;
  char32_t before = 0;
  for (char32_t& single : singles_) {
    before += static_cast<char32_t>(decoder.difference(differences));
    single = before;
  }
}

const Decompositions::Pair* Decompositions::pair(char32_t composed) const {
  const Pair* const end = pairs_.data() + pairs_.size();
  const Pair* const found = std::lower_bound(
      pairs_.data(), end, composed, [](const Pair& pair, char32_t value) { return pair.composed < value; });
  return found != end && found->composed == composed ? found : nullptr;
}

char32_t Decompositions::single(char32_t code_point) const {
  for (const SingleRun& run : runs_) {
    if (code_point >= run.first && code_point < run.first + run.count) {
      return singles_[run.offset + (code_point - run.first)];
    }
  }
  return 0;
}

char32_t Decompositions::composition(char32_t first, char32_t second) const {
  const std::uint16_t* const end = composing_.data() + composing_.size();
  const std::uint16_t* const found = std::lower_bound(
      composing_.data(), end, std::pair{second, first},
      [this](std::uint16_t place, const auto& wanted) { return by_second(pairs_[place]) < wanted; });
  if (found == end) return 0;
  const Pair& pair = pairs_[*found];
  return pair.first == first && pair.second == second ? pair.composed : 0;
}

}  // namespace wordbridge::unicode
