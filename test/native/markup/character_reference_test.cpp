#include "markup/character_reference.h"

#include <gtest/gtest.h>

namespace wordbridge::markdown {
namespace {

char32_t character(std::string_view text) {
  const CharacterReference reference = character_reference(text, 0);
  EXPECT_TRUE(reference.end == 0 || reference.end == text.size()) << text;
  return reference.character;
}

TEST(CharacterReference, HasANameOrANumber) {
  EXPECT_EQ(character("&amp;"), U'&');
  EXPECT_EQ(character("&AElig;"), U'\u00C6');
  EXPECT_EQ(character("&scaron;"), U'\u0161');
  EXPECT_EQ(character("&YAcy;"), U'\u042F');
  EXPECT_EQ(character("&zwnj;"), U'\u200C');
  EXPECT_EQ(character("&rsquo;"), U'\u2019');
  EXPECT_EQ(character("&#233;"), U'\u00E9');
  EXPECT_EQ(character("&#Xe9;"), U'\u00E9');
  EXPECT_EQ(character("&#x1F600;"), U'\U0001F600');
}

TEST(CharacterReference, OfANumberThatIsNoCharacterIsTheReplacementCharacter) {
  EXPECT_EQ(character("&#0;"), U'\uFFFD');
  EXPECT_EQ(character("&#xD800;"), U'\uFFFD');
  EXPECT_EQ(character("&#x110000;"), U'\uFFFD');
}

TEST(CharacterReference, OfAnyOtherNameIsASign) {
  EXPECT_EQ(character("&hearts;"), kUnknownCharacter);
  EXPECT_EQ(character("&NoSuchName;"), kUnknownCharacter);
}

TEST(CharacterReference, EndsWithASemicolon) {
  for (const std::string_view text :
       {"&", "&amp", "&;", "&#;", "&#x;", "&#12345678;", "&#x1234567;", "& amp;", "&a-b;"}) {
    EXPECT_EQ(character_reference(text, 0).end, 0U) << text;
  }
}

}  // namespace
}  // namespace wordbridge::markdown
