// Text in blocks of 64 bytes, and a bit for each byte of a block.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "unicode/block.h"
#include "unicode/simd.h"

namespace wordbridge {

// Bit i is that of byte i of a block.
using Mask = std::uint64_t;

using unicode::first_bits;

// Up to 64 bytes of text, with zeros behind its end.
class ByteBlock {
 public:
  static constexpr std::size_t kSize = 64;
  using Padding = char[kSize];

  // Those from `position` on, which must be before the end of the text. `padding` is where they get zeros
  // behind them if they are fewer.
  ByteBlock(std::string_view text, std::size_t position, Padding& padding)
      : bytes_(text.data() + position), length_(text.size() - position) {
    if (length_ >= kSize) {
      length_ = kSize;
      return;
    }
    std::memset(padding, 0, kSize);
    std::memcpy(padding, bytes_, length_);
    bytes_ = padding;
  }

  [[nodiscard]] std::size_t length() const { return length_; }
  // All 64 of them.
  [[nodiscard]] const char* bytes() const { return bytes_; }

  // The bytes for which `classify` gives a byte with its highest bit set, of sixteen bytes each time; it must
  // not for a zero.
  template <typename Classify>
  [[nodiscard]] Mask mask(Classify classify) const {
    return mask_at(classify, 0) | mask_at(classify, 1) | mask_at(classify, 2) | mask_at(classify, 3);
  }

#ifndef WORDBRIDGE_NO_SIMD
  // The same of each two bytes: the bit of the second one. Of the first byte of the block there is none.
  template <typename Classify>
  [[nodiscard]] Mask mask_of_pairs(Classify classify) const {
    unicode::Bytes16 before = unicode::Bytes16::all(0);
    Mask bits = 0;
    for (std::size_t i = 0; i < kSize / unicode::Bytes16::kSize; ++i) {
      const unicode::Bytes16 seconds = vector(i);
      bits |= mask_at([&](unicode::Bytes16 bytes) { return classify(bytes.behind(before), bytes); }, i);
      before = seconds;
    }
    return bits;
  }
#endif

  // Whether mask(classify) has any bit: a third of the work.
  template <typename Classify>
  [[nodiscard]] bool any(Classify classify) const {
    return (classify(vector(0)) | classify(vector(1)) | classify(vector(2)) | classify(vector(3)))
               .high_bits() != 0;
  }

  // The bytes of code points beyond ASCII.
  [[nodiscard]] Mask beyond_ascii() const {
    const auto same = [](unicode::Bytes16 bytes) { return bytes; };
    return any(same) ? mask(same) : 0;
  }

  // The bytes where a code point beyond ASCII starts.
  [[nodiscard]] Mask leads() const {
    const Mask others = beyond_ascii();
    return others == 0 ? 0 : others & ~continuations();
  }

  // The bytes behind the first of a code point.
  [[nodiscard]] Mask continuations() const {
    return mask([](unicode::Bytes16 bytes) { return bytes.in_range(0x80, 0x3F); });
  }

 private:
  [[nodiscard]] unicode::Bytes16 vector(std::size_t i) const {
    return unicode::Bytes16::load(bytes_ + i * unicode::Bytes16::kSize);
  }

  template <typename Classify>
  [[nodiscard]] Mask mask_at(Classify classify, std::size_t i) const {
    return Mask{classify(vector(i)).high_bits()} << (i * unicode::Bytes16::kSize);
  }

  const char* bytes_;
  std::size_t length_;
};

}  // namespace wordbridge
