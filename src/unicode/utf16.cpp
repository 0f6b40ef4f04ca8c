#include "unicode/utf16.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__) && !defined(WORDBRIDGE_SCALAR)
#include "unicode/wasm_at_most.h"
#include "unicode/wasm_splat.h"
#include "unicode/written_words.h"
#define WORDBRIDGE_TRANSCODE_WITH_VECTORS
#endif

namespace wordbridge::unicode {
namespace {

//=== one code point after the other ===//

constexpr bool is_surrogate_unit(char16_t unit) { return (unit & 0xF800) == 0xD800; }
constexpr bool is_high_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
constexpr bool is_low_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

// Where reading and writing have come to. Passed by value, for a byte that is written through a pointer might
// be part of what another pointer leads to: the compiler would write and read it anew for each.
struct State {
  const char16_t* next;
  char* out;
  std::size_t lone_surrogates;
  bool replaced;
};

constexpr char byte_of(std::uint32_t value) { return static_cast<char>(value); }
// Six bits of a code point, as a byte behind the first.
constexpr char continuation(std::uint32_t code_point, unsigned shift) {
  return byte_of(0x80 | (code_point >> shift & 0x3F));
}

char* put_three(std::uint32_t code_point, char* out) {
  out[0] = byte_of(0xE0 | code_point >> 12);
  out[1] = continuation(code_point, 6);
  out[2] = continuation(code_point, 0);
  return out + 3;
}

// A surrogate, or a pair.
State put_surrogate(State state, const char16_t* end, Encoding encoding) {
  const char16_t unit = *state.next++;
  if (is_high_surrogate(unit) && state.next < end && is_low_surrogate(*state.next)) {
    const std::uint32_t code_point = 0x10000 + ((unit & 0x3FFU) << 10) + (*state.next++ & 0x3FFU);
    state.out[0] = byte_of(0xF0 | code_point >> 18);
    state.out[1] = continuation(code_point, 12);
    state.out[2] = continuation(code_point, 6);
    state.out[3] = continuation(code_point, 0);
    state.out += 4;
    return state;
  }
  ++state.lone_surrogates;
  state.out = put_three(encoding == Encoding::kWtf8 ? char32_t{unit} : kReplacementCharacter, state.out);
  return state;
}

State put_code_point(State state, const char16_t* end, Encoding encoding) {
  const char16_t unit = *state.next;
  if (is_surrogate_unit(unit)) return put_surrogate(state, end, encoding);
  ++state.next;
  if (unit < 0x80) {
    *state.out++ = byte_of(unit);
  } else if (unit < 0x800) {
    state.out[0] = byte_of(0xC0U | static_cast<std::uint32_t>(unit) >> 6);
    state.out[1] = continuation(unit, 0);
    state.out += 2;
  } else {
    state.out = put_three(unit, state.out);
  }
  return state;
}

bool are_four_ascii(const char16_t* units) {
  std::uint64_t four = 0;
  std::memcpy(&four, units, sizeof four);
  return (four & 0xFF80FF80FF80FF80U) == 0;
}

// Goes on until `stop` or, behind a pair, one further. Four of ASCII at once.
State put_code_points(State state, const char16_t* stop, const char16_t* end, Encoding encoding) {
  while (state.next < stop) {
    if (stop - state.next >= 4 && are_four_ascii(state.next)) {
      for (int i = 0; i < 4; ++i) *state.out++ = byte_of(*state.next++);
    } else {
      state = put_code_point(state, end, encoding);
    }
  }
  return state;
}

#ifdef WORDBRIDGE_TRANSCODE_WITH_VECTORS

//=== eight code units at once ===//

constexpr std::size_t kVector = 16;  // bytes
constexpr std::size_t kUnits = kVector / sizeof(char16_t);

// Which bytes of a vector come out, in order, and how many they are.
struct Selection {
  std::uint8_t places[kVector - 1];
  std::uint8_t count;
};

// Of four code units of two bytes each, of which those of ASCII (a bit each) need the second only.
constexpr auto kOfTwoBytes = [] {
  std::array<Selection, 16> selections{};
  for (std::uint8_t ascii = 0; ascii < 16; ++ascii) {
    Selection& selection = selections[ascii];
    for (std::uint8_t unit = 0; unit < 4; ++unit) {
      if ((ascii >> unit & 1) == 0) selection.places[selection.count++] = static_cast<std::uint8_t>(2 * unit);
      selection.places[selection.count++] = static_cast<std::uint8_t>(2 * unit + 1);
    }
  }
  return selections;
}();

// Of two code units of four bytes each, the first of which is of no use: those of ASCII (the lower two bits)
// need the last only, those of three bytes (the upper two bits) the last three.
constexpr auto kOfFourBytes = [] {
  std::array<Selection, 16> selections{};
  for (std::uint8_t index = 0; index < 16; ++index) {
    Selection& selection = selections[index];
    for (std::uint8_t unit = 0; unit < 2; ++unit) {
      const bool ascii = (index >> unit & 1) != 0;
      const bool wide = (index >> (unit + 2) & 1) != 0;
      for (std::uint8_t byte = ascii ? 3 : wide ? 1 : 2; byte < 4; ++byte) {
        selection.places[selection.count++] = static_cast<std::uint8_t>(4 * unit + byte);
      }
    }
  }
  return selections;
}();

v128_t upper_half(v128_t vector) { return wasm_i64x2_shuffle(vector, vector, 1, 1); }

// At most eight bytes. The sixteenth place is the count, which selects a byte that nobody reads.
char* put_selection(v128_t bytes, const Selection& selection, char* out) {
  wasm_v128_store64_lane(out, wasm_i8x16_swizzle(bytes, wasm_v128_load(&selection)), 0);
  return out + selection.count;
}

// Eight code units below U+0800, with a bit for each of ASCII.
char* put_up_to_two_bytes(v128_t first, v128_t last, std::uint32_t ascii, char* out) {
  const v128_t bytes = wasm_v128_or(first, wasm_i16x8_shl(last, 8));
  out = put_selection(bytes, kOfTwoBytes[ascii & 0xF], out);
  return put_selection(upper_half(bytes), kOfTwoBytes[ascii >> 4], out);
}

char* put_three_bytes(v128_t bytes, char* out) {
  wasm_v128_store(out, wasm_i8x16_shuffle(bytes, bytes, 1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 0, 0, 0, 0));
  return out + 12;
}

// Four code units of four bytes each, with a bit for each of ASCII and for each of three bytes.
char* put_up_to_three_bytes(v128_t bytes, std::uint32_t ascii, std::uint32_t wide, char* out) {
  out = put_selection(bytes, kOfFourBytes[(ascii & 3) | (wide & 3) << 2], out);
  return put_selection(upper_half(bytes), kOfFourBytes[(ascii >> 2 & 3) | (wide & 0xC)], out);
}

// Eight code units, no surrogate among them.
char* put_eight(v128_t units, char* out) {
  const v128_t is_ascii = units_at_most(units, unit_splat<0x7F>());
  const v128_t low_bits = unit_splat<0x3F>();
  const v128_t high_bit = unit_splat<0x80>();
  const v128_t last =
      wasm_v128_bitselect(units, wasm_v128_or(wasm_v128_and(units, low_bits), high_bit), is_ascii);
  const v128_t middle = wasm_u16x8_shr(units, 6);
  const v128_t first_of_two = wasm_v128_or(middle, unit_splat<0xC0>());
  const std::uint32_t ascii = wasm_i16x8_bitmask(is_ascii);

  const v128_t is_wide = units_at_most(unit_splat<0x800>(), units);
  if (!wasm_v128_any_true(is_wide)) return put_up_to_two_bytes(first_of_two, last, ascii, out);

  const v128_t second_of_three = wasm_v128_or(wasm_v128_and(middle, low_bits), high_bit);
  const v128_t second = wasm_v128_bitselect(second_of_three, first_of_two, is_wide);
  const v128_t first = wasm_v128_or(wasm_u16x8_shr(units, 12), unit_splat<0xE0>());
  // Four bytes a code unit: nothing, the first of three, the second of three or the first of two, the last.
  const v128_t front = wasm_i16x8_shl(first, 8);
  const v128_t back = wasm_v128_or(second, wasm_i16x8_shl(last, 8));
  const v128_t lower = wasm_i16x8_shuffle(front, back, 0, 8, 1, 9, 2, 10, 3, 11);
  const v128_t upper = wasm_i16x8_shuffle(front, back, 4, 12, 5, 13, 6, 14, 7, 15);
  const std::uint32_t wide = wasm_i16x8_bitmask(is_wide);
  if (wide == 0xFF) return put_three_bytes(upper, put_three_bytes(lower, out));
  out = put_up_to_three_bytes(lower, ascii & 0xF, wide & 0xF, out);
  return put_up_to_three_bytes(upper, ascii >> 4, wide >> 4, out);
}

v128_t surrogates(v128_t units) {
  return wasm_i16x8_eq(wasm_v128_and(units, unit_splat<0xF800>()), unit_splat<0xD800>());
}

bool has_surrogate(v128_t lower, v128_t upper) {
  return wasm_v128_any_true(wasm_v128_or(surrogates(lower), surrogates(upper)));
}

// Bits of ones where kFirst <= code unit <= kLast.
template <char16_t kFirst, char16_t kLast>
v128_t within(v128_t units) {
  return units_at_most(wasm_i16x8_sub(units, unit_splat<kFirst>()), unit_splat<kLast - kFirst>());
}

// What stands for letters (ALetter), for marks that are Other, and for U+00A0, in ASCII: of the same
// Word_Break and kind.
constexpr char16_t kLetter = 'a';
constexpr char16_t kMark = '-';
constexpr char16_t kSpace = '\t';

// Letters of Latin below U+02C2.
v128_t latin_letters(v128_t units) {
  const v128_t signs = wasm_i16x8_eq(wasm_v128_or(units, unit_splat<0x20>()), unit_splat<0xF7>());
  return wasm_v128_andnot(within<0xC0, 0x2C1>(units), signs);
}

// In ASCII what Latin has below U+02C2: letters, angle quotes and U+00A0.
v128_t with_latin_in_ascii(v128_t units) {
  const v128_t letters = latin_letters(units);
  const v128_t angle = wasm_i16x8_eq(wasm_v128_and(units, unit_splat<0xFFEF>()), unit_splat<0xAB>());
  const v128_t spaces = wasm_i16x8_eq(units, unit_splat<0xA0>());
  const v128_t with_letters = wasm_v128_bitselect(unit_splat<kLetter>(), units, letters);
  const v128_t with_marks = wasm_v128_bitselect(unit_splat<kMark>(), with_letters, angle);
  return wasm_v128_bitselect(unit_splat<kSpace>(), with_marks, spaces);
}

// In ASCII quotes and dashes: U+2018 and U+2019 as '.' (MidNumLet), the others of U+2010 to U+201F and U+2026
// as what is Other.
v128_t with_marks_in_ascii(v128_t units) {
  static_assert('.' == kMark + 1);
  const v128_t typographic = wasm_i16x8_eq(wasm_v128_and(units, unit_splat<0xFFF0>()), unit_splat<0x2010>());
  const v128_t dots = wasm_i16x8_eq(units, unit_splat<0x2026>());
  const v128_t joining = wasm_i16x8_eq(wasm_v128_and(units, unit_splat<0xFFFE>()), unit_splat<0x2018>());
  const v128_t ascii = wasm_i16x8_sub(unit_splat<kMark>(), joining);
  return wasm_v128_bitselect(ascii, units, wasm_v128_or(typographic, dots));
}

// In ASCII letters of Greek and Cyrillic, and where kinds do not matter Hangul.
v128_t with_letters_in_ascii(v128_t units, Encoding encoding) {
  v128_t letters = wasm_v128_or(within<0x391, 0x3A1>(units), within<0x3A3, 0x3F5>(units));
  letters = wasm_v128_or(letters, wasm_v128_or(within<0x400, 0x481>(units), within<0x48A, 0x52F>(units)));
  if (encoding == Encoding::kWords) letters = wasm_v128_or(letters, within<0xAC00, 0xD7A3>(units));
  return wasm_v128_bitselect(unit_splat<kLetter>(), units, letters);
}

// The same of letters that fewer languages have: of Armenian, Georgian, and Latin in Vietnamese and others,
// with the letters below U+02C2 that are among those.
v128_t with_more_letters_in_ascii(v128_t units) {
  const v128_t armenian = wasm_v128_or(within<0x531, 0x556>(units), within<0x560, 0x588>(units));
  const v128_t georgian = within<0x10D0, 0x10FA>(units);
  const v128_t latin = wasm_v128_or(within<0x1E00, 0x1EFF>(units), latin_letters(units));
  return wasm_v128_bitselect(unit_splat<kLetter>(), units,
                             wasm_v128_or(wasm_v128_or(armenian, georgian), latin));
}

// In ASCII letters of Arabic, its comma (MidNum), and its semicolon, question mark and full stop.
v128_t with_arabic_in_ascii(v128_t units) {
  const v128_t letters = wasm_v128_or(within<0x620, 0x64A>(units), within<0x671, 0x6D3>(units));
  const v128_t commas = wasm_i16x8_eq(units, unit_splat<0x60C>());
  const v128_t stops = wasm_i16x8_eq(wasm_v128_or(units, unit_splat<0x4>()), unit_splat<0x61F>());
  const v128_t marks = wasm_v128_or(stops, wasm_i16x8_eq(units, unit_splat<0x6D4>()));
  const v128_t with_letters = wasm_v128_bitselect(unit_splat<kLetter>(), units, letters);
  const v128_t with_commas = wasm_v128_bitselect(unit_splat<u','>(), with_letters, commas);
  return wasm_v128_bitselect(unit_splat<kMark>(), with_commas, marks);
}

bool are_ascii(v128_t lower, v128_t upper) {
  return !wasm_v128_any_true(wasm_v128_and(wasm_v128_or(lower, upper), unit_splat<0xFF80>()));
}

// Sixteen code units.
struct Sixteen {
  v128_t lower;
  v128_t upper;
};

// What stands beside sixteen code units: what is written, and the code units that follow, up to `end`.
struct Beside {
  WrittenWords before;
  const char16_t* next;
  const char16_t* end;

