#include "unicode/utf16.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace wordbridge::unicode {
namespace {

struct Written {
  std::string bytes;
  std::size_t lone_surrogates = 0;
};

// Section 3.9 of the Unicode Standard, table 3-6, for one code point after the other.
Written by_the_table(std::u16string_view units, Encoding encoding) {
  Written written;
  for (std::size_t i = 0; i < units.size(); ++i) {
    std::uint32_t code_point = units[i];
    const bool high = code_point >= 0xD800 && code_point <= 0xDBFF;
    if (high && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] <= 0xDFFF) {
      code_point = 0x10000 + (code_point - 0xD800) * 0x400 + (units[++i] - 0xDC00U);
    } else if (code_point >= 0xD800 && code_point <= 0xDFFF) {
      ++written.lone_surrogates;
      if (encoding == Encoding::kUtf8) code_point = 0xFFFD;
    }
    const std::size_t length = code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    constexpr std::uint32_t kLeads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (std::size_t byte = 0; byte < length; ++byte) {
      const std::uint32_t bits = code_point >> 6 * (length - 1 - byte);
      written.bytes += static_cast<char>(byte == 0 ? kLeads[length] | bits : 0x80 | (bits & 0x3F));
    }
  }
  return written;
}

// With the code units in the room for the bytes, where they only just may lie.
Written in_one_block(std::u16string_view units, Encoding encoding) {
  const std::size_t room = units.size() * kBytesPerCodeUnit + kTranscodingMargin;
  std::u16string block(room / 2 + 1, u'\xABCD');
  const std::size_t first = (units.size() + kTranscodingMargin + 1) / 2;
  units.copy(block.data() + first, units.size());
  auto* const out = reinterpret_cast<char*>(block.data());
  const auto [size, lone_surrogates, replaced] = transcode(block.data() + first, units.size(), out, encoding);
  EXPECT_FALSE(replaced);
  return {{out, size}, lone_surrogates};
}

void expect_as_by_the_table(std::u16string_view units) {
  for (const Encoding encoding : {Encoding::kUtf8, Encoding::kWtf8}) {
    const Written expected = by_the_table(units, encoding);
    const Written written = in_one_block(units, encoding);
    ASSERT_EQ(written.bytes, expected.bytes);
    ASSERT_EQ(written.lone_surrogates, expected.lone_surrogates);
  }
}

TEST(Utf16, NothingIsNothing) { expect_as_by_the_table({}); }

TEST(Utf16, EveryCodeUnitAmongAscii) {
  for (std::uint32_t unit = 0; unit < 0x10000; ++unit) {
    std::u16string units(20, u'a');
    units[unit % units.size()] = static_cast<char16_t>(unit);
    expect_as_by_the_table(units);
  }
}

TEST(Utf16, EveryPairOfTheCornersOfSurrogates) {
  constexpr char16_t kUnits[] = {0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, u'a'};
  for (const char16_t first : kUnits) {
    for (const char16_t second : kUnits) {
      for (const char16_t third : kUnits) {
        for (std::size_t place = 0; place < 40; ++place) {
          std::u16string units(place, u'\u4E2D');
          units += {first, second, third};
          expect_as_by_the_table(units);
          units += std::u16string(20, u'b');
          expect_as_by_the_table(units);
        }
      }
    }
  }
}

TEST(Utf16, AnyMixtureOfWidths) {
  constexpr std::uint32_t kLimits[] = {0x80, 0x80, 0x800, 0x800, 0x10000, 0xD800};
  std::mt19937_64 random{1};
  for (int i = 0; i < 100000; ++i) {
    std::u16string units;
    const std::size_t size = random() % 70;
    const std::size_t mixture = 1 + random() % 6;
    while (units.size() < size) {
      const bool surrogate = random() % 16 == 0 && mixture == 6;
      const std::uint64_t unit = random() % kLimits[random() % mixture];
      units += static_cast<char16_t>(surrogate ? 0xD800 + unit % 0x800 : unit);
    }
    expect_as_by_the_table(units);
  }
}

}  // namespace
}  // namespace wordbridge::unicode
