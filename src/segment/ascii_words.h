// Word boundaries of ASCII text, 64 bytes at a time.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "segment/segment.h"
#include "unicode/ascii.h"
#include "unicode/ascii_kinds.h"
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

  // Bytes behind `bytes` are read: there must be 64, in each of these.
  static AsciiClasses all_of(const char* bytes);
  // Whether a block is as most blocks of most texts are: of ASCII, with neither number, '_' nor CR. It is
  // read into `classes` then, which must be new.
  static bool read_plain(const char* bytes, AsciiClasses& classes);
#ifdef WORDBRIDGE_HAS_LOOKUP
  // The same with the kinds of the characters, for which there must be room whatever the answer.
  static bool read_plain_with_kinds(const char* bytes, AsciiClasses& classes, std::uint8_t* kinds);

 private:
  template <typename Visit>
  static bool read_plain_parts(const char* bytes, AsciiClasses& classes, Visit visit);
#endif
};

#ifdef WORDBRIDGE_HAS_LOOKUP

// What is among the characters from ' ' to '?': their kinds, a bit of each of them, and three bits for what
// plain text may have, and digits, which it has not; the first two where they are the highest bits, or one
// place below.
inline constexpr std::uint8_t kSpaceClass = 0x80;
inline constexpr std::uint8_t kMidLetterClass = 0x40;
inline constexpr std::uint8_t kDigitClass = 0x20;
inline constexpr std::uint8_t kKnownClass = 0x10;
inline constexpr std::uint8_t kKindBits = 0x0F;
inline constexpr auto kMarkClasses = [] {
  std::array<char, 2 * unicode::Bytes16::kSize> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto character = static_cast<char>(' ' + i);
    auto of = static_cast<std::uint8_t>(unicode::kAsciiKinds[' ' + i]);
    of |= kKnownClass;
    if (character == ' ') of |= kSpaceClass;
    if (character == '\'' || character == '.' || character == ':') of |= kMidLetterClass;
    if (character >= '0' && character <= '9') of |= kDigitClass;
    classes[i] = static_cast<char>(of);
  }
  return classes;
}();
static_assert(static_cast<std::uint8_t>(CharacterKind::kLetter) <= kKindBits);

// Calls visit(place, characters, marks, letters) for each sixteen: what kMarkClasses has of them, and ones
// for letters.
template <typename Visit>
[[gnu::always_inline]] inline bool AsciiClasses::read_plain_parts(const char* bytes, AsciiClasses& classes,
                                                                  Visit visit) {
  using unicode::Bytes16;
  const Bytes16 first_marks = Bytes16::load_table(kMarkClasses.data());
  const Bytes16 other_marks = Bytes16::load_table(kMarkClasses.data() + Bytes16::kSize);
  Bytes16 all_marks = Bytes16::all(0);
  Bytes16 takes_more = Bytes16::all(0);
  for (unsigned place = 0; place < 64; place += Bytes16::kSize) {
    const Bytes16 part = Bytes16::load(bytes + place);
    const Bytes16 marks =
        first_marks.at(part.minus(Bytes16::all(' '))) | other_marks.at(part.minus(Bytes16::all('0')));
    const Bytes16 letters = (part | Bytes16::all(0x20)).in_range('a', 'z' - 'a');
    classes.letters |= std::uint64_t{letters.high_bits()} << place;
    classes.spaces |= std::uint64_t{marks.high_bits()} << place;
    classes.mid_letters |= std::uint64_t{marks.second_bits().high_bits()} << place;
    all_marks = all_marks | marks;
    takes_more = takes_more | part | part.equal('_') | part.equal('\r');
    visit(place, part, marks, letters);
  }
  return (takes_more | all_marks.third_bits()).high_bits() == 0;
}

inline bool AsciiClasses::read_plain(const char* bytes, AsciiClasses& classes) {
  return read_plain_parts(bytes, classes, [](auto...) {});
}

