// The places of the bits of a mask, eight bits at a time, where bytes can be looked up (see unicode/simd.h).
// Where they cannot, as with SSE2, a loop over the bits takes less time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "unicode/simd.h"

#ifdef WORDBRIDGE_HAS_LOOKUP

namespace wordbridge::unicode {

using EightPlaces = std::array<std::uint8_t, 8>;

// Where the bits of each byte are, the lowest first; zeros behind them.
inline constexpr auto kBitPlaces = [] {
  std::array<EightPlaces, 256> all{};
  for (unsigned byte = 0; byte < all.size(); ++byte) {
    unsigned count = 0;
    for (std::uint8_t place = 0; place < 8; ++place) {
      if ((byte >> place & 1) != 0) all[byte][count++] = place;
    }
  }
  return all;
}();

#ifdef __wasm_simd128__
// Four times the same number.
using Offsets = v128_t;
inline Offsets all_offsets(std::uint32_t offset) { return wasm_u32x4_splat(offset); }
inline Offsets sum(Offsets offsets, Offsets more) { return wasm_i32x4_add(offsets, more); }
#else
using Offsets = uint32x4_t;
inline Offsets all_offsets(std::uint32_t offset) { return vdupq_n_u32(offset); }
inline Offsets sum(Offsets offsets, Offsets more) { return vaddq_u32(offsets, more); }
#endif

// Writes eight numbers, the offset plus each of the places, and of eight values those at these places.
inline void write_eight_places(const EightPlaces& places, Offsets offsets, const std::uint8_t* values,
                               std::uint32_t* numbers, std::uint8_t* chosen) {
#ifdef __wasm_simd128__
  v128_t bytes = wasm_v128_load64_zero(places.data());
  asm("" : "+r"(bytes));  // else it is read as a number, of which V8 makes two vectors by four instructions
  const v128_t halves = wasm_u16x8_extend_low_u8x16(bytes);
  wasm_v128_store(numbers, wasm_i32x4_add(offsets, wasm_u32x4_extend_low_u16x8(halves)));
  wasm_v128_store(numbers + 4, wasm_i32x4_add(offsets, wasm_u32x4_extend_high_u16x8(halves)));
  wasm_v128_store64_lane(chosen, wasm_i8x16_swizzle(wasm_v128_load64_zero(values), bytes), 0);
#else
  const uint8x8_t bytes = vld1_u8(places.data());
  const uint16x8_t halves = vmovl_u8(bytes);
  vst1q_u32(numbers, vaddw_u16(offsets, vget_low_u16(halves)));
  vst1q_u32(numbers + 4, vaddw_u16(offsets, vget_high_u16(halves)));
  vst1_u8(chosen, vtbl1_u8(vld1_u8(values), bytes));
#endif
}

// For each byte of a number how many bits are set in those below: O(1).
inline std::uint64_t bits_below_each_byte(std::uint64_t bits) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  const std::uint64_t pairs = bits - (bits >> 1 & kOnes * 0x55);
  const std::uint64_t fours = (pairs & kOnes * 0x33) + (pairs >> 2 & kOnes * 0x33);
  return ((fours + (fours >> 4)) & kOnes * 0x0F) * kOnes << 8;
}

// Writes `offset` plus the place of each bit, and of 64 values those at these places: so many as there are
// bits, and up to eight more of each that mean nothing. No step waits for the one before. O(1).
inline void write_bit_places(std::uint64_t bits, std::uint32_t offset, const std::uint8_t* values,
                             std::uint32_t* numbers, std::uint8_t* chosen) {
  const std::uint64_t below = bits_below_each_byte(bits);
  const Offsets eight = all_offsets(8);
  Offsets offsets = all_offsets(offset);
  const auto write = [&](std::uint32_t place) {
    const auto at = static_cast<std::uint8_t>(below >> place);
    write_eight_places(kBitPlaces[static_cast<std::uint8_t>(bits >> place)], offsets, values + place,
                       numbers + at, chosen + at);
    offsets = sum(offsets, eight);
#ifdef __wasm_simd128__
    asm("" : "+r"(offsets));  // else it is made anew of a number for each byte
#endif
  };
  write(0);  // not in a loop, in which no place is known
  write(8);
  write(16);
  write(24);
  write(32);
  write(40);
  write(48);
  write(56);
}

}  // namespace wordbridge::unicode

#endif
