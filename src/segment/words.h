// All segments between word boundaries of a text.
#pragma once

#include "segment/ascii_words.h"
#include "segment/word.h"

namespace wordbridge {

// Calls visit(segment, is_ascii) for every segment between two word boundaries of well-formed text, in order:
// see next_word, from `start` on, which is a boundary whatever is before it. False if `visit` answered false,
// which ends it. ASCII is cut 64 bytes at a time. O(bytes).
template <typename Visit>
bool visit_words(std::string_view text, Visit visit, std::size_t start = 0) {
  // So much ASCII ahead makes it worth to look at 64 bytes at once.
  constexpr std::size_t kWorth = 16;
  std::size_t ascii_from = start;  // ASCII, for the next kWorth bytes at least, as far as is known
  for (std::size_t position = start; position < text.size();) {
    if (position >= ascii_from) {
      position =
          cut_ascii_words(text, position, [&visit](const Segment& segment) { return visit(segment, true); });
      if (position == std::string_view::npos) return false;
      if (position == text.size()) break;
    }
    const Segment segment = next_word(text, position);
    if (!visit(segment, false)) return false;
    position = segment.end;
    if (position + kWorth > text.size()) continue;
    const std::uint32_t others = unicode::Bytes16::load(text.data() + position).high_bits();
    if (others != 0) ascii_from = position + static_cast<std::size_t>(std::bit_width(others));
  }
  return true;
}

}  // namespace wordbridge
