#include "unicode/utf8.h"

#include <cstring>

namespace wordbridge::unicode {
namespace {

std::uint64_t load_8_bytes(const char* position) {
  std::uint64_t value = 0;
  std::memcpy(&value, position, sizeof value);
  return value;
}

constexpr std::uint64_t kHighBits = 0x8080808080808080U;

// A sequence at the start of some bytes: its length, and whether it is well-formed. An ill-formed one is a
// maximal subpart: the longest prefix of a well-formed sequence, at least one byte.
struct Sequence {
  std::uint32_t length;
  bool well_formed;
};

// Table 3-7 of the Unicode Standard: how many continuation bytes a lead asks for and the range of the first.
struct Continuation {
  std::uint8_t count;
  std::uint8_t first_low;
  std::uint8_t first_high;
};

Continuation continuation_of(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {1, 0x80, 0xBF};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {2, 0x80, 0xBF};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {3, 0x80, 0xBF};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

Sequence sequence_at(std::string_view bytes, std::size_t position) {
  const auto lead = static_cast<unsigned char>(bytes[position]);
  if (lead < 0x80) return {1, true};
  const Continuation expected = continuation_of(lead);
  if (expected.count == 0) return {1, false};
  std::uint8_t low = expected.first_low;
  std::uint8_t high = expected.first_high;
  for (std::uint32_t i = 1; i <= expected.count; ++i) {
    if (position + i >= bytes.size()) return {i, false};
    const auto byte = static_cast<unsigned char>(bytes[position + i]);
    if (byte < low || byte > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {expected.count + 1U, true};
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The code unit that a surrogate in WTF-8 stands for.
char32_t surrogate_at(std::string_view bytes, std::size_t position) {
  const auto low_bits = [&](std::size_t offset) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[position + offset]) & 0x3F);
  };
  return 0xD000 | low_bits(1) << 6 | low_bits(2);
}

// The code point of the pair of surrogates that starts here; 0 if none does.
char32_t pair_at(std::string_view bytes, std::size_t position) {
  if (!is_surrogate(bytes, position) || !is_surrogate(bytes, position + kSurrogateLength)) return 0;
  const char32_t high = surrogate_at(bytes, position);
  const char32_t low = surrogate_at(bytes, position + kSurrogateLength);
  if (high >= 0xDC00 || low < 0xDC00) return 0;
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

}  // namespace

bool append_utf8(char32_t code_point, Buffer<char>& out) {
  char bytes[4];
  std::size_t length = 0;
  if (code_point < 0x80) {
    bytes[length++] = static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    bytes[length++] = static_cast<char>(0xC0 | code_point >> 6);
    bytes[length++] = static_cast<char>(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    bytes[length++] = static_cast<char>(0xE0 | code_point >> 12);
    bytes[length++] = static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
    bytes[length++] = static_cast<char>(0x80 | (code_point & 0x3F));
  } else {
    bytes[length++] = static_cast<char>(0xF0 | code_point >> 18);
    bytes[length++] = static_cast<char>(0x80 | (code_point >> 12 & 0x3F));
    bytes[length++] = static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
    bytes[length++] = static_cast<char>(0x80 | (code_point & 0x3F));
  }
  return out.append(bytes, length);
}

std::size_t utf16_length(std::string_view text) {
  // A code unit for every byte that starts a sequence, one more for sequences of four bytes.
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += static_cast<std::size_t>((byte & 0xC0) != 0x80) + static_cast<std::size_t>(byte >= 0xF0);
  }
  return units;
}

std::size_t code_point_length(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    count += static_cast<std::size_t>((static_cast<unsigned char>(byte) & 0xC0) != 0x80);
  }
  return count;
}

std::size_t well_formed_prefix(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    while (position + 8 <= text.size() && (load_8_bytes(text.data() + position) & kHighBits) == 0) {
      position += 8;
    }
    if (position == text.size()) break;
    const Sequence sequence = sequence_at(text, position);
    if (!sequence.well_formed) return position;
    position += sequence.length;
  }
  return position;
}

bool is_surrogate(std::string_view bytes, std::size_t position) {
  const std::string_view rest = bytes.substr(position, kSurrogateLength);
  return rest.size() == kSurrogateLength && rest[0] == '\xED' && is_continuation(rest[1]) &&
         static_cast<unsigned char>(rest[1]) >= 0xA0 && is_continuation(rest[2]);
}

Status make_well_formed(std::string_view bytes, WellFormed& out, Encoding encoding) {
  out.text = bytes;
  out.storage.clear();
  out.replacements.clear();
  std::size_t position = well_formed_prefix(bytes);
  if (position == bytes.size()) return Status::kOk;

  if (!out.storage.append(bytes.data(), position)) return Status::kOutOfMemory;
  while (position < bytes.size()) {
    const Sequence sequence = sequence_at(bytes, position);
    if (sequence.well_formed) {
      const std::size_t length = well_formed_prefix(bytes.substr(position));
      if (!out.storage.append(bytes.data() + position, length)) return Status::kOutOfMemory;
      position += length;
      continue;
    }
    std::uint32_t length = sequence.length;
    if (encoding == Encoding::kWtf8 && is_surrogate(bytes, position)) {
      if (const char32_t pair = pair_at(bytes, position); pair != 0) {
        if (!append_utf8(pair, out.storage)) return Status::kOutOfMemory;
        position += std::size_t{kSurrogateLength} * 2;
        continue;
      }
      length = kSurrogateLength;
    }
    WellFormed::Replacement replacement{out.storage.size(), length, {}};
    std::memcpy(replacement.bytes, bytes.data() + position, length);
    if (!out.replacements.push_back(replacement)) return Status::kOutOfMemory;
    if (!append_utf8(kReplacementCharacter, out.storage)) return Status::kOutOfMemory;
    position += length;
  }
  out.text = {out.storage.data(), out.storage.size()};
  return Status::kOk;
}

}  // namespace wordbridge::unicode
