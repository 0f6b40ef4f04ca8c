#pragma once

#include <string_view>

#include "document/segmentation.h"

namespace wordbridge {

// Appends all segments of well-formed text by rules of spaces, as PolicyWords cuts them, to an empty
// Segmentation. False if there is no memory. O(bytes).
[[nodiscard]] bool segment_tokens(std::string_view text, const WordRules& rules, Segmentation& out);

}  // namespace wordbridge
