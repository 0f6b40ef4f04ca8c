#include "segment/grapheme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segment/pieces.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::pieces;

TEST(Grapheme, AFamilyEmojiIsOneCluster) {
  const std::string family = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";
  EXPECT_THAT(pieces(family + "!", &next_grapheme), ElementsAre(family, "!"));
  EXPECT_EQ(next_grapheme(family, 0).kind, CharacterKind::kEmoji);
}

TEST(Grapheme, CarriageReturnAndLineFeedAreOneCluster) {
  EXPECT_THAT(pieces("a\r\nb\n\r", &next_grapheme), ElementsAre("a", "\r\n", "b", "\n", "\r"));
}

TEST(Grapheme, OnlyCombiningMarksAreOneCluster) {
  EXPECT_THAT(pieces("\xCC\x81\xCC\x81\xCC\x81", &next_grapheme), ElementsAre("\xCC\x81\xCC\x81\xCC\x81"));
}

}  // namespace
}  // namespace wordbridge
