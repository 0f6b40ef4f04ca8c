#include "unicode/normalization.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>
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

// Every letter that has a mark, or may have one, with marks of every class and all that anything is composed
// with.
TEST(Normalization, OfALetterAndAMarkIsFoundWithoutTheRest) {
  std::set<char32_t> letters{U'q', U'\u0645', U'\u1100', U'\uAC00'};
  std::map<std::uint8_t, char32_t> of_class;
  std::set<char32_t> marks;
  for (char32_t code_point = 0x80; code_point <= 0x1FFFF; ++code_point) {
    const Properties of = properties(code_point);
    if (is_mark(of.spelling())) of_class.emplace(of.combining_class(), code_point);
    const std::u32string parts = decomposed({code_point});
    if (parts.size() < 2 || (code_point >= 0xAC00 && code_point <= 0xD7A3)) continue;
    letters.insert(parts[0]);
    if (composed({code_point}) == std::u32string{code_point}) letters.insert(code_point);
    marks.insert(parts.begin() + 1, parts.end());
  }
  for (const auto& [its_class, mark] : of_class) marks.insert(mark);
  EXPECT_GT(marks.size(), 100U);
  std::size_t found = 0;
  for (const char32_t letter : letters) {
    if (properties(letter).combining_class() != 0) continue;
    for (const char32_t mark : marks) {
      if (!is_mark(properties(mark).spelling())) continue;
      const MarkedLetter answer = compose_mark(letter, mark);
      if (answer.letter == 0) continue;
      std::u32string form{answer.letter};
      if (answer.mark != 0) form += answer.mark;
      ASSERT_EQ(form, composed({letter, mark}))
          << std::hex << std::uint32_t{letter} << ' ' << std::uint32_t{mark};
      ++found;
    }
  }
  EXPECT_GT(found, 100000U);
}

TEST(Normalization, DecomposesForGoodWhatFormCDoesNotHave) {
  std::size_t found = 0;
  for (char32_t code_point = 0x80; code_point <= 0x1FFFF; ++code_point) {
    const std::u32string parts = decomposed({code_point});
    const bool wanted = parts.size() == 2 && composed({code_point}) == parts &&
                        properties(parts[0]).spelling() == WordSpelling::kKept &&
                        properties(parts[1]).combining_class() != 0;
    const MarkedLetter answer = decompose_for_good(code_point);
    ASSERT_EQ(answer.letter != 0, wanted) << std::uint32_t{code_point};
    if (!wanted) continue;
    ASSERT_EQ((std::u32string{answer.letter, answer.mark}), parts) << std::uint32_t{code_point};
    ++found;
  }
  EXPECT_GT(found, 50U);
}

}  // namespace
}  // namespace wordbridge::unicode
