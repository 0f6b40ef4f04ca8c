// Where a sentence may end: found 64 bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "unicode/block.h"

namespace wordbridge {

// Those of 64 bytes of well-formed text that a terminator, a separator or a code point of a greater kind than
// a letter may start with. In a wrapped paragraph newlines tell nothing.
inline std::uint64_t telling_of_block(const char* bytes, bool beyond_ascii, bool wrapped) {
  using unicode::Bytes;
  const auto marks = [](Bytes part) { return part.one_of<'.', '!', '?'>(); };
  const auto marks_and_newlines = [](Bytes part) { return part.one_of<'.', '!', '?', '\n', '\r'>(); };
  const std::uint64_t bits = wrapped ? unicode::matches_of_block(bytes, marks)
                                     : unicode::matches_of_block(bytes, marks_and_newlines);
  if (!beyond_ascii) return bits;
  return bits |
         unicode::matches_of_block(bytes, [](Bytes part) { return part.equal(0xC2) | part.at_least(0xD6); });
}

// Finds the bytes of a well-formed text that a terminator, a separator or a code point of a greater kind than
// a letter may start with. All others start, or go on with, what rules of sentences pass over behind a
// letter.
class TellingBytes {
 public:
  explicit TellingBytes(std::string_view text) : text_(text) {}

  // The first one from `position` on and before `end`; `end` if there is none. In a wrapped paragraph
  // newlines tell nothing. O(bytes); what is looked at once is remembered for the next call.
  std::size_t find(std::size_t position, std::size_t end, bool wrapped) {
    while (position < end) {
      if (position - block_ >= kBlock || wrapped != wrapped_) load(position / kBlock * kBlock, wrapped);
      const std::uint64_t rest = bits_ >> (position - block_);
      if (rest != 0) {
        position += static_cast<std::size_t>(std::countr_zero(rest));
        return position < end ? position : end;
      }
      position = block_ + kBlock;
    }
    return end;
  }

 private:
  static constexpr std::size_t kBlock = unicode::kBlock;

  void load(std::size_t block, bool wrapped) {
    char padded[kBlock];
    const char* bytes = text_.data() + block;
    if (text_.size() - block < kBlock) {
      std::memset(padded, 0, kBlock);
      std::memcpy(padded, bytes, text_.size() - block);
      bytes = padded;
    }
    bits_ = telling_of_block(bytes, unicode::has_beyond_ascii(bytes), wrapped);
    block_ = block;
    wrapped_ = wrapped;
  }

  std::string_view text_;
  // The block that was looked at last, at first none.
  std::size_t block_ = std::size_t{0} - kBlock;
  std::uint64_t bits_ = 0;
  bool wrapped_ = false;
};

}  // namespace wordbridge
