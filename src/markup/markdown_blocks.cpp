#include "markup/markdown_blocks.h"

#include <array>

#include "markup/table_syntax.h"

namespace wordbridge::markdown {
namespace {

// Which bytes a line must begin with, behind spaces and tabs, to be more than text: what begins a container
// or a leaf, the line under a heading, and the row under the head of a table.
constexpr auto kMayBeginBlock = [] {
  std::array<bool, 256> begins{};
  for (const char first : std::string_view{"#`~<=-*_>+[|:0123456789"}) {
    begins[static_cast<unsigned char>(first)] = true;
  }
  return begins;
}();

bool may_begin_block(char first) { return kMayBeginBlock[static_cast<unsigned char>(first)]; }

}  // namespace

bool BlockReader::read(std::size_t start) {
  while (start < text_.size()) {
    line_ = MarkdownLine{text_, start};
    if (!read_line()) return false;
    start = line_.next();
  }
  matched_ = 0;
  if (!close_leaf()) return false;
  out_.links.sort();
  out_.footnotes.sort();
  return true;
}

bool BlockReader::read_line() {
  if (goes_on_with_text()) return add_text();
  matched_ = match_containers();
  if (matched_ == containers_.size()) {
    const Outcome outcome = continue_leaf();
    if (outcome != Outcome::kGoOn) return outcome == Outcome::kDone;
  }
  for (;;) {
    const std::size_t containers = containers_.size();
    const std::size_t position = line_.position();
    const Outcome outcome = open_block();
    if (outcome != Outcome::kGoOn) return outcome == Outcome::kDone;
    if (containers_.size() == containers && line_.position() == position) break;
  }
  return add_text();
}

// Whether all of the line is text of a paragraph in no container.
bool BlockReader::goes_on_with_text() {
  if (!containers_.empty() || (leaf_ != Leaf::kParagraph && leaf_ != Leaf::kNone)) return false;
  if (line_.position() == line_.end()) return false;
  const char first = text_[line_.position()];
  return !is_space_or_tab(first) && !may_begin_block(first);
}

// How many containers the line goes on. What begins them there is read.
std::size_t BlockReader::match_containers() {
  std::size_t matched = 0;
  while (matched < containers_.size() && continues(containers_[matched])) ++matched;
  return matched;
}

bool BlockReader::continues(const Container& container) {
  if (container.kind == ContainerKind::kQuote) {
    if (line_.is_indented() || !line_.rest_without_indent().starts_with('>')) return false;
    line_.skip_indent();
    line_.skip(1);
    line_.skip_columns(1);
    return true;
  }
  if (line_.is_blank()) {
    if (!container.has_block) return false;
    line_.skip_indent();
    return true;
  }
  if (line_.indent() < container.indent) return false;
  line_.skip_columns(container.indent);
  return true;
}

// Gives the line to the leaf if that goes on whatever the line is.
BlockReader::Outcome BlockReader::continue_leaf() {
  const bool blank = line_.is_blank();
  switch (leaf_) {
    case Leaf::kFencedCode:
      if (!line_.is_indented() && closes_fence(line_.rest_without_indent(), fence_)) leaf_ = Leaf::kNone;
      return Outcome::kDone;
    case Leaf::kIndentedCode:
      if (blank || line_.is_indented()) return Outcome::kDone;
      leaf_ = Leaf::kNone;
      return Outcome::kGoOn;
    case Leaf::kHtml:
      if (blank && html_ >= HtmlBlock::kBlockTag) break;
      if (!add_line(line_.position(), line_.end())) return Outcome::kOutOfMemory;
      return !ends_html_block(line_.rest(), html_) || close_leaf() ? Outcome::kDone : Outcome::kOutOfMemory;
    default:
      if (!blank) return Outcome::kGoOn;
      break;
  }
  return close_leaf() ? Outcome::kDone : Outcome::kOutOfMemory;
}

// Opens one container, or the leaf that the line begins. kGoOn without a move if it begins none.
BlockReader::Outcome BlockReader::open_block() {
  if (line_.is_blank()) return close_unmatched() ? Outcome::kDone : Outcome::kOutOfMemory;
  if (line_.is_indented()) {
    if (leaf_ == Leaf::kParagraph) return Outcome::kGoOn;
    if (!close_unmatched() || !close_leaf()) return Outcome::kOutOfMemory;
    note_block();
    leaf_ = Leaf::kIndentedCode;
    return Outcome::kDone;
  }
  const std::string_view rest = line_.rest_without_indent();
  const char first = rest.front();
  if (!may_begin_block(first)) return Outcome::kGoOn;
  if (first == '>' && containers_.size() < kDeepest) {
    line_.skip_indent();
    line_.skip(1);
    line_.skip_columns(1);
    return push(ContainerKind::kQuote, 0) ? Outcome::kGoOn : Outcome::kOutOfMemory;
  }
  const Outcome outcome = open_leaf(rest);
  return outcome == Outcome::kGoOn ? open_container() : outcome;
}

BlockReader::Outcome BlockReader::open_leaf(std::string_view rest) {
  switch (rest.front()) {
    case '#':
      return open_heading(rest);
    case '`':
    case '~':
      return open_code(rest);
    case '<':
      return open_html(rest);
    case '=':
    case '-':
    case '*':
    case '_':
      if (leaf_ == Leaf::kParagraph && matched_ == containers_.size() && is_setext_underline(rest)) {
        const Outcome outcome = close_setext_heading();
        if (outcome != Outcome::kGoOn) return outcome;
      }
      if (!is_thematic_break(rest)) break;
      if (!close_unmatched() || !close_leaf()) return Outcome::kOutOfMemory;
      note_block();
      return Outcome::kDone;
    default:
      break;
  }
  return Outcome::kGoOn;
}

BlockReader::Outcome BlockReader::open_heading(std::string_view rest) {
  const std::optional<std::string_view> text = atx_heading(rest);
  if (!text.has_value()) return Outcome::kGoOn;
  if (!close_unmatched() || !close_leaf()) return Outcome::kOutOfMemory;
  note_block();
  if (text->empty()) return Outcome::kDone;
  first_line_ = out_.lines.size();
  const std::size_t start = offset_of(*text);
  return add_line(start, start + text->size()) && add_block(false) ? Outcome::kDone : Outcome::kOutOfMemory;
}

// The heading is what was a paragraph; if there were only definitions in it, it is none.
BlockReader::Outcome BlockReader::close_setext_heading() {
  drop_definitions();
  if (definitions_failed_) return Outcome::kOutOfMemory;
  if (first_line_ == out_.lines.size()) return Outcome::kGoOn;
  return close_leaf() ? Outcome::kDone : Outcome::kOutOfMemory;
}

BlockReader::Outcome BlockReader::open_code(std::string_view rest) {
  const std::optional<Fence> fence = opening_fence(rest);
  if (!fence.has_value()) return Outcome::kGoOn;
  if (!close_unmatched() || !close_leaf()) return Outcome::kOutOfMemory;
  note_block();
  fence_ = *fence;
  leaf_ = Leaf::kFencedCode;
  return Outcome::kDone;
}

BlockReader::Outcome BlockReader::open_html(std::string_view rest) {
  const HtmlBlock kind = html_block(rest);
  if (kind == HtmlBlock::kNone) return Outcome::kGoOn;
  if (kind == HtmlBlock::kOtherTag && leaf_ == Leaf::kParagraph) return Outcome::kGoOn;
  if (!close_unmatched() || !close_leaf()) return Outcome::kOutOfMemory;
  note_block();
  leaf_ = Leaf::kHtml;
  html_ = kind;
  first_line_ = out_.lines.size();
  if (!add_line(line_.position(), line_.end())) return Outcome::kOutOfMemory;
  return !ends_html_block(rest, kind) || close_leaf() ? Outcome::kDone : Outcome::kOutOfMemory;
}

BlockReader::Outcome BlockReader::open_container() {
  const std::string_view rest = line_.rest_without_indent();
  const bool in_paragraph = leaf_ == Leaf::kParagraph && matched_ == containers_.size();
  if (containers_.size() < kDeepest) {
    if (const std::string_view label = footnote_label(rest); !label.empty()) {
      line_.skip_indent();
      line_.skip(label.size() + 3);  // [ ] :
      const bool added =
          out_.footnotes.add(label) && push(ContainerKind::kFootnote, MarkdownLine::kCodeIndent);
      return added ? Outcome::kGoOn : Outcome::kOutOfMemory;
    }
    const std::optional<ListMarker> marker = list_marker(rest);
    const bool interrupts = marker.has_value() && marker->number.value_or(1) == 1 &&
                            !trim_start(rest.substr(marker->length)).empty();
    if (marker.has_value() && (!in_paragraph || interrupts)) {
      return open_item(*marker) ? Outcome::kGoOn : Outcome::kOutOfMemory;
    }
  }
  return in_paragraph ? open_table(rest) : Outcome::kGoOn;
}

bool BlockReader::open_item(const ListMarker& marker) {
  const std::size_t marker_indent = line_.indent();
  line_.skip_indent();
  line_.skip(marker.length);
  std::size_t spaces = line_.indent();
  if (line_.is_blank() || spaces > MarkdownLine::kCodeIndent) spaces = 1;
  line_.skip_columns(spaces);
  return push(ContainerKind::kItem, marker_indent + marker.length + spaces);
}

bool BlockReader::push(ContainerKind kind, std::size_t indent) {
  if (!close_unmatched() || !close_leaf()) return false;
  note_block();
  if (!containers_.push_back({kind, false, static_cast<std::uint32_t>(indent)})) return false;
  matched_ = containers_.size();
  return true;
}

// A table begins where the last line of a paragraph has as many cells as the row of hyphens below it.
BlockReader::Outcome BlockReader::open_table(std::string_view rest) {
  const std::size_t columns = delimiter_row_columns(rest);
  if (columns == 0 || first_line_ == out_.lines.size()) return Outcome::kGoOn;
  const TextLine head = out_.lines.back();
  if (count_cells(text_.substr(head.start, head.end - head.start)) != columns) return Outcome::kGoOn;
  out_.lines.truncate(out_.lines.size() - 1);
  if (!close_leaf()) return Outcome::kOutOfMemory;
  leaf_ = Leaf::kTable;
  columns_ = columns;
  return add_cells(head) ? Outcome::kDone : Outcome::kOutOfMemory;
}

// What is left of a line that begins nothing is text of the paragraph or of the table, or of a new paragraph.
bool BlockReader::add_text() {
  const bool lazy = leaf_ == Leaf::kParagraph && matched_ < containers_.size();
  if (!lazy && !close_unmatched()) return false;
  const std::string_view text = trim_end(line_.rest_without_indent());
  const std::size_t start = offset_of(text);
  if (leaf_ == Leaf::kTable) {
    return add_cells({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + text.size()),
                      static_cast<std::uint32_t>(line_.end()), static_cast<std::uint32_t>(line_.next())});
  }
  if (leaf_ != Leaf::kParagraph) {
    begins_item_ = !containers_.empty() && containers_.back().kind == ContainerKind::kItem &&
                   !containers_.back().has_block;
    note_block();
    leaf_ = Leaf::kParagraph;
    first_line_ = out_.lines.size();
  }
  return add_line(start, start + text.size());
}

