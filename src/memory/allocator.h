// Where the core gets its memory: three functions that may fail, so that running out of memory is an
// ordinary result and never an abort.
#pragma once

#include <cstddef>

namespace wordbridge {

// allocate and reallocate return nullptr when there is no memory; reallocate then leaves the old block as
// it was. All blocks are aligned for any scalar type. Every function gets `context`.
struct Allocator {
  void* (*allocate)(void* context, std::size_t size);
  void* (*reallocate)(void* context, void* block, std::size_t size);
  void (*release)(void* context, void* block);
  void* context;
};

// The allocator in use; malloc, realloc and free unless set otherwise.
const Allocator& allocator();

// Sets the allocator of the whole process. Call it before the first document is made: a block must be
// released by the allocator that gave it.
void set_allocator(const Allocator& replacement);

}  // namespace wordbridge
