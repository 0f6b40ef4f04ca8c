#include "document/count_words.h"

#include <bit>

#include "document/byte_block.h"
#include "document/word_tally.h"
#include "segment/read_three_bytes.h"
#include "segment/seam.h"
#include "segment/word.h"
#include "unicode/bit_runs.h"
#include "unicode/letters_of_two.h"
#include "unicode/three_bytes.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes16;
using unicode::Decoded;
using unicode::Properties;
using unicode::WordBreak;

// Counts the words of a text by the masks of one block after the other. Each rule looks back only, at most
// across what lies between two code points: a word begins where a letter or number does, unless it is joined
// to what is before it.
class WordScan {
 public:
  // `start` is a seam of the text, or 0.
  WordScan(std::string_view text, std::size_t start) : text_(text), position_(start) {}

  // Reads up to the first code point that the masks are not enough for: up to position().
  void run() {
    bool go_on = true;
    while (go_on && position_ < text_.size()) go_on = read_block();
  }

  [[nodiscard]] std::uint64_t words() const { return tally_.words(); }
  [[nodiscard]] std::size_t position() const { return position_; }

 private:
  [[nodiscard]] bool read_block() {
    const ByteBlock block{text_, position_, padding_};
    // Most blocks of most texts have nothing but letters, spaces and a few marks, and many of the others
    // those of typography too.
    if (tally_.only_letters_before() && !block.any(&takes_more_than_letters)) {
      const Mask beyond_ascii = block.beyond_ascii();
      if (beyond_ascii == 0) {
        take_letters(block, {block.length(), 0});
        return true;
      }
      const Typographic marks = typographic_marks(block, beyond_ascii);
      if (marks.length > 0) {
        take_letters(block, marks);
        return true;
      }
    }
    return read_any(block);
  }

  // What has a part in the rules beside letters and what joins them: numbers and '_', where there is no
  // more beyond ASCII than typographic marks. ',' and ';' join numbers only.
  static Bytes16 takes_more_than_letters(Bytes16 bytes) { return bytes.in_range('0', 9) | bytes.equal('_'); }
  static Bytes16 ascii_letters(Bytes16 bytes) {
    return (bytes | Bytes16::all(0x20)).in_range('a', 'z' - 'a');
  }

  // Of a block of ASCII and of U+2010 to U+201F alone, dashes and quotes: they join nothing, but for
  // U+2018 and U+2019, which stand between letters as '.' does (MidNumLet).
  struct Typographic {
    // Up to there; less than the block where its end is within a mark, 0 if there are others.
    std::size_t length;
    // The first bytes of those that join.
    Mask joining;
  };

  static Typographic typographic_marks(const ByteBlock& block, Mask beyond_ascii) {
    const Mask first = block.mask([](Bytes16 bytes) { return bytes.equal('\xE2'); });
    const Mask second = block.mask([](Bytes16 bytes) { return bytes.equal('\x80'); });
    const Mask third = block.mask([](Bytes16 bytes) { return bytes.in_range(0x90, 0xF); });
    const Mask marks = first & second >> 1 & third >> 2;
    const Mask others = beyond_ascii & ~(marks | marks << 1 | marks << 2);
    std::size_t length = block.length();
    if (others != 0) {
      const auto at = static_cast<std::size_t>(std::countr_zero(others));
      length = at + 2 >= ByteBlock::kSize && (first >> at & 1) != 0 ? at : 0;
    }
    const Mask quotes = block.mask([](Bytes16 bytes) { return bytes.in_range(0x98, 1); });
    return {length, marks & quotes >> 2};
  }

  void take_letters(const ByteBlock& block, const Typographic& marks) {
    const Mask letters = block.mask(&ascii_letters);
    const Mask mid_letters =
        block.mask([](Bytes16 bytes) { return bytes.equal('\'') | bytes.equal('.') | bytes.equal(':'); });
    const Mask after_letters = tally_.after_letters(letters);
    const Mask between = (mid_letters & after_letters) | (marks.joining & after_letters) << 2;
    tally_.take_letters(letters, between, marks.length);
    position_ += marks.length;
  }

