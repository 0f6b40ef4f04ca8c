#pragma once

#include <cstddef>
#include <cstdint>

#include "memory/buffer.h"

namespace wordbridge {

// How many sentences have how many words. Memory does not grow with the number of sentences: a counter for
// each length up to kCounted, an entry for each longer one that occurs.
class SentenceLengths {
 public:
  // Counts `sentences` sentences of `words` words, 1 or more of either. False if there is no memory; nothing
  // is counted then. O(1); O(log n) for one longer than kCounted, O(n) for the first of that length.
  [[nodiscard]] bool add(std::uint32_t words, std::uint32_t sentences = 1);

  // Counts all sentences that another has counted, perhaps itself. False if there is no memory; nothing is
  // counted then.
  [[nodiscard]] bool add_all(const SentenceLengths& other);

  // Makes room so that add_all() of the other cannot fail. False if there is no memory; nothing is changed
  // then.
  [[nodiscard]] bool reserve_for(const SentenceLengths& other);

  // Uncounts a sentence of `words` words that was counted. Cost as for add().
  void remove(std::uint32_t words);

  // The lengths that occur, rising, and how many sentences have each. False if there is no memory. O(n).
  [[nodiscard]] bool list(Buffer<std::uint32_t>& words, Buffer<std::uint32_t>& sentences) const;

  static constexpr std::uint32_t kCounted = 512;

 private:
  struct Longer {
    std::uint32_t words;
    std::uint32_t sentences;
  };

  [[nodiscard]] std::size_t find_longer(std::uint32_t words) const;
  [[nodiscard]] bool add_longer(std::uint32_t words, std::uint32_t sentences);

  Buffer<std::uint32_t> counts_;
  // By rising length.
  Buffer<Longer> longer_;
};

}  // namespace wordbridge
