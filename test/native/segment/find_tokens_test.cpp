#include "segment/find_tokens.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "document/random_text.h"
#include "lexicon/ascii_lower.h"
#include "lexicon/spelling.h"
#include "memory/buffer.h"
#include "memory/hash.h"
#include "segment/code_points.h"

namespace wordbridge {
namespace {

using Words = std::vector<std::pair<std::size_t, std::size_t>>;

Words one_by_one(std::string_view text, const WordRules& rules) {
  Words found;
  for (PolicyWords words{text, rules}; !words.at_end();) {
    const Segment segment = words.next();
    if (unicode::is_word(segment.kind)) found.emplace_back(segment.start, segment.end);
  }
  return found;
}

std::string spelled(std::string_view word) {
  Buffer<char> folded;
  EXPECT_TRUE(append_spelling(word, CaseFolding::kUniversal, folded));
  return {folded.data(), folded.size()};
}

std::string lower(std::string_view word) {
  std::string letters{word};
  for (char& byte : letters) byte = ascii_lower(byte);
  return letters;
}

// Collects words, and fails where one is not spelled as its masks say.
struct Collector {
  using Bits = WordWindow::Bits;

  std::string_view text;
  Words& words;
  std::size_t most = SIZE_MAX;

  bool operator()(std::size_t start, std::size_t end, bool folds) {
    words.emplace_back(start, end);
    EXPECT_TRUE(folds);
    return words.size() <= most;
  }
  bool plain_words(std::size_t position, const char* bytes, Bits starts, Bits ends) {
    return folding_words(position, bytes, starts, ends, 0, 0);
  }
  bool folding_words(std::size_t position, const char* bytes, Bits starts, Bits ends, Bits folding,
                     Bits apostrophes) {
    EXPECT_EQ(std::popcount(starts), std::popcount(ends));
    EXPECT_EQ(std::string_view(bytes, 16).substr(0, text.size() - position), text.substr(position, 16));
    for (; ends != 0; starts &= starts - 1, ends &= ends - 1) {
      const auto start = static_cast<std::size_t>(std::countr_zero(starts));
      const auto end = static_cast<std::size_t>(std::countr_zero(ends));
      words.emplace_back(position + start, position + end);
      expect_spelling(position, start, end, folding, apostrophes);
    }
    return words.size() <= most;
  }

  void expect_spelling(std::size_t position, std::size_t start, std::size_t end, Bits folding,
                       Bits apostrophes) const {
    std::string word{text.substr(position + start, end - start)};
    for (std::size_t at = end; at-- > start;) {
      if ((apostrophes >> at & 1) == 0) continue;
      EXPECT_EQ(folding >> at & 7, 7U);
      folding &= ~(Bits{7} << at);
      word.replace(at - start, 3, "'");
    }
    const Bits inside = (end < 64 ? Bits{1} << end : Bits{0}) - (Bits{1} << start);
    if ((folding & inside) != 0) return;
    EXPECT_EQ(lower(word), spelled(text.substr(position + start, end - start)));
    EXPECT_TRUE(word.size() > ShortBytes::kLongest || ShortBytes::tell(word)) << word;
  }
};

Words all_at_once(std::string_view text, const WordRules& rules) {
  Words words;
  const auto visit = [&words](const Segment& segment, bool) {
    if (unicode::is_word(segment.kind)) words.emplace_back(segment.start, segment.end);
    return true;
  };
  const auto visit_others = [&](std::string_view others, std::size_t start) {
    return find_tokens(others, rules, Collector{others, words}, start);
  };
  EXPECT_TRUE(visit_words_by(rules, text, visit, visit_others, true));
  return words;
}

const std::vector<WordRules> all_rules = {
    {WordPolicy::kWhitespace, true, true, true, true, true, true},
    {WordPolicy::kWord, true, true, true, true, true, true},
    {WordPolicy::kDocs, true, false, true, true, true, true},
    {WordPolicy::kDocs, false, true, false, false, false, false},
    {WordPolicy::kWord, false, false, false, true, true, false},
};

void expect_equal(const std::string& text) {
  for (const WordRules& rules : all_rules) {
    ASSERT_EQ(all_at_once(text, rules), one_by_one(text, rules)) << text << "|" << rules.pack();
  }
  // In memory that ends where the text does, for the sanitizers.
  const std::vector<char> exact(text.begin(), text.end());
  ASSERT_EQ(all_at_once({exact.data(), exact.size()}, all_rules[1]), one_by_one(text, all_rules[1])) << text;
}

TEST(FindTokens, FindsThoseThatAreFoundOneByOneInTextOfEverySortOfCodePoint) {
  const std::vector<std::string> sorts = wordbridge::testing::some_of_every_sort([](unicode::Properties of) {
    return std::make_tuple(of.word_break(), of.kind(), of.white_space(), of.spelling());
  });
  std::mt19937 random{2};
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> alphabet{"a", "B", " ", " ", "x.y", "it's", "1,5", "(", "\u2019"};
    for (std::size_t i = 1 + random() % 6; i > 0; --i) alphabet.push_back(sorts[random() % sorts.size()]);
    std::string text;
    for (std::size_t i = random() % 150; i > 0; --i) text += alphabet[random() % alphabet.size()];
    ASSERT_NO_FATAL_FAILURE(expect_equal(text));
  }
}

TEST(FindTokens, FindsThoseThatAreFoundOneByOneOfAscii) {
  std::mt19937 random{3};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 300; i > 0; --i) {
      constexpr std::string_view kOften = "aaabbbcdeZ1.,;:!\"()'    \n";
      text += random() % 8 == 0 ? static_cast<char>(random() % 128) : kOften[random() % kOften.size()];
    }
    ASSERT_NO_FATAL_FAILURE(expect_equal(text));
  }
}

TEST(FindTokens, FindsThoseThatAreFoundOneByOneInTextLikeThatOfPeople) {
  wordbridge::testing::RandomText random{3};
  for (int round = 0; round < 2000; ++round) {
    ASSERT_NO_FATAL_FAILURE(expect_equal(random.text(random.below(100), false)));
  }
  // So many windows are not read by one call of the loop.
  ASSERT_NO_FATAL_FAILURE(expect_equal(random.text(20000, false)));
}

TEST(FindTokens, FindsTokensOfAnyLengthAcrossWindows) {
  for (const char* const part :
       {"x", ".", "\xC3\xA9", "\xE2\x80\x9C", "\xF0\x9D\x94\x98", "a.", "\xE2\x80\x99"}) {
    for (std::size_t before = 0; before < 70; before += 3) {
      for (const std::size_t length : {1U, 2U, 30U, 61U, 62U, 63U, 64U, 65U, 200U}) {
        std::string text(before, ' ');
        for (std::size_t i = 0; i < length; ++i) text += part;
        ASSERT_NO_FATAL_FAILURE(expect_equal(text));
        ASSERT_NO_FATAL_FAILURE(expect_equal(text + " y"));
        ASSERT_NO_FATAL_FAILURE(expect_equal(text + "\xC2\xA0z. .. Y"));
      }
    }
  }
}

TEST(FindTokens, EndsWhereTheVisitorSaysSo) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word \xC3\xA9 " + std::string(70, 'x') + " ";
  Words words;
  EXPECT_FALSE(find_tokens(text, all_rules[0], Collector{text, words, 0}, 0));
  EXPECT_LE(words.size(), 64U);
  words.clear();
  EXPECT_FALSE(find_tokens(std::string(70, 'x'), all_rules[0], Collector{text, words, 0}, 0));
}

}  // namespace
}  // namespace wordbridge
