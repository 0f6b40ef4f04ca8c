#include "memory/hash.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace wordbridge {
namespace {

TEST(Hash, TellsLengthsAndZeroBytesApart) {
  std::set<std::uint32_t> hashes;
  for (std::size_t length = 0; length <= 40; ++length) hashes.insert(hash_bytes(std::string(length, '\0')));
  EXPECT_EQ(hashes.size(), 41U);
}

TEST(Hash, SpreadsSimilarWordsOverTheLowBits) {
  std::set<std::uint32_t> low_bits;
  for (int i = 0; i < 4096; ++i) low_bits.insert(hash_bytes("word" + std::to_string(i)) & 0xFFF);
  EXPECT_GT(low_bits.size(), 2300U);  // 4096 (1 - 1/e) = 2589 for a random function
}

}  // namespace
}  // namespace wordbridge
