// Sixteen bytes at a time: WebAssembly SIMD, SSE2, NEON, or plain code where there is none of them (or
// WORDBRIDGE_SCALAR is defined). The results are the same everywhere.
#pragma once

#include <cstdint>
#include <cstring>

// The same choice as in unicode/scan.h.
#ifdef WORDBRIDGE_SCALAR
#define WORDBRIDGE_NO_SIMD
#elif defined(__wasm_simd128__)
#include "unicode/wasm_at_most.h"
#include "unicode/wasm_splat.h"
#elif defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#else
#define WORDBRIDGE_NO_SIMD
#endif

// Whether bytes can be looked up, sixteen at once: Bytes16::at().
#if !defined(WORDBRIDGE_NO_SIMD) && (defined(__wasm_simd128__) || defined(__aarch64__))
#define WORDBRIDGE_HAS_LOOKUP
#endif

namespace wordbridge::unicode {

class Bytes16 {
 public:
  static constexpr std::size_t kSize = 16;

  // The sixteen bytes at an address, which need not be aligned.
  static Bytes16 load(const char* bytes);
  static Bytes16 all(std::uint8_t byte);

  // A byte of ones where the bytes are equal, or where those of this are at most those of the other,
  // unsigned; else of zeros.
  [[nodiscard]] Bytes16 equal(Bytes16 other) const;
  [[nodiscard]] Bytes16 equal(char byte) const { return equal(all(static_cast<std::uint8_t>(byte))); }
  [[nodiscard]] Bytes16 at_most(Bytes16 other) const;
  // Ones in the place of each two bytes, from an even place on, that are equal.
  [[nodiscard]] Bytes16 equal_pairs(Bytes16 other) const;
  // The same for low <= byte <= low + width.
  [[nodiscard]] Bytes16 in_range(std::uint8_t low, std::uint8_t width) const {
    return minus(all(low)).at_most(all(width));
  }

  [[nodiscard]] Bytes16 operator|(Bytes16 other) const;
  [[nodiscard]] Bytes16 operator&(Bytes16 other) const;
  // The bits that the other does not have.
  [[nodiscard]] Bytes16 without(Bytes16 other) const;
  // Modulo 256.
  [[nodiscard]] Bytes16 minus(Bytes16 other) const;

#ifndef WORDBRIDGE_NO_SIMD
  // A byte of ones where those of this are less than those of the other, signed; else of zeros.
  [[nodiscard]] Bytes16 signed_less(Bytes16 other) const;
  // As in_range(), of a width less than 255 that is known: by a signed comparison, one instruction of x64
  // less.
  template <std::uint8_t kLow, std::uint8_t kWidth>
  [[nodiscard]] Bytes16 within() const {
    static_assert(kWidth < 0xFF);
    constexpr auto kSign = std::uint8_t{0x80};
    return minus(all(static_cast<std::uint8_t>(kLow + kSign)))
        .signed_less(all(static_cast<std::uint8_t>(kWidth + 1 + kSign)));
  }
  // The smaller and the larger of two bytes, unsigned.
  [[nodiscard]] Bytes16 smaller(Bytes16 other) const;
  [[nodiscard]] Bytes16 larger(Bytes16 other) const;
  // Modulo 256; 255 at most; and 0 at least.
  [[nodiscard]] Bytes16 plus(Bytes16 other) const;
  [[nodiscard]] Bytes16 plus_up_to_255(Bytes16 other) const;
  [[nodiscard]] Bytes16 minus_down_to_0(Bytes16 other) const;
  // The last byte of another, and then all of this but the last.
  [[nodiscard]] Bytes16 behind(Bytes16 before) const;
  // The bits that one of both has.
  [[nodiscard]] Bytes16 operator^(Bytes16 other) const;
  // Of all bytes.
  [[nodiscard]] std::uint32_t sum() const;
#endif

#ifdef WORDBRIDGE_HAS_LOOKUP
  // As load(), of constants to look up in.
  static Bytes16 load_table(const void* bytes);
  // Of sixteen bytes those at `places`; zeros where a place is 16 or more.
  [[nodiscard]] Bytes16 at(Bytes16 places) const;
  // The eight bytes at an address, and zeros.
  static Bytes16 load_eight(const std::uint8_t* bytes);
  // Writes the first eight bytes.
  void store_eight(char* bytes) const;
  // Bytes whose highest bits are the bits of this one and two places below.
  [[nodiscard]] Bytes16 second_bits() const;
  [[nodiscard]] Bytes16 third_bits() const;
  // The four highest bits of each byte, as the lowest.
  [[nodiscard]] Bytes16 high_halves() const;
  [[nodiscard]] bool are_zeros() const;
#endif

