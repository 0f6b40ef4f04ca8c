#pragma once

#include <cstdint>

#include "memory/buffer.h"

namespace wordbridge::markdown {

// What a reader sees in place of markup.
enum class StandIn : std::uint8_t {
  kNothing,
  kSpace,      // a line break
  kObject,     // code, an address, an image: a space, or a sign where a sentence begins with it
  kBlockEnd,   // a tag of HTML that begins or ends a block
  kCharacter,  // that of the cut
};

// Markup in the text of a block: bytes [start, end) of that.
struct Cut {
  std::uint32_t start;
  std::uint32_t end;
  StandIn stand_in = StandIn::kNothing;
  char32_t character = 0;
};

// Cuts lie side by side or one in the other.
using Cuts = Buffer<Cut>;

[[nodiscard]] inline bool add_cut(Cuts& cuts, std::size_t start, std::size_t end,
                                  StandIn stand_in = StandIn::kNothing, char32_t character = 0) {
  return cuts.push_back(
      {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), stand_in, character});
}

}  // namespace wordbridge::markdown
