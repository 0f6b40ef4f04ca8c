// Counts, words and readability through the C interface.
#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "abi/c_api.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using namespace wordbridge::testing;

constexpr std::string_view kText = "The cat sat. The dog ran to the cat.\n\nA bird sang.";

TEST(AbiAnalysis, CountsAText) {
  const OwnedAnalysis analysis = analyze(kText);
  const wb_totals totals = totals_of(analysis);
  EXPECT_EQ(totals.words, 12U);
  EXPECT_EQ(totals.distinct_words, 9U);
  EXPECT_EQ(totals.sentences, 3U);
  EXPECT_EQ(totals.paragraphs, 2U);
  EXPECT_EQ(totals.lines, 3U);
  EXPECT_EQ(totals.syllables, 12U);
  EXPECT_EQ(totals.bytes, kText.size());
  EXPECT_EQ(totals.utf16_units, kText.size());
  EXPECT_EQ(totals.ill_formed, 0U);
}

TEST(AbiAnalysis, IllFormedBytesAreCountedAndBelongToTheText) {
  const wb_totals totals = totals_of(analyze("a\xFF\xFE b"));
  EXPECT_EQ(totals.bytes, 5U);
  EXPECT_EQ(totals.ill_formed, 2U);
  EXPECT_EQ(totals.code_points, 5U);
}

TEST(AbiAnalysis, MostCommonWordsAreInOrderAndWithoutStopWords) {
  const OwnedAnalysis analysis = analyze(kText);
  wb_vocabulary common{};
  ASSERT_EQ(wb_analysis_most_common(analysis, 3, nullptr, 0, &common), WB_OK);
  EXPECT_EQ(described(common), "the 3 | cat 2 | a 1");
  ASSERT_EQ(wb_analysis_most_common(analysis, 2, "THE\nA\n", 6, &common), WB_OK);
  EXPECT_EQ(described(common), "cat 2 | bird 1");
  ASSERT_EQ(wb_analysis_most_common(analysis, 0, nullptr, 0, &common), WB_OK);
  EXPECT_EQ(common.count, 0U);
  EXPECT_EQ(common.offsets[0], 0U);
  ASSERT_EQ(wb_analysis_most_common(analysis, SIZE_MAX, nullptr, 0, &common), WB_OK);
  EXPECT_EQ(common.count, 9U);
  EXPECT_EQ(wb_analysis_most_common(analysis, 3, "\xFF", 1, &common), WB_INVALID_ARGUMENT);
}

TEST(AbiAnalysis, VocabularyIsInOrderOfFirstOccurrence) {
  const OwnedAnalysis analysis = analyze("B a B über");
  wb_vocabulary words{};
  ASSERT_EQ(wb_analysis_vocabulary(analysis, &words), WB_OK);
  EXPECT_EQ(described(words), "b 2 | a 1 | über 1");
  EXPECT_EQ(words.first_occurrences, nullptr);
  EXPECT_THAT(std::vector<int>(words.syllables, words.syllables + 3), ElementsAre(1, 1, 2));
}

TEST(AbiAnalysis, SentenceLengthsAreCounted) {
  const OwnedAnalysis analysis = analyze(kText);
  wb_sentence_lengths lengths{};
  ASSERT_EQ(wb_analysis_sentence_lengths(analysis, &lengths), WB_OK);
  EXPECT_THAT(std::vector<int>(lengths.words, lengths.words + lengths.count), ElementsAre(3, 6));
  EXPECT_THAT(std::vector<int>(lengths.sentences, lengths.sentences + lengths.count), ElementsAre(2, 1));
}

