#include "operation.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "memory/allocator.h"
#include "memory/small_blocks.h"

namespace wordbridge::binding {
namespace {

// Stands in front of every block: its neighbours in the list of the running operation, both itself when it is
// in no list, and how many bytes the block has with this. Its size keeps the alignment of malloc, 8 bytes.
struct alignas(8) Header {
  Header* previous;
  Header* next;
  std::size_t capacity;
};

SmallBlocks blocks;

Header running{&running, &running, 0};
bool remembering = false;

void unlink(Header* header) {
  header->previous->next = header->next;
  header->next->previous = header->previous;
}

void link(Header* header) {
  if (!remembering) {
    header->previous = header->next = header;
    return;
  }
  header->previous = &running;
  header->next = running.next;
  running.next->previous = header;
  running.next = header;
}

Header* take(std::size_t size) {
  if (size > SIZE_MAX - sizeof(Header)) return nullptr;
  std::size_t capacity = 0;
  auto* const header = static_cast<Header*>(blocks.take(sizeof(Header) + size, capacity));
  if (header != nullptr) header->capacity = capacity;
  return header;
}

void* allocate(void* /*context*/, std::size_t size) {
  Header* const header = take(size);
  if (header == nullptr) return nullptr;
  link(header);
  return header + 1;
}

void release(void* /*context*/, void* block) {
  if (block == nullptr) return;
  Header* const header = static_cast<Header*>(block) - 1;
  unlink(header);
  blocks.give_back(header, header->capacity);
}

// A larger block with the bytes of another one, which is given back: nullptr if there is no memory.
Header* move_to_larger(Header* old, std::size_t size) {
  if (old->capacity > SmallBlocks::kLargest) {
    if (size > SIZE_MAX - sizeof(Header)) return nullptr;
    auto* header = static_cast<Header*>(std::realloc(old, sizeof(Header) + size));
    if (header == nullptr && blocks.release_kept()) {
      header = static_cast<Header*>(std::realloc(old, sizeof(Header) + size));
    }
    if (header != nullptr) header->capacity = sizeof(Header) + size;
    return header;
  }
  Header* const header = take(size);
  if (header == nullptr) return nullptr;
  std::memcpy(header + 1, old + 1, old->capacity - sizeof(Header));
  blocks.give_back(old, old->capacity);
  return header;
}

void* reallocate(void* /*context*/, void* block, std::size_t size) {
  Header* const old = static_cast<Header*>(block) - 1;
  if (size <= old->capacity - sizeof(Header)) return block;
  const bool listed = old->next != old;
  Header* const previous = old->previous;
  Header* const next = old->next;
  Header* const header = move_to_larger(old, size);
  if (header == nullptr) return nullptr;
  header->previous = listed ? previous : header;
  header->next = listed ? next : header;
  if (listed) previous->next = next->previous = header;
  return header + 1;
}

void forget_all() {
  for (Header* header = running.next; header != &running;) {
    Header* const next = header->next;
    header->previous = header->next = header;
    header = next;
  }
  running.previous = running.next = &running;
}

}  // namespace

void Operation::install_allocator() { set_allocator({&allocate, &reallocate, &release, nullptr}); }

Operation::Operation() {
  abandon();
  remembering = true;
}

Operation::~Operation() {
  forget_all();
  remembering = false;
}

void Operation::include(void* block) {
  Header* const header = static_cast<Header*>(block) - 1;
  unlink(header);
  link(header);
}

void Operation::abandon() {
  remembering = false;
  while (running.next != &running) release(nullptr, running.next + 1);
}

namespace {

[[gnu::noinline]] std::uint32_t use_stack(std::uint32_t frames) {
  // The result is used behind the call, so that it is no loop.
  return frames == 0 ? 0 : use_stack(frames - 1) + *const_cast<volatile std::uint32_t*>(&frames);
}

}  // namespace

void require_stack(StackNeed need) { use_stack(static_cast<std::uint32_t>(need)); }

}  // namespace wordbridge::binding
