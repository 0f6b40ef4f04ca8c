#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>

#include "memory/allocator.h"

namespace wordbridge {

// A growable array of plain values whose growth can fail. It is what the core uses instead of std::vector,
// which can only throw or abort. Growth is by half, so that n calls of push_back cost O(n).
template <typename T>
class Buffer {
  static_assert(std::is_trivially_copyable_v<T>, "a Buffer moves its elements as bytes");

 public:
  using value_type = T;
  using const_iterator = const T*;

  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  Buffer(Buffer&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  Buffer& operator=(Buffer&& other) noexcept {
    if (this != &other) {
      release();
      data_ = std::exchange(other.data_, nullptr);
      size_ = std::exchange(other.size_, 0);
      capacity_ = std::exchange(other.capacity_, 0);
    }
    return *this;
  }
  ~Buffer() { release(); }

  // Takes over a block of `size` elements that came from allocator().
  static Buffer adopt(T* data, std::size_t size) {
    Buffer buffer;
    buffer.data_ = data;
    buffer.size_ = size;
    buffer.capacity_ = size;
    return buffer;
  }

  // Gives the block away, which adopt() takes back; the buffer is empty then. Null if there is none.
  [[nodiscard]] T* release_block() {
    size_ = 0;
    capacity_ = 0;
    return std::exchange(data_, nullptr);
  }

  [[nodiscard]] T* data() { return data_; }
  [[nodiscard]] const T* data() const { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* begin() { return data_; }
  [[nodiscard]] T* end() { return data_ + size_; }
  [[nodiscard]] const T* begin() const { return data_; }
  [[nodiscard]] const T* end() const { return data_ + size_; }
  [[nodiscard]] T& operator[](std::size_t index) { return data_[index]; }
  [[nodiscard]] const T& operator[](std::size_t index) const { return data_[index]; }
  [[nodiscard]] T& back() { return data_[size_ - 1]; }
  [[nodiscard]] const T& back() const { return data_[size_ - 1]; }

  // Makes room for `capacity` elements in all. False if there is no memory; nothing is changed then.
  [[nodiscard]] bool reserve(std::size_t capacity) {
    if (capacity <= capacity_) return true;
    if (capacity > std::numeric_limits<std::size_t>::max() / sizeof(T)) return false;
    const Allocator& memory = allocator();
    const std::size_t bytes = capacity * sizeof(T);
    void* const block = data_ == nullptr ? memory.allocate(memory.context, bytes)
                                         : memory.reallocate(memory.context, data_, bytes);
    if (block == nullptr) return false;
    data_ = static_cast<T*>(block);
    capacity_ = capacity;
    return true;
  }

  // Elements more that there is room for.
  [[nodiscard]] std::size_t unused() const { return capacity_ - size_; }
  // Makes room for one element more. False if there is no memory.
  [[nodiscard]] bool reserve_one() { return size_ < capacity_ || grow(1); }

  [[nodiscard]] bool push_back(const T& value) {
    if (size_ == capacity_) {
      const T copy = value;  // `value` may lie in the block that growth moves
      if (!grow(1)) return false;
      data_[size_++] = copy;
      return true;
    }
    data_[size_++] = value;
    return true;
  }

  [[nodiscard]] bool append(const T* values, std::size_t count) {
    if (count > capacity_ - size_ && !grow(count)) return false;
    if (count > 0) std::memcpy(data_ + size_, values, count * sizeof(T));
    size_ += count;
    return true;
  }

  // Where up to `count` elements more can be written, behind those that there are: nullptr if there is no
  // memory. extend() makes those that were written elements; the place is valid until the next growth.
  [[nodiscard]] T* room(std::size_t count) {
    return count > capacity_ - size_ && !grow(count) ? nullptr : data_ + size_;
  }
  void extend(std::size_t count) { size_ += count; }

  // Sets the size; new elements are zero bytes.
  [[nodiscard]] bool resize(std::size_t size) {
    if (size > capacity_ && !reserve(size)) return false;
    if (size > size_) std::memset(static_cast<void*>(data_ + size_), 0, (size - size_) * sizeof(T));
    size_ = size;
    return true;
  }

  // Forgets the elements from `size` on, which is at most size(), and keeps the memory.
  void truncate(std::size_t size) { size_ = size; }
  void clear() { truncate(0); }

 private:
  [[nodiscard]] bool grow(std::size_t more) {
    const std::size_t needed = size_ + more;
    if (needed < size_) return false;
    const std::size_t smallest = needed < kSmallest ? kSmallest : needed;
    // Where there is no memory for half as much again, an eighth may do; less would make growth quadratic.
    return reserve(smallest + capacity_ / 2) || reserve(smallest + capacity_ / 8);
  }

  void release() {
    if (data_ == nullptr) return;
    const Allocator& memory = allocator();
    memory.release(memory.context, data_);
    data_ = nullptr;
  }

  static constexpr std::size_t kSmallest = 16;

  T* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace wordbridge
