// Words counted by the classes of 64 bytes or code units at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "document/byte_block.h"

namespace wordbridge {

// What the rules ask of the bytes of a block; every byte of a code point has its class, and so has each code
// unit of UTF-16. What WB4 ignores has the class of what it follows.
struct WordClasses {
  Mask letters = 0;
  Mask numbers = 0;
  Mask katakana = 0;
  Mask connectors = 0;  // ExtendNumLet
  // The last byte of what WB6 or WB12 joins with a letter or number before it, if another one follows.
  Mask mid_letters = 0;
  Mask mid_numbers = 0;

  [[nodiscard]] Mask words() const { return letters | numbers; }
  // What WB13a and WB13b join with connectors.
  [[nodiscard]] Mask connectable() const { return letters | numbers | katakana; }
};

// Moves each bit one byte on; the bit of the byte before the block comes in.
constexpr Mask after(Mask mask, Mask previous) { return mask << 1 | previous; }

constexpr Mask count_bits(Mask mask) { return static_cast<Mask>(std::popcount(mask)); }

// The words of one block after the other. A word begins where a letter or number does, unless it is joined to
// what is before it.
class WordTally {
 public:
  [[nodiscard]] std::uint64_t words() const { return words_; }
  // Of the last place: 0 or 1 each.
  [[nodiscard]] const WordClasses& previous() const { return previous_; }
  // Whether the last place is of no class but those of letters.
  [[nodiscard]] bool only_letters_before() const { return only_letters_before_; }

  [[nodiscard]] Mask after_letters(Mask letters) const { return after(letters, previous_.letters); }
  [[nodiscard]] Mask after_numbers(Mask numbers) const { return after(numbers, previous_.numbers); }

  // Words by themselves, which are of no class.
  void add_words(std::uint64_t words) { words_ += words; }

  // Counts the words that begin in a block without numbers and connectors, behind another such one. `between`
  // are the places of what joins a letter before it with one behind it; there is one place or more.
  void take_letters(Mask letters, Mask between, std::size_t length) {
    words_ += count_bits(letters & ~after_letters(letters));                // WB5
    words_ -= count_bits(letters & after(between, previous_.mid_letters));  // WB7
    previous_.letters = letters >> (length - 1) & 1;
    previous_.mid_letters = between >> (length - 1) & 1;
  }

  // Adds the words of blocks without numbers and connectors that were counted otherwise. Then the last place
  // is a letter, what joins the letter before it with one behind it, or neither.
  void add_of_letters(std::uint64_t words, bool letter, bool between) {
    words_ += words;
    previous_.letters = letter ? 1 : 0;
    previous_.mid_letters = between ? 1 : 0;
  }

  // Counts the words that begin in a block of so many places. Inlined, for a call has the classes in memory,
  // and takes an eighth of the time of all counting.
  [[gnu::always_inline]] void take(const WordClasses& classes, std::size_t length) {
    const Mask words = classes.words();
    words_ += count_bits(words & ~after(words, previous_.words()));  // WB5, WB8 to WB10
    words_ -= count_bits(classes.letters & after(classes.mid_letters, previous_.mid_letters));  // WB7
    words_ -= count_bits(classes.numbers & after(classes.mid_numbers, previous_.mid_numbers));  // WB11
    words_ += count_bits(classes.katakana & ~after(classes.katakana, previous_.katakana));      // WB13
    if ((classes.connectors | connected_) != 0) join_connected(classes, length);
    if (length == 0) return;
    const auto last = [length](Mask mask) { return mask >> (length - 1) & 1; };
    previous_ = {last(classes.letters),    last(classes.numbers),     last(classes.katakana),
                 last(classes.connectors), last(classes.mid_letters), last(classes.mid_numbers)};
    only_letters_before_ = (previous_.numbers | previous_.katakana | previous_.connectors |
                            previous_.mid_numbers | connected_) == 0;
  }

 private:
  // WB13a, WB13b: what stands on both sides of a run of connectors is one word. The run is passed by the
  // carry of an addition.
  void join_connected(const WordClasses& classes, std::size_t length) {
    const Mask connectable = classes.connectable();
    const Mask first = (classes.connectors & after(connectable, previous_.connectable())) | connected_;
    const Mask sum = classes.connectors + first;
    words_ -= count_bits(sum & ~classes.connectors & connectable);
    connected_ = length == ByteBlock::kSize ? Mask{sum < first} : sum >> length & 1;
  }

  std::uint64_t words_ = 0;
  WordClasses previous_;
  // 1 if the last place is one of connectors behind what WB13a joins with them.
  Mask connected_ = 0;
  bool only_letters_before_ = true;
};

}  // namespace wordbridge
