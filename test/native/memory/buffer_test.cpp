#include "memory/buffer.h"

#include <gtest/gtest.h>

#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;

TEST(Buffer, KeepsElementsWhileItGrows) {
  Buffer<int> buffer;
  for (int i = 0; i < 1000; ++i) ASSERT_TRUE(buffer.push_back(i));
  ASSERT_EQ(buffer.size(), 1000U);
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(buffer[static_cast<std::size_t>(i)], i);
}

TEST(Buffer, TakesAnElementOfItselfWhenGrowthMovesIt) {
  Buffer<int> buffer;
  ASSERT_TRUE(buffer.push_back(7));
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(buffer.push_back(buffer[0]));
  EXPECT_EQ(buffer.back(), 7);
}

TEST(Buffer, ResizeFillsWithZeroBytes) {
  Buffer<int> buffer;
  ASSERT_TRUE(buffer.resize(3));
  EXPECT_EQ(buffer[0] + buffer[1] + buffer[2], 0);
}

TEST(Buffer, IsUnchangedWhenThereIsNoMemory) {
  const FailingAllocator memory{2};
  Buffer<int> buffer;
  ASSERT_TRUE(buffer.push_back(1));
  while (buffer.push_back(2)) {
  }
  EXPECT_EQ(buffer.size(), 16U);
  EXPECT_EQ(buffer[0], 1);
  EXPECT_FALSE(buffer.reserve(1U << 20));
  EXPECT_EQ(buffer.size(), 16U);
}

TEST(Buffer, RefusesASizeThatOverflows) {
  Buffer<long long> buffer;
  EXPECT_FALSE(buffer.reserve(SIZE_MAX / 2));
}

TEST(Buffer, ReleasesItsMemoryOnceWhenMoved) {
  const FailingAllocator memory{1000};
  {
    Buffer<int> first;
    ASSERT_TRUE(first.push_back(1));
    Buffer<int> second{std::move(first)};
    Buffer<int> third;
    ASSERT_TRUE(third.push_back(2));
    third = std::move(second);
    EXPECT_EQ(third[0], 1);
    EXPECT_EQ(memory.blocks_in_use(), 1U);
  }
  EXPECT_EQ(memory.blocks_in_use(), 0U);
}

}  // namespace
}  // namespace wordbridge
