#include "unicode/marks_in_ascii.h"

#include <bit>
#include <cstdint>

#include "unicode/scan.h"
#include "unicode/simd.h"

namespace wordbridge::unicode {
namespace {

// The first byte of each of the marks, and of others.
constexpr char kFirst = '\xE2';

// What stands for the mark of three bytes; 0 if it is none.
char ascii_of(const char* bytes) {
  const auto last = static_cast<unsigned char>(bytes[2]);
  if (bytes[1] != '\x80' || ((last & 0xF0) != 0x90 && last != 0xA6)) return 0;
  return (last & 0xFE) == 0x98 ? '.' : '-';  // U+2018 and U+2019 are MidNumLet
}

}  // namespace

bool may_have_marks(std::string_view text) {
  return find_match(text, 0, [](Bytes bytes) { return bytes.equal(0xE2); }) < text.size();
}

std::size_t write_marks_in_ascii(std::string_view text, char* out) {
  const char* next = text.data();
  const char* const end = next + text.size();
  const char* const begin = out;
  while (next < end) {
    if (*next == kFirst) {
      const char ascii = ascii_of(next);
      *out++ = ascii != 0 ? ascii : kFirst;
      next += ascii != 0 ? 3 : 1;
    } else if (end - next < static_cast<std::ptrdiff_t>(Bytes16::kSize)) {
      *out++ = *next++;
    } else {
      const Bytes16 bytes = Bytes16::load(next);
      bytes.store(reinterpret_cast<std::uint8_t*>(out));
      const std::uint32_t marks = bytes.equal(kFirst).high_bits() | 1U << Bytes16::kSize;
      const auto before = static_cast<unsigned>(std::countr_zero(marks));
      next += before;
      out += before;
    }
  }
  return static_cast<std::size_t>(out - begin);
}

}  // namespace wordbridge::unicode
