// Sentences by SentencePolicy::kAbbreviations. Hard cases of many languages are in test/data/sentences.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/random_text.h"
#include "segment/packed_abbreviations.h"
#include "segment/sentence.h"
#include "segment/sentence_context.h"
#include "segment/sentence_end.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using testing::packed_abbreviations;
using ::testing::SizeIs;

SentenceRules rules_of(std::string_view language, std::string_view own = {}) {
  return {SentencePolicy::kAbbreviations, find_abbreviation_list(language), own};
}

std::vector<std::string> cut(std::string_view text, const SentenceRules& rules,
                             Newlines newlines = Newlines::kBreak) {
  std::vector<std::string> sentences;
  for (ParagraphReader paragraphs{text, newlines}; !paragraphs.at_end();) {
    const Paragraph paragraph = paragraphs.next();
    for (std::size_t position = paragraph.start; position < paragraph.end;) {
      const Segment sentence = next_sentence(text, paragraph, position, rules);
      EXPECT_GT(sentence.end, position);
      sentences.emplace_back(slice(text, sentence));
      position = sentence.end;
    }
  }
  return sentences;
}

TEST(SentenceEnd, SomeAbbreviationsEndNoSentenceAndSomeDoBeforeAWordThatBeginsOne) {
  EXPECT_THAT(cut("Dr. The. I left the U.S. Then the U.S. Army left.", rules_of("en")),
              ElementsAre("Dr. The. ", "I left the U.S. ", "Then the U.S. Army left."));
}

// The words of a list, without their classes.
std::vector<std::string> words_in(const AbbreviationList& list) {
  std::vector<std::string> words;
  for (const auto& [word, classes] : testing::unpacked_words(list.words)) words.push_back(word);
  return words;
}

// A word of the list as a text has it: with spaces behind the full stops in it, or a word that ends so.
std::string written(std::string word, testing::RandomText& random) {
  constexpr std::string_view kSpaces[] = {"", " ", " ", "  ", "\xC2\xA0"};
  const std::string_view spaces = kSpaces[random.below(std::size(kSpaces))];
  for (std::size_t at = word.find('.'); at != std::string::npos; at = word.find('.', at + 1))
    word.insert(at + 1, spaces);
  if (word.starts_with('-')) word.replace(0, 1, "lang");
  return word;
}

