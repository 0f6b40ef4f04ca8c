// Words that are what stands between white space.
#include <algorithm>
#include <bit>

#include "segment/joiners.h"
#include "segment/policy_words.h"
#include "segment/word.h"
#include "unicode/scan.h"
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
  if (text_[position_] == ' ') {
    is_ascii_ = true;
    after_space_ = true;
    std::size_t end = position_ + 1;
    while (end < text_.size() && text_[end] == ' ') ++end;
    return {position_, end, CharacterKind::kSpace};
  }
  if (position_ >= rest_end_) {  // as most words of most texts
    Token plain{};
    is_ascii_ = read_plain_token(plain);
    rest_is_ascii_ = is_ascii_;
    if (is_ascii_) {
      const Segment segment = word_of(plain);
      after_space_ = false;
      return segment;
    }
  }
  const char32_t first = decode(text_, position_).code_point;
  if (is_white_space(first)) {
    after_space_ = true;
    return spaces();
  }
  Segment segment{};
  const Segment& address = addresses_.address();
  if (position_ < rest_end_) {
    is_ascii_ = rest_is_ascii_;
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

// Reads a token of ASCII before white space of ASCII or the end of the text, of which nothing is cut but what
// is at its ends. False if there is another one, or white space.
bool PolicyWords::read_plain_token(Token& token) const {
  const bool is_plain = text_.size() - position_ >= unicode::Bytes::kSize && read_short_token(token);
  return (is_plain || read_any_plain_token(token)) && token.end <= addresses_.address().start;
}

// The same of one that ends within the sixteen bytes that there are, and has neither apostrophes nor hyphens.
bool PolicyWords::read_short_token(Token& token) const {
  const auto bytes = unicode::Bytes::load(text_.data() + position_);
  const std::uint32_t spaces = (bytes.equal(' ') | bytes.within('\t', '\r')).mask();
  if (spaces == 0) return false;
  const std::size_t end = position_ + static_cast<std::size_t>(std::countr_zero(spaces));
  const std::uint32_t inside = (spaces & (0 - spaces)) - 1;
  const auto others =
      bytes.non_ascii() | bytes.within(0, ' ' - 1) | bytes.equal(0x7F) | bytes.equal('\'') | bytes.equal('-');
  if (inside == 0 || (others.mask() & inside) != 0) return false;
  const std::uint32_t letters = bytes.with_bits(0x20).within('a', 'z').mask() & inside;
  const std::uint32_t words = letters | (bytes.within('0', '9').mask() & inside);
  token = {end, end, position_, CharacterKind::kSpace};
  if (words == 0) return true;
  token.first = position_ + static_cast<std::size_t>(std::countr_zero(words));
  token.last = position_ + static_cast<std::size_t>(std::bit_width(words));
  token.kind = letters != 0 ? CharacterKind::kLetter : CharacterKind::kNumber;
  return true;
}

bool PolicyWords::read_any_plain_token(Token& token) const {
  std::size_t end = position_;
  std::size_t first = text_.size();
  std::size_t last = position_;
  CharacterKind kind = CharacterKind::kSpace;
  for (; end < text_.size(); ++end) {
    const auto byte = static_cast<unsigned char>(text_[end]);
    if (unicode::is_ascii_white_space(byte)) break;
    if (byte < ' ' || byte >= 0x7F || may_cut(end)) return false;
    const CharacterKind its_kind = unicode::kAsciiKinds[byte];
    if (!is_word(its_kind)) continue;
    kind = greater_kind(kind, its_kind);
    first = std::min(first, end);
    last = end + 1;
  }
  if (end == position_) return false;
  token = {end, std::min(first, end), last, kind};
  return true;
}

// Whether a character of ASCII may be one that cuts a token.
bool PolicyWords::may_cut(std::size_t position) const {
  switch (text_[position]) {
    case '\'':
      return !rules_.joins_apostrophes;
    case '-':
      return !rules_.joins_hyphens || (position > 0 && text_[position - 1] == '-') ||
             text_.substr(position).starts_with("--");
    default:
      return false;
  }
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
  if (first == end) return word_of({end, end, end, CharacterKind::kSpace});
  CharacterKind kind = greatest_kind(text_, first, last);
  if (address.start < end) {
    last = std::max(last, std::min(address.end, end));
    kind = address.kind;
  }
  return word_of({end, first, last, kind});
}

// The word of a token, or what is before it.
Segment PolicyWords::word_of(const Token& token) {
  const auto [end, first, last, kind] = token;
  if (first == end) {
    const bool is_signs = rules_.policy != WordPolicy::kDocs && is_between_spaces(end);
    return {position_, end, is_signs ? CharacterKind::kSigns : greatest_kind(text_, position_, end)};
  }
  Segment word{position_, end, kind};
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
