#include "unicode/utf8.h"

#include <gtest/gtest.h>

#include <string>

#include "memory/failing_allocator.h"

namespace wordbridge::unicode {
namespace {

using wordbridge::testing::FailingAllocator;

std::string well_formed(std::string_view bytes) {
  WellFormed result;
  EXPECT_EQ(make_well_formed(bytes, result), Status::kOk);
  return std::string{result.text};
}

std::size_t replaced(std::string_view bytes) {
  WellFormed result;
  EXPECT_EQ(make_well_formed(bytes, result), Status::kOk);
  return result.replacements.size();
}

const std::string kReplacement = "\xEF\xBF\xBD";

TEST(Utf8, EveryScalarValueIsReadAsItWasWritten) {
  Buffer<char> out;
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    out.clear();
    ASSERT_TRUE(append_utf8(code_point, out));
    const std::string_view text{out.data(), out.size()};
    ASSERT_EQ(well_formed_prefix(text), text.size()) << std::hex << static_cast<unsigned>(code_point);
    const Decoded decoded = decode(text, 0);
    ASSERT_EQ(decoded.code_point, code_point);
    ASSERT_EQ(decoded.length, text.size());
    ASSERT_EQ(utf16_length(text), code_point > 0xFFFF ? 2U : 1U);
  }
}

TEST(Utf8, WellFormedTextIsViewedAndNotCopied) {
  const std::string text = "na\xC3\xAFve \xF0\x9F\x98\x80";
  WellFormed result;
  ASSERT_EQ(make_well_formed(text, result), Status::kOk);
  EXPECT_EQ(result.text.data(), text.data());
  EXPECT_EQ(result.replacements.size(), 0U);
}

// The examples of the Unicode Standard, section 3.9, tables 3-8 to 3-11.
TEST(Utf8, NonShortestFormsAreOneReplacementForEachByte) {
  EXPECT_EQ(well_formed("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82"
                        "A"),
            kReplacement + kReplacement + kReplacement + kReplacement + kReplacement + kReplacement +
                kReplacement + kReplacement + "A");
}

TEST(Utf8, SurrogatesAreOneReplacementForEachByte) {
  EXPECT_EQ(replaced("\xED\xA0\x80\xED\xBF\xBF\xED\xAF"
                     "A"),
            8U);
}

TEST(Utf8, OtherIllFormedBytesAreOneReplacementEach) {
  EXPECT_EQ(replaced("\xF4\x91\x92\x93\xFF"
                     "A\x80\xBF"
                     "B"),
            7U);
}

TEST(Utf8, ATruncatedSequenceIsOneReplacement) {
  EXPECT_EQ(well_formed("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
                        "A"),
            kReplacement + kReplacement + kReplacement + kReplacement + "A");
}

TEST(Utf8, ATruncatedSequenceAtTheEndIsOneReplacement) {
  EXPECT_EQ(well_formed("a\xE2\x82"), "a" + kReplacement);
  EXPECT_EQ(well_formed("a\xF0\x9F\x98"), "a" + kReplacement);
  EXPECT_EQ(well_formed("a\xC3"), "a" + kReplacement);
}

TEST(Utf8, AFaultBehindALongStretchOfAsciiIsFound) {
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string text = std::string(length, 'a') + "\xFF" + std::string(length, 'b');
    EXPECT_EQ(well_formed_prefix(text), length);
    EXPECT_EQ(replaced(text), 1U);
  }
}

TEST(Utf8, NoMemoryForTheCopyIsAStatus) {
  const FailingAllocator memory{1};
  WellFormed result;
  EXPECT_EQ(make_well_formed("\xFF", result), Status::kOutOfMemory);
}

}  // namespace
}  // namespace wordbridge::unicode
