// Sentences by SentencePolicy::kAbbreviations. Hard cases of many languages are in test/data/sentences.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/random_text.h"
#include "segment/sentence.h"
#include "segment/sentence_context.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
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

TEST(SentenceEnd, WithoutAListInitialsAndDottedLettersAreKnownStill) {
  EXPECT_THAT(cut("By J. Doe. No A.B.C. Xyz. Dr. Who", rules_of("und")), SizeIs(3));
}

TEST(SentenceEnd, AbbreviationsOfACallerEndNone) {
  EXPECT_THAT(cut("See Sched. The end.", rules_of("en")), SizeIs(2));
  EXPECT_THAT(cut("See Sched. The end.", rules_of("en", std::string_view{"\0Sched\1", 7})), SizeIs(1));
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
