#include "segment/sentence_context.h"

#include "segment/list_item.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::properties;
using unicode::Properties;
using unicode::SentenceBreak;

constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kRightSingleQuote = 0x2019;

std::size_t start_of_last(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && unicode::is_continuation(text[start])) --start;
  return start;
}

bool is_white_space(char32_t code_point) { return properties(code_point).white_space(); }

SentenceBreak break_of(char32_t code_point) { return properties(code_point).sentence_break(); }

bool is_ignored(char32_t code_point) { return unicode::is_ignored(break_of(code_point)); }

bool is_close(char32_t code_point) { return break_of(code_point) == SentenceBreak::kClose; }

bool is_quote(char32_t code_point) {
  switch (code_point) {
    case '"':
    case '\'':
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
      return true;
    default:
      return code_point >= 0x2018 && code_point <= 0x201F;
  }
}

// Marks of emphasis in plain text.
bool is_emphasis(char32_t code_point) { return code_point == '*' || code_point == '_'; }

bool is_apostrophe(char32_t code_point) { return code_point == '\'' || code_point == kRightSingleQuote; }

bool is_part_of_word(char32_t code_point) {
  const unicode::CharacterKind kind = properties(code_point).kind();
  return kind >= CharacterKind::kNumber || kind == CharacterKind::kMark || code_point == '.' ||
         code_point == '-' || code_point == 0x2010 || code_point == 0xAA || code_point == 0xBA ||
         code_point == 0xB0 || is_ignored(code_point);
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_digit_or_small(char byte) { return is_digit(byte) || (byte >= 'a' && byte <= 'z'); }

// Moves over what stands before the place, from its end to the front.
class Backward {
 public:
  Backward(std::string_view text, SentenceContext& context) : text_(text), context_(context) {}

  void read() {
    skip_references();
    skip_closing();
    const std::string_view behind = text_;
    while (!text_.empty() && take_terminator()) {
    }
    const bool stops = text_.size() < behind.size();
    const char32_t before = text_.empty() ? 0 : last_code_point(text_);
    context_.terminators_in_brackets = stops && closes_first_ && (before == '(' || before == '[');
    context_.before = text_;
    context_.word = stops ? last_word(text_) : std::string_view{};
  }

 private:
  void skip_closing() {
    while (!text_.empty()) {
      const char32_t code_point = last_code_point(text_);
      if (is_white_space(code_point)) {
        context_.spaces = true;
        closes_first_ = false;
      } else if (is_close(code_point)) {
        (is_quote(code_point) ? context_.closes_quote : context_.closes_bracket) = true;
        closes_first_ = !is_quote(code_point);
      } else if (!is_emphasis(code_point) && !is_ignored(code_point)) {
        return;
      }
      text_ = text_.substr(0, start_of_last(text_));
    }
  }

  // References right behind the terminators, or behind what closes there: .[45][46]
  void skip_references() {
    const std::string_view without = without_spaces_behind(text_);
    std::size_t start = without.size();
    while (start > 0 && (is_digit_or_small(without[start - 1]) || without[start - 1] == '[' ||
                         without[start - 1] == ']')) {
      --start;
    }
    const std::size_t length = references_length(without.substr(start));
    if (length == 0 || start + length < without.size()) return;
    context_.closes_reference = true;
    context_.spaces = without.size() < text_.size();
    text_ = without.substr(0, start);
  }

  // One more terminator, with the spaces before the one behind it: ". . ." is an ellipsis.
  bool take_terminator() {
    const std::string_view without = counted_ ? without_spaces_behind(text_) : text_;
    if (without.empty()) return false;
    const char32_t code_point = last_code_point(without);
    if (is_ignored(code_point) && without.size() == text_.size()) {
      text_ = text_.substr(0, start_of_last(text_));
      return true;
    }
    const SentenceBreak value = break_of(code_point);
    if (code_point == kEllipsis) {
      context_.ellipsis_character = true;
    } else if (value == SentenceBreak::kATerm) {
      ++context_.full_stops;
    } else if (value == SentenceBreak::kSTerm) {
      ++context_.other_terminators;
    } else {
      return false;
    }
    text_ = without.substr(0, start_of_last(without));
    counted_ = true;
    return true;
  }

  std::string_view text_;
  SentenceContext& context_;
  // Whether what stands right behind the terminators is a bracket.
  bool closes_first_ = false;
  bool counted_ = false;
};

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Decoded decoded = decode(text, end);
    const Properties of = properties(decoded.code_point);
    const bool inside = unicode::is_word(of.kind()) || of.kind() == CharacterKind::kMark ||
                        is_apostrophe(decoded.code_point) || decoded.code_point == '-';
    if (!inside) break;
    end += decoded.length;
  }
  while (end > 0 && (text[end - 1] == '\'' || text[end - 1] == '-')) --end;
  return text.substr(0, end);
}

