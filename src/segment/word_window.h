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
  // Windows that are read by one call of a loop, a hundred thousand instructions or more: code that is
  // compiled anew while it runs, as that of WebAssembly, is the faster one only when it is called again.
  static constexpr unsigned kAtOnce = 512;
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

  // Bytes of a window and of what a visitor may read behind it.
  static constexpr std::size_t kReadable = kSize + 16;
  using Padding = char[kReadable];
  // Those from a position of a text on. `padding` is where they get zeros behind them if they are fewer.
  [[gnu::always_inline]] static const char* readable(std::string_view text, std::size_t position,
                                                     Padding& padding) {
    const char* const bytes = text.data() + position;
    const std::size_t rest = text.size() - position;
    if (rest >= kReadable) return bytes;
    std::memset(padding, 0, kReadable);
    std::memcpy(padding, bytes, rest);
    return padding;
  }

  // Reads ASCII; `bytes` are the 64 of the window. Answers which bytes are not ASCII.
  Bits read_ascii(const char* bytes);
  // Adds the code points that are not ASCII, up to the first difficult one; `others` are their bytes, and
  // `position` is where the window is in the text. `bytes` are those of the window and two more, zeros behind
  // the end of the text.
  void add_others(std::string_view text, std::size_t position, const char* bytes, Bits others,
                  const Before& before);
  // What the classes join: to be called last.
  void join(const Before& before);

  // ASCII that WB6 and WB12 join with what is on both sides.
  Bits mid_letters = 0;
  Bits mid_numbers = 0;
};

//=== inline, for every byte passes here ===//

inline WordWindow::Bits WordWindow::read_ascii(const char* bytes) {
  using unicode::Bytes;
  const Bytes parts[] = {Bytes::load(bytes), Bytes::load(bytes + Bytes::kSize),
                         Bytes::load(bytes + 2 * Bytes::kSize), Bytes::load(bytes + 3 * Bytes::kSize)};
  const auto all = [&parts](auto match) {
    const auto bits = [&](unsigned part) { return Bits{match(parts[part]).mask()} << part * Bytes::kSize; };
    return bits(0) | bits(1) | bits(2) | bits(3);
  };
  letters = all([](Bytes part) { return part.with_bits(0x20).within('a', 'z'); });
  mid_letters = all([](Bytes part) { return part.one_of<'\'', '.', ':'>(); });
  const auto rare = [](Bytes part) { return part.non_ascii() | part.within('0', '9') | part.equal('_'); };
  if ((rare(parts[0]) | rare(parts[1]) | rare(parts[2]) | rare(parts[3])).mask() == 0) return 0;
  numbers = all([](Bytes part) { return part.within('0', '9'); });
  connectors = all([](Bytes part) { return part.equal('_'); });
  mid_numbers = all([](Bytes part) { return part.one_of<'\'', '.', ',', ';'>(); });
  return all([](Bytes part) { return part.non_ascii(); });
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