// Writes the kinds of the first `count` of 64 characters, which are ASCII; those behind them mean nothing.
[[gnu::noinline]] inline void write_kinds_of_block(const char* bytes, std::size_t count,
                                                   std::uint8_t* kinds) {
  constexpr std::size_t kSize = unicode::Bytes16::kSize;
  for (std::size_t place = 0; place < count; place += kSize) {
    unicode::write_ascii_kinds(bytes + place, std::min(count - place, kSize), kinds + place);
  }
}

[[gnu::always_inline]] inline bool AsciiClasses::read_plain_with_kinds(const char* bytes,
                                                                       AsciiClasses& classes,
                                                                       std::uint8_t* kinds) {
  using unicode::Bytes16;
  const Bytes16 known = Bytes16::all(kKnownClass);
  Bytes16 all_known = known;
  const bool plain =
      read_plain_parts(bytes, classes, [&](unsigned place, Bytes16 part, Bytes16 marks, Bytes16 letters) {
        const Bytes16 letter = Bytes16::all(static_cast<std::uint8_t>(CharacterKind::kLetter));
        ((marks & Bytes16::all(kKindBits)) | (letters & letter)).store(kinds + place);
        all_known = all_known & (marks | letters | part.equal('\n'));
      });
  if (plain && all_known.equal(known).high_bits() != 0xFFFF) write_kinds_of_block(bytes, 64, kinds);
  return plain;
}

#else

inline bool AsciiClasses::read_plain(const char* bytes, AsciiClasses& classes) {
  using unicode::Bytes16;
  const auto takes_more = [bytes](unsigned i) {
    const Bytes16 part = Bytes16::load(bytes + i * Bytes16::kSize);
    return part | part.in_range('0', 9) | part.equal('_') | part.equal('\r');
  };
  if ((takes_more(0) | takes_more(1) | takes_more(2) | takes_more(3)).high_bits() != 0) return false;
  for (unsigned place = 0; place < 64; place += Bytes16::kSize) {
    const Bytes16 part = Bytes16::load(bytes + place);
    const Bytes16 middles = part.equal('\'') | part.equal('.') | part.equal(':');
    const Bytes16 letters = (part | Bytes16::all(0x20)).in_range('a', 'z' - 'a');
    classes.letters |= std::uint64_t{letters.high_bits()} << place;
    classes.spaces |= std::uint64_t{part.equal(' ').high_bits()} << place;
    classes.mid_letters |= std::uint64_t{middles.high_bits()} << place;
  }
  return true;
}

#endif

