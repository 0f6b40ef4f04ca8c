// A line of Markdown that is read from left to right, in columns: a tab goes to the next column that is a
// multiple of four (CommonMark, 2.2).
#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge {

class MarkdownLine {
 public:
  // The line of `text` that starts at `start`. It ends at LF, CR LF, CR or the end of the text.
  MarkdownLine(std::string_view text, std::size_t start);

  [[nodiscard]] std::size_t position() const { return position_; }
  // Where the line ends, without its terminator, and with it.
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] std::size_t next() const { return next_; }

  // What is left of the line.
  [[nodiscard]] std::string_view rest() const { return text_.substr(position_, end_ - position_); }
  // The same without spaces and tabs in front.
  [[nodiscard]] std::string_view rest_without_indent();
  // The columns of spaces and tabs in front of that.
  [[nodiscard]] std::size_t indent();
  [[nodiscard]] bool is_indented() { return indent() >= kCodeIndent; }
  // Whether nothing but spaces and tabs is left.
  [[nodiscard]] bool is_blank();

  void skip_indent();
  // Skips bytes that are no tabs.
  void skip(std::size_t bytes);
  // Skips spaces and tabs, as many columns as there are up to `columns`, maybe a part of a tab.
  void skip_columns(std::size_t columns);

  static constexpr std::size_t kCodeIndent = 4;

 private:
  void find_indent();

  std::string_view text_;
  std::size_t position_;
  std::size_t end_;
  std::size_t next_;
  std::size_t column_ = 0;
  // The first byte from `position_` on that is no space or tab, and its column. Known while it is not behind.
  std::size_t indent_end_ = 0;
  std::size_t indent_end_column_ = 0;
  bool knows_indent_ = false;
};

}  // namespace wordbridge
