#pragma once

#include <cstddef>
#include <string_view>

#include "unicode/ascii.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {

using unicode::CharacterKind;

// A stretch of text: bytes [start, end) and the greatest kind of its code points.
struct Segment {
  std::size_t start;
  std::size_t end;
  CharacterKind kind;
};

inline std::string_view slice(std::string_view text, const Segment& segment) {
  return text.substr(segment.start, segment.end - segment.start);
}

inline CharacterKind greater_kind(CharacterKind a, CharacterKind b) { return a < b ? b : a; }

// The greatest kind of the code points of well-formed text[start, end); kSpace if there are none. O(bytes).
CharacterKind greatest_kind(std::string_view text, std::size_t start, std::size_t end);

// The greatest kind of some code points, none of which is of a greater kind than a letter, and of `kind`. It
// looks no further than to the first letter.
inline CharacterKind kind_with_letters(std::string_view text, std::size_t start, std::size_t end,
                                       CharacterKind kind) {
  while (start < end && kind < CharacterKind::kLetter) {
    if (unicode::is_ascii(text[start])) {
      kind = greater_kind(kind, unicode::kAsciiKinds[static_cast<unsigned char>(text[start++])]);
      continue;
    }
    const unicode::Decoded decoded = unicode::decode(text, start);
    kind = greater_kind(kind, unicode::properties(decoded.code_point).kind());
    start += decoded.length;
  }
  return kind;
}

}  // namespace wordbridge
