// What every handle of the C interface begins with, and how one that comes from outside is looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

#include "abi/error.h"
#include "memory/allocator.h"

namespace wordbridge::abi {

// Blocks that callers have: wb_allocator_set() is refused while there are any.
void count_block();
void uncount_block();

// First in every handle: which kind it is, or that it is none any more. The destructor's store has to happen
// although nothing may read it.
class Handle {
 public:
  explicit Handle(std::uint32_t magic) : magic_(magic) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  [[nodiscard]] bool is_of(std::uint32_t magic) const { return magic_ == magic; }

 protected:
  ~Handle() { *const_cast<volatile std::uint32_t*>(&magic_) = kFreed; }

 private:
  static constexpr std::uint32_t kFreed = 0xDEADBEEF;

  std::uint32_t magic_;
};

// Whether a pointer of the caller's is a handle of its type. Of one that was freed this tells as long as
// nobody has written there.
template <typename T>
bool is_handle(const T* handle) {
  return handle != nullptr && reinterpret_cast<std::uintptr_t>(handle) % alignof(T) == 0 &&
         handle->is_of(T::kMagic);
}

template <typename T>
wb_status check_handle(const T* handle) {
  if (is_handle(handle)) return WB_OK;
  return fail(WB_INVALID_HANDLE,
              handle == nullptr ? "The handle is NULL." : "The handle was freed, or is of another kind.");
}

// A handle in memory of the core's allocator; null if there is none.
template <typename T, typename... Arguments>
T* make_handle(Arguments&&... arguments) {
  const Allocator& memory = allocator();
  // NOLINTNEXTLINE(misc-const-correctness): the handle is made there
  void* const block = memory.allocate(memory.context, sizeof(T));
  if (block == nullptr) return nullptr;
  count_block();
  return new (block) T(std::forward<Arguments>(arguments)...);
}

template <typename T>
void destroy_handle(T* handle) {
  handle->~T();
  const Allocator& memory = allocator();
  memory.release(memory.context, handle);
  uncount_block();
}

// What every function that frees a handle does.
template <typename T>
wb_status free_handle(T* handle) {
  if (handle == nullptr) return WB_OK;
  if (const wb_status status = check_handle(handle); status != WB_OK) return status;
  destroy_handle(handle);
  return WB_OK;
}

// Owns a handle until it is given to the caller.
template <typename T>
class NewHandle {
 public:
  template <typename... Arguments>
  explicit NewHandle(Arguments&&... arguments)
      : handle_(make_handle<T>(std::forward<Arguments>(arguments)...)) {}
  NewHandle(const NewHandle&) = delete;
  NewHandle& operator=(const NewHandle&) = delete;
  ~NewHandle() {
    if (handle_ != nullptr) destroy_handle(handle_);
  }

  explicit operator bool() const { return handle_ != nullptr; }
  T* operator->() const { return handle_; }

  // Gives it to the caller if `status` is WB_OK. Answers the status.
  wb_status give(wb_status status, T** out) {
    if (status == WB_OK) *out = std::exchange(handle_, nullptr);
    return status;
  }

 private:
  T* handle_;
};

}  // namespace wordbridge::abi