  [[nodiscard]] bool read_any(const ByteBlock& block) {
    WordClasses classes;
    classes.letters = block.mask(&ascii_letters);
    classes.numbers = block.mask([](Bytes16 bytes) { return bytes.in_range('0', 9); });
    classes.connectors = block.mask([](Bytes16 bytes) { return bytes.equal('_'); });
    // Those that stand behind a letter or number are chosen when all letters are known.
    const Mask mid_letters =
        block.mask([](Bytes16 bytes) { return bytes.equal('\'') | bytes.equal('.') | bytes.equal(':'); });
    const Mask mid_numbers = block.mask([](Bytes16 bytes) {
      return bytes.equal('\'') | bytes.equal('.') | bytes.equal(',') | bytes.equal(';');
    });
    std::size_t length = block.length();
    bool go_on = true;
    const Mask leads = block.leads();
    WordWindow window;
    const Mask read = read_many(block, leads, window);
    classes.letters |= window.letters;
    classes.numbers |= window.numbers;
    classes.katakana |= window.katakana;
    Mask rest = leads & ~read;
    rest &= ~read_two_bytes(block, rest, classes);
    for (; rest != 0; rest &= rest - 1) {
      const auto at = static_cast<std::size_t>(std::countr_zero(rest));
      const Decoded decoded = unicode::decode(text_, position_ + at);
      const bool whole = at + decoded.length <= block.length();
      if (whole && add(decoded, at, classes)) continue;
      length = at;
      go_on = !whole;
      break;
    }
    const Mask within = first_bits(length);
    classes.letters &= within;
    classes.numbers &= within;
    classes.katakana &= within;
    classes.connectors &= within;
    tally_.add_words(count_bits(window.singles & ~window.joined & within));
    classes.mid_letters |= mid_letters & within & tally_.after_letters(classes.letters);
    classes.mid_numbers |= mid_numbers & within & tally_.after_numbers(classes.numbers);
    tally_.take(classes, length);
    position_ += length;
    return go_on;
  }

  // Reads the code points of three bytes in a block into a window if they are many: all that have a role of
  // their own, at once. Answers which bytes it read.
  static Mask read_many(const ByteBlock& block, Mask leads, WordWindow& window) {
    constexpr Mask kWhole = ~Mask{0} >> (unicode::kThreeBytes - 1);
    constexpr Mask kFew = 3;  // which take less time one by one
    if (count_bits(leads) < kFew) return 0;
    const Mask three = block.mask([](Bytes16 bytes) { return bytes.in_range(0xE0, 0xF); }) & kWhole;
    return count_bits(three) < kFew ? 0 : read_three_bytes(block.bytes(), three, window);
  }

  // Adds letters of two bytes that are known, and what extends letters, if they are many: all at once. What
  // begins with the last byte is not known, nor a letter of Hebrew behind a quotation mark (WB7c). Answers
  // which bytes it read.
  static Mask read_two_bytes([[maybe_unused]] const ByteBlock& block, [[maybe_unused]] Mask leads,
                             [[maybe_unused]] WordClasses& classes) {
#ifdef WORDBRIDGE_NO_SIMD
    return 0;
#else
    constexpr Mask kFew = 3;  // which take less time one by one
    if (count_bits(leads) < kFew) return 0;
    Mask letters = block.mask_of_pairs(&unicode::letters_of_two);
    Mask marks = 0;
    if (block.any(&unicode::begin_hebrew_or_marks)) {
      marks = both_bytes(block.mask_of_pairs(&unicode::marks_of_two));
      const Mask quotes = block.mask([](Bytes16 bytes) { return bytes.equal('"'); });
      // Of the bytes before the block none is known.
      const Mask behind_quote = (quotes << 1 | 1) << 1;
      letters |= block.mask_of_pairs(&unicode::hebrew_of_two) & ~behind_quote;
    }
    letters = both_bytes(letters);
    classes.letters |= letters;
    const Mask extending = unicode::extended(classes.letters, marks);
    classes.letters |= extending;
    return letters | extending;
#endif
  }

  // Both bytes of code points whose second bytes these are.
  static constexpr Mask both_bytes(Mask seconds) { return seconds | seconds >> 1; }

  // Adds a code point beyond ASCII, `at` bytes into the block. False if the masks cannot say how it joins.
  [[nodiscard]] bool add(const Decoded& decoded, std::size_t at, WordClasses& classes) {
    const Properties of = unicode::properties(decoded.code_point);
    const Mask bytes = first_bits(decoded.length) << at;
    return unicode::is_word(of.kind()) ? add_word_part(of.word_break(), bytes, at, classes)
                                       : add_other(of.word_break(), bytes, at, classes);
  }

