#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "memory/hash.h"
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
    if (!is_plain(bytes)) return get_other(bytes, word, count);
    const std::uint64_t letters = letters_of(bytes);
    Place& place = places_[place_of(letters)];
    std::size_t way = 0;
    for (; way < kWays && place[way] != 0; ++way) {
      if ((place[way] & kLetters) != letters) continue;
      const std::uint32_t known = count_in(place[way]);
      if (way > 0) std::swap(place[way - 1], place[way]);
      return known;
    }
    const std::uint32_t counted = count(word);
    if (counted <= kMostPlain) place[std::min(way, kWays - 1)] = letters | with_count(counted);
    return counted;
  }

  // What is remembered of a word that is the first of its place, as most that are asked for: kUnknown for any
  // other. Calls and changes nothing, so that a processor reads the places of many words at the same time.
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  [[nodiscard]] std::uint32_t find_first(const ShortBytes& bytes) const {
    const std::uint64_t letters = letters_of(bytes);
    const std::uint64_t first = places_[place_of(letters)][0];
    // By arithmetic, for V8 makes a branch of a choice, and the next places would wait for it.
    const std::uint32_t is_none = is_plain(bytes) ? 0 : 1;
    const std::uint32_t is_other = (first & kLetters) != letters ? 1 : 0;
    return count_in(first) | (0 - (is_none | is_other));
  }

 private:
  static constexpr std::uint32_t kMostPlain = 15;
  // Where the letters of a word are; its number is in the four bits that are left.
  static constexpr std::uint64_t kLetters = 0x7F7F7F7FFFFFFFFF;

  // Words are behind each other, with 0 behind the last one.
  using Place = std::array<std::uint64_t, kWays>;

  // Whether it is a word of up to kLongestPlain letters from a to z.
  static bool is_plain(const ShortBytes& bytes) {
    using unicode::Bytes;
    const Bytes all = Bytes::of(bytes.low, bytes.high);
    const std::uint64_t others = bytes.high >> 32 | (all.within('a', 'z') ^ all.at_least(1)).mask();
    return others == 0 && bytes.low != 0;
  }

  // The letters of such a word as one number, five bits each: the first eight where they are, three bits of
  // each other one above those of the first four, and two bits above those of the next four. To put the bits
  // of all beside each other takes twice the instructions.
  static std::uint64_t letters_of(const ShortBytes& bytes) {
    return (bytes.low & 0x1F1F1F1F1F1F1F1F) | (bytes.high & 0x07070707) << 5 |
           (bytes.high & 0x18181818) << 34;
  }

  // A number of up to four bits in every eighth, from the highest down to the 39th, and back.
  static constexpr unsigned kLowestOfCount = 39;
  static constexpr std::uint32_t kEveryEighth = 0x01010101;
  static std::uint64_t with_count(std::uint32_t count) {
    return static_cast<std::uint64_t>(count * 0x00204081 & kEveryEighth) << kLowestOfCount;
  }
  static std::uint32_t count_in(std::uint64_t place) {
    return (static_cast<std::uint32_t>(place >> kLowestOfCount) & kEveryEighth) * 0x01020408 >> 24;
  }

  static std::size_t place_of(std::uint64_t letters) {
    return static_cast<std::size_t>((letters * hash::kMultiplier >> 32) * kPlaces >> 32);
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
