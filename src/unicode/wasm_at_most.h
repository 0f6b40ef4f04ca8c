// Comparisons of WebAssembly vectors, unsigned, as engines on x64 have them fast.
#pragma once

#include <wasm_simd128.h>

namespace wordbridge::unicode {

// Bits of ones where a <= b. Clang would make a < b + 1 of it where it knows b or a, for which V8 needs four
// instructions on x64 instead of two.
inline v128_t bytes_at_most(v128_t a, v128_t b) {
  asm("" : "+r"(a), "+r"(b));
  return wasm_u8x16_le(a, b);
}
// The same of sixteen bits each.
inline v128_t units_at_most(v128_t a, v128_t b) {
  asm("" : "+r"(a), "+r"(b));
  return wasm_u16x8_le(a, b);
}

}  // namespace wordbridge::unicode
