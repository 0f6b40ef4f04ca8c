#include "segment/find_tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "lexicon/ascii_lower.h"
#include "lexicon/spelling.h"
#include "memory/buffer.h"
#include "memory/hash.h"
#include "segment/token_texts.h"

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

void expect_found(std::string_view text, const WordRules& rules) {
  ASSERT_EQ(all_at_once(text, rules), one_by_one(text, rules)) << text << "|" << rules.pack();
}

TEST(FindTokens, FindsThoseThatAreFoundOneByOneInTextOfEverySortOfCodePoint) {
  const auto sort_of = [](unicode::Properties of) {
    return std::make_tuple(of.word_break(), of.kind(), of.white_space(), of.spelling());
  };
  wordbridge::testing::expect_equal_of_every_sort(sort_of, &expect_found);
}

TEST(FindTokens, FindsThoseThatAreFoundOneByOneOfAscii) {
  wordbridge::testing::expect_equal_of_ascii(&expect_found);
}

TEST(FindTokens, FindsThoseThatAreFoundOneByOneInTextLikeThatOfPeople) {
  wordbridge::testing::expect_equal_of_people(&expect_found);
}

TEST(FindTokens, FindsTokensOfAnyLengthAcrossWindows) {
  wordbridge::testing::expect_equal_of_any_length(&expect_found);
}

TEST(FindTokens, EndsWhereTheVisitorSaysSo) {
  const WordRules& rules = wordbridge::testing::rules_by_spaces[0];
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word \xC3\xA9 " + std::string(70, 'x') + " ";
  Words words;
  EXPECT_FALSE(find_tokens(text, rules, Collector{text, words, 0}, 0));
  EXPECT_LE(words.size(), 64U);
  words.clear();
  EXPECT_FALSE(find_tokens(std::string(70, 'x'), rules, Collector{text, words, 0}, 0));
}

}  // namespace
}  // namespace wordbridge
