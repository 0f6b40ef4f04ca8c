// What reads UTF-8 in blocks, beside what reads it byte by byte.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "unicode/utf8.h"

namespace wordbridge::unicode {
namespace {

// Section 3.9 of the Unicode Standard by arithmetic: no surrogates, no non-shortest forms, at most U+10FFFF.
std::size_t well_formed_prefix_by_arithmetic(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
    std::size_t length = 1;
    if (byte(0) >= 0x80) length = 2;
    if (byte(0) >= 0xE0) length = 3;
    if (byte(0) >= 0xF0) length = 4;
    if ((byte(0) & 0xC0) == 0x80 || byte(0) >= 0xF8 || position + length > text.size()) return position;
    std::uint32_t code_point = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
      if ((byte(i) & 0xC0) != 0x80) return position;
      code_point = code_point << 6 | (byte(i) & 0x3F);
    }
    constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code_point < kSmallest[length] || code_point > 0x10FFFF) return position;
    if (code_point >= 0xD800 && code_point <= 0xDFFF) return position;
    position += length;
  }
  return position;
}

std::string random_text(std::mt19937_64& random) {
  constexpr char32_t kLimits[] = {0x80, 0x80, 0x800, 0x3000, 0x10000, 0x110000};
  Buffer<char> text;
  const std::size_t size = random() % 230;
  while (text.size() < size) {
    const char32_t code_point = static_cast<char32_t>(random() % kLimits[random() % 6]);
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    EXPECT_TRUE(append_utf8(code_point, text));
  }
  return {text.data(), text.size()};
}

TEST(Utf8Blocks, AFaultIsFoundWhereverItIs) {
  std::mt19937_64 random{1};
  for (int i = 0; i < 100000; ++i) {
    std::string text = random_text(random);
    ASSERT_EQ(well_formed_prefix(text), text.size());
    if (text.empty()) continue;
    const std::size_t place = random() % text.size();
    if (i % 3 == 0) text[place] = static_cast<char>(random() % 256);
    if (i % 3 == 1) text.erase(place, 1);
    if (i % 3 == 2) text.insert(place, 1, static_cast<char>(0x80 + random() % 128));
    ASSERT_EQ(well_formed_prefix(text), well_formed_prefix_by_arithmetic(text))
        << ::testing::PrintToString(text);
  }
}

// In ASCII, alone and with a mark at each distance, wherever blocks begin and the text ends.
TEST(Utf8Blocks, ASequenceInAsciiIsJudgedWhereverItIs) {
  const std::string sequences[] = {"\xC3\xA9",     "\xE2\x80\x99", "\xF0\x9F\x98\x80", "\x80",
                                   "\xC3",         "\xE2\x80",     "\xF0\x9F\x98",     "\xC1\xBF",
                                   "\xE0\x9F\x80", "\xED\xA0\x80", "\xF0\x8F\x80\x80", "\xF4\x90\x80\x80",
                                   "\xC3\xA9\x80", "\xFF"};
  for (const std::string& sequence : sequences) {
    for (std::size_t size = 80; size <= 230; size += 50) {
      for (std::size_t place = 0; place <= size; ++place) {
        std::string text(size, 'a');
        text.insert(place, sequence);
        ASSERT_EQ(well_formed_prefix(text), well_formed_prefix_by_arithmetic(text)) << place;
        for (std::size_t mark = 0; mark <= size; ++mark) {
          std::string with_mark(size, 'a');
          with_mark.insert(place, sequence);
          with_mark.insert(mark > place ? mark + sequence.size() : mark, "\xE2\x80\x94");
          ASSERT_EQ(well_formed_prefix(with_mark), well_formed_prefix_by_arithmetic(with_mark))
              << place << " and " << mark;
        }
      }
    }
  }
}

TEST(Utf8Blocks, AFaultIsFoundInTextOfAnyDensity) {
  std::mt19937_64 random{3};
  for (int i = 0; i < 60000; ++i) {
    std::string text;
    const std::size_t size = random() % 400;
    while (text.size() < size) {
      text += std::string(random() % (1 + random() % 60), 'a');
      text += random_text(random).substr(0, random() % 12);  // may end within a sequence
      if (random() % 8 > 0) text.resize(well_formed_prefix_by_arithmetic(text));
    }
    ASSERT_EQ(well_formed_prefix(text), well_formed_prefix_by_arithmetic(text))
        << ::testing::PrintToString(text);
  }
}

// Behind each lead each second byte, and all that matters as third and fourth, across the edge of a block.
TEST(Utf8Blocks, EverySequenceIsJudgedAsTheStandardSays) {
  constexpr unsigned char kTails[] = {'a', 0x80, 0xBF, 0xC3, 0xE0};
  for (unsigned lead = 0x80; lead < 256; ++lead) {
    for (unsigned second = 0; second < 256; ++second) {
      for (const unsigned char third : kTails) {
        for (const unsigned char fourth : kTails) {
          std::string text(28 + (lead + second) % 16, 'a');
          const unsigned char bytes[] = {static_cast<unsigned char>(lead), static_cast<unsigned char>(second),
                                         third, fourth};
          for (const unsigned char byte : bytes) text += static_cast<char>(byte);
          text += std::string(20, 'b');
          ASSERT_EQ(well_formed_prefix(text), well_formed_prefix_by_arithmetic(text))
              << ::testing::PrintToString(text);
        }
      }
    }
  }
}

TEST(Utf8Blocks, LengthsAreThoseOfTheCodePoints) {
  std::mt19937_64 random{2};
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    std::size_t code_points = 0;
    std::size_t units = 0;
    for (std::size_t position = 0; position < text.size(); ++code_points) {
      const Decoded decoded = decode(text, position);
      units += decoded.code_point > 0xFFFF ? 2U : 1U;
      position += decoded.length;
    }
    ASSERT_EQ(code_point_length(text), code_points);
    ASSERT_EQ(utf16_length(text), units);
  }
}

}  // namespace
}  // namespace wordbridge::unicode
