#pragma once

#include <string_view>

#include "document/segmentation.h"

namespace wordbridge {

// Appends all grapheme clusters of well-formed text to an empty Segmentation. False if there is no memory.
// O(bytes).
[[nodiscard]] bool segment_graphemes(std::string_view text, Segmentation& out);

}  // namespace wordbridge
