#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "lexicon/hash.h"
#include "unicode/scan.h"

namespace wordbridge {

// Remembers numbers of short words. Of those that share a place a new one gives way to the next new one, and
// one that is asked for again goes before another: when a long text is read again, whose words are more than
// there is room for, most are still there. A number costs about twenty instructions instead of the hundreds
// that it takes to count syllables, which the distinct words of a short text are most of the work of. Fixed
// memory: 32 bytes for each of kPlaces, and 17 for each of kOtherPlaces.
class SyllableCache {
 public:
  // Each has kWays of the words that most words are: up to kLongestPlain letters from a to z.
  static constexpr std::size_t kPlaces = 12288;
  static constexpr std::size_t kWays = 4;
  static constexpr std::size_t kLongestPlain = 12;
  // Each has one of any other words.
  static constexpr std::size_t kOtherPlaces = 2048;

  // What `count(word)` answers, which must depend on nothing else and be below 256 to be remembered.
  template <typename Count>
  std::uint32_t get(std::string_view word, Count count) {
    if (!ShortBytes::tell(word)) return count(word);
    return get(ShortBytes::of(word), word, count);
  }

  // The same of a word whose bytes are known.
  template <typename Count>
  std::uint32_t get(const ShortBytes& bytes, std::string_view word, Count count) {
    const std::uint64_t packed = pack(bytes);
    if (packed == 0) return get_other(bytes, word, count);
    Place& place = places_[place_of(packed)];
    std::size_t way = 0;
    for (; way < kWays && place[way] != 0; ++way) {
      if (place[way] >> kCountBits != packed) continue;
      const std::uint32_t known = place[way] & kMostPlain;
      if (way > 0) std::swap(place[way - 1], place[way]);
      return known;
    }
    const std::uint32_t counted = count(word);
    if (counted <= kMostPlain) place[std::min(way, kWays - 1)] = packed << kCountBits | counted;
    return counted;
  }

  // What is remembered of a word that is the first of its place, as most that are asked for: kUnknown for any
  // other. Calls and changes nothing, so that a processor reads the places of many words at the same time.
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  [[nodiscard]] std::uint32_t find_first(const ShortBytes& bytes) const {
    const std::uint64_t packed = pack(bytes);
    const std::uint64_t first = places_[place_of(packed)][0];
    // By arithmetic, for V8 makes a branch of a choice, and the next places would wait for it.
    const std::uint32_t is_none = packed == 0 ? 1 : 0;
    const std::uint32_t is_other = first >> kCountBits != packed ? 1 : 0;
    return static_cast<std::uint32_t>(first & kMostPlain) | (0 - (is_none | is_other));
  }

 private:
  // A word, five bits a letter, and its number; 0 if there is none.
  static constexpr unsigned kLetterBits = 5;
  static constexpr unsigned kCountBits = 4;
  static constexpr std::uint32_t kMostPlain = (1U << kCountBits) - 1;
  static_assert(kLongestPlain * kLetterBits + kCountBits == 64);

  // Words are behind each other, with 0 behind the last one.
  using Place = std::array<std::uint64_t, kWays>;

  // A word of up to kLongestPlain letters from a to z as one number, 0 for any other.
  static std::uint64_t pack(const ShortBytes& bytes) {
    using unicode::Bytes;
    if (bytes.high >> 32 != 0) return 0;
    const Bytes all = Bytes::of(bytes.low, bytes.high);
    if ((all.within('a', 'z') ^ all.at_least(1)).mask() != 0) return 0;
    return pack(bytes.low) | pack(bytes.high) << 8 * kLetterBits;
  }

  // The lowest five bits of eight bytes, next to each other.
  static std::uint64_t pack(std::uint64_t bytes) {
    bytes = (bytes & 0x001F001F001F001F) | (bytes >> 3 & 0x03E003E003E003E0);
    bytes = (bytes & 0x000003FF000003FF) | (bytes >> 6 & 0x000FFC00000FFC00);
    return (bytes & 0xFFFFF) | (bytes >> 12 & 0xFFFFF00000);
  }

  static std::size_t place_of(std::uint64_t packed) {
    return static_cast<std::size_t>((packed * hash::kMultiplier >> 32) * kPlaces >> 32);
  }

  template <typename Count>
  std::uint32_t get_other(const ShortBytes& bytes, std::string_view word, Count count) {
    const std::size_t place = hash_short(bytes) % kOtherPlaces;
    if (!(other_words_[place] == bytes)) {
      const std::uint32_t counted = count(word);
      if (counted > 0xFF) return counted;
      other_words_[place] = bytes;
      other_counts_[place] = static_cast<std::uint8_t>(counted);
    }
    return other_counts_[place];
  }

  // Each in one line of a cache.
  alignas(sizeof(Place)) std::array<Place, kPlaces> places_{};
  // No word is empty.
  std::array<ShortBytes, kOtherPlaces> other_words_{};
  std::array<std::uint8_t, kOtherPlaces> other_counts_{};
};

}  // namespace wordbridge
