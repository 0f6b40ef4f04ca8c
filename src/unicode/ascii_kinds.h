// Kinds of ASCII characters, sixteen at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "unicode/ascii.h"
#include "unicode/scan.h"

namespace wordbridge::unicode {

// The kind of an ASCII character as it stands in a column.
inline std::uint8_t ascii_kind_number(char character) {
  return static_cast<std::uint8_t>(kAsciiKinds[static_cast<unsigned char>(character)]);
}

// Writes the kinds of sixteen characters, of which the first `count` are right: these must be ASCII. O(1),
// and faster for letters, line feeds, and what is from the space to "/" without the symbols there.
inline void write_ascii_kinds(const char* characters, std::size_t count, std::uint8_t* kinds) {
  static_assert(static_cast<int>(CharacterKind::kSpace) == 0);
  const auto all = [](CharacterKind kind) { return Bytes::all(static_cast<std::uint8_t>(kind)); };
  const Bytes bytes = Bytes::load(characters);
  const Bytes letters = bytes.with_bits(0x20).within('a', 'z');
  const Bytes marks = bytes.within(' ', '/');
  const Bytes symbols = bytes.equal('$') | bytes.equal('+');
  const Bytes known = (letters | marks | bytes.equal('\n')).without(symbols);
  const Bytes found = all(CharacterKind::kLetter).only(letters) |
                      all(CharacterKind::kPunctuation).only(marks.without(bytes.equal(' ')));
  found.store(kinds);
  const std::uint32_t unknown = (known.mask() ^ 0xFFFF) & ((1U << count) - 1);
  for (std::uint32_t rest = unknown; rest != 0; rest &= rest - 1) {
    const auto at = static_cast<unsigned>(std::countr_zero(rest));
    kinds[at] = ascii_kind_number(characters[at]);
  }
}

}  // namespace wordbridge::unicode