  // 0 if there is none.
  [[nodiscard]] char16_t behind() const { return next < end ? *next : u'\0'; }
};

v128_t ascii_letters(v128_t units) {
  return units_at_most(wasm_i16x8_sub(wasm_v128_or(units, unit_splat<0x20>()), unit_splat<'a'>()),
                       unit_splat<'z' - 'a'>());
}

v128_t hebrew_letters(v128_t units) { return within<0x5D0, 0x5EA>(units); }
bool is_hebrew_unit(char16_t unit) { return unit >= 0x5D0 && unit <= 0x5EA; }

// What extends a letter: combining marks of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of
// Arabic, and U+200C, which stands between letters of one word in Persian and others.
v128_t extending_marks(v128_t units) {
  const v128_t marks = wasm_v128_or(within<0x300, 0x36F>(units), within<0x64B, 0x65F>(units));
  const v128_t others =
      wasm_v128_or(wasm_i16x8_eq(units, unit_splat<0x670>()), wasm_i16x8_eq(units, unit_splat<0x200C>()));
  return wasm_v128_or(wasm_v128_or(marks, within<0x591, 0x5BD>(units)), others);
}

// Whether no quote may be beside a letter of Hebrew among these, for which there are rules (WB7a to WB7c).
bool without_quotes(const Sixteen& units, Beside beside) {
  const char16_t behind = beside.behind();
  const bool is_plain =
      is_hebrew_unit(behind) || (behind < 0x80 && behind != 0 && behind != u'"' && behind != u'\'');
  if (!is_plain || !beside.before.ends_without_quote()) return false;
  const auto quotes = [](v128_t part) {
    return wasm_v128_or(wasm_i16x8_eq(part, unit_splat<u'"'>()), wasm_i16x8_eq(part, unit_splat<u'\''>()));
  };
  return !wasm_v128_any_true(wasm_v128_or(quotes(units.lower), quotes(units.upper)));
}

// In ASCII letters of Hebrew, and what extends a letter that is in ASCII: as one more, for the rules of words
// pass it (WB4). Of the marks behind one letter the first two.
Sixteen with_marked_letters_in_ascii(Sixteen units, Beside beside) {
  const v128_t letter = unit_splat<kLetter>();
  if (without_quotes(units, beside)) {
    units.lower = wasm_v128_bitselect(letter, units.lower, hebrew_letters(units.lower));
    units.upper = wasm_v128_bitselect(letter, units.upper, hebrew_letters(units.upper));
  }
  const Sixteen marks{extending_marks(units.lower), extending_marks(units.upper)};
  const v128_t before = wasm_i16x8_splat(beside.before.ends_with_letter() ? -1 : 0);
  Sixteen letters{ascii_letters(units.lower), ascii_letters(units.upper)};
  for (int i = 0; i < 2; ++i) {
    const v128_t behind_lower = wasm_i16x8_shuffle(before, letters.lower, 7, 8, 9, 10, 11, 12, 13, 14);
    const v128_t behind_upper = wasm_i16x8_shuffle(letters.lower, letters.upper, 7, 8, 9, 10, 11, 12, 13, 14);
    letters.lower = wasm_v128_or(letters.lower, wasm_v128_and(marks.lower, behind_lower));
    letters.upper = wasm_v128_or(letters.upper, wasm_v128_and(marks.upper, behind_upper));
  }
  return {wasm_v128_bitselect(letter, units.lower, wasm_v128_and(marks.lower, letters.lower)),
          wasm_v128_bitselect(letter, units.upper, wasm_v128_and(marks.upper, letters.upper))};
}

// Whether any of sixteen code units is a letter of Hebrew, or extends a letter.
[[gnu::noinline]] bool has_marked_letters(const Sixteen& units) {
  const auto marked = [](v128_t part) { return wasm_v128_or(extending_marks(part), hebrew_letters(part)); };
  return wasm_v128_any_true(wasm_v128_or(marked(units.lower), marked(units.upper)));
}

// Writes ASCII in the place of what it stands for. Which of the five ways made all of the last code units
// ASCII is tried first: a text is in one script for a while, with marks or without.
class AsciiMaker {
 public:
  // `begin` is where the writing begins, and `end` where the code units end.
  AsciiMaker(Encoding encoding, const char* begin, const char16_t* end)
      : encoding_(encoding), begin_(begin), end_(end) {}

