#include "segment/find_words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "document/random_text.h"
#include "lexicon/ascii_lower.h"
#include "lexicon/spelling.h"
#include "memory/buffer.h"
#include "segment/code_points.h"
#include "segment/scripts_with_marks.h"

namespace wordbridge {
namespace {

using Words = std::vector<std::pair<std::size_t, std::size_t>>;

Words one_by_one(std::string_view text) {
  Words words;
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next_word(text, position);
    if (unicode::is_word(segment.kind)) words.emplace_back(segment.start, segment.end);
    position = segment.end;
  }
  return words;
}

bool folds_as_ascii(std::string_view word) {
  Buffer<char> folded;
  EXPECT_TRUE(append_spelling(word, CaseFolding::kUniversal, folded));
  std::string lower{word};
  for (char& byte : lower) byte = ascii_lower(byte);
  return lower == std::string_view{folded.data(), folded.size()};
}

Words all_at_once(std::string_view text) {
  Words words;
  EXPECT_TRUE(find_words(text, [&](std::size_t start, std::size_t end, bool folds) {
    words.emplace_back(start, end);
    EXPECT_TRUE(folds || folds_as_ascii(text.substr(start, end - start))) << text.substr(start, end - start);
    return true;
  }));
  return words;
}

void expect_equal(const std::string& text) {
  ASSERT_EQ(all_at_once(text), one_by_one(text)) << text;
  // In memory that ends where the text does, for the sanitizers.
  const std::vector<char> exact(text.begin(), text.end());
  ASSERT_EQ(all_at_once({exact.data(), exact.size()}), one_by_one(text)) << text;
}

TEST(FindWords, FindsThoseThatAreFoundOneByOneInTextOfEverySortOfCodePoint) {
  const std::vector<std::string> sorts = wordbridge::testing::some_of_every_sort([](unicode::Properties of) {
    return std::make_tuple(of.word_break(), of.kind(), of.extended_pictographic(), of.spelling(),
                           of.combining_class());
  });
  std::mt19937 random{2};
  for (int round = 0; round < 4000; ++round) {
    // A few sorts at a time, so that they meet; some of the text is plain.
    std::vector<std::string> alphabet{"a", "b", " ", "x.y", "it's", "1,5"};
    for (std::size_t i = 1 + random() % 6; i > 0; --i) alphabet.push_back(sorts[random() % sorts.size()]);
    std::string text;
    for (std::size_t i = random() % 150; i > 0; --i) text += alphabet[random() % alphabet.size()];
    ASSERT_NO_FATAL_FAILURE(expect_equal(text));
  }
}

// Letters and marks of three bytes are read at once.
TEST(FindWords, FindsThoseThatAreFoundOneByOneInScriptsWithMarks) {
  std::mt19937 random{5};
  for (int round = 0; round < 3000; ++round) {
    ASSERT_NO_FATAL_FAILURE(expect_equal(testing::script_with_marks(random, 60)));
  }
}

// A vocabulary keeps what it need not spell otherwise; else each such word takes three times as long.
TEST(FindWords, TellsThatMarksInOrderAreSpelledAsTheyAre) {
  const auto folding = [](const std::string& word) {
    bool any = false;
    EXPECT_TRUE(find_words(word + " " + word, [&any](std::size_t, std::size_t, bool folds) {
      any = any || folds;
      return true;
    }));
    return any;
  };
  EXPECT_FALSE(folding("\u0E1C\u0E39\u0E49"));        // of classes 103 and 107
  EXPECT_FALSE(folding("\u0E1C\u0E49\u0E48"));        // of one class
  EXPECT_TRUE(folding("\u0E1C\u0E49\u0E39"));         // in the other order
  EXPECT_TRUE(folding("\u0E1C\u0E49\u0E39\u0E49"));   // with one behind them that is in order
  EXPECT_FALSE(folding("\u0915\u094D\u0937\u093F"));  // virama and a vowel sign
  EXPECT_FALSE(folding("\u0921\u093C\u0915"));        // nukta that is not composed with the letter
  EXPECT_TRUE(folding("\u0928\u093C\u0915"));         // nukta that is
  EXPECT_TRUE(folding("\u0958\u0915\u0916"));         // a letter that decomposes
  EXPECT_FALSE(folding("\u05E9\u05DC\u05D5\u05DD"));
}

TEST(FindWords, FindsThoseThatAreFoundOneByOneInTextLikeThatOfPeople) {
  wordbridge::testing::RandomText random{3};
  for (int round = 0; round < 3000; ++round) {
    ASSERT_NO_FATAL_FAILURE(expect_equal(random.text(random.below(100), false)));
  }
}

TEST(FindWords, FindsWordsOfAnyLengthAcrossWindows) {
  for (const char* const letter :
       {"x", "\xC3\xA9", "\xE0\xA4\x95", "\xF0\x9D\x94\x98", "_", "a'", "a\xE2\x80\x99"}) {
    for (std::size_t before = 0; before < 70; before += 3) {
      for (const std::size_t length : {1U, 2U, 30U, 62U, 63U, 64U, 65U, 200U}) {
        std::string text(before, ' ');
        for (std::size_t i = 0; i < length; ++i) text += letter;
        ASSERT_NO_FATAL_FAILURE(expect_equal(text));
        ASSERT_NO_FATAL_FAILURE(expect_equal(text + " y"));
        ASSERT_NO_FATAL_FAILURE(expect_equal(text + "z. Y"));
      }
    }
  }
}

// So many windows are not read by one call of the loop.
TEST(FindWords, FindsThoseOfLongText) {
  wordbridge::testing::RandomText random{4};
  for (const std::size_t pieces : {20000U, 40000U}) {
    ASSERT_NO_FATAL_FAILURE(expect_equal(random.text(pieces, false)));
  }
  // Words and what is between them at every place of the windows where a call ends.
  for (std::size_t before = 0; before < 70; before += 3) {
    std::string text(before, 'x');
    while (text.size() < 70000) text += " it's a_b 1,5 \xC3\xA9t\xC3\xA9 word";
    ASSERT_NO_FATAL_FAILURE(expect_equal(text));
  }
}

// What one call of the loop leaves to the next: 512 windows of 63 bytes end in or behind the first word, or
// among blanks, so that none of them ends before a word.
TEST(FindWords, GoesOnBehindTheWindowsOfOneCall) {
  const std::size_t windows = 512UL * 63;
  for (const char* const part : {"a", "a'", "a\xE2\x80\x99", "a_", "1,", "\xE3\x82\xAB", "\xC3\xA9", " "}) {
    for (std::size_t before = 0; before < 2; ++before) {
      std::string text(before, 'x');
      while (text.size() < windows - 4) text += part;
      for (std::size_t more = 0; more < 4; ++more) {
        text += part;
        for (const char* const rest : {" y z", "y z", "a y z", "1 y z", " \xD7\x90\"\xD7\x90 z", "", "_ y"}) {
          ASSERT_NO_FATAL_FAILURE(expect_equal(text + rest)) << part << before << more << rest;
        }
      }
    }
  }
}

TEST(FindWords, EndsWhereTheVisitorSaysSo) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word \xC3\xA9 \xD7\x90'_x ";
  for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{30}, std::size_t{200}}) {
    std::size_t seen = 0;
    EXPECT_FALSE(find_words(text, [&](std::size_t, std::size_t, bool) { return seen++ < most; }));
    EXPECT_EQ(seen, most + 1);
  }
}

}  // namespace
}  // namespace wordbridge
