// What keeps a call from leaking when it does not return.
#pragma once

#include <cstddef>
#include <cstdint>

namespace wordbridge::binding {

// JavaScript can unwind a call into wasm without running any destructor: when its stack is exhausted, or when
// a callback throws. So the allocator of this module remembers which blocks the call at hand has taken. A
// call that returns keeps them; after one that did not, abandon() releases them. An operation does not nest.
class Operation {
 public:
  // Makes the core take its memory from here. Called once, before anything else.
  static void install_allocator();

  // Starts to remember; the end of life keeps what was taken.
  Operation();
  Operation(const Operation&) = delete;
  Operation& operator=(const Operation&) = delete;
  ~Operation();

  // Treats a block that was taken before as if it were taken now.
  static void include(void* block);

  // Releases what an operation that did not end has taken. Nothing to do otherwise.
  static void abandon();
};

// What changes an object that JavaScript keeps must not be unwound in the middle, as an Operation can be. So
// such a call first sees to it that there is stack for it: where it is exhausted, the exception comes from
// here, and nothing was changed. None needs more than a tenth of it.
enum class StackNeed : std::uint16_t {  // in frames of wasm
  kCall = 256,
  // JavaScript that has to be compiled, too.
  kRegistration = 2048,
};
void require_stack(StackNeed need = StackNeed::kCall);

}  // namespace wordbridge::binding
