#include "segment/newline.h"

#include <bit>

#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// A terminator at a position: its length, 0 if there is none.
struct Terminator {
  std::uint8_t length;
  bool paragraph_separator;
};

Terminator terminator_at(std::string_view text, std::size_t position) {
  const std::string_view rest = text.substr(position);
  switch (static_cast<unsigned char>(rest.front())) {
    case '\n':
      return {1, false};
    case '\r':
      return {static_cast<std::uint8_t>(rest.size() > 1 && rest[1] == '\n' ? 2 : 1), false};
    case 0xC2:  // U+0085
      return {static_cast<std::uint8_t>(rest[1] == '\x85' ? 2 : 0), false};
    case 0xE2: {  // U+2028, U+2029
      const bool separator = rest[1] == '\x80' && (rest[2] == '\xA8' || rest[2] == '\xA9');
      return {static_cast<std::uint8_t>(separator ? 3 : 0), separator && rest[2] == '\xA9'};
    }
    default:
      return {0, false};
  }
}

}  // namespace

Line next_line(std::string_view text, std::size_t start) {
  // No terminator begins with any other byte.
  const auto may_terminate = [](unicode::Bytes bytes) {
    return bytes.equal('\n') | bytes.equal('\r') | bytes.equal(0xC2) | bytes.equal(0xE2);
  };
  for (std::size_t block = start; block < text.size(); block += unicode::Bytes::kSize) {
    std::uint32_t candidates = unicode::matches_from(text, block, may_terminate);
    for (; candidates != 0; candidates &= candidates - 1) {
      const std::size_t position = block + static_cast<std::size_t>(std::countr_zero(candidates));
      const Terminator terminator = terminator_at(text, position);
      if (terminator.length == 0) continue;
      return {start, position + terminator.length, terminator.length, terminator.paragraph_separator};
    }
  }
  return {start, text.size(), 0, false};
}

bool is_blank(std::string_view text, const Line& line) {
  std::size_t position = line.start;
  while (position < line.end) {
    const unicode::Decoded decoded = unicode::decode(text, position);
    if (!unicode::properties(decoded.code_point).white_space()) return false;
    position += decoded.length;
  }
  return true;
}

bool is_hard_wrapped(std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view block = text.substr(0, end);
  std::size_t lines = 0;
  std::size_t position = start;
  while (position < end) {
    const Line line = next_line(block, position);
    ++lines;
    position = line.end;
    if (position == end) break;
    const std::size_t length =
        unicode::code_point_length(block.substr(line.start, line.end - line.terminator_length - line.start));
    if (!has_wrapped_length(length)) return false;
  }
  return lines >= kFewestWrappedLines;
}

}  // namespace wordbridge
