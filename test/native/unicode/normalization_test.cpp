#include "unicode/normalization.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "unicode/properties.h"

namespace wordbridge::unicode {
namespace {

std::u32string decomposed(const std::u32string& text) {
  Buffer<char32_t> out;
  for (const char32_t code_point : text) EXPECT_TRUE(append_decomposed(code_point, out));
  order_marks(out.data(), out.size());
  return {out.data(), out.size()};
}

std::u32string composed(const std::u32string& text) {
  std::u32string form = decomposed(text);
  form.resize(compose(form.data(), form.size()));
  return form;
}

std::u32string code_points(const std::string& column) {
  std::istringstream numbers{column};
  std::u32string text;
  for (std::string number; numbers >> number;) text += static_cast<char32_t>(std::stoul(number, nullptr, 16));
  return text;
}

TEST(Normalization, PassesTheTestFileOfTheStandard) {
  std::ifstream file{WORDBRIDGE_TEST_DATA "/unicode-17.0/NormalizationTest.min.txt"};
  int lines = 0;
  for (std::string line; std::getline(file, line); ++lines) {
    std::istringstream columns{line};
    std::string source;
    std::string nfc;
    std::string nfd;
    std::getline(columns, source, ';');
    std::getline(columns, nfc, ';');
    std::getline(columns, nfd);
    for (const std::string& column : {source, nfc, nfd}) {
      ASSERT_EQ(composed(code_points(column)), code_points(nfc)) << line;
      ASSERT_EQ(decomposed(code_points(column)), code_points(nfd)) << line;
    }
  }
  EXPECT_EQ(lines, 4913);
}

// Unicode Standard, section 3.12, with its own example.
TEST(Normalization, MakesEverySyllableOfHangulFromItsParts) {
  EXPECT_EQ(decomposed(U"\uD4DB"), U"\u1111\u1171\u11B6");
  for (char32_t syllable = 0xAC00; syllable <= 0xD7A3; ++syllable) {
    const std::u32string parts = decomposed({syllable});
    ASSERT_EQ(parts.size(), (syllable - 0xAC00) % 28 == 0 ? 2U : 3U);
    ASSERT_EQ(composed(parts), std::u32string{syllable});
  }
}

TEST(Normalization, KeepsTheOrderOfMarksOfOneClass) {
  std::mt19937 random{7};
  for (int i = 0; i < 2000; ++i) {
    std::u32string marks;
    for (auto length = random() % 40; length > 0; --length) {
      marks += static_cast<char32_t>(0x300 + random() % 0x33);
    }
    std::u32string sorted = marks;
    std::stable_sort(sorted.begin(), sorted.end(), [](char32_t one, char32_t other) {
      return properties(one).combining_class() < properties(other).combining_class();
    });
    order_marks(marks.data(), marks.size());
    ASSERT_EQ(marks, sorted);
  }
}

TEST(Normalization, OfAMillionMarksTakesNoTimeOfTheirSquare) {
  std::u32string marks;
  for (int i = 0; i < 500000; ++i) marks += U"\u0301\u0323";
  order_marks(marks.data(), marks.size());
  EXPECT_EQ(marks.find(U'\u0301'), 500000U);
}

TEST(Normalization, LeavesMarksWithoutALetterAlone) {
  EXPECT_EQ(composed(U"\u0301\u0323"), U"\u0323\u0301");
  EXPECT_EQ(composed(U""), U"");
}

}  // namespace
}  // namespace wordbridge::unicode
