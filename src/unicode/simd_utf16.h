// Sixteen UTF-16 code units at a time, where there are vector instructions (see unicode/simd.h; without them
// WORDBRIDGE_NO_SIMD is defined).
#pragma once

#include "unicode/simd.h"

#ifndef WORDBRIDGE_NO_SIMD

namespace wordbridge::unicode {

class Units16 {
 public:
  static constexpr std::size_t kSize = 16;

  // The sixteen code units at an address, which need not be aligned.
  static Units16 load(const char16_t* units);

  // Each less kBase, modulo 2^16, as a byte: 0xFF in the place of what is more, 0 for 0x8000 and above.
  template <char16_t kBase = 0>
  [[nodiscard]] Bytes16 narrow() const;

  // Each as a signed byte: 0x7F in the place of U+0080 to U+7FFF, a negative one for all above.
  [[nodiscard]] Bytes16 narrow_signed() const;

  [[nodiscard]] Units16 operator|(Units16 other) const;
  // Bytes of which one has its highest bit set if a code unit has that of one of its two bytes.
  [[nodiscard]] Bytes16 halves() const;

 private:
  using Vector = Bytes16::Vector;
  Units16(Vector lower, Vector upper) : lower_(lower), upper_(upper) {}

  // Eight each.
  Vector lower_;
  Vector upper_;
};

#ifdef __wasm_simd128__

inline Units16 Units16::load(const char16_t* units) {
  return {wasm_v128_load(units), wasm_v128_load(units + kSize / 2)};
}
template <char16_t kBase>
Bytes16 Units16::narrow() const {
  if constexpr (kBase == 0) {
    return Bytes16{wasm_u8x16_narrow_i16x8(lower_, upper_)};
  } else {
    const Vector bases = unit_splat<kBase>();
    return Bytes16{wasm_u8x16_narrow_i16x8(wasm_i16x8_sub(lower_, bases), wasm_i16x8_sub(upper_, bases))};
  }
}
inline Bytes16 Units16::narrow_signed() const { return Bytes16{wasm_i8x16_narrow_i16x8(lower_, upper_)}; }
inline Units16 Units16::operator|(Units16 other) const {
  return {wasm_v128_or(lower_, other.lower_), wasm_v128_or(upper_, other.upper_)};
}
inline Bytes16 Units16::halves() const { return Bytes16{wasm_v128_or(lower_, upper_)}; }

#elif defined(__aarch64__)

inline Units16 Units16::load(const char16_t* units) {
  const auto* const address = reinterpret_cast<const std::uint8_t*>(units);
  return {vld1q_u8(address), vld1q_u8(address + kSize)};
}
template <char16_t kBase>
Bytes16 Units16::narrow() const {
  const uint16x8_t bases = vdupq_n_u16(kBase);
  const auto narrow_half = [bases](Vector half) {
    return vqmovun_s16(vreinterpretq_s16_u16(vsubq_u16(vreinterpretq_u16_u8(half), bases)));
  };
  return Bytes16{vcombine_u8(narrow_half(lower_), narrow_half(upper_))};
}
inline Bytes16 Units16::narrow_signed() const {
  const auto narrow_half = [](Vector half) { return vqmovn_s16(vreinterpretq_s16_u8(half)); };
  return Bytes16{vreinterpretq_u8_s8(vcombine_s8(narrow_half(lower_), narrow_half(upper_)))};
}
inline Units16 Units16::operator|(Units16 other) const {
  return {vorrq_u8(lower_, other.lower_), vorrq_u8(upper_, other.upper_)};
}
inline Bytes16 Units16::halves() const { return Bytes16{vorrq_u8(lower_, upper_)}; }

#else

// NOLINTBEGIN(portability-simd-intrinsics)
inline Units16 Units16::load(const char16_t* units) {
  Vector halves[2];
  std::memcpy(halves, units, sizeof halves);
  return {halves[0], halves[1]};
}
template <char16_t kBase>
Bytes16 Units16::narrow() const {
  const Vector bases = _mm_set1_epi16(static_cast<short>(kBase));
  return Bytes16{_mm_packus_epi16(_mm_sub_epi16(lower_, bases), _mm_sub_epi16(upper_, bases))};
}
inline Bytes16 Units16::narrow_signed() const { return Bytes16{_mm_packs_epi16(lower_, upper_)}; }
inline Units16 Units16::operator|(Units16 other) const {
  return {_mm_or_si128(lower_, other.lower_), _mm_or_si128(upper_, other.upper_)};
}
inline Bytes16 Units16::halves() const { return Bytes16{_mm_or_si128(lower_, upper_)}; }

// NOLINTEND(portability-simd-intrinsics)

#endif

}  // namespace wordbridge::unicode

#endif
