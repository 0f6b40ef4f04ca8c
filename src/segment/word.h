#pragma once

#include "segment/segment.h"

namespace wordbridge {

// The segment between two word boundaries (UAX #29, section 4) that starts at `start`, which must be a word
// boundary before the end of well-formed text. Words proper are the segments whose kind is_word.
// O(length of the segment and of the one behind it).
Segment next_word(std::string_view text, std::size_t start);

}  // namespace wordbridge
