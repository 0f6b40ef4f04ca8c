// The functions of the C++ run-time library that the core needs, for the shared library. With them it takes
// nothing else of that library, nor of its unwinder: it is 110 kB smaller, and runs beside any C library of
// Linux since glibc 2.17, where the unwinder asks for the newest that the machine has.
#include <cstddef>
#include <cstdint>

#if defined(__GLIBCXX__) && defined(__linux__)

#include <sched.h>

// Names and types that the compiler knows.
// NOLINTBEGIN(bugprone-reserved-identifier,misc-use-internal-linkage)
// NOLINTBEGIN(readability-identifier-naming,readability-non-const-parameter)

#define WORDBRIDGE_HIDDEN __attribute__((visibility("hidden")))

namespace std {

// Of std::string_view, for a place beyond its end. The core asks for none; without exceptions it ends the
// program either way.
[[noreturn]] WORDBRIDGE_HIDDEN void __throw_out_of_range_fmt(const char* /*format*/, ...) {
  __builtin_trap();
}

}  // namespace std

extern "C" {

// A guard of a variable that is made at its first use has 64 bits. The compiler looks at the first byte:
// whether it is made. The second one says that a thread makes it.
//
// Whether the caller is to make it: 0 when another thread has, which is waited for. A table of the core takes
// less than a millisecond.
WORDBRIDGE_HIDDEN int __cxa_guard_acquire(std::int64_t* guard) {
  auto* const made = reinterpret_cast<unsigned char*>(guard);
  while (__atomic_load_n(made, __ATOMIC_ACQUIRE) == 0) {
    unsigned char nobody = 0;
    constexpr unsigned char kSomebody = 1;
    if (__atomic_compare_exchange_n(made + 1, &nobody, kSomebody, false, __ATOMIC_ACQUIRE,
                                    __ATOMIC_RELAXED)) {
      return 1;
    }
    sched_yield();
  }
  return 0;
}

WORDBRIDGE_HIDDEN void __cxa_guard_release(std::int64_t* guard) {
  __atomic_store_n(reinterpret_cast<unsigned char*>(guard), 1, __ATOMIC_RELEASE);
}

}  // extern "C"

// NOLINTEND(readability-identifier-naming,readability-non-const-parameter)
// NOLINTEND(bugprone-reserved-identifier,misc-use-internal-linkage)

#endif
