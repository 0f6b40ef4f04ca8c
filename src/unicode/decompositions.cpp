#include "unicode/decompositions.h"

namespace wordbridge::unicode {

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
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    before.composed += decoder.magnitude(composed);
    before.first += static_cast<char32_t>(decoder.difference(first));
    before.second += static_cast<char32_t>(decoder.difference(second));
    pairs_[i] = before;
    by_composed_.add(hash_of(before.composed), i);
    if (decoder.bit(composes)) composing_.add(hash_of(before.first, before.second), i);
  }
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

char32_t Decompositions::single(char32_t code_point) const {
  for (const SingleRun& run : runs_) {
    if (code_point >= run.first && code_point < run.first + run.count) {
      return singles_[run.offset + (code_point - run.first)];
    }
  }
  return 0;
}

}  // namespace wordbridge::unicode
