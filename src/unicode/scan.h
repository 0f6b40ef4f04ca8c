// Sixteen bytes of text at once: with WebAssembly SIMD, SSE2 or NEON, or where there is none of them (or
// WORDBRIDGE_SCALAR is defined) with arithmetic on words of 64 bits. All give the same results.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

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

namespace wordbridge::unicode {

// Whether work on sixteen bytes at once takes about as long as on one.
#ifdef WORDBRIDGE_NO_SIMD
inline constexpr bool kHasSimd = false;
#else
inline constexpr bool kHasSimd = true;
#endif

// Sixteen bytes, and what comparisons of them give: a match for each byte. Bytes may be combined by | with
// bytes; matches by |, & and ^ with matches, and read by mask() and MatchCounter.
class ScalarBytes {
 public:
  static constexpr std::size_t kSize = 16;

  // Reads the sixteen bytes at `bytes`.
  static ScalarBytes load(const char* bytes) { return {load_word(bytes), load_word(bytes + 8)}; }
  // Sixteen bytes of two little-endian numbers: faster than to write them and load them at once.
  static ScalarBytes of(std::uint64_t low, std::uint64_t high) { return {low, high}; }

  // Sets bits in every byte.
  [[nodiscard]] ScalarBytes with_bits(std::uint8_t bits) const {
    return {low_ | splat(bits), high_ | splat(bits)};
  }
  [[nodiscard]] ScalarBytes equal(std::uint8_t byte) const {
    return map([byte](std::uint64_t word) {
      const std::uint64_t difference = word ^ splat(byte);
      return ~(((difference & splat(0x7F)) + splat(0x7F)) | difference);
    });
  }
  [[nodiscard]] ScalarBytes at_least(std::uint8_t byte) const {
    return map([byte](std::uint64_t word) {
      const std::uint64_t low_bits = (word | splat(0x80)) - splat(byte & 0x7F);
      return byte < 0x80 ? word | low_bits : word & low_bits;
    });
  }
  [[nodiscard]] ScalarBytes within(std::uint8_t first, std::uint8_t last) const {
    return at_least(first).without(at_least(static_cast<std::uint8_t>(last + 1)));
  }
  [[nodiscard]] ScalarBytes non_ascii() const { return *this; }
  [[nodiscard]] bool any_non_ascii() const { return mask() != 0; }
  // Which are one of some characters of ASCII, no two of which may have the same four low bits.
  template <char... kCharacters>
  [[nodiscard]] ScalarBytes one_of() const {
    return (equal(kCharacters) | ...);
  }
  // Which are no continuation bytes of UTF-8.
  [[nodiscard]] ScalarBytes starts() const {
    return map([](std::uint64_t word) { return ~word | word << 1; });
  }

  friend ScalarBytes operator|(ScalarBytes a, ScalarBytes b) { return {a.low_ | b.low_, a.high_ | b.high_}; }
  friend ScalarBytes operator&(ScalarBytes a, ScalarBytes b) { return {a.low_ & b.low_, a.high_ & b.high_}; }
  friend ScalarBytes operator^(ScalarBytes a, ScalarBytes b) { return {a.low_ ^ b.low_, a.high_ ^ b.high_}; }
  // What matches here and not there.
  [[nodiscard]] ScalarBytes without(ScalarBytes other) const {
    return {low_ & ~other.low_, high_ & ~other.high_};
  }

  // The bytes of this where those of a match are; zeros elsewhere.
  [[nodiscard]] ScalarBytes only(ScalarBytes matches) const {
    const auto all_bits = [](std::uint64_t word) { return (word >> 7 & splat(1)) * 0xFF; };
    return {low_ & all_bits(matches.low_), high_ & all_bits(matches.high_)};
  }
  [[nodiscard]] static ScalarBytes all(std::uint8_t byte) { return {splat(byte), splat(byte)}; }
  // Writes sixteen bytes.
  void store(std::uint8_t* bytes) const {
    for (unsigned i = 0; i < 8; ++i) {
      bytes[i] = static_cast<std::uint8_t>(low_ >> 8 * i);
      bytes[i + 8] = static_cast<std::uint8_t>(high_ >> 8 * i);
    }
  }
  // The first and the last eight bytes, each as a little-endian number.
  [[nodiscard]] std::uint64_t low() const { return low_; }
  [[nodiscard]] std::uint64_t high() const { return high_; }

  // Bit i tells whether byte i matches.
  [[nodiscard]] std::uint32_t mask() const {
    return static_cast<std::uint32_t>(gather(low_) | gather(high_) << 8);
  }

