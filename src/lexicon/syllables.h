#pragma once

#include <cstdint>
#include <string_view>

namespace wordbridge {

// Syllables of an English word after case folding, by spelling rules: groups of vowels, less silent ones,
// plus vowels in hiatus. At least 1 for any word. A number, or a word without Latin letters, counts 1 for
// each run of letters or digits: that is a convention, not a pronunciation. Hyphens and apostrophes inside
// do not join vowels. O(length).
std::uint32_t count_english_syllables(std::string_view folded_word);

}  // namespace wordbridge
