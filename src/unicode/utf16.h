// UTF-16, as JavaScript and Java keep their strings, to UTF-8.
#pragma once

#include <cstddef>

#include "unicode/utf8.h"

namespace wordbridge::unicode {

// A code unit takes at most so many bytes.
inline constexpr std::size_t kBytesPerCodeUnit = 3;
// Bytes behind the last one that are written too, at most.
inline constexpr std::size_t kTranscodingMargin = 64;

struct Transcoded {
  // Bytes that were written.
  std::size_t size;
  // Code units that were half of no pair.
  std::size_t lone_surrogates;
  // Whether other characters were written in the place of some: Encoding::kWords and kWordKinds.
  bool replaced;
};

// Writes code units as UTF-8: a lone surrogate as U+FFFD, or as itself in WTF-8. Where there are vector
// instructions, Encoding::kWords has in ASCII what InAscii::kWords has (unicode/in_ascii.h), and Hangul;
// kWordKinds the same without Hangul. `out` must have room for
// count * kBytesPerCodeUnit + kTranscodingMargin bytes. The code units may lie in that room themselves, and
// are overwritten then, if the first is count + kTranscodingMargin bytes behind `out` or more. O(count).
Transcoded transcode(const char16_t* units, std::size_t count, char* out, Encoding encoding);

}  // namespace wordbridge::unicode
