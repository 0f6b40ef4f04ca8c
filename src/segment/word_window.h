// 64 bytes of text as the rules of words see them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "unicode/scan.h"

namespace wordbridge {

// Bit i is for byte `position + i` of a text. Every byte of a code point has its class, and what WB4 ignores
// has the class of what it follows.
struct WordWindow {
  using Bits = std::uint64_t;
  static constexpr unsigned kSize = 64;
  // Bytes of the typographic apostrophe and of the quotation mark that is its mirror image (U+2018, U+2019).
  static constexpr unsigned kApostropheSize = 3;
  static constexpr Bits kApostropheBytes = 7;

  // Classes of the rules, of code points that make a segment a word.
  Bits letters = 0;  // AHLetter
  Bits numbers = 0;
  Bits katakana = 0;
  Bits singles = 0;     // Other: ideographs and the like, each a word
  Bits connectors = 0;  // ExtendNumLet, which make none

  // No word boundary is before these bytes, whatever the classes say.
  Bits joined = 0;
  // Code points beyond ASCII that may not be spelled in a vocabulary as they are. Marks between words are
  // left out.
  Bits folding = 0;
  // The first byte of each typographic apostrophe that is within a word; all of it is among `folding`.
  Bits apostrophes = 0;
  // The first code point whose joins need the full rules; kSize if there is none.
  unsigned difficult = kSize;

  // Bits of the byte before the window, 1 or 0, of each class.
  struct Before {
    Bits letters = 0;
    Bits numbers = 0;
    Bits katakana = 0;
    Bits singles = 0;
    Bits connectors = 0;

    [[nodiscard]] Bits in_word() const { return letters | numbers | katakana | singles | connectors; }
  };

  [[nodiscard]] Bits in_words() const { return letters | numbers | katakana | singles | connectors; }

  // Reads ASCII; `bytes` are the 64 of the window, and get to `lower` with capitals in lower case. Answers
  // which bytes are not ASCII.
  Bits read_ascii(const char* bytes, char* lower);
  // Adds the code points that are not ASCII, up to the first difficult one; `others` are their bytes, and
  // `position` is where the window is in the text.
  void add_others(std::string_view text, std::size_t position, Bits others, const Before& before);
  // What the classes join: to be called last.
  void join(const Before& before);

  // ASCII that WB6 and WB12 join with what is on both sides.
  Bits mid_letters = 0;
  Bits mid_numbers = 0;
};

//=== inline, for every byte passes here ===//

inline WordWindow::Bits WordWindow::read_ascii(const char* bytes, char* lower) {
  using unicode::Bytes;
  Bits others = 0;
  for (unsigned place = 0; place < kSize; place += Bytes::kSize) {
    const Bytes part = Bytes::load(bytes + place);
    const auto add = [place](Bits& bits, Bytes match) { bits |= Bits{match.mask()} << place; };
    const Bytes quote_or_stop = part.equal('\'') | part.equal('.');
    add(others, part.non_ascii());
    const Bytes with_bit = part.with_bits(0x20);
    const Bytes letter = with_bit.within('a', 'z');
    add(letters, letter);
    (part.without(letter) | with_bit.only(letter)).store(reinterpret_cast<std::uint8_t*>(lower + place));
    add(numbers, part.within('0', '9'));
    add(connectors, part.equal('_'));
    add(mid_letters, quote_or_stop | part.equal(':'));
    add(mid_numbers, quote_or_stop | part.equal(',') | part.equal(';'));
  }
  return others;
}

inline void WordWindow::join(const Before& before) {
  const Bits after_letters = letters << 1 | before.letters;
  const Bits after_numbers = numbers << 1 | before.numbers;
  const Bits middles =
      (after_letters & mid_letters & letters >> 1) | (after_numbers & mid_numbers & numbers >> 1);
  joined |= ((letters | numbers) & (after_letters | after_numbers)) |  // WB5, WB8 to WB10
            middles | middles << 1;                                    // WB6, WB7, WB11, WB12
  const Bits after_connectors = connectors << 1 | before.connectors;
  const Bits after_katakana = katakana << 1 | before.katakana;
  if ((connectors | after_connectors | katakana | after_katakana) == 0) return;
  joined |= (connectors & (after_letters | after_numbers | after_katakana | after_connectors)) |  // WB13a
            ((letters | numbers | katakana) & after_connectors) |                                 // WB13b
            (katakana & after_katakana);                                                          // WB13
}

}  // namespace wordbridge
