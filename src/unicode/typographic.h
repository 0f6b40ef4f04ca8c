// The marks that typeset English is full of.
#pragma once

#include <cstddef>

namespace wordbridge::unicode {

// Bytes of UTF-8 of each of them.
inline constexpr std::size_t kTypographicMarkLength = 3;

// Whether the three bytes of a code point are U+2010 to U+201F, dashes and quotation marks: punctuation that
// ends no sentence and is a grapheme of its own.
inline bool is_typographic_mark(const char* bytes) {
  return bytes[0] == '\xE2' && bytes[1] == '\x80' && (bytes[2] & '\xF0') == '\x90';
}

// Whether it is one from U+2018 on, a quotation mark: all of these have the Sentence_Break Close.
inline bool is_typographic_quote(const char* bytes) {
  return is_typographic_mark(bytes) && (bytes[2] & 0x08) != 0;
}

}  // namespace wordbridge::unicode
