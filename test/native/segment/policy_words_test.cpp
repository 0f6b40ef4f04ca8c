#include "segment/policy_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "document/random_word_rules.h"
#include "segment/code_points.h"
#include "segment/seam.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr WordRules kUax29{};
constexpr WordRules kWhitespace{WordPolicy::kWhitespace, true, true, true, true, true, true};
constexpr WordRules kWord{WordPolicy::kWord, true, true, true, true, true, true};
constexpr WordRules kDocs{WordPolicy::kDocs, true, false, true, true, true, true};
constexpr WordRules kCjkCharacters{WordPolicy::kCjkCharacters};

std::vector<std::string> words_of(std::string_view text, const WordRules& rules) {
  std::vector<std::string> words;
  for (PolicyWords segments{text, rules}; !segments.at_end();) {
    const Segment segment = segments.next();
    if (unicode::is_word(segment.kind)) words.emplace_back(slice(text, segment));
  }
  return words;
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char character : line) {
    if (character == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += character;
    }
  }
  return columns;
}

// Ends of segments in code points, and their kinds.
std::vector<std::pair<std::size_t, CharacterKind>> cut(std::string_view text, const WordRules& rules) {
  std::vector<std::pair<std::size_t, CharacterKind>> segments;
  for (PolicyWords words{text, rules}; !words.at_end();) {
    const Segment segment = words.next();
    segments.emplace_back(unicode::code_point_length(text.substr(0, segment.end)), segment.kind);
    for (std::size_t i = segment.start; words.is_ascii() && i < segment.end; ++i) {
      EXPECT_TRUE(unicode::is_ascii(text[i])) << text;
    }
  }
  return segments;
}

// What is ASCII has ways of its own.
TEST(PolicyWords, OfAsciiAreCutAsThoseOfOtherLetters) {
  constexpr std::string_view kPieces[] = {"e",    "e",   "ee", "eeeeee", "eeeeeeeeeeeeeeeee",
                                          "7",    "42",  " ",  " ",      " ",
                                          "  ",   ".",   ",",  "'",      "-",
                                          "--",   "_",   "(",  "$",      "~",
                                          "?",    "!",   "\t", "\r\n",   "\n",
                                          "\v",   ":",   ";",  "\"",     "e'e",
                                          "e-e",  "--e", "/",  "#",      "*",
                                          "\x7F", "\x01"};
  wordbridge::testing::RandomText random{5};
  for (int round = 0; round < 40000; ++round) {
    const WordRules rules = wordbridge::testing::random_word_rules(random);
    std::string text;
    for (std::size_t i = random.below(30); i > 0; --i) text += kPieces[random.below(std::size(kPieces))];
    std::string accented;
    for (const char byte : text) accented += byte == 'e' ? "\xC3\xA9" : std::string(1, byte);
    ASSERT_EQ(cut(text, rules), cut(accented, rules)) << text << ", rules " << rules.pack();
  }
}

TEST(PolicyWords, CountEachTextOfTheFixtureAsItsSourcesDo) {
  std::ifstream file{WORDBRIDGE_TEST_DATA "/word-policies/texts.tsv"};
  const std::vector<WordRules> policies{kUax29, kWhitespace, kWord, kDocs, kCjkCharacters};
  std::size_t texts = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#') || line.starts_with("text\t")) continue;
    const std::vector<std::string> columns = columns_of(line);
    for (std::size_t policy = 0; policy < policies.size(); ++policy) {
      EXPECT_EQ(std::to_string(words_of(columns[0], policies[policy]).size()), columns.at(policy + 1))
          << columns[0] << ", policy " << policy;
    }
    ++texts;
  }
  EXPECT_EQ(texts, 19U);
}

TEST(PolicyWords, OfUax29AreThoseOfNextWord) {
  std::mt19937 random{1};
  const std::vector<std::string> parts{"a",      "b'c", "-",      "—",      " ",           "\r\n", "é", "中",
                                       "ア",     "1,2", "\u0301", "\u200D", "'",           ".",    "_", "😀",
                                       "\u202F", "א",   "\"",     "ไทย",    "👩‍👩", "🇩🇪",   ""};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += parts[random() % parts.size()];
    PolicyWords segments{text, kUax29};
    for (std::size_t position = 0; position < text.size();) {
      const Segment expected = next_word(text, position);
      const Segment segment = segments.next();
      ASSERT_EQ(segment.start, expected.start);
      ASSERT_EQ(segment.end, expected.end) << text;
      ASSERT_EQ(segment.kind, expected.kind);
      position = expected.end;
    }
    ASSERT_TRUE(segments.at_end());
  }
}

