// The rules for words as a table that is read one code point after the other.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "unicode/properties.h"

namespace wordbridge {

// What the rules of words remember of a text: at first, that it starts here. Gives the boundaries of
// next_word.
class WordState {
 public:
  // Reads the code point whose properties these are; `behind` is where the next one starts. Whether there is
  // a word boundary before it. O(1), but for what a look-ahead of WB6, WB7b or WB12 passes over.
  bool read(unicode::Properties next, std::string_view text, std::size_t behind) {
    std::uint8_t step = transitions[state_ % kStates * kRow + static_cast<unsigned>(next.word_break())];
    if (((step | state_) & (kAfterJoiner | kLooksAhead)) != 0) step = read_special(step, next, text, behind);
    state_ = step % kLooksAhead;
    return (step & kBoundary) != 0;
  }

  // The table: for each state and each Word_Break the next state, with these bits.
  static constexpr std::size_t kStates = 16;
  static constexpr std::size_t kRow = 32;
  static constexpr std::uint8_t kAfterJoiner = 0x10;  // of the state: what WB3c joins may follow
  static constexpr std::uint8_t kLooksAhead = 0x40;   // unless what follows joins it
  static constexpr std::uint8_t kBoundary = 0x80;     // before the code point
  static const std::array<std::uint8_t, kStates * kRow> transitions;

 private:
  [[nodiscard]] std::uint8_t read_special(std::uint8_t step, unicode::Properties next, std::string_view text,
                                          std::size_t behind) const;

  std::uint8_t state_ = 0;
};

}  // namespace wordbridge
