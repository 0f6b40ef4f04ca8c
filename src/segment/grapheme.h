#pragma once

#include "segment/segment.h"

namespace wordbridge {

// The extended grapheme cluster (UAX #29, section 3) that starts at `start`, which must be a cluster
// boundary before the end of well-formed text. O(length of the cluster).
Segment next_grapheme(std::string_view text, std::size_t start);

}  // namespace wordbridge