  // Whether all of sixteen code units are ASCII then. What stands for those before them is written up to
  // `out`, and `next` is behind them.
  bool make(v128_t& lower, v128_t& upper, const char* out, const char16_t* next) {
    if (marked_) return make_marked_copy(lower, upper, out, next);
    if (failed_ && wasm_v128_any_true(wasm_v128_or(other_scripts(lower), other_scripts(upper)))) return false;
    for (unsigned tried = 0; tried < kWays; ++tried, way_ = (way_ + 1) % kWays) {
      lower = made(lower);
      upper = made(upper);
      if (are_ascii(lower, upper)) {
        failed_ = false;
        return true;
      }
    }
    failed_ = true;
    return has_marked_letters({lower, upper}) && make_marked_copy(lower, upper, out, next);
  }

 private:
  static constexpr unsigned kWays = 5;

  // As make(), of a copy, so that the vectors themselves need not be in memory.
  bool make_marked_copy(v128_t& lower, v128_t& upper, const char* out, const char16_t* next) {
    Sixteen units{lower, upper};
    const bool ascii = make_marked(units, {{begin_, out, false}, next, end_});
    lower = units.lower;
    upper = units.upper;
    return ascii;
  }

  // The same of those that may have marks. Out of line, so that what has none takes no longer.
  [[gnu::noinline]] bool make_marked(Sixteen& units, const Beside& beside) {
    const bool has_marks = has_marked_letters(units);
    bool ascii = false;
    for (unsigned tried = 0; tried < kWays && !ascii; ++tried) {
      if (tried > 0) way_ = (way_ + 1) % kWays;
      units = {made(units.lower), made(units.upper)};
      if (has_marks) units = with_marked_letters_in_ascii(units, beside);
      ascii = are_ascii(units.lower, units.upper);
    }
    marked_ = has_marks && ascii;
    failed_ = !ascii;
    return ascii;
  }

