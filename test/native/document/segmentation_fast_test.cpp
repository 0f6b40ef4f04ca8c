// Words and clusters that are written many at once beside those that the rules find one by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "document/count_graphemes.h"
#include "document/count_words.h"
#include "document/random_text.h"
#include "document/segmentation.h"
#include "memory/failing_allocator.h"
#include "segment/address.h"
#include "segment/grapheme.h"
#include "segment/scripts_with_marks.h"
#include "segment/sentence.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using Found = std::vector<std::pair<std::uint32_t, std::uint8_t>>;

Found segmented(std::string_view text, Granularity granularity, Newlines newlines = Newlines::kAuto) {
  Segmentation segmentation;
  EXPECT_EQ(segment_well_formed(text, granularity, newlines, segmentation), Status::kOk);
  Found found;
  EXPECT_EQ(segmentation.boundaries.size(), segmentation.kinds.size() + 1);
  EXPECT_EQ(segmentation.boundaries[0], 0U);
  for (std::size_t i = 0; i < segmentation.kinds.size(); ++i) {
    found.emplace_back(segmentation.boundaries[i + 1], segmentation.kinds[i]);
  }
  return found;
}

Found one_by_one(std::string_view text, Granularity granularity) {
  Found found;
  AddressFinder addresses{text};
  std::uint32_t units = 0;
  for (std::size_t position = 0; position < text.size();) {
    const bool words = granularity == Granularity::kWord;
    const Segment segment = words ? next_word(text, position) : next_grapheme(text, position);
    const CharacterKind kind = words ? addresses.kind_of(segment) : segment.kind;
    units += static_cast<std::uint32_t>(unicode::utf16_length(slice(text, segment)));
    found.emplace_back(units, static_cast<std::uint8_t>(kind));
    position = segment.end;
  }
  return found;
}

void expect_same(std::string_view text) {
  for (const Granularity granularity : {Granularity::kWord, Granularity::kGrapheme}) {
    ASSERT_EQ(segmented(text, granularity), one_by_one(text, granularity)) << ::testing::PrintToString(text);
  }
}

// As many words and clusters as segments of text that is segmented by the rules.
void expect_counted(std::string_view text) {
  const Found words = segmented(text, Granularity::kWord);
  const auto counted = std::count_if(words.begin(), words.end(), [](const auto& segment) {
    return unicode::is_word(CharacterKind{segment.second});
  });
  ASSERT_EQ(count_words(text), static_cast<std::uint64_t>(counted)) << ::testing::PrintToString(text);
  ASSERT_EQ(count_graphemes(text), segmented(text, Granularity::kGrapheme).size())
      << ::testing::PrintToString(text);
}

std::string utf8(char32_t code_point) {
  Buffer<char> bytes;
  EXPECT_TRUE(unicode::append_utf8(code_point, bytes));
  return {bytes.data(), bytes.size()};
}

// A code point of each sort that the rules of words or of clusters tell apart.
std::vector<std::string> one_of_every_sort() {
  std::map<std::tuple<int, int, int, bool>, std::string> sorts;
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point < 0xE000) continue;
    const unicode::Properties of = unicode::properties(code_point);
    sorts.try_emplace({static_cast<int>(of.word_break()), static_cast<int>(of.grapheme_break()),
                       static_cast<int>(of.indic_conjunct_break()), of.extended_pictographic()},
                      utf8(code_point));
  }
  std::vector<std::string> all;
  all.reserve(sorts.size());
  for (const auto& [sort, bytes] : sorts) all.push_back(bytes);
  return all;
}

TEST(SegmentationAtOnce, IsThatOfTheRulesForTheCodePointsOfEverySort) {
  const std::vector<std::string> sorts = one_of_every_sort();
  for (const std::string& first : sorts) {
    for (const std::string& second : sorts) {
      for (const std::string& third : sorts) {
        for (const char* const behind : {"", "a", "\xD7\x90", "1", "\xE2\x80\x8D\xE2\x93\x82 "}) {
          ASSERT_NO_FATAL_FAILURE(expect_same(first + second + third + behind));
        }
      }
    }
  }
}