// Whether a quote or bracket at the start of a text closes: a bracket that does, or a quote with a space or
// the end behind it that is none of those that open with a space behind them.
bool closes_at_start(std::string_view text) {
  const Decoded first = decode(text, 0);
  if (first.code_point == ')' || first.code_point == ']' || first.code_point == '}') return true;
  if (first.code_point != 0xBB && first.code_point != 0x203A && first.code_point != 0x201D) return false;
  if (first.length == text.size()) return true;
  const char32_t behind = decode(text, first.length).code_point;
  return is_white_space(behind) || (properties(behind).kind() <= CharacterKind::kSymbol);
}

void read_forward(std::string_view text, SentenceContext& context) {
  if (text.empty()) return;
  context.next_closes = closes_at_start(text);
  std::size_t position = 0;
  bool spaces_may_follow = false;
  while (position < text.size()) {
    const Decoded decoded = decode(text, position);
    const char32_t code_point = decoded.code_point;
    if (is_close(code_point)) {
      (is_quote(code_point) ? context.opens_quote : context.opens_bracket) = true;
      spaces_may_follow = code_point == 0xAB || code_point == 0x2039;
    } else if (code_point == 0xBF || code_point == 0xA1) {
      context.opens_question = true;
    } else if (is_white_space(code_point) ? !spaces_may_follow
                                          : !is_emphasis(code_point) && !is_ignored(code_point)) {
      break;
    }
    position += decoded.length;
  }
  if (position == text.size()) return;
  context.next = first_word(text.substr(position));
  if (context.next.empty()) return;
  const char32_t first = decode(context.next, 0).code_point;
  context.next_is_number = break_of(first) == SentenceBreak::kNumeric;
  if (is_upper(first)) context.next_case = Capitalisation::kUpper;
  if (is_lower(first)) context.next_case = Capitalisation::kLower;
  const std::string_view behind = text.substr(position + context.next.size());
  context.next_is_item = is_lower(first) && context.next.size() == 1 && behind.starts_with(". ");
  context.next_is_initial =
      is_upper(first) && decode(context.next, 0).length == context.next.size() && behind.starts_with('.');
}

}  // namespace

SentenceContext sentence_context(std::string_view text, const Paragraph& paragraph, std::size_t place) {
  SentenceContext context;
  std::size_t begin = paragraph.start;
  if (place - begin > kSentenceContextBefore) {
    begin = place - kSentenceContextBefore;
    while (unicode::is_continuation(text[begin])) ++begin;
  }
  std::size_t end = paragraph.end;
  if (end - place > kSentenceContextBehind) {
    end = place + kSentenceContextBehind;
    while (unicode::is_continuation(text[end])) --end;
  }
  context.from_start_of_paragraph = begin == paragraph.start;
  Backward{text.substr(begin, place - begin), context}.read();
  context.is_item_in_text =
      !context.word.empty() && find_list_item(text, paragraph, begin + context.before.size()) != kNoListItem;
  // UAX #29 has a boundary behind the bracket that opens it.
  context.next_is_reference = place > begin && text[place - 1] == '[' &&
                              references_length(text.substr(place - 1, end - place + 1)) > 0;
  read_forward(text.substr(place, end - place), context);
  return context;
}

std::size_t references_length(std::string_view text) {
  constexpr std::size_t kLongest = 6;
  std::size_t length = 0;
  while (length < text.size() && text[length] == '[') {
    std::size_t end = length + 1;
    while (end < text.size() && is_digit_or_small(text[end])) ++end;
    const bool closed = end < text.size() && text[end] == ']';
    if (!closed || end == length + 1 || end - length > kLongest || !is_digit(text[length + 1])) break;
    length = end + 1;
  }
  return length;
}

std::string_view last_word(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  std::size_t start = text.size();
  while (start > 0 && text.size() - start < kLongest && unicode::is_ascii(text[start - 1]) &&
         unicode::is_word(unicode::kAsciiKinds[static_cast<unsigned char>(text[start - 1])])) {
    --start;
  }
  while (start > 0) {
    const std::size_t previous = start_of_last(text.substr(0, start));
    const char32_t code_point = decode(text, previous).code_point;
    const bool apostrophe = is_apostrophe(code_point) && start < text.size() && previous > 0 &&
                            is_part_of_word(last_code_point(text.substr(0, previous)));
    if (!is_part_of_word(code_point) && !apostrophe) break;
    if (text.size() - previous > kLongest) return {};
    start = previous;
  }
  while (start < text.size() && (text[start] == '.' || text[start] == '-')) ++start;
  return text.substr(start);
}

char32_t last_code_point(std::string_view text) { return decode(text, start_of_last(text)).code_point; }

std::string_view without_spaces_behind(std::string_view text) {
  while (!text.empty() && is_white_space(last_code_point(text))) text = text.substr(0, start_of_last(text));
  return text;
}

bool is_upper(char32_t code_point) { return break_of(code_point) == SentenceBreak::kUpper; }
bool is_lower(char32_t code_point) { return break_of(code_point) == SentenceBreak::kLower; }

}  // namespace wordbridge
