// Texts and rules that try words by spaces, for tests that compare two ways to find them.
#pragma once

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "document/random_text.h"
#include "segment/code_points.h"
#include "segment/word_policy.h"

namespace wordbridge::testing {

inline const std::vector<WordRules> rules_by_spaces = {
    {WordPolicy::kWhitespace, true, true, true, true, true, true},
    {WordPolicy::kWord, true, true, true, true, true, true},
    {WordPolicy::kDocs, true, false, true, true, true, true},
    {WordPolicy::kDocs, false, true, false, false, false, false},
    {WordPolicy::kWord, false, false, false, true, true, false},
    {WordPolicy::kWhitespace, false, false, true, false, true, true},
};

// Calls compare(text, rules) for all of them, and for text in memory that ends where it does, for the
// sanitizers.
template <typename Compare>
void expect_equal(const std::string& text, Compare compare) {
  for (const WordRules& rules : rules_by_spaces) ASSERT_NO_FATAL_FAILURE(compare(text, rules));
  const std::vector<char> exact(text.begin(), text.end());
  ASSERT_NO_FATAL_FAILURE(compare({exact.data(), exact.size()}, rules_by_spaces[1]));
}

// The same of texts in which code points of every sort, by what `sort_of` makes of their properties, are
// among words of ASCII.
template <typename SortOf, typename Compare>
void expect_equal_of_every_sort(SortOf sort_of, Compare compare) {
  const std::vector<std::string> sorts = some_of_every_sort(sort_of);
  std::mt19937 random{2};
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> alphabet{"a", "B", " ", " ", "x.y", "it's", "1,5", "(", "\u2019"};
    for (std::size_t i = 1 + random() % 6; i > 0; --i) alphabet.push_back(sorts[random() % sorts.size()]);
    std::string text;
    for (std::size_t i = random() % 150; i > 0; --i) text += alphabet[random() % alphabet.size()];
    ASSERT_NO_FATAL_FAILURE(expect_equal(text, compare));
  }
}

template <typename Compare>
void expect_equal_of_ascii(Compare compare) {
  std::mt19937 random{3};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 300; i > 0; --i) {
      constexpr std::string_view kOften = "aaabbbcdeZ1.,;:!$\"()'    \r\n";
      text += random() % 8 == 0 ? static_cast<char>(random() % 128) : kOften[random() % kOften.size()];
    }
    ASSERT_NO_FATAL_FAILURE(expect_equal(text, compare));
  }
}

template <typename Compare>
void expect_equal_of_people(Compare compare) {
  RandomText random{3};
  for (int round = 0; round < 2000; ++round) {
    ASSERT_NO_FATAL_FAILURE(expect_equal(random.text(random.below(100), false), compare));
  }
  // So many windows are not read by one call of the loop.
  ASSERT_NO_FATAL_FAILURE(expect_equal(random.text(20000, false), compare));
}

template <typename Compare>
void expect_equal_of_any_length(Compare compare) {
  for (const char* const part : {"x", ".", "$", "1", "\xC3\xA9", "\xE2\x80\x9C", "\xF0\x9D\x94\x98", "a.",
                                 "1.", ".$", "\xE2\x80\x99"}) {
    for (std::size_t before = 0; before < 70; before += 3) {
      for (const std::size_t length : {1U, 2U, 30U, 61U, 62U, 63U, 64U, 65U, 200U}) {
        std::string text(before, ' ');
        for (std::size_t i = 0; i < length; ++i) text += part;
        ASSERT_NO_FATAL_FAILURE(expect_equal(text, compare));
        ASSERT_NO_FATAL_FAILURE(expect_equal(text + " y", compare));
        ASSERT_NO_FATAL_FAILURE(expect_equal(text + "\xC2\xA0z. .. Y", compare));
      }
    }
  }
}

}  // namespace wordbridge::testing
