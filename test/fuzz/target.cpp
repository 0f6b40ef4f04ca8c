// What libFuzzer and replay.cpp call: the target of this program, on an allocator that counts its blocks.
#include "fuzz.h"
#include "heap.h"

namespace wordbridge::fuzz {

Heap& heap() {
  static Heap one;
  return one;
}

}  // namespace wordbridge::fuzz

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wordbridge::fuzz;
  const wb_allocator counting = heap().interface();
  require(wb_allocator_set(&counting) == WB_OK);
  Input input{data, size};
  fuzz(input);
  // Refused while a handle or bytes are left.
  require(wb_allocator_set(nullptr) == WB_OK);
  require(heap().blocks() == 0);
  return 0;
}
