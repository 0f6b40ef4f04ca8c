#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace wordbridge {

// Up to sixteen bytes as two little-endian numbers, zeros behind the last byte: equal for equal bytes without
// a NUL among them, and only for those.
struct ShortBytes {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  static constexpr std::size_t kLongest = 16;
  // Whether they tell bytes from all others and from none: 1 to kLongest of them, the first and last not NUL.
  static bool tell(std::string_view bytes) {
    return !bytes.empty() && bytes.size() <= kLongest && bytes.front() != '\0' && bytes.back() != '\0';
  }
  // Of at most kLongest bytes.
  static ShortBytes of(std::string_view bytes);
  // The same where kLongest bytes can be read: faster, for nothing depends on `size`.
  static ShortBytes of_first(const char* bytes, std::size_t size);
  // Writes them, zeros included, to kLongest bytes; answers how many there are without the zeros.
  std::size_t store(char* bytes) const;
  // How many there are without the zeros.
  [[nodiscard]] std::size_t size() const;
  bool operator==(const ShortBytes& other) const { return low == other.low && high == other.high; }
};

// A 32-bit hash of some bytes: the same on every host, for any byte order, in every version that reads the
// same saved data. Not for keys that an attacker chooses to collide. O(bytes), sixteen at a time.
std::uint32_t hash_bytes(std::string_view bytes);

// Another one, of bytes that ShortBytes tell from all others: two multiplications. Its highest
// bits depend on all bytes, its lowest do not.
std::uint32_t hash_short(const ShortBytes& bytes);

//=== inline, for every word passes here ===//

namespace hash {

// An odd number whose bits are the fraction of the golden ratio: spreads consecutive values.
inline constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
// The same of the square root of 3.
inline constexpr std::uint64_t kOtherMultiplier = 0xBB67AE8584CAA73BU;

inline std::uint64_t byte_swap(std::uint64_t value) {
  value = (value & 0x00FF00FF00FF00FFU) << 8 | (value >> 8 & 0x00FF00FF00FF00FFU);
  value = (value & 0x0000FFFF0000FFFFU) << 16 | (value >> 16 & 0x0000FFFF0000FFFFU);
  return value << 32 | value >> 32;
}

// Eight bytes as a little-endian number.
inline std::uint64_t load(const char* bytes) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, sizeof value);
  if constexpr (std::endian::native == std::endian::big) value = byte_swap(value);
  return value;
}

inline void store(std::uint64_t value, char* bytes) {
  if constexpr (std::endian::native == std::endian::big) value = byte_swap(value);
  std::memcpy(bytes, &value, sizeof value);
}

inline std::uint64_t mix(std::uint64_t state, std::uint64_t value) {
  state = (state ^ value) * kMultiplier;
  return state ^ state >> 32;
}

inline std::uint64_t add_block(std::uint64_t state, const ShortBytes& block) {
  return mix(mix(state, block.low), block.high);
}

inline std::uint32_t finish(std::uint64_t state) { return static_cast<std::uint32_t>(mix(state, 0) >> 16); }

// Ones in the first bytes of sixteen, by how many.
inline constexpr auto kFirstBytes = [] {
  std::array<ShortBytes, ShortBytes::kLongest + 1> masks{};
  for (std::size_t size = 1; size < masks.size(); ++size) {
    masks[size] = masks[size - 1];
    (size > 8 ? masks[size].high : masks[size].low) |= std::uint64_t{0xFF} << (size - 1) % 8 * 8;
  }
  return masks;
}();

}  // namespace hash

inline ShortBytes ShortBytes::of(std::string_view bytes) {
  char block[kLongest] = {};
  if (!bytes.empty()) std::memcpy(block, bytes.data(), bytes.size());
  return {hash::load(block), hash::load(block + 8)};
}

inline ShortBytes ShortBytes::of_first(const char* bytes, std::size_t size) {
  const ShortBytes& mask = hash::kFirstBytes[size];
  return {hash::load(bytes) & mask.low, hash::load(bytes + 8) & mask.high};
}

inline std::size_t ShortBytes::size() const {
  const int zeros = high != 0 ? std::countl_zero(high) : 64 + std::countl_zero(low);
  return kLongest - static_cast<std::size_t>(zeros) / 8;
}

inline std::size_t ShortBytes::store(char* bytes) const {
  hash::store(low, bytes);
  hash::store(high, bytes + 8);
  return size();
}

inline std::uint32_t hash_short(const ShortBytes& bytes) {
  // Of two shifts instead of a rotation Clang makes another product.
  const std::uint64_t high = std::rotl(bytes.high * hash::kMultiplier, 33);
  return static_cast<std::uint32_t>((bytes.low ^ high) * hash::kOtherMultiplier >> 32);
}

}  // namespace wordbridge
