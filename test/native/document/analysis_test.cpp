#include "document/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "document/analyze.h"
#include "document/described_analysis.h"
#include "measure/readability.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using wordbridge::testing::analyzed;
using wordbridge::testing::totals_of;

// The example of the project that this one began with.
constexpr char kSeed[] = "This is a sample text. It contains several sentences! How many? Let's count them.";

TEST(Analysis, OfTheSeedExample) {
  const Analysis analysis = analyzed(kSeed);
  EXPECT_EQ(analysis.totals.words, 14U);
  EXPECT_EQ(analysis.totals.sentences, 4U);
  EXPECT_EQ(analysis.totals.paragraphs, 1U);
  // this is a sam-ple text it con-tains sev-er-al sen-ten-ces how ma-ny let's count them
  EXPECT_EQ(analysis.totals.syllables, 1U + 1 + 1 + 2 + 1 + 1 + 2 + 3 + 3 + 1 + 2 + 1 + 1 + 1);
  const double words = 14;
  const double syllables = static_cast<double>(analysis.totals.syllables);
  EXPECT_DOUBLE_EQ(flesch_reading_ease(analysis.totals),
                   206.835 - 1.015 * (words / 4) - 84.6 * (syllables / words));
}

TEST(Analysis, OfWellFormedTextIsTheSameWithoutALookForFaults) {
  constexpr std::string_view kText =
      "Gr\xC3\xBC\xC3\x9F"
      "e an 3. \xE4\xB8\xAD! \xF0\x9F\x98\x80\n\nEnd";
  const Totals expected = totals_of(kText);
  Analysis analysis;
  ASSERT_EQ(analyze_well_formed(kText, {}, analysis), Status::kOk);
  EXPECT_EQ(analysis.totals.bytes, kText.size());
  EXPECT_EQ(analysis.totals.words, expected.words);
  EXPECT_EQ(analysis.totals.utf16_units, expected.utf16_units);
  EXPECT_EQ(analysis.totals.ill_formed, 0U);
}

TEST(Analysis, CountsCharactersInEveryUnit) {
  // e + acute, space, family of three, newline
  const Totals totals =
      totals_of("e\xCC\x81 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\n");
  EXPECT_EQ(totals.graphemes, 4U);
  EXPECT_EQ(totals.graphemes_without_spaces, 2U);
  EXPECT_EQ(totals.code_points, 2U + 1 + 5 + 1);
  EXPECT_EQ(totals.code_points_without_spaces, 2U + 5);
  EXPECT_EQ(totals.utf16_units, 2U + 1 + 8 + 1);
  EXPECT_EQ(totals.utf16_units_without_spaces, 2U + 8);
  EXPECT_EQ(totals.bytes, 3U + 1 + 18 + 1);
}

TEST(Analysis, ASentenceNeedsAWord) { EXPECT_EQ(totals_of("Hello. ... !!! World.").sentences, 2U); }

TEST(Analysis, CountsLinesBlankOrNotAndNoneAfterAFinalNewline) {
  EXPECT_EQ(totals_of("").lines, 0U);
  EXPECT_EQ(totals_of("a").lines, 1U);
  EXPECT_EQ(totals_of("a\n").lines, 1U);
  EXPECT_EQ(totals_of("a\n\nb").lines, 3U);
}

TEST(Analysis, NewlinesDecideSentencesAndParagraphsButNotWords) {
  const std::string text = "one two\nthree four\n\nfive";
  const Totals broken = totals_of(text, {Newlines::kBreak, Language::kEnglish});
  EXPECT_EQ(broken.paragraphs, 3U);
  EXPECT_EQ(broken.sentences, 3U);
  const Totals wrapped = totals_of(text, {Newlines::kWrap, Language::kEnglish});
  EXPECT_EQ(wrapped.paragraphs, 2U);
  EXPECT_EQ(wrapped.sentences, 2U);
  EXPECT_EQ(wrapped.words, broken.words);
  EXPECT_EQ(wrapped.lines, broken.lines);
}

TEST(Analysis, AWordThatASentenceBoundaryCutsBelongsToTheSentenceWhereItStarts) {
  // A sentence ends behind the full stop, for the letter before it has no case; the word goes on.
  const Analysis analysis = analyzed("\xD7\x90.B");
  EXPECT_EQ(analysis.totals.words, 1U);
  EXPECT_EQ(analysis.totals.sentences, 1U);
}

TEST(Analysis, WithoutALanguageThereAreNoSyllables) {
  EXPECT_EQ(totals_of(kSeed, {Newlines::kAuto, Language::kUndetermined}).syllables, 0U);
}

TEST(Analysis, SentenceLengthsAddUpToWordsAndSentences) {
  const Analysis analysis = analyzed("One. Two words. Three more words. Two again.");
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  ASSERT_TRUE(analysis.sentence_lengths.list(words, sentences));
  EXPECT_THAT(words, ElementsAre(1, 2, 3));
  EXPECT_THAT(sentences, ElementsAre(1, 2, 1));
}

// The words of a vocabulary in order, each with its count and its syllables.
std::vector<std::string> described(const Vocabulary& vocabulary) {
  std::vector<std::string> words;
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
    const auto [count, syllables] = vocabulary[id];
    words.push_back(std::string{vocabulary.word(id)} + ' ' + std::to_string(count) + ' ' +
                    std::to_string(syllables));
  }
  return words;
}

