#pragma once

#include <cstdint>
#include <string_view>

namespace wordbridge {

// Extended grapheme clusters of well-formed text: as many as next_grapheme finds. 64 bytes at a time where
// they are code points by themselves. O(bytes).
std::uint64_t count_graphemes(std::string_view text);

}  // namespace wordbridge
