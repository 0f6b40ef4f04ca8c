// Where a sentence may end: found 64 bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "unicode/scan.h"

namespace wordbridge {

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
  static constexpr std::size_t kBlock = 64;

  void load(std::size_t block, bool wrapped) {
    using unicode::Bytes;
    // A full stop is looked for already.
    const std::uint8_t line_feed = wrapped ? '.' : '\n';
    const std::uint8_t carriage_return = wrapped ? '.' : '\r';
    char padded[kBlock];
    const char* bytes = text_.data() + block;
    if (text_.size() - block < kBlock) {
      std::memset(padded, 0, kBlock);
      std::memcpy(padded, bytes, text_.size() - block);
      bytes = padded;
    }
    const auto mask = [bytes](auto match) {
      std::uint64_t bits = 0;
      for (unsigned place = 0; place < kBlock; place += Bytes::kSize) {
        bits |= std::uint64_t{match(Bytes::load(bytes + place)).mask()} << place;
      }
      return bits;
    };
    bits_ = mask([=](Bytes part) {
      return part.equal('.') | part.equal('!') | part.equal('?') | part.equal(line_feed) |
             part.equal(carriage_return);
    });
    const auto part_at = [bytes](unsigned part) { return Bytes::load(bytes + part * Bytes::kSize); };
    if ((part_at(0) | part_at(1) | part_at(2) | part_at(3)).non_ascii().mask() != 0) {
      bits_ |= mask([](Bytes part) { return part.equal(0xC2) | part.at_least(0xD6); });
    }
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
