// Words of UTF-16 counted as it is, without UTF-8 of most of it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace wordbridge {

struct CountedUnits {
  std::uint64_t words;
  bool ascii;
};

// As many words as count_words() counts in UTF-8 of the code units, a lone surrogate being U+FFFD: 64 at a
// time where there are vector instructions. What they are not enough for becomes UTF-8, in `room`, which must
// be, and may have the code units in it, as `out` of unicode::transcode(). The code units are overwritten.
// O(count).
CountedUnits count_words(const char16_t* units, std::size_t count, char* room);

}  // namespace wordbridge
