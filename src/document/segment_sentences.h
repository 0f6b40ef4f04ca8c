#pragma once

#include <string_view>

#include "document/segmentation.h"

namespace wordbridge {

// Appends all sentences of well-formed text by UAX #29, where every newline ends one, to an empty
// Segmentation. False if there is no memory. O(bytes).
[[nodiscard]] bool segment_sentences(std::string_view text, Segmentation& out);

}  // namespace wordbridge
