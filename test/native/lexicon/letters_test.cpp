#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/vowel_rules.h"
#include "lexicon/word_letters.h"

namespace wordbridge {
namespace {

TEST(LetterSet, HasItsLettersAndNoOthers) {
  constexpr std::u32string_view kLetters = U"aezáıаǿ\U0001D44E";
  constexpr LetterSet kSet = U"aezáıаǿ\U0001D44E";
  for (char32_t letter = 0; letter < 0x20000; ++letter) {
    ASSERT_EQ(is_one_of(letter, kSet), kLetters.find(letter) != std::u32string_view::npos)
        << static_cast<std::uint32_t>(letter);
  }
  EXPECT_FALSE(is_one_of(U'a', LetterSet{}));
}

// The first of some groups that a text starts with, as it is written.
std::size_t first_of(std::u32string_view groups, std::u32string_view text) {
  while (!groups.empty()) {
    const std::u32string_view group = groups.substr(0, groups.find(U' '));
    if (text.starts_with(group)) return group.size();
    groups.remove_prefix(std::min(groups.size(), group.size() + 1));
  }
  return 0;
}

TEST(LetterGroups, FindsTheFirstThatFits) {
  constexpr LetterGroups kGroups = U"eau ea au éa aé xyzz ß\u0301";
  constexpr std::u32string_view kAll = U"eau ea au éa aé xyzz ß\u0301";
  constexpr std::u32string_view kLetters = U"aeuéxyzß\u0301'!";
  const std::size_t count = kLetters.size();
  for (std::size_t number = 0; number < count * count * count * count; ++number) {
    std::u32string text;
    for (std::size_t rest = number; rest != 0; rest /= count) text += kLetters[rest % count];
    const std::vector<char32_t> exact(text.begin(), text.end());  // for the sanitizers
    ASSERT_EQ(kGroups.length_at({exact.data(), exact.size()}), first_of(kAll, text)) << number;
  }
  EXPECT_EQ(LetterGroups{}.length_at(U"ea"), 0U);
  EXPECT_EQ(LetterGroups{U""}.length_at(U"ea"), 0U);
}

}  // namespace
}  // namespace wordbridge
