#include "segment/paragraph.h"

#include "unicode/utf8.h"

namespace wordbridge {

namespace {

// The same as is_blank(), and faster for most lines that are not.
bool is_blank_line(std::string_view text, const Line& line) {
  const char first = text[line.start];
  return !(unicode::is_ascii(first) && first > ' ') && is_blank(text, line);
}

}  // namespace

Paragraph ParagraphReader::next() {
  const Line line = blank_.end > 0 ? blank_ : lines_.next();
  const bool blank = blank_.end > 0 || is_blank_line(text_, line);
  blank_ = {};
  if (blank) {
    in_broken_block_ = false;
    return {line.start, line.end, true, false, 1};
  }
  Paragraph paragraph{line.start, line.end, false, false, 1};
  if (newlines_ == Newlines::kBreak) return paragraph;
  if (!in_broken_block_ && read_wrapped(line, paragraph)) return paragraph;
  in_broken_block_ = !line.ends_with_paragraph_separator;
  return paragraph;
}

// Reads on to the end of the block that `first`, which has been read, begins, if it is a wrapped one; else it
// reads nothing.
bool ParagraphReader::read_wrapped(const Line& first, Paragraph& paragraph) {
  if (newlines_ == Newlines::kAuto && !has_wrapped_length(lines_.code_points())) return false;
  const LineReader behind_first = lines_;
  std::size_t end = first.end;
  const std::uint64_t lines = read_block(first, end);
  if (lines == 0) {
    lines_ = behind_first;
    blank_ = {};
    return false;
  }
  paragraph = {first.start, end, false, true, lines};
  return true;
}

// The lines of the block that `first` begins, 0 if it is not a wrapped one. Reads them, and the blank line
// behind them.
std::uint64_t ParagraphReader::read_block(const Line& first, std::size_t& end) {
  const bool any_length = newlines_ == Newlines::kWrap;
  std::uint64_t lines = 1;
  for (bool goes_on = !first.ends_with_paragraph_separator; goes_on && !lines_.at_end(); ++lines) {
    const bool fits = any_length || has_wrapped_length(lines_.code_points());
    if (!fits && lines < kFewestWrappedLines) return 0;
    const Line line = lines_.next();
    if (is_blank_line(text_, line)) {
      blank_ = line;
      break;
    }
    if (!fits) return 0;
    end = line.end;
    goes_on = !line.ends_with_paragraph_separator;
  }
  return any_length || lines >= kFewestWrappedLines ? lines : 0;
}

}  // namespace wordbridge
