// Runs of bits.
#pragma once

#include <cstdint>

namespace wordbridge::unicode {

// The ends of the runs of bits in `runs`, each from right behind the first of `bits` on that is in front of
// the run or in it. A bit right behind a later one of `bits` in the same run is left out: nothing for who
// asks for the last byte of a code point, which is not its first.
constexpr std::uint64_t extended(std::uint64_t bits, std::uint64_t runs) {
  // A carry goes through all of a run.
  return runs & ~(runs + (runs & ~bits & bits << 1));
}

}  // namespace wordbridge::unicode
