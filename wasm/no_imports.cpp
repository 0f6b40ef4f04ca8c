// What a module without imports has instead of a host: Emscripten's libraries would ask one for these.
#include <cstddef>
#include <cstdint>

extern "C" {

// libc++ prints why it ends the program, by way of files. The core never comes here: it checks before.
[[noreturn]] void wordbridge_abort() { __builtin_trap(); }

// A host is told nothing when memory grows: it sees a new buffer.
void emscripten_notify_memory_growth(std::size_t /*memory*/) {}

// Grows memory to `size` bytes or more: by half of it, so that many small requests do not move it each time.
// The linker puts it in the place of emscripten_resize_heap(), which grows to exactly what is asked for.
int __wrap_emscripten_resize_heap(std::size_t size) {  // NOLINT(bugprone-reserved-identifier)
  constexpr std::uint64_t kPage = 65536;
  constexpr std::uint64_t kMostPages = 65536;
  const std::uint64_t pages = __builtin_wasm_memory_size(0);
  const std::uint64_t needed = (std::uint64_t{size} + kPage - 1) / kPage;
  if (needed <= pages) return 1;
  if (needed > kMostPages) return 0;
  std::uint64_t wanted = pages + pages / 2;
  if (wanted < needed) wanted = needed;
  if (wanted > kMostPages) wanted = kMostPages;
  const auto grow = [pages](std::uint64_t to) {
    return __builtin_wasm_memory_grow(0, static_cast<std::size_t>(to - pages)) != SIZE_MAX;
  };
  return grow(wanted) || grow(needed) ? 1 : 0;
}
}

namespace std {
inline namespace __2 {  // NOLINT(bugprone-reserved-identifier): that of Emscripten's libc++
[[noreturn]] void __libcpp_verbose_abort(const char* /*format*/, ...) noexcept { wordbridge_abort(); }
}  // namespace __2
}  // namespace std
