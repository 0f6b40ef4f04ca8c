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
  if (is_ignored(right)) return false;
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

// What WB6, WB7b and WB12 ask for what is behind it.
bool is_middle(WordBreak value) {
  return value == WordBreak::kMidLetter || value == WordBreak::kMidNum || value == WordBreak::kMidNumLet ||
         value == WordBreak::kSingleQuote || value == WordBreak::kDoubleQuote;
}

bool is_counting_word_seam(Properties before, Properties after) {
  const WordBreak left = before.word_break();
  const WordBreak right = after.word_break();
  if (is_newline(left) || is_newline(right)) return true;                       // WB3a, WB3b
  if (is_ignored(right)) return false;                                          // WB4
  if (left == WordBreak::kWSegSpace || left == WordBreak::kOther) return true;  // WB999; WB3d joins no words
  if (left == WordBreak::kZWJ && after.extended_pictographic()) return false;   // WB3c
  if (right == WordBreak::kWSegSpace || right == WordBreak::kOther) return true;  // WB999
  // A middle character joins what is behind it only if that is a letter or a number (WB7, WB7c, WB11).
  return is_middle(left) && (is_middle(right) || right == WordBreak::kKatakana ||
                             right == WordBreak::kExtendNumLet || right == WordBreak::kRegionalIndicator);
}

bool is_counting_grapheme_seam(Properties before, Properties after) {
  const GraphemeBreak left = before.grapheme_break();
  const GraphemeBreak right = after.grapheme_break();
  const auto is_control = [](GraphemeBreak value) {
    return value == GraphemeBreak::kControl || value == GraphemeBreak::kCR || value == GraphemeBreak::kLF;
  };
  if (is_control(left) || is_control(right)) return true;  // GB4, GB5
  if (left == GraphemeBreak::kPrepend) return false;       // GB9b
  // No rule joins what is in no class to what is before it, but GB9c and GB11.
  if (right == GraphemeBreak::kOther && after.indic_conjunct_break() == IndicConjunctBreak::kNone) {
    return left != GraphemeBreak::kZWJ || !after.extended_pictographic();
  }
  return is_grapheme_seam(before, after);
}

bool is_counting_seam(char32_t before, char32_t after) {
  if (before == '\r' && after == '\n') return false;
  const Properties left = properties(before);
  const Properties right = properties(after);
  return is_counting_word_seam(left, right) && is_counting_grapheme_seam(left, right);
}

// The last place between two code points that satisfy a predicate; 0 if there is none.
template <typename Predicate>
std::size_t last_place(std::string_view text, Predicate is_place) {
  const auto start_before = [text](std::size_t position) {
    --position;
    while (unicode::is_continuation(text[position])) --position;
    return position;
  };
  if (text.empty()) return 0;
  std::size_t position = start_before(text.size());
  char32_t after = decode(text, position).code_point;
  while (position > 0) {
    const std::size_t previous = start_before(position);
    const char32_t before = decode(text, previous).code_point;
    if (is_place(before, after)) return position;
    position = previous;
    after = before;
  }
  return 0;
}

}  // namespace

bool is_seam(char32_t before, char32_t after) {
  if (before == '\r' && after == '\n') return false;
  const Properties left = properties(before);
  const Properties right = properties(after);
  return is_word_seam(left, right) && is_grapheme_seam(left, right) &&
         (ends_address(before, left) || ends_address(after, right));
}

bool is_seam(char32_t before, char32_t after, const WordRules& rules) {
  if (!is_seam(before, after)) return false;
  if (rules.are_uax29()) return true;
  const Properties left = properties(before);
  const Properties right = properties(after);
  if (left.white_space() || right.white_space()) return true;
  return rules.policy != WordPolicy::kWhitespace && rules.policy != WordPolicy::kDocs &&
         left.kind() == CharacterKind::kIdeograph && right.kind() == CharacterKind::kIdeograph;
}

std::size_t last_seam(std::string_view text, const WordRules& rules) {
  const std::size_t seam =
      last_place(text, [&rules](char32_t before, char32_t after) { return is_seam(before, after, rules); });
  return seam == 0 ? text.size() : seam;
}

std::size_t first_seam(std::string_view text, const WordRules& rules) {
  if (text.empty()) return 0;
  Decoded before = decode(text, 0);
  for (std::size_t position = before.length; position < text.size();) {
    const Decoded after = decode(text, position);
    if (is_seam(before.code_point, after.code_point, rules)) return position;
    position += after.length;
    before = after;
  }
  return text.size();
}

std::size_t last_counting_seam(std::string_view text, const WordRules& rules) {
  return last_place(text, [&rules](char32_t before, char32_t after) {
    return rules.are_uax29() ? is_counting_seam(before, after) : is_seam(before, after, rules);
  });
}

}  // namespace wordbridge
