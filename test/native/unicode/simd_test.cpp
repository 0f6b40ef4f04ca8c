#include <gtest/gtest.h>

#include <random>
#include <string>
#include <type_traits>

#include "unicode/scan.h"

namespace wordbridge::unicode {
namespace {

// Both ways are tested on every host: that of its vectors, and that for hosts without any.
template <typename Implementation>
class Simd : public ::testing::Test {};
using Implementations = ::testing::Types<Bytes, ScalarBytes>;
TYPED_TEST_SUITE(Simd, Implementations);

// The bits that a test of each byte gives.
template <typename Test>
std::uint32_t expected_mask(const std::string& bytes, Test test) {
  std::uint32_t mask = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    mask |= (test(static_cast<unsigned char>(bytes[i])) ? 1U : 0U) << i;
  }
  return mask;
}

std::string random_bytes(std::mt19937_64& random, std::size_t size) {
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random() % 256);
  return bytes;
}

TYPED_TEST(Simd, ComparesEveryByteWithEveryByte) {
  for (unsigned first = 0; first < 256; first += 16) {
    std::string bytes;
    for (unsigned i = 0; i < 16; ++i) bytes += static_cast<char>(first + i);
    const TypeParam loaded = TypeParam::load(bytes.data());
    EXPECT_EQ(loaded.non_ascii().mask(), expected_mask(bytes, [](unsigned byte) { return byte >= 0x80; }));
    EXPECT_EQ(loaded.starts().mask(),
              expected_mask(bytes, [](unsigned byte) { return (byte & 0xC0) != 0x80; }));
    for (unsigned with = 0; with < 256; ++with) {
      const auto byte = static_cast<std::uint8_t>(with);
      ASSERT_EQ(loaded.equal(byte).mask(), expected_mask(bytes, [=](unsigned b) { return b == with; }))
          << with;
      if (with == 0) continue;
      ASSERT_EQ(loaded.at_least(byte).mask(), expected_mask(bytes, [=](unsigned b) { return b >= with; }))
          << with;
    }
  }
}

TYPED_TEST(Simd, KeepsOnlyTheBytesThatMatch) {
  std::mt19937_64 random{5};
  for (int i = 0; i < 200; ++i) {
    const std::string bytes = random_bytes(random, 16);
    const auto bits = static_cast<std::uint8_t>(random() % 256);
    const TypeParam loaded = TypeParam::load(bytes.data());
    const TypeParam kept = loaded.only(loaded.at_least(0x60)) | TypeParam::all(1);
    for (std::size_t place = 0; place < 16; ++place) {
      const auto byte = static_cast<unsigned char>(bytes[place]);
      const std::uint64_t half = place < 8 ? kept.low() : kept.high();
      ASSERT_EQ(half >> place % 8 * 8 & 0xFF, (byte >= 0x60 ? byte : 0U) | 1U);
      ASSERT_EQ(loaded.with_bits(bits).equal(byte | bits).mask() >> place & 1, 1U);
    }
  }
}

TYPED_TEST(Simd, FindsBytesWithinBounds) {
  std::mt19937_64 random{1};
  for (int i = 0; i < 2000; ++i) {
    const std::string bytes = random_bytes(random, 16);
    const unsigned first = 1 + static_cast<unsigned>(random() % 254);
    const unsigned last = first + static_cast<unsigned>(random() % (255 - first));
    const TypeParam loaded = TypeParam::load(bytes.data());
    ASSERT_EQ(loaded.within(static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(last)).mask(),
              expected_mask(bytes, [=](unsigned byte) { return byte >= first && byte <= last; }));
  }
}

TYPED_TEST(Simd, CombinesMatches) {
  std::mt19937_64 random{2};
  for (int i = 0; i < 500; ++i) {
    const std::string bytes = random_bytes(random, 16);
    const TypeParam loaded = TypeParam::load(bytes.data());
    const TypeParam a = loaded.at_least(0x40);
    const TypeParam b = loaded.within(0x20, 0xA0);
    ASSERT_EQ((a | b).mask(), a.mask() | b.mask());
    ASSERT_EQ((a & b).mask(), a.mask() & b.mask());
    ASSERT_EQ((a ^ b).mask(), a.mask() ^ b.mask());
    ASSERT_EQ(a.without(b).mask(), a.mask() & ~b.mask());
  }
}

TYPED_TEST(Simd, CountsMatches) {
  using Counter = std::conditional_t<std::is_same_v<TypeParam, Bytes>, MatchCounter, ScalarMatchCounter>;
  std::mt19937_64 random{3};
  Counter counter;
  std::size_t expected = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string bytes = random_bytes(random, 16);
    counter.add(TypeParam::load(bytes.data()).at_least(0x10));
    for (const char byte : bytes) expected += static_cast<unsigned char>(byte) >= 0x10 ? 1U : 0U;
    ASSERT_EQ(counter.count(), expected);
  }
}

TEST(FindMatch, FindsTheFirstMatchWhereverTheTextBeginsAndEnds) {
  const auto is_stop = [](Bytes bytes) { return bytes.equal('.') | bytes.at_least(0xF0); };
  std::mt19937_64 random{4};
  for (int i = 0; i < 5000; ++i) {
    std::string text(random() % 50, 'a');
    for (std::size_t stops = random() % 3; stops > 0 && !text.empty(); --stops)
      text[random() % text.size()] = '.';
    const std::size_t start = random() % (text.size() + 1);
    const std::size_t expected = text.find('.', start);
    ASSERT_EQ(find_match(text, start, is_stop), expected == std::string::npos ? text.size() : expected)
        << text << " from " << start;
  }
}

}  // namespace
}  // namespace wordbridge::unicode
