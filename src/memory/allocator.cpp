#include "memory/allocator.h"

#include <cstdlib>

namespace wordbridge {
namespace {

// NOLINTBEGIN(cppcoreguidelines-no-malloc): this is where malloc is wrapped.
void* system_allocate(void* /*context*/, std::size_t size) { return std::malloc(size); }
void* system_reallocate(void* /*context*/, void* block, std::size_t size) {
  return std::realloc(block, size);
}
void system_release(void* /*context*/, void* block) { std::free(block); }
// NOLINTEND(cppcoreguidelines-no-malloc)

Allocator current{&system_allocate, &system_reallocate, &system_release, nullptr};

}  // namespace

const Allocator& allocator() { return current; }

void set_allocator(const Allocator& replacement) { current = replacement; }

}  // namespace wordbridge
