#include "unicode/bit_places.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "unicode/ascii_kinds.h"

namespace wordbridge::unicode {
namespace {

#ifdef WORDBRIDGE_HAS_LOOKUP

void expect_places(std::uint64_t bits) {
  std::vector<std::uint8_t> values;
  for (std::uint8_t i = 0; i < 64; ++i) values.push_back(100 + i);
  std::vector<std::uint32_t> numbers(72);
  std::vector<std::uint8_t> chosen(72);
  write_bit_places(bits, 1000, values.data(), numbers.data(), chosen.data());
  std::size_t count = 0;
  for (std::uint32_t place = 0; place < 64; ++place) {
    if ((bits >> place & 1) == 0) continue;
    ASSERT_EQ(numbers[count], 1000 + place) << bits;
    ASSERT_EQ(chosen[count++], values[place]) << bits;
  }
}

TEST(BitPlaces, AreThoseOfEveryBit) {
  std::mt19937_64 random{11};
  expect_places(0);
  expect_places(~std::uint64_t{0});
  for (unsigned place = 0; place < 64; ++place) expect_places(std::uint64_t{1} << place);
  for (int i = 0; i < 1000; ++i) {
    expect_places(random());
    expect_places(random() & random() & random());
  }
}

#endif

TEST(AsciiKinds, AreThoseOfTheTable) {
  for (unsigned first = 0; first < 128; first += 16) {
    std::string characters;
    for (unsigned i = 0; i < 16; ++i) characters += static_cast<char>(first + i);
    for (std::size_t count = 0; count <= 16; ++count) {
      std::uint8_t kinds[16];
      write_ascii_kinds(characters.data(), count, kinds);
      for (std::size_t i = 0; i < count; ++i) {
        EXPECT_EQ(kinds[i], ascii_kind_number(characters[i])) << first + i;
      }
    }
  }
}

}  // namespace
}  // namespace wordbridge::unicode
