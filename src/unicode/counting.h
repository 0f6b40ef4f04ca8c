// Numbers that follow each other.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__wasm_simd128__) && !defined(WORDBRIDGE_SCALAR)
#include <wasm_simd128.h>
#define WORDBRIDGE_COUNT_WITH_VECTORS
#endif

namespace wordbridge::unicode {

// How many numbers write_counting() may write behind those that were asked for.
inline constexpr std::size_t kCountingSurplus = 15;

// Writes `count` numbers from `first` on, and perhaps more of them behind. O(count).
inline void write_counting(std::uint32_t first, std::size_t count, std::uint32_t* numbers) {
#ifdef WORDBRIDGE_COUNT_WITH_VECTORS
  std::uint32_t step = 4;
  asm("" : "+r"(step));  // V8 would make a known vector anew each time
  const v128_t four = wasm_u32x4_splat(step);
  v128_t next = wasm_i32x4_add(wasm_u32x4_splat(first), wasm_u32x4_const(0, 1, 2, 3));
  for (std::size_t i = 0; i < count; i += kCountingSurplus + 1) {
    for (std::size_t part = 0; part <= kCountingSurplus; part += 4) {
      wasm_v128_store(numbers + i + part, next);
      next = wasm_i32x4_add(next, four);
    }
  }
#else
  for (std::size_t i = 0; i < count; ++i) numbers[i] = first + static_cast<std::uint32_t>(i);
#endif
}

}  // namespace wordbridge::unicode
