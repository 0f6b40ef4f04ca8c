// What was written of a text in which letters and marks become ASCII, as the rules of words look back at it.
#pragma once

#include <cstddef>

#include "unicode/utf8.h"

namespace wordbridge::unicode {

// Whether two bytes are a letter of Hebrew.
inline bool is_hebrew_letter(const char* bytes) {
  return bytes[0] == '\xD7' && static_cast<unsigned char>(bytes[1]) - 0x90U <= 0x1A;
}

// Well-formed text from `begin` up to `end`.
struct WrittenWords {
  const char* begin;
  const char* end;
  // Whether words begin at `begin`, whatever is before it.
  bool begins_words;

  // Whether the last character is a letter of ASCII, or what became one.
  [[nodiscard]] bool ends_with_letter() const {
    return end > begin && static_cast<unsigned char>((end[-1] | 0x20) - 'a') < 26;
  }

  // Whether a letter of Hebrew behind it is not joined to what is before by WB7c: what it ends with is known,
  // and neither a quotation mark nor what may extend one.
  [[nodiscard]] bool ends_without_quote() const {
    if (end == begin) return begins_words;
    if (is_ascii(end[-1])) return end[-1] != '"';
    return end - begin >= 2 && is_hebrew_letter(end - 2);
  }
};

}  // namespace wordbridge::unicode