TEST(PolicyWords, OfWordAndDocsAreWithoutThePunctuationAround) {
  EXPECT_THAT(words_of("(He said: \"don't!\")", kWord), ElementsAre("He", "said", "don't"));
  EXPECT_THAT(words_of("(He said: \"don't!\")", kDocs), ElementsAre("He", "said", "don't"));
}

TEST(PolicyWords, OfWhitespaceAreAllThatStandsBetween) {
  EXPECT_THAT(words_of("(He said:\u00A0\"don't!\")\n& \t—", kWhitespace),
              ElementsAre("(He", "said:", "\"don't!\")", "&", "—"));
}

TEST(PolicyWords, SignsBetweenSpacesAreAWordForWordAndForWhitespaceOnly) {
  EXPECT_THAT(words_of("salt & pepper - 😀", kWord), ElementsAre("salt", "&", "pepper", "-", "😀"));
  EXPECT_THAT(words_of("salt & pepper - 😀", kDocs), ElementsAre("salt", "pepper"));
  EXPECT_THAT(words_of("&", kWord), ElementsAre("&"));
}

TEST(PolicyWords, AsciiPunctuationBesideAnIdeographIsNoWord) {
  EXPECT_THAT(words_of("中, 国.", kWord), ElementsAre("中", "国"));
  EXPECT_THAT(words_of("中，国。abc", kWord), ElementsAre("中", "，", "国", "。", "abc"));
}

TEST(PolicyWords, KoreanCountsBetweenSpaces) {
  EXPECT_THAT(words_of("대한민국 만세", kWord), ElementsAre("대한민국", "만세"));
  EXPECT_THAT(words_of("대한민국 만세", kCjkCharacters), ElementsAre("대한민국", "만세"));
}

TEST(PolicyWords, MarksGoWithTheCharacterThatStandsAlone) {
  EXPECT_THAT(words_of("か\u3099ア\u3099", kWord), ElementsAre("か\u3099", "ア\u3099"));
  EXPECT_THAT(words_of("か\u3099ア\u3099", kCjkCharacters), ElementsAre("か\u3099", "ア\u3099"));
}

TEST(PolicyWords, HyphensSplitOrJoinUnderEveryPolicy) {
  WordRules joins = kUax29;
  joins.joins_hyphens = true;
  EXPECT_THAT(words_of("mother-in-law - x -y z-", joins), ElementsAre("mother-in-law", "x", "y", "z"));
  EXPECT_THAT(words_of("don't-3.5‐x", joins), ElementsAre("don't-3.5‐x"));
  EXPECT_THAT(words_of("law--wait a-中", joins), ElementsAre("law", "wait", "a", "中"));
  WordRules splits = kWord;
  splits.joins_hyphens = false;
  EXPECT_THAT(words_of("mother-in-law - law--wait", splits), ElementsAre("mother", "in", "law", "law--wait"));
}

TEST(PolicyWords, DashesSplitOrJoinUnderEveryPolicy) {
  WordRules joins = kUax29;
  joins.joins_dashes = true;
  EXPECT_THAT(words_of("law—wait law--wait in-law", joins),
              ElementsAre("law—wait", "law--wait", "in", "law"));
  WordRules splits = kWhitespace;
  splits.joins_dashes = false;
  EXPECT_THAT(words_of("law—wait, — … law---wait", splits), ElementsAre("law", "wait,", "…", "law", "wait"));
}

TEST(PolicyWords, ApostrophesSplitOrJoinUnderEveryPolicy) {
  for (WordRules rules : {kUax29, kWord, kDocs, kWhitespace, kCjkCharacters}) {
    rules.joins_apostrophes = false;
    EXPECT_THAT(words_of("l'homme d’aujourd'hui", rules), ElementsAre("l", "homme", "d", "aujourd", "hui"));
  }
}

TEST(PolicyWords, NumbersCountOrNot) {
  for (WordRules rules : {kUax29, kWord, kDocs, kWhitespace, kCjkCharacters}) {
    rules.counts_numbers = false;
    EXPECT_THAT(words_of("42 3.14 1st ٣ 10,000", rules), ElementsAre("1st"));
  }
}

