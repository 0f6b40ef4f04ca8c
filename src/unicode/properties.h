// What the rules ask of a code point.
#pragma once

#include <cstdint>

#include "unicode/tables.generated.h"

namespace wordbridge::unicode {

// The properties of one code point, packed in 32 bits.
class Properties {
 public:
  explicit constexpr Properties(std::uint32_t record) : record_(record) {}

  [[nodiscard]] GraphemeBreak grapheme_break() const {
    return GraphemeBreak{field(tables::kGraphemeBreakShift, tables::kGraphemeBreakMask)};
  }
  [[nodiscard]] IndicConjunctBreak indic_conjunct_break() const {
    return IndicConjunctBreak{field(tables::kIndicConjunctBreakShift, tables::kIndicConjunctBreakMask)};
  }
  // Grapheme_Cluster_Break, Indic_Conjunct_Break and Extended_Pictographic at once, from the lowest bits on.
  static constexpr unsigned kClusterKeys = 128;
  [[nodiscard]] unsigned cluster_key() const { return record_ % kClusterKeys; }
  [[nodiscard]] WordBreak word_break() const {
    return WordBreak{field(tables::kWordBreakShift, tables::kWordBreakMask)};
  }
  [[nodiscard]] SentenceBreak sentence_break() const {
    return SentenceBreak{field(tables::kSentenceBreakShift, tables::kSentenceBreakMask)};
  }
  [[nodiscard]] CharacterKind kind() const {
    return CharacterKind{field(tables::kKindShift, tables::kKindMask)};
  }
  [[nodiscard]] bool extended_pictographic() const {
    return field(tables::kExtendedPictographicShift, tables::kExtendedPictographicMask) != 0;
  }
  [[nodiscard]] bool white_space() const {
    return field(tables::kWhiteSpaceShift, tables::kWhiteSpaceMask) != 0;
  }
  // Canonical_Combining_Class: 0 of a starter.
  [[nodiscard]] std::uint8_t combining_class() const {
    return field(tables::kCombiningClassShift, tables::kCombiningClassMask);
  }
  // What the code point does to the spelling of a word: see lexicon/spelling.h.
  [[nodiscard]] WordSpelling spelling() const {
    return WordSpelling{field(tables::kSpellingShift, tables::kSpellingMask)};
  }

 private:
  static_assert(tables::kGraphemeBreakShift == 0 && tables::kIndicConjunctBreakShift == 4 &&
                tables::kExtendedPictographicShift == 6);

  [[nodiscard]] std::uint8_t field(unsigned shift, unsigned mask) const {
    return static_cast<std::uint8_t>(record_ >> shift & mask);
  }

  std::uint32_t record_;
};

namespace tables {

// The place of a code point, at most U+10FFFF, in the tables of records. Two table reads.
inline std::uint8_t record_of(char32_t code_point) {
  constexpr char32_t kWithinBlock = (1U << kBlockShift) - 1;
  const std::uint32_t block = kIndex[code_point >> kBlockShift];
  return kBlocks[(block << kBlockShift) + (code_point & kWithinBlock)];
}

}  // namespace tables

// Properties of a code point, at most U+10FFFF. Three table reads.
inline Properties properties(char32_t code_point) {
  return Properties{tables::kRecords[tables::record_of(code_point)]};
}

// What a code point, at most U+10FFFF, is among words. Three table reads.
inline WordRole word_role(char32_t code_point) { return tables::kWordRoles[tables::record_of(code_point)]; }

// Whether well-formed bytes begin with a letter of two bytes, of Word_Break ALetter or Hebrew_Letter, that is
// spelled in a vocabulary as it is. One table read.
inline bool is_kept_letter_of_two(const char* bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (lead < 0xC2 || lead > 0xDF) return false;
  return (tables::kKeptLetters[lead & 0x1FU] >> (static_cast<unsigned char>(bytes[1]) & 0x3FU) & 1) != 0;
}

// What belongs to the code point before it: WB4, and SB5.
constexpr bool is_ignored(WordBreak value) {
  return value == WordBreak::kExtend || value == WordBreak::kFormat || value == WordBreak::kZWJ;
}
constexpr bool is_ignored(SentenceBreak value) {
  return value == SentenceBreak::kExtend || value == SentenceBreak::kFormat;
}

// Whether the spelling of a mark, or of what is composed with a letter before it, depends on what is there.
constexpr bool is_mark(WordSpelling spelling) {
  return spelling == WordSpelling::kMark || spelling == WordSpelling::kComposes;
}

// Whether a segment of this kind is a word: it has a letter or a number.
inline bool is_word(CharacterKind kind) { return kind >= CharacterKind::kNumber; }

}  // namespace wordbridge::unicode
