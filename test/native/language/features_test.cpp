#include "language/features.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wordbridge {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::uint32_t> features(std::string_view text, Script script = Script::kLatin) {
  std::vector<std::uint32_t> found;
  const auto visit = [&](std::uint32_t feature) { found.push_back(feature); };
  FeatureReader<decltype(visit)> reader{script, visit};
  reader.read(text);
  return found;
}

TEST(Features, AreTheNgramsOfAWordWithItsBounds) {
  // " ab ": a, ab, "ab ", b, "b ", " a", " ab", " ab ".
  EXPECT_THAT(features("ab"), SizeIs(8));
  // Of a longer one 8 + 9 + 8 + 7 + 6 n-grams, and the word as a whole.
  EXPECT_THAT(features("abcdefgh"), SizeIs(39));
}

TEST(Features, AreThoseOfTheFoldedWord) {
  EXPECT_EQ(features("STRASSE"), features("straße"));
  EXPECT_EQ(features("Ελλάδα", Script::kGreek), features("ΕΛΛΆΔΑ", Script::kGreek));
}

TEST(Features, DoNotCrossTheBoundsOfWords) {
  std::vector<std::uint32_t> apart = features("one");
  const std::vector<std::uint32_t> second = features("two");
  apart.insert(apart.end(), second.begin(), second.end());
  EXPECT_EQ(features("one, two!"), apart);
  EXPECT_EQ(features("one2two"), apart);
}

TEST(Features, AreOfOneScriptAlone) {
  EXPECT_EQ(features("the слово word"), features("the word"));
  EXPECT_THAT(features("слово"), IsEmpty());
}

TEST(Features, AreTheSameForBothApostrophesWithinAWord) {
  EXPECT_EQ(features("l'eau"), features("l’eau"));
  EXPECT_EQ(features("'eau'"), features("eau"));
  EXPECT_NE(features("l'eau"), features("l eau"));
}

TEST(Features, OfALongWordAreThoseOfItsParts) {
  const std::string part(kLongestWordPart, 'a');
  EXPECT_THAT(features(part + part + part), SizeIs(::testing::Lt(3 * 5 * kLongestWordPart + 3)));
  EXPECT_THAT(features(std::string(100'000, 'x')), SizeIs(::testing::Gt(100'000)));
}

TEST(Features, HaveNumbersBelowTheirLimit) {
  for (const std::uint32_t feature : features("The quick brown fox jumps over the lazy dog")) {
    EXPECT_LT(feature, std::uint32_t{1} << kFeatureBits);
  }
}

TEST(Sample, IsCutBetweenCodePoints) {
  std::string text(kLongestSample - 1, 'a');
  text += "é and more";
  EXPECT_EQ(sample_of(text).size(), kLongestSample - 1);
  EXPECT_EQ(sample_of("short"), "short");
}

TEST(Sample, OfNoTextIsCutNearItsLimit) {
  const std::string continuations(2 * kLongestSample, '\x80');
  EXPECT_GE(sample_of(continuations).size(), kLongestSample - 3);
}

}  // namespace
}  // namespace wordbridge
