// Offsets in the unit that the caller's language slices.
#pragma once

#include <cstdint>
#include <string_view>

#include "unicode/utf8.h"

namespace wordbridge {

enum class OffsetUnit : std::uint8_t {
  kUtf16,      // code units, as JavaScript and Java count
  kUtf8,       // bytes of the text as the caller gave it, ill-formed ones included
  kCodePoint,  // code points, as Python counts
};

// Turns positions in well-formed text into offsets of a unit, in one walk from the start to the end.
class OffsetCounter {
 public:
  OffsetCounter(const unicode::WellFormed& text, OffsetUnit unit) : text_(text), unit_(unit) {}

  // The offset of `position`, a code point boundary not before the last one asked for. O(bytes between).
  std::uint32_t offset_of(std::size_t position) {
    offset_ += length_between(position_, position);
    position_ = position;
    return static_cast<std::uint32_t>(offset_);
  }

  // The same where there is nothing but ASCII since the last one. O(1).
  std::uint32_t offset_of_ascii(std::size_t position) {
    offset_ += position - position_;
    position_ = position;
    return static_cast<std::uint32_t>(offset_);
  }

 private:
  std::size_t length_between(std::size_t start, std::size_t end);

  const unicode::WellFormed& text_;
  OffsetUnit unit_;
  std::size_t position_ = 0;
  std::size_t offset_ = 0;
  // The next replacement that has not been passed.
  std::size_t replacement_ = 0;
};

}  // namespace wordbridge
