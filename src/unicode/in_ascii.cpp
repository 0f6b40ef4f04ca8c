#include "unicode/in_ascii.h"

#include <array>
#include <bit>
#include <cstdint>

#include "unicode/bit_places.h"
#include "unicode/bit_runs.h"
#include "unicode/letters_of_two.h"
#include "unicode/scan.h"
#include "unicode/simd.h"
#include "unicode/utf8.h"
#include "unicode/written_words.h"

namespace wordbridge::unicode {
namespace {

constexpr std::size_t kSize = Bytes16::kSize;
// Bytes of a block, and those behind it that may be read: two of a character, and three of what follows it.
constexpr std::size_t kReadable = kSize + 5;

// What stands for letters (ALetter), for marks that are Other, for the comma of Arabic (MidNum), and for
// U+00A0.
constexpr char kLetter = 'a';
constexpr char kMark = '-';
constexpr char kComma = ',';
constexpr char kSpace = '\t';
constexpr char kSpaceOfCharacters = ' ';  // not Control, but WSegSpace

template <InAscii kWhat>
constexpr char space_of() {
  return kWhat == InAscii::kWords ? kSpace : kSpaceOfCharacters;
}

// The first byte of each of the marks of three bytes, and of others.
constexpr char kFirstOfMarks = '\xE2';

// What stands for the mark of three bytes; 0 if it is none.
char ascii_of_mark(const char* bytes) {
  const auto last = static_cast<unsigned char>(bytes[2]);
  if (bytes[1] != '\x80' || ((last & 0xF0) != 0x90 && last != 0xA6)) return 0;
  return (last & 0xFE) == 0x98 ? '.' : kMark;  // U+2018 and U+2019 are MidNumLet
}

// Where reading and writing have come to. Passed by value, so that it stays in registers.
struct State {
  const char* next;
  char* out;
};

// U+200C, which stands between letters of one word in Persian and others (Word_Break Extend).
bool is_non_joiner(const char* bytes) { return bytes[1] == '\x80' && bytes[2] == '\x8C'; }

// A mark, or the first byte of what is none.
template <InAscii kWhat>
State put_mark(State state, const char* begin) {
  char ascii = ascii_of_mark(state.next);
  if (kWhat == InAscii::kWords && ascii == 0 && is_non_joiner(state.next)) {
    ascii = WrittenWords{begin, state.out, true}.ends_with_letter() ? kLetter : '\0';
  }
  *state.out = ascii != 0 ? ascii : *state.next;
  return {state.next + (ascii != 0 ? 3 : 1), state.out + 1};
}

// Whether a letter of Hebrew may be written as any letter: if no quote, for which there are rules (WB7a to
// WB7c), is right before it, nor at `behind`, where neither it nor what extends it is any more.
bool has_no_quote_beside(WrittenWords before, const char* behind) {
  if (!before.ends_without_quote()) return false;
  if (is_ascii(*behind)) return *behind != 0 && *behind != '"' && *behind != '\'';
  return is_hebrew_letter(behind) || (*behind == kFirstOfMarks && ascii_of_mark(behind) != 0);
}

#ifdef WORDBRIDGE_HAS_LOOKUP

// The first byte of letters of three bytes, and of others.
constexpr char kFirstOfThree = '\xE1';

// Writes those of the first eight bytes, or of the last, for which there is a bit.
char* put(Bytes16 bytes, std::uint32_t bits, char* out) {
  bytes.at(Bytes16::load_eight(kBitPlaces[bits].data())).store_eight(out);
  return out + std::popcount(bits);
}
char* put_upper(Bytes16 bytes, std::uint32_t bits, char* out) {
  bytes.at(Bytes16::load_eight(kBitPlaces[bits].data()).plus(Bytes16::all(8))).store_eight(out);
  return out + std::popcount(bits);
}

// Sixteen bytes up to the first of a mark, and what stands beside them.
struct Block {
  Bytes16 bytes;
  Bytes16 seconds;         // the byte behind each
  std::uint32_t readable;  // a bit for each
  const char* next;        // where they are
  WrittenWords before;
};

// Ones for the first bytes of what becomes one byte.
struct Characters {
  Bytes16 of_two;
  Bytes16 of_three;

