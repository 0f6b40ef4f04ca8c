// Lines, and what a newline between them means.
#pragma once

#include <cstdint>

#include "segment/segment.h"

namespace wordbridge {

// What a newline inside a block of text between blank lines means for sentences and paragraphs.
enum class Newlines : std::uint8_t {
  kBreak,  // each ends a sentence and a paragraph, as UAX #29 says
  kWrap,   // none does: it is a space
  kAuto,   // kWrap for a block that looks hard-wrapped, kBreak for any other: see has_wrapped_length
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

// Reads the lines of well-formed text one after the other, 64 bytes at a time, and measures them.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

  // The next line; must not be called at the end. O(length).
  Line next();
  // Code points of the last line without its terminator.
  [[nodiscard]] std::size_t code_points() const { return code_points_; }

 private:
  static constexpr std::size_t kBlock = 64;

  void load_block();
  void forget_read();

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t code_points_ = 0;
  // The bytes from `block_` on, as far as they have been looked at: where a terminator may begin, and where a
  // code point does, behind what has been read. Bit i is byte i.
  std::size_t block_ = 0;
  std::size_t block_end_ = 0;
  std::uint64_t candidates_ = 0;
  std::uint64_t starts_ = 0;
};

// The line that ends at `end`, the end of a line of well-formed text that is not its start. A carriage return
// and a line feed may not be on both sides of `end`. O(length).
Line line_before(std::string_view text, std::size_t end);

// Whether a line has nothing but white space (property White_Space). O(length of its white space).
bool is_blank(std::string_view text, const Line& line);

// The rule of Newlines::kAuto for a block of lines without a blank one: hard-wrapped if it has at least three
// lines and all but the last have 40 to 100 code points, the terminator not counted. It looks at nothing
// outside the block, so that an edit or a chunk elsewhere cannot change the answer.
constexpr bool has_wrapped_length(std::uint64_t code_points) {
  return code_points >= 40 && code_points <= 100;
}
inline constexpr std::size_t kFewestWrappedLines = 3;

}  // namespace wordbridge
