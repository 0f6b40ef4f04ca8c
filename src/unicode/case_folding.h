#pragma once

#include <string_view>

#include "memory/buffer.h"

namespace wordbridge::unicode {

// A code point after full case folding (CaseFolding.txt, statuses C and F): one to three code points.
struct Folded {
  char32_t code_points[3];
  unsigned count;
};
Folded fold(char32_t code_point);

// Appends well-formed text after full case folding. The result may be longer than the text: U+0390 takes
// two bytes, its folding six. False if there is no memory. O(bytes).
[[nodiscard]] bool append_folded(std::string_view text, Buffer<char>& out);

}  // namespace wordbridge::unicode
