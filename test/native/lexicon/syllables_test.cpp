#include "lexicon/syllables.h"

#include <gtest/gtest.h>

namespace wordbridge {
namespace {

struct Case {
  std::string_view word;
  std::uint32_t syllables;
};

void PrintTo(const Case& sample, std::ostream* out) { *out << sample.word; }

class EnglishSyllables : public ::testing::TestWithParam<Case> {};

TEST_P(EnglishSyllables, AreThoseOfThePronunciation) {
  EXPECT_EQ(count_english_syllables(GetParam().word), GetParam().syllables) << GetParam().word;
}

// Pronunciations as in dictionaries of American English.
constexpr Case kCases[] = {
    {"the", 1},         {"a", 1},          {"cat", 1},       {"ago", 2},         {"sample", 2},
    {"text", 1},        {"sentence", 2},   {"sentences", 3}, {"contains", 2},    {"several", 3},
    {"many", 2},        {"whale", 1},      {"whales", 1},    {"table", 2},       {"tables", 2},
    {"little", 2},      {"called", 1},     {"wanted", 2},    {"boxes", 2},       {"faces", 2},
    {"watches", 2},     {"lived", 1},      {"being", 2},     {"going", 2},       {"player", 2},
    {"eye", 1},         {"eyes", 1},       {"you", 1},       {"queen", 1},       {"quiet", 2},
    {"unique", 2},      {"nation", 2},     {"special", 2},   {"medium", 3},      {"media", 3},
    {"actual", 3},      {"science", 2},    {"patient", 2},   {"idea", 3},        {"area", 3},
    {"video", 3},       {"poet", 2},       {"shoe", 1},      {"heroic", 3},      {"created", 3},
    {"lonely", 2},      {"careful", 2},    {"movement", 2},  {"element", 3},     {"league", 1},
    {"people", 2},      {"business", 2},   {"rhythm", 2},    {"caf\xC3\xA9", 2}, {"society", 4},
    {"happier", 3},     {"prism", 2},      {"beyond", 2},    {"something", 2},   {"themselves", 2},
    {"readability", 5}, {"university", 5}, {"don't", 1},     {"it's", 1},        {"let's", 1},
    {"we're", 1},
};  // clang-format off

INSTANTIATE_TEST_SUITE_P(Words, EnglishSyllables, ::testing::ValuesIn(kCases));
// clang-format on

TEST(EnglishSyllablesOf, InitialismsAreReadLetterByLetter) {
  EXPECT_EQ(count_english_syllables("fbi"), 3U);
  EXPECT_EQ(count_english_syllables("rfc"), 3U);
  EXPECT_EQ(count_english_syllables("html"), 4U);
  EXPECT_EQ(count_english_syllables("https"), 5U);
  EXPECT_EQ(count_english_syllables("www"), 9U);
  EXPECT_EQ(count_english_syllables("gpa"), 3U);
  EXPECT_EQ(count_english_syllables("usb"), 3U);
}

TEST(EnglishSyllablesOf, InitialismsThatAreSpokenAsWordsAreNotSpelled) {
  EXPECT_EQ(count_english_syllables("nasa"), 2U);
  EXPECT_EQ(count_english_syllables("nato"), 2U);
  EXPECT_EQ(count_english_syllables("unesco"), 3U);
  EXPECT_EQ(count_english_syllables("radar"), 2U);
}

// No word begins with ld or jp: the first letter is read by its name, the rest as a word.
TEST(EnglishSyllablesOf, LettersThatNobodyCanSayAreSpelledInFrontOfTheRest) {
  EXPECT_EQ(count_english_syllables("ldap"), 2U);
  EXPECT_EQ(count_english_syllables("jpeg"), 2U);
  EXPECT_EQ(count_english_syllables("xkcd"), 4U);
}

TEST(EnglishSyllablesOf, AContractionIsASyllableWhereItCannotBeSaidWithout) {
  EXPECT_EQ(count_english_syllables("didn't"), 2U);
  EXPECT_EQ(count_english_syllables("can't"), 1U);
  EXPECT_EQ(count_english_syllables("could've"), 2U);
  EXPECT_EQ(count_english_syllables("they've"), 1U);
  EXPECT_EQ(count_english_syllables("it'll"), 2U);
  EXPECT_EQ(count_english_syllables("we'll"), 1U);
  EXPECT_EQ(count_english_syllables("church's"), 2U);
  EXPECT_EQ(count_english_syllables("whale's"), 1U);
  EXPECT_EQ(count_english_syllables("judges'"), 2U);
}

TEST(EnglishSyllablesOf, ATypographicApostropheIsAnApostrophe) {
  EXPECT_EQ(count_english_syllables("didn\xE2\x80\x99t"), 2U);
  EXPECT_EQ(count_english_syllables("o\xE2\x80\x99"
                                    "clock"),
            2U);
}

TEST(EnglishSyllablesOf, AVowelWithADiacriticIsASyllable) {
  EXPECT_EQ(count_english_syllables("na\xC3\xAFve"), 2U);
  EXPECT_EQ(count_english_syllables("expos\xC3\xA9"), 3U);
  EXPECT_EQ(count_english_syllables("re\xCC\x81sume\xCC\x81"), 3U);
  EXPECT_EQ(count_english_syllables("bront\xC3\xAB"), 2U);
}

TEST(EnglishSyllablesOf, HyphensStandBetweenWords) {
  EXPECT_EQ(count_english_syllables("mother-in-law"), 4U);
  EXPECT_EQ(count_english_syllables("u.s"), 2U);
}

TEST(EnglishSyllablesOf, NumbersAndOtherScriptsAreOneForEachRun) {
  EXPECT_EQ(count_english_syllables("1984"), 1U);
  EXPECT_EQ(count_english_syllables("3.14"), 2U);
  EXPECT_EQ(count_english_syllables("\xD0\xBC\xD0\xB8\xD1\x80"), 1U);
  EXPECT_EQ(count_english_syllables("\xE4\xB8\xAD"), 1U);
}

TEST(EnglishSyllablesOf, AnyWordHasAtLeastOne) {
  EXPECT_EQ(count_english_syllables(""), 1U);
  EXPECT_EQ(count_english_syllables("hmm"), 1U);
  EXPECT_EQ(count_english_syllables("'"), 1U);
  EXPECT_GE(count_english_syllables(std::string(100000, 'a')), 1U);
}

}  // namespace
}  // namespace wordbridge
