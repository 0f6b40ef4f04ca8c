#include "markup/markdown_line.h"

#include "unicode/scan.h"

namespace wordbridge {
namespace {

constexpr std::size_t kTabStop = 4;

std::size_t columns_to_tab_stop(std::size_t column) { return kTabStop - column % kTabStop; }

std::size_t find_line_end(std::string_view text, std::size_t start) {
  return unicode::find_match(text, start,
                             [](unicode::Bytes bytes) { return bytes.equal('\n') | bytes.equal('\r'); });
}

}  // namespace

MarkdownLine::MarkdownLine(std::string_view text, std::size_t start)
    : text_(text), position_(start), end_(find_line_end(text, start)), next_(end_) {
  if (next_ < text.size() && text[next_] == '\r') ++next_;
  if (next_ < text.size() && text[next_] == '\n') ++next_;
}

std::string_view MarkdownLine::rest_without_indent() {
  find_indent();
  return text_.substr(indent_end_, end_ - indent_end_);
}

std::size_t MarkdownLine::indent() {
  find_indent();
  return indent_end_column_ - column_;
}

bool MarkdownLine::is_blank() {
  find_indent();
  return indent_end_ == end_;
}

void MarkdownLine::skip_indent() {
  find_indent();
  position_ = indent_end_;
  column_ = indent_end_column_;
}

void MarkdownLine::skip(std::size_t bytes) {
  position_ += bytes;
  column_ += bytes;
  knows_indent_ = knows_indent_ && position_ <= indent_end_;
}

void MarkdownLine::skip_columns(std::size_t columns) {
  while (columns > 0 && position_ < end_) {
    const char byte = text_[position_];
    if (byte != ' ' && byte != '\t') return;
    const std::size_t width = byte == '\t' ? columns_to_tab_stop(column_) : 1;
    const std::size_t skipped = width < columns ? width : columns;
    if (skipped == width) ++position_;
    column_ += skipped;
    columns -= skipped;
  }
}

void MarkdownLine::find_indent() {
  if (knows_indent_) return;
  knows_indent_ = true;
  indent_end_ = position_;
  indent_end_column_ = column_;
  for (; indent_end_ < end_; ++indent_end_) {
    const char byte = text_[indent_end_];
    if (byte != ' ' && byte != '\t') break;
    indent_end_column_ += byte == '\t' ? columns_to_tab_stop(indent_end_column_) : 1;
  }
}

}  // namespace wordbridge
