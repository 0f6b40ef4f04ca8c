// Grapheme clusters of 64 bytes of scripts with many marks, counted at once.
#pragma once

#include <cstddef>
#include <cstdint>

#include "unicode/block.h"

namespace wordbridge {

// What was counted at the beginning of 64 bytes.
struct ClusterWindow {
  // Bytes of text that are read: those of the window, and the rest of a code point there.
  static constexpr std::size_t kReach = unicode::kBlock + 2;

  // Of what was counted, in bytes: there is a cluster boundary behind it. 0 if nothing was.
  std::size_t length = 0;
  std::uint64_t code_points = 0;
  // Those of them that start no cluster; none is white space.
  std::uint64_t joined = 0;
  std::uint64_t spaces = 0;
};

// Counts the ASCII and the code points of three bytes, up to one that needs the full rules. The first one is
// taken to start a cluster, and nothing is counted if it cannot. Half of what it takes to count one code
// point after the other.
ClusterWindow count_clusters(const char* bytes);

}  // namespace wordbridge
