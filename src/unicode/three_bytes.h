// The code points of three bytes among 64 bytes, by their roles.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "unicode/block.h"

namespace wordbridge::unicode {

inline constexpr unsigned kThreeBytes = 3;

// Whether a code point of three bytes begins with this one, in well-formed text.
constexpr bool begins_three(char byte) { return (static_cast<unsigned char>(byte) & 0xF0U) == 0xE0; }

// The code point of three well-formed bytes.
inline char32_t code_point_of_three(const char* bytes) {
  const auto byte = [bytes](unsigned i) { return char32_t{static_cast<unsigned char>(bytes[i])}; };
  return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
}

// Where code points of three bytes begin among 64 bytes.
inline std::uint64_t starts_of_three(const char* bytes) {
  return matches_of_block(bytes, [](Bytes part) { return part.within(0xE0, 0xEF); });
}

// All bytes of those that begin there.
constexpr std::uint64_t bytes_of_three(std::uint64_t starts) { return starts | starts << 1 | starts << 2; }

// Bit i of a mask is for byte i of the 64.
template <typename Role, std::size_t kRoles>
class ThreeBytes {
 public:
  using Bits = std::uint64_t;

  // Of well-formed bytes, of which two more can be read, where those in `starts` begin. role_of(code_point)
  // answers a Role.
  template <typename RoleOf>
  ThreeBytes(const char* bytes, Bits starts, RoleOf role_of) {
    for (Bits rest = starts; rest != 0; rest &= rest - 1) {
      const Role role = role_of(code_point_of_three(bytes + std::countr_zero(rest)));
      starts_of_[static_cast<std::size_t>(role)] |= rest & (0 - rest);
    }
  }

  [[nodiscard]] Bits starts_of(Role role) const { return starts_of_[static_cast<std::size_t>(role)]; }
  [[nodiscard]] Bits bytes_of(Role role) const { return bytes_of_three(starts_of(role)); }

 private:
  std::array<Bits, kRoles> starts_of_{};
};

}  // namespace wordbridge::unicode