TEST(PolicyWords, AddressesAreOneWordOrParts) {
  const std::string_view text = "see (https://a.org/x-y?b=1). me.you@b.org!";
  WordRules one = kUax29;
  one.joins_urls = true;
  EXPECT_THAT(words_of(text, one), ElementsAre("see", "https://a.org/x-y?b=1", "me.you", "b.org"));
  one.joins_emails = true;
  EXPECT_THAT(words_of(text, one), ElementsAre("see", "https://a.org/x-y?b=1", "me.you@b.org"));
  EXPECT_THAT(words_of(text, kDocs), ElementsAre("see", "https://a.org/x-y?b=1", "me.you@b.org"));
  WordRules parts = kDocs;
  parts.joins_urls = false;
  EXPECT_THAT(words_of(text, parts),
              ElementsAre("see", "https", "a.org", "x", "y", "b", "1", "me.you@b.org"));
}

TEST(PolicyWords, AnAddressIsOneWordThoughItsPartsWouldCut) {
  WordRules rules = kDocs;
  rules.joins_hyphens = false;
  EXPECT_THAT(words_of("a-b http://x.y/a--b-c d-e", rules),
              ElementsAre("a", "b", "http://x.y/a--b-c", "d", "e"));
}

TEST(PolicyWords, HaveTheKindsOfAddresses) {
  const std::string_view text = "x http://a.b/ c@d.ef";
  std::vector<CharacterKind> kinds;
  for (PolicyWords segments{text, kWord}; !segments.at_end();) {
    const Segment segment = segments.next();
    if (unicode::is_word(segment.kind)) kinds.push_back(segment.kind);
  }
  EXPECT_THAT(kinds, ElementsAre(CharacterKind::kLetter, CharacterKind::kUrl, CharacterKind::kEmail));
}

TEST(PolicyWords, EmptyTextHasNone) {
  EXPECT_THAT(words_of("", kWord), IsEmpty());
  EXPECT_THAT(words_of("", kUax29), IsEmpty());
}

WordRules any_rules(std::mt19937& random) {
  WordRules rules = WordRules::unpack(random() % WordRules::kPackedLimit);
  rules.policy = static_cast<WordPolicy>(random() % 5);
  return rules;
}

std::string any_text(std::mt19937& random) {
  const std::vector<std::string> parts{"a",    "b'c",    "-",   "--", "—",      " ",      "\r\n",   "\u00A0",
                                       "é",    "中",     "国",  "ア", "1,2",    "\u0301", "\u200D", "'",
                                       ".",    "，",     "_",   "😀", "\u202F", "א",      "ไทย",    "http://",
                                       "www.", "a@b.cd", "x.y", "1",  "'",      "’",      "("};
  std::string text;
  for (unsigned i = random() % 16; i > 0; --i) text += parts[random() % parts.size()];
  return text;
}

TEST(PolicyWords, FollowEachOtherWithoutGapsAndCutNoCodePoint) {
  std::mt19937 random{2};
  for (int round = 0; round < 20000; ++round) {
    const std::string text = any_text(random);
    const WordRules rules = any_rules(random);
    std::size_t position = 0;
    for (PolicyWords segments{text, rules}; !segments.at_end();) {
      const Segment segment = segments.next();
      ASSERT_EQ(segment.start, position) << text;
      ASSERT_GT(segment.end, segment.start) << text;
      position = segment.end;
      ASSERT_TRUE(position == text.size() || (static_cast<unsigned char>(text[position]) & 0xC0) != 0x80);
    }
    ASSERT_EQ(position, text.size());
  }
}

using Segments = std::vector<std::tuple<std::size_t, std::size_t, CharacterKind>>;

Segments one_by_one(std::string_view text, const WordRules& rules) {
  Segments segments;
  const auto add = [&segments](const Segment& segment) {
    segments.emplace_back(segment.start, segment.end, segment.kind);
    return segment.end;
  };
  if (rules.are_uax29()) {
    for (std::size_t position = 0; position < text.size();) position = add(next_word(text, position));
    return segments;
  }
  for (PolicyWords words{text, rules}; !words.at_end();) add(words.next());
  return segments;
}

Segments visited(std::string_view text, const WordRules& rules) {
  Segments segments;
  EXPECT_TRUE(visit_words_by(rules, text, [&](const Segment& segment, bool is_ascii) {
    const std::string_view bytes = slice(text, segment);
    EXPECT_TRUE(!is_ascii || std::all_of(bytes.begin(), bytes.end(), unicode::is_ascii)) << text;
    segments.emplace_back(segment.start, segment.end, segment.kind);
    return true;
  }));
  return segments;
}

