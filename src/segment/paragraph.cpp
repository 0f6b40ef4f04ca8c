#include "segment/paragraph.h"

namespace wordbridge {

Paragraph ParagraphReader::next() {
  const Line line = lines_.next();
  if (is_blank(text_, line)) {
    in_broken_block_ = false;
    return {line.start, line.end, true, false, 1};
  }
  Paragraph paragraph{line.start, line.end, false, false, 1};
  if (newlines_ == Newlines::kBreak) return paragraph;
  if (!in_broken_block_ && read_wrapped(line, paragraph)) return paragraph;
  in_broken_block_ = !line.ends_with_paragraph_separator;
  return paragraph;
}

// Reads on to the end of the block that `first`, which has been read, begins, if it is a wrapped one.
bool ParagraphReader::read_wrapped(const Line& first, Paragraph& paragraph) {
  const bool any_length = newlines_ == Newlines::kWrap;
  LineReader ahead = lines_;
  Line last = first;
  std::uint64_t lines = 1;
  while (!ahead.at_end() && !last.ends_with_paragraph_separator) {
    const bool fits = any_length || has_wrapped_length(ahead.code_points());
    if (!fits && lines < kFewestWrappedLines) return false;
    LineReader behind = ahead;
    const Line line = behind.next();
    if (is_blank(text_, line)) break;
    if (!fits) return false;
    ahead = behind;
    last = line;
    ++lines;
  }
  if (!any_length && lines < kFewestWrappedLines) return false;
  paragraph = {first.start, last.end, false, true, lines};
  lines_ = ahead;
  return true;
}

}  // namespace wordbridge
