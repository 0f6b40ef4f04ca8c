// Constant vectors of WebAssembly: all of whose bytes, or code units, are one, and others.
#pragma once

#include <wasm_simd128.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace wordbridge::unicode {

// Sixteen times byte b in row b. Defined elsewhere, so that the compiler has to read it.
extern const std::array<std::array<std::uint8_t, 16>, 256> kSplats;

// The same as wasm_u8x16_splat(). A constant vector is made anew, by three instructions of x64, wherever V8
// from Node 24 on needs it; what was read stays in a register or is read again. Zeros and ones are made by
// one instruction.
inline v128_t splat(std::uint8_t byte) {
  if (__builtin_constant_p(byte) != 0 && (byte == 0 || byte == 0xFF)) return wasm_u8x16_splat(byte);
  return wasm_v128_load(&kSplats[byte]);
}

// Sixteen bytes that are known, read for the same reason: the compiler would make a constant of them.
inline v128_t read_known(const void* bytes) {
  asm("" : "+r"(bytes));
  return wasm_v128_load(bytes);
}

// The code units that there are such vectors of, rising.
inline constexpr auto kSplatUnits = std::to_array<char16_t>(
    {0x4,    0x9,    0x10,   0x14,   0x19,   0x1A,   0x20,   0x22,   0x25,   0x27,   0x28,   0x2A,
     0x2C,   0x2D,   0x3F,   0x52,   0x61,   0x62,   0x6F,   0x7F,   0x80,   0x81,   0xA0,   0xA5,
     0xAB,   0xC0,   0xE0,   0xF7,   0xFF,   0x201,  0x300,  0x391,  0x3A3,  0x400,  0x48A,  0x531,
     0x560,  0x591,  0x5D0,  0x60C,  0x61F,  0x620,  0x64B,  0x670,  0x671,  0x6D4,  0x700,  0x800,
     0x9CF,  0xCFF,  0x10D0, 0x1100, 0x1E00, 0x1F8F, 0x2000, 0x200C, 0x2010, 0x2018, 0x2026, 0x2BA3,
     0x2E80, 0x7D7F, 0xA97F, 0xAC00, 0xD800, 0xF800, 0xFF80, 0xFFEF, 0xFFF0, 0xFFFE});
extern const std::array<std::array<char16_t, 8>, kSplatUnits.size()> kUnitSplats;

// The same as wasm_u16x8_splat(), of one of those.
template <char16_t kUnit>
v128_t unit_splat() {
  constexpr auto kRow = std::ranges::lower_bound(kSplatUnits, kUnit) - kSplatUnits.begin();
  static_assert(kSplatUnits[kRow] == kUnit, "a code unit that is not in kSplatUnits");
  return wasm_v128_load(&kUnitSplats[kRow]);
}

}  // namespace wordbridge::unicode
