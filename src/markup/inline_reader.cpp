#include "markup/inline_reader.h"

#include <algorithm>

#include "markup/autolink.h"
#include "markup/block_syntax.h"
#include "markup/character_reference.h"
#include "markup/html_text.h"
#include "unicode/scan.h"

namespace wordbridge::markdown {

std::size_t find_mark(std::string_view text, std::size_t position) {
  return unicode::find_match(text, position, [](unicode::Bytes bytes) {
    return bytes.one_of<'\\', '`', '*', '_', '~', '[', ']', '&'>() | bytes.equal('<');
  });
}

bool InlineReader::read(std::string_view text) {
  text_ = text;
  emphasis_.read(text);
  html_ = HtmlScanner{text};
  brackets_.clear();
  inactive_before_ = 0;
  knows_backticks_ = false;
  position_ = 0;
  for (;;) {
    const std::size_t mark = find_mark(text_, position_);
    if (mark == text_.size()) return emphasis_.match_from(0);
    const bool image = mark > position_ && text_[mark] == '[' && text_[mark - 1] == '!';
    position_ = image ? mark - 1 : mark;
    if (!(image ? open_bracket(true) : read_mark())) return false;
  }
}

bool InlineReader::read_mark() {
  switch (text_[position_]) {
    case '\\':
      return read_escape();
    case '`':
      return read_code();
    case '*':
    case '_':
    case '~':
      position_ = emphasis_.read_run(position_);
      return position_ != 0;
    case '[':
      return open_bracket(false);
    case ']':
      return close_bracket();
    case '<':
      return read_angle();
    default:  // &
      return read_reference();
  }
}

bool InlineReader::read_escape() {
  const std::size_t start = position_++;
  if (position_ == text_.size()) return true;
  const char escaped = text_[position_];
  if (!is_ascii_punctuation(escaped) && escaped != '\n') return true;
  ++position_;
  return add_cut(cuts_, start, start + 1);
}

bool InlineReader::read_code() {
  const std::size_t start = position_;
  const std::size_t length = backticks_at(start);
  position_ += length;
  if (length > kLongestBackticks) return true;
  find_backticks();
  if (last_backticks_[length] < position_) return true;
  std::size_t end = position_;
  while (true) {
    while (text_[end] != '`') ++end;
    const std::size_t found = backticks_at(end);
    end += found;
    if (found == length) break;
  }
  position_ = end;
  return add_cut(cuts_, start, end, StandIn::kObject);
}

std::size_t InlineReader::backticks_at(std::size_t position) const {
  std::size_t end = position;
  while (end < text_.size() && text_[end] == '`') ++end;
  return end - position;
}

void InlineReader::find_backticks() {
  if (knows_backticks_) return;
  knows_backticks_ = true;
  std::fill_n(last_backticks_.begin(), longest_backticks_ + 1, 0U);
  longest_backticks_ = 0;
  const auto is_backtick = [](unicode::Bytes bytes) { return bytes.equal('`'); };
  for (std::size_t at = position_;;) {
    at = unicode::find_match(text_, at, is_backtick);
    if (at == text_.size()) return;
    const std::size_t length = backticks_at(at);
    at += length;
    if (length > kLongestBackticks) continue;
    last_backticks_[length] = static_cast<std::uint32_t>(at - length);
    longest_backticks_ = std::max(longest_backticks_, length);
  }
}

bool InlineReader::read_angle() {
  const std::size_t start = position_;
  if (const std::size_t end = autolink_end(text_, start); end != 0) {
    position_ = end;
    return add_cut(cuts_, start, end, StandIn::kObject);
  }
  const HtmlPart part = html_.part_at(start);
  position_ = part.end == 0 ? start + 1 : part.end;
  if (part.end == 0) return true;
  if (const std::size_t end = html_.end_of_skipped(part); end != 0) {
    position_ = end;
    return add_cut(cuts_, start, end, StandIn::kObject);
  }
  return add_cut(cuts_, start, part.end, stand_in_of(part));
}

bool InlineReader::read_reference() {
  const std::size_t start = position_;
  const CharacterReference reference = character_reference(text_, start);
  position_ = reference.end == 0 ? start + 1 : reference.end;
  return reference.end == 0 || add_cut(cuts_, start, reference.end, StandIn::kCharacter, reference.character);
}

bool InlineReader::open_bracket(bool image) {
  const std::size_t start = position_;
  position_ += image ? 2 : 1;
  if (!brackets_.empty()) brackets_.back().has_bracket_behind = true;
  return brackets_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(position_), image,
                              true, false, emphasis_.last()});
}

bool InlineReader::close_bracket() {
  if (brackets_.empty()) {
    ++position_;
    return true;
  }
  const Bracket opener = brackets_.back();
  const std::size_t end = opener.active ? link_end(opener) : 0;
  if (end != 0) return close_link(opener, end);
  pop_bracket();
  const std::size_t after = ++position_;
  if (!is_footnote(opener)) return true;
  emphasis_.drop_from(opener.emphasis);
  return add_cut(cuts_, opener.start, after);
}

// Whether it is a link, and its target, are known: its brackets and what is behind them are markup, all of an
// image is.
bool InlineReader::close_link(const Bracket& opener, std::size_t end) {
  const std::size_t text_end = position_;
  position_ = end;
  pop_bracket();
  if (opener.image) {
    emphasis_.drop_from(opener.emphasis);
    return add_cut(cuts_, opener.start, end, StandIn::kObject);
  }
  // There are no links in links.
  for (std::size_t i = inactive_before_; i < brackets_.size(); ++i) {
    if (!brackets_[i].image) brackets_[i].active = false;
  }
  inactive_before_ = brackets_.size();
  return emphasis_.match_from(opener.emphasis) && add_cut(cuts_, opener.start, opener.text) &&
         add_cut(cuts_, text_end, end);
}

bool InlineReader::is_footnote(const Bracket& opener) const {
  if (opener.image || opener.has_bracket_behind || text_[opener.text] != '^') return false;
  return definitions_.footnotes.contains(text_.substr(opener.text, position_ - 1 - opener.text));
}

std::size_t InlineReader::link_end(const Bracket& opener) const {
  const std::size_t behind = position_ + 1;
  if (const auto end = link_target_end(text_, behind)) return *end;
  if (definitions_.links.empty()) return 0;
  const std::size_t label_end = link_label_end(text_, behind).value_or(0);
  const bool has_label = label_end > behind + 2;
  if (!has_label && opener.has_bracket_behind) return 0;
  const std::string_view label = has_label ? text_.substr(behind + 1, label_end - behind - 2)
                                           : text_.substr(opener.text, position_ - opener.text);
  if (!definitions_.links.contains(label)) return 0;
  return label_end != 0 ? label_end : behind;
}

void InlineReader::pop_bracket() {
  brackets_.truncate(brackets_.size() - 1);
  inactive_before_ = std::min(inactive_before_, brackets_.size());
}

}  // namespace wordbridge::markdown
