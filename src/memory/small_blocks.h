#pragma once

#include <bit>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

namespace wordbridge {

// Blocks of malloc, of which small ones are kept when they are given back, for the next that ask for about as
// much: an analysis takes a dozen and gives all of them back, which is most of its work for a short text.
// Those that are kept are freed by release_kept() alone, so that there is nothing to do at the end of the
// program.
class SmallBlocks {
 public:
  // Larger ones are not kept.
  static constexpr std::size_t kLargest = 8192;
  // So many are of each size.
  static constexpr std::size_t kMostKept = 16;

  SmallBlocks() = default;
  SmallBlocks(const SmallBlocks&) = delete;
  SmallBlocks& operator=(const SmallBlocks&) = delete;

  // A block of at least `size` bytes, 1 or more: `capacity` is how many it has. nullptr if there is no memory
  // even without those that are kept; `capacity` is of no use then.
  [[nodiscard]] void* take(std::size_t size, std::size_t& capacity) {
    if (size > kLargest) {
      capacity = size;
    } else {
      const std::size_t place = place_of(size);
      capacity = std::size_t{1} << (place + kSmallestBits);
      Kept& kept = kept_[place];
      if (kept.first != nullptr) {
        Block* const block = kept.first;
        kept.first = block->next;
        --kept.count;
        return block;
      }
    }
    void* const block = std::malloc(capacity);
    return block != nullptr || !release_kept() ? block : std::malloc(capacity);
  }

  // Takes a block back that take() has given with this capacity.
  void give_back(void* block, std::size_t capacity) {
    if (capacity <= kLargest) {
      Kept& kept = kept_[place_of(capacity)];
      if (kept.count < kMostKept) {
        kept.first = ::new (block) Block{kept.first};
        ++kept.count;
        return;
      }
    }
    std::free(block);
  }

  // Frees the blocks that are kept. False if there were none.
  bool release_kept() {
    bool any = false;
    for (Kept& kept : kept_) {
      any = any || kept.first != nullptr;
      while (kept.first != nullptr) std::free(std::exchange(kept.first, kept.first->next));
      kept.count = 0;
    }
    return any;
  }

 private:
  struct Block {
    Block* next;
  };
  struct Kept {
    Block* first = nullptr;
    std::size_t count = 0;
  };

  static constexpr unsigned kSmallestBits = 5;
  static constexpr unsigned kLargestBits = 13;
  static_assert(kLargest == std::size_t{1} << kLargestBits);

  // Of the blocks of a power of two bytes that are enough.
  static std::size_t place_of(std::size_t size) {
    const auto bits = static_cast<unsigned>(std::bit_width(size - 1));
    return bits <= kSmallestBits ? 0 : bits - kSmallestBits;
  }

  Kept kept_[kLargestBits - kSmallestBits + 1];
};

}  // namespace wordbridge