  [[nodiscard]] v128_t made(v128_t units) const {
    switch (way_) {
      case 0:
        return with_latin_in_ascii(units);
      case 1:
        return with_marks_in_ascii(units);
      case 2:
        return with_letters_in_ascii(units, encoding_);
      case 3:
        return with_more_letters_in_ascii(units);
      default:
        return with_arabic_in_ascii(units);
    }
  }

  // Bits of ones for code units that no way knows: Indic and Ethiopic scripts, ideographs, and others.
  [[nodiscard]] v128_t other_scripts(v128_t units) const {
    const v128_t east_asian =
        encoding_ == Encoding::kWords ? within<0x2E80, 0xABFF>(units) : within<0x2E80, 0xD7FF>(units);
    return wasm_v128_or(wasm_v128_or(within<0x700, 0x10CF>(units), within<0x1100, 0x1DFF>(units)),
                        east_asian);
  }

  Encoding encoding_;
  const char* begin_;
  const char16_t* end_;
  unsigned way_ = 0;
  bool failed_ = false;
  // Whether the last of them had letters with marks, or of Hebrew.
  bool marked_ = false;
};

// A bit for each of sixteen code units that is not ASCII.
std::uint32_t beyond_ascii(v128_t lower, v128_t upper) {
  const v128_t first = unit_splat<0x80>();
  return wasm_i8x16_bitmask(
      wasm_i8x16_narrow_i16x8(units_at_most(first, lower), units_at_most(first, upper)));
}

// The ASCII before one of sixteen code units, and the code point that it begins.
State put_up_to(State state, v128_t ascii, unsigned place, const char16_t* end, Encoding encoding) {
  wasm_v128_store(state.out, ascii);
  state.out += place;
  state.next += place;
  return put_code_point(state, end, encoding);
}

// Thirty-two code units at once as long as they are ASCII.
State put_ascii(State state, const char16_t* end) {
  while (static_cast<std::size_t>(end - state.next) >= 4 * kUnits) {
    v128_t parts[4];
    for (std::size_t i = 0; i < 4; ++i) parts[i] = wasm_v128_load(state.next + i * kUnits);
    if (!are_ascii(wasm_v128_or(parts[0], parts[1]), wasm_v128_or(parts[2], parts[3]))) break;
    wasm_v128_store(state.out, wasm_u8x16_narrow_i16x8(parts[0], parts[1]));
    wasm_v128_store(state.out + kVector, wasm_u8x16_narrow_i16x8(parts[2], parts[3]));
    state.out += 4 * kUnits;
    state.next += 4 * kUnits;
  }
  return state;
}

// A code point of the Basic Multilingual Plane beyond ASCII. Writes four bytes.
std::size_t put_beyond_ascii(std::uint32_t unit, char* out) {
  const bool wide = unit >= 0x800;
  const std::uint32_t last = 0x80 | (unit & 0x3F);
  const std::uint32_t two = 0xC0 | unit >> 6 | last << 8;
  const std::uint32_t three = 0xE0 | unit >> 12 | (0x80 | (unit >> 6 & 0x3F)) << 8 | last << 16;
  const std::uint32_t bytes = wide ? three : two;
  std::memcpy(out, &bytes, sizeof bytes);
  return 2 + std::size_t{wide};
}

// Sixteen code units at once as long as no more than one of them is beyond ASCII, and none a surrogate. It
// takes no branch to know whether one is, which no processor would foresee: what stands behind it is read and
// written once more at its place. Ends when there has been none for a while, for what is ASCII alone goes
// faster.
State put_sparse(State state, const char16_t* end) {
  constexpr int kPatience = 16;
  for (int quiet = 0; quiet < kPatience && static_cast<std::size_t>(end - state.next) > 4 * kUnits;) {
    const v128_t lower = wasm_v128_load(state.next);
    const v128_t upper = wasm_v128_load(state.next + kUnits);
    const std::uint32_t others = beyond_ascii(lower, upper);
    const std::size_t place = static_cast<std::size_t>(std::countr_zero(others | 1U << 2 * kUnits));
    const char16_t unit = state.next[place];
    if ((others & (others - 1)) != 0 || is_surrogate_unit(unit)) break;
    wasm_v128_store(state.out, wasm_u8x16_narrow_i16x8(lower, upper));
    const std::size_t size = put_beyond_ascii(unit, state.out + place);
    const char16_t* const behind = state.next + place + 1;
    wasm_v128_store(state.out + place + size,
                    wasm_u8x16_narrow_i16x8(wasm_v128_load(behind), wasm_v128_load(behind + kUnits)));
    state.out += others == 0 ? 2 * kUnits : 2 * kUnits - 1 + size;
    state.next += 2 * kUnits;
    quiet = others == 0 ? quiet + 1 : 0;
  }
  return state;
}

// Sixteen code units at once, whatever they are but surrogates. Ends when few are beyond ASCII for a while.
State put_dense(State state, const char16_t* end) {
  constexpr int kPatience = 4;
  for (int quiet = 0; quiet < kPatience && static_cast<std::size_t>(end - state.next) >= 2 * kUnits;) {
    const v128_t lower = wasm_v128_load(state.next);
    const v128_t upper = wasm_v128_load(state.next + kUnits);
    if (has_surrogate(lower, upper)) break;
    const std::uint32_t others = beyond_ascii(lower, upper);
    state.out = put_eight(upper, put_eight(lower, state.out));
    state.next += 2 * kUnits;
    quiet = (others & (others - 1)) == 0 ? quiet + 1 : 0;
  }
  return state;
}

// Stops where less than sixteen code units are left.
State put_blocks(State state, const char16_t* end, Encoding encoding) {
  AsciiMaker maker{encoding, state.out, end};
  while (static_cast<std::size_t>(end - state.next) >= 2 * kUnits) {
    v128_t lower = wasm_v128_load(state.next);
    v128_t upper = wasm_v128_load(state.next + kUnits);
    bool ascii = are_ascii(lower, upper);
    if (!ascii && encoding >= Encoding::kWords) {
      state.replaced = true;
      ascii = maker.make(lower, upper, state.out, state.next + 2 * kUnits);
    }
    if (ascii) {
      wasm_v128_store(state.out, wasm_u8x16_narrow_i16x8(lower, upper));
      state.out += 2 * kUnits;
      state.next += 2 * kUnits;
      state = put_ascii(state, end);
      continue;
    }
    const std::uint32_t others = beyond_ascii(lower, upper);
    const bool is_sparse = (others & (others - 1)) == 0;
    if (has_surrogate(lower, upper)) {
      if (std::popcount(others) <= 2) {
        const v128_t bytes = wasm_u8x16_narrow_i16x8(lower, upper);
        state = put_up_to(state, bytes, static_cast<unsigned>(std::countr_zero(others)), end, encoding);
      } else {
        state = put_code_points(state, state.next + 2 * kUnits, end, encoding);
      }
    } else if (encoding >= Encoding::kWords) {
      state.out = put_eight(upper, put_eight(lower, state.out));
      state.next += 2 * kUnits;
    } else if (is_sparse && static_cast<std::size_t>(end - state.next) > 4 * kUnits) {
      state = put_sparse(state, end);
    } else {
      state = put_dense(state, end);
    }
  }
  return state;
}

#else

State put_blocks(State state, const char16_t* /*end*/, Encoding /*encoding*/) { return state; }

#endif

}  // namespace

Transcoded transcode(const char16_t* units, std::size_t count, char* out, Encoding encoding) {
  const char16_t* const end = units + count;
  State state = put_blocks({units, out, 0, false}, end, encoding);
  state = put_code_points(state, end, end, encoding);
  return {static_cast<std::size_t>(state.out - out), state.lone_surrogates, state.replaced};
}

}  // namespace wordbridge::unicode