bool BlockReader::close_unmatched() {
  if (matched_ == containers_.size()) return true;
  if (!close_leaf()) return false;
  containers_.truncate(matched_);
  return true;
}

bool BlockReader::close_leaf() {
  const Leaf leaf = leaf_;
  leaf_ = Leaf::kNone;
  if (leaf == Leaf::kHtml) return add_block(true);
  if (leaf != Leaf::kParagraph) return true;
  if (begins_item_) drop_task_marker();
  drop_definitions();
  return !definitions_failed_ && add_block(false);
}

void BlockReader::note_block() {
  if (!containers_.empty()) containers_.back().has_block = true;
}

// The box of a task in a list: `[ ]` or `[x]` with text behind it (GitHub).
void BlockReader::drop_task_marker() {
  constexpr std::size_t kLength = 3;
  if (first_line_ == out_.lines.size()) return;
  TextLine& line = out_.lines[first_line_];
  const std::string_view text = text_.substr(line.start, line.end - line.start);
  const bool is_box = text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ") ||
                      text.starts_with("[ ]\t") || text.starts_with("[x]\t") || text.starts_with("[X]\t");
  if (!is_box) return;
  line.start += kLength;
  while (is_space_or_tab(text_[line.start])) ++line.start;
}

// The definitions of links that a paragraph begins with.
void BlockReader::drop_definitions() {
  if (first_line_ == out_.lines.size() || text_[out_.lines[first_line_].start] != '[') return;
  scratch_.clear();
  for (std::size_t i = first_line_; i < out_.lines.size(); ++i) {
    const TextLine& line = out_.lines[i];
    if (!scratch_.append(text_.data() + line.start, line.end - line.start) || !scratch_.push_back('\n')) {
      definitions_failed_ = true;
      return;
    }
  }
  const std::string_view text{scratch_.data(), scratch_.size()};
  std::size_t position = 0;
  while (position < text.size() && text[position] == '[') {
    const std::optional<LinkDefinition> definition = link_definition(text, position);
    if (!definition.has_value()) break;
    if (!out_.links.add(definition->label)) definitions_failed_ = true;
    for (; position < definition->end; ++position) first_line_ += text[position] == '\n' ? 1U : 0U;
  }
}

