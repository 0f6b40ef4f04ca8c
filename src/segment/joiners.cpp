#include "segment/joiners.h"

#include "segment/segment.h"
#include "unicode/properties.h"

namespace wordbridge {
namespace {

using unicode::is_ignored;
using unicode::properties;
using unicode::Properties;
using unicode::WordBreak;

// Symbols and punctuation of the blocks of East Asian characters, and the fullwidth forms.
bool is_east_asian_sign(char32_t code_point) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  constexpr Range kRanges[] = {{0x2E80, 0x2FFF}, {0x3001, 0x303F}, {0x3190, 0x31EF}, {0x3200, 0x33FF},
                               {0xFE30, 0xFE4F}, {0xFF01, 0xFF9F}, {0xFFE0, 0xFFE6}};
  for (const Range& range : kRanges) {
    if (code_point >= range.first && code_point <= range.last) {
      return !is_ignored(properties(code_point).word_break());
    }
  }
  return false;
}

}  // namespace

bool is_cjk_letter(char32_t code_point) {
  const Properties of = properties(code_point);
  return of.kind() == CharacterKind::kIdeograph || of.kind() == CharacterKind::kKana ||
         of.word_break() == WordBreak::kKatakana || (code_point >= 0x3105 && code_point <= 0x312F) ||
         (code_point >= 0x31A0 && code_point <= 0x31BF);
}

bool stands_alone(WordPolicy policy, char32_t code_point) {
  switch (policy) {
    case WordPolicy::kWord:
      return is_cjk_letter(code_point) || is_east_asian_sign(code_point);
    case WordPolicy::kCjkCharacters:
      return is_cjk_letter(code_point);
    default:
      return false;
  }
}

}  // namespace wordbridge