TEST(AbiAnalysis, PoliciesSayHowItWasMade) {
  wb_options options = default_options();
  options.language = WB_LANGUAGE_GERMAN;
  options.newlines = WB_NEWLINES_WRAP;
  options.words = WB_WORDS_DOCS;
  options.word_switches_off = WB_COUNT_NUMBERS;
  options.sentences = WB_SENTENCES_ABBREVIATIONS;
  wb_policies policies{};
  ASSERT_EQ(wb_analysis_policies(analyze("Eins.", &options), &policies), WB_OK);
  EXPECT_EQ(policies.language, static_cast<wb_language>(WB_LANGUAGE_GERMAN));
  EXPECT_EQ(policies.newlines, static_cast<wb_newlines>(WB_NEWLINES_WRAP));
  EXPECT_EQ(policies.markup, static_cast<wb_markup>(WB_MARKUP_PLAIN));
  EXPECT_EQ(policies.sentences, static_cast<wb_sentence_policy>(WB_SENTENCES_ABBREVIATIONS));
  EXPECT_EQ(policies.words, static_cast<wb_word_policy>(WB_WORDS_DOCS));
  EXPECT_EQ(policies.word_switches, static_cast<std::uint32_t>(WB_JOIN_HYPHENS | WB_JOIN_APOSTROPHES |
                                                               WB_JOIN_URLS | WB_JOIN_EMAILS));
}

wb_formula formula(std::string_view name) {
  wb_formula found = 0;
  EXPECT_EQ(wb_formula_find(name.data(), name.size(), &found), WB_OK) << name;
  return found;
}

std::size_t count_index(std::string_view name) {
  std::size_t index = 0;
  while (wb_readability_count_name(index) != name) ++index;
  return index;
}

TEST(AbiReadability, ScoresAreThoseOfTheFormula) {
  // 12 words, 3 sentences, 12 syllables; Flesch 1948.
  const OwnedAnalysis analysis = analyze(kText);
  double value = 0;
  ASSERT_EQ(wb_analysis_score(analysis, formula("flesch-reading-ease"), nullptr, &value), WB_OK);
  EXPECT_DOUBLE_EQ(value, 206.835 - 1.015 * 12 / 3 - 84.6 * 12 / 12);
  std::vector<double> counts(wb_readability_count_limit());
  ASSERT_EQ(wb_analysis_counts(analysis, nullptr, counts.data(), counts.size()), WB_OK);
  EXPECT_EQ(counts[0], 12);
  EXPECT_EQ(counts[2], 12);
  double again = 0;
  ASSERT_EQ(wb_formula_score(formula("flesch-reading-ease"), counts.data(), counts.size(), &again), WB_OK);
  EXPECT_EQ(again, value);
}

TEST(AbiReadability, ATextWithoutAWordHasNoScore) {
  double value = 0;
  ASSERT_EQ(wb_analysis_score(analyze("..."), formula("flesch-reading-ease"), nullptr, &value), WB_OK);
  EXPECT_TRUE(std::isnan(value));
}

TEST(AbiReadability, AFormulaIsForItsLanguagesOnly) {
  wb_options options = default_options();
  options.language = WB_LANGUAGE_GERMAN;
  double value = 0;
  const OwnedAnalysis german = analyze("Eins zwei.", &options);
  EXPECT_EQ(wb_analysis_score(german, formula("flesch-reading-ease"), nullptr, &value), WB_WRONG_LANGUAGE);
  EXPECT_EQ(wb_analysis_score(german, formula("flesch-amstad"), nullptr, &value), WB_OK);
  options.language = WB_LANGUAGE_UNDETERMINED;
  const OwnedAnalysis unknown = analyze("Eins zwei.", &options);
  EXPECT_EQ(wb_analysis_score(unknown, formula("lix"), nullptr, &value), WB_OK);
  EXPECT_EQ(wb_analysis_score(unknown, formula("smog"), nullptr, &value), WB_WRONG_LANGUAGE);
}

