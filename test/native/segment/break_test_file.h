#pragma once

#include <string>
#include <vector>

namespace wordbridge::testing {

// A line of one of Unicode's break test files: a text and the byte offsets of its boundaries.
struct BreakTestLine {
  std::string source;
  std::string text;
  std::vector<std::size_t> boundaries;
};

// Reads test/data/unicode-17.0/NAME.min.txt, whose lines look like "÷ 0061 × 0308 ÷".
std::vector<BreakTestLine> read_break_test_file(const std::string& name);

}  // namespace wordbridge::testing
