#pragma once

#include <cstdint>
#include <string_view>

#include "markup/cut.h"
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
      : source_(source), blocks_(blocks), rules_(rules), out_(out) {}

  // False if there is no memory.
  [[nodiscard]] bool write(const TextBlock& block);

 private:
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
  [[nodiscard]] std::string_view text() const { return {text_.data(), text_.size()}; }
  // Moves to the line of a position of the text, which is not before that of the last call.
  void move_to(std::size_t position);
  [[nodiscard]] std::size_t source_of(std::size_t position);

  std::string_view source_;
  const MarkdownBlocks& blocks_;
  const MarkdownRules& rules_;
  VisibleText& out_;
  TextBlock block_{};
  // The lines of the block with line feeds between them, and where each begins there.
  Buffer<char> text_;
  Buffer<std::uint32_t> line_starts_;
  std::size_t line_ = 0;
  Cuts cuts_;
  // Where the visible text of the block begins.
  std::size_t start_ = 0;
};

}  // namespace wordbridge::markdown
