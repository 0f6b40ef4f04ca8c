#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "memory/prefix_decoder.h"

namespace wordbridge {

// Part of an English word as the model reads it: letters a to z with apostrophes among them.
struct LetterRun {
  static constexpr std::size_t kLongest = 64;

  std::string_view letters;
  // A bit for each letter: whether it bears a diacritic and so carries a syllable of its own (naïve, café).
  std::uint64_t accented = 0;
};

// Syllables learned from a pronouncing dictionary: weights of patterns of letters say of each vowel letter
// whether it carries a syllable, and what they say wrong of a word of the dictionary is an exception. Unpacks
// the bytes that tools/syllables/pack.mjs writes and describes.
class SyllableModel {
 public:
  // O(patterns + exceptions).
  explicit SyllableModel(const std::uint8_t* packed);

  // The model that comes with the library: all of the CMU Pronouncing Dictionary.
  static const SyllableModel& english();

  // Syllables of a word that is an exception, 0 for any other. One word in 4,000 that is none is taken for
  // one. O(length).
  [[nodiscard]] std::uint32_t exception(std::string_view word) const;

  // Vowel letters of a run that carry a syllable. At most LetterRun::kLongest letters. O(length).
  [[nodiscard]] std::uint32_t carriers(const LetterRun& run) const;

  // Symbols of a word: 26 letters, the apostrophe, and the two ends of a run.
  static constexpr std::uint32_t kSymbols = 29;
  // The most patterns there may be, and entries behind the second of a pattern with the ends of their lists:
  // pack.mjs sees to it.
  static constexpr std::size_t kMostPatterns = 8192;
  static constexpr std::size_t kMostRest = 2048;
  static constexpr std::size_t kMostExceptions = 4096;
  // Symbols of a pattern.
  static constexpr std::size_t kLongestPattern = 6;

 private:
  static constexpr std::size_t kRow = 16;
  static constexpr std::uint32_t kBuckets = 1024;

  // What a pattern says of one vowel: places from five before its first symbol on.
  struct Entry {
    std::int8_t weight;
    std::uint8_t place;
  };

  // A pattern of two symbols or more.
  struct Pattern {
    // A bit for each symbol that a longer pattern goes on with; those are beside each other, by symbol.
    std::uint32_t children;
    std::uint16_t first_child;
    // Where the entries behind the second one begin in rest_; 0 if there are none.
    std::uint16_t rest;
    // A second one that there is not has no weight.
    Entry entries[2];
  };

  // A pattern that a word has at a symbol.
  struct Found {
    std::uint16_t pattern;
    std::uint16_t start;
  };

  class Reader;
  void read_patterns(Reader& reader, const std::uint8_t* head);
  void read_exceptions(Reader& reader, std::size_t count, unsigned plain_bits);
  void set_entry(Pattern& pattern, std::size_t index, Entry entry);
  std::size_t find_pairs(const std::uint8_t* symbols, std::size_t size, Found* found) const;
  void add_entries(const Pattern& pattern, std::int16_t* scores) const;
  [[nodiscard]] int single(const std::uint8_t* symbols, std::size_t size, std::size_t vowel) const;

  // What each symbol says of the vowels from five before it on.
  std::array<std::int8_t, kSymbols * std::size_t{kRow}> single_{};
  // Of two symbols: the index of their pattern plus 1, 0 if there is none.
  std::array<std::uint16_t, std::size_t{kSymbols} * kSymbols> pairs_{};
  std::array<Pattern, kMostPatterns> patterns_{};
  // Those of each pattern end with one of the place kNone.
  std::array<Entry, kMostRest> rest_{};
  std::uint16_t rest_size_ = 1;
  std::uint32_t seed_ = 0;
  // By hash: 24 bits of it, then 3 of the count less 1.
  std::array<std::uint32_t, kMostExceptions> exceptions_{};
  // Where those begin whose hash begins with each 10 bits.
  std::array<std::uint16_t, kBuckets + 1> buckets_{};
};

}  // namespace wordbridge
