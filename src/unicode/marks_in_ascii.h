// Text in which typographic marks are ASCII, so that it is read many bytes at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge::unicode {

// Bytes behind the text that must be there to be written: they mean nothing.
inline constexpr std::size_t kMarksMargin = 16;

// Whether a text may have what write_marks_in_ascii() changes. O(bytes).
bool may_have_marks(std::string_view text);

// Copies well-formed text to where there is room for it and for kMarksMargin bytes, and answers how many
// bytes were written. In the place of U+2010 to U+201F and U+2026, dashes, quotes and the ellipsis, stands
// ASCII of the same Word_Break and kind: one byte for one UTF-16 code unit. O(bytes).
std::size_t write_marks_in_ascii(std::string_view text, char* out);

}  // namespace wordbridge::unicode
