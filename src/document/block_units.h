// UTF-16 code units of 64 bytes of well-formed UTF-8.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "unicode/block.h"

namespace wordbridge {

// Counts the code units of any beginning of a block. O(1).
class BlockUnits {
 public:
  BlockUnits() = default;
  // Of unicode::kBlock bytes; `beyond_ascii` tells whether any is not ASCII.
  BlockUnits(const char* bytes, bool beyond_ascii) {
    if (!beyond_ascii) return;
    using unicode::Bytes;
    first_ = unicode::matches_of_block(bytes, [](Bytes part) { return part.starts(); });
    second_ = unicode::matches_of_block(bytes, [](Bytes part) { return part.at_least(0xF0); });
  }

  // Those of the bytes before a place of the block.
  [[nodiscard]] std::uint32_t before(std::size_t place) const {
    if ((~first_ | second_) == 0) return static_cast<std::uint32_t>(place);  // ASCII, as most are
    const std::uint64_t bits = place == unicode::kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << place) - 1;
    return static_cast<std::uint32_t>(std::popcount(first_ & bits) + std::popcount(second_ & bits));
  }

 private:
  // The bytes that a code unit is counted for; and those that a second one is, for they begin a sequence of
  // four.
  std::uint64_t first_ = ~std::uint64_t{0};
  std::uint64_t second_ = 0;
};

}  // namespace wordbridge
