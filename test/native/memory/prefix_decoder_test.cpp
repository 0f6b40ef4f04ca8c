#include "memory/prefix_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace wordbridge {
namespace {

// How many bits each number of a code has, by the number: 0 if it does not come.
using Lengths = std::vector<unsigned>;

constexpr unsigned kEnd = PrefixCode::kLongest + 1;

// The other side, bit by bit.
class Encoder {
 public:
  explicit Encoder(const std::vector<Lengths>& codes) {
    for (unsigned length = 0; length <= kEnd; ++length) plain(kLengthsOfLengths[length], 4);
    for (const Lengths& lengths : codes) {
      for (const unsigned length : lengths) number(kLengthsOfLengths, length);
      number(kLengthsOfLengths, kEnd);
    }
  }

  // As many codes as shorter numbers and smaller ones of the same length take come before that of `value`.
  void number(const Lengths& lengths, std::size_t value) {
    std::uint32_t before = 0;
    for (std::size_t other = 0; other < lengths.size(); ++other) {
      const bool shorter = lengths[other] < lengths[value];
      const bool first = shorter || (lengths[other] == lengths[value] && other < value);
      if (lengths[other] > 0 && first) before += 256U >> lengths[other];
    }
    plain(before >> (8 - lengths[value]), lengths[value]);
  }

  void plain(std::uint32_t value, unsigned width) {
    for (unsigned i = width; i-- > 0;) bits_.push_back((value >> i & 1) != 0);
  }

  [[nodiscard]] std::vector<std::uint8_t> finish() const {
    std::vector<std::uint8_t> bytes(4 + (bits_.size() + 7) / 8);
    for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(bits_.size() >> 8 * i);
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      const std::size_t place = bits_.size() - 1 - i;
      if (bits_[i]) bytes[4 + place / 8] = static_cast<std::uint8_t>(bytes[4 + place / 8] | 1U << place % 8);
    }
    return bytes;
  }

 private:
  inline static const Lengths kLengthsOfLengths{2, 3, 3, 3, 4, 4, 4, 4, 4, 4};

  std::vector<bool> bits_;
};

// A code of `size` numbers among as many that do not come, made by splitting one of 0 bits again and again.
Lengths random_code(std::size_t size, std::mt19937& random) {
  Lengths leaves{0};
  while (leaves.size() < size) {
    unsigned& leaf = leaves[random() % leaves.size()];
    if (leaf == PrefixCode::kLongest) continue;
    ++leaf;
    leaves.push_back(leaf);
  }
  leaves.resize(2 * size);
  std::shuffle(leaves.begin(), leaves.end(), random);
  return leaves;
}

std::size_t random_number(const Lengths& lengths, std::mt19937& random) {
  for (;;) {
    const std::size_t value = random() % lengths.size();
    if (lengths[value] > 0) return value;
  }
}

TEST(PrefixDecoder, ReadsWhatWasWrittenByCodesAndPlain) {
  std::mt19937 random{1};
  for (const std::size_t size : {2U, 3U, 7U, 29U, 64U}) {
    const std::vector<Lengths> codes{random_code(size, random), random_code(2, random),
                                     random_code(size, random)};
    std::vector<std::uint32_t> values;
    Encoder encoder{codes};
    for (std::uint32_t i = 0; i < 3000; ++i) {
      const Lengths& lengths = codes[i % 3];
      values.push_back(static_cast<std::uint32_t>(random_number(lengths, random)));
      encoder.number(lengths, values.back());
      const unsigned width = 1 + i % 25;
      values.push_back(static_cast<std::uint32_t>(random()) & ((1U << width) - 1));
      encoder.plain(values.back(), width);
    }
    const std::vector<std::uint8_t> bytes = encoder.finish();

    PrefixDecoder decoder{bytes.data()};
    PrefixCode read[3];
    for (PrefixCode& code : read) decoder.read(code);
    for (std::uint32_t i = 0; i < 3000; ++i) {
      ASSERT_EQ(decoder.number(read[i % 3]), values[2 * i]) << size << " numbers, " << i;
      ASSERT_EQ(decoder.plain(1 + i % 25), values[2 * i + 1]) << size << " numbers, " << i;
    }
  }
}

TEST(PrefixDecoder, ReadsCodesOfTwoNumbersAndOfNone) {
  const Lengths two{1, 0, 1};
  Encoder encoder{{two, {}, two}};
  for (int i = 0; i < 9; ++i) encoder.number(two, 2);
  const std::vector<std::uint8_t> bytes = encoder.finish();

  PrefixDecoder decoder{bytes.data()};
  PrefixCode read[3];
  for (PrefixCode& code : read) decoder.read(code);
  for (int i = 0; i < 9; ++i) EXPECT_EQ(decoder.number(read[i < 5 ? 0 : 2]), 2U);
}

TEST(PrefixDecoder, ReadsTheLastBitWithoutAByteBehindIt) {
  for (unsigned width = 1; width <= 25; ++width) {
    Encoder encoder{{}};
    encoder.plain(1, width);
    const std::vector<std::uint8_t> bytes = encoder.finish();
    PrefixDecoder decoder{bytes.data()};
    EXPECT_EQ(decoder.plain(width), 1U) << width;
  }
}

}  // namespace
}  // namespace wordbridge
