// Runs of bits.
#pragma once

#include <cstdint>

namespace wordbridge::unicode {

// What there is of each run of `runs` from right behind one of `bits` on: of runs of several bytes for each
// code point, of which the last ones are among it in any case.
constexpr std::uint64_t extended(std::uint64_t bits, std::uint64_t runs) {
  // A carry goes through all of a run.
  return runs & ~(runs + (runs & ~bits & bits << 1));
}

}  // namespace wordbridge::unicode
