#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/model.h"

namespace wordbridge {

// Identifies the language of many short texts: `lengths` are theirs in UTF-16 code units, `texts` all of
// them, well-formed, with one character of one code unit behind each. Each length becomes what its text is:
// in the lower 20 bits the probability, as of IdentifiedLanguage, and above them the index of the language
// and 1, or 0 where it is unknown or less probable than `threshold`. `allowed` is as of
// LanguageModel::identify(). O(bytes).
void identify_all(const LanguageModel& model, std::string_view texts, const std::uint8_t* allowed,
                  std::uint32_t threshold, std::uint32_t* lengths, std::size_t count);

}  // namespace wordbridge
