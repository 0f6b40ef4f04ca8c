// Numbers from bytes that tools/range-encoder.mjs wrote: adaptive binary range coding, as described there.
#pragma once

#include <array>
#include <cstdint>

namespace wordbridge {

// How likely a bit is 0, in 65,536ths, from the bits so far. Never 0 nor 1.
class BitModel {
 public:
  [[nodiscard]] std::uint32_t likelihood() const { return likelihood_; }

  void learn(bool bit) {
    constexpr std::uint32_t kCertain = 1U << 16;
    const std::uint32_t error = bit ? likelihood_ : kCertain - likelihood_;
    const std::uint32_t change = error * kRates[seen_] >> 16;
    likelihood_ = static_cast<std::uint16_t>(bit ? likelihood_ - change : likelihood_ + change);
    if (seen_ < kRates.size() - 1) ++seen_;
  }

 private:
  // What of the error is corrected at each bit seen, in 65,536ths: two thirds of the first, a 32nd in the
  // end. No division: it would take two thirds of the time.
  static constexpr auto kRates = [] {
    std::array<std::uint16_t, 31> rates{};
    for (std::uint32_t seen = 0; seen < rates.size(); ++seen) {
      rates[seen] = static_cast<std::uint16_t>((1U << 17) / (2 * seen + 3));
    }
    return rates;
  }();

  std::uint16_t likelihood_ = 1U << 15;
  std::uint16_t seen_ = 0;
};

// Of numbers from 1 on: see RangeDecoder::magnitude().
struct MagnitudeModel {
  BitModel widths[32];
  BitModel highest[32][8];
};

// Reads what must be all of the bytes that the encoder made; what is read is not checked.
class RangeDecoder {
 public:
  explicit RangeDecoder(const std::uint8_t* bytes) : bytes_(bytes) {
    for (int i = 0; i < 4; ++i) code_ = code_ << 8 | *bytes_++;
  }

  bool bit(BitModel& model) {
    constexpr unsigned kPrecision = 12;
    const std::uint32_t bound = (range_ >> kPrecision) * (model.likelihood() >> (16 - kPrecision));
    const bool bit = code_ >= bound;
    if (bit) {
      code_ -= bound;
      range_ -= bound;
    } else {
      range_ = bound;
    }
    model.learn(bit);
    normalize();
    return bit;
  }

  // A number of `width` bits, by models of which there are 2 to the power of `width`. A function of its own:
  // V8 then optimizes it while a table is unpacked, which takes a fifth less time, and the module is 1.2 kB
  // smaller.
  [[gnu::noinline]] std::uint32_t number(BitModel* models, unsigned width) {
    std::uint32_t node = 1;
    for (unsigned i = 0; i < width; ++i) node = node << 1 | static_cast<std::uint32_t>(bit(models[node]));
    return node - (1U << width);
  }

  // A number from 1 on, below 2^31.
  std::uint32_t magnitude(MagnitudeModel& model) {
    const std::uint32_t width = number(model.widths, 5);
    const std::uint32_t known = width < 3 ? width : 3;
    const std::uint32_t highest = 1U << known | number(model.highest[width], known);
    return highest << (width - known) | plain(width - known);
  }

  // A number that may be negative: 0, -1, 1, -2 and so on as magnitudes from 1 on.
  std::int32_t difference(MagnitudeModel& model) {
    const auto value = static_cast<std::int32_t>(magnitude(model));
    return value % 2 == 0 ? -(value / 2) : value / 2;
  }

  // A number of `width` bits of which nothing is known.
  std::uint32_t plain(unsigned width) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < width; ++i) {
      range_ >>= 1;
      const bool bit = code_ >= range_;
      if (bit) code_ -= range_;
      value = value << 1 | static_cast<std::uint32_t>(bit);
      normalize();
    }
    return value;
  }

 private:
  void normalize() {
    constexpr std::uint32_t kLeastRange = 1U << 24;
    while (range_ < kLeastRange) {
      range_ <<= 8;
      code_ = code_ << 8 | *bytes_++;
    }
  }

  const std::uint8_t* bytes_;
  std::uint32_t range_ = 0xFFFFFFFF;
  std::uint32_t code_ = 0;
};

}  // namespace wordbridge
