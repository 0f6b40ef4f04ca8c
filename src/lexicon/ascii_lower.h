#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "memory/hash.h"
#include "unicode/scan.h"

namespace wordbridge {

inline char ascii_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

// Eight bytes with the ASCII capitals among them in lower case.
inline std::uint64_t ascii_lower(std::uint64_t bytes) {
  constexpr std::uint64_t kEachByte = 0x0101010101010101;
  constexpr std::uint64_t kHighBits = 0x80 * kEachByte;
  const std::uint64_t seven_bits = bytes & ~kHighBits;
  // The high bit of a byte that is at least 'A', but for those above 'Z' and those that are not ASCII.
  const std::uint64_t from_a = seven_bits + (0x80 - 'A') * kEachByte;
  const std::uint64_t above_z = seven_bits + (0x80 - 'Z' - 1) * kEachByte;
  return bytes | (from_a & ~(above_z | bytes) & kHighBits) >> 2;
}

inline bool is_ascii(const ShortBytes& bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  return ((bytes.low | bytes.high) & kHighBits) == 0;
}

inline ShortBytes ascii_lower(const ShortBytes& bytes) {
  return {ascii_lower(bytes.low), ascii_lower(bytes.high)};
}

// The first `size` bytes, at most ShortBytes::kLongest, in lower case, where kLongest bytes can be read.
// Nothing depends on `size` but a mask.
inline ShortBytes ascii_lower_of_first(const char* bytes, std::size_t size) {
  using unicode::Bytes;
  // Sixteen bytes of ones, then zeros.
  static constexpr auto kOnes = [] {
    std::array<char, ShortBytes::kLongest * 2> ones{};
    for (std::size_t i = 0; i < ShortBytes::kLongest; ++i) ones[i] = '\xFF';
    return ones;
  }();
  const Bytes all = Bytes::load(bytes);
  const Bytes capital = Bytes::all(0x20).only(all.within('A', 'Z'));
  const Bytes first = (all | capital).only(Bytes::load(kOnes.data() + ShortBytes::kLongest - size));
  return {first.low(), first.high()};
}

}  // namespace wordbridge
