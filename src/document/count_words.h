#pragma once

#include <cstdint>
#include <string_view>

namespace wordbridge {

// Segments of well-formed text between word boundaries that have a letter or a number: next_word and is_word
// say which. 64 bytes at a time wherever no rule needs to look far. O(bytes).
std::uint64_t count_words(std::string_view text);

// Whether there is a seam (is_seam) at a code point boundary inside of well-formed text.
bool is_seam_at(std::string_view text, std::size_t position);

}  // namespace wordbridge
