#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wordbridge {

// Part of an English word as the model reads it: letters a to z with apostrophes among them.
struct LetterRun {
  static constexpr std::size_t kLongest = 64;

  std::string_view letters;
  // A bit for each letter: whether it bears a diacritic and so carries a syllable of its own (naïve, café).
  std::uint64_t accented = 0;
};

// Syllables learned from a pronouncing dictionary: weights of patterns of letters say of each vowel letter
// whether it carries a syllable, and what they say wrong of a word of the dictionary is an exception. Reads
// the packed bytes that tools/syllables/pack.mjs writes and describes; they must outlive it.
class SyllableModel {
 public:
  explicit SyllableModel(const std::uint8_t* packed) : sections_(sections_of(packed)) {}

  // The model that comes with the library: all of the CMU Pronouncing Dictionary.
  static SyllableModel english();

  // Syllables of a word that is an exception, 0 for any other. One word in 4,000 that is none is taken for
  // one. O(length).
  [[nodiscard]] std::uint32_t exception(std::string_view word) const;

  // Vowel letters of a run that carry a syllable. At most LetterRun::kLongest letters. O(length).
  [[nodiscard]] std::uint32_t carriers(const LetterRun& run) const;

 private:
  // Where each section of the packed bytes begins.
  struct Sections {
    const std::uint8_t* head;
    const std::uint8_t* single;
    const std::uint8_t* pairs;
    const std::uint8_t* nodes;
    const std::uint8_t* children;
    const std::uint8_t* entries;
    const std::uint8_t* buckets;
    const std::uint8_t* exceptions;
    std::uint32_t exception_count;
  };

  static Sections sections_of(const std::uint8_t* packed);
  [[nodiscard]] std::uint32_t pair(std::uint32_t first, std::uint32_t second) const;
  [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t symbol) const;
  [[nodiscard]] std::uint32_t add_entries(std::uint32_t node, std::int16_t* scores) const;

  Sections sections_;
};

}  // namespace wordbridge
