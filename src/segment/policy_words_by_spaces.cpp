// Words that are what stands between white space.
#include <algorithm>

#include "segment/joiners.h"
#include "segment/policy_words.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::is_word;
using unicode::properties;

bool is_white_space(char32_t code_point) { return properties(code_point).white_space(); }

bool is_letter_at(std::string_view text, std::size_t position) {
  return position < text.size() &&
         properties(decode(text, position).code_point).kind() >= CharacterKind::kLetter;
}

// Whether the last code point before a position that is no mark is a letter.
bool is_letter_before(std::string_view text, std::size_t position) {
  while (position > 0) {
    --position;
    while (unicode::is_continuation(text[position])) --position;
    const CharacterKind kind = properties(decode(text, position).code_point).kind();
    if (kind != CharacterKind::kMark) return kind >= CharacterKind::kLetter;
  }
  return false;
}

}  // namespace

Segment PolicyWords::next_by_spaces() {
  const char32_t first = decode(text_, position_).code_point;
  if (is_white_space(first)) {
    after_space_ = true;
    return spaces();
  }
  Segment segment{};
  const Segment& address = addresses_.address();
  if (position_ < rest_end_) {
    segment = {position_, rest_end_, greatest_kind(text_, position_, rest_end_)};
  } else if (position_ >= address.start && !is_one_word(address)) {
    segment = part_of_address();
  } else if (position_ < address.start && is_separator(position_, first)) {
    segment = separators();
  } else {
    segment = token();
  }
  after_space_ = false;
  return segment;
}

// White space that UAX #29 keeps together if it is equal, a newline, or any other one.
Segment PolicyWords::spaces() const {
  const Decoded first = decode(text_, position_);
  std::size_t end = position_ + first.length;
  if (first.code_point == '\r' && end < text_.size() && text_[end] == '\n') ++end;
  const bool joins = properties(first.code_point).word_break() == unicode::WordBreak::kWSegSpace;
  while (joins && end < text_.size()) {
    if (decode(text_, end).code_point != first.code_point) break;
    end += first.length;
  }
  return {position_, end, CharacterKind::kSpace};
}

Segment PolicyWords::separators() const {
  std::size_t end = position_;
  while (end < text_.size() && end < addresses_.address().start) {
    const Decoded next = decode(text_, end);
    if (!is_separator(end, next.code_point)) break;
    end += next.length;
  }
  return {position_, end, greatest_kind(text_, position_, end)};
}

// What UAX #29 cuts from the address at hand.
Segment PolicyWords::part_of_address() const {
  const Segment& address = addresses_.address();
  Segment part = counted(next_word(text_.substr(0, address.end), position_));
  if (is_word(part.kind)) part.kind = address.kind;
  return part;
}

// What stands between separators, or the first part of it.
Segment PolicyWords::token() {
  const Decoded start = decode(text_, position_);
  const Segment& address = addresses_.address();
  if (stands_alone(start.code_point) && position_ < address.start) {
    const std::size_t end = end_of_character(position_, text_.size());
    const CharacterKind kind = greatest_kind(text_, position_, end);
    return counted({position_, end, is_word(kind) ? kind : CharacterKind::kSigns});
  }
  const std::size_t end = end_of_token();
  std::size_t first = end;
  std::size_t last = position_;
  for (std::size_t position = position_; position < end;) {
    const std::size_t behind = end_of_character(position, end);
    if (is_word(properties(decode(text_, position).code_point).kind())) {
      if (first == end) first = position;
      last = behind;
    }
    position = behind;
  }
  if (first == end) {
    const bool is_signs = rules_.policy != WordPolicy::kDocs && is_between_spaces(end);
    return {position_, end, is_signs ? CharacterKind::kSigns : greatest_kind(text_, position_, end)};
  }
  Segment word{position_, end, greatest_kind(text_, first, last)};
  if (address.start < end) {
    last = std::max(last, std::min(address.end, end));
    word.kind = address.kind;
  }
  if (rules_.policy == WordPolicy::kWhitespace) return counted(word);
  if (first > position_) return {position_, first, greatest_kind(text_, position_, first)};
  rest_end_ = end;
  word.end = last;
  return counted(word);
}

std::size_t PolicyWords::end_of_token() const {
  AddressFinder ahead = addresses_;
  std::size_t end = position_ + decode(text_, position_).length;
  for (; end < text_.size(); end += decode(text_, end).length) {
    const char32_t next = decode(text_, end).code_point;
    if (is_white_space(next)) break;
    while (!ahead.at_end() && ahead.address().end <= end) ahead.next();
    if (end >= ahead.address().start) {
      if (!is_one_word(ahead.address())) break;
    } else if (stands_alone(next) || is_separator(end, next)) {
      break;
    }
  }
  return end;
}

// Whether nothing but white space is before position_ and at `end`.
bool PolicyWords::is_between_spaces(std::size_t end) const {
  return after_space_ && (end == text_.size() || is_white_space(decode(text_, end).code_point));
}

// Whether a character of a token cuts it.
bool PolicyWords::is_separator(std::size_t position, char32_t code_point) const {
  if (is_dash(code_point)) return !rules_.joins_dashes;
  if (is_apostrophe(code_point)) {
    const std::size_t behind = position + decode(text_, position).length;
    return !rules_.joins_apostrophes && is_letter_before(text_, position) && is_letter_at(text_, behind);
  }
  if (!is_hyphen(code_point)) return false;
  const bool is_double = code_point == '-' &&
                         ((position > 0 && text_[position - 1] == '-') || text_.substr(position, 2) == "--");
  return is_double ? !rules_.joins_dashes : !rules_.joins_hyphens;
}

}  // namespace wordbridge
