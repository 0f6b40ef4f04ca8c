#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "memory/allocator.h"

namespace wordbridge::testing {

// While it lives, the core's allocator counts the blocks in use and has no memory from the `fails_from`-th
// request on.
class FailingAllocator {
 public:
  explicit FailingAllocator(std::size_t fails_from) : fails_from_(fails_from), before_(allocator()) {
    set_allocator(
        {&FailingAllocator::allocate, &FailingAllocator::reallocate, &FailingAllocator::release, this});
  }
  FailingAllocator(const FailingAllocator&) = delete;
  FailingAllocator& operator=(const FailingAllocator&) = delete;
  ~FailingAllocator() { set_allocator(before_); }

  // Has memory again, until the `request`-th request from now on.
  void fail_at_request(std::size_t request) {
    requests_ = 0;
    fails_from_ = request;
  }

  [[nodiscard]] std::size_t requests() const { return requests_; }
  [[nodiscard]] std::size_t blocks_in_use() const { return blocks_in_use_; }
  // Bytes of the largest block that was asked for.
  [[nodiscard]] std::size_t largest_request() const { return largest_request_; }

 private:
  static FailingAllocator& from(void* context) { return *static_cast<FailingAllocator*>(context); }

  static void* allocate(void* context, std::size_t size) {
    FailingAllocator& self = from(context);
    self.largest_request_ = std::max(self.largest_request_, size);
    if (++self.requests_ >= self.fails_from_) return nullptr;
    ++self.blocks_in_use_;
    return std::malloc(size);
  }
  static void* reallocate(void* context, void* block, std::size_t size) {
    FailingAllocator& self = from(context);
    self.largest_request_ = std::max(self.largest_request_, size);
    if (++self.requests_ >= self.fails_from_) return nullptr;
    return std::realloc(block, size);
  }
  static void release(void* context, void* block) {
    if (block != nullptr) --from(context).blocks_in_use_;
    std::free(block);
  }

  std::size_t fails_from_;
  Allocator before_;
  std::size_t requests_ = 0;
  std::size_t blocks_in_use_ = 0;
  std::size_t largest_request_ = 0;
};

}  // namespace wordbridge::testing
