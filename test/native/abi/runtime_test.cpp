// The shared library's own part of the C++ run-time library, which this program uses instead of that of its
// machine: src/abi/runtime.cpp.
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

namespace wordbridge {
namespace {

std::atomic<int> made{0};

// What takes so long to make that other threads come meanwhile.
struct Slow {
  explicit Slow(int number) {
    ++made;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    value = number;
  }
  int value = -1;
};

template <int number>
int value_of() {
  static const Slow slow{number};
  return slow.value;
}

constexpr int kVariables = 50;

template <int... numbers>
std::array<int, kVariables> values_of(std::integer_sequence<int, numbers...> /*all*/) {
  return {value_of<numbers>()...};
}

TEST(AbiRuntime, AVariableIsMadeOnceAndWaitedForByAllThreads) {
  std::array<int, kVariables> expected{};
  for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = static_cast<int>(i);
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      if (values_of(std::make_integer_sequence<int, kVariables>{}) == expected) ++right;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, 8);
  EXPECT_EQ(made, kVariables);
}

}  // namespace
}  // namespace wordbridge
