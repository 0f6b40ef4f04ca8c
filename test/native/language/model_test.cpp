#include "language/model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "language/identify_all.h"
#include "language/test_pack.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;
using testing::published_pack;
using testing::SmallPack;
using testing::with_checksum;

LanguageModel model_of(std::string_view pack) {
  LanguageModel model;
  PackDefect defect = PackDefect::kNone;
  EXPECT_EQ(model.read(pack, defect), Status::kOk);
  EXPECT_EQ(defect, PackDefect::kNone);
  return model;
}

PackDefect defect_of(std::string_view pack) {
  LanguageModel model;
  PackDefect defect = PackDefect::kNone;
  EXPECT_EQ(model.read(pack, defect), Status::kInvalidData);
  EXPECT_EQ(model.language_count(), 0U);
  return defect;
}

double share(std::uint32_t probability) { return probability / 65536.0; }

TEST(LanguageModel, WeighsTheScaledSumOfTheRowsOfKnownFeatures) {
  const LanguageModel model = model_of(SmallPack{}.bytes());
  std::uint32_t probabilities[LanguageModel::kMostLanguages] = {};
  // Of "a b" the sum is (1, 4), and each odd that divided by the square root of 2: 2 * 1 and 4, and 0.5.
  const IdentifiedLanguage found = model.identify("a b", nullptr, probabilities);
  const double first_odds = 2 / std::sqrt(2) + 0.5;
  const double second_odds = 4 / std::sqrt(2);
  const double first = std::exp(first_odds) / (std::exp(first_odds) + std::exp(second_odds));
  EXPECT_EQ(found.language, 1U);
  EXPECT_NEAR(share(probabilities[0]), first, 0.0005);
  EXPECT_NEAR(share(found.probability), 1 - first, 0.0005);
  EXPECT_EQ(probabilities[2], 0U);
  // Of "a" it is (3, -1).
  EXPECT_NEAR(share(model.identify("a", nullptr, nullptr).probability),
              std::exp(6.5) / (std::exp(6.5) + std::exp(-1.0)), 0.0005);
}

TEST(LanguageModel, IsCertainOfAScriptOfOneLanguage) {
  const LanguageModel model = model_of(SmallPack{}.bytes());
  const IdentifiedLanguage found = model.identify("ω", nullptr, nullptr);
  EXPECT_EQ(found.language, 2U);
  EXPECT_EQ(found.probability, IdentifiedLanguage::kCertain);
}

TEST(LanguageModel, DoesNotKnowAScriptOfNoLanguageNorATextWithoutLetters) {
  const LanguageModel model = model_of(SmallPack{}.bytes());
  for (const std::string_view text : {"", "123", "Привет", "ᏣᎳᎩ"}) {
    EXPECT_EQ(model.identify(text, nullptr, nullptr).language, LanguageModel::kUnknown) << text;
  }
}

TEST(LanguageModel, KnowsBiasesAloneOfATextWithoutKnownFeatures) {
  const LanguageModel model = model_of(SmallPack{}.bytes());
  const IdentifiedLanguage found = model.identify("xyz", nullptr, nullptr);
  EXPECT_EQ(found.language, 0U);
  EXPECT_NEAR(share(found.probability), std::exp(0.5) / (std::exp(0.5) + 1), 0.0005);
}

TEST(LanguageModel, ChoosesAmongAllowedLanguages) {
  const LanguageModel model = model_of(SmallPack{}.bytes());
  const std::array<std::uint8_t, 3> second_or_greek{0, 1, 1};
  EXPECT_EQ(model.identify("a", second_or_greek.data(), nullptr).language, 1U);
  EXPECT_EQ(model.identify("ω", second_or_greek.data(), nullptr).language, 2U);
  const std::array<std::uint8_t, 3> greek{0, 0, 1};
  EXPECT_EQ(model.identify("a", greek.data(), nullptr).language, LanguageModel::kUnknown);
}

TEST(LanguageModel, ReadsTheBeginningOfALongText) {
  const LanguageModel model = model_of(SmallPack{}.bytes());
  std::string text = "a ";
  text.append(kLongestSample, ' ');
  text.append("b b b b b b b b");
  EXPECT_EQ(model.identify(text, nullptr, nullptr).language, 0U);
}

TEST(LanguageModel, HasProbabilitiesThatAddUpToOne) {
  const LanguageModel model = model_of(published_pack());
  std::vector<std::uint32_t> probabilities(LanguageModel::kMostLanguages);
  for (const std::string_view text : {"Guten Morgen", "x", "Добрый день", "おはよう", "नमस्ते दुनिया"}) {
    const IdentifiedLanguage found = model.identify(text, nullptr, probabilities.data());
    std::uint32_t sum = 0;
    for (const std::uint32_t each : probabilities) sum += each;
    EXPECT_NEAR(share(sum), 1, 0.002) << text;
    EXPECT_EQ(probabilities[found.language], found.probability) << text;
    EXPECT_EQ(*std::max_element(probabilities.begin(), probabilities.end()), found.probability) << text;
  }
}

