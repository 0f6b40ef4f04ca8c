#include "segment/paragraph.h"

namespace wordbridge {

Paragraph ParagraphReader::next() {
  const Line line = next_line(text_, position_);
  if (line.start >= block_end_) {
    if (is_blank(text_, line)) {
      position_ = line.end;
      return {line.start, line.end, true, false};
    }
    if (newlines_ != Newlines::kBreak) {
      const std::size_t end = end_of_block(line);
      if (newlines_ == Newlines::kWrap || is_hard_wrapped(text_, line.start, end)) {
        position_ = end;
        return {line.start, end, false, true};
      }
      block_end_ = end;
    }
  }
  position_ = line.end;
  return {line.start, line.end, false, false};
}

std::size_t ParagraphReader::end_of_block(const Line& first) const {
  Line last = first;
  while (last.end < text_.size() && !last.ends_with_paragraph_separator) {
    const Line line = next_line(text_, last.end);
    if (is_blank(text_, line)) break;
    last = line;
  }
  return last.end;
}

}  // namespace wordbridge
