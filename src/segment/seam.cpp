#include "segment/seam.h"

#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::GraphemeBreak;
using unicode::IndicConjunctBreak;
using unicode::properties;
using unicode::Properties;
using unicode::WordBreak;

bool is_newline(WordBreak value) {
  return value == WordBreak::kCR || value == WordBreak::kLF || value == WordBreak::kNewline;
}

bool is_word_seam(Properties before, Properties after) {
  const WordBreak left = before.word_break();
  const WordBreak right = after.word_break();
  if (is_newline(left) || is_newline(right)) return true;  // WB3a, WB3b
  if (right == WordBreak::kExtend || right == WordBreak::kFormat || right == WordBreak::kZWJ) return false;
  if (left == WordBreak::kWSegSpace) return right != WordBreak::kWSegSpace;  // WB3d
  return left == WordBreak::kOther;                                          // WB999
}

bool is_grapheme_seam(Properties before, Properties after) {
  switch (after.grapheme_break()) {
    case GraphemeBreak::kExtend:
    case GraphemeBreak::kZWJ:
    case GraphemeBreak::kSpacingMark:
      return false;  // GB9, GB9a
    default:
      break;
  }
  switch (before.grapheme_break()) {
    case GraphemeBreak::kOther:
    case GraphemeBreak::kControl:
    case GraphemeBreak::kCR:
    case GraphemeBreak::kLF:
    case GraphemeBreak::kSpacingMark:
      // What GB9c needs on its left side.
      return before.indic_conjunct_break() == IndicConjunctBreak::kNone ||
             before.indic_conjunct_break() == IndicConjunctBreak::kConsonant;
    default:
      return false;
  }
}

// Whether no URL and no e-mail address has this code point.
bool ends_address(char32_t code_point, Properties of) {
  if (code_point < 0x80) return code_point <= ' ' || code_point == 0x7F;
  const CharacterKind kind = of.kind();
  return kind != CharacterKind::kLetter && kind != CharacterKind::kMark && kind != CharacterKind::kNumber;
}

}  // namespace

bool is_seam(char32_t before, char32_t after) {
  if (before == '\r' && after == '\n') return false;
  const Properties left = properties(before);
  const Properties right = properties(after);
  return is_word_seam(left, right) && is_grapheme_seam(left, right) &&
         (ends_address(before, left) || ends_address(after, right));
}

std::size_t last_seam(std::string_view text) {
  const auto start_before = [text](std::size_t position) {
    --position;
    while ((static_cast<unsigned char>(text[position]) & 0xC0) == 0x80) --position;
    return position;
  };
  if (text.empty()) return 0;
  std::size_t position = start_before(text.size());
  char32_t after = decode(text, position).code_point;
  while (position > 0) {
    const std::size_t previous = start_before(position);
    const char32_t before = decode(text, previous).code_point;
    if (is_seam(before, after)) return position;
    position = previous;
    after = before;
  }
  return text.size();
}

std::size_t first_seam(std::string_view text) {
  if (text.empty()) return 0;
  Decoded before = decode(text, 0);
  for (std::size_t position = before.length; position < text.size();) {
    const Decoded after = decode(text, position);
    if (is_seam(before.code_point, after.code_point)) return position;
    position += after.length;
    before = after;
  }
  return text.size();
}

}  // namespace wordbridge
