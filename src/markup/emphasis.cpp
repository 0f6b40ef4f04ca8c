#include "markup/emphasis.h"

#include <algorithm>

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::markdown {
namespace {

enum class Beside : std::uint8_t { kSpace, kPunctuation, kOther };

Beside class_of(std::string_view text, std::size_t position) {
  const unicode::Properties of = unicode::properties(unicode::decode(text, position).code_point);
  if (of.white_space()) return Beside::kSpace;
  switch (of.kind()) {
    case unicode::CharacterKind::kPunctuation:
    case unicode::CharacterKind::kSymbol:
    case unicode::CharacterKind::kEmoji:
      return Beside::kPunctuation;
    default:
      return Beside::kOther;
  }
}

// The edge of the text is as white space.
Beside before(std::string_view text, std::size_t position) {
  if (position == 0) return Beside::kSpace;
  std::size_t start = position - 1;
  while (start > 0 && unicode::is_continuation(text[start])) --start;
  return class_of(text, start);
}
Beside behind(std::string_view text, std::size_t position) {
  return position == text.size() ? Beside::kSpace : class_of(text, position);
}

}  // namespace

std::size_t Emphasis::read_run(std::size_t position) {
  constexpr std::size_t kLongestStrikethrough = 2;
  const char character = text_[position];
  std::size_t end = position;
  while (end < text_.size() && text_[end] == character) ++end;
  const std::size_t length = end - position;
  if (character == '~' && length > kLongestStrikethrough) return end;
  const Beside left = before(text_, position);
  const Beside right = behind(text_, end);
  const bool left_flanking =
      right != Beside::kSpace && (right != Beside::kPunctuation || left != Beside::kOther);
  const bool right_flanking =
      left != Beside::kSpace && (left != Beside::kPunctuation || right != Beside::kOther);
  const bool underscore = character == '_';
  const bool can_open = left_flanking && (!underscore || !right_flanking || left == Beside::kPunctuation);
  const bool can_close = right_flanking && (!underscore || !left_flanking || right == Beside::kPunctuation);
  if (!can_open && !can_close) return end;
  const auto size = static_cast<std::uint32_t>(length);
  const Run run{static_cast<std::uint32_t>(position), size, size, character, can_open, can_close, last_, 0};
  if (!runs_.push_back(run)) return 0;
  const auto added = static_cast<std::uint32_t>(runs_.size());
  (last_ != 0 ? at(last_).next : first_) = added;
  last_ = added;
  return end;
}

bool Emphasis::match_from(std::uint32_t bottom) {
  Bottoms bottoms;
  bottoms.fill(bottom);
  std::uint32_t closer = bottom != 0 ? at(bottom).next : first_;
  while (closer != 0) {
    const std::uint32_t next = at(closer).next;
    if (!at(closer).can_close) {
      closer = next;
      continue;
    }
    std::uint32_t& lowest = bottoms[sort_of(at(closer))];
    const std::uint32_t opener = find_opener(at(closer), std::max(lowest, bottom));
    if (opener != 0) {
      if (!cut_pair(opener, closer)) return false;
      if (at(closer).length > 0) continue;
      remove(closer);
    } else {
      lowest = at(closer).previous;
      if (!at(closer).can_open) remove(closer);
    }
    closer = next;
  }
  drop_from(bottom);
  return true;
}

void Emphasis::drop_from(std::uint32_t bottom) {
  last_ = bottom;
  if (bottom != 0) {
    at(bottom).next = 0;
  } else {
    first_ = 0;
  }
  runs_.truncate(bottom);
}

void Emphasis::read(std::string_view text) {
  text_ = text;
  drop_from(0);
}

std::size_t Emphasis::sort_of(const Run& closer) {
  if (closer.character == '~') return 12 + closer.original_length - 1;
  const std::size_t character = closer.character == '*' ? 0 : 6;
  return character + (closer.can_open ? 3 : 0) + closer.original_length % 3;
}

bool Emphasis::match(const Run& opener, const Run& closer) {
  if (opener.character != closer.character || !opener.can_open) return false;
  if (opener.character == '~') return opener.original_length == closer.original_length;
  // Rules 9 and 10.
  if (!closer.can_open && !opener.can_close) return true;
  return closer.original_length % 3 == 0 || (opener.original_length + closer.original_length) % 3 != 0;
}

// The nearest one above `bottom`; 0 if there is none.
std::uint32_t Emphasis::find_opener(const Run& closer, std::uint32_t bottom) const {
  for (std::uint32_t run = closer.previous; run > bottom; run = at(run).previous) {
    if (match(at(run), closer)) return run;
  }
  return 0;
}

// Uses up one or two delimiters of each. What is between the two is none any more.
bool Emphasis::cut_pair(std::uint32_t opener, std::uint32_t closer) {
  Run& left = at(opener);
  Run& right = at(closer);
  const std::uint32_t used = left.length >= 2 && right.length >= 2 ? 2 : 1;
  left.length -= used;
  const std::uint32_t left_cut = left.start + left.length;
  const std::uint32_t right_cut = right.start;
  right.start += used;
  right.length -= used;
  left.next = closer;
  right.previous = opener;
  if (left.length == 0) remove(opener);
  return add_cut(cuts_, left_cut, left_cut + used) && add_cut(cuts_, right_cut, right_cut + used);
}

void Emphasis::remove(std::uint32_t run) {
  const Run& removed = at(run);
  if (removed.previous != 0) {
    at(removed.previous).next = removed.next;
  } else {
    first_ = removed.next;
  }
  if (removed.next != 0) {
    at(removed.next).previous = removed.previous;
  } else {
    last_ = removed.previous;
  }
}

}  // namespace wordbridge::markdown
