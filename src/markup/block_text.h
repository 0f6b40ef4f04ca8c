#pragma once

#include <cstdint>
#include <string_view>

#include "markup/cut.h"
#include "markup/inline_reader.h"
#include "markup/markdown.h"
#include "markup/markdown_blocks.h"
#include "markup/visible_text.h"
#include "memory/buffer.h"

namespace wordbridge::markdown {

// Writes the visible text of one block after the other.
class BlockText {
 public:
  BlockText(std::string_view source, const MarkdownBlocks& blocks, const MarkdownRules& rules,
            VisibleText& out)
      : source_(source),
        blocks_(blocks),
        rules_(rules),
        out_(out),
        inlines_({blocks.links, blocks.footnotes}, cuts_),
        mark_(find_mark(source, 0)) {}

  // False if there is no memory.
  [[nodiscard]] bool write(const TextBlock& block);

 private:
  [[nodiscard]] bool measure_lines();
  [[nodiscard]] bool has_marks();
  [[nodiscard]] bool join_lines();
  [[nodiscard]] bool write_text(std::size_t start, std::size_t end);
  [[nodiscard]] bool write_stand_in(const Cut* cut);
  [[nodiscard]] bool begins_sentence(const Cut* object) const;
  // A position of the text, and the first cut that is not before it.
  struct Place {
    std::size_t position;
    const Cut* cut;
  };
  // What a reader sees at a place, which moves behind it; a space for what is none of a word. O(cuts passed).
  [[nodiscard]] char32_t next_visible(Place& place) const;
  [[nodiscard]] const TextLine& line_at(std::size_t line) const {
    return blocks_.lines[block_.first_line + line];
  }
  // Moves to the line of a position of the text, which is not before that of the last call.
  void move_to(std::size_t position);
  [[nodiscard]] std::size_t source_of(std::size_t position);

  std::string_view source_;
  const MarkdownBlocks& blocks_;
  const MarkdownRules& rules_;
  VisibleText& out_;
  TextBlock block_{};
  // The lines of the block with line feeds between them, and where each begins there. Positions of the text
  // are in it; it is only there where there may be markup.
  std::string_view text_;
  Buffer<char> joined_;
  Buffer<std::uint32_t> line_starts_;
  std::size_t size_ = 0;
  std::size_t line_ = 0;
  Cuts cuts_;
  InlineReader inlines_;
  // The first mark of the source from the last line on that was looked at.
  std::size_t mark_;
  // Where the visible text of the block begins.
  std::size_t start_ = 0;
};

}  // namespace wordbridge::markdown
