// Sixteen bytes of text whose characters can be counted at once.
#pragma once

#include <cstddef>
#include <cstdint>

#include "unicode/scan.h"

namespace wordbridge {

// Sixteen bytes with the two behind each of them. A code point is plain if there is a cluster boundary
// between any two of its sort, but for CR LF, and if the state behind it does not depend on what is before
// it. Those that are known here are of the scripts that are written without many marks.
class CharacterBlock {
 public:
  // Bytes of text that a block at its beginning reads.
  static constexpr std::size_t kReach = unicode::Bytes::kSize + 2;

  explicit CharacterBlock(const char* text)
      : first_(Bytes::load(text)), second_(Bytes::load(text + 1)), third_(Bytes::load(text + 2)) {}

  // Whether code points that start with this byte are known to be plain, all or many of them.
  static constexpr bool may_begin_with(char byte) {
    const auto lead = static_cast<unsigned char>(byte);
    if (lead < 0xDC) return lead != 0xCC && lead != 0xCD;
    return lead > 0xE0 && lead < 0xF0;
  }

  // Starts of code points that are not known to be plain.
  [[nodiscard]] std::uint32_t not_plain() const {
    // Greek, Cyrillic, dashes and quotation marks are all that most texts with some of these have.
    Bytes others = first_.at_least(0xCC).without(first_.within(0xCE, 0xD1) | punctuation());
    if (others.mask() == 0) return 0;
    const Bytes of_three = others & first_.at_least(0xE0);
    if ((others ^ of_three).mask() != 0) others = others.without(plain_of_two());
    if (of_three.mask() != 0) others = others.without(ideographs_and_hangul());
    if ((others & of_three).mask() != 0) others = others.without(plain_of_three());
    return others.mask();
  }

  // White space among what is plain: that of ASCII, U+0085 and U+00A0.
  [[nodiscard]] unicode::Bytes spaces() const {
    return first_.equal(' ') | first_.within('\t', '\r') |
           (first_.equal(0xC2) & (second_.equal(0x85) | second_.equal(0xA0)));
  }

  [[nodiscard]] std::uint32_t starts() const { return first_.starts().mask(); }

 private:
  using Bytes = unicode::Bytes;

  // U+2010 to U+2027
  [[nodiscard]] Bytes punctuation() const {
    return first_.equal(0xE2) & second_.equal(0x80) & third_.within(0x90, 0xA7);
  }

  // From U+0300 to U+07FF. Below, all are plain.
  [[nodiscard]] Bytes plain_of_two() const {
    // U+0380 to U+057F without U+0480 to U+0489: Greek, Cyrillic, Armenian
    const Bytes from_0380 =
        first_.within(0xCE, 0xD5).without(first_.equal(0xD2) & second_.within(0x80, 0x89));
    // U+0580 to U+0590, U+05BE and from U+05C8 on: Hebrew without points
    const Bytes hebrew = (first_.equal(0xD6) & (second_.within(0x80, 0x90) | second_.equal(0xBE))) |
                         (first_.equal(0xD7) & second_.at_least(0x88));
    // U+0606 to U+060F, U+061B, U+061D to U+064A, U+0660 to U+066F, U+0671 to U+06D5 and from U+06EE on:
    // Arabic without vowel signs
    const Bytes signs_of_d8 = second_.within(0x80, 0x85) | second_.within(0x90, 0x9A) | second_.equal(0x9C);
    const Bytes signs_of_d9 = second_.within(0x8B, 0x9F) | second_.equal(0xB0);
    const Bytes arabic = first_.equal(0xD8).without(signs_of_d8) | first_.equal(0xD9).without(signs_of_d9) |
                         first_.equal(0xDA) | first_.equal(0xDB).without(second_.within(0x96, 0xAD));
    return from_0380 | hebrew | arabic;
  }

  // U+4000 to U+9FFF; U+AC00 to U+D77F.
  [[nodiscard]] Bytes ideographs_and_hangul() const {
    return first_.within(0xE4, 0xE9) | first_.within(0xEB, 0xEC) |
           (first_.equal(0xEA) & second_.at_least(0xB0)) | (first_.equal(0xED) & second_.within(0x80, 0x9D));
  }

  // From U+0800 on, but for those.
  [[nodiscard]] Bytes plain_of_three() const {
    // U+10C0 to U+10FF, Georgian; U+1200 to U+133F, Ethiopic; U+1E00 to U+1FFF, Latin and Greek
    const Bytes of_e1 =
        first_.equal(0xE1) & (second_.equal(0x83) | second_.within(0x88, 0x8C) | second_.at_least(0xB8));
    // U+2080 to U+20BF, signs of currencies
    const Bytes of_e2 = punctuation() | (first_.equal(0xE2) & second_.equal(0x82));
    // U+3001 to U+3029, U+3040 to U+3098, U+309B to U+327F: Kana and its punctuation
    const Bytes from_3001 = second_.equal(0x80) & third_.within(0x81, 0xA9);
    const Bytes kana = second_.within(0x81, 0x89).without(second_.equal(0x82) & third_.within(0x99, 0x9A));
    const Bytes of_e3 = first_.equal(0xE3) & (from_3001 | kana);
    // U+FF00 to U+FF7F: wide ASCII, half-width Kana
    const Bytes of_ef = first_.equal(0xEF) & second_.within(0xBC, 0xBD);
    return of_e1 | of_e2 | of_e3 | of_ef;
  }

  Bytes first_;
  Bytes second_;
  Bytes third_;
};

}  // namespace wordbridge