TEST(SegmentationAtOnce, IsThatOfTheRulesForRandomText) {
  testing::RandomText random{3};
  for (int i = 0; i < 3000; ++i) ASSERT_NO_FATAL_FAILURE(expect_same(random.text(random.below(60), false)));
}

// Letters, marks, and words by themselves are read on by their roles; words and clusters are counted 64 bytes
// at a time.
TEST(SegmentationAtOnce, IsThatOfTheRulesForScriptsWithMarks) {
  std::mt19937 random{4};
  for (int i = 0; i < 4000; ++i) {
    const std::string text = testing::script_with_marks(random, i % 16 == 0 ? 1500 : 100);
    ASSERT_NO_FATAL_FAILURE(expect_same(text));
    ASSERT_NO_FATAL_FAILURE(expect_counted(text));
  }
}

TEST(SegmentationAtOnce, IsThatOfTheRulesForEveryCodePointOfThreeBytesAmongItsLike) {
  for (char32_t code_point = 0x800; code_point <= 0xFFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point < 0xE000) continue;
    const std::string bytes = utf8(code_point);
    ASSERT_NO_FATAL_FAILURE(expect_same("\u5B57" + bytes + "\u5B57 \uB2E4" + bytes + "\uB2E4"));
  }
}

TEST(SegmentationAtOnce, IsThatOfTheRulesForEveryCodePointOfTwoBytesBesideOthers) {
  // Letters, with marks and without, of Hebrew beside quotes, and what is none.
  const std::string others[] = {"\u0431",  "\u05D0", "\u05D0\u05B0", "\"\u05D0",
                                "e\u0301", "7",      "\u0639\u064E", " "};
  for (char32_t code_point = 0x80; code_point <= 0x7FF; ++code_point) {
    const std::string bytes = utf8(code_point);
    for (const std::string& other : others) {
      const std::string part = other + bytes + other + "\u05D1" + bytes + bytes;
      const std::string text = part + " " + part + part + "a" + part;
      ASSERT_NO_FATAL_FAILURE(expect_same(text));
      ASSERT_NO_FATAL_FAILURE(expect_counted(text));
    }
  }
}

TEST(SegmentationAtOnce, IsThatOfTheRulesForQuotesAmongHebrewAtAnyPlace) {
  for (std::size_t place = 0; place < 70; ++place) {
    for (const std::string quote : {"\"", "'", "\"\u05B0", "\u05B0\""}) {
      const std::string text = std::string(place, ' ') + "\u05D0" + quote + "\u05D1\u05D2\u05D3\u05D4 a";
      ASSERT_NO_FATAL_FAILURE(expect_same(text));
      ASSERT_NO_FATAL_FAILURE(expect_counted(text));
    }
  }
}

TEST(SegmentationAtOnce, IsThatOfTheRulesAcrossBlocksOfAscii) {
  const std::string pieces[] = {"a",
                                "the",
                                "7",
                                "42",
                                "_",
                                "__",
                                " ",
                                "  ",
                                "'",
                                ".",
                                ":",
                                ",",
                                ";",
                                "\"",
                                "-",
                                "\r",
                                "\n",
                                "\t",
                                "!",
                                "\r\n",
                                "3.5",
                                "1,000",
                                "don't",
                                "a:b",
                                "3rd",
                                "_a",
                                "_7_",
                                "7_x",
                                "1_2a",
                                "__3",
                                "'a",
                                "www.example.com ",
                                "x@ab.example",
                                "long stretch of plain words ",
                                "awordoverfortycharactersthatgoesonandonandon",
                                "http://a.example/b?c=1 ",
                                "\xC3\xA9",
                                "\xCC\x81",
                                "\xE2\x80\x99",
                                "\xE4\xB8\xAD",
                                "\xF0\x9F\x98\x80",
                                "\xD7\x90",
                                "\xE2\x80\x8D"};
  std::mt19937 random{1};
  for (int round = 0; round < 5000; ++round) {
    const std::size_t count = std::size(pieces) - (round % 3 == 0 ? 0 : 7);
    std::string text;
    for (std::size_t i = random() % 120; i > 0; --i) text += pieces[random() % count];
    ASSERT_NO_FATAL_FAILURE(expect_same(text));
  }
}