  // Writes sixteen bytes.
  void store(std::uint8_t* bytes) const;

  // The highest bit of each byte: bit i is that of byte i.
  [[nodiscard]] std::uint32_t high_bits() const;

 private:
#ifdef WORDBRIDGE_NO_SIMD
  struct Vector {
    std::uint8_t bytes[kSize];
  };
#elif defined(__wasm_simd128__)
  using Vector = v128_t;
#elif defined(__aarch64__)
  using Vector = uint8x16_t;
#else
  using Vector = __m128i;
#endif
  explicit Bytes16(Vector vector) : vector_(vector) {}
  friend class Units16;

  Vector vector_;
};

#ifdef WORDBRIDGE_NO_SIMD

inline Bytes16 Bytes16::load(const char* bytes) {
  Vector vector;
  std::memcpy(vector.bytes, bytes, kSize);
  return Bytes16{vector};
}
inline void Bytes16::store(std::uint8_t* bytes) const { std::memcpy(bytes, vector_.bytes, kSize); }
inline Bytes16 Bytes16::all(std::uint8_t byte) {
  Vector vector;
  std::memset(vector.bytes, byte, kSize);
  return Bytes16{vector};
}
inline Bytes16 Bytes16::equal(Bytes16 other) const {
  for (std::size_t i = 0; i < kSize; ++i) {
    other.vector_.bytes[i] = vector_.bytes[i] == other.vector_.bytes[i] ? 0xFF : 0;
  }
  return other;
}
inline Bytes16 Bytes16::equal_pairs(Bytes16 other) const {
  for (std::size_t i = 0; i < kSize; i += 2) {
    const bool same = std::memcmp(vector_.bytes + i, other.vector_.bytes + i, 2) == 0;
    std::memset(other.vector_.bytes + i, same ? 0xFF : 0, 2);
  }
  return other;
}
inline Bytes16 Bytes16::at_most(Bytes16 other) const {
  for (std::size_t i = 0; i < kSize; ++i) {
    other.vector_.bytes[i] = vector_.bytes[i] <= other.vector_.bytes[i] ? 0xFF : 0;
  }
  return other;
}
inline Bytes16 Bytes16::operator|(Bytes16 other) const {
  for (std::size_t i = 0; i < kSize; ++i) other.vector_.bytes[i] |= vector_.bytes[i];
  return other;
}
inline Bytes16 Bytes16::operator&(Bytes16 other) const {
  for (std::size_t i = 0; i < kSize; ++i) other.vector_.bytes[i] &= vector_.bytes[i];
  return other;
}
inline Bytes16 Bytes16::without(Bytes16 other) const {
  for (std::size_t i = 0; i < kSize; ++i) {
    other.vector_.bytes[i] = static_cast<std::uint8_t>(vector_.bytes[i] & ~other.vector_.bytes[i]);
  }
  return other;
}
inline Bytes16 Bytes16::minus(Bytes16 other) const {
  for (std::size_t i = 0; i < kSize; ++i) {
    other.vector_.bytes[i] = static_cast<std::uint8_t>(vector_.bytes[i] - other.vector_.bytes[i]);
  }
  return other;
}
inline std::uint32_t Bytes16::high_bits() const {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < kSize; ++i) bits |= static_cast<std::uint32_t>(vector_.bytes[i] >> 7) << i;
  return bits;
}

