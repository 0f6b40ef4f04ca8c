// The caller's allocator, and bytes that callers own.
#include <atomic>
#include <cstdint>

#include "abi/handle.h"
#include "abi/owned_bytes.h"

namespace wordbridge::abi {
namespace {

std::atomic<std::size_t> blocks{0};
// The one in use before anybody set another; its functions are null until then.
Allocator first{};

}  // namespace

void count_block() { blocks.fetch_add(1, std::memory_order_relaxed); }
void uncount_block() { blocks.fetch_sub(1, std::memory_order_relaxed); }

wb_status give_bytes(Buffer<char> bytes, wb_bytes* out) {
  if (bytes.data() != nullptr) count_block();
  out->size = bytes.size();
  out->data = bytes.release_block();
  return WB_OK;
}

Buffer<char> take_bytes(wb_bytes* bytes) {
  if (bytes->data != nullptr) uncount_block();
  auto taken = Buffer<char>::adopt(bytes->data, bytes->size);
  *bytes = {nullptr, 0};
  return taken;
}

}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_bytes_allocate(size_t size, wb_bytes* out) {
  if (out == nullptr) return abi::missing_result();
  Buffer<char> bytes;
  // Not resize(), which writes zeros. A block is there even for no bytes.
  if (size > PTRDIFF_MAX || !bytes.reserve(size > 0 ? size : 1)) return abi::report(Status::kOutOfMemory);
  bytes.extend(size);
  return abi::give_bytes(std::move(bytes), out);
}

void wb_bytes_free(wb_bytes* bytes) {
  if (bytes != nullptr) (void)abi::take_bytes(bytes);
}

void* wb_block_allocate(size_t size) {
  const Allocator& memory = allocator();
  // NOLINTNEXTLINE(misc-const-correctness): the block is given out
  void* const block = size > PTRDIFF_MAX ? nullptr : memory.allocate(memory.context, size > 0 ? size : 1);
  if (block == nullptr) {
    (void)abi::report(Status::kOutOfMemory);
    return nullptr;
  }
  abi::count_block();
  return block;
}

void wb_block_release(void* block) {
  if (block == nullptr) return;
  allocator().release(allocator().context, block);
  abi::uncount_block();
}

wb_status wb_allocator_set(const wb_allocator* allocator) {
  if (abi::blocks.load(std::memory_order_relaxed) > 0) {
    return abi::fail(WB_BUSY, "The allocator cannot be changed while there are handles or owned bytes.");
  }
  if (abi::first.allocate == nullptr) abi::first = wordbridge::allocator();
  if (allocator == nullptr) {
    set_allocator(abi::first);
    return WB_OK;
  }
  if (allocator->allocate == nullptr || allocator->reallocate == nullptr || allocator->release == nullptr) {
    return abi::fail(WB_INVALID_ARGUMENT, "A function of the allocator is NULL.");
  }
  set_allocator({allocator->allocate, allocator->reallocate, allocator->release, allocator->user_data});
  return WB_OK;
}
