// How often the syllables of words that the model has not seen are right. The models in test/data/syllables
// were learned by tools/syllables/generate.mjs from four fifths of the CMU Pronouncing Dictionary, in the
// same way and of the same size as the one that is shipped; the words of held-out.txt are the other fifth.
#include "lexicon/syllable_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "lexicon/syllables.h"

namespace wordbridge {
namespace {

struct HeldOutWord {
  std::string word;
  std::vector<std::uint32_t> counts;
};

std::string data_file(const std::string& name) {
  return std::string(WORDBRIDGE_TEST_DATA) + "/syllables/" + name;
}

std::vector<HeldOutWord> held_out_words() {
  std::ifstream file(data_file("held-out.txt"));
  std::vector<HeldOutWord> words;
  std::string word;
  std::string counts;
  while (file >> word >> counts) {
    words.push_back({word, {}});
    std::istringstream list(counts);
    for (std::string count; std::getline(list, count, ',');) {
      words.back().counts.push_back(static_cast<std::uint32_t>(std::stoul(count)));
    }
  }
  return words;
}

std::vector<std::uint8_t> packed_model(const std::string& name) {
  std::ifstream file(data_file(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::uint32_t fnv1a(const std::string& word) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193;
  return hash;
}

// The share of held-out words whose count is that of one of their pronunciations, in percent.
double accuracy(const SyllableModel& model, const std::vector<HeldOutWord>& words) {
  std::size_t right = 0;
  for (const HeldOutWord& sample : words) {
    const std::uint32_t count = count_english_syllables(sample.word, model);
    right += static_cast<std::size_t>(std::count(sample.counts.begin(), sample.counts.end(), count));
  }
  return 100.0 * static_cast<double>(right) / static_cast<double>(words.size());
}

void expect_accuracy(const std::string& name, std::size_t largest_size, double target) {
  const std::vector<HeldOutWord> words = held_out_words();
  const std::vector<std::uint8_t> packed = packed_model(name);
  ASSERT_FALSE(packed.empty());
  const double percent = accuracy(SyllableModel{packed.data()}, words);
  std::printf("Syllables of %zu held-out words by a model of %zu bytes: %.2f %% right\n", words.size(),
              packed.size(), percent);
  EXPECT_LE(packed.size(), largest_size);
  EXPECT_GE(percent, target);
}

TEST(SyllableModel, HeldOutWordsAreAFifthOfTheDictionaryChosenByTheirHash) {
  const std::vector<HeldOutWord> words = held_out_words();
  EXPECT_GT(words.size(), 24000U);
  for (const HeldOutWord& sample : words) EXPECT_EQ(fnv1a(sample.word) % 5, 0U) << sample.word;
}

TEST(SyllableModel, Is96PercentRightOnHeldOutWordsWithin32KB) { expect_accuracy("large.model", 32000, 96); }

TEST(SyllableModel, Is95PercentRightOnHeldOutWordsWithin20KB) { expect_accuracy("small.model", 20000, 95); }

TEST(SyllableModel, FindsNoCarrierInNothing) {
  const SyllableModel model = SyllableModel::english();
  EXPECT_EQ(model.carriers({}), 0U);
  EXPECT_EQ(model.exception(""), 0U);
}

TEST(SyllableModel, ReadsTheLongestRun) {
  const std::string letters(LetterRun::kLongest, 'e');
  const std::uint32_t count = SyllableModel::english().carriers({letters});
  EXPECT_LE(count, LetterRun::kLongest);
  EXPECT_EQ(SyllableModel::english().carriers({letters, ~std::uint64_t{0}}), LetterRun::kLongest);
}

}  // namespace
}  // namespace wordbridge