inline AsciiClasses AsciiClasses::all_of(const char* bytes) {
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

// The word boundaries of ASCII text, one block of 64 bytes after the other.
class AsciiWordBoundaries {
 public:
  static constexpr unsigned kBlock = 64;

  // `start` is a word boundary. The tail is filled when there is one: V8 calls a function to fill it.
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
  AsciiWordBoundaries(std::string_view text, std::size_t start) : text_(text), block_(start) {}

  // Reads on, in a loop into which it is inlined: constants stay in registers then. False where what is not
  // ASCII, or the end of the text, may have a say in all that follows.
  [[gnu::always_inline]] [[nodiscard]] bool next() {
    if (!begin_block()) return false;
    AsciiClasses plain;
    return AsciiClasses::read_plain(bytes_, plain) ? read(plain, kBlock) : read_others();
  }

#ifdef WORDBRIDGE_HAS_LOOKUP
  // The same with the kinds of the characters of the block, for which there must be room.
  [[gnu::always_inline]] [[nodiscard]] bool next_with_kinds(std::uint8_t* kinds) {
    if (!begin_block()) return false;
    AsciiClasses plain;
    if (AsciiClasses::read_plain_with_kinds(bytes_, plain, kinds)) return read(plain, kBlock);
    if (!read_others()) return false;
    write_kinds_of_block(bytes_, known_end_ - block_, kinds);
    return true;
  }
#endif

  // Where the block starts, and its bytes.
  [[nodiscard]] std::size_t block() const { return block_; }
  [[nodiscard]] const char* bytes() const { return bytes_; }
  // The boundaries behind those of the blocks before: bit i is before byte i. `start` is one.
  [[nodiscard]] std::uint64_t boundaries() const { return boundaries_; }

  // Characters that may be of a greater kind than what their segment begins with, which is a number or a
  // connector; no others are.
  struct Raised {
    std::uint64_t to_letter = 0;
    std::uint64_t to_number = 0;
  };
  [[nodiscard]] const Raised& raised() const { return raised_; }

  // Up to there all has been read, and is ASCII.
  [[nodiscard]] std::size_t known_end() const { return known_end_; }

 private:
  static constexpr std::uint64_t kAll = ~std::uint64_t{0};
  static constexpr unsigned kFewest = 4;

  [[gnu::always_inline]] [[nodiscard]] bool begin_block() {
    block_ += step_;
    if (ended_ || block_ >= text_.size()) return false;
    bytes_ = text_.data() + block_;
    if (text_.size() - block_ < kBlock) {
      std::memset(tail_, 0x80, kBlock);  // what is not ASCII ends what can be told
      std::memcpy(tail_, bytes_, text_.size() - block_);
      bytes_ = tail_;
    }
    return true;
  }

  [[gnu::always_inline]] [[nodiscard]] bool read_others() {
    const AsciiClasses classes = AsciiClasses::all_of(bytes_);
    return read(classes,
                classes.others == 0 ? kBlock : static_cast<unsigned>(std::countr_zero(classes.others)));
  }

  // Of a block that begins with so many characters of ASCII.
  [[gnu::always_inline]] [[nodiscard]] bool read(const AsciiClasses& classes, unsigned ascii) {
    known_end_ = block_ + ascii;
    if (ascii < kFewest) return false;
    // A boundary is certain where the two bytes before it and the one behind it are known; at the first one,
    // nothing before it is asked for.
    const std::uint64_t certain = ((std::uint64_t{1} << (ascii - 1)) - 1) & (step_ == 0 ? kAll : kAll << 2);
    const std::uint64_t joined = joined_before(classes) & (step_ == 0 ? kAll << 1 : kAll);
    boundaries_ = ~joined & certain;
    const std::uint64_t after_numbers = (classes.digits | classes.underscores) << 1;
    raised_ = {joined & certain & classes.letters & after_numbers,
               joined & certain & classes.digits & classes.underscores << 1};
    ended_ = ascii < kBlock;
    step_ = kBlock - 3;
    return true;
  }

  std::string_view text_;
  std::size_t block_;
  std::size_t step_ = 0;
  std::size_t known_end_ = 0;
  const char* bytes_ = nullptr;
  std::uint64_t boundaries_ = 0;
  Raised raised_;
  bool ended_ = false;
  char tail_[kBlock];
};

// Calls visit(segment) for the words, and what stands between them, of ASCII text from `start`, a word
// boundary, on: up to where what is not ASCII, or the end of the text, may have a say. Answers where that is:
// a word boundary, perhaps `start` itself; or text.npos if `visit` answered false.
template <typename Visit>
std::size_t cut_ascii_words(std::string_view text, std::size_t start, Visit visit) {
  AsciiWordBoundaries blocks{text, start};
  std::size_t open = start;  // start of the segment whose end is not yet known
  while (blocks.next()) {
    std::uint64_t bits = blocks.boundaries();
    if (blocks.block() == start) bits &= bits - 1;
    for (; bits != 0; bits &= bits - 1) {
      const std::size_t end = blocks.block() + static_cast<std::size_t>(std::countr_zero(bits));
      const auto first = static_cast<unsigned char>(text[open]);
      const CharacterKind kind = ascii_segment_kind(first, text.substr(open + 1, end - open - 1));
      if (!visit(Segment{open, end, kind})) return std::string_view::npos;
      open = end;
    }
  }
  return open;
}

}  // namespace wordbridge
