// Measures of words and languages through the C interface.
#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <sstream>

#include "abi/c_api.h"

namespace wordbridge {
namespace {

using namespace wordbridge::testing;

constexpr std::string_view kText =
    "red fish blue fish. red fish swim. old dogs and old cats and old fish swim.";

OwnedWords read_words(std::string_view text) {
  OwnedWords words;
  EXPECT_EQ(wb_words_read(text.data(), text.size(), nullptr, &words), WB_OK);
  return words;
}

std::string row(const wb_ranking& ranking, std::size_t i) {
  return {ranking.text + ranking.offsets[i], ranking.text + ranking.offsets[i + 1]};
}

TEST(AbiWords, DiversityIsThatOfTheWords) {
  double values[WB_DIVERSITY_MEASURES];
  ASSERT_EQ(wb_words_diversity(read_words("a b a c"), 2, 0.72, values, WB_DIVERSITY_MEASURES), WB_OK);
  EXPECT_EQ(values[WB_TYPE_TOKEN_RATIO], 0.75);
  EXPECT_EQ(values[WB_HAPAX_LEGOMENA], 2);
  EXPECT_EQ(values[WB_DIS_LEGOMENA], 1);
  EXPECT_EQ(values[WB_MOVING_AVERAGE_TYPE_TOKEN_RATIO], 1);
}

TEST(AbiWords, RankingsHaveTheirCountsAndValues) {
  const OwnedWords words = read_words(kText);
  const wb_ranking_options options{10, 2, 0, {nullptr, 0}};
  wb_ranking ranking{};
  ASSERT_EQ(wb_words_ngrams(words, 2, &options, &ranking), WB_OK);
  ASSERT_EQ(ranking.count, 3U);
  EXPECT_EQ(row(ranking, 0), "red fish");
  EXPECT_EQ(ranking.counts[0], 2U);
  EXPECT_EQ(ranking.values_each, 0U);
  ASSERT_EQ(wb_words_collocations(words, &options, &ranking), WB_OK);
  ASSERT_GT(ranking.count, 0U);
  EXPECT_EQ(ranking.values_each, static_cast<std::size_t>(WB_PAIR_MEASURES));
  ASSERT_EQ(wb_words_keywords(words, &options, &ranking), WB_OK);
  EXPECT_EQ(row(ranking, 0), "fish");
  EXPECT_EQ(ranking.counts[0], 4U);
  const OwnedWords reference = read_words("old dogs and old cats");
  ASSERT_EQ(wb_words_keyness(words, reference, &options, &ranking), WB_OK);
  EXPECT_EQ(row(ranking, 0), "fish");
  EXPECT_EQ(ranking.counts_each, 2U);
  EXPECT_EQ(ranking.counts[0], 4U);
  EXPECT_EQ(ranking.counts[1], 0U);
}

TEST(AbiWords, StopWordsAreLeftOut) {
  const wb_ranking_options options{10, 1, 0, as_text("Fish\nRED\n")};
  wb_ranking ranking{};
  const OwnedWords words = read_words("red fish blue fish");
  ASSERT_EQ(wb_words_keywords(words, &options, &ranking), WB_OK);
  ASSERT_EQ(ranking.count, 1U);
  EXPECT_EQ(row(ranking, 0), "blue");
}

TEST(AbiWords, DispersionIsOfOneWord) {
  const OwnedWords words = read_words("a a b b");
  wb_ranking parts{};
  ASSERT_EQ(wb_words_dispersion(words, "A", 1, 2, &parts), WB_OK);
  ASSERT_EQ(parts.counts_each, 2U);
  EXPECT_EQ(parts.counts[0], 2U);
  EXPECT_EQ(parts.counts[1], 0U);
  EXPECT_EQ(parts.values[WB_DISPERSION_RANGE], 1);
  EXPECT_EQ(parts.values[WB_GRIES_DP], 0.5);
}

TEST(AbiWords, BadArgumentsAreRefused) {
  const OwnedWords words = read_words(kText);
  wb_ranking_options options{10, 2, 0, {nullptr, 0}};
  wb_ranking ranking{};
  double values[1];
  EXPECT_EQ(wb_words_ngrams(words, 0, &options, &ranking), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_words_ngrams(words, 6, &options, &ranking), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_words_ngrams(words, 2, nullptr, &ranking), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_words_dispersion(words, "a", 1, 0, &ranking), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_words_dispersion(words, "\xFF", 1, 2, &ranking), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_words_diversity(words, 0, 0.72, values, 1), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_words_diversity(words, 1, std::nan(""), values, 1), WB_INVALID_ARGUMENT);
  options.measure = WB_PAIR_MEASURES;
  EXPECT_EQ(wb_words_collocations(words, &options, &ranking), WB_INVALID_ARGUMENT);
}

TEST(AbiWords, OfMarkdownAreThoseThatAReaderSees) {
  wb_options options = default_options();
  options.markup = WB_MARKUP_MARKDOWN;
  const std::string_view text = "**red** `fish` [red](http://example.com)";
  OwnedWords words;
  ASSERT_EQ(wb_words_read(text.data(), text.size(), &options, &words), WB_OK);
  const wb_ranking_options ranked{10, 1, 0, {nullptr, 0}};
  wb_ranking ranking{};
  ASSERT_EQ(wb_words_ngrams(words, 1, &ranked, &ranking), WB_OK);
  ASSERT_EQ(ranking.count, 1U);
  EXPECT_EQ(row(ranking, 0), "red");
}

TEST(AbiWords, OfASummaryHaveTheOrderThatTheStreamKept) {
  wb_options options = default_options();
  options.keep_order = 1;
  OwnedStream stream;
  ASSERT_EQ(wb_stream_create(&options, &stream), WB_OK);
  ASSERT_EQ(wb_stream_feed(stream, "a b a c", 7), WB_OK);
  OwnedSummary summary;
  ASSERT_EQ(wb_stream_finish(stream, &summary), WB_OK);
  wb_analysis* analysis = nullptr;
  ASSERT_EQ(wb_summary_analysis(summary, &analysis), WB_OK);
  OwnedWords words;
  ASSERT_EQ(wb_words_of_analysis(analysis, &words), WB_OK);
  double values[WB_DIVERSITY_MEASURES];
  ASSERT_EQ(wb_words_diversity(words, 2, 0.72, values, WB_DIVERSITY_MEASURES), WB_OK);
  EXPECT_EQ(values[WB_MOVING_AVERAGE_TYPE_TOKEN_RATIO], 1);
}

TEST(AbiWords, OfADocumentAreRefusedWhenItHasChanged) {
  const OwnedDocument document = make_document("a b a c");
  OwnedWords words;
  ASSERT_EQ(wb_words_of_document(document, &words), WB_OK);
  double values[WB_DIVERSITY_MEASURES];
  ASSERT_EQ(wb_words_diversity(words, 2, 0.72, values, WB_DIVERSITY_MEASURES), WB_OK);
  EXPECT_EQ(values[WB_MOVING_AVERAGE_TYPE_TOKEN_RATIO], 1);
  ASSERT_EQ(wb_document_update(document, 0, 1, "d", 1, nullptr), WB_OK);
  EXPECT_EQ(wb_words_diversity(words, 2, 0.72, values, WB_DIVERSITY_MEASURES), WB_INVALID_HANDLE);
}

TEST(AbiWords, OfAnAnalysisHaveNoOrder) {
  const OwnedAnalysis analysis = analyze("a b a c");
  OwnedWords words;
  ASSERT_EQ(wb_words_of_analysis(analysis, &words), WB_OK);
  double values[WB_DIVERSITY_MEASURES];
  ASSERT_EQ(wb_words_diversity(words, 2, 0.72, values, WB_DIVERSITY_MEASURES), WB_OK);
  EXPECT_EQ(values[WB_TYPE_TOKEN_RATIO], 0.75);
  EXPECT_TRUE(std::isnan(values[WB_MTLD]));
  wb_ranking ranking{};
  const wb_ranking_options ranked{10, 1, 0, {nullptr, 0}};
  EXPECT_EQ(wb_words_dispersion(words, "a", 1, 2, &ranking), WB_ORDER_NEEDED);
  EXPECT_EQ(wb_words_ngrams(words, 2, &ranked, &ranking), WB_ORDER_NEEDED);
  EXPECT_EQ(wb_words_collocations(words, &ranked, &ranking), WB_ORDER_NEEDED);
  EXPECT_EQ(wb_words_keywords(words, &ranked, &ranking), WB_ORDER_NEEDED);
  EXPECT_EQ(wb_words_keyness(words, words, &ranked, &ranking), WB_OK);
}

TEST(AbiWords, OfATextWithoutWordsNeedNoOrder) {
  const OwnedAnalysis analysis = analyze("...");
  OwnedWords words;
  ASSERT_EQ(wb_words_of_analysis(analysis, &words), WB_OK);
  wb_ranking ranking{};
  const wb_ranking_options ranked{10, 1, 0, {nullptr, 0}};
  EXPECT_EQ(wb_words_ngrams(words, 2, &ranked, &ranking), WB_OK);
  EXPECT_EQ(ranking.count, 0U);
}

std::string pack() {
  const std::ifstream file{WORDBRIDGE_LANGUAGE_PACK, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(AbiLanguages, AreIdentified) {
  const std::string bytes = pack();
  OwnedLanguages languages;
  ASSERT_EQ(wb_languages_read(bytes.data(), bytes.size(), &languages), WB_OK) << wb_error_message();
  std::size_t count = 0;
  ASSERT_EQ(wb_languages_count(languages, &count), WB_OK);
  ASSERT_GT(count, 50U);
  const std::string_view text = "Der schnelle braune Fuchs springt über den faulen Hund und läuft davon.";
  std::vector<std::uint32_t> probabilities(count);
  wb_identified found{};
  ASSERT_EQ(wb_languages_identify(languages, text.data(), text.size(), nullptr, probabilities.data(), &found),
            WB_OK);
  wb_text tag{};
  ASSERT_EQ(wb_languages_tag(languages, found.language, &tag), WB_OK);
  EXPECT_EQ(std::string_view(tag.data, tag.size), "de");
  EXPECT_EQ(probabilities[found.language], found.probability);
  EXPECT_GE(found.probability, found.threshold);
  EXPECT_EQ(wb_languages_tag(languages, count, &tag), WB_OUT_OF_RANGE);
  std::vector<std::uint8_t> allowed(count, 1);
  allowed[found.language] = 0;
  wb_identified other{};
  ASSERT_EQ(wb_languages_identify(languages, text.data(), text.size(), allowed.data(), nullptr, &other),
            WB_OK);
  EXPECT_NE(other.language, found.language);
  ASSERT_EQ(wb_languages_identify(languages, "123", 3, nullptr, nullptr, &other), WB_OK);
  EXPECT_EQ(other.language, WB_NO_LANGUAGE);
}

TEST(AbiLanguages, DamagedPacksAreRefused) {
  std::string bytes = pack();
  OwnedLanguages languages;
  EXPECT_EQ(wb_languages_read(bytes.data(), bytes.size() / 2, &languages), WB_INVALID_DATA);
  EXPECT_EQ(wb_languages_read(nullptr, 0, &languages), WB_INVALID_DATA);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] + 1);
  EXPECT_EQ(wb_languages_read(bytes.data(), bytes.size(), &languages), WB_INVALID_DATA);
  EXPECT_EQ(languages, nullptr);
}

}  // namespace
}  // namespace wordbridge
