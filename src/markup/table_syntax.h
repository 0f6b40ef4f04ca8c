// Tables of GitHub Flavored Markdown.
#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge::markdown {

// Columns of a row such as `| --- | :-: |`, which is below the head of a table; 0 if it is none.
std::size_t delimiter_row_columns(std::string_view rest);

// Reads the cells of a row one after the other.
class TableRow {
 public:
  explicit TableRow(std::string_view row);

  // Whether there is one more; it is cell() then: from where to where in the row, without spaces around.
  [[nodiscard]] bool next();
  [[nodiscard]] std::size_t start() const { return start_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  // Where the `|` behind the cell is, or the end of the row.
  [[nodiscard]] std::size_t separator() const { return separator_; }

 private:
  std::string_view row_;
  std::size_t next_ = 0;
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  std::size_t separator_ = 0;
};

std::size_t count_cells(std::string_view row);

}  // namespace wordbridge::markdown