TEST(SentenceEnd, WhatIsPlainIsSoByTheRules) {
  const std::string own = packed_abbreviations("the.\nart. Of\nart. No-x\nwhale Boat.\nmore");
  constexpr std::string_view kWords[] = {"of",
                                         "the",
                                         "art",
                                         "vs",
                                         "mass",
                                         "word",
                                         "whale",
                                         "more",
                                         "approx",
                                         "bzw",
                                         "yahoo",
                                         "etc",
                                         "a",
                                         "Mr",
                                         "U.S",
                                         "z.",
                                         "n.",
                                         "1",
                                         "\xC3\xA9t\xC3\xA9",
                                         "(so",
                                         "x)",
                                         "it's",
                                         "well-read"};
  constexpr std::string_view kMarks[] = {
      " ",        " ",   " ",    ". ",  ". ",   ". ",  "? ",    "! ",
      ".\n",      ".  ", "... ", "?! ", ".\" ", ".) ", ".[1] ", "\xE2\x80\xA6 ",
      ".\xC2\xA0"};
  constexpr std::string_view kNext[] = {"Of ",     "Boat ", "Boat. ",       "I ",    "A ",
                                        "X. ",     "Er ",   "Then ",        "No-x ", "No ",
                                        "Yahoo! ", "It's ", "\"Oh ",        "(So ",  "\xC3\x89t\xC3\xA9 ",
                                        "the ",    "5 ",    "\xC2\xBFQue ", "USA ",  "\n"};
  testing::RandomText random{31};
  std::size_t plain = 0;
  std::size_t other = 0;
  for (int i = 0; i < 40000; ++i) {
    const std::size_t place = random.below(kAbbreviationListCount + 1);
    const AbbreviationList* const list =
        place == kAbbreviationListCount ? nullptr : kAbbreviationLists + place;
    static const std::vector<std::vector<std::string>> lists = [] {
      std::vector<std::vector<std::string>> all;
      for (const AbbreviationList& each : kAbbreviationLists) all.push_back(words_in(each));
      return all;
    }();
    const SentenceRules rules{SentencePolicy::kAbbreviations, list,
                              i % 3 == 0 ? std::string_view{own} : std::string_view{}};
    std::string text = random.below(4) == 0 ? "" : "Some words that stand before the place. ";
    for (std::size_t n = 1 + random.below(12); n > 0; --n) {
      text += random.below(3) == 0 ? "word " : "";
      const bool listed = list != nullptr && random.below(2) == 0;
      text += listed ? written(lists[place][random.below(lists[place].size())], random)
                     : std::string{kWords[random.below(std::size(kWords))]};
      text += kMarks[random.below(std::size(kMarks))];
      text += random.below(3) > 0 ? kNext[random.below(std::size(kNext))] : "";
    }
    for (ParagraphReader paragraphs{text, Newlines::kWrap}; !paragraphs.at_end();) {
      const Paragraph paragraph = paragraphs.next();
      for (std::size_t start = paragraph.start; start < paragraph.end;) {
        start = next_sentence(text, paragraph, start).end;
        if (start == paragraph.end) break;
        if (!ends_plainly(text, paragraph, start, rules)) {
          ++other;
          continue;
        }
        ++plain;
        ASSERT_TRUE(ends_sentence(sentence_context(text, paragraph, start), rules)) << text << "|" << start;
      }
    }
  }
  EXPECT_GT(plain, 5000U);
  EXPECT_GT(other, plain);
}

TEST(SentenceEnd, AnEntryMayStandForTheEndsOfWords) {
  EXPECT_THAT(cut("Sie wohnt Hauptstr. Acht. Dort.", rules_of("de")),
              ElementsAre("Sie wohnt Hauptstr. Acht. ", "Dort."));
  EXPECT_THAT(cut("Sie wohnt Hauptstr. Acht. Dort.", rules_of("en")), SizeIs(3));
}

TEST(SentenceContext, AWordHasAtMostFortyBytes) {
  EXPECT_EQ(last_word("a " + std::string(40, 'x')), std::string(40, 'x'));
  EXPECT_EQ(last_word("a " + std::string(41, 'x')), "");
  EXPECT_EQ(last_word("a \xC3\xA9" + std::string(39, 'x')), "");
}

TEST(SentenceEnd, WithoutAListInitialsAndDottedLettersAreKnownStill) {
  EXPECT_THAT(cut("By J. Doe. No A.B.C. Xyz. Dr. Who", rules_of("und")), SizeIs(3));
}

TEST(SentenceEnd, AbbreviationsOfACallerEndNone) {
  EXPECT_THAT(cut("See Sched. The end.", rules_of("en")), SizeIs(2));
  EXPECT_THAT(cut("See Sched. The end.", rules_of("en", packed_abbreviations("Sched."))), SizeIs(1));
  const std::string own = packed_abbreviations("op. cit.\nz. Q.\nDr. rer. nat.\nmass K");
  for (const std::string_view abbreviation : {"op. cit.", "Op. Cit.", "op.cit.", "z. Q.", "z.Q.",
                                              "Dr. rer. nat.", "mass K.", "mass \xE2\x84\xAA."}) {
    const std::string text = "See " + std::string{abbreviation} + " Whale.";
    EXPECT_THAT(cut(text, rules_of("en", own)), SizeIs(1)) << text;
  }
  EXPECT_THAT(cut("He was in the act. Whale. My, oh nat. Whale.", rules_of("en", own)), SizeIs(4));
}

