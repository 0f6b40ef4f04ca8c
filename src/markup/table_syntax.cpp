#include "markup/table_syntax.h"

#include "markup/block_syntax.h"

namespace wordbridge::markdown {
namespace {

bool is_delimiter_cell(std::string_view cell) {
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

}  // namespace

std::size_t delimiter_row_columns(std::string_view rest) {
  if (rest.find_first_not_of("|-: \t") != std::string_view::npos) return 0;
  std::size_t columns = 0;
  for (TableRow row{rest}; row.next(); ++columns) {
    if (!is_delimiter_cell(rest.substr(row.start(), row.end() - row.start()))) return 0;
  }
  return columns;
}

TableRow::TableRow(std::string_view row) : row_(trim_end(row)) {
  while (next_ < row_.size() && is_space_or_tab(row_[next_])) ++next_;
  if (next_ < row_.size() && row_[next_] == '|') ++next_;
}

bool TableRow::next() {
  if (next_ >= row_.size()) return false;
  start_ = next_;
  separator_ = start_;
  while (separator_ < row_.size() && row_[separator_] != '|') {
    separator_ += row_[separator_] == '\\' && separator_ + 1 < row_.size() ? 2U : 1U;
  }
  next_ = separator_ + 1;
  while (start_ < separator_ && is_space_or_tab(row_[start_])) ++start_;
  end_ = separator_;
  while (end_ > start_ && is_space_or_tab(row_[end_ - 1])) --end_;
  return true;
}

std::size_t count_cells(std::string_view row) {
  std::size_t count = 0;
  for (TableRow cells{row}; cells.next();) ++count;
  return count;
}

}  // namespace wordbridge::markdown
