#pragma once

#include <cstdint>
#include <string_view>

#include "memory/buffer.h"

namespace wordbridge {

// Turns positions in well-formed text, rising and each a code point boundary, into offsets in UTF-16 code
// units. O(bytes), 64 at a time, whatever their number.
void to_utf16_offsets(std::string_view text, Buffer<std::uint32_t>& positions);

}  // namespace wordbridge
