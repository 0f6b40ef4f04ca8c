// Words of UTF-16 counted without masks, where there are letters and what joins them or not, and no more.
// Where there are vector instructions (see unicode/simd_utf16.h).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "document/word_tally.h"
#include "unicode/simd_utf16.h"

#ifndef WORDBRIDGE_NO_SIMD

namespace wordbridge {

// Counts the words that begin in blocks of 64 code units in which there are letters of ASCII, other
// characters of ASCII but numbers, '_' and U+007F, and U+2010 to U+201F, dashes and quotes. Without masks,
// two thirds of the instructions that they take.
class LetterUnits {
 public:
  static constexpr std::size_t kBlock = 64;

  // Goes on behind what was counted, whose last place is of no class but those of letters.
  explicit LetterUnits(const WordTally& tally)
      : state_{ones_if(tally.previous().letters != 0),
               ones_if((tally.previous().letters | tally.previous().mid_letters) != 0)} {}

  // Reads up to the first block in which there is more, or the last one: how many there are before it.
  [[nodiscard]] std::size_t read(const char16_t* units, std::size_t blocks) {
    // Not in memory, where every store would be waited for.
    State state = state_;
    std::size_t done = 0;
    std::size_t end = 0;
    while (done == end && done < blocks) {
      end = std::min(done + kMostAtOnce, blocks);
      state.begins = Bytes16::all(0);
      while (done < end && read_block(units + done * kBlock, state)) ++done;
      counted_ += state.begins.sum();
    }
    state_ = state;
    return done;
  }

  [[nodiscard]] bool beyond_ascii() const { return state_.marks.high_bits() != 0; }

  void add_to(WordTally& tally) const {
    const bool letter = is_last(state_.letters);
    tally.add_of_letters(counted_, letter, is_last(state_.words) && !letter);
  }

 private:
  using Bytes16 = unicode::Bytes16;
  using Units16 = unicode::Units16;

  // No byte of State::begins overflows, to which four are added in a block at most.
  static constexpr std::size_t kMostAtOnce = 63;
  static constexpr std::size_t kParts = kBlock / Units16::kSize;

  struct State {
    // Of the last code units: letters; and with what joins them that is behind one. The last byte alone
    // matters.
    Bytes16 letters;
    Bytes16 words;
    // How many words begin at each place of sixteen.
    Bytes16 begins = Bytes16::all(0);
    // Has a highest bit if there was a mark.
    Bytes16 marks = Bytes16::all(0);
  };

  // Sixteen code units.
  struct Part {
    explicit Part(Units16 units)
        : marks(units.narrow<0x1F8F>()),
          ascii(units.narrow_signed().plus(marks)),
          lower_case(ascii | Bytes16::all(0x20)) {}

    // What WB6 joins with a letter before it, if another one follows: "'", ".", ":", U+2018 and U+2019.
    [[nodiscard]] Bytes16 mid_letters() const {
      const Bytes16 units = ascii.plus(marks);
#ifdef WORDBRIDGE_HAS_LOOKUP
      alignas(16) static constexpr char kByLowBits[] = "\x01\x91\x00\x93\x00\x00\x00'\x00\x00:\x00\x00\x00.";
      return Bytes16::load_table(kByLowBits).at(units & Bytes16::all(0x0F)).equal(units);
#else
      return units.equal('\'') | units.equal('.') | units.equal(':') |
             (units & Bytes16::all(0xFD)).equal('\x91');
#endif
    }

    // 0x81 to 0x90 for U+2010 to U+201F; 0 for ASCII; if more than 0x90, other characters.
    Bytes16 marks;
    // ASCII as it is; 0 to 0x0F for U+2010 to U+201F; 0x7F and above for others.
    Bytes16 ascii;
    // With the bit set that lower-case letters have. So '_' is 0x7F.
    Bytes16 lower_case;
  };

  static Bytes16 ones_if(bool condition) { return Bytes16::all(condition ? 0xFF : 0); }
  static bool is_last(Bytes16 bytes) { return bytes.high_bits() >> (Bytes16::kSize - 1) != 0; }

  // False if there is more than what is counted here: nothing is read then.
  [[gnu::always_inline]] [[nodiscard]] static bool read_block(const char16_t* units, State& state) {
    const auto part_at = [units](std::size_t i) { return Part{Units16::load(units + i * Units16::kSize)}; };
    const Part parts[kParts] = {part_at(0), part_at(1), part_at(2), part_at(3)};
    const Bytes16 marks = largest(parts, &Part::marks);
    const Bytes16 others = marks.minus_down_to_0(Bytes16::all(0x90 - 0x7E));
    const Bytes16 more = largest(parts, &Part::lower_case).larger(others).plus_up_to_255(Bytes16::all(1));
    if ((more | numbers(parts)).high_bits() != 0) return false;
    state.marks = state.marks | marks;
    for (const Part& part : parts) take(part, state);
    return true;
  }

  [[nodiscard]] static Bytes16 largest(const Part (&parts)[kParts], Bytes16 Part::* of) {
    return (parts[0].*of).larger(parts[1].*of).larger(parts[2].*of).larger(parts[3].*of);
  }

  // Has a highest bit if there is one.
  [[nodiscard]] static Bytes16 numbers(const Part (&parts)[kParts]) {
    const auto from_zero = [&parts](std::size_t i) { return parts[i].lower_case.minus(Bytes16::all('0')); };
    return from_zero(0)
        .smaller(from_zero(1))
        .smaller(from_zero(2))
        .smaller(from_zero(3))
        .at_most(Bytes16::all(9));
  }

  // A word begins at a letter behind neither a letter nor what joins letters and is behind one (WB5, WB7).
  [[gnu::always_inline]] static void take(const Part& part, State& state) {
    const Bytes16 letters = part.lower_case.within<'a', 'z' - 'a'>();
    const Bytes16 words = letters | (part.mid_letters() & letters.behind(state.letters));
    state.begins = state.begins.minus(letters.without(words.behind(state.words)));
    state.letters = letters;
    state.words = words;
  }

  State state_;
  std::uint64_t counted_ = 0;
};

}  // namespace wordbridge

#endif
