#include "segment/sentence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "segment/pieces.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::sentences;

TEST(Sentence, EndsAtFullStopsQuestionAndExclamationMarks) {
  EXPECT_THAT(sentences("One. Two! Three? Four", Newlines::kBreak),
              ElementsAre("One. ", "Two! ", "Three? ", "Four"));
}

TEST(Sentence, GoesOnBeforeALowerCaseLetterAndInNumbers) {
  EXPECT_THAT(sentences("See it (etc.) for 3.5 more. Done", Newlines::kBreak),
              ElementsAre("See it (etc.) for 3.5 more. ", "Done"));
}

TEST(Sentence, KeepsClosingQuotesWithTheSentence) {
  EXPECT_THAT(sentences("He said \"Stop.\" Then left.", Newlines::kBreak),
              ElementsAre("He said \"Stop.\" ", "Then left."));
}

TEST(Sentence, ANewlineEndsItWhereNewlinesBreak) {
  EXPECT_THAT(sentences("one\r\ntwo\nthree", Newlines::kBreak), ElementsAre("one\r\n", "two\n", "three"));
}

TEST(Sentence, ANewlineIsASpaceWhereTextIsWrapped) {
  EXPECT_THAT(sentences("It was\r\nlate. We\nleft.\n\nNext", Newlines::kWrap),
              ElementsAre("It was\r\nlate. ", "We\nleft.\n", "\n", "Next"));
}

TEST(Sentence, AnAbbreviationBeforeAWrappedLowerCaseLineDoesNotEndIt) {
  EXPECT_THAT(sentences("in approx.\nten days", Newlines::kWrap), ElementsAre("in approx.\nten days"));
}

TEST(Sentence, LongRunsAfterAFullStopAreReadOnce) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "A." + std::string(100, ' ') + "1";
  EXPECT_EQ(sentences(text, Newlines::kBreak).size(), 2001U);
}

//=== beside the rules, one by one ===//

// A character and its Sentence_Break.
struct Character {
  std::string_view bytes;
  char value;
};

constexpr char kSpace = 'S';
constexpr char kClose = 'C';
constexpr char kFullStop = '.';
constexpr char kMark = '!';
constexpr char kSeparator = 'P';
constexpr char kLower = 'l';
constexpr char kUpper = 'U';
constexpr char kNumeric = 'N';
constexpr char kContinue = '-';
constexpr char kOther = 'o';

constexpr std::array kCharacters{
    Character{".", kFullStop},
    Character{"?", kMark},
    Character{" ", kSpace},
    Character{"\n", kSeparator},
    Character{"\"", kClose},
    Character{"(", kClose},
    Character{"\xE2\x80\x9D", kClose},     // U+201D
    Character{"\xE2\x80\x93", kContinue},  // U+2013
    Character{"a", kLower},
    Character{"A", kUpper},
    Character{"1", kNumeric},
    Character{"+", kOther},
};

bool is_terminator(char value) { return value == kFullStop || value == kMark; }

// Whether a sentence ends between two of the values: the rules of UAX #29 as they are written there.
bool ends_before(const std::string& values, std::size_t at) {
  if (values[at - 1] == kSeparator) return true;  // SB4
  std::size_t spaces = at;
  while (spaces > 0 && values[spaces - 1] == kSpace) --spaces;
  std::size_t closed = spaces;
  while (closed > 0 && values[closed - 1] == kClose) --closed;
  if (closed == 0 || !is_terminator(values[closed - 1])) return false;  // SB998
  const bool full_stop = values[closed - 1] == kFullStop;
  const char right = values[at];
  if (full_stop && closed == at) {
    if (right == kNumeric) return false;  // SB6
    const bool cased = closed > 1 && (values[closed - 2] == kUpper || values[closed - 2] == kLower);
    if (right == kUpper && cased) return false;  // SB7
  }
  if (full_stop) {  // SB8
    std::size_t next = at;
    const auto passes = [](char value) {
      return value == kSpace || value == kClose || value == kNumeric || value == kContinue || value == kOther;
    };
    while (next < values.size() && passes(values[next])) ++next;
    if (next < values.size() && values[next] == kLower) return false;
  }
  if (right == kContinue || is_terminator(right)) return false;  // SB8a
  if (right == kClose && spaces == at) return false;             // SB9
  return right != kSpace && right != kSeparator;                 // SB9 to SB11
}

// Compares the sentences of a text that is one paragraph.
void expect_sentences_by_rules(const std::vector<Character>& characters, bool wrapped) {
  std::string text;
  std::string values;
  std::vector<std::size_t> starts;
  for (const Character& character : characters) {
    starts.push_back(text.size());
    text += character.bytes;
    values += wrapped && character.value == kSeparator ? kSpace : character.value;
  }
  const Paragraph paragraph{0, text.size(), false, wrapped, 1};
  TellingBytes telling{text};
  std::size_t start = 0;
  for (std::size_t at = 1; at <= characters.size(); ++at) {
    if (at < characters.size() && !ends_before(values, at)) continue;
    const std::size_t end = at < characters.size() ? starts[at] : text.size();
    const Segment sentence = next_sentence(text, paragraph, start, SentenceRules{}, telling);
    ASSERT_EQ(sentence.end, end) << ::testing::PrintToString(text) << " from " << start;
    ASSERT_EQ(sentence.kind, greatest_kind(text, start, end)) << ::testing::PrintToString(text);
    start = end;
  }
}

TEST(Sentence, EndsWhereTheRulesSayBehindAllThatIsCommon) {
  constexpr std::size_t kLength = 5;
  std::size_t texts = 1;
  for (std::size_t i = 0; i < kLength; ++i) texts *= kCharacters.size();
  for (std::size_t number = 0; number < texts; ++number) {
    std::vector<Character> characters{{"a", kLower}};
    std::size_t rest = number;
    bool has_separator = false;
    for (std::size_t i = 0; i < kLength; ++i, rest /= kCharacters.size()) {
      characters.push_back(kCharacters[rest % kCharacters.size()]);
      has_separator = has_separator || (characters.back().value == kSeparator && i + 1 < kLength);
    }
    expect_sentences_by_rules(characters, true);
    // Else a paragraph ends with a newline.
    if (!has_separator) expect_sentences_by_rules(characters, false);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace wordbridge