TEST(SentenceEnd, ItemsOfAListInRunningTextBeginASentenceEach) {
  EXPECT_THAT(cut("1. Read it 2. Think of it 3. Write", rules_of("en")),
              ElementsAre("1. Read it ", "2. Think of it ", "3. Write"));
  EXPECT_THAT(cut("a) Read it b) Write", rules_of("und")), ElementsAre("a) Read it ", "b) Write"));
  EXPECT_THAT(cut("\xE2\x80\xA2 9.) Read it \xE2\x80\xA2 10.) Write", rules_of("en")),
              ElementsAre("\xE2\x80\xA2 9.) Read it ", "\xE2\x80\xA2 10.) Write"));
}

TEST(SentenceEnd, NumbersThatDoNotFollowUponEachOtherAreNoItems) {
  for (const std::string_view text :
       {"1. Read it 3) Write", "1. Read it 2) Write", "Go 1) Read it 2) Write", "1) Read it 2) write",
        "1) Read it a) Write", "1) Read it x2) Write", "2) Write"}) {
    EXPECT_THAT(cut(text, rules_of("en")), SizeIs(1)) << text;
  }
  EXPECT_THAT(cut("1. Liga und 2. Liga", rules_of("de")), SizeIs(1));
}

TEST(SentenceEnd, AnItemFarBehindTheOneBeforeIsNone) {
  const std::string words(100, 'w');
  EXPECT_THAT(cut("1) Read " + words + " 2) Write", rules_of("en")), SizeIs(1));
}

TEST(SentenceEnd, ANewlineOfWrappedTextIsASpace) {
  EXPECT_THAT(cut("He met Dr.\nSmith at 5 p.m.\nThey left.", rules_of("en"), Newlines::kWrap),
              ElementsAre("He met Dr.\nSmith at 5 p.m.\n", "They left."));
}

TEST(SentenceEnd, ALineThatBreaksEndsASentenceWhateverStandsThere) {
  EXPECT_THAT(cut("He met Dr.\nSmith", rules_of("en"), Newlines::kBreak),
              ElementsAre("He met Dr.\n", "Smith"));
}

TEST(SentenceEnd, NothingFarOffMatters) {
  const std::string spaces(kSentenceContextBefore + kSentenceContextBehind, ' ');
  EXPECT_THAT(cut("Dr." + spaces + "Smith", rules_of("en")), SizeIs(2));
  EXPECT_THAT(cut("Dr." + std::string(10, ' ') + "Smith", rules_of("en")), SizeIs(1));
}

TEST(SentenceEnd, HugeRunsOfStopsSpacesAndQuotesAreReadInTimeInProportion) {
  for (const std::string_view piece : {".", ". ", "\" ", "[1]", "a.", "A. ", "\xE2\x80\xA6 A"}) {
    std::string text = "Go. ";
    while (text.size() < 50000) text += piece;
    std::size_t size = 0;
    for (const std::string& sentence : cut(text, rules_of("en"))) size += sentence.size();
    EXPECT_EQ(size, text.size());
  }
}

// What an edit relies on: see Edit::cut_sentences.
TEST(SentenceEnd, ReadFromALetterOnASentenceEndsWhereTheWholeDoes) {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    testing::RandomText random{seed};
    const std::string text = random.text(60, false);
    const SentenceRules rules = rules_of(kAbbreviationLists[seed % kAbbreviationListCount].language);
    for (ParagraphReader paragraphs{text, seed % 2 == 0 ? Newlines::kWrap : Newlines::kBreak};
         !paragraphs.at_end();) {
      const Paragraph paragraph = paragraphs.next();
      for (std::size_t start = paragraph.start; start < paragraph.end;) {
        const std::size_t end = next_sentence(text, paragraph, start, rules).end;
        for (std::size_t letter = start; letter < end;) {
          const unicode::Decoded decoded = unicode::decode(text, letter);
          if (is_sentence_letter(decoded.code_point)) {
            ASSERT_EQ(next_sentence(text, paragraph, letter, rules).end, end)
                << "seed " << seed << ": " << text;
          }
          letter += decoded.length;
        }
        start = end;
      }
    }
  }
}

}  // namespace
}  // namespace wordbridge
