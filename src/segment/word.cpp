#include "segment/word.h"

#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::properties;
using unicode::Properties;
using unicode::WordBreak;

bool is_newline(WordBreak value) {
  return value == WordBreak::kCR || value == WordBreak::kLF || value == WordBreak::kNewline;
}

// AHLetter of the rules.
bool is_letter(WordBreak value) { return value == WordBreak::kALetter || value == WordBreak::kHebrewLetter; }

// What WB4 passes over.

// (MidLetter | MidNumLetQ) of WB6 and WB7.
bool is_mid_letter(WordBreak value) {
  return value == WordBreak::kMidLetter || value == WordBreak::kMidNumLet || value == WordBreak::kSingleQuote;
}

// (MidNum | MidNumLetQ) of WB11 and WB12.
bool is_mid_number(WordBreak value) {
  return value == WordBreak::kMidNum || value == WordBreak::kMidNumLet || value == WordBreak::kSingleQuote;
}

// What WB13a and WB13b join with ExtendNumLet.
bool is_connectable(WordBreak value) {
  return is_letter(value) || value == WordBreak::kNumeric || value == WordBreak::kKatakana;
}

bool is_ascii_letter(char byte) {
  const auto lower = static_cast<unsigned char>(static_cast<unsigned char>(byte) | 0x20U);
  return lower >= 'a' && lower <= 'z';
}

// The first value at or after `position` that WB4 does not pass over; kOther at the end of the text.
WordBreak next_significant(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const Decoded decoded = decode(text, position);
    const WordBreak value = properties(decoded.code_point).word_break();
    if (!is_ignored(value)) return value;
    position += decoded.length;
  }
  return WordBreak::kOther;
}

// What of ASCII may be joined to a letter before it.
bool may_join_letter(char byte) {
  switch (byte) {
    case '\'':
    case '.':
    case ':':
    case '_':
      return true;
    default:
      return !unicode::is_ascii(byte) || (byte >= '0' && byte <= '9');
  }
}

// A segment of letters of ASCII, of spaces, or of one sign, that is told without the rules; an empty one
// where there is another. What is behind it is ASCII, for WB4 passes over nothing of that.
Segment plain_word(std::string_view text, std::size_t start) {
  constexpr CharacterKind kUnknown = CharacterKind::kSpace;
  const char first = text[start];
  if (!unicode::is_ascii(first)) return {start, start, kUnknown};
  std::size_t end = start + 1;
  if (is_ascii_letter(first)) {
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (end < text.size() && may_join_letter(text[end])) return {start, start, kUnknown};
    return {start, end, CharacterKind::kLetter};
  }
  const bool is_digit = first >= '0' && first <= '9';
  if (first < ' ' || is_digit || first == '_' || first == 0x7F) return {start, start, kUnknown};
  while (first == ' ' && end < text.size() && text[end] == ' ') ++end;
  if (end < text.size() && !unicode::is_ascii(text[end])) return {start, start, kUnknown};
  return {start, end, unicode::kAsciiKinds[static_cast<unsigned char>(first)]};
}

// Reads one segment. `left_` is the last value that counts for the rules, `previous_` the last of all.
class WordReader {
 public:
  WordReader(std::string_view text, std::size_t start) : text_(text), position_(start) {}

  Segment read() {
    const std::size_t start = position_;
    take(decode(text_, position_));
    if (is_newline(previous_)) {
      const bool line_feed_follows = position_ < text_.size() && text_[position_] == '\n';
      if (previous_ == WordBreak::kCR && line_feed_follows) ++position_;  // WB3
      return {start, position_, kind_};                                   // WB3a
    }
    while (position_ < text_.size()) {
      if (left_ == WordBreak::kALetter && is_ascii_letter(text_[position_])) {  // WB5, the common case
        ++position_;
        previous_ = WordBreak::kALetter;
        kind_ = greater_kind(kind_, CharacterKind::kLetter);
        continue;
      }
      const Decoded next = decode(text_, position_);
      if (!joins(next)) break;
      take(next);
    }
    return {start, position_, kind_};
  }

 private:
  void take(const Decoded& decoded) {
    const Properties taken = properties(decoded.code_point);
    previous_ = taken.word_break();
    // WB4: ignored code points take the value of what they follow; at the start there is nothing to follow.
    if (!started_ || !is_ignored(previous_)) {
      odd_regional_indicators_ = previous_ == WordBreak::kRegionalIndicator && !odd_regional_indicators_;
      left_ = previous_;
    }
    started_ = true;
    kind_ = greater_kind(kind_, taken.kind());
    position_ += decoded.length;
  }

  // Whether there is no boundary before `next`.
  [[nodiscard]] bool joins(const Decoded& next) {
    const Properties next_properties = properties(next.code_point);
    const WordBreak right = next_properties.word_break();
    if (is_newline(right)) return false;                                            // WB3b
    if (previous_ == WordBreak::kZWJ && next_properties.extended_pictographic()) {  // WB3c
      pending_ = false;
      return true;
    }
    if (previous_ == WordBreak::kWSegSpace && right == WordBreak::kWSegSpace) return true;  // WB3d
    if (is_ignored(right)) return true;                                                     // WB4
    if (pending_) {  // the look-ahead of WB6, WB7b or WB12 has seen the right side of WB7, WB7c or WB11
      pending_ = false;
      return true;
    }
    return joins_letters_and_numbers(right, position_ + next.length) || joins_others(right);
  }

  [[nodiscard]] bool joins_letters_and_numbers(WordBreak right, std::size_t after) {
    const bool after_letter = is_letter(left_);
    const bool after_number = left_ == WordBreak::kNumeric;
    if ((after_letter || after_number) && (is_letter(right) || right == WordBreak::kNumeric)) {
      return true;  // WB5, WB8, WB9, WB10
    }
    if (after_letter && is_mid_letter(right) && is_letter(next_significant(text_, after))) {
      return pending_ = true;  // WB6
    }
    if (after_number && is_mid_number(right) && next_significant(text_, after) == WordBreak::kNumeric) {
      return pending_ = true;  // WB12
    }
    if (left_ != WordBreak::kHebrewLetter) return false;
    if (right == WordBreak::kSingleQuote) return true;  // WB7a
    if (right == WordBreak::kDoubleQuote && next_significant(text_, after) == WordBreak::kHebrewLetter) {
      return pending_ = true;  // WB7b
    }
    return false;
  }

  [[nodiscard]] bool joins_others(WordBreak right) const {
    if (left_ == WordBreak::kKatakana && right == WordBreak::kKatakana) return true;  // WB13
    if (right == WordBreak::kExtendNumLet) {
      return is_connectable(left_) || left_ == WordBreak::kExtendNumLet;  // WB13a
    }
    if (left_ == WordBreak::kExtendNumLet) return is_connectable(right);  // WB13b
    return left_ == WordBreak::kRegionalIndicator && right == WordBreak::kRegionalIndicator &&
           odd_regional_indicators_;  // WB15, WB16
  }

  std::string_view text_;
  std::size_t position_;
  WordBreak left_ = WordBreak::kOther;
  WordBreak previous_ = WordBreak::kOther;
  CharacterKind kind_ = CharacterKind::kSpace;
  bool started_ = false;
  bool odd_regional_indicators_ = false;
  bool pending_ = false;
};

}  // namespace

Segment next_word(std::string_view text, std::size_t start) {
  const Segment plain = plain_word(text, start);
  return plain.end > start ? plain : WordReader{text, start}.read();
}

}  // namespace wordbridge
