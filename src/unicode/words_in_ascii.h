// Text in which typographic marks and most letters are ASCII, so that its words are found many bytes at a
// time.
#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge::unicode {

// Bytes behind the text that must be there to be written: they mean nothing.
inline constexpr std::size_t kInAsciiMargin = 16;

// Where the first byte is that write_words_in_ascii() may change; text.size() if there is none. O(bytes
// before).
std::size_t first_not_in_ascii(std::string_view text);

// Copies well-formed text to where there is room for it and for kInAsciiMargin bytes, and answers how many
// bytes were written. ASCII, one byte for one UTF-16 code unit, stands in the place of
// - U+2010 to U+201F and U+2026, dashes, quotes and the ellipsis; U+00A0 and angle quotes; most letters of
//   Latin, Greek, Cyrillic, Armenian, Arabic and Georgian: of the same Word_Break and kind,
// - letters of Hebrew that no quote is beside, and combining marks, points of Hebrew and vowel signs of
// Arabic
//   behind a letter: a letter, which the rules of words treat alike there (WB4, WB7a to WB7c).
// Text that was cut is written as it goes on: `begin` is where the writing began, at a boundary of words
// whatever is before it, and `out` itself at first. O(bytes).
std::size_t write_words_in_ascii(std::string_view text, const char* begin, char* out);

}  // namespace wordbridge::unicode