TEST(PolicyWords, AreVisitedAsTheyAreCutOneByOne) {
  std::mt19937 random{4};
  std::size_t affected = 0;
  std::size_t of_all = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (unsigned i = random() % 8; i > 0; --i) {
      text += any_text(random);
      for (auto words = random() % 6; words > 0; --words) text += " word, and";
      if (random() % 2 == 0) text += random() % 4 == 0 ? '\n' : ' ';
    }
    // In memory that ends where the text does, for the sanitizers.
    const std::vector<char> exact(text.begin(), text.end());
    const std::string_view all{exact.data(), exact.size()};
    const WordRules rules = any_rules(random);
    ASSERT_EQ(visited(all, rules), one_by_one(all, rules)) << text << " rules " << rules.pack();
    for (AffectedParts parts{all, rules};;) {
      const auto [start, end] = parts.next();
      if (start == all.size()) break;
      affected += end - start;
    }
    of_all += all.size();
  }
  EXPECT_LT(affected, of_all * 2 / 3);
}

TEST(PolicyWords, OfCodePointsOfEveryBlockAreVisitedAsTheyAreCutOneByOne) {
  const WordRules others[] = {kUax29,
                              kCjkCharacters,
                              {WordPolicy::kUax29, true, true, false, false, true, true},
                              {WordPolicy::kUax29, true},
                              {WordPolicy::kUax29, false, true},
                              {WordPolicy::kUax29, false, false, false},
                              {WordPolicy::kUax29, false, false, true, false}};
  std::string text;
  wordbridge::testing::visit_code_points_of_every_block([&](std::string_view character) {
    text.append("is ").append(character).append(" a").append(character).append("b ").append(character);
    if (text.size() < 4096) return;
    for (const WordRules& rules : others) {
      ASSERT_EQ(visited(text, rules), one_by_one(text, rules)) << text << " rules " << rules.pack();
    }
    text.clear();
  });
}

TEST(AffectedParts, AreFromWhiteSpaceToWhiteSpace) {
  const std::string_view text = "The mother-in-law of\nyears past www.example.com and 12 more.";
  const auto parts_by = [text](const WordRules& rules) {
    std::vector<std::string> parts;
    for (AffectedParts affected{text, rules};;) {
      const auto [start, end] = affected.next();
      if (start == text.size()) return parts;
      parts.emplace_back(text.substr(start, end - start));
    }
  };
  EXPECT_THAT(parts_by(kUax29), ElementsAre("www.example.com "));
  EXPECT_THAT(parts_by({WordPolicy::kUax29, true}), ElementsAre("mother-in-law ", "www.example.com "));
  EXPECT_THAT(parts_by({WordPolicy::kUax29, false, false, true, false}),
              ElementsAre("www.example.com ", "12 "));
  EXPECT_THAT(parts_by(kWord), ElementsAre("www.example.com "));
  EXPECT_THAT(parts_by({WordPolicy::kDocs, false, true, true, true, true, true}),
              ElementsAre("mother-in-law ", "www.example.com "));
}

TEST(PolicySeam, LetsTextBeCutByItself) {
  std::mt19937 random{3};
  int seams = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string left = any_text(random);
    const std::string right = any_text(random);
    if (left.empty() || right.empty()) continue;
    std::size_t last = left.size() - 1;
    while ((static_cast<unsigned char>(left[last]) & 0xC0) == 0x80) --last;
    const WordRules rules = any_rules(random);
    if (!is_seam(unicode::decode(left, last).code_point, unicode::decode(right, 0).code_point, rules))
      continue;
    ++seams;
    std::vector<std::string> apart = words_of(left, rules);
    for (const std::string& word : words_of(right, rules)) apart.push_back(word);
    ASSERT_EQ(words_of(left + right, rules), apart) << left << '|' << right << " rules " << rules.pack();
  }
  EXPECT_GT(seams, 2000);
}

TEST(WordRules, ArePackedInOneNumber) {
  EXPECT_EQ(WordRules::unpack(WordRules{}.pack()), WordRules{});
  for (std::uint32_t packed = 0; packed < WordRules::kPackedLimit; ++packed) {
    EXPECT_EQ(WordRules::unpack(packed).pack(), packed);
  }
}

}  // namespace
}  // namespace wordbridge
