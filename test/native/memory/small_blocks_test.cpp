#include "memory/small_blocks.h"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

namespace wordbridge {
namespace {

TEST(SmallBlocks, GiveTheSameBlockToTheNextThatAsksForAboutAsMuch) {
  SmallBlocks blocks;
  std::size_t capacity = 0;
  void* const first = blocks.take(100, capacity);
  blocks.give_back(first, capacity);
  void* const second = blocks.take(120, capacity);
  EXPECT_EQ(second, first);
  blocks.give_back(second, capacity);
  blocks.release_kept();
}

TEST(SmallBlocks, HaveRoomForWhatWasAskedFor) {
  SmallBlocks blocks;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t size = 1; size <= 2 * SmallBlocks::kLargest; ++size) {
      std::size_t capacity = 0;
      void* const block = blocks.take(size, capacity);
      ASSERT_NE(block, nullptr);
      ASSERT_GE(capacity, size);
      std::memset(block, 0xAA, capacity);
      blocks.give_back(block, capacity);
    }
  }
  blocks.release_kept();
}

TEST(SmallBlocks, AreNeverGivenTwice) {
  SmallBlocks blocks;
  std::vector<void*> taken;
  std::size_t capacity = 0;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < 2 * SmallBlocks::kMostKept; ++i) {
      void* const block = blocks.take(64, capacity);
      for (const void* const other : taken) ASSERT_NE(block, other);
      taken.push_back(block);
    }
    for (void* const block : taken) blocks.give_back(block, capacity);
    taken.clear();
  }
  blocks.release_kept();
}

TEST(SmallBlocks, AreFreedWhenThatIsAskedFor) {
  SmallBlocks blocks;
  EXPECT_FALSE(blocks.release_kept());
  std::size_t capacity = 0;
  void* const block = blocks.take(64, capacity);
  EXPECT_FALSE(blocks.release_kept());
  blocks.give_back(block, capacity);
  EXPECT_TRUE(blocks.release_kept());
  EXPECT_FALSE(blocks.release_kept());
}

}  // namespace
}  // namespace wordbridge
