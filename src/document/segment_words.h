#pragma once

#include <string_view>

#include "document/segmentation.h"

namespace wordbridge {

// Appends all segments between word boundaries of well-formed text to an empty Segmentation. False if there
// is no memory. O(bytes).
[[nodiscard]] bool segment_words(std::string_view text, Segmentation& out);

// The same by any rules, as PolicyWords cuts them.
[[nodiscard]] bool segment_words(std::string_view text, const WordRules& rules, Segmentation& out);

// The same by UAX #29 of text without an address, which is not looked for.
[[nodiscard]] bool segment_words_without_addresses(std::string_view text, Segmentation& out);

}  // namespace wordbridge
