// Word boundaries of ASCII text, 64 bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "segment/segment.h"
#include "unicode/ascii.h"
#include "unicode/simd.h"

namespace wordbridge {

// The characters of up to 64 bytes by what the rules of words ask of them: bit i is byte i.
struct AsciiClasses {
  std::uint64_t letters = 0;
  std::uint64_t digits = 0;
  std::uint64_t underscores = 0;
  std::uint64_t spaces = 0;
  std::uint64_t carriage_returns = 0;
  std::uint64_t line_feeds = 0;
  std::uint64_t mid_letters = 0;  // ' . :
  std::uint64_t mid_numbers = 0;  // ' . , ;
  std::uint64_t others = 0;       // not ASCII

  // Bytes behind `bytes` are read: there must be 64.
  static AsciiClasses of(const char* bytes);
};

inline AsciiClasses AsciiClasses::of(const char* bytes) {
  using unicode::Bytes16;
  AsciiClasses classes;
  for (unsigned place = 0; place < 64; place += Bytes16::kSize) {
    const Bytes16 part = Bytes16::load(bytes + place);
    const auto add = [place](std::uint64_t& bits, Bytes16 which) {
      bits |= std::uint64_t{which.high_bits()} << place;
    };
    const Bytes16 quote_or_stop = part.equal('\'') | part.equal('.');
    add(classes.others, part);
    add(classes.letters, (part | Bytes16::all(0x20)).in_range('a', 'z' - 'a'));
    add(classes.digits, part.in_range('0', '9' - '0'));
    add(classes.underscores, part.equal('_'));
    add(classes.spaces, part.equal(' '));
    add(classes.carriage_returns, part.equal('\r'));
    add(classes.line_feeds, part.equal('\n'));
    add(classes.mid_letters, quote_or_stop | part.equal(':'));
    add(classes.mid_numbers, quote_or_stop | part.equal(',') | part.equal(';'));
  }
  return classes;
}

// Whether there is no word boundary before each of 64 bytes. The first one has no byte before it and the last
// none behind it, as far as this knows: their bits are not to be used.
inline std::uint64_t joined_before(const AsciiClasses& classes) {
  const std::uint64_t letters = classes.letters;
  const std::uint64_t digits = classes.digits;
  const std::uint64_t in_words = letters | digits | classes.underscores;
  // Middle characters between two letters (WB6) or two digits (WB12).
  const std::uint64_t middles =
      (letters << 1 & classes.mid_letters & letters >> 1) | (digits << 1 & classes.mid_numbers & digits >> 1);
  return (in_words & in_words << 1) |                           // WB5, WB8 to WB10, WB13a, WB13b
         middles | middles << 1 |                               // WB6, WB7, WB11, WB12
         (classes.spaces & classes.spaces << 1) |               // WB3d
         (classes.line_feeds & classes.carriage_returns << 1);  // WB3
}

// The kind of a segment of ASCII characters that begins with `first`; `rest` are those behind it.
inline CharacterKind ascii_segment_kind(unsigned char first, std::string_view rest) {
  CharacterKind kind = unicode::kAsciiKinds[first];
  if (kind == CharacterKind::kLetter) return kind;
  for (const char byte : rest) {
    kind = greater_kind(kind, unicode::kAsciiKinds[static_cast<unsigned char>(byte)]);
  }
  return kind;
}

// Calls visit(segment) for the words, and what stands between them, of ASCII text from `start`, a word
// boundary, on: up to where what is not ASCII, or the end of the text, may have a say. Answers where that is:
// a word boundary, perhaps `start` itself; or text.npos if `visit` answered false.
template <typename Visit>
std::size_t cut_ascii_words(std::string_view text, std::size_t start, Visit visit) {
  constexpr std::size_t kBlock = 64;
  // A boundary is certain where the two bytes before it and the one behind it are known; at the first one,
  // nothing before it is asked for.
  constexpr std::uint64_t kUncertain = 3;
  std::uint64_t uncertain = 1;
  std::size_t open = start;  // start of the segment whose end is not yet known
  for (std::size_t block = start; block < text.size();) {
    char tail[kBlock];
    const char* bytes = text.data() + block;
    if (text.size() - block < kBlock) {
      std::memset(tail, 0x80, kBlock);  // what is not ASCII ends what can be told
      std::memcpy(tail, bytes, text.size() - block);
      bytes = tail;
    }
    const AsciiClasses classes = AsciiClasses::of(bytes);
    const std::size_t ascii =
        classes.others == 0 ? kBlock : static_cast<std::size_t>(std::countr_zero(classes.others));
    if (ascii < 4) break;
    const std::uint64_t certain = (std::uint64_t{1} << (ascii - 1)) - 1;
    std::uint64_t boundaries = ~joined_before(classes) & certain & ~uncertain;
    for (; boundaries != 0; boundaries &= boundaries - 1) {
      const std::size_t end = block + static_cast<std::size_t>(std::countr_zero(boundaries));
      const auto first = static_cast<unsigned char>(text[open]);
      const CharacterKind kind = ascii_segment_kind(first, text.substr(open + 1, end - open - 1));
      if (!visit(Segment{open, end, kind})) return std::string_view::npos;
      open = end;
    }
    if (ascii < kBlock) break;
    block += kBlock - 3;
    uncertain = kUncertain;
  }
  return open;
}

}  // namespace wordbridge
