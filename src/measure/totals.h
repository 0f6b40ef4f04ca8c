#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace wordbridge {

// Counts of a text, or of a part of it. Totals of parts add up to the totals of the whole where the parts
// are whole paragraphs.
struct Totals {
  // Segments between word boundaries that have a letter or a number.
  std::uint64_t words = 0;
  // Segments between sentence boundaries that have a word.
  std::uint64_t sentences = 0;
  // Paragraphs that are not blank.
  std::uint64_t paragraphs = 0;
  // Lines, blank or not.
  std::uint64_t lines = 0;
  // Syllables of all words; 0 where the language has no counter.
  std::uint64_t syllables = 0;

  // Sizes of the text in four units, and without white space (property White_Space).
  std::uint64_t bytes = 0;
  std::uint64_t graphemes = 0;
  std::uint64_t graphemes_without_spaces = 0;
  std::uint64_t code_points = 0;
  std::uint64_t code_points_without_spaces = 0;
  std::uint64_t utf16_units = 0;
  std::uint64_t utf16_units_without_spaces = 0;

  // Ill-formed sequences that were read as U+FFFD.
  std::uint64_t ill_formed = 0;

  // Adds the totals of another text. O(1).
  Totals& operator+=(const Totals& other) {
    Numbers sums = numbers();
    const Numbers more = other.numbers();
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += more[i];
    return *this = std::bit_cast<Totals>(sums);
  }

  // All of them, in the order in which they are declared.
  using Numbers = std::array<std::uint64_t, 13>;
  [[nodiscard]] Numbers numbers() const { return std::bit_cast<Numbers>(*this); }
};

}  // namespace wordbridge
