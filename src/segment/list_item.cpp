#include "segment/list_item.h"

#include <algorithm>

#include "segment/sentence_context.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

enum class Mark : std::uint8_t { kNone, kStop, kStopAndBracket, kBracket };

struct Item {
  Mark mark = Mark::kNone;
  bool is_letter = false;
  int value = 0;
  std::size_t begin = 0;
};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

bool is_ascii_letter_or_digit(char byte) {
  return unicode::is_ascii(byte) && unicode::is_word(unicode::kAsciiKinds[static_cast<unsigned char>(byte)]);
}

// What marks an item, if a capital letter follows.
Mark mark_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return Mark::kNone;
  if (text[position] != '.' && text[position] != ')') return Mark::kNone;
  Mark mark = text[position] == ')' ? Mark::kBracket : Mark::kStop;
  if (mark == Mark::kStop && text.substr(position + 1).starts_with(')')) mark = Mark::kStopAndBracket;
  position += mark == Mark::kStopAndBracket ? 2 : 1;
  if (position + 1 >= text.size() || !is_space(text[position])) return Mark::kNone;
  return is_upper(unicode::decode(text, position + 1).code_point) ? mark : Mark::kNone;
}

// The place before so few spaces that end at a position.
std::size_t before_spaces(std::string_view text, std::size_t start, std::size_t position) {
  constexpr std::size_t kMost = 4;
  const std::size_t limit = position - std::min(position - start, kMost);
  while (position > limit && is_space(text[position - 1])) --position;
  return position;
}

// The place of a bullet before a position and spaces; the position if there is none.
std::size_t before_bullet(std::string_view text, std::size_t start, std::size_t first) {
  const std::size_t position = before_spaces(text, start, first);
  for (const std::string_view bullet : kBullets) {
    if (text.substr(start, position - start).ends_with(bullet)) return position - bullet.size();
  }
  return first;
}

// `text` ends where the paragraph does.
Item item_at(std::string_view text, std::size_t start, std::size_t end) {
  constexpr std::size_t kMostDigits = 2;
  Item item;
  std::size_t first = end;
  while (first > start && end - first < kMostDigits && is_digit(text[first - 1])) --first;
  if (first < end) {
    for (std::size_t i = first; i < end; ++i) item.value = item.value * 10 + (text[i] - '0');
  } else if (end > start && text[end - 1] >= 'a' && text[end - 1] <= 'z') {
    item.is_letter = true;
    first = end - 1;
    item.value = text[first] - 'a' + 1;
  } else {
    return item;
  }
  if (first > start && is_ascii_letter_or_digit(text[first - 1])) return item;  // as behind most words
  item.begin = before_bullet(text, start, first);
  if (item.begin > start && !is_space(text[item.begin - 1])) return item;
  item.mark = mark_at(text, end);
  return item;
}

}  // namespace

std::size_t find_list_item(std::string_view text, const Paragraph& paragraph, std::size_t end) {
  text = text.substr(0, paragraph.end);
  const Item item = item_at(text, paragraph.start, end);
  if (item.mark == Mark::kNone || item.value < 2) return kNoListItem;
  const std::size_t limit =
      item.begin - std::min(item.begin - paragraph.start, kListItemBefore - (end - item.begin));
  for (std::size_t position = item.begin; position > limit; --position) {
    if (text[position] != '.' && text[position] != ')') continue;
    const Item before = item_at(text, paragraph.start, position);
    const bool is_before =
        before.mark == item.mark && before.is_letter == item.is_letter && before.value == item.value - 1;
    const bool is_first = before_spaces(text, paragraph.start, before.begin) == paragraph.start;
    if (is_before && (before.value > 1 || is_first)) return item.begin;
  }
  return kNoListItem;
}

}  // namespace wordbridge
