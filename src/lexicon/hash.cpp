#include "lexicon/hash.h"

#include <bit>
#include <cstring>

namespace wordbridge {
namespace {

// An odd number whose bits are the fraction of the golden ratio: spreads consecutive values.
constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;

[[maybe_unused]] std::uint64_t byte_swap(std::uint64_t value) {
  value = (value & 0x00FF00FF00FF00FFU) << 8 | (value >> 8 & 0x00FF00FF00FF00FFU);
  value = (value & 0x0000FFFF0000FFFFU) << 16 | (value >> 16 & 0x0000FFFF0000FFFFU);
  return value << 32 | value >> 32;
}

// Up to eight bytes as a little-endian number.
std::uint64_t load(const char* bytes, std::size_t count) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, count);
  if constexpr (std::endian::native == std::endian::big) value = byte_swap(value);
  return value;
}

std::uint64_t mix(std::uint64_t state, std::uint64_t value) {
  state = (state ^ value) * kMultiplier;
  return state ^ state >> 32;
}

}  // namespace

std::uint32_t hash_bytes(std::string_view bytes) {
  std::uint64_t state = bytes.size() * kMultiplier;
  std::size_t position = 0;
  for (; position + 8 <= bytes.size(); position += 8) state = mix(state, load(bytes.data() + position, 8));
  if (position < bytes.size()) state = mix(state, load(bytes.data() + position, bytes.size() - position));
  return static_cast<std::uint32_t>(mix(state, 0) >> 16);
}

}  // namespace wordbridge