// More segments than there is room for at once.
TEST(SegmentationAtOnce, IsThatOfTheRulesForLongText) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "\xE4\xB8\xAD\xD0\xB6 \xD0\xB6\xCC\x81\xF0\x9F\x98\x80";
  for (int i = 0; i < 3000; ++i) text += "a ";
  expect_same(text + text);
}

// A long text with typographic marks is read from one seam to the next.
TEST(SegmentationAtOnce, IsThatOfTheRulesWhereALongTextIsCut) {
  const std::string pieces[] = {"the ",
                                "a ",
                                "whale",
                                " ",
                                "  ",
                                "don\xE2\x80\x99t ",
                                "\xE2\x80\x94",
                                "\xE2\x80\x9Cs",
                                "\xC3\xA9 ",
                                " \xCC\x81",
                                "x@ab.example ",
                                "7_a ",
                                " \xE2\x80\x8D",
                                "\n",
                                ".",
                                "\xE2\x82\xAC",
                                "\xE2\x80\xA6 "};
  std::mt19937 random{4};
  for (int round = 0; round < 40; ++round) {
    std::string text;
    while (text.size() < 100'000) text += pieces[random() % std::size(pieces)];
    for (const Granularity granularity : {Granularity::kWord, Granularity::kGrapheme}) {
      ASSERT_EQ(segmented(text, granularity), one_by_one(text, granularity)) << round;
    }
  }
}

// Letters of many scripts are read as ASCII where a trial says that it is worth it, and others are not.
TEST(SegmentationAtOnce, IsThatOfTheRulesWhereALongTextHasOtherScripts) {
  const std::string pieces[] = {"whale ",
                                "\xC3\xA9t\xC3\xA9 ",
                                "l\xE2\x80\x99\xC3\xA9t\xC3\xA9",
                                "\xC2\xAB\xC2\xA0",
                                "\xD0\x96\xD1\x83\xD0\xBA ",
                                "\xD0\xB8\xCC\x86",
                                "\xCE\xB1\xCE\xB2\xCF\x82, ",
                                "\xD5\xB0\xD5\xB5\xD5\x9B",
                                "\xD8\xA7\xD9\x84\xD9\x8E ",
                                "\xD9\xA1\xD9\xA2",
                                "\xD7\x90\xD7\x91\"\xD7\x90",
                                "\xE4\xB8\xAD\xE6\x96\x87",
                                "\xE0\xA4\x95\xE0\xA5\x8D ",
                                "\xF0\x9F\x98\x80",
                                "www.\xC3\xA9.example/\xD0\x96 ",
                                "\xD0\x96\xD1\x83@\xD0\xBA.example ",
                                "https://a.example/\xCE\xB1?b=\xC2\xAB ",
                                "3.5 ",
                                "\n",
                                ".",
                                "'"};
  std::mt19937 random{8};
  for (int round = 0; round < 40; ++round) {
    std::string text;
    std::size_t of_first = 0;
    while (text.size() < 100'000) {
      if (random() % 500 == 0) of_first = random() % std::size(pieces);
      const bool first = random() % 4 != 0;
      text += pieces[first ? (of_first + random() % 4) % std::size(pieces) : random() % std::size(pieces)];
    }
    for (const Granularity granularity : {Granularity::kWord, Granularity::kGrapheme}) {
      ASSERT_EQ(segmented(text, granularity), one_by_one(text, granularity)) << round;
    }
  }
}

TEST(SegmentationAtOnce, IsThatOfTheRulesForALongTextThatCannotBeCut) {
  std::string text;
  while (text.size() < 100'000) text += "a\xE2\x80\x99z";
  ASSERT_EQ(segmented(text, Granularity::kWord), one_by_one(text, Granularity::kWord));
}

// A mark belongs to what stands before it, however many segments there are before that.
TEST(SegmentationAtOnce, IsThatOfTheRulesForAMarkAfterAnyNumberOfCharacters) {
  for (const char* const character :
       {"a", "\xD0\xB6", "\xE4\xB8\xAD", "\xF0\x9F\x98\x80", "\n", "\xE2\x80\x99"}) {
    std::string text;
    for (int i = 0; i < 992; ++i) text += character;
    for (int i = 0; i < 64; ++i) {
      text += character;
      ASSERT_NO_FATAL_FAILURE(expect_same(text + "\xCC\x81" + character));
    }
  }
}

// Quotes and dashes are read with the ASCII around them, and their neighbours are not.
TEST(SegmentationAtOnce, IsThatOfTheRulesForMarksAtEveryPlaceOfAsciiOfEveryKind) {
  const std::string kinds = "a whale, 7 [x] {y} ^_` ~ \x7F\x01 \t42\n<b>@|\\ and so on (it) went; on and on.";
  for (char32_t mark = 0x2008; mark <= 0x202A; ++mark) {
    for (const char* const behind : {"", "\xCC\x81", "\r\n", "\r", "\xE2\x80\x8D", "\xE2\x80\x9D"}) {
      for (std::size_t place = 0; place <= 40; ++place) {
        const std::string text = kinds.substr(0, place) + utf8(mark) + behind + kinds.substr(place);
        ASSERT_NO_FATAL_FAILURE(expect_same(text));
      }
    }
  }
}

// Many letters are read at once, and what looks like them is not.
TEST(SegmentationAtOnce, IsThatOfTheRulesForEveryCodePointOfTwoBytesAmongLetters) {
  for (char32_t code_point = 0x80; code_point < 0x800; ++code_point) {
    const std::string it = utf8(code_point);
    for (const std::string& text : {"\xD0\xB6" + it + "abcdefghijklmnopq",
                                    "\xD0\xB6"
                                    "abcdefghijklmno" +
                                        it + "a b c",
                                    "\xC3\xA9"
                                    "a" +
                                        it + it + it + "b \xC3\xA9" + it + "cdefghijklmno."}) {
      ASSERT_NO_FATAL_FAILURE(expect_same(text));
    }
  }
}

Found sentences_one_by_one(std::string_view text, Newlines newlines) {
  Found found;
  std::uint32_t units = 0;
  for (ParagraphReader paragraphs{text, newlines}; !paragraphs.at_end();) {
    const Paragraph paragraph = paragraphs.next();
    for (std::size_t position = paragraph.start; position < paragraph.end;) {
      const std::size_t end = next_sentence(text, paragraph, position).end;
      units += static_cast<std::uint32_t>(unicode::utf16_length(text.substr(position, end - position)));
      found.emplace_back(units, static_cast<std::uint8_t>(greatest_kind(text, position, end)));
      position = end;
    }
  }
  return found;
}

// Whatever was looked at for the sentence before, and in a paragraph of the other sort.
TEST(SegmentationAtOnce, OfSentencesIsThatOfOneAfterTheOther) {
  const std::string pieces[] = {"Plain words go on ",
                                "and on",
                                ". ",
                                ".",
                                "! ",
                                "?",
                                "\n",
                                "\n\n",
                                "\r\n",
                                "\r",
                                "3.5 ",
                                "Mr. Starbuck ",
                                "a line of forty characters and a few more \n",
                                "\xE2\x80\x9CQuoted.\xE2\x80\x9D ",
                                "?\xE2\x80\x99",
                                ".\" ",
                                ".)\n",
                                "\xE2\x80\x94",
                                "\xE2\x80\x8D",
                                "\xE2\x80\xA6 ",
                                "\xE2\x80\xA8",
                                "\xE2\x80\xA9",
                                "\xC2\x85",
                                "\xC2\xA0",
                                "\xC3\xA9t\xC3\xA9 ",
                                "\xD0\xB6\xD0\xB6. ",
                                "\xE0\xA5\xA4 ",
                                "\xE3\x80\x82",
                                "\xE4\xB8\xAD\xE6\x96\x87",
                                "\xEA\xB0\x80",
                                "\xF0\x9F\x98\x80",
                                "\xCC\x81",
                                "12 ",
                                "  "};
  std::mt19937 random{2};
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) text += pieces[random() % std::size(pieces)];
    for (const Newlines newlines : {Newlines::kBreak, Newlines::kWrap, Newlines::kAuto}) {
      ASSERT_EQ(segmented(text, Granularity::kSentence, newlines), sentences_one_by_one(text, newlines))
          << ::testing::PrintToString(text);
    }
  }
}

