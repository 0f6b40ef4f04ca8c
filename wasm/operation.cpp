#include "operation.h"

#include <cstdint>
#include <cstdlib>

#include "memory/allocator.h"

namespace wordbridge::binding {
namespace {

// Stands in front of every block: its neighbours in the list of the running operation, both itself when it is
// in no list. Its size keeps the alignment of malloc, 8 bytes.
struct alignas(8) Header {
  Header* previous;
  Header* next;
};

Header running{&running, &running};
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

void* allocate(void* /*context*/, std::size_t size) {
  if (size > SIZE_MAX - sizeof(Header)) return nullptr;
  auto* const header = static_cast<Header*>(std::malloc(sizeof(Header) + size));
  if (header == nullptr) return nullptr;
  link(header);
  return header + 1;
}

void release(void* /*context*/, void* block) {
  if (block == nullptr) return;
  Header* const header = static_cast<Header*>(block) - 1;
  unlink(header);
  std::free(header);
}

void* reallocate(void* /*context*/, void* block, std::size_t size) {
  if (size > SIZE_MAX - sizeof(Header)) return nullptr;
  Header* const old = static_cast<Header*>(block) - 1;
  const bool listed = old->next != old;
  Header* const previous = old->previous;
  Header* const next = old->next;
  auto* const header = static_cast<Header*>(std::realloc(old, sizeof(Header) + size));
  if (header == nullptr) return nullptr;
  if (listed) {
    previous->next = header;
    next->previous = header;
  } else {
    header->previous = header->next = header;
  }
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

void require_stack() {
  constexpr std::uint32_t kFrames = 256;
  use_stack(kFrames);
}

}  // namespace wordbridge::binding
