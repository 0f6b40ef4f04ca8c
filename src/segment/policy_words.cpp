#include "segment/policy_words.h"

#include "segment/joiners.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::is_word;
using unicode::properties;

// What WB4 gives to the character before it.
bool is_ignored(char32_t code_point) { return unicode::is_ignored(properties(code_point).word_break()); }

bool is_cjk(CharacterKind kind) { return kind == CharacterKind::kIdeograph || kind == CharacterKind::kKana; }

}  // namespace

Segment PolicyWords::next() {
  while (!addresses_.at_end() && addresses_.address().end <= position_) addresses_.next();
  is_ascii_ = false;
  const Segment segment = rules_.by_spaces() ? next_by_spaces() : next_by_uax29();
  position_ = segment.end;
  return segment;
}

Segment PolicyWords::next_by_uax29() {
  const Segment first = atom(position_, segment_end_);
  const Segment& address = addresses_.address();
  if (first.end > address.start && is_one_word(address)) return whole_address(first);
  return is_word(first.kind) ? counted(joined(first)) : first;
}

// A segment between word boundaries, or what a policy cuts from it. `segment_end` is where the segment of the
// atom before it ends.
Segment PolicyWords::atom(std::size_t position, std::size_t& segment_end) const {
  CharacterKind kind = CharacterKind::kSpace;
  const bool is_known = position >= segment_end;
  if (is_known) {
    const Segment segment = next_word(text_, position);
    segment_end = segment.end;
    kind = segment.kind;
  }
  std::size_t end = segment_end;
  const bool cuts = rules_.policy == WordPolicy::kCjkCharacters || !rules_.joins_apostrophes;
  if (cuts && cuts_segment(decode(text_, position).code_point)) {
    end = end_of_character(position, segment_end);
  } else if (cuts) {
    end = position + decode(text_, position).length;
    while (end < segment_end && !cuts_segment(decode(text_, end).code_point)) {
      end += decode(text_, end).length;
    }
  }
  if (!is_known || end < segment_end) kind = greatest_kind(text_, position, end);
  const Segment& address = addresses_.address();
  if (is_word(kind) && position >= address.start && position < address.end) kind = address.kind;
  return {position, end, kind};
}

bool PolicyWords::cuts_segment(char32_t code_point) const {
  return stands_alone(code_point) || (!rules_.joins_apostrophes && is_apostrophe(code_point));
}

// The address at hand, which is one word, with all of the segments in which it begins and ends.
Segment PolicyWords::whole_address(const Segment& first) {
  const Segment& address = addresses_.address();
  std::size_t end = first.end;
  while (end < address.end) end = atom(end, segment_end_).end;
  return {first.start, end, address.kind};
}

// A word with those that hyphens or dashes join to it.
Segment PolicyWords::joined(Segment word) {
  if (!rules_.joins_hyphens && !rules_.joins_dashes) return word;
  AddressFinder ahead = addresses_;
  while (!is_cjk(word.kind)) {
    const std::size_t start = end_of_joiner(word.end);
    if (start == word.end || start == text_.size()) break;
    // A narrow no-break space begins a word of UAX #29, but what it is in front of is not joined.
    if (properties(decode(text_, start).code_point).white_space()) break;
    std::size_t segment_end = start;
    const Segment next = atom(start, segment_end);
    if (!is_word(next.kind) || is_cjk(next.kind)) break;
    while (!ahead.at_end() && ahead.address().end <= start) ahead.next();
    if (next.end > ahead.address().start && is_one_word(ahead.address())) break;
    word = {word.start, next.end, greater_kind(word.kind, next.kind)};
    segment_end_ = segment_end;
  }
  return word;
}

// The end of a hyphen or dash that joins; `position` itself if there is none.
std::size_t PolicyWords::end_of_joiner(std::size_t position) const {
  if (position == text_.size()) return position;
  const Decoded first = decode(text_, position);
  std::size_t end = position + first.length;
  if (first.code_point == '-') {
    while (end < text_.size() && text_[end] == '-') ++end;
  }
  const bool dash = is_dash(first.code_point) || end - position > first.length;
  const bool joins = dash ? rules_.joins_dashes : rules_.joins_hyphens && is_hyphen(first.code_point);
  const bool alone = end == text_.size() || !is_ignored(decode(text_, end).code_point);
  return joins && alone ? end : position;
}

// The end of a code point and of the marks on it, up to `limit`.
std::size_t PolicyWords::end_of_character(std::size_t position, std::size_t limit) const {
  std::size_t end = position + decode(text_, position).length;
  while (end < limit && is_ignored(decode(text_, end).code_point)) end += decode(text_, end).length;
  return end;
}

bool PolicyWords::is_one_word(const Segment& address) const {
  return address.kind == CharacterKind::kUrl ? rules_.joins_urls
                                             : address.kind == CharacterKind::kEmail && rules_.joins_emails;
}

}  // namespace wordbridge