 private:
  // Of a match only the highest bit counts.
  ScalarBytes(std::uint64_t low, std::uint64_t high) : low_(low), high_(high) {}

  static constexpr std::uint64_t splat(unsigned byte) { return 0x0101010101010101U * byte; }

  // Eight bytes, the first as the lowest.
  static std::uint64_t load_word(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
      std::uint64_t swapped = 0;
      for (unsigned i = 0; i < 8; ++i) swapped |= (word >> 8 * i & 0xFF) << (56 - 8 * i);
      word = swapped;
    }
    return word;
  }

  template <typename Function>
  [[nodiscard]] ScalarBytes map(Function function) const {
    return {function(low_), function(high_)};
  }

  // The highest bits of eight bytes, next to each other.
  static std::uint64_t gather(std::uint64_t word) {
    return (word >> 7 & splat(1)) * 0x0102040810204080U >> 56;
  }

  std::uint64_t low_;
  std::uint64_t high_;
};

// Counts the matches of many.
class ScalarMatchCounter {
 public:
  void add(ScalarBytes matches) { count_ += static_cast<std::size_t>(std::popcount(matches.mask())); }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

#ifdef WORDBRIDGE_NO_SIMD

using Bytes = ScalarBytes;
using MatchCounter = ScalarMatchCounter;

#elif defined(__wasm_simd128__)

class Bytes {
 public:
  static constexpr std::size_t kSize = 16;

  static Bytes load(const char* bytes) { return Bytes{wasm_v128_load(bytes)}; }
  static Bytes of(std::uint64_t low, std::uint64_t high) { return Bytes{wasm_u64x2_make(low, high)}; }

  [[nodiscard]] Bytes with_bits(std::uint8_t bits) const { return Bytes{wasm_v128_or(vector_, splat(bits))}; }
  [[nodiscard]] Bytes equal(std::uint8_t byte) const { return Bytes{wasm_i8x16_eq(vector_, splat(byte))}; }
  [[nodiscard]] Bytes at_least(std::uint8_t byte) const { return Bytes{bytes_at_most(splat(byte), vector_)}; }
  [[nodiscard]] Bytes within(std::uint8_t first, std::uint8_t last) const {
    return Bytes{
        bytes_at_most(wasm_i8x16_sub(vector_, splat(first)), splat(static_cast<std::uint8_t>(last - first)))};
  }
  // Its highest bits say it all; a comparison with zeros is five instructions of x64 in V8.
  [[nodiscard]] Bytes non_ascii() const { return *this; }
  [[nodiscard]] bool any_non_ascii() const { return wasm_i8x16_bitmask(vector_) != 0; }
  // By one look at a table: 0.7 of the time that five comparisons take.
  template <char... kCharacters>
  [[nodiscard]] Bytes one_of() const {
    static constexpr std::array<char, kSize> kTable = by_low_bits({kCharacters...});
    const v128_t low_bits = wasm_v128_and(vector_, splat(0x0F));
    return Bytes{wasm_i8x16_eq(vector_, wasm_i8x16_swizzle(read_known(kTable.data()), low_bits))};
  }
  [[nodiscard]] Bytes starts() const { return Bytes{wasm_i8x16_gt(vector_, splat(0xBF))}; }

  friend Bytes operator|(Bytes a, Bytes b) { return Bytes{wasm_v128_or(a.vector_, b.vector_)}; }
  friend Bytes operator&(Bytes a, Bytes b) { return Bytes{wasm_v128_and(a.vector_, b.vector_)}; }
  friend Bytes operator^(Bytes a, Bytes b) { return Bytes{wasm_v128_xor(a.vector_, b.vector_)}; }
  [[nodiscard]] Bytes without(Bytes other) const { return Bytes{wasm_v128_andnot(vector_, other.vector_)}; }

  [[nodiscard]] Bytes only(Bytes matches) const { return Bytes{wasm_v128_and(vector_, matches.vector_)}; }
  [[nodiscard]] static Bytes all(std::uint8_t byte) { return Bytes{splat(byte)}; }
  void store(std::uint8_t* bytes) const { wasm_v128_store(bytes, vector_); }
  [[nodiscard]] std::uint64_t low() const { return wasm_u64x2_extract_lane(vector_, 0); }
  [[nodiscard]] std::uint64_t high() const { return wasm_u64x2_extract_lane(vector_, 1); }

  [[nodiscard]] std::uint32_t mask() const { return wasm_i8x16_bitmask(vector_); }

 private:
  explicit Bytes(v128_t vector) : vector_(vector) {}