  [[nodiscard]] Bytes16 all() const { return of_two | of_three; }
  // A bit for each byte that is not the first of one; also of those behind the sixteen.
  [[nodiscard]] std::uint32_t others(std::uint32_t readable) const {
    return (all().high_bits() & readable) << 1 | (of_three.high_bits() & readable) << 2;
  }
};

Bytes16 letters_of_three(const Block& block) {
  const Bytes16 thirds = Bytes16::load(block.next + 2);
  const Bytes16 georgian = block.seconds.equal('\x83') & thirds.within<0x90, 0x2A>();
  return block.bytes.equal(kFirstOfThree) & (block.seconds.within<0xB8, 3>() | georgian);
}

// Adds letters of Hebrew, if no quote may be beside one.
Characters with_hebrew(const Block& block, Characters letters, Bytes16 hebrew, Bytes16 marks) {
  const Bytes16 quotes = block.bytes.equal('"') | block.bytes.equal('\'');
  if ((quotes.high_bits() & block.readable) != 0) return letters;
  const Characters with{letters.of_two | hebrew, letters.of_three};
  const Characters all{with.of_two | marks, with.of_three};
  const auto behind = std::bit_width(block.readable | all.others(block.readable));
  return has_no_quote_beside(block.before, block.next + behind) ? with : letters;
}

// Adds what extends letters, as one letter more, for the rules of words pass it (WB4); unless some of it is
// behind what is no letter, which is rare.
Characters with_marks(const Block& block, Characters letters, Bytes16 marks) {
  const Bytes16 ascii = (block.bytes | Bytes16::all(0x20)).within<'a', 'z' - 'a'>();
  const std::uint32_t firsts = marks.high_bits() & block.readable;
  const std::uint64_t known =
      ((ascii | letters.all()).high_bits() & block.readable) | letters.others(block.readable);
  const std::uint64_t both = std::uint64_t{firsts} | std::uint64_t{firsts} << 1;
  // With a bit for the byte before the sixteen.
  const std::uint64_t reached =
      extended(known << 1 | (block.before.ends_with_letter() ? 1U : 0U), both << 1) >> 1;
  if ((firsts & ~reached) != 0) return letters;
  return {letters.of_two | marks, letters.of_three};
}

// Adds letters of three bytes, of Hebrew, and of words what extends a letter.
template <InAscii kWhat>
Characters with_rarer_letters(const Block& block, Characters letters) {
  if (block.bytes.equal(kFirstOfThree).high_bits() != 0) letters.of_three = letters_of_three(block);
  if constexpr (kWhat == InAscii::kCharacters) {
    return {letters.of_two | hebrew_of_two(block.bytes, block.seconds), letters.of_three};
  }
  if (begin_hebrew_or_marks(block.bytes).high_bits() == 0) return letters;
  const Bytes16 hebrew = hebrew_of_two(block.bytes, block.seconds);
  const Bytes16 marks = marks_of_two(block.bytes, block.seconds);
  if (hebrew.high_bits() != 0) letters = with_hebrew(block, letters, hebrew, marks);
  return marks.high_bits() != 0 ? with_marks(block, letters, marks) : letters;
}

// The first bytes of signs of two bytes.
struct Signs {
  explicit Signs(const Block& block) {
    const auto pairs = [&](char first, Bytes16 seconds) { return block.bytes.equal(first) & seconds; };
    spaces = pairs('\xC2', block.seconds.equal('\xA0'));
    commas = pairs('\xD8', block.seconds.equal('\x8C'));                         // U+060C
    marks = pairs('\xC2', (block.seconds & Bytes16::all(0xEF)).equal('\xAB')) |  // U+00AB and U+00BB
            pairs('\xD8', (block.seconds | Bytes16::all(0x04)).equal('\x9F')) |  // U+061B and U+061F
            pairs('\xDB', block.seconds.equal('\x94'));                          // U+06D4
  }

