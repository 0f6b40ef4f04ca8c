// Numbers from bytes that tools/prefix-encoder.mjs wrote: by prefix codes, as described there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace wordbridge {

// Of all eight bits that may come next: the number that they begin with, and how many of them it has.
class PrefixCode {
 public:
  static constexpr unsigned kLongest = 8;
  static constexpr std::uint32_t kMostValues = 128;

 private:
  friend class PrefixDecoder;
  static constexpr unsigned kLengthBits = 4;

  // The number, then four bits of length.
  std::uint16_t entries_[1U << kLongest]{};
};

// Reads what must be all of the bytes that the encoder made; what is read is not checked. The first bits are
// in the last byte: four bytes, read with the lowest first, then have the next bits highest, and what a code
// has is a table in the order of its numbers.
class PrefixDecoder {
 public:
  explicit PrefixDecoder(const std::uint8_t* bytes) : bytes_(bytes + kHeadSize), left_(load32(bytes)) {
    std::uint8_t lengths[kEnd + 1];
    for (std::uint8_t& length : lengths) length = static_cast<std::uint8_t>(plain(PrefixCode::kLengthBits));
    fill(lengths_, lengths, kEnd + 1);
  }

  // To be called for every code, in their order, before the first number.
  void read(PrefixCode& code) {
    std::uint8_t lengths[PrefixCode::kMostValues];
    std::uint32_t count = 0;
    for (;;) {
      const std::uint32_t length = number(lengths_);
      if (length == kEnd) break;
      lengths[count++] = static_cast<std::uint8_t>(length);
    }
    fill(code, lengths, count);
  }

  std::uint32_t number(const PrefixCode& code) {
    const std::uint32_t entry = code.entries_[window() >> (32 - PrefixCode::kLongest)];
    left_ -= entry & ((1U << PrefixCode::kLengthBits) - 1);
    return entry >> PrefixCode::kLengthBits;
  }

  // A number of `width` bits, 1 to 25, of which nothing is known.
  std::uint32_t plain(unsigned width) {
    const std::uint32_t value = window() >> (32 - width);
    left_ -= width;
    return value;
  }

 private:
  // How many bits there are.
  static constexpr std::size_t kHeadSize = 4;
  // Behind the lengths of a code.
  static constexpr std::uint32_t kEnd = PrefixCode::kLongest + 1;

  static std::uint32_t load32(const std::uint8_t* bytes) {
    return bytes[0] | static_cast<std::uint32_t>(bytes[1]) << 8 | static_cast<std::uint32_t>(bytes[2]) << 16 |
           static_cast<std::uint32_t>(bytes[3]) << 24;
  }

  // The next 25 bits or more, from the highest on. Where fewer are left, the bytes of how many there are
  // follow.
  [[nodiscard]] std::uint32_t window() const {
    return load32(bytes_ + (left_ + 7) / 8 - sizeof(std::uint32_t)) << (-left_ & 7);
  }

  // Shorter numbers come first, and those of a length in their order. What has any number has all entries.
  static void fill(PrefixCode& code, const std::uint8_t* lengths, std::uint32_t count) {
    std::uint16_t* next = code.entries_;
    const std::uint16_t* const end = count > 0 ? std::end(code.entries_) : next;
    for (unsigned length = 1; next != end; ++length) {
      for (std::uint32_t value = 0; value < count; ++value) {
        if (lengths[value] != length) continue;
        const auto entry = static_cast<std::uint16_t>(value << PrefixCode::kLengthBits | length);
        next = std::fill_n(next, (1U << PrefixCode::kLongest) >> length, entry);
      }
    }
  }

  const std::uint8_t* bytes_;
  std::uint32_t left_;
  // Of the lengths of the other codes.
  PrefixCode lengths_;
};

}  // namespace wordbridge
