#include "segment/word_window.h"

#include <algorithm>

#include "segment/read_three_bytes.h"
#include "unicode/normalization.h"
#include "unicode/properties.h"
#include "unicode/three_bytes.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::Properties;
using unicode::WordBreak;
using unicode::WordSpelling;

using Bits = WordWindow::Bits;

// The properties of the code point that starts at a position; those of a space at the end of the text.
Properties properties_at(std::string_view text, std::size_t position) {
  return unicode::properties(position < text.size() ? decode(text, position).code_point : U' ');
}

// Whether WB7a or WB7b has a say in what is behind a Hebrew letter.
bool quote_follows(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const Decoded decoded = decode(text, position);
    if (!is_ignored(unicode::properties(decoded.code_point).word_break())) break;
    position += decoded.length;
  }
  return position < text.size() && (text[position] == '\'' || text[position] == '"');
}

// Reads the code points of a window that are not ASCII.
class OthersReader {
 public:
  OthersReader(std::string_view text, std::size_t position, const WordWindow::Before& before,
               WordWindow& window)
      : text_(text), position_(position), before_(before), window_(window) {}

  // Reads the one that starts `at` bytes into the window, or it and others behind it. Answers its length, or
  // theirs.
  unsigned read(unsigned at) {
    if (const unsigned letters = read_letters(at); letters != 0) return letters;
    return read_mark(at) ? kMarkSize : read_any(at);
  }

 private:
  // Dashes and quotation marks from U+2013 to U+201D: three bytes, which begin with E2 80.
  static constexpr unsigned kMarkSize = 3;
  static_assert(kMarkSize == WordWindow::kApostropheSize);

  // Reads letters of two bytes that are spelled as they are, of which most alphabets have most of their text.
  // 0 if there is none.
  [[nodiscard]] unsigned read_letters(unsigned at) {
    const char* const bytes = text_.data() + position_;
    const auto limit =
        static_cast<unsigned>(std::min<std::size_t>(WordWindow::kSize, text_.size() - position_));
    unsigned end = at;
    while (end < limit && unicode::is_kept_letter_of_two(bytes + end)) end += 2;
    // The rules say what a quote behind a Hebrew letter is (WB7a to WB7c).
    if (end > at && bytes[end - 2] == '\xD7' && quote_may_follow(end)) end -= 2;
    if (end == at) return 0;
    constexpr Bits kSeconds = 0xAAAAAAAAAAAAAAAA;
    const Bits behind = end < WordWindow::kSize ? ~Bits{0} << end : 0;
    const Bits letters = (~Bits{0} << at) & ~behind;
    window_.letters |= letters;
    window_.joined |= letters & (at % 2 == 0 ? kSeconds : ~kSeconds);
    return end - at;
  }

  // Whether what is behind a Hebrew letter is neither a letter like it nor ASCII, but for quotes.
  [[nodiscard]] bool quote_may_follow(unsigned at) const {
    const std::size_t behind = position_ + at;
    if (behind >= text_.size()) return false;
    const char next = text_[behind];
    if (unicode::is_ascii(next)) return next == '\'' || next == '"';
    return next != '\xD7' || static_cast<unsigned char>(text_[behind + 1]) < 0x90;
  }

  // Reads a mark that English is full of; false if there is another code point.
  [[nodiscard]] bool read_mark(unsigned at) {
    const char* const bytes = text_.data() + position_ + at;
    if (bytes[0] != '\xE2' || bytes[1] != '\x80') return false;
    // By bits, from U+2000 on.
    constexpr std::uint64_t kApostrophes = std::uint64_t{3} << 0x18;
    constexpr std::uint64_t kMarks = kApostrophes | std::uint64_t{3} << 0x13 | std::uint64_t{3} << 0x1C;
    const unsigned last = static_cast<unsigned char>(bytes[2]) & 0x3FU;
    if ((kMarks >> last & 1) == 0) return false;
    const Bits mark = Bits{7} << at;
    window_.joined |= mark & (mark << 1);
    if ((kApostrophes >> last & 1) != 0) add_apostrophe(mark, at);
    return true;
  }

  void add_apostrophe(Bits mark, unsigned at) {
    if (!add_middle(mark, at, position_ + at + kMarkSize, true, true)) window_.difficult = at;
    const Bits first = Bits{1} << at;
    if ((window_.joined & first) == 0) return;
    window_.folding |= mark;
    window_.apostrophes |= first;
  }

  unsigned read_any(unsigned at) {
    const Decoded decoded = decode(text_, position_ + at);
    const Properties of = unicode::properties(decoded.code_point);
    const Bits bytes = ((Bits{1} << decoded.length) - 1) << at;
    window_.joined |= bytes & (bytes << 1);
    if (of.spelling() != WordSpelling::kKept && !is_kept(decoded.code_point, of, at)) {
      window_.folding |= bytes;
    }
    const bool easy = unicode::is_word(of.kind())
                          ? add_word_part(of.word_break(), bytes, position_ + at + decoded.length)
                          : add_other(of.word_break(), bytes, at, position_ + at + decoded.length);
    if (!easy) window_.difficult = at;
    return decoded.length;
  }

