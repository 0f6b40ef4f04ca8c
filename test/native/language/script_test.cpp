#include "language/script.h"

#include <gtest/gtest.h>

#include "language/features.h"

namespace wordbridge {
namespace {

TEST(Script, OfALetterIsThatOfUnicode) {
  ScriptFinder finder;
  EXPECT_EQ(finder.find(U'z'), Script::kLatin);
  EXPECT_EQ(finder.find(U'ß'), Script::kLatin);
  EXPECT_EQ(finder.find(U'Ж'), Script::kCyrillic);
  EXPECT_EQ(finder.find(U'ω'), Script::kGreek);
  EXPECT_EQ(finder.find(U'の'), Script::kHan);
  EXPECT_EQ(finder.find(U'漢'), Script::kHan);
  EXPECT_EQ(finder.find(0x20000), Script::kHan);
  EXPECT_EQ(finder.find(0x0301), Script::kInherited);
  EXPECT_EQ(finder.find(U'Ꭰ'), Script::kOther);
}

TEST(Script, IsNoneForWhatIsNoLetter) {
  ScriptFinder finder;
  for (const char32_t each : {U'0', U' ', U'@', U'[', U'`', U'{', U'×', U'€', U'\U0001F600'}) {
    EXPECT_EQ(finder.find(each), Script::kNone) << static_cast<std::uint32_t>(each);
  }
  EXPECT_EQ(finder.find(0x10FFFF), Script::kNone);
}

TEST(MainScript, IsThatOfMostLetters) {
  EXPECT_EQ(main_script("Он сказал hello мне"), Script::kCyrillic);
  EXPECT_EQ(main_script("hello мне"), Script::kLatin);
}

TEST(MainScript, CountsAnIdeographAsThreeLetters) {
  EXPECT_EQ(main_script("我用 iPhone 打电话"), Script::kHan);
}

TEST(MainScript, IsNoneWithoutALetter) {
  EXPECT_EQ(main_script(""), Script::kNone);
  EXPECT_EQ(main_script("12:30, 4 € \xF0\x9F\x98\x80"), Script::kNone);
}

}  // namespace
}  // namespace wordbridge