TEST(AbiReadability, FormulasOfListsNeedTheirList) {
  const OwnedAnalysis analysis = analyze(kText);
  double value = 0;
  EXPECT_EQ(wb_analysis_score(analysis, formula("spache-1974"), nullptr, &value), WB_COUNTS_NEEDED);
  OwnedLists lists;
  const std::string_view words = "the\t2\ncat\t2\n";
  ASSERT_EQ(wb_word_lists_read(words.data(), words.size(), WB_LIST_SPACHE, &lists), WB_OK);
  EXPECT_EQ(wb_analysis_score(analysis, formula("spache-1974"), lists, &value), WB_OK);
  // 7 of the 9 distinct words are not on the list.
  std::vector<double> counts(wb_readability_count_limit());
  ASSERT_EQ(wb_analysis_counts(analysis, lists, counts.data(), counts.size()), WB_OK);
  EXPECT_EQ(counts[count_index("distinctUnfamiliarWords")], 7);
  EXPECT_TRUE(std::isnan(counts[count_index("unfamiliarWords")]));
  OwnedLists none;
  EXPECT_EQ(wb_word_lists_read("word", 4, WB_LIST_SPACHE, &none), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_word_lists_read("", 0, 64, &none), WB_INVALID_ARGUMENT);
}

TEST(AbiReadability, CountsThatNobodyGaveAreNeeded) {
  const double counts[] = {10, 2};
  double value = 0;
  EXPECT_EQ(wb_formula_score(formula("flesch-reading-ease"), counts, 2, &value), WB_COUNTS_NEEDED);
  const double all[] = {10, 2, 15};
  EXPECT_EQ(wb_formula_score(formula("flesch-reading-ease"), all, 3, &value), WB_OK);
  EXPECT_DOUBLE_EQ(value, 206.835 - 1.015 * 5 - 84.6 * 1.5);
}

TEST(AbiReadability, EveryFormulaIsDescribed) {
  ASSERT_GT(wb_formula_limit(), 100U);
  for (wb_formula i = 0; i < wb_formula_limit(); ++i) {
    wb_formula_facts facts{};
    ASSERT_EQ(wb_formula_describe(i, &facts), WB_OK);
    EXPECT_EQ(formula(facts.name), i);
    EXPECT_STRNE(facts.title, "");
  }
  wb_formula_facts facts{};
  EXPECT_EQ(wb_formula_describe(static_cast<wb_formula>(wb_formula_limit()), &facts), WB_OUT_OF_RANGE);
  wb_formula found = 0;
  EXPECT_EQ(wb_formula_find("none", 4, &found), WB_INVALID_ARGUMENT);
  ASSERT_EQ(wb_formula_describe(formula("lix"), &facts), WB_OK);
  EXPECT_STREQ(facts.languages, "");
  EXPECT_EQ(facts.scale, static_cast<std::uint32_t>(WB_SCALE_DIFFICULTY));
  EXPECT_EQ(wb_readability_count_name(wb_readability_count_limit()), nullptr);
}

TEST(AbiSimple, DoesWhatSmallProgramsNeed) {
  wb_analysis* const analysis = wb_text_analyze(kText.data(), kText.size());
  ASSERT_NE(analysis, nullptr);
  EXPECT_EQ(wb_text_word_count(analysis), 12U);
  EXPECT_EQ(wb_text_sentence_count(analysis), 3U);
  EXPECT_DOUBLE_EQ(wb_text_flesch_score(analysis), 206.835 - 1.015 * 4 - 84.6);
  wb_word_count words[2];
  ASSERT_EQ(wb_text_most_common_words(analysis, words, 2), 2U);
  EXPECT_STREQ(words[0].word, "the");
  EXPECT_EQ(words[0].size, 3U);
  EXPECT_EQ(words[0].count, 3U);
  EXPECT_STREQ(words[1].word, "cat");
  wb_text_free_words(words, 2);
  wb_text_destroy(analysis);
}

TEST(AbiSimple, NothingIsNoText) {
  EXPECT_EQ(wb_text_analyze(nullptr, 1), nullptr);
  EXPECT_EQ(wb_text_word_count(nullptr), 0U);
  EXPECT_EQ(wb_text_sentence_count(nullptr), 0U);
  EXPECT_TRUE(std::isnan(wb_text_flesch_score(nullptr)));
  EXPECT_EQ(wb_text_most_common_words(nullptr, nullptr, 3), 0U);
  wb_text_free_words(nullptr, 0);
  wb_text_destroy(nullptr);
}

}  // namespace
}  // namespace wordbridge
