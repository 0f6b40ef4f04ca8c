#include "unicode/words_in_ascii.h"

#include <array>
#include <bit>
#include <cstdint>

#include "unicode/bit_places.h"
#include "unicode/letters_of_two.h"
#include "unicode/scan.h"
#include "unicode/simd.h"

namespace wordbridge::unicode {
namespace {

constexpr std::size_t kSize = Bytes16::kSize;
// Bytes of a block, and those behind it that may be read: two of a mark.
constexpr std::size_t kReadable = kSize + 2;

// What stands for letters (ALetter), for marks that are Other, and for U+00A0.
constexpr char kLetter = 'a';
constexpr char kMark = '-';
constexpr char kSpace = '\t';

// The first byte of each of the marks of three bytes, and of others.
constexpr char kFirstOfMarks = '\xE2';

// What stands for the mark of three bytes; 0 if it is none.
char ascii_of_mark(const char* bytes) {
  const auto last = static_cast<unsigned char>(bytes[2]);
  if (bytes[1] != '\x80' || ((last & 0xF0) != 0x90 && last != 0xA6)) return 0;
  return (last & 0xFE) == 0x98 ? '.' : kMark;  // U+2018 and U+2019 are MidNumLet
}

#ifndef WORDBRIDGE_HAS_LOOKUP

// What stands for the code points of two bytes; 0 if it is none.
constexpr auto kAsciiOfTwo = [] {
  std::array<char, 0x800> ascii{};
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
  ascii[0xA0] = kSpace;
  ascii[0xAB] = kMark;
  ascii[0xBB] = kMark;
  return ascii;
}();

char ascii_of_two(const char* bytes) {
  return kAsciiOfTwo[(static_cast<unsigned char>(bytes[0]) & 0x1FU) << 6 |
                     (static_cast<unsigned char>(bytes[1]) & 0x3FU)];
}

#endif

// Where reading and writing have come to. Passed by value, so that it stays in registers.
struct State {
  const char* next;
  char* out;
};

// A mark, or the first byte of what is none.
State put_mark(State state) {
  const char ascii = ascii_of_mark(state.next);
  *state.out = ascii != 0 ? ascii : *state.next;
  return {state.next + (ascii != 0 ? 3 : 1), state.out + 1};
}

#ifdef WORDBRIDGE_HAS_LOOKUP

// The first byte of U+00A0 and of angle quotes, and of others.
constexpr char kFirstOfSigns = '\xC2';

// Writes those of the first eight bytes, or of the last, for which there is a bit.
char* put(Bytes16 bytes, std::uint32_t bits, char* out) {
  bytes.at(Bytes16::load_eight(kBitPlaces[bits].data())).store_eight(out);
  return out + std::popcount(bits);
}
char* put_upper(Bytes16 bytes, std::uint32_t bits, char* out) {
  bytes.at(Bytes16::load_eight(kBitPlaces[bits].data()).plus(Bytes16::all(8))).store_eight(out);
  return out + std::popcount(bits);
}

// Sixteen bytes up to the first of a mark, and a second byte behind them.
State put_letters(State state, Bytes16 bytes) {
  const std::uint32_t marks = bytes.equal(kFirstOfMarks).high_bits() | 1U << kSize;
  const std::uint32_t readable = (marks ^ (marks - 1)) >> 1;
  const Bytes16 seconds = Bytes16::load(state.next + 1);
  const Bytes16 letters = letters_of_two(bytes, seconds);
  Bytes16 written = (letters & Bytes16::all(kLetter)) | bytes.without(letters);
  std::uint32_t firsts = letters.high_bits();
  const Bytes16 of_signs = bytes.equal(kFirstOfSigns);
  if (of_signs.high_bits() != 0) {
    const Bytes16 angle = of_signs & (seconds & Bytes16::all(0xEF)).equal('\xAB');
    const Bytes16 spaces = of_signs & seconds.equal('\xA0');
    firsts |= (angle | spaces).high_bits();
    written =
        written.without(angle | spaces) | (angle & Bytes16::all(kMark)) | (spaces & Bytes16::all(kSpace));
  }
  firsts &= readable;
  const std::uint32_t kept = readable & ~(firsts << 1);
  const std::uint32_t behind = firsts >> (kSize - 1);
  return {state.next + std::countr_zero(marks) + behind,
          put_upper(written, kept >> 8, put(written, kept & 0xFF, state.out))};
}

#else

// One character after the other, as long as none is ASCII or a mark.
State put_letters(State state, Bytes16 bytes) {
  bytes.store(reinterpret_cast<std::uint8_t*>(state.out));
  const auto ascii = std::countr_zero(bytes.high_bits());
  const char* next = state.next + ascii;
  char* out = state.out + ascii;
  while (next < state.next + kSize) {
    const auto lead = static_cast<unsigned char>(*next);
    if (lead < 0x80 || *next == kFirstOfMarks) break;
    const char instead = (lead & 0xE0) == 0xC0 ? ascii_of_two(next) : '\0';
    *out++ = instead != 0 ? instead : *next;
    next += instead != 0 ? 2 : 1;
  }
  return {next, out};
}

#endif

// Goes on up to an address or some bytes further; kReadable bytes can be read before it.
State put_blocks(State state, const char* stop) {
  while (state.next < stop) {
    const Bytes16 bytes = Bytes16::load(state.next);
    const auto ascii = static_cast<std::size_t>(std::countr_zero(bytes.high_bits() | 1U << kSize));
    if (ascii == kSize) {
      bytes.store(reinterpret_cast<std::uint8_t*>(state.out));
      state = {state.next + ascii, state.out + ascii};
    } else if (state.next[ascii] == kFirstOfMarks) {
      bytes.store(reinterpret_cast<std::uint8_t*>(state.out));
      state = put_mark({state.next + ascii, state.out + ascii});
    } else {
      state = put_letters(state, bytes);
    }
  }
  return state;
}

}  // namespace

std::size_t first_not_in_ascii(std::string_view text) {
  // The first bytes of what is changed: U+0080 to U+06FF, and U+2000 to U+2FFF.
  return find_match(text, 0, [](Bytes bytes) { return bytes.within(0xC2, 0xDB) | bytes.equal(0xE2); });
}

std::size_t write_words_in_ascii(std::string_view text, char* out) {
  State state{text.data(), out};
  const char* const end = text.data() + text.size();
  if (text.size() >= kReadable) state = put_blocks(state, end - kReadable + 1);
  const auto rest = static_cast<std::size_t>(end - state.next);
  char last[2 * kReadable] = {};  // and zeros, which are written as they are
  for (std::size_t i = 0; i < rest && i < kReadable; ++i) last[i] = state.next[i];
  state = put_blocks({last, state.out}, last + rest);
  return static_cast<std::size_t>((state.out - out) - (state.next - (last + rest)));
}

}  // namespace wordbridge::unicode
