#pragma once

#include <string_view>

#include "measure/totals.h"

namespace wordbridge {

// Adds the sizes of well-formed text in graphemes, code points and UTF-16 code units to the totals, with and
// without white space. Text can be counted in parts where they meet at grapheme cluster boundaries. A
// cluster is white space if its first code point is. O(bytes).
void count_characters(std::string_view text, Totals& totals);

}  // namespace wordbridge
