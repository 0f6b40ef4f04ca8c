#include "segment/newline.h"

#include <algorithm>
#include <bit>
#include <cstring>

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

// Bytes beyond ASCII are told apart by what is behind them in the block; next() looks at what is left.
void LineReader::load_block() {
  using unicode::Bytes;
  char padded[kBlock];
  block_ = block_end_;
  const char* bytes = text_.data() + block_;
  block_end_ = std::min(text_.size(), block_ + kBlock);
  if (block_end_ - block_ < kBlock) {
    std::memset(padded, 0, kBlock);
    std::memcpy(padded, bytes, block_end_ - block_);
    bytes = padded;
  }
  const auto mask = [bytes](auto match) {
    std::uint64_t bits = 0;
    for (unsigned place = 0; place < kBlock; place += Bytes::kSize) {
      bits |= std::uint64_t{match(Bytes::load(bytes + place)).mask()} << place;
    }
    return bits;
  };
  candidates_ = mask([](Bytes part) { return part.equal('\n') | part.equal('\r'); });
  const std::uint64_t within = ~std::uint64_t{0} >> (kBlock - (block_end_ - block_));
  starts_ = within;
  if (mask([](Bytes part) { return part.non_ascii(); }) == 0) return;
  starts_ = within & mask([](Bytes part) { return part.starts(); });
  const std::uint64_t in_two = mask([](Bytes part) { return part.equal(0xC2); });
  const std::uint64_t in_three = mask([](Bytes part) { return part.equal(0xE2); });
  constexpr std::uint64_t kLast = std::uint64_t{1} << (kBlock - 1);
  if (in_two != 0) {
    candidates_ |= in_two & (mask([](Bytes part) { return part.equal(0x85); }) >> 1 | kLast);
  }
  if (in_three != 0) {
    candidates_ |= in_three & (mask([](Bytes part) { return part.equal(0xA8) | part.equal(0xA9); }) >> 2 |
                               kLast | kLast >> 1);
  }
}

void LineReader::forget_read() {
  const std::size_t read = position_ - block_;
  const std::uint64_t rest = read < kBlock ? ~std::uint64_t{0} << read : 0;
  candidates_ &= rest;
  starts_ &= rest;
}

Line LineReader::next() {
  const std::size_t start = position_;
  std::size_t code_points = 0;
  while (true) {
    while (candidates_ != 0) {
      const std::size_t position = block_ + static_cast<std::size_t>(std::countr_zero(candidates_));
      const std::uint64_t before = (candidates_ & (0 - candidates_)) - 1;
      candidates_ &= candidates_ - 1;
      const Terminator terminator = terminator_at(text_, position);
      if (terminator.length == 0) continue;
      code_points_ = code_points + static_cast<std::size_t>(std::popcount(starts_ & before));
      position_ = position + terminator.length;
      forget_read();
      return {start, position_, terminator.length, terminator.paragraph_separator};
    }
    code_points += static_cast<std::size_t>(std::popcount(starts_));
    if (block_end_ == text_.size()) break;
    load_block();
    if (block_ < position_) forget_read();
  }
  code_points_ = code_points;
  position_ = text_.size();
  return {start, position_, 0, false};
}

Line line_before(std::string_view text, std::size_t end) {
  // The last code point belongs to the line whatever it is, and so does the carriage return of CR LF.
  std::size_t start = end - 1;
  if (text[start] == '\n' && start > 0 && text[start - 1] == '\r') --start;
  while (start > 0) {
    const char last = text[start - 1];
    if (last == '\n' || last == '\r') break;
    if ((last == '\x85' || last == '\xA8' || last == '\xA9') && start >= 2) {
      const std::size_t lead = start - (last == '\x85' ? 2 : 3);
      if (lead < start && terminator_at(text, lead).length == start - lead) break;
    }
    --start;
  }
  return next_line(text.substr(0, end), start);
}

bool is_blank(std::string_view text, const Line& line) {
  std::size_t position = line.start;
  while (position < line.end) {
    const char byte = text[position];
    if (unicode::is_ascii(byte) && byte > ' ') return false;  // as most lines begin with
    const unicode::Decoded decoded = unicode::decode(text, position);
    if (!unicode::properties(decoded.code_point).white_space()) return false;
    position += decoded.length;
  }
  return true;
}

}  // namespace wordbridge
