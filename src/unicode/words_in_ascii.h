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
// bytes were written. ASCII of the same Word_Break and kind, one byte for one UTF-16 code unit, stands in the
// place of U+2010 to U+201F and U+2026, dashes, quotes and the ellipsis; of U+00A0 and angle quotes; and of
// most letters of Latin, Greek, Cyrillic, Armenian and Arabic that take two bytes. O(bytes).
std::size_t write_words_in_ascii(std::string_view text, char* out);

}  // namespace wordbridge::unicode
