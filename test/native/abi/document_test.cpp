// Documents through the C interface.
#include <gmock/gmock.h>

#include <cmath>

#include "abi/c_api.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using namespace wordbridge::testing;

std::string read(const wb_document* document, std::uint32_t from, std::uint32_t to,
                 wb_reading reading = WB_READ_AS_GIVEN) {
  wb_bytes bytes{};
  EXPECT_EQ(wb_document_read(document, from, to, reading, &bytes), WB_OK) << wb_error_message();
  std::string text(bytes.data, bytes.size);
  wb_bytes_free(&bytes);
  EXPECT_EQ(bytes.data, nullptr);
  return text;
}

std::uint32_t length(const wb_document* document) {
  std::uint32_t units = 0;
  EXPECT_EQ(wb_document_length(document, &units), WB_OK);
  return units;
}

TEST(AbiDocument, LendsColumnsInTheUnitOfItsOptions) {
  wb_options options = default_options();
  options.offsets = WB_OFFSETS_CODE_POINTS;
  const OwnedDocument document = make_document("Ü 😀. B c.", &options);
  EXPECT_EQ(length(document), 9U);
  wb_word_columns words{};
  ASSERT_EQ(wb_document_words(document, &words), WB_OK);
  EXPECT_THAT(std::vector<int>(words.ends, words.ends + words.count), ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_EQ(words.starts + 1, words.ends);
  EXPECT_EQ(words.words[0], 0U);
  EXPECT_EQ(words.words[1], WB_NO_WORD);
  EXPECT_EQ(words.words[5], 1U);
  EXPECT_EQ(words.sentences[5], 1U);
  wb_part_columns sentences{};
  ASSERT_EQ(wb_document_sentences(document, &sentences), WB_OK);
  EXPECT_THAT(std::vector<int>(sentences.words, sentences.words + sentences.count), ElementsAre(1, 2));
  wb_part_columns paragraphs{};
  ASSERT_EQ(wb_document_paragraphs(document, &paragraphs), WB_OK);
  EXPECT_THAT(std::vector<int>(paragraphs.sentences, paragraphs.sentences + paragraphs.count),
              ElementsAre(2));
  wb_segments segments{};
  ASSERT_EQ(wb_document_lines(document, &segments), WB_OK);
  EXPECT_THAT(ends_of(segments), ElementsAre(9));
  ASSERT_EQ(wb_document_graphemes(document, &segments), WB_OK);
  EXPECT_EQ(segments.count, 9U);
  wb_vocabulary vocabulary{};
  ASSERT_EQ(wb_document_vocabulary(document, &vocabulary), WB_OK);
  EXPECT_EQ(described(vocabulary), "ü 1 | b 1 | c 1");
  EXPECT_THAT(std::vector<int>(vocabulary.first_occurrences, vocabulary.first_occurrences + 3),
              ElementsAre(0, 5, 7));
}

TEST(AbiDocument, FollowsEditsAsANewOneWouldBe) {
  const OwnedDocument document = make_document("One two. Three.");
  wb_analysis* analysis = nullptr;
  ASSERT_EQ(wb_document_analysis(document, &analysis), WB_OK);
  wb_vocabulary vocabulary{};
  ASSERT_EQ(wb_analysis_vocabulary(analysis, &vocabulary), WB_OK);
  wb_change change{};
  ASSERT_EQ(wb_document_update(document, 0, 3, "Four. Two", 9, &change), WB_OK);
  EXPECT_EQ(read(document, 0, length(document)), "Four. Two two. Three.");
  EXPECT_EQ(totals_of(analysis).words, 4U);
  EXPECT_EQ(totals_of(analysis).sentences, 3U);
  ASSERT_EQ(wb_analysis_vocabulary(analysis, &vocabulary), WB_OK);
  EXPECT_EQ(described(vocabulary), "four 1 | two 2 | three 1");
  EXPECT_EQ(change.words.first, 0U);
  EXPECT_EQ(change.words.removed_count, 1U);
  EXPECT_EQ(change.dirty_from, 0U);
  std::uint32_t version = 0;
  ASSERT_EQ(wb_document_version(document, &version), WB_OK);
  EXPECT_EQ(version, 1U);
  wb_vocabulary common{};
  ASSERT_EQ(wb_analysis_most_common(analysis, 1, nullptr, 0, &common), WB_OK);
  EXPECT_EQ(described(common), "two 2");
}

TEST(AbiDocument, ARefusedEditChangesNothing) {
  const OwnedDocument document = make_document("Ü b.");
  for (const auto& [from, to] : {std::pair{1U, 2U}, std::pair{3U, 2U}, std::pair{0U, 6U}, std::pair{6U, 6U},
                                 std::pair{0xFFFFFFFFU, 0xFFFFFFFFU}}) {
    EXPECT_EQ(wb_document_update(document, from, to, "x", 1, nullptr), WB_OUT_OF_RANGE);
    wb_bytes bytes{};
    EXPECT_EQ(wb_document_read(document, from, to, WB_READ_AS_GIVEN, &bytes), WB_OUT_OF_RANGE);
  }
  EXPECT_EQ(wb_document_update(document, 0, 0, nullptr, 1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_document_update(document, 0, 0, "x", SIZE_MAX, nullptr), WB_TEXT_TOO_LARGE);
  EXPECT_EQ(read(document, 0, 5), "Ü b.");
}

TEST(AbiDocument, ReadsIllFormedBytesEitherWay) {
  const OwnedDocument document = make_document(
      "a\xFF"
      "b");
  EXPECT_EQ(read(document, 0, 3),
            "a\xFF"
            "b");
  EXPECT_EQ(read(document, 0, 3, WB_READ_WELL_FORMED),
            "a\xEF\xBF\xBD"
            "b");
  wb_bytes bytes{};
  EXPECT_EQ(wb_document_read(document, 0, 3, 2, &bytes), WB_INVALID_ARGUMENT);
}

TEST(AbiDocument, TakesOverBytesWithoutACopy) {
  wb_bytes bytes{};
  ASSERT_EQ(wb_bytes_allocate(7, &bytes), WB_OK);
  std::string_view{"one two"}.copy(bytes.data, 7);
  OwnedDocument document;
  ASSERT_EQ(wb_document_adopt(&bytes, nullptr, &document), WB_OK);
  EXPECT_EQ(bytes.data, nullptr);
  EXPECT_EQ(read(document, 4, 7), "two");
  wb_bytes lost{};
  ASSERT_EQ(wb_bytes_allocate(100, &lost), WB_OK);
  EXPECT_EQ(wb_document_adopt(&lost, nullptr, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(lost.data, nullptr);
}

TEST(AbiDocument, CannotFollowMarkup) {
  wb_options options = default_options();
  options.markup = WB_MARKUP_MARKDOWN;
  OwnedDocument document;
  EXPECT_EQ(wb_document_create("a", 1, &options, &document), WB_INVALID_OPTION);
  EXPECT_EQ(document, nullptr);
}

TEST(AbiDocument, ItsAnalysisIsLentAndNotFreed) {
  const OwnedDocument document = make_document("One.");
  wb_analysis* analysis = nullptr;
  ASSERT_EQ(wb_document_analysis(document, &analysis), WB_OK);
  EXPECT_EQ(wb_analysis_free(analysis), WB_INVALID_HANDLE);
  EXPECT_EQ(totals_of(analysis).words, 1U);
}

TEST(AbiDocument, EmptyIsADocumentToo) {
  const OwnedDocument document = make_document("");
  EXPECT_EQ(length(document), 0U);
  wb_word_columns words{};
  ASSERT_EQ(wb_document_words(document, &words), WB_OK);
  EXPECT_EQ(words.count, 0U);
  std::uint32_t row = 0;
  EXPECT_EQ(wb_document_row_at(document, WB_WORDS, 0, &row), WB_OUT_OF_RANGE);
  EXPECT_EQ(wb_document_row_at(document, WB_GRAPHEMES, 0, &row), WB_OUT_OF_RANGE);
  EXPECT_EQ(wb_document_update(document, 0, 0, "One", 3, nullptr), WB_OK);
  EXPECT_EQ(length(document), 3U);
}

TEST(AbiRows, AreThoseOfTheColumns) {
  const OwnedDocument document = make_document("One two. Three four.\n\nFive.");
  wb_rows rows{};
  ASSERT_EQ(wb_document_rows_between(document, WB_WORDS, 4, 11, &rows), WB_OK);
  EXPECT_THAT(std::vector<int>(rows.starts, rows.starts + rows.count), ElementsAre(4, 7, 8, 9));
  EXPECT_NE(rows.words[0], WB_NO_WORD);
  EXPECT_EQ(rows.words[1], WB_NO_WORD);
  EXPECT_EQ(rows.syllables, nullptr);
  EXPECT_NE(rows.ids, nullptr);
  ASSERT_EQ(wb_document_rows(document, WB_SENTENCES, 1, 0xFFFFFFFF, &rows), WB_OK);
  EXPECT_EQ(rows.indexes[0], 1U);
  EXPECT_EQ(rows.words[0], 2U);
  ASSERT_EQ(wb_document_rows(document, WB_SENTENCES, 0xFFFFFFFF, 0xFFFFFFFF, &rows), WB_OK);
  EXPECT_EQ(rows.count, 0U);
  ASSERT_EQ(wb_document_rows_between(document, WB_GRAPHEMES, 0, 2, &rows), WB_OK);
  EXPECT_EQ(rows.count, 2U);
  EXPECT_EQ(rows.indexes, nullptr);
  EXPECT_EQ(wb_document_rows(document, WB_GRAPHEMES, 0, 1, &rows), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_document_rows(document, 5, 0, 1, &rows), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_document_rows_between(document, WB_WORDS, 0, 1000, &rows), WB_OUT_OF_RANGE);
  std::uint32_t row = 0;
  ASSERT_EQ(wb_document_row_at(document, WB_SENTENCES, 10, &row), WB_OK);
  EXPECT_EQ(row, 1U);
  ASSERT_EQ(wb_document_row_at(document, WB_GRAPHEMES, 10, &row), WB_OK);
  EXPECT_EQ(row, 10U);
  EXPECT_EQ(wb_document_row_at(document, WB_WORDS, 1000, &row), WB_OUT_OF_RANGE);
}

TEST(AbiRows, TellWhatChangedSinceAVersion) {
  const OwnedDocument document = make_document("One. Two. Three.");
  ASSERT_EQ(wb_document_update(document, 5, 8, "Four", 4, nullptr), WB_OK);
  wb_rows rows{};
  ASSERT_EQ(wb_document_rows_changed(document, WB_SENTENCES, 0, &rows), WB_OK);
  EXPECT_THAT(std::vector<int>(rows.indexes, rows.indexes + rows.count), ElementsAre(1));
  EXPECT_EQ(wb_document_rows_changed(document, WB_WORDS, 0, &rows), WB_INVALID_ARGUMENT);
}

TEST(AbiRows, SentencesMoveTheScore) {
  const OwnedDocument document = make_document("One two. Three four five six.");
  wb_formula formula = 0;
  ASSERT_EQ(wb_formula_find("lix", 3, &formula), WB_OK);
  wb_values values{};
  ASSERT_EQ(wb_document_contributions(document, formula, nullptr, &values), WB_OK);
  // LIX of six words without a long one is 6 / 2; without the first sentence 4, without the second 2.
  EXPECT_THAT(std::vector<double>(values.values, values.values + values.count), ElementsAre(-1, 1));
  ASSERT_EQ(wb_document_sentence_counts(document, 0, nullptr, &values), WB_OK);
  EXPECT_THAT(std::vector<double>(values.values, values.values + values.count), ElementsAre(2, 4));
  EXPECT_EQ(wb_document_sentence_counts(document, 1000, nullptr, &values), WB_OUT_OF_RANGE);
  EXPECT_EQ(wb_document_sentence_counts(document, wb_readability_count_limit() - 1, nullptr, &values),
            WB_COUNTS_NEEDED);
}

TEST(AbiDocument, IdsCanBeRestored) {
  const OwnedDocument edited = make_document("One two.");
  ASSERT_EQ(wb_document_update(edited, 0, 3, "Four", 4, nullptr), WB_OK);
  wb_word_columns words{};
  wb_part_columns sentences{};
  wb_part_columns paragraphs{};
  wb_next_ids next{};
  ASSERT_EQ(wb_document_words(edited, &words), WB_OK);
  ASSERT_EQ(wb_document_sentences(edited, &sentences), WB_OK);
  ASSERT_EQ(wb_document_paragraphs(edited, &paragraphs), WB_OK);
  ASSERT_EQ(wb_document_next_ids(edited, &next), WB_OK);
  const OwnedDocument fresh = make_document("Four two.");
  EXPECT_EQ(wb_document_restore_ids(fresh, words.ids, words.count - 1, sentences.ids, sentences.count,
                                    paragraphs.ids, paragraphs.count, &next, 1),
            WB_OUT_OF_RANGE);
  ASSERT_EQ(wb_document_restore_ids(fresh, words.ids, words.count, sentences.ids, sentences.count,
                                    paragraphs.ids, paragraphs.count, &next, 1),
            WB_OK);
  wb_word_columns restored{};
  ASSERT_EQ(wb_document_words(fresh, &restored), WB_OK);
  EXPECT_EQ(std::vector<int>(restored.ids, restored.ids + restored.count),
            std::vector<int>(words.ids, words.ids + words.count));
}

}  // namespace
}  // namespace wordbridge
