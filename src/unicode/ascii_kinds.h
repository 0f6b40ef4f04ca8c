// Kinds of ASCII characters, sixteen at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "unicode/ascii.h"
#include "unicode/simd.h"

namespace wordbridge::unicode {

// The kind of an ASCII character as it stands in a column.
inline std::uint8_t ascii_kind_number(char character) {
  return static_cast<std::uint8_t>(kAsciiKinds[static_cast<unsigned char>(character)]);
}

#ifdef WORDBRIDGE_HAS_LOOKUP

// Kinds from the space to "?".
inline constexpr auto kMarkKinds = [] {
  std::array<char, 2 * Bytes16::kSize> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = static_cast<char>(kAsciiKinds[' ' + i]);
  return kinds;
}();

// The kinds of letters, line feeds, and what is from the space to "?"; zeros for all others. Bit i of `known`
// is set for the former.
inline Bytes16 most_ascii_kinds(const char* characters, std::uint32_t& known) {
  const Bytes16 bytes = Bytes16::load(characters);
  const Bytes16 from_space = bytes.minus(Bytes16::all(' '));
  const Bytes16 from_zero = bytes.minus(Bytes16::all('0'));
  const Bytes16 letters = (bytes | Bytes16::all(0x20)).in_range('a', 'z' - 'a');
  known = (letters | from_space.at_most(Bytes16::all('?' - ' ')) | bytes.equal('\n')).high_bits();
  return Bytes16::load_table(kMarkKinds.data()).at(from_space) |
         Bytes16::load_table(kMarkKinds.data() + Bytes16::kSize).at(from_zero) |
         (letters & Bytes16::all(static_cast<std::uint8_t>(CharacterKind::kLetter)));
}

#else

// The same but for ASCII symbols, and what is from "0" to "?".
inline Bytes16 most_ascii_kinds(const char* characters, std::uint32_t& known) {
  const auto all = [](CharacterKind kind) { return Bytes16::all(static_cast<std::uint8_t>(kind)); };
  const Bytes16 bytes = Bytes16::load(characters);
  const Bytes16 letters = (bytes | Bytes16::all(0x20)).in_range('a', 'z' - 'a');
  const Bytes16 marks = bytes.in_range(' ', '/' - ' ');
  const Bytes16 symbols = bytes.equal('$') | bytes.equal('+');
  known = (letters | marks | bytes.equal('\n')).without(symbols).high_bits();
  return (letters & all(CharacterKind::kLetter)) |
         (marks & all(CharacterKind::kPunctuation)).without(bytes.equal(' '));
}

#endif

// Writes the kinds of sixteen characters, of which the first `count` are right: these must be ASCII. O(1),
// and faster for letters, line feeds, and most marks.
inline void write_ascii_kinds(const char* characters, std::size_t count, std::uint8_t* kinds) {
  static_assert(static_cast<int>(CharacterKind::kSpace) == 0);
  std::uint32_t known = 0;
  most_ascii_kinds(characters, known).store(kinds);
  for (std::uint32_t rest = ~known & ((1U << count) - 1); rest != 0; rest &= rest - 1) {
    const auto at = static_cast<unsigned>(std::countr_zero(rest));
    kinds[at] = ascii_kind_number(characters[at]);
  }
}

}  // namespace wordbridge::unicode