void expect_same_sentences(const std::string& text) {
  ASSERT_EQ(segmented(text, Granularity::kSentence, Newlines::kBreak),
            sentences_one_by_one(text, Newlines::kBreak))
      << ::testing::PrintToString(text);
}

// At any place of a block, and over its end: the common ways to go on are told without the rules.
TEST(SegmentationAtOnce, OfSentencesIsThatOfTheRulesBehindEveryStop) {
  const std::string stops[] = {".", "!", "\r", "\xE2\x80\xA8", "\xC2\x85", "\xE3\x80\x82"};
  const std::string closing[] = {"",
                                 "\"",
                                 "')",
                                 "\xE2\x80\x9D",
                                 "\xE2\x80\x99]",
                                 "\xE2\x80\x9D\xCC\x81",
                                 "\xE2\x80\x8D",
                                 "\xE2\x80\x94"};
  const std::string spaces[] = {"", " ", "  ", "\t", "\xC2\xA0"};
  const std::string next[] = {"",
                              "A",
                              "a",
                              "7",
                              "\n",
                              "\r\n",
                              ",",
                              ".",
                              "\xE2\x80\x9C"
                              "a",
                              "\xC3\xA9",
                              "\xE4\xB8\xAD",
                              "(A",
                              "\xCC\x81"
                              "a"};
  for (const std::string before : {"abc", "A", "1", ""}) {
    for (std::size_t place = 56; place < 66; ++place) {
      const std::string beginning = std::string(place - before.size(), '-') + before;
      for (const std::string& stop : stops) {
        for (const std::string& close : closing) {
          for (const std::string& space : spaces) {
            for (const std::string& behind : next) {
              ASSERT_NO_FATAL_FAILURE(expect_same_sentences(beginning + stop + close + space + behind));
            }
          }
        }
      }
    }
  }
}

