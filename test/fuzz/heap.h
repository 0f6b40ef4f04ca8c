// The allocator under every target: it counts its blocks, and refuses when a target has said how much it may
// grant.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <limits>

#include "abi/wordbridge.h"

namespace wordbridge::fuzz {

class Heap {
 public:
  static constexpr std::uint64_t kUnlimited = std::numeric_limits<std::uint64_t>::max();

  // How many requests are granted from now on; those behind them are refused.
  void grant(std::uint64_t requests) { granted_ = requests; }

  [[nodiscard]] std::size_t blocks() const { return blocks_; }

  wb_allocator interface() { return {&allocate, &reallocate, &release, this}; }

 private:
  static Heap& of(void* user_data) { return *static_cast<Heap*>(user_data); }

  static void* allocate(void* user_data, std::size_t size) { return reallocate(user_data, nullptr, size); }

  static void* reallocate(void* user_data, void* block, std::size_t size) {
    Heap& heap = of(user_data);
    if (heap.granted_ == 0) return nullptr;
    --heap.granted_;
    void* const moved = std::realloc(block, size);
    if (block == nullptr && moved != nullptr) ++heap.blocks_;
    return moved;
  }

  static void release(void* user_data, void* block) {
    --of(user_data).blocks_;
    std::free(block);
  }

  std::uint64_t granted_ = kUnlimited;
  std::size_t blocks_ = 0;
};

// That of the running input.
Heap& heap();

}  // namespace wordbridge::fuzz
