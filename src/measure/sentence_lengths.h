#pragma once

#include <cstdint>

#include "memory/buffer.h"

namespace wordbridge {

// How many sentences have how many words. Memory does not grow with the number of sentences: a counter for
// each length up to kCounted, a number for each of the rare longer ones.
class SentenceLengths {
 public:
  // Counts a sentence of `words` words, 1 or more. False if there is no memory; nothing is counted then.
  [[nodiscard]] bool add(std::uint32_t words);

  // Uncounts a sentence of `words` words that was counted. O(1); O(sentences) for one longer than kCounted.
  void remove(std::uint32_t words);

  // The lengths that occur, rising, and how many sentences have each. False if there is no memory. O(n log n)
  // in the number of sentences longer than kCounted.
  [[nodiscard]] bool list(Buffer<std::uint32_t>& words, Buffer<std::uint32_t>& sentences) const;

  static constexpr std::uint32_t kCounted = 512;

 private:
  Buffer<std::uint32_t> counts_;
  Buffer<std::uint32_t> longer_;
};

}  // namespace wordbridge
