#include "unicode/utf8.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "memory/failing_allocator.h"

namespace wordbridge::unicode {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using wordbridge::testing::FailingAllocator;

std::string well_formed(std::string_view bytes) {
  WellFormed result;
  EXPECT_EQ(make_well_formed(bytes, result), Status::kOk);
  return std::string{result.text};
}

std::size_t replaced(std::string_view bytes) {
  WellFormed result;
  EXPECT_EQ(make_well_formed(bytes, result), Status::kOk);
  return result.replacements.size();
}

const std::string kReplacement = "\xEF\xBF\xBD";

TEST(Utf8, EveryScalarValueIsReadAsItWasWritten) {
  Buffer<char> out;
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    out.clear();
    ASSERT_TRUE(append_utf8(code_point, out));
    const std::string_view text{out.data(), out.size()};
    ASSERT_EQ(well_formed_prefix(text), text.size()) << std::hex << static_cast<unsigned>(code_point);
    const Decoded decoded = decode(text, 0);
    ASSERT_EQ(decoded.code_point, code_point);
    ASSERT_EQ(decoded.length, text.size());
    ASSERT_EQ(utf16_length(text), code_point > 0xFFFF ? 2U : 1U);
  }
}

TEST(Utf8, WellFormedTextIsViewedAndNotCopied) {
  const std::string text = "na\xC3\xAFve \xF0\x9F\x98\x80";
  WellFormed result;
  ASSERT_EQ(make_well_formed(text, result), Status::kOk);
  EXPECT_EQ(result.text.data(), text.data());
  EXPECT_EQ(result.replacements.size(), 0U);
}

// The examples of the Unicode Standard, section 3.9, tables 3-8 to 3-11.
TEST(Utf8, NonShortestFormsAreOneReplacementForEachByte) {
  EXPECT_EQ(well_formed("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82"
                        "A"),
            kReplacement + kReplacement + kReplacement + kReplacement + kReplacement + kReplacement +
                kReplacement + kReplacement + "A");
}

TEST(Utf8, SurrogatesAreOneReplacementForEachByte) {
  EXPECT_EQ(replaced("\xED\xA0\x80\xED\xBF\xBF\xED\xAF"
                     "A"),
            8U);
}

TEST(Utf8, OtherIllFormedBytesAreOneReplacementEach) {
  EXPECT_EQ(replaced("\xF4\x91\x92\x93\xFF"
                     "A\x80\xBF"
                     "B"),
            7U);
}

TEST(Utf8, ATruncatedSequenceIsOneReplacement) {
  EXPECT_EQ(well_formed("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
                        "A"),
            kReplacement + kReplacement + kReplacement + kReplacement + "A");
}

TEST(Utf8, ATruncatedSequenceAtTheEndIsOneReplacement) {
  EXPECT_EQ(well_formed("a\xE2\x82"), "a" + kReplacement);
  EXPECT_EQ(well_formed("a\xF0\x9F\x98"), "a" + kReplacement);
  EXPECT_EQ(well_formed("a\xC3"), "a" + kReplacement);
}

TEST(Utf8, AFaultBehindALongStretchOfAsciiIsFound) {
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string text = std::string(length, 'a') + "\xFF" + std::string(length, 'b');
    EXPECT_EQ(well_formed_prefix(text), length);
    EXPECT_EQ(replaced(text), 1U);
  }
}

TEST(Utf8, NoMemoryForTheCopyIsAStatus) {
  const FailingAllocator memory{1};
  WellFormed result;
  EXPECT_EQ(make_well_formed("\xFF", result), Status::kOutOfMemory);
}

//=== WTF-8 ===//

WellFormed read_wtf8(std::string_view bytes) {
  WellFormed result;
  EXPECT_EQ(make_well_formed(bytes, result, Encoding::kWtf8), Status::kOk);
  return result;
}

std::string well_formed_wtf8(std::string_view bytes) { return std::string{read_wtf8(bytes).text}; }

// Position and ill-formed bytes of each replacement, in order.
std::vector<std::pair<std::size_t, std::string>> replacements_in_wtf8(std::string_view bytes) {
  std::vector<std::pair<std::size_t, std::string>> replacements;
  for (const WellFormed::Replacement& replacement : read_wtf8(bytes).replacements) {
    replacements.emplace_back(replacement.position, std::string(replacement.bytes, replacement.length));
  }
  return replacements;
}

