// The blocks of a Markdown document that have text, after CommonMark 0.31.2 and GitHub's tables and
// footnotes.
#pragma once

#include <cstdint>
#include <string_view>

#include "markup/block_syntax.h"
#include "markup/link_syntax.h"
#include "markup/markdown_line.h"
#include "memory/buffer.h"

namespace wordbridge::markdown {

// A part of a line of the source that is text of a block: without the markers of the containers that the
// block is in, and without white space around. Positions in bytes of the source.
struct TextLine {
  std::uint32_t start;
  std::uint32_t end;
  // What ends it: the terminator of the line, or the `|` behind a cell. Empty at the end of the source.
  std::uint32_t terminator_start;
  std::uint32_t terminator_end;
};

// A paragraph, a heading, a cell of a table, or a block of HTML.
struct TextBlock {
  std::uint32_t first_line;
  std::uint32_t lines;
  bool is_html;
};

struct MarkdownBlocks {
  // Those of each block stand together.
  Buffer<TextLine> lines;
  Buffer<TextBlock> blocks;
  // Labels of links, and of footnotes with their `^`. Sorted.
  LinkLabels links;
  LinkLabels footnotes;
};

// Reads blocks line by line. O(bytes), and kDeepest times as much for what is nested.
class BlockReader {
 public:
  BlockReader(std::string_view text, MarkdownBlocks& out) : text_(text), out_(out) {}

  // Reads the text from a position on. False if there is no memory.
  [[nodiscard]] bool read(std::size_t start);

  // Quotes and list items are read as deep as that. What begins deeper ones is text there.
  static constexpr std::size_t kDeepest = 100;

 private:
  enum class ContainerKind : std::uint8_t { kQuote, kItem, kFootnote };
  struct Container {
    ContainerKind kind;
    // Whether there is a block in it already.
    bool has_block;
    // Columns in front of the text of an item, from where the text of the container around it begins.
    std::uint32_t indent;
  };
  // The block without blocks in it that the last line was in, and that may go on.
  enum class Leaf : std::uint8_t { kNone, kParagraph, kFencedCode, kIndentedCode, kHtml, kTable };

  [[nodiscard]] bool read_line();
  [[nodiscard]] bool goes_on_with_text();
  [[nodiscard]] std::size_t match_containers();
  [[nodiscard]] bool continues(const Container& container);

  // What became of a line, or of what is left of it.
  enum class Outcome : std::uint8_t { kDone, kGoOn, kOutOfMemory };
  [[nodiscard]] Outcome continue_leaf();
  [[nodiscard]] Outcome open_block();
  [[nodiscard]] Outcome open_container();
  [[nodiscard]] Outcome open_leaf(std::string_view rest);
  [[nodiscard]] Outcome open_heading(std::string_view rest);
  [[nodiscard]] Outcome open_code(std::string_view rest);
  [[nodiscard]] Outcome open_html(std::string_view rest);
  [[nodiscard]] Outcome open_table(std::string_view rest);
  [[nodiscard]] Outcome close_setext_heading();
  [[nodiscard]] bool open_item(const ListMarker& marker);
  [[nodiscard]] bool push(ContainerKind kind, std::size_t indent);
  [[nodiscard]] bool add_text();

  // Closes what the line does not go on, so that a block can begin.
  [[nodiscard]] bool close_unmatched();
  [[nodiscard]] bool close_leaf();
  void note_block();
  void drop_definitions();
  void drop_task_marker();

  [[nodiscard]] bool add_line(std::size_t start, std::size_t end);
  [[nodiscard]] bool add_cells(const TextLine& row);
  [[nodiscard]] bool add_block(bool is_html);
  [[nodiscard]] std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  std::string_view text_;
  MarkdownBlocks& out_;
  MarkdownLine line_{{}, 0};
  Buffer<Container> containers_;
  // How many of them the line goes on.
  std::size_t matched_ = 0;
  Leaf leaf_ = Leaf::kNone;
  // Of the leaf, if it has text: the first of its lines.
  std::size_t first_line_ = 0;
  bool begins_item_ = false;
  Fence fence_{};
  HtmlBlock html_ = HtmlBlock::kNone;
  std::size_t columns_ = 0;
  bool definitions_failed_ = false;
  Buffer<char> scratch_;
};

}  // namespace wordbridge::markdown
