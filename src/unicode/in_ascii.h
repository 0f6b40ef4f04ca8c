// Text in which typographic marks and most letters are ASCII, so that its words, or its characters, are found
// many bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wordbridge::unicode {

// Bytes behind the text that must be there to be written: they mean nothing.
inline constexpr std::size_t kInAsciiMargin = 16;

// For whose rules it is written. ASCII, one byte for one UTF-16 code unit, stands in the place of U+2010 to
// U+201F and U+2026, dashes, quotes and the ellipsis; of U+00A0 and angle quotes; of comma, semicolon,
// question mark and full stop of Arabic; and of most letters of Latin, Greek, Cyrillic, Armenian, Arabic and
// Georgian. It is of the same kind, and
enum class InAscii : std::uint8_t {
  // of the same Word_Break. A letter stands in the place of letters of Hebrew that no quote is beside, and of
  // combining marks, points of Hebrew, vowel signs of Arabic and U+200C behind a letter, too: the rules of
  // words treat them alike there (WB4, WB7a to WB7c).
  kWords,
  // of a Grapheme_Cluster_Break that is Other, as theirs is. A letter stands in the place of letters of
  // Hebrew, too.
  kCharacters,
};

// Where the first byte is that makes it worth it to write a text so, of what write_in_ascii() may change;
// text.size() if there is none. O(bytes before).
std::size_t first_not_in_ascii(std::string_view text, InAscii what);

// Copies well-formed text to where there is room for it and for kInAsciiMargin bytes, and answers how many
// bytes were written. Text that was cut is written as it goes on: `begin` is where the writing began, at a
// boundary of words whatever is before it, and `out` itself at first. O(bytes).
std::size_t write_in_ascii(std::string_view text, InAscii what, const char* begin, char* out);

}  // namespace wordbridge::unicode
