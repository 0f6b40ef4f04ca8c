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

  // Null if the code point does not decompose into two. O(1).
  [[nodiscard]] const Pair* pair(char32_t composed) const {
    return by_composed_.find(hash_of(composed), pairs_,
                             [composed](const Pair& pair) { return pair.composed == composed; });
  }

  // The one code point that another one decomposes into; 0 if there is none. O(runs).
  [[nodiscard]] char32_t single(char32_t code_point) const;

  // What NFC composes of two code points; 0 if nothing. O(1).
  [[nodiscard]] char32_t composition(char32_t first, char32_t second) const {
    const Pair* const found = composing_.find(hash_of(first, second), pairs_, [=](const Pair& pair) {
      return pair.first == first && pair.second == second;
    });
    return found == nullptr ? 0 : found->composed;
  }

 private:
  using Pairs = std::array<Pair, tables::kPairCount>;

  // Where pairs stand, by a hash: a pair is in its place, or in one of those behind it, in a ring, up to the
  // first that is empty.
  class Places {
   public:
    void add(std::uint32_t hash, std::size_t index) {
      std::size_t place = hash % kCount;
      while (numbers_[place] != 0) place = (place + 1) % kCount;
      numbers_[place] = static_cast<std::uint16_t>(index + 1);
    }

    template <typename IsWanted>
    [[nodiscard]] const Pair* find(std::uint32_t hash, const Pairs& pairs, IsWanted is_wanted) const {
      for (std::size_t place = hash % kCount; numbers_[place] != 0; place = (place + 1) % kCount) {
        const Pair& pair = pairs[numbers_[place] - 1U];
        if (is_wanted(pair)) return &pair;
      }
      return nullptr;
    }

   private:
    static constexpr std::size_t kCount = 4096;
    static_assert(tables::kPairCount <= kCount / 2);

    // From 1 on; 0 in an empty place.
    std::array<std::uint16_t, kCount> numbers_{};
  };

  // Code points from first on that decompose into one: count of singles_ from offset on.
  struct SingleRun {
    char32_t first;
    std::uint32_t count;
    std::uint32_t offset;
  };

  static std::uint32_t hash_of(char32_t first, char32_t second = 0) {
    const std::uint32_t product = first * 0x9E3779B1U + second * 0x85EBCA77U;
    return product >> 16;
  }

  Decompositions();
  void read_pairs(RangeDecoder& decoder);
  void read_singles(RangeDecoder& decoder);

  Pairs pairs_{};
  Places by_composed_;
  // Of the pairs that NFC composes.
  Places composing_;
  std::array<SingleRun, tables::kSingleRunCount> runs_{};
  std::array<char32_t, tables::kSingleCount> singles_{};
};

}  // namespace wordbridge::unicode
