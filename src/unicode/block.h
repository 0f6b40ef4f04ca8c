// Text in blocks of 64 bytes, which need not be aligned, and a bit for each byte of a block.
#pragma once

#include <cstddef>
#include <cstdint>

#include "unicode/scan.h"

namespace wordbridge::unicode {

inline constexpr std::size_t kBlock = 64;

// The lowest `count` bits; all of them from kBlock on.
constexpr std::uint64_t first_bits(std::size_t count) {
  return count >= kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

// Which of 64 bytes match: bit i is that of byte i.
template <typename Match>
std::uint64_t matches_of_block(const char* bytes, Match match) {
  std::uint64_t bits = 0;
  for (unsigned place = 0; place < kBlock; place += Bytes::kSize) {
    bits |= std::uint64_t{match(Bytes::load(bytes + place)).mask()} << place;
  }
  return bits;
}

// Whether any of 64 bytes is not ASCII.
inline bool has_beyond_ascii(const char* bytes) {
  const auto part_at = [bytes](unsigned part) { return Bytes::load(bytes + part * Bytes::kSize); };
  return (part_at(0) | part_at(1) | part_at(2) | part_at(3)).any_non_ascii();
}

}  // namespace wordbridge::unicode
