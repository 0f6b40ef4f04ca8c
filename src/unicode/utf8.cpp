#include "unicode/utf8.h"

#include <algorithm>
#include <cstring>

#include "unicode/scan.h"
#include "unicode/well_formed_blocks.h"

namespace wordbridge::unicode {
namespace {

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

// Passes over sequences, from the start of one on: to the end of the last that starts before `end`, or to the
// start of the first ill-formed one.
std::size_t skip_sequences(std::string_view text, std::size_t position, std::size_t end, bool& well_formed) {
  while (position < end) {
    if (position + Bytes::kSize <= end && Bytes::load(text.data() + position).non_ascii().mask() == 0) {
      position += Bytes::kSize;
      continue;
    }
    const Sequence sequence = sequence_at(text, position);
    if (!sequence.well_formed) {
      well_formed = false;
      return position;
    }
    position += sequence.length;
  }
  return position;
}

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

std::size_t encode(char32_t code_point, char* bytes) {
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
  return length;
}

bool append_utf8(char32_t code_point, Buffer<char>& out) {
  char bytes[4];
  return out.append(bytes, encode(code_point, bytes));
}

std::size_t utf16_length(std::string_view text) {
  // A code unit for every byte that starts a sequence, one more for sequences of four bytes.
  std::size_t position = 0;
  MatchCounter units;
  for (; position + Bytes::kSize <= text.size(); position += Bytes::kSize) {
    const Bytes bytes = Bytes::load(text.data() + position);
    units.add(bytes.starts());
    units.add(bytes.at_least(0xF0));
  }
  std::size_t rest = 0;
  for (; position < text.size(); ++position) {
    rest += static_cast<std::size_t>(!is_continuation(text[position])) +
            static_cast<std::size_t>(static_cast<unsigned char>(text[position]) >= 0xF0);
  }
  return units.count() + rest;
}

std::size_t code_point_length(std::string_view text) {
  std::size_t position = 0;
  MatchCounter starts;
  constexpr std::size_t kAtOnce = 4 * Bytes::kSize;  // an engine has a test of its own in each turn of a loop
  for (; position + kAtOnce <= text.size(); position += kAtOnce) {
    for (std::size_t part = 0; part < kAtOnce; part += Bytes::kSize) {
      starts.add(Bytes::load(text.data() + position + part).starts());
    }
  }
  for (; position + Bytes::kSize <= text.size(); position += Bytes::kSize) {
    starts.add(Bytes::load(text.data() + position).starts());
  }
  std::size_t rest = 0;
  for (; position < text.size(); ++position) {
    rest += static_cast<std::size_t>(!is_continuation(text[position]));
  }
  return starts.count() + rest;
}

std::size_t well_formed_prefix(std::string_view text) {
  bool well_formed = true;
  std::size_t position = skip_sequences(text, 0, std::min(kBeforeWellFormedBlocks, text.size()), well_formed);
  if (!well_formed) return position;
  position = skip_well_formed_blocks(text, position);
  return skip_sequences(text, position, text.size(), well_formed);
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

std::size_t complete_prefix(std::string_view bytes, Encoding encoding) {
  const auto starts_surrogate = [bytes](std::size_t position, unsigned char first, unsigned char last) {
    if (bytes[position] != '\xED') return false;
    const auto second = static_cast<unsigned char>(position + 1 < bytes.size() ? bytes[position + 1] : first);
    return second >= first && second <= last;
  };
  // The last sequence, if it wants more bytes than there are.
  std::size_t end = bytes.size();
  for (std::size_t length = 1; length <= 3 && length <= bytes.size(); ++length) {
    const std::size_t lead = bytes.size() - length;
    if (is_continuation(bytes[lead])) continue;
    const Sequence sequence = sequence_at(bytes, lead);
    const bool incomplete = !sequence.well_formed && sequence.length == length &&
                            continuation_of(static_cast<unsigned char>(bytes[lead])).count >= length;
    const bool half_surrogate =
        encoding == Encoding::kWtf8 && length < kSurrogateLength && starts_surrogate(lead, 0xA0, 0xBF);
    if (incomplete || half_surrogate) end = lead;
    break;
  }
  if (encoding != Encoding::kWtf8 || end < kSurrogateLength) return end;
  // A high surrogate, with nothing behind it that cannot become a low one.
  const std::size_t before = end - kSurrogateLength;
  const bool high = is_surrogate(bytes, before) && static_cast<unsigned char>(bytes[before + 1]) < 0xB0;
  return high && (end == bytes.size() || starts_surrogate(end, 0xB0, 0xBF)) ? before : end;
}

}  // namespace wordbridge::unicode
