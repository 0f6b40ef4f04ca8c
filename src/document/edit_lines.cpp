#include <algorithm>

#include "document/edit.h"

namespace wordbridge {
namespace {

using LineKey = LineMeasure::Sums;

// Code points of the terminator at the end of a line of well-formed text.
std::uint8_t terminator_of(std::string_view text, const Line& line) {
  if (line.terminator_length == 0) return 0;
  return line.terminator_length == 2 && text[line.end - 1] == '\n' ? 2 : 1;
}

}  // namespace

std::uint32_t block_begin(const Lines& lines, std::uint32_t index) {
  const std::uint32_t ends = lines.find(&LineKey::count, index).before.block_ends;
  return ends == 0 ? 0 : lines.find(&LineKey::block_ends, ends - 1).index() + 1;
}

std::uint32_t block_end(const Lines& lines, std::uint32_t index) {
  const std::uint32_t ends = lines.find(&LineKey::count, index).before.block_ends;
  const auto last = lines.find(&LineKey::block_ends, ends);
  if (lines.at_end(last)) return lines.size();
  return lines[last].blank ? last.index() : last.index() + 1;
}

bool is_wrapped(const Lines& lines, Newlines newlines, std::uint32_t begin, std::uint32_t end) {
  if (newlines != Newlines::kAuto) return newlines == Newlines::kWrap;
  if (end - begin < kFewestWrappedLines) return false;
  return lines.find(&LineKey::count, begin).before.unwrapped ==
         lines.find(&LineKey::count, end - 1).before.unwrapped;
}

// Lines change only where the edit took away or brought a newline, so that those behind it stay.
Status Edit::cut_lines() {
  const Lines& lines = state_.lines;
  const std::uint32_t old_size = unmoved(state_.text.size());
  auto first = lines.find(&LineKey::bytes, begin_);
  if (lines.at_end(first) && !lines.empty()) {
    // Behind a last line without terminator there is no line: what is added there goes on with it.
    const auto last = lines.find(&LineKey::count, lines.size() - 1);
    if (lines[last].terminator == 0) first = last;
  }
  const auto last = lines.find(&LineKey::bytes, old_end_);
  const bool has_tail = !lines.at_end(last);
  const LineItem tail = has_tail ? lines[last] : LineItem{};
  const std::uint32_t old_region_end = has_tail ? last.before.bytes + tail.bytes : old_size;

  Buffer<LineItem> items;
  std::uint32_t start = first.before.bytes;
  const std::string_view inserted = inserted_.text;
  for (std::size_t position = 0; position < inserted.size();) {
    const Line line = next_line(inserted, position);
    if (line.terminator_length == 0) break;
    const std::uint32_t end = begin_ + static_cast<std::uint32_t>(line.end);
    const bool separator = line.ends_with_paragraph_separator;
    if (!add_line({start, end}, terminator_of(inserted, line), separator, items)) return Status::kOutOfMemory;
    start = end;
    position = line.end;
  }
  const std::uint32_t end = moved(old_region_end);
  if (start < end && !add_line({start, end}, tail.terminator, tail.ends_with_paragraph_separator, items)) {
    return Status::kOutOfMemory;
  }
  first_line_ = first.index();
  last_line_ = first_line_ + static_cast<std::uint32_t>(items.size());
  const std::uint32_t old_last = has_tail ? last.index() + 1 : lines.size();
  return state_.lines.splice(first_line_, old_last, items.data(), items.size()) ? Status::kOk
                                                                                : Status::kOutOfMemory;
}

bool Edit::add_line(Stretch line, std::uint8_t terminator, bool separator, Buffer<LineItem>& lines) {
  const DocumentText& text = state_.text;
  LineItem item{};
  item.bytes = line.end - line.begin;
  item.units = text.offset_of(line.end) - text.offset_of(line.begin);
  item.code_points = text.code_points_before(line.end) - text.code_points_before(line.begin) - terminator;
  item.terminator = terminator;
  item.ends_with_paragraph_separator = separator;
  return is_blank_between(line, item.blank) && lines.push_back(item);
}

bool Edit::is_blank_between(Stretch stretch, bool& blank) const {
  constexpr std::uint32_t kPiece = 64;
  Buffer<char> bytes;
  blank = true;
  while (blank && stretch.begin < stretch.end) {
    const std::uint32_t end = stretch.end - stretch.begin > kPiece
                                  ? state_.text.code_point_start(stretch.begin + kPiece)
                                  : stretch.end;
    bytes.clear();
    if (!state_.text.copy(stretch.begin, end, bytes)) return false;
    const std::string_view piece{bytes.data(), bytes.size()};
    for (std::size_t position = 0; blank && position < piece.size();) {
      const unicode::Decoded decoded = unicode::decode(piece, position);
      blank = unicode::properties(decoded.code_point).white_space();
      position += decoded.length;
    }
    stretch.begin = end;
  }
  return true;
}

Status Edit::cut_paragraphs() {
  if (state_.newlines != Newlines::kBreak) widen_to_blocks();
  const Lines& lines = state_.lines;
  Paragraphs& paragraphs = state_.paragraphs;
  const auto first_line = lines.find(&LineKey::count, first_line_);
  const std::uint32_t end = lines.find(&LineKey::count, last_line_).before.bytes;
  const auto first = paragraphs.find(&ParagraphMeasure::Sums::bytes, first_line.before.bytes);
  const auto last = paragraphs.find(&ParagraphMeasure::Sums::bytes, unmoved(end));
  paragraphs_.first = first.index();
  paragraphs_.start = first.before.bytes;
  if (!paragraphs_.old_items.resize(last.index() - first.index())) return Status::kOutOfMemory;
  paragraphs.copy(first.index(), last.index(), paragraphs_.old_items.data());
  if (!list_paragraphs(paragraphs_.new_items)) return Status::kOutOfMemory;
  trim(paragraphs_);
  for (ParagraphItem& item : paragraphs_.new_items) item.version = state_.version + 1;
  give_ids(paragraphs_, ids_.paragraphs);
  return note(paragraphs_, change_.paragraphs) && splice(paragraphs, paragraphs_) ? Status::kOk
                                                                                  : Status::kOutOfMemory;
}

// Widens the lines that changed by those of their blocks whose paragraphs may be others now: all lines of a
// block whose newlines are spaces or were.
void Edit::widen_to_blocks() {
  const Lines& lines = state_.lines;
  const std::uint32_t changed_begin = first_line_;
  const std::uint32_t changed_end = last_line_;
  if (changed_begin > 0) {
    const auto before = lines.find(&LineKey::count, changed_begin - 1);
    if (!lines[before].ends_block()) {
      const std::uint32_t begin = block_begin(lines, changed_begin - 1);
      const std::uint32_t end = block_end(lines, changed_begin - 1);
      if (is_wrapped(lines, state_.newlines, begin, end) || was_wrapped(before.before.bytes)) {
        first_line_ = begin;
      }
    }
  }
  if (changed_end < lines.size()) {
    const auto behind = lines.find(&LineKey::count, changed_end);
    if (!lines[behind].blank) {
      const std::uint32_t begin = block_begin(lines, changed_end);
      const std::uint32_t end = block_end(lines, changed_end);
      if (is_wrapped(lines, state_.newlines, begin, end) || was_wrapped(unmoved(behind.before.bytes))) {
        last_line_ = end;
      }
    }
  }
}

bool Edit::was_wrapped(std::uint32_t old_position) const {
  const Paragraphs& paragraphs = state_.paragraphs;
  return paragraphs[paragraphs.find(&ParagraphMeasure::Sums::bytes, old_position)].wrapped;
}

// The paragraphs of lines [first_line_, last_line_).
bool Edit::list_paragraphs(Buffer<ParagraphItem>& items) const {
  const Lines& lines = state_.lines;
  auto place = lines.find(&LineKey::count, first_line_);
  std::uint32_t broken_until = 0;  // end of the block whose lines are paragraphs
  while (place.index() < last_line_) {
    const LineItem& line = lines[place];
    if (!line.blank && state_.newlines != Newlines::kBreak && place.index() >= broken_until) {
      const std::uint32_t begin = block_begin(lines, place.index());
      const std::uint32_t end = block_end(lines, place.index());
      if (is_wrapped(lines, state_.newlines, begin, end)) {
        const auto behind = lines.find(&LineKey::count, end);
        const LineKey& before = place.before;
        if (!items.push_back({behind.before.bytes - before.bytes, behind.before.units - before.units, 0, 0,
                              false, true})) {
          return false;
        }
        place = behind;
        continue;
      }
      broken_until = end;
    }
    if (!items.push_back({line.bytes, line.units, 0, 0, line.blank, false})) return false;
    lines.advance(place);
  }
  return true;
}

}  // namespace wordbridge