  // Each of some characters at the place of its low four bits; elsewhere one with other low bits.
  static constexpr std::array<char, kSize> by_low_bits(std::initializer_list<char> characters) {
    std::array<char, kSize> table{1};
    for (const char character : characters) table[static_cast<std::size_t>(character & 0x0F)] = character;
    return table;
  }

  v128_t vector_;
};

class MatchCounter {
 public:
  void add(Bytes matches) { count_ += static_cast<std::size_t>(std::popcount(matches.mask())); }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

#elif defined(__aarch64__)

class Bytes {
 public:
  static constexpr std::size_t kSize = 16;

  static Bytes load(const char* bytes) {
    return Bytes{vld1q_u8(reinterpret_cast<const std::uint8_t*>(bytes))};
  }
  static Bytes of(std::uint64_t low, std::uint64_t high) {
    return Bytes{vcombine_u8(vcreate_u8(low), vcreate_u8(high))};
  }

  [[nodiscard]] Bytes with_bits(std::uint8_t bits) const {
    return Bytes{vorrq_u8(vector_, vdupq_n_u8(bits))};
  }
  [[nodiscard]] Bytes equal(std::uint8_t byte) const { return Bytes{vceqq_u8(vector_, vdupq_n_u8(byte))}; }
  [[nodiscard]] Bytes at_least(std::uint8_t byte) const { return Bytes{vcgeq_u8(vector_, vdupq_n_u8(byte))}; }
  [[nodiscard]] Bytes within(std::uint8_t first, std::uint8_t last) const {
    return Bytes{
        vcleq_u8(vsubq_u8(vector_, vdupq_n_u8(first)), vdupq_n_u8(static_cast<std::uint8_t>(last - first)))};
  }
  [[nodiscard]] Bytes non_ascii() const { return at_least(0x80); }
  [[nodiscard]] bool any_non_ascii() const { return vmaxvq_u8(vector_) >= 0x80; }
  template <char... kCharacters>
  [[nodiscard]] Bytes one_of() const {
    return (equal(kCharacters) | ...);
  }
  [[nodiscard]] Bytes starts() const {
    return Bytes{vcgtq_s8(vreinterpretq_s8_u8(vector_), vdupq_n_s8(-65))};
  }

  friend Bytes operator|(Bytes a, Bytes b) { return Bytes{vorrq_u8(a.vector_, b.vector_)}; }
  friend Bytes operator&(Bytes a, Bytes b) { return Bytes{vandq_u8(a.vector_, b.vector_)}; }
  friend Bytes operator^(Bytes a, Bytes b) { return Bytes{veorq_u8(a.vector_, b.vector_)}; }
  [[nodiscard]] Bytes without(Bytes other) const { return Bytes{vbicq_u8(vector_, other.vector_)}; }

  [[nodiscard]] Bytes only(Bytes matches) const { return Bytes{vandq_u8(vector_, matches.vector_)}; }
  [[nodiscard]] static Bytes all(std::uint8_t byte) { return Bytes{vdupq_n_u8(byte)}; }
  void store(std::uint8_t* bytes) const { vst1q_u8(bytes, vector_); }
  [[nodiscard]] std::uint64_t low() const { return vgetq_lane_u64(vreinterpretq_u64_u8(vector_), 0); }
  [[nodiscard]] std::uint64_t high() const { return vgetq_lane_u64(vreinterpretq_u64_u8(vector_), 1); }

  [[nodiscard]] std::uint32_t mask() const {
    constexpr std::uint8_t kBits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t bits = vandq_u8(vector_, vld1q_u8(kBits));
    return vaddv_u8(vget_low_u8(bits)) | static_cast<std::uint32_t>(vaddv_u8(vget_high_u8(bits))) << 8;
  }

 private:
  friend class MatchCounter;
  explicit Bytes(uint8x16_t vector) : vector_(vector) {}

  uint8x16_t vector_;
};

class MatchCounter {
 public:
  void add(Bytes matches) { count_ += vaddvq_u8(vshrq_n_u8(matches.vector_, 7)); }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

#else

// NOLINTBEGIN(portability-simd-intrinsics)
class Bytes {
 public:
  static constexpr std::size_t kSize = 16;

  static Bytes load(const char* bytes) {
    return Bytes{_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))};
  }
  static Bytes of(std::uint64_t low, std::uint64_t high) {
    return Bytes{_mm_set_epi64x(static_cast<long long>(high), static_cast<long long>(low))};
  }

