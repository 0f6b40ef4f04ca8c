// UTF-8: reading well-formed text, and making any bytes well-formed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "memory/buffer.h"
#include "status.h"

namespace wordbridge::unicode {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// One code point and how many bytes it takes.
struct Decoded {
  char32_t code_point;
  std::uint32_t length;
};

inline bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Whether a byte is not the first of its code point.
inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Reads the code point that starts at text[position]. The text must be well-formed and position on a
// code point boundary before its end.
inline Decoded decode(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t offset) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[position + offset]));
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

// Writes a code point (a scalar value) as UTF-8: one to four bytes, the number of which it answers.
std::size_t encode(char32_t code_point, char* bytes);

// Appends a code point (a scalar value) as UTF-8. False if there is no memory.
[[nodiscard]] bool append_utf8(char32_t code_point, Buffer<char>& out);

// UTF-16 code units of well-formed UTF-8. O(bytes).
std::size_t utf16_length(std::string_view text);

// Code points of well-formed UTF-8. O(bytes).
std::size_t code_point_length(std::string_view text);

// Length of the longest well-formed prefix: text.size() if all of it is well-formed. O(bytes).
std::size_t well_formed_prefix(std::string_view text);

// How bytes stand for text.
enum class Encoding : std::uint8_t {
  kUtf8,
  // UTF-8 in which a lone surrogate of UTF-16 is written as if it were a code point, in three bytes (WTF-8),
  // so that any string of JavaScript or Java has its bytes and is not changed by them. A pair of surrogates
  // that stands in six bytes is read as the code point that it is.
  kWtf8,
  // UTF-8 of a text of which the words alone matter, and how many they are: any code point may be written as
  // an ASCII character that the rules of words treat alike. Text is written so, and read as UTF-8.
  kWords,
  // The same where their kinds matter, too, and where they begin in UTF-16: such characters are of one unit.
  kWordKinds,
};

// Bytes that a surrogate takes in WTF-8.
inline constexpr std::uint32_t kSurrogateLength = 3;

// Whether a surrogate in WTF-8 starts here. O(1).
bool is_surrogate(std::string_view bytes, std::size_t position);

// Text made well-formed by the rule of the WHATWG Encoding Standard: each maximal subpart of an ill-formed
// sequence, or each lone surrogate in WTF-8, becomes one U+FFFD. `text` views the input itself when nothing
// had to be replaced, otherwise `storage`; it lives as long as both.
struct WellFormed {
  // Where a U+FFFD stands in `text`, and the ill-formed bytes it stands for: 1 to 3.
  struct Replacement {
    std::size_t position;
    std::uint32_t length;
    char bytes[3];
  };

  std::string_view text;
  Buffer<char> storage;
  Buffer<Replacement> replacements;
};
// kOutOfMemory, or kOk. O(bytes).
[[nodiscard]] Status make_well_formed(std::string_view bytes, WellFormed& out,
                                      Encoding encoding = Encoding::kUtf8);

// Length of the longest prefix that reads the same whatever follows it: without a sequence at the end that
// more bytes could complete, nor, in WTF-8, a high surrogate that a low one could follow. At most
// kLongestIncomplete bytes less than all. O(1).
std::size_t complete_prefix(std::string_view bytes, Encoding encoding);
inline constexpr std::size_t kLongestIncomplete = 5;

}  // namespace wordbridge::unicode
