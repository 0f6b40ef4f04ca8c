#pragma once

#include <cstdint>
#include <string_view>

namespace wordbridge {

// What stands between white space (White_Space) in well-formed text, or those of it that have a letter or a
// number. 64 bytes at a time. O(bytes).
std::uint64_t count_tokens(std::string_view text);
std::uint64_t count_tokens_with_words(std::string_view text);

}  // namespace wordbridge