  [[nodiscard]] bool add_word_part(WordBreak value, Mask bytes, std::size_t at, WordClasses& classes) {
    switch (value) {
      case WordBreak::kHebrewLetter:
        if (byte_before(at) == '"') return false;  // WB7c
        classes.letters |= bytes;
        return true;
      case WordBreak::kALetter:
        classes.letters |= bytes;
        return true;
      case WordBreak::kNumeric:
        classes.numbers |= bytes;
        return true;
      case WordBreak::kKatakana:
        classes.katakana |= bytes;
        return true;
      case WordBreak::kOther:
        tally_.add_words(1);  // WB999: by itself, as an ideograph is
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] bool add_other(WordBreak value, Mask bytes, std::size_t at, WordClasses& classes) const {
    switch (value) {
      case WordBreak::kExtend:
      case WordBreak::kFormat:
        return extend(bytes, at, classes);
      case WordBreak::kMidNumLet:
      case WordBreak::kMidLetter:
      case WordBreak::kMidNum: {
        const Mask first = Mask{1} << at;
        const Mask last = bytes & ~(bytes >> 1);
        const bool between_letters = value != WordBreak::kMidNum;
        const bool between_numbers = value != WordBreak::kMidLetter;
        if (between_letters && (tally_.after_letters(classes.letters) & first) != 0) {
          classes.mid_letters |= last;
        }
        if (between_numbers && (tally_.after_numbers(classes.numbers) & first) != 0) {
          classes.mid_numbers |= last;
        }
        return true;
      }
      case WordBreak::kExtendNumLet:
        classes.connectors |= bytes;
        return true;
      case WordBreak::kOther:
      case WordBreak::kNewline:
      case WordBreak::kRegionalIndicator:
      case WordBreak::kWSegSpace:
        return true;
      default:
        return false;
    }
  }

  // WB4. What a look-ahead passes over is left to the full rules.
  [[nodiscard]] bool extend(Mask bytes, std::size_t at, WordClasses& classes) const {
    const WordClasses& previous = tally_.previous();
    const Mask first = Mask{1} << at;
    const Mask mid =
        after(classes.mid_letters | classes.mid_numbers, previous.mid_letters | previous.mid_numbers);
    if ((mid & first) != 0) return false;
    switch (byte_before(at)) {
      case '\'':
      case '.':
      case ':':
      case ',':
      case ';':
      case '"':
        return false;
      default:
        break;
    }
    const auto copy = [&](Mask& mask, Mask last) {
      if ((after(mask, last) & first) != 0) mask |= bytes;
    };
    copy(classes.letters, previous.letters);
    copy(classes.numbers, previous.numbers);
    copy(classes.katakana, previous.katakana);
    copy(classes.connectors, previous.connectors);
    return true;
  }

  // The byte before one of the block; a space at the start of the text.
  [[nodiscard]] char byte_before(std::size_t at) const {
    const std::size_t position = position_ + at;
    return position == 0 ? ' ' : text_[position - 1];
  }

  std::string_view text_;
  ByteBlock::Padding padding_ = {};
  std::size_t position_;
  WordTally tally_;
};

// The start of the last code point before a position.
std::size_t previous_code_point(std::string_view text, std::size_t position) {
  --position;
  while (unicode::is_continuation(text[position])) --position;
  return position;
}

}  // namespace

bool is_seam_at(std::string_view text, std::size_t position) {
  return is_seam(unicode::decode(text, previous_code_point(text, position)).code_point,
                 unicode::decode(text, position).code_point);
}

std::uint64_t count_words(std::string_view text) {
  std::uint64_t words = 0;
  for (std::size_t position = 0; position < text.size();) {
    WordScan scan{text, position};
    scan.run();
    words += scan.words();
    const std::size_t stopped = scan.position();
    if (stopped == text.size()) break;

    // From the last seam before the difficult code point to the first one behind it, by the full rules.
    const std::size_t behind = stopped + unicode::decode(text, stopped).length;
    const std::size_t seam = last_seam(text.substr(position, behind - position));
    if (seam < behind - position) position += seam;
    WordScan again{text.substr(0, stopped), position};
    again.run();
    words -= again.words();
    while (position < behind || (position < text.size() && !is_seam_at(text, position))) {
      const Segment segment = next_word(text, position);
      words += unicode::is_word(segment.kind) ? 1U : 0U;
      position = segment.end;
    }
  }
  return words;
}

}  // namespace wordbridge