#elif defined(__wasm_simd128__)

inline Bytes16 Bytes16::load(const char* bytes) { return Bytes16{wasm_v128_load(bytes)}; }
inline void Bytes16::store(std::uint8_t* bytes) const { wasm_v128_store(bytes, vector_); }
inline Bytes16 Bytes16::all(std::uint8_t byte) { return Bytes16{splat(byte)}; }
inline Bytes16 Bytes16::equal(Bytes16 other) const { return Bytes16{wasm_i8x16_eq(vector_, other.vector_)}; }
inline Bytes16 Bytes16::equal_pairs(Bytes16 other) const {
  return Bytes16{wasm_i16x8_eq(vector_, other.vector_)};
}
inline Bytes16 Bytes16::at_most(Bytes16 other) const {
  return Bytes16{bytes_at_most(vector_, other.vector_)};
}
inline Bytes16 Bytes16::operator|(Bytes16 other) const {
  return Bytes16{wasm_v128_or(vector_, other.vector_)};
}
inline Bytes16 Bytes16::operator&(Bytes16 other) const {
  return Bytes16{wasm_v128_and(vector_, other.vector_)};
}
inline Bytes16 Bytes16::without(Bytes16 other) const {
  return Bytes16{wasm_v128_andnot(vector_, other.vector_)};
}
inline Bytes16 Bytes16::minus(Bytes16 other) const { return Bytes16{wasm_i8x16_sub(vector_, other.vector_)}; }
// Of sixteen bits each, for engines on x64 have no such shift of bytes.
inline Bytes16 Bytes16::second_bits() const { return Bytes16{wasm_i16x8_shl(vector_, 1)}; }
inline Bytes16 Bytes16::third_bits() const { return Bytes16{wasm_i16x8_shl(vector_, 2)}; }
inline Bytes16 Bytes16::load_table(const void* bytes) { return Bytes16{read_known(bytes)}; }
inline Bytes16 Bytes16::high_halves() const {
  return Bytes16{wasm_v128_and(wasm_u16x8_shr(vector_, 4), splat(0x0F))};
}
inline bool Bytes16::are_zeros() const { return !wasm_v128_any_true(vector_); }
inline Bytes16 Bytes16::at(Bytes16 places) const {
  return Bytes16{wasm_i8x16_swizzle(vector_, places.vector_)};
}
inline Bytes16 Bytes16::load_eight(const std::uint8_t* bytes) {
  v128_t eight = wasm_v128_load64_zero(bytes);
  asm("" : "+r"(eight));  // else it is read as a number, of which V8 makes two vectors by four instructions
  return Bytes16{eight};
}
inline void Bytes16::store_eight(char* bytes) const { wasm_v128_store64_lane(bytes, vector_, 0); }
inline std::uint32_t Bytes16::high_bits() const { return wasm_i8x16_bitmask(vector_); }
inline Bytes16 Bytes16::signed_less(Bytes16 other) const {
  v128_t less = wasm_i8x16_lt(vector_, other.vector_);
  // Clang makes two instructions of x64 more of what is behind it, where it knows what the bytes can be.
  asm("" : "+r"(less));
  return Bytes16{less};
}
inline Bytes16 Bytes16::smaller(Bytes16 other) const {
  return Bytes16{wasm_u8x16_min(vector_, other.vector_)};
}
inline Bytes16 Bytes16::larger(Bytes16 other) const {
  return Bytes16{wasm_u8x16_max(vector_, other.vector_)};
}
inline Bytes16 Bytes16::plus(Bytes16 other) const { return Bytes16{wasm_i8x16_add(vector_, other.vector_)}; }
inline Bytes16 Bytes16::plus_up_to_255(Bytes16 other) const {
  return Bytes16{wasm_u8x16_add_sat(vector_, other.vector_)};
}
inline Bytes16 Bytes16::minus_down_to_0(Bytes16 other) const {
  return Bytes16{wasm_u8x16_sub_sat(vector_, other.vector_)};
}
inline Bytes16 Bytes16::behind(Bytes16 before) const {
  return Bytes16{wasm_i8x16_shuffle(before.vector_, vector_, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
                                    27, 28, 29, 30)};
}
inline Bytes16 Bytes16::operator^(Bytes16 other) const {
  return Bytes16{wasm_v128_xor(vector_, other.vector_)};
}
inline std::uint32_t Bytes16::sum() const {
  const v128_t sums = wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(vector_));
  return wasm_u32x4_extract_lane(sums, 0) + wasm_u32x4_extract_lane(sums, 1) +
         wasm_u32x4_extract_lane(sums, 2) + wasm_u32x4_extract_lane(sums, 3);
}

