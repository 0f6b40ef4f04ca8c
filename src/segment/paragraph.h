#pragma once

#include "segment/newline.h"

namespace wordbridge {

// A paragraph, or a blank line between paragraphs: text[start, end), its terminator included.
struct Paragraph {
  std::size_t start;
  std::size_t end;
  // A blank line: only white space, and no paragraph in any count.
  bool blank;
  // Newlines inside are spaces.
  bool wrapped;
};

// Cuts well-formed text into paragraphs and blank lines, in order and without gaps. A block of lines between
// blank lines (or after U+2029) is one paragraph where its newlines are spaces, a paragraph a line elsewhere.
// No rule of UAX #29 looks across the edge of a paragraph.
class ParagraphReader {
 public:
  ParagraphReader(std::string_view text, Newlines newlines) : text_(text), newlines_(newlines) {}

  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

  // The next one; must not be called at the end. O(length of the paragraph, or of its block if it begins
  // one).
  Paragraph next();

 private:
  [[nodiscard]] std::size_t end_of_block(const Line& first) const;

  std::string_view text_;
  Newlines newlines_;
  std::size_t position_ = 0;
  // End of the block whose newlines break: within it every line is a paragraph.
  std::size_t block_end_ = 0;
};

}  // namespace wordbridge
