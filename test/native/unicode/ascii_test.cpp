#include "unicode/ascii.h"

#include <gtest/gtest.h>

namespace wordbridge::unicode {
namespace {

TEST(Ascii, AgreesWithTheTables) {
  for (unsigned byte = 0; byte < 128; ++byte) {
    const Properties expected = properties(byte);
    EXPECT_EQ(kAsciiKinds[byte], expected.kind()) << byte;
    EXPECT_EQ(is_ascii_white_space(static_cast<unsigned char>(byte)), expected.white_space()) << byte;
    const SentenceBreak value = expected.sentence_break();
    const bool ends = value == SentenceBreak::kATerm || value == SentenceBreak::kSTerm ||
                      value == SentenceBreak::kSep || value == SentenceBreak::kCR ||
                      value == SentenceBreak::kLF;
    EXPECT_EQ(kAsciiInSentence[byte], !ends) << byte;
    // What the readers' shortcuts take for granted.
    EXPECT_NE(expected.grapheme_break(), GraphemeBreak::kExtend) << byte;
    EXPECT_NE(value, SentenceBreak::kExtend) << byte;
    EXPECT_NE(value, SentenceBreak::kFormat) << byte;
  }
}

}  // namespace
}  // namespace wordbridge::unicode