bool BlockReader::add_line(std::size_t start, std::size_t end) {
  return out_.lines.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end),
                               static_cast<std::uint32_t>(line_.end()),
                               static_cast<std::uint32_t>(line_.next())});
}

// Adds the cells of a row, each a block. More than the table has columns are not shown.
bool BlockReader::add_cells(const TextLine& row) {
  const std::string_view text = text_.substr(row.start, row.end - row.start);
  TableRow cells{text};
  for (std::size_t i = 0; i < columns_ && cells.next(); ++i) {
    first_line_ = out_.lines.size();
    const bool behind = cells.separator() < text.size();
    const auto separator = static_cast<std::uint32_t>(row.start + cells.separator());
    const TextLine cell{static_cast<std::uint32_t>(row.start + cells.start()),
                        static_cast<std::uint32_t>(row.start + cells.end()),
                        behind ? separator : row.terminator_start,
                        behind ? separator + 1 : row.terminator_end};
    if (cell.start == cell.end) continue;
    if (!out_.lines.push_back(cell) || !add_block(false)) return false;
  }
  return true;
}

// Makes a block of the lines from first_line_ on.
bool BlockReader::add_block(bool is_html) {
  const std::size_t lines = out_.lines.size() - first_line_;
  if (lines == 0) return true;
  return out_.blocks.push_back(
      {static_cast<std::uint32_t>(first_line_), static_cast<std::uint32_t>(lines), is_html});
}

}  // namespace wordbridge::markdown
