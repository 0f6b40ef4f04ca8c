#include "memory/range_decoder.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace wordbridge {
namespace {

// The other side, with the carry written through to the bytes that are there already.
class Encoder {
 public:
  void bit(BitModel& model, bool bit) {
    const std::uint32_t bound = (range_ >> 12) * (model.likelihood() >> 4);
    if (bit) {
      add(bound);
      range_ -= bound;
    } else {
      range_ = bound;
    }
    model.learn(bit);
    normalize();
  }

  void number(BitModel* models, std::uint32_t value, unsigned width) {
    std::uint32_t node = 1;
    for (unsigned i = width; i-- > 0; node = 2 * node + (value >> i & 1))
      bit(models[node], (value >> i & 1) != 0);
  }

  void plain(std::uint32_t value, unsigned width) {
    for (unsigned i = width; i-- > 0; normalize()) {
      range_ /= 2;
      if ((value >> i & 1) != 0) add(range_);
    }
  }

  void magnitude(MagnitudeModel& model, std::uint32_t value) {
    std::uint32_t width = 0;
    while (value >> width > 1) ++width;
    const std::uint32_t known = width < 3 ? width : 3;
    number(model.widths, width, 5);
    number(model.highest[width], value >> (width - known) & ((1U << known) - 1), known);
    plain(value & ((1U << (width - known)) - 1), width - known);
  }

  std::vector<std::uint8_t> finish() {
    for (int i = 0; i < 4; ++i) shift();
    return bytes_;
  }

 private:
  void add(std::uint32_t value) {
    low_ += value;
    if (low_ >= value) return;
    for (std::size_t i = bytes_.size(); i > 0 && ++bytes_[i - 1] == 0; --i) {
    }
  }

  void normalize() {
    for (; range_ < 1U << 24; range_ <<= 8) shift();
  }

  void shift() {
    bytes_.push_back(static_cast<std::uint8_t>(low_ >> 24));
    low_ <<= 8;
  }

  std::vector<std::uint8_t> bytes_;
  std::uint32_t low_ = 0;
  std::uint32_t range_ = 0xFFFFFFFF;
};

TEST(RangeDecoder, ReadsBitsThatAreLikelyAndOnesThatAreNot) {
  std::mt19937 random{1};
  for (const unsigned share : {1U, 20U, 128U, 250U, 255U}) {
    std::vector<bool> bits;
    for (int i = 0; i < 20'000; ++i) bits.push_back(random() % 256 < share);
    Encoder encoder;
    BitModel written;
    for (const bool bit : bits) encoder.bit(written, bit);
    const std::vector<std::uint8_t> bytes = encoder.finish();
    RangeDecoder decoder{bytes.data()};
    BitModel read;
    for (const bool bit : bits) ASSERT_EQ(decoder.bit(read), bit);
  }
}

TEST(RangeDecoder, TakesLittleRoomForWhatIsForeseen) {
  Encoder encoder;
  BitModel model;
  for (int i = 0; i < 80'000; ++i) encoder.bit(model, i % 1000 == 999);
  EXPECT_LT(encoder.finish().size(), 80'000 / 8 / 50);
}

TEST(BitModel, IsNeverCertain) {
  for (const bool bit : {false, true}) {
    BitModel model;
    for (int i = 0; i < 10'000; ++i) {
      model.learn(bit);
      ASSERT_GT(model.likelihood() >> 4, 0U);
      ASSERT_LT(model.likelihood() >> 4, 4096U);
    }
  }
}

TEST(RangeDecoder, ReadsNumbersOfEverySize) {
  std::vector<std::uint32_t> values;
  for (unsigned width = 0; width < 31; ++width) {
    for (const std::uint32_t low : {0U, 1U, 0xFFFFFFFFU}) {
      values.push_back(1U << width | (low & ((1U << width) - 1)));
    }
  }
  Encoder encoder;
  MagnitudeModel written;
  for (const std::uint32_t value : values) encoder.magnitude(written, value);
  encoder.plain(0x5A5, 11);
  const std::vector<std::uint8_t> bytes = encoder.finish();
  RangeDecoder decoder{bytes.data()};
  MagnitudeModel read;
  for (const std::uint32_t value : values) ASSERT_EQ(decoder.magnitude(read), value);
  EXPECT_EQ(decoder.plain(11), 0x5A5U);
}

TEST(RangeDecoder, ReadsDifferencesOfBothSigns) {
  Encoder encoder;
  MagnitudeModel written;
  for (std::uint32_t value = 1; value <= 6; ++value) encoder.magnitude(written, value);
  const std::vector<std::uint8_t> bytes = encoder.finish();
  RangeDecoder decoder{bytes.data()};
  MagnitudeModel read;
  for (const std::int32_t difference : {0, -1, 1, -2, 2, -3}) EXPECT_EQ(decoder.difference(read), difference);
}

}  // namespace
}  // namespace wordbridge