TEST(LanguageModel, IdentifiesManyTextsAsOneByOne) {
  const LanguageModel model = model_of(published_pack());
  const std::vector<std::pair<std::string, std::uint32_t>> texts = {{"Wo ist der Bahnhof?", 19},
                                                                    {"", 0},
                                                                    {"\xF0\x9F\x98\x80 où est la gare ?", 20},
                                                                    {"123", 3},
                                                                    {"駅はどこですか", 7}};
  std::string joined;
  std::vector<std::uint32_t> lengths;
  for (const auto& [text, length] : texts) {
    joined += text + '\n';
    lengths.push_back(length);
  }
  identify_all(model, joined, nullptr, 1, lengths.data(), lengths.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const IdentifiedLanguage alone = model.identify(texts[i].first, nullptr, nullptr);
    EXPECT_EQ(lengths[i] >> 20, alone.language == LanguageModel::kUnknown ? 0 : alone.language + 1) << i;
    EXPECT_EQ(lengths[i] & 0xFFFFF, alone.probability) << i;
  }
}

TEST(LanguageModel, StaysWithinTheTextsWhateverTheirLengths) {
  const LanguageModel model = model_of(published_pack());
  std::vector<std::uint32_t> lengths = {2, 0xFFFFFFFF, 7};
  identify_all(model, "no\nabc", nullptr, 0, lengths.data(), lengths.size());
  EXPECT_EQ(lengths[2], 0U);
}

//=== packs ===//

TEST(LanguagePack, ThatIsPublishedHasLanguagesInOrder) {
  const LanguageModel model = model_of(published_pack());
  EXPECT_GE(model.language_count(), 60U);
  std::vector<std::string> tags;
  std::string_view rest = model.tags();
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    tags.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  EXPECT_EQ(tags.size(), model.language_count());
  EXPECT_TRUE(std::is_sorted(tags.begin(), tags.end()));
  EXPECT_THAT(tags, ::testing::IsSupersetOf({"ar", "de", "en", "es", "hi", "ja", "pt", "ru", "zh"}));
}

TEST(LanguagePack, IsRefusedWhereverItIsCutOff) {
  const std::string pack = SmallPack{}.bytes();
  for (std::size_t size = 0; size < pack.size(); size += size < 300 ? 1 : 97) {
    const PackDefect expected = size < 8 ? PackDefect::kNoPack : PackDefect::kDamaged;
    EXPECT_EQ(defect_of(pack.substr(0, size)), expected) << size;
  }
  EXPECT_EQ(defect_of(pack + 'x'), PackDefect::kDamaged);
}

TEST(LanguagePack, IsRefusedIfAByteIsAnother) {
  const std::string pack = SmallPack{}.bytes();
  for (std::size_t i = 0; i < pack.size(); i += i < 300 ? 1 : 101) {
    std::string damaged = pack;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    const PackDefect expected = i < 8    ? PackDefect::kNoPack
                                : i == 8 ? PackDefect::kOtherFormat
                                         : PackDefect::kDamaged;
    EXPECT_EQ(defect_of(damaged), expected) << i;
  }
}

TEST(LanguagePack, IsRefusedIfItsNumbersContradictEachOther) {
  const auto refused = [](void (*change)(SmallPack&)) {
    SmallPack pack;
    change(pack);
    return defect_of(pack.bytes()) == PackDefect::kDamaged;
  };
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.dimensions = 0; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.dimensions = 3; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.dimensions = 254; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.language_count = 2; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.language_count = 4; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.language_count = 0; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.tags = "aa\nbb\nel "; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.tags = "aa\nbb\n\x80l\n"; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.tags = ""; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.latin = 200; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.latin = 0; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.greek = 0; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.language_of_greek = 3; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.rows = 3; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.rows = 0xFFFFFFFF; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.threshold = 65537; }));
  EXPECT_TRUE(refused([](SmallPack& pack) { pack.shift = 41; }));
}

TEST(LanguagePack, OfRandomBytesIsRefusedEvenIfItBeginsAsOneAndEndsWithItsChecksum) {
  std::mt19937 random{42};
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = "\x89WBL\r\n\x1A\n\x01";
    const std::size_t size = random() % 200;
    for (std::size_t j = 0; j < size; ++j) bytes += static_cast<char>(random());
    EXPECT_EQ(defect_of(with_checksum(bytes)), PackDefect::kDamaged);
  }
}

TEST(LanguagePack, ThatIsRefusedLeavesTheModelAsItWas) {
  LanguageModel model = model_of(SmallPack{}.bytes());
  PackDefect defect = PackDefect::kNone;
  EXPECT_EQ(model.read("nothing", defect), Status::kInvalidData);
  EXPECT_EQ(model.language_count(), 3U);
  EXPECT_EQ(model.identify("a", nullptr, nullptr).language, 0U);
}

TEST(LanguagePack, IsReadOrLeftAsAWholeWhenMemoryRunsOut) {
  const std::string pack = SmallPack{}.bytes();
  for (std::size_t request = 1;; ++request) {
    FailingAllocator memory{request};
    {
      LanguageModel model;
      PackDefect defect = PackDefect::kNone;
      const Status status = model.read(pack, defect);
      if (status == Status::kOk) {
        EXPECT_GT(request, 5U);
        break;
      }
      EXPECT_EQ(status, Status::kOutOfMemory);
      EXPECT_EQ(defect, PackDefect::kNone);
      EXPECT_EQ(model.language_count(), 0U);
    }
    EXPECT_EQ(memory.blocks_in_use(), 0U);
  }
}

}  // namespace
}  // namespace wordbridge