// A surrogate, or any code point, in the bytes that UTF-8 would give it.
std::string wtf8(char32_t code_point) {
  Buffer<char> bytes;
  EXPECT_TRUE(append_utf8(code_point, bytes));
  return {bytes.data(), bytes.size()};
}

const std::string kHigh = "\xED\xA0\xBD";      // U+D83D
const std::string kLow = "\xED\xB8\x80";       // U+DE00
const std::string kFace = "\xF0\x9F\x98\x80";  // U+1F600, the pair of both

TEST(Wtf8, EveryLoneSurrogateIsOneReplacementOfItsThreeBytes) {
  for (char32_t surrogate = 0xD800; surrogate <= 0xDFFF; ++surrogate) {
    const std::string bytes = wtf8(surrogate);
    ASSERT_TRUE(is_surrogate(bytes, 0));
    ASSERT_EQ(well_formed_wtf8(bytes), kReplacement);
    ASSERT_THAT(replacements_in_wtf8(bytes), ElementsAre(Pair(0, bytes)));
  }
}

TEST(Wtf8, NoOtherCodePointIsASurrogate) {
  for (const char32_t code_point : U"A\u00E9\u07FF\u0800\uD7FF\uE000\uFFFD\uFFFF\U0001F600") {
    EXPECT_FALSE(is_surrogate(wtf8(code_point), 0)) << std::hex << static_cast<unsigned>(code_point);
  }
  EXPECT_FALSE(is_surrogate("\xED\xA0", 0));
  EXPECT_FALSE(
      is_surrogate("\xED\xA0"
                   "A",
                   0));
  EXPECT_FALSE(is_surrogate("\xED\x9F\xBF", 0));
  EXPECT_FALSE(is_surrogate("", 0));
}

TEST(Wtf8, APairOfSurrogatesInSixBytesIsTheCodePointThatItIs) {
  EXPECT_EQ(well_formed_wtf8("a" + kHigh + kLow + "b"), "a" + kFace + "b");
  EXPECT_EQ(well_formed_wtf8(wtf8(0xD800) + wtf8(0xDC00)), wtf8(0x10000));
  EXPECT_EQ(well_formed_wtf8(wtf8(0xDBFF) + wtf8(0xDFFF)), wtf8(0x10FFFF));
  EXPECT_THAT(replacements_in_wtf8(kHigh + kLow), IsEmpty());
}

TEST(Wtf8, SurrogatesInTheWrongOrderAreLone) {
  EXPECT_EQ(well_formed_wtf8(kLow + kHigh), kReplacement + kReplacement);
}

TEST(Wtf8, OfTwoHighSurrogatesTheSecondTakesTheLowOne) {
  EXPECT_EQ(well_formed_wtf8(kHigh + kHigh + kLow), kReplacement + kFace);
  EXPECT_THAT(replacements_in_wtf8(kHigh + kHigh + kLow), ElementsAre(Pair(0, kHigh)));
}

TEST(Wtf8, OfTwoLowSurrogatesTheFirstTakesTheHighOne) {
  EXPECT_EQ(well_formed_wtf8(kHigh + kLow + kLow), kFace + kReplacement);
  EXPECT_THAT(replacements_in_wtf8(kHigh + kLow + kLow), ElementsAre(Pair(4, kLow)));
}

TEST(Wtf8, WhatStandsBetweenTwoSurrogatesKeepsThemLone) {
  EXPECT_EQ(well_formed_wtf8(kHigh + "a" + kLow), kReplacement + "a" + kReplacement);
  EXPECT_EQ(well_formed_wtf8(kHigh + "\xFF" + kLow), kReplacement + kReplacement + kReplacement);
}

TEST(Wtf8, ATruncatedSurrogateIsReadAsInUtf8) {
  for (const std::string bytes : {"\xED\xA0",
                                  "\xED\xA0"
                                  "A",
                                  "\xED\xBF\xED", "\xED"}) {
    WellFormed utf8;
    ASSERT_EQ(make_well_formed(bytes, utf8), Status::kOk);
    EXPECT_EQ(well_formed_wtf8(bytes), utf8.text);
    EXPECT_EQ(replacements_in_wtf8(bytes).size(), utf8.replacements.size());
  }
}

