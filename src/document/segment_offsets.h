#pragma once

#include <cstdint>

#include "document/offset_unit.h"
#include "memory/buffer.h"
#include "unicode/utf8.h"

namespace wordbridge {

// Turns offsets in UTF-16 code units of a text, rising and each at a code point boundary, into offsets of a
// unit: of bytes, those of the text as it was given. O(bytes), whatever their number.
void convert_offsets(const unicode::WellFormed& text, OffsetUnit unit, Buffer<std::uint32_t>& offsets);

}  // namespace wordbridge
