#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon/hash.h"

namespace wordbridge {

// Remembers numbers of short words: of each pair of words that share a place the one that came last. A number
// costs about ten instructions instead of the hundreds that it takes to count syllables, which the distinct
// words of a short text are most of the work of. Fixed memory: 17 bytes for each of kPlaces.
class SyllableCache {
 public:
  static constexpr std::size_t kPlaces = 16384;

  // What `count(word)` answers, which must depend on nothing else and be below 256 to be remembered. The word
  // has no NUL.
  template <typename Count>
  std::uint32_t get(std::string_view word, Count count) {
    if (word.size() > ShortBytes::kLongest || word.empty()) return count(word);
    const ShortBytes bytes = ShortBytes::of(word);
    const std::size_t place = hash_short(bytes) % kPlaces;
    if (!(words_[place] == bytes)) {
      const std::uint32_t counted = count(word);
      if (counted > 0xFF) return counted;
      words_[place] = bytes;
      counts_[place] = static_cast<std::uint8_t>(counted);
    }
    return counts_[place];
  }

 private:
  // No word is empty.
  std::array<ShortBytes, kPlaces> words_{};
  std::array<std::uint8_t, kPlaces> counts_{};
};

}  // namespace wordbridge