TEST(Wtf8, ATruncatedSecondHalfLeavesTheFirstLone) {
  EXPECT_EQ(well_formed_wtf8(kHigh + "\xED\xB8"), kReplacement + kReplacement + kReplacement);
  EXPECT_THAT(replacements_in_wtf8(kHigh + "\xED\xB8"),
              ElementsAre(Pair(0, kHigh), Pair(3, "\xED"), Pair(6, "\xB8")));
}

TEST(Wtf8, OtherIllFormedBytesAreReplacedAsInUtf8) {
  const std::string bytes =
      "\xC0\xAF\xE0\x80\xBF\xF4\x91\x92\x93\xFF"
      "A\x80\xE1\x80\xF1\xBF";
  EXPECT_EQ(well_formed_wtf8(bytes), well_formed(bytes));
}

TEST(Wtf8, ReplacementsComeInOrderWithTheBytesTheyStandFor) {
  const std::string bytes = "a\xFF" + kFace + kLow +
                            "b\xE2\x82"
                            "c" +
                            kHigh + kLow + "\xF0\x9F\x98" + kHigh;
  const std::string text = "a" + kReplacement + kFace + kReplacement + "b" + kReplacement + "c" + kFace +
                           kReplacement + kReplacement;
  EXPECT_EQ(well_formed_wtf8(bytes), text);
  EXPECT_THAT(replacements_in_wtf8(bytes), ElementsAre(Pair(1, "\xFF"), Pair(8, kLow), Pair(12, "\xE2\x82"),
                                                       Pair(20, "\xF0\x9F\x98"), Pair(23, kHigh)));
}

TEST(Wtf8, AReplacementCharacterThatWasGivenIsNoReplacement) {
  EXPECT_EQ(well_formed_wtf8(kReplacement + kHigh), kReplacement + kReplacement);
  EXPECT_THAT(replacements_in_wtf8(kReplacement + kHigh), ElementsAre(Pair(3, kHigh)));
}

TEST(Wtf8, WhereReplacementsAreTurnedBackIntoTheirBytesTheTextIsAsGiven) {
  std::mt19937_64 random{1};
  const std::string pieces[] = {"a",    kHigh,  kLow,       kFace,          "\xED",       "\xA0",
                                "\xFF", "\xE2", "\xE2\x82", "\xF0\x9F\x98", kReplacement, "\xC3\xA9"};
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (std::size_t count = random() % 12; count > 0; --count) bytes += pieces[random() % std::size(pieces)];
    const WellFormed read = read_wtf8(bytes);
    ASSERT_EQ(well_formed_prefix(read.text), read.text.size());
    std::string given;
    std::size_t position = 0;
    for (const WellFormed::Replacement& replacement : read.replacements) {
      ASSERT_GE(replacement.position, position);
      ASSERT_EQ(read.text.substr(replacement.position, 3), kReplacement);
      given += read.text.substr(position, replacement.position - position);
      given.append(replacement.bytes, replacement.length);
      position = replacement.position + 3;
    }
    given += read.text.substr(position);
    // But for pairs in six bytes, which are four now.
    for (std::size_t at = bytes.find(kHigh + kLow); at != std::string::npos; at = bytes.find(kHigh + kLow)) {
      bytes.replace(at, kHigh.size() + kLow.size(), kFace);
    }
    ASSERT_EQ(given, bytes);
  }
}

TEST(Wtf8, WellFormedTextIsViewedAndNotCopied) {
  const std::string text = "na\xC3\xAFve " + kFace;
  const WellFormed result = read_wtf8(text);
  EXPECT_EQ(result.text.data(), text.data());
}

TEST(Wtf8, NoMemoryIsAStatusAtEveryRequest) {
  std::string bytes;
  for (int i = 0; i < 40; ++i) bytes += kHigh + "a" + kHigh + kLow;
  for (std::size_t fails_from = 1;; ++fails_from) {
    const FailingAllocator memory{fails_from};
    Status status = Status::kOk;
    {
      WellFormed result;
      status = make_well_formed(bytes, result, Encoding::kWtf8);
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U);
    if (memory.requests() < fails_from) {
      EXPECT_EQ(status, Status::kOk);
      break;
    }
    ASSERT_EQ(status, Status::kOutOfMemory);
  }
}

}  // namespace
}  // namespace wordbridge::unicode