  // Whether a code point, not of WordSpelling::kKept, is a mark that is spelled as it is: behind a starter of
  // the window that is not ASCII, and that is spelled as it is with all that follows it.
  [[nodiscard]] bool is_kept(char32_t code_point, Properties of, unsigned at) const {
    if (!unicode::is_mark(of.spelling())) return false;
    std::uint8_t last = 0;
    for (unsigned end = at; end > 0;) {
      unsigned start = end - 1;
      while (unicode::is_continuation(text_[position_ + start])) --start;
      const char32_t before = decode(text_, position_ + start).code_point;
      if (before < 0x80 || (window_.folding >> start & 1) != 0) return false;
      const std::uint8_t its_class = unicode::properties(before).combining_class();
      if (end == at) last = its_class;
      if (its_class == 0) return unicode::keeps_mark(before, last, code_point, of);
      end = start;
    }
    return false;
  }

  // Both answer false if the window cannot say how the code point joins. `behind` is where the next one
  // starts.
  [[nodiscard]] bool add_word_part(WordBreak value, Bits bytes, std::size_t behind) {
    switch (value) {
      case WordBreak::kALetter:
        window_.letters |= bytes;
        return true;
      case WordBreak::kHebrewLetter:
        window_.letters |= bytes;
        return !quote_follows(text_, behind);
      case WordBreak::kNumeric:
        window_.numbers |= bytes;
        return true;
      case WordBreak::kKatakana:
        window_.katakana |= bytes;
        return true;
      case WordBreak::kOther:
        window_.singles |= bytes;
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] bool add_other(WordBreak value, Bits bytes, unsigned at, std::size_t behind) {
    switch (value) {
      case WordBreak::kZWJ:
        return !properties_at(text_, behind).extended_pictographic() && extend(bytes, at);  // WB3c
      case WordBreak::kExtend:
      case WordBreak::kFormat:
        return extend(bytes, at);
      case WordBreak::kMidNumLet:
        return add_middle(bytes, at, behind, true, true);
      case WordBreak::kMidLetter:
        return add_middle(bytes, at, behind, true, false);
      case WordBreak::kMidNum:
        return add_middle(bytes, at, behind, false, true);
      case WordBreak::kExtendNumLet:
        window_.connectors |= bytes;
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
  [[nodiscard]] bool extend(Bits bytes, unsigned at) {
    switch (position_ + at == 0 ? ' ' : text_[position_ + at - 1]) {
      case '\'':
      case '.':
      case ':':
      case ',':
      case ';':
        return false;
      default:
        break;
    }
    const Bits first = Bits{1} << at;
    const auto copy = [&](Bits& bits, Bits before) {
      if (((bits << 1 | before) & first) != 0) bits |= bytes;
    };
    copy(window_.letters, before_.letters);
    copy(window_.numbers, before_.numbers);
    copy(window_.katakana, before_.katakana);
    copy(window_.singles, before_.singles);
    copy(window_.connectors, before_.connectors);
    window_.joined |= first;
    return true;
  }

  // WB6, WB7, WB11 and WB12.
  [[nodiscard]] bool add_middle(Bits bytes, unsigned at, std::size_t behind, bool in_words, bool in_numbers) {
    const Bits first = Bits{1} << at;
    const bool after_letter = in_words && ((window_.letters << 1 | before_.letters) & first) != 0;
    const bool after_number = in_numbers && ((window_.numbers << 1 | before_.numbers) & first) != 0;
    if (!after_letter && !after_number) return true;
    const WordBreak next = properties_at(text_, behind).word_break();
    if (is_ignored(next)) return false;
    const bool letter_follows = next == WordBreak::kALetter || next == WordBreak::kHebrewLetter;
    if ((after_letter && letter_follows) || (after_number && next == WordBreak::kNumeric)) {
      window_.joined |= bytes | bytes << 1;
    }
    return true;
  }

  std::string_view text_;
  std::size_t position_;
  WordWindow::Before before_;
  WordWindow& window_;
};

}  // namespace

void WordWindow::add_others(std::string_view text, std::size_t position, const char* bytes, Bits others,
                            const Before& before) {
  WordWindow window = *this;
  OthersReader reader{text, position, before, window};
  // From a few on it takes less time to read them at once.
  constexpr int kFew = 3;
  const Bits three = unicode::starts_of_three(bytes);
  const Bits read = std::popcount(three) < kFew ? 0 : read_three_bytes(bytes, three, window);
  for (Bits rest = others & ~read; rest != 0 && window.difficult == kSize;) {
    const auto at = static_cast<unsigned>(std::countr_zero(rest));
    const unsigned end = at + reader.read(at);
    if (end >= kSize) break;
    rest &= ~Bits{0} << end;
  }
  *this = window;
}

}  // namespace wordbridge
