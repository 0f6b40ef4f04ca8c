// Whether bytes are well-formed UTF-8, by blocks of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge::unicode {

// The bytes before the first block, which skip_well_formed_blocks() reads again.
inline constexpr std::size_t kBeforeWellFormedBlocks = 3;

// Passes over blocks of text from a position on that is the start of a sequence, or the end, and has
// kBeforeWellFormedBlocks bytes before it, all well-formed. Returns the start of a sequence up to which all
// is well-formed, near the first ill-formed one or the end; where there are no vectors, the position.
// O(bytes).
std::size_t skip_well_formed_blocks(std::string_view text, std::size_t position);

}  // namespace wordbridge::unicode
