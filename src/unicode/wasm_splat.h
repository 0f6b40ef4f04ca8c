// Vectors of WebAssembly all of whose bytes are one constant.
#pragma once

#include <wasm_simd128.h>

#include <array>
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

}  // namespace wordbridge::unicode
