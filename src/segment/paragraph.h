#pragma once

#include <cstdint>

#include "segment/newline.h"

namespace wordbridge {

// A paragraph, or a blank line between paragraphs: text[start, end), its terminator included.
struct Paragraph {
  std::size_t start = 0;
  std::size_t end = 0;
  // A blank line: only white space, and no paragraph in any count.
  bool blank = false;
  // Newlines inside are spaces.
  bool wrapped = false;
  // Lines, with or without a terminator.
  std::uint64_t lines = 1;
};

// Cuts well-formed text into paragraphs and blank lines, in order and without gaps. A block of lines between
// blank lines (or after U+2029) is one paragraph where its newlines are spaces, a paragraph a line elsewhere.
// No rule of UAX #29 looks across the edge of a paragraph.
class ParagraphReader {
 public:
  ParagraphReader(std::string_view text, Newlines newlines)
      : text_(text), newlines_(newlines), lines_(text) {}

  [[nodiscard]] bool at_end() const { return blank_.end == 0 && lines_.at_end(); }

  // The next one; must not be called at the end. O(length of the paragraph, or of its block if it begins
  // one).
  Paragraph next();

 private:
  [[nodiscard]] bool read_wrapped(const Line& first, Paragraph& paragraph);
  [[nodiscard]] std::uint64_t read_block(const Line& first, std::size_t& end);

  std::string_view text_;
  Newlines newlines_;
  LineReader lines_;
  // A blank line that was read with the block before it; none if it ends at 0.
  Line blank_{};
  // Whether the next line, if it is not blank, is one more of a block whose newlines break: a paragraph.
  bool in_broken_block_ = false;
};

}  // namespace wordbridge
