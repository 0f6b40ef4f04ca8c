#pragma once

#include <cstddef>
#include <string_view>

#include "unicode/properties.h"

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

}  // namespace wordbridge
