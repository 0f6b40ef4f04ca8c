#include "unicode/case_folding.h"

#include <gtest/gtest.h>

#include <string>

#include "unicode/properties.h"

namespace wordbridge::unicode {
namespace {

std::string folded(std::string_view text) {
  Buffer<char> out;
  EXPECT_TRUE(append_folded(text, out));
  return {out.data(), out.size()};
}

TEST(CaseFolding, FoldsEveryScriptThatHasCase) {
  EXPECT_EQ(folded("ABC"), "abc");
  EXPECT_EQ(folded("\xC3\x89t\xC3\xA9"), "\xC3\xA9t\xC3\xA9");                // Été
  EXPECT_EQ(folded("\xD0\x9C\xD0\xB8\xD1\x80"), "\xD0\xBC\xD0\xB8\xD1\x80");  // Мир
  EXPECT_EQ(folded("\xCE\xA3\xCE\x91\xCE\xA3"), "\xCF\x83\xCE\xB1\xCF\x83");  // ΣΑΣ -> σασ
  EXPECT_EQ(folded("\xF0\x90\x90\x80"), "\xF0\x90\x90\xA8");                  // Deseret, outside the BMP
}

TEST(CaseFolding, FoldsToSeveralCodePointsWhereTheStandardDoes) {
  EXPECT_EQ(folded("Stra\xC3\x9F"
                   "e"),
            "strasse");
  EXPECT_EQ(folded("\xE1\xBA\x9E"), "ss");                    // capital sharp s
  EXPECT_EQ(folded("\xEF\xAC\x83"), "ffi");                   // ligature
  EXPECT_EQ(folded("\xCE\x90"), "\xCE\xB9\xCC\x88\xCC\x81");  // iota with dialytika and tonos
  EXPECT_EQ(folded("\xC4\xB0"), "i\xCC\x87");                 // I with dot above
}

TEST(CaseFolding, LeavesAloneWhatHasNoCase) {
  const std::string text = "12 \xE4\xB8\xAD \xD7\x90 \xE0\xB8\x81";
  EXPECT_EQ(folded(text), text);
}

TEST(CaseFolding, IsIdempotentAndAgreesWithTheProperty) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    const Folded once = fold(code_point);
    const bool changes = once.count != 1 || once.code_points[0] != code_point;
    ASSERT_TRUE(!changes || properties(code_point).spelling() != WordSpelling::kKept);
    for (unsigned i = 0; i < once.count; ++i) {
      const Folded twice = fold(once.code_points[i]);
      ASSERT_EQ(twice.count, 1U);
      ASSERT_EQ(twice.code_points[0], once.code_points[i]);
    }
  }
}

}  // namespace
}  // namespace wordbridge::unicode
