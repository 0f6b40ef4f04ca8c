// Markup within the text of a block (CommonMark 0.31.2, section 6; strikethrough and footnotes of GitHub).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "markup/cut.h"
#include "markup/emphasis.h"
#include "markup/html_syntax.h"
#include "markup/link_syntax.h"
#include "memory/buffer.h"

namespace wordbridge::markdown {

// The labels that a document defines.
struct Definitions {
  const LinkLabels& links;
  const LinkLabels& footnotes;
};

// The first byte from a position on that markup within a text may begin or end with; text.size() if there is
// none. An image begins one byte before. O(bytes).
[[nodiscard]] std::size_t find_mark(std::string_view text, std::size_t position);

// Finds the markup of texts whose lines end with line feeds and have no white space around. O(bytes): what
// is looked for far ahead, and not found, is not looked for again.
class InlineReader {
 public:
  // Appends to `cuts`, in no order.
  InlineReader(const Definitions& definitions, Cuts& cuts)
      : definitions_(definitions), cuts_(cuts), emphasis_(cuts) {}

  // Reads one text. False if there is no memory.
  [[nodiscard]] bool read(std::string_view text);

 private:
  // A `[` or `![` that may begin a link or an image.
  struct Bracket {
    std::uint32_t start;
    // Behind the bracket.
    std::uint32_t text;
    bool image;
    bool active;
    bool has_bracket_behind;
    // What Emphasis::last() was.
    std::uint32_t emphasis;
  };
  // Longer runs of backticks are text.
  static constexpr std::size_t kLongestBackticks = 80;

  // Each reads what starts at position_ and moves it. False if there is no memory.
  [[nodiscard]] bool read_mark();
  [[nodiscard]] bool read_escape();
  [[nodiscard]] bool read_code();
  [[nodiscard]] bool read_angle();
  [[nodiscard]] bool read_reference();
  [[nodiscard]] bool open_bracket(bool image);
  [[nodiscard]] bool close_bracket();
  [[nodiscard]] bool close_link(const Bracket& opener, std::size_t end);
  [[nodiscard]] bool is_footnote(const Bracket& opener) const;
  // Where the link or image ends whose text ends at position_; 0 if it is none.
  [[nodiscard]] std::size_t link_end(const Bracket& opener) const;
  void pop_bracket();

  void find_backticks();
  [[nodiscard]] std::size_t backticks_at(std::size_t position) const;

  std::string_view text_;
  Definitions definitions_;
  Cuts& cuts_;
  Emphasis emphasis_;
  HtmlScanner html_{{}};
  std::size_t position_ = 0;
  Buffer<Bracket> brackets_;
  // Of the brackets before this one, those of links are not active.
  std::size_t inactive_before_ = 0;
  // Where the last run of so many backticks is, up to the longest; read when the first of a text is met.
  std::array<std::uint32_t, kLongestBackticks + 1> last_backticks_ = {};
  std::size_t longest_backticks_ = 0;
  bool knows_backticks_ = false;
};

}  // namespace wordbridge::markdown