  [[nodiscard]] Bytes16 all() const { return spaces | commas | marks; }

  Bytes16 spaces = Bytes16::all(0);
  Bytes16 commas = Bytes16::all(0);
  Bytes16 marks = Bytes16::all(0);
};

template <InAscii kWhat>
State put_letters(State state, Bytes16 bytes, const char* begin) {
  const std::uint32_t marks = bytes.equal(kFirstOfMarks).high_bits() | 1U << kSize;
  const Block block{
      bytes, Bytes16::load(state.next + 1), (marks ^ (marks - 1)) >> 1, state.next, {begin, state.out, true}};
  const Bytes16 letters = letters_of_two(bytes, block.seconds);
  Characters characters{letters, Bytes16::all(0)};
  Bytes16 written = (letters & Bytes16::all(kLetter)) | bytes.without(letters);
  if (bytes.within<0xC2, 0x1F>().without(letters).high_bits() != 0) {
    characters = with_rarer_letters<kWhat>(block, characters);
    written = (characters.all() & Bytes16::all(kLetter)) | bytes.without(characters.all());
    const Signs signs{block};
    characters.of_two = characters.of_two | signs.all();
    written = written.without(signs.all()) | (signs.marks & Bytes16::all(kMark)) |
              (signs.commas & Bytes16::all(kComma)) |
              (signs.spaces & Bytes16::all(static_cast<std::uint8_t>(space_of<kWhat>())));
  }
  const std::uint32_t others = characters.others(block.readable);
  const std::uint32_t kept = block.readable & ~others;
  return {state.next + std::countr_zero(marks) + std::popcount(others >> kSize),
          put_upper(written, kept >> 8, put(written, kept & 0xFF, state.out))};
}

#else

// What stands for the code points of two bytes; 0 if it is none. What depends on the characters beside it is
// not ASCII.
constexpr char kHebrew = '\x80';
constexpr char kExtends = '\x81';
constexpr auto kAsciiOfTwo = [] {
  std::array<char, 0x800> ascii{};
  const auto set = [&](unsigned first, unsigned last, char instead) {
    for (unsigned code_point = first; code_point <= last; ++code_point) ascii[code_point] = instead;
  };
  for (unsigned code_point = 0x80; code_point < ascii.size(); ++code_point) {
    const unsigned lead = code_point >> 6;
    const unsigned second = 0x80 | (code_point & 0x3F);
    const auto in = [&](const std::array<char, LettersOfTwo::kLeads>& table) {
      return static_cast<unsigned>(static_cast<unsigned char>(table[lead]));
    };
    const bool letter = in(kLettersOfTwo.first) <= second && second < in(kLettersOfTwo.end) &&
                        (second & 0xDF) != in(kLettersOfTwo.other);
    if (letter) ascii[code_point] = kLetter;
  }
  set(0xA0, 0xA0, kSpace);
  set(0xAB, 0xAB, kMark);
  set(0xBB, 0xBB, kMark);
  set(0x60C, 0x60C, kComma);
  set(0x61B, 0x61B, kMark);
  set(0x61F, 0x61F, kMark);
  set(0x6D4, 0x6D4, kMark);
  set(0x5D0, 0x5EA, kHebrew);
  set(0x300, 0x36F, kExtends);
  set(0x591, 0x5BD, kExtends);
  set(0x64B, 0x65F, kExtends);
  set(0x670, 0x670, kExtends);
  return ascii;
}();

template <InAscii kWhat>
char ascii_of_two(const char* bytes, WrittenWords before) {
  const char ascii = kAsciiOfTwo[(static_cast<unsigned char>(bytes[0]) & 0x1FU) << 6 |
                                 (static_cast<unsigned char>(bytes[1]) & 0x3FU)];
  const auto letter_if = [](bool is_letter) { return is_letter ? kLetter : '\0'; };
  switch (ascii) {
    case kHebrew:
      return letter_if(kWhat == InAscii::kCharacters || has_no_quote_beside(before, bytes + 2));
    case kExtends:
      return letter_if(kWhat == InAscii::kWords && before.ends_with_letter());
    case kSpace:
      return space_of<kWhat>();
    default:
      return ascii;
  }
}

// Of letters of Latin in Vietnamese and others, U+1E00 to U+1EFF, and of Georgian.
char ascii_of_three(const char* bytes) {
  const auto byte = [bytes](unsigned i) { return unsigned{static_cast<unsigned char>(bytes[i])}; };
  const bool georgian = byte(1) == 0x83 && byte(2) - 0x90 <= 0x2A;
  return byte(0) == 0xE1 && (byte(1) - 0xB8 <= 3 || georgian) ? kLetter : '\0';
}

// One character after the other, as long as none is ASCII or a mark.
template <InAscii kWhat>
State put_letters(State state, Bytes16 bytes, const char* begin) {
  bytes.store(reinterpret_cast<std::uint8_t*>(state.out));
  const auto ascii = std::countr_zero(bytes.high_bits());
  const char* next = state.next + ascii;
  char* out = state.out + ascii;
  while (next < state.next + kSize) {
    const auto lead = static_cast<unsigned char>(*next);
    if (lead < 0x80 || *next == kFirstOfMarks) break;
    const bool of_two = (lead & 0xE0) == 0xC0;
    const char instead = of_two ? ascii_of_two<kWhat>(next, {begin, out, true}) : ascii_of_three(next);
    *out++ = instead != 0 ? instead : *next;
    const std::size_t length = of_two ? 2 : 3;
    next += instead == 0 ? 1 : length;
  }
  return {next, out};
}

#endif

// Goes on up to an address or some bytes further; kReadable bytes can be read before it. What is written
// begins at `begin`.
template <InAscii kWhat>
State put_blocks(State state, const char* begin, const char* stop) {
  while (state.next < stop) {
    const Bytes16 bytes = Bytes16::load(state.next);
    const auto ascii = static_cast<std::size_t>(std::countr_zero(bytes.high_bits() | 1U << kSize));
    if (ascii == kSize) {
      bytes.store(reinterpret_cast<std::uint8_t*>(state.out));
      state = {state.next + ascii, state.out + ascii};
    } else if (state.next[ascii] == kFirstOfMarks) {
      bytes.store(reinterpret_cast<std::uint8_t*>(state.out));
      state = put_mark<kWhat>({state.next + ascii, state.out + ascii}, begin);
    } else {
      state = put_letters<kWhat>(state, bytes, begin);
    }
  }
  return state;
}

template <InAscii kWhat>
std::size_t write(std::string_view text, const char* begin, char* out) {
  State state{text.data(), out};
  const char* const end = text.data() + text.size();
  if (text.size() >= kReadable) state = put_blocks<kWhat>(state, begin, end - kReadable + 1);
  const auto rest = static_cast<std::size_t>(end - state.next);
  char last[2 * kReadable] = {};  // and zeros, which are written as they are
  for (std::size_t i = 0; i < rest && i < kReadable; ++i) last[i] = state.next[i];
  state = put_blocks<kWhat>({last, state.out}, begin, last + rest);
  return static_cast<std::size_t>((state.out - out) - (state.next - (last + rest)));
}

}  // namespace

std::size_t first_not_in_ascii(std::string_view text, InAscii what) {
  // The first bytes of what is changed: U+0080 to U+07FF, U+1000 to U+1FFF, and U+2000 to U+2FFF, of which
  // typographic marks are read as fast as ASCII where characters are.
  const auto letters = [](Bytes bytes) { return bytes.within(0xC2, 0xDB) | bytes.equal(0xE1); };
  const auto marks_too = [](Bytes bytes) { return bytes.within(0xC2, 0xDB) | bytes.within(0xE1, 0xE2); };
  return what == InAscii::kWords ? find_match(text, 0, marks_too) : find_match(text, 0, letters);
}

std::size_t write_in_ascii(std::string_view text, InAscii what, const char* begin, char* out) {
  return what == InAscii::kWords ? write<InAscii::kWords>(text, begin, out)
                                 : write<InAscii::kCharacters>(text, begin, out);
}

}  // namespace wordbridge::unicode
