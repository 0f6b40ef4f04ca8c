// Lines, and what a newline between them means.
#pragma once

#include <cstdint>

#include "segment/segment.h"

namespace wordbridge {

// What a newline inside a block of text between blank lines means for sentences and paragraphs.
enum class Newlines : std::uint8_t {
  kBreak,  // each ends a sentence and a paragraph, as UAX #29 says
  kWrap,   // none does: it is a space
  kAuto,   // kWrap for a block that looks hard-wrapped, kBreak for any other: see is_hard_wrapped
};

// A line with its terminator: CR LF, LF, CR, U+0085, U+2028 or U+2029, those that UAX #29 counts as
// paragraph separators.
struct Line {
  std::size_t start;
  std::size_t end;
  // Bytes of the terminator at the end of the line: 0 only for the last line of the text.
  std::uint8_t terminator_length;
  // U+2029 separates paragraphs under every policy.
  bool ends_with_paragraph_separator;
};

// The line that starts at `start`, which must be before the end of well-formed text. O(length).
Line next_line(std::string_view text, std::size_t start);

// Whether a line has nothing but white space (property White_Space). O(length of its white space).
bool is_blank(std::string_view text, const Line& line);

// The parts of is_hard_wrapped, for those who count lines: whether a line of so many code points, the
// terminator not counted, may stand before another in a hard-wrapped block, and how many lines make one.
constexpr bool has_wrapped_length(std::size_t code_points) { return code_points >= 40 && code_points <= 100; }
inline constexpr std::size_t kFewestWrappedLines = 3;

// The rule of Newlines::kAuto for a block of lines without a blank one, text[start, end): hard-wrapped if it
// has at least three lines and all but the last have 40 to 100 code points, the terminator not counted. It
// looks at nothing outside the block, so that an edit or a chunk elsewhere cannot change the answer.
bool is_hard_wrapped(std::string_view text, std::size_t start, std::size_t end);

}  // namespace wordbridge
