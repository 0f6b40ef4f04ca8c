// Canonical decompositions and compositions but those of Hangul syllables, which follow from a rule.
#pragma once

#include <array>
#include <cstdint>

#include "memory/range_decoder.h"
#include "unicode/tables.generated.h"

namespace wordbridge::unicode {

class Decompositions {
 public:
  // A code point and the two that it decomposes into.
  struct Pair {
    char32_t composed;
    char32_t first;
    char32_t second;
  };

  // All of them, unpacked at the first call, in the time of some hundred words.
  static const Decompositions& all();

  // Null if the code point does not decompose into two. O(log pairs).
  [[nodiscard]] const Pair* pair(char32_t composed) const;

  // The one code point that another one decomposes into; 0 if there is none. O(runs).
  [[nodiscard]] char32_t single(char32_t code_point) const;

  // What NFC composes of two code points; 0 if nothing. O(log pairs).
  [[nodiscard]] char32_t composition(char32_t first, char32_t second) const;

 private:
  // Code points from first on that decompose into one: count of singles_ from offset on.
  struct SingleRun {
    char32_t first;
    std::uint32_t count;
    std::uint32_t offset;
  };

  Decompositions();
  void read_pairs(RangeDecoder& decoder);
  void read_singles(RangeDecoder& decoder);

  // By the composed one.
  std::array<Pair, tables::kPairCount> pairs_{};
  // Places of those that NFC composes, by second and then by first.
  std::array<std::uint16_t, tables::kComposingPairCount> composing_{};
  std::array<SingleRun, tables::kSingleRunCount> runs_{};
  std::array<char32_t, tables::kSingleCount> singles_{};
};

}  // namespace wordbridge::unicode
