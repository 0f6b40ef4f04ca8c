#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wordbridge {

// Beginning of a folded word as code points, letters with a combining grave, acute, circumflex, tilde or
// diaeresis composed, and other marks left out. Past the end there is 0.
class WordLetters {
 public:
  static constexpr std::size_t kLongest = 64;

  // Reads on from `position`, which it moves behind what was read. O(length).
  WordLetters(std::string_view word, std::size_t& position);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] char32_t operator[](std::size_t index) const { return index < size_ ? letters_[index] : 0; }
  // The letter before a place, 0 at the first.
  [[nodiscard]] char32_t before(std::size_t index) const { return index == 0 ? 0 : letters_[index - 1]; }
  [[nodiscard]] std::u32string_view from(std::size_t index) const {
    return {letters_ + index, size_ - index};
  }
  [[nodiscard]] std::u32string_view view() const { return from(0); }

 private:
  void add_mark(char32_t mark);

  char32_t letters_[kLongest] = {};
  std::size_t size_ = 0;
};

// One of 64 bits, which tells a letter from most others, and from all others of the 64 in a row with it.
constexpr std::uint64_t bit_of_letter(char32_t letter) { return std::uint64_t{1} << letter % 64; }

// Some letters, known when this is compiled. Those of ASCII, and most others, are told by one bit, without a
// search. A literal of letters is made one without being asked, for is_one_of() and the rules of languages
// are given literals.
class LetterSet {
 public:
  constexpr LetterSet() = default;
  consteval LetterSet(const char32_t* letters) : letters_(letters) {  // NOLINT(google-explicit-constructor)
    for (const char32_t letter : letters_) {
      (letter < kBeyondAscii ? ascii_ : others_) |= bit_of_letter(letter);
    }
  }

  [[nodiscard]] bool has(char32_t letter) const {
    if (letter < kBeyondAscii) return letter >= kFirst && (ascii_ & bit_of_letter(letter)) != 0;
    return (others_ & bit_of_letter(letter)) != 0 && letters_.find(letter) != std::u32string_view::npos;
  }

 private:
  // Letters of ASCII, no two of which have the same bit.
  static constexpr char32_t kFirst = 0x40;
  static constexpr char32_t kBeyondAscii = 0x80;

  std::u32string_view letters_;
  std::uint64_t ascii_ = 0;
  std::uint64_t others_ = 0;
};

inline bool is_one_of(char32_t letter, const LetterSet& letters) { return letters.has(letter); }

}  // namespace wordbridge