// Whoever wants the order of the words gets them one by one, and not in windows.
void expect_words_as_one_by_one(const std::string& text, Language language) {
  AnalysisOptions options{Newlines::kAuto, language};
  Analysis one_by_one;
  options.keeps_order = true;
  ASSERT_EQ(add_paragraphs(text, options, one_by_one), Status::kOk);
  one_by_one.order = {};
  Analysis in_windows;
  options.keeps_order = false;
  ASSERT_EQ(add_paragraphs(text, options, in_windows), Status::kOk);
  // With the words of sentences, and all syllables.
  ASSERT_EQ(testing::described(in_windows), testing::described(one_by_one)) << text;
}

TEST(Analysis, SpellsATypographicApostropheWhereverItStands) {
  for (std::size_t before = 0; before < 130; ++before) {
    for (std::size_t size = 1; size < 20; ++size) {
      const std::string spaces(before, ' ');
      for (std::size_t at = 0; at <= size; ++at) {
        const std::string word = std::string(at, 'N') + "\xE2\x80\x99" + std::string(size - at, 't');
        ASSERT_NO_FATAL_FAILURE(expect_words_as_one_by_one("a" + spaces + word + " b", Language::kEnglish));
      }
    }
  }
  const Vocabulary vocabulary = analyzed("it's It\xE2\x80\x99s it\xE2\x80\x98S a it's").vocabulary;
  EXPECT_THAT(described(vocabulary), ElementsAre("it's 4 1", "a 1 1"));
}

TEST(Analysis, SpellsWordsOfWindowsAsOneByOne) {
  const std::vector<std::string> pieces{"a",
                                        "I",
                                        "don",
                                        "t",
                                        " ",
                                        " ",
                                        "\n",
                                        ". ",
                                        "'",
                                        "_",
                                        "5",
                                        "understanding",
                                        "\xE2\x80\x99",
                                        "\xE2\x80\x99",
                                        "\xE2\x80\x98",
                                        "\xE2\x80\x9C",
                                        "\xE2\x80\x9D",
                                        "\xE2\x80\x94",
                                        "\xE2\x80\xA8",
                                        "\xC3\xA9",
                                        "\xC3\x89",
                                        "\xCC\x81",
                                        "\xEF\xBC\x87",
                                        "\xCA\xBC",
                                        "\xD7\x90"};
  std::mt19937 random{5};
  for (int round = 0; round < 20000; ++round) {
    // A few at a time, so that they meet.
    const std::size_t kinds = 2 + random() % 8;
    std::vector<std::string> some;
    for (std::size_t i = 0; i < kinds; ++i) some.push_back(pieces[random() % pieces.size()]);
    std::string text = "the ";
    for (std::size_t i = random() % 80; i > 0; --i) text += some[random() % some.size()];
    const Language language = round % 4 == 0 ? Language::kTurkish : Language::kEnglish;
    ASSERT_NO_FATAL_FAILURE(expect_words_as_one_by_one(text, language));
  }
}

// A whole text is counted by other ways than its paragraphs that are added to what there is: syllables of
// many words at once.
void expect_as_of_parts(std::string_view text, const AnalysisOptions& options) {
  Analysis whole;
  ASSERT_EQ(analyze_well_formed(text, options, whole), Status::kOk);
  Analysis parts;
  ASSERT_EQ(add_paragraphs(text, options, parts), Status::kOk);
  parts.totals.bytes = text.size();
  ASSERT_EQ(testing::described(whole), testing::described(parts)) << text;
  std::uint64_t syllables = 0;
  for (WordId id = 0; id < whole.vocabulary.id_limit(); ++id) {
    syllables += std::uint64_t{whole.vocabulary[id].count} * whole.vocabulary[id].syllables;
  }
  ASSERT_EQ(whole.totals.syllables, syllables);
}

TEST(Analysis, CountsSyllablesOfAWholeTextAsOfItsParts) {
  WordNumbers additions;
  ASSERT_EQ(additions.read("of\t7\nab\t1000\n"), Status::kOk);
  std::mt19937 random{7};
  for (std::size_t round = 0; round < 300; ++round) {
    // Up to some thousand distinct words, of which one in ten is long, has an apostrophe or is a number.
    const std::size_t words = std::size_t{1} << random() % 12;
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
      std::string word(1 + random() % (random() % 10 == 0 ? 40 : 4), ' ');
      for (char& letter : word) letter = static_cast<char>('a' + random() % 26);
      if (random() % 20 == 0) word[0] = "'\0017"[random() % 3];
      text += word + (random() % 9 == 0 ? ". The " : random() % 30 == 0 ? "\n\n" : " of ");
    }
    AnalysisOptions options;
    const Language languages[] = {Language::kEnglish, Language::kGerman, Language::kUndetermined,
                                  Language::kTurkish};
    options.language = round % 2 == 0 ? Language::kEnglish : languages[random() % 4];
    if (round % 5 == 0) options.syllables = &additions;
    if (round % 7 == 0) options.words.policy = WordPolicy::kWhitespace;
    ASSERT_NO_FATAL_FAILURE(expect_as_of_parts(text, options));
  }
}

}  // namespace
}  // namespace wordbridge
