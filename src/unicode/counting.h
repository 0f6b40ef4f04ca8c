// Numbers that follow each other.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__wasm_simd128__) && !defined(WORDBRIDGE_SCALAR)
#include <wasm_simd128.h>
#define WORDBRIDGE_COUNT_WITH_VECTORS
#endif

namespace wordbridge::unicode {

// Writes numbers that follow each other, sixteen at a time.
class Counting {
 public:
  static constexpr std::size_t kSize = 16;

#ifdef WORDBRIDGE_COUNT_WITH_VECTORS
  explicit Counting(std::uint32_t first)
      : next_(wasm_i32x4_add(wasm_u32x4_splat(first), wasm_u32x4_const(0, 1, 2, 3))) {
    std::uint32_t step = 4;
    asm("" : "+r"(step));  // V8 would make a known vector anew each time
    four_ = wasm_u32x4_splat(step);
  }
  void write(std::uint32_t* numbers) {
    for (std::size_t part = 0; part < kSize; part += 4) {
      wasm_v128_store(numbers + part, next_);
      next_ = wasm_i32x4_add(next_, four_);
    }
  }

 private:
  v128_t next_;
  v128_t four_;
#else
  explicit Counting(std::uint32_t first) : next_(first) {}
  void write(std::uint32_t* numbers) {
    for (std::uint32_t i = 0; i < kSize; ++i) numbers[i] = next_ + i;
    next_ += kSize;
  }

 private:
  std::uint32_t next_;
#endif
};

}  // namespace wordbridge::unicode