  [[nodiscard]] Bytes with_bits(std::uint8_t bits) const { return Bytes{_mm_or_si128(vector_, splat(bits))}; }
  [[nodiscard]] Bytes equal(std::uint8_t byte) const { return Bytes{_mm_cmpeq_epi8(vector_, splat(byte))}; }
  [[nodiscard]] Bytes at_least(std::uint8_t byte) const {
    return Bytes{_mm_cmpeq_epi8(vector_, _mm_max_epu8(vector_, splat(byte)))};
  }
  [[nodiscard]] Bytes within(std::uint8_t first, std::uint8_t last) const {
    const __m128i distance = _mm_sub_epi8(vector_, splat(first));
    return Bytes{_mm_cmpeq_epi8(distance, _mm_min_epu8(distance, splat(last - first)))};
  }
  // Its mask is one instruction, which looks at the highest bits only.
  [[nodiscard]] Bytes non_ascii() const { return Bytes{_mm_cmplt_epi8(vector_, _mm_setzero_si128())}; }
  [[nodiscard]] bool any_non_ascii() const { return mask() != 0; }
  template <char... kCharacters>
  [[nodiscard]] Bytes one_of() const {
    return (equal(kCharacters) | ...);
  }
  [[nodiscard]] Bytes starts() const { return Bytes{_mm_cmpgt_epi8(vector_, splat(0xBF))}; }

  friend Bytes operator|(Bytes a, Bytes b) { return Bytes{_mm_or_si128(a.vector_, b.vector_)}; }
  friend Bytes operator&(Bytes a, Bytes b) { return Bytes{_mm_and_si128(a.vector_, b.vector_)}; }
  friend Bytes operator^(Bytes a, Bytes b) { return Bytes{_mm_xor_si128(a.vector_, b.vector_)}; }
  [[nodiscard]] Bytes without(Bytes other) const { return Bytes{_mm_andnot_si128(other.vector_, vector_)}; }

  [[nodiscard]] Bytes only(Bytes matches) const { return Bytes{_mm_and_si128(vector_, matches.vector_)}; }
  [[nodiscard]] static Bytes all(std::uint8_t byte) { return Bytes{splat(byte)}; }
  void store(std::uint8_t* bytes) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), vector_); }
  [[nodiscard]] std::uint64_t low() const { return static_cast<std::uint64_t>(_mm_cvtsi128_si64(vector_)); }
  [[nodiscard]] std::uint64_t high() const {
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(vector_, vector_)));
  }

  [[nodiscard]] std::uint32_t mask() const { return static_cast<std::uint32_t>(_mm_movemask_epi8(vector_)); }

 private:
  friend class MatchCounter;
  explicit Bytes(__m128i vector) : vector_(vector) {}

  static __m128i splat(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

  __m128i vector_;
};

// SSE2 counts no bits: the sum of the absolute differences from 0 is 255 for each match.
class MatchCounter {
 public:
  void add(Bytes matches) {
    sums_ = _mm_add_epi64(sums_, _mm_sad_epu8(matches.vector_, _mm_setzero_si128()));
  }
  [[nodiscard]] std::size_t count() const {
    std::uint64_t sums[2];
    std::memcpy(sums, &sums_, sizeof sums);
    return static_cast<std::size_t>((sums[0] + sums[1]) / 0xFF);
  }

 private:
  __m128i sums_ = _mm_setzero_si128();
};

// NOLINTEND(portability-simd-intrinsics)

#endif

// Which of the bytes from `position` on match, sixteen or all that there are: bit i is for
// text[position + i]. `match` gets Bytes and gives matches.
template <typename Match>
std::uint32_t matches_from(std::string_view text, std::size_t position, Match match) {
  const std::size_t count = text.size() - position;
  if (count >= Bytes::kSize) return match(Bytes::load(text.data() + position)).mask();
  if (text.size() >= Bytes::kSize) {
    return match(Bytes::load(text.data() + text.size() - Bytes::kSize)).mask() >> (Bytes::kSize - count);
  }
  char bytes[Bytes::kSize] = {};
  for (std::size_t i = 0; i < count; ++i) bytes[i] = text[position + i];
  return match(Bytes::load(bytes)).mask() & ((1U << count) - 1);
}

// The first position from `position` on whose byte matches; text.size() if there is none. O(bytes).
template <typename Match>
std::size_t find_match(std::string_view text, std::size_t position, Match match) {
  while (position < text.size()) {
    const std::uint32_t mask = matches_from(text, position, match);
    if (mask != 0) return position + static_cast<std::size_t>(std::countr_zero(mask));
    position += Bytes::kSize;
  }
  return text.size();
}

}  // namespace wordbridge::unicode