#elif defined(__aarch64__)

inline Bytes16 Bytes16::load(const char* bytes) {
  return Bytes16{vld1q_u8(reinterpret_cast<const std::uint8_t*>(bytes))};
}
inline void Bytes16::store(std::uint8_t* bytes) const { vst1q_u8(bytes, vector_); }
inline Bytes16 Bytes16::all(std::uint8_t byte) { return Bytes16{vdupq_n_u8(byte)}; }
inline Bytes16 Bytes16::equal(Bytes16 other) const { return Bytes16{vceqq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::equal_pairs(Bytes16 other) const {
  return Bytes16{
      vreinterpretq_u8_u16(vceqq_u16(vreinterpretq_u16_u8(vector_), vreinterpretq_u16_u8(other.vector_)))};
}
inline Bytes16 Bytes16::at_most(Bytes16 other) const { return Bytes16{vcleq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::operator|(Bytes16 other) const { return Bytes16{vorrq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::operator&(Bytes16 other) const { return Bytes16{vandq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::without(Bytes16 other) const { return Bytes16{vbicq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::minus(Bytes16 other) const { return Bytes16{vsubq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::second_bits() const { return Bytes16{vshlq_n_u8(vector_, 1)}; }
inline Bytes16 Bytes16::third_bits() const { return Bytes16{vshlq_n_u8(vector_, 2)}; }
inline Bytes16 Bytes16::load_table(const void* bytes) {
  return Bytes16{vld1q_u8(static_cast<const std::uint8_t*>(bytes))};
}
inline Bytes16 Bytes16::high_halves() const { return Bytes16{vshrq_n_u8(vector_, 4)}; }
inline bool Bytes16::are_zeros() const { return vmaxvq_u8(vector_) == 0; }
inline Bytes16 Bytes16::at(Bytes16 places) const { return Bytes16{vqtbl1q_u8(vector_, places.vector_)}; }
inline Bytes16 Bytes16::load_eight(const std::uint8_t* bytes) {
  return Bytes16{vcombine_u8(vld1_u8(bytes), vdup_n_u8(0))};
}
inline void Bytes16::store_eight(char* bytes) const {
  vst1_u8(reinterpret_cast<std::uint8_t*>(bytes), vget_low_u8(vector_));
}
inline Bytes16 Bytes16::signed_less(Bytes16 other) const {
  return Bytes16{vcltq_s8(vreinterpretq_s8_u8(vector_), vreinterpretq_s8_u8(other.vector_))};
}
inline Bytes16 Bytes16::smaller(Bytes16 other) const { return Bytes16{vminq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::larger(Bytes16 other) const { return Bytes16{vmaxq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::plus(Bytes16 other) const { return Bytes16{vaddq_u8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::plus_up_to_255(Bytes16 other) const {
  return Bytes16{vqaddq_u8(vector_, other.vector_)};
}
inline Bytes16 Bytes16::minus_down_to_0(Bytes16 other) const {
  return Bytes16{vqsubq_u8(vector_, other.vector_)};
}
inline Bytes16 Bytes16::behind(Bytes16 before) const {
  return Bytes16{vextq_u8(before.vector_, vector_, 15)};
}
inline Bytes16 Bytes16::operator^(Bytes16 other) const { return Bytes16{veorq_u8(vector_, other.vector_)}; }
inline std::uint32_t Bytes16::sum() const { return vaddlvq_u8(vector_); }
inline std::uint32_t Bytes16::high_bits() const {
  // Each high bit moves to the place of its byte; eight of them add up to a byte.
  const std::uint8_t places[kSize] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t ones = vcgeq_u8(vector_, vdupq_n_u8(0x80));
  const uint8x16_t bits = vandq_u8(ones, vld1q_u8(places));
  return static_cast<std::uint32_t>(vaddv_u8(vget_low_u8(bits))) |
         static_cast<std::uint32_t>(vaddv_u8(vget_high_u8(bits))) << 8;
}

#else

// NOLINTBEGIN(portability-simd-intrinsics)
inline Bytes16 Bytes16::load(const char* bytes) {
  Vector vector;
  std::memcpy(&vector, bytes, kSize);
  return Bytes16{vector};
}
inline void Bytes16::store(std::uint8_t* bytes) const { std::memcpy(bytes, &vector_, kSize); }
inline Bytes16 Bytes16::all(std::uint8_t byte) { return Bytes16{_mm_set1_epi8(static_cast<char>(byte))}; }
inline Bytes16 Bytes16::equal(Bytes16 other) const { return Bytes16{_mm_cmpeq_epi8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::equal_pairs(Bytes16 other) const {
  return Bytes16{_mm_cmpeq_epi16(vector_, other.vector_)};
}
inline Bytes16 Bytes16::at_most(Bytes16 other) const {
  return Bytes16{_mm_cmpeq_epi8(_mm_min_epu8(vector_, other.vector_), vector_)};
}
inline Bytes16 Bytes16::operator|(Bytes16 other) const {
  return Bytes16{_mm_or_si128(vector_, other.vector_)};
}
inline Bytes16 Bytes16::operator&(Bytes16 other) const {
  return Bytes16{_mm_and_si128(vector_, other.vector_)};
}
inline Bytes16 Bytes16::without(Bytes16 other) const {
  return Bytes16{_mm_andnot_si128(other.vector_, vector_)};
}
inline Bytes16 Bytes16::minus(Bytes16 other) const { return Bytes16{_mm_sub_epi8(vector_, other.vector_)}; }
inline std::uint32_t Bytes16::high_bits() const {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(vector_));
}
inline Bytes16 Bytes16::signed_less(Bytes16 other) const {
  return Bytes16{_mm_cmplt_epi8(vector_, other.vector_)};
}
inline Bytes16 Bytes16::smaller(Bytes16 other) const { return Bytes16{_mm_min_epu8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::larger(Bytes16 other) const { return Bytes16{_mm_max_epu8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::plus(Bytes16 other) const { return Bytes16{_mm_add_epi8(vector_, other.vector_)}; }
inline Bytes16 Bytes16::plus_up_to_255(Bytes16 other) const {
  return Bytes16{_mm_adds_epu8(vector_, other.vector_)};
}
inline Bytes16 Bytes16::minus_down_to_0(Bytes16 other) const {
  return Bytes16{_mm_subs_epu8(vector_, other.vector_)};
}
inline Bytes16 Bytes16::behind(Bytes16 before) const {
  return Bytes16{_mm_or_si128(_mm_slli_si128(vector_, 1), _mm_srli_si128(before.vector_, 15))};
}
inline Bytes16 Bytes16::operator^(Bytes16 other) const {
  return Bytes16{_mm_xor_si128(vector_, other.vector_)};
}
inline std::uint32_t Bytes16::sum() const {
  const __m128i sums = _mm_sad_epu8(vector_, _mm_setzero_si128());
  return static_cast<std::uint32_t>(_mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4));
}

// NOLINTEND(portability-simd-intrinsics)

#endif

}  // namespace wordbridge::unicode
