#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "segment/segment.h"
#include "unicode/utf8.h"

namespace wordbridge {

// The extended grapheme cluster (UAX #29, section 3) that starts at `start`, which must be a cluster
// boundary before the end of well-formed text. O(length of the cluster).
Segment next_grapheme(std::string_view text, std::size_t start);

// The rules for clusters as a table: for each state and each class of code points the next state, and
// kBoundary where there is a boundary before the code point.
namespace grapheme_table {

inline constexpr std::size_t kStates = 24;
inline constexpr std::size_t kClasses = 18;
// Places of a row: a power of two.
inline constexpr std::size_t kRow = 32;
inline constexpr std::uint8_t kBoundary = 0x80;
// By Properties::cluster_key().
extern const std::array<std::uint8_t, unicode::Properties::kClusterKeys> class_of;
extern const std::array<std::uint8_t, kStates * kRow> transitions;

}  // namespace grapheme_table

// What the rules remember of a text: at first, that it starts here.
class GraphemeState {
 public:
  // Reads a code point. Whether there is a cluster boundary before it. O(1).
  bool read(unicode::Properties next) {
    const unsigned its_class = grapheme_table::class_of[next.cluster_key()];
    const unsigned read = grapheme_table::transitions[state_ * grapheme_table::kRow + its_class];
    state_ = read % grapheme_table::kBoundary;
    return read >= grapheme_table::kBoundary;
  }

 private:
  unsigned state_ = 0;
};

// Whether a code point begins a cluster wherever it is behind one of which this is true, too.
constexpr bool begins_cluster(unicode::GraphemeBreak value) {
  using unicode::GraphemeBreak;
  return value == GraphemeBreak::kOther || value == GraphemeBreak::kLV || value == GraphemeBreak::kLVT ||
         value == GraphemeBreak::kControl || value == GraphemeBreak::kLF;
}

}  // namespace wordbridge