// What belongs to a stop may go on for many blocks.
TEST(SegmentationAtOnce, OfSentencesIsThatOfTheRulesBehindALongStop) {
  for (std::size_t length = 100; length < 300; ++length) {
    for (const char* const behind : {"", "A", "a. B", "\n", "\r\n\nb",
                                     "\xE2\x80\x9C"
                                     "A\n"}) {
      ASSERT_NO_FATAL_FAILURE(expect_same_sentences("\xC3\xA9." + std::string(length, ' ') + behind));
      ASSERT_NO_FATAL_FAILURE(expect_same_sentences("\xC3\xA9." + std::string(length, ')') + " " + behind));
      ASSERT_NO_FATAL_FAILURE(expect_same_sentences(std::string(length, '\n') + behind));
    }
  }
}

TEST(SegmentationAtOnce, NeedsNoMemoryForMarksInAscii) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "a whale\xE2\x80\x99s oil \xE2\x80\x94 ";
  const Found expected = one_by_one(text, Granularity::kWord);
  const testing::FailingAllocator allocator{3};  // behind two columns
  ASSERT_EQ(segmented(text, Granularity::kWord), expected);
  ASSERT_GE(allocator.requests(), 3U);  // it was asked for, and refused
}

TEST(SegmentationAtOnce, EndsWhereThereIsNoMemory) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 2 == 0 ? "all of it is ASCII, " : "\xD0\xB6 \xD0\xB6\xD0\xB6 ";
  text.append(500, '\n');
  for (const Granularity granularity : {Granularity::kWord, Granularity::kGrapheme, Granularity::kSentence}) {
    for (std::size_t request = 1; request < 3; ++request) {
      const testing::FailingAllocator allocator{request};
      Segmentation segmentation;
      ASSERT_EQ(segment_well_formed(text, granularity, Newlines::kBreak, segmentation), Status::kOutOfMemory);
    }
  }
}

}  // namespace
}  // namespace wordbridge
