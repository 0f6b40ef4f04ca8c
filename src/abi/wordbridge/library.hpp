// The library itself: versions, languages by their codes, memory.
#pragma once

#include "result.hpp"

namespace wb {

// See wb_abi_version(), wb_version(), wb_unicode_version() and wb_uses_simd().
[[nodiscard]] inline std::uint32_t abi_version() { return wb_abi_version(); }
[[nodiscard]] inline std::string_view version() { return wb_version(); }
[[nodiscard]] inline std::string_view unicode_version() { return wb_unicode_version(); }
[[nodiscard]] inline bool uses_simd() { return wb_uses_simd() != 0; }

// The language with a BCP 47 code: see wb_language_find().
[[nodiscard]] inline Result<wb_language> find_language(std::string_view code) {
  return read_value<wb_language>(
      [&](wb_language* out) { return wb_language_find(code.data(), code.size(), out); });
}
// Its code; empty for a number that is none.
[[nodiscard]] inline std::string_view language_code(wb_language language) {
  const char* const code = wb_language_code(language);
  return code == nullptr ? std::string_view{} : code;
}

// Sets the allocator of the whole process, or malloc and its like with nullptr: see wb_allocator_set().
inline Result<void> set_allocator(const wb_allocator* allocator) {
  return as_result(wb_allocator_set(allocator));
}

// A block of the library's allocator to read a text into, which Document::adopt() takes over.
class Bytes {
 public:
  // See wb_bytes_allocate().
  static Result<Bytes> allocate(std::size_t size) {
    Bytes made;
    const wb_status status = wb_bytes_allocate(size, &made.bytes_);
    if (status != WB_OK) return Error::last(status);
    return made;
  }

  Bytes(Bytes&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  Bytes& operator=(Bytes&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  ~Bytes() { wb_bytes_free(&bytes_); }

  // Its bytes, to be written to. None after it was adopted.
  [[nodiscard]] std::span<char> span() { return {bytes_.data, bytes_.size}; }
  // For functions of the C interface.
  [[nodiscard]] wb_bytes* get() { return &bytes_; }

 private:
  Bytes() = default;

  wb_bytes bytes_{};
};

}  // namespace wb
