// A document that is edited at random is, but for its ids, a new one of the same text.
#include <vector>

#include "fuzz.h"
#include "same.h"

namespace wordbridge::fuzz {
namespace {

// What `read` lends of two documents.
template <typename Columns, typename Read>
void compare(wb_document* a, wb_document* b, Read read) {
  Columns of_a{};
  Columns of_b{};
  require(read(a, &of_a) == WB_OK);
  require(read(b, &of_b) == WB_OK);
  require_same(of_a, of_b);
}

std::uint32_t length_of(const wb_document* document) {
  std::uint32_t length = 0;
  require(wb_document_length(document, &length) == WB_OK);
  return length;
}

wb_totals totals_of(wb_document* document) {
  wb_analysis* analysis = nullptr;
  wb_totals totals{};
  require(wb_document_analysis(document, &analysis) == WB_OK);
  require(wb_analysis_totals(analysis, &totals) == WB_OK);
  return totals;
}

// A new document of the text as it is read: ill-formed sequences are U+FFFD in it, which is another number of
// bytes.
void compare_with_new(wb_document* edited, const wb_options& options) {
  const std::uint32_t length = length_of(edited);
  wb_totals totals = totals_of(edited);
  OwnedBytes text;
  require(wb_document_read(edited, 0, length, WB_READ_WELL_FORMED, &text.bytes) == WB_OK);
  OwnedDocument fresh;
  require(wb_document_create(text.bytes.data, text.bytes.size, &options, &fresh) == WB_OK);
  const wb_totals expected = totals_of(fresh);
  require(expected.ill_formed == 0);
  const bool is_well_formed = totals.ill_formed == 0;
  if (!is_well_formed) {
    totals.ill_formed = 0;
    totals.bytes = expected.bytes;
  }
  require_same(&totals, &expected, 1);
  compare<wb_vocabulary>(edited, fresh, &wb_document_vocabulary);
  if (!is_well_formed && options.offsets == WB_OFFSETS_UTF8) return;
  require(length_of(fresh) == length);
  compare<wb_segments>(edited, fresh, &wb_document_graphemes);
  compare<wb_segments>(edited, fresh, &wb_document_lines);
  compare<wb_word_columns>(edited, fresh, &wb_document_words);
  compare<wb_part_columns>(edited, fresh, &wb_document_sentences);
  compare<wb_part_columns>(edited, fresh, &wb_document_paragraphs);
}

// Gives a new document of the same text the ids of this one.
void move_ids(wb_document* from, const wb_options& options) {
  wb_word_columns words{};
  wb_part_columns sentences{};
  wb_part_columns paragraphs{};
  wb_next_ids next{};
  std::uint32_t version = 0;
  require(wb_document_words(from, &words) == WB_OK);
  require(wb_document_sentences(from, &sentences) == WB_OK);
  require(wb_document_paragraphs(from, &paragraphs) == WB_OK);
  require(wb_document_next_ids(from, &next) == WB_OK);
  require(wb_document_version(from, &version) == WB_OK);
  OwnedBytes text;
  // Ill-formed bytes that edits brought beside each other may be another text when they are given at once.
  require(wb_document_read(from, 0, length_of(from), WB_READ_WELL_FORMED, &text.bytes) == WB_OK);
  OwnedDocument to;
  require(wb_document_adopt(&text.bytes, &options, &to) == WB_OK);
  require(wb_document_restore_ids(to, words.ids, words.count, sentences.ids, sentences.count, paragraphs.ids,
                                  paragraphs.count, &next, version) == WB_OK);
  wb_word_columns restored{};
  require(wb_document_words(to, &restored) == WB_OK);
  require_same(words.ids, restored.ids, words.count);
}

// A part of the document, in the ways that a page asks for it.
void look(wb_document* document, Input& input) {
  const std::uint32_t length = length_of(document);
  const wb_granularity level = input.below(6);
  const std::uint32_t from = input.below(length + 2);
  const std::uint32_t to = from + input.below(40);
  wb_rows rows{};
  const wb_status between = wb_document_rows_between(document, level, from, to, &rows);
  require(between == WB_OK || between == WB_OUT_OF_RANGE || between == WB_INVALID_ARGUMENT);
  std::uint32_t row = 0;
  const wb_status at = wb_document_row_at(document, level, from, &row);
  require(at == WB_OK || at == WB_OUT_OF_RANGE || at == WB_INVALID_ARGUMENT);
  const wb_status some = wb_document_rows(document, level, row, input.below(9), &rows);
  require(some == WB_OK || some == WB_INVALID_ARGUMENT);
  const wb_status changed = wb_document_rows_changed(document, level, input.below(9), &rows);
  require(changed == WB_OK || changed == WB_INVALID_ARGUMENT);
  OwnedBytes part;
  const wb_status read = wb_document_read(document, from, to, input.below(2), &part.bytes);
  require(read == WB_OK || read == WB_OUT_OF_RANGE);
}

void contribute(wb_document* document, Input& input) {
  wb_values values{};
  const wb_formula formula = input.below(static_cast<std::uint32_t>(wb_formula_limit()));
  const wb_status contributed = wb_document_contributions(document, formula, nullptr, &values);
  require(contributed == WB_OK || contributed == WB_WRONG_LANGUAGE || contributed == WB_COUNTS_NEEDED);
  const std::uint32_t count = input.below(static_cast<std::uint32_t>(wb_readability_count_limit()) + 1);
  const wb_status counted = wb_document_sentence_counts(document, count, nullptr, &values);
  require(counted != WB_OUT_OF_MEMORY && counted != WB_INVALID_HANDLE);
}

void edit(wb_document* document, Input& input, bool may_leave_text) {
  const std::uint32_t length = length_of(document);
  const std::uint32_t from = input.below(length + 1);
  const std::uint32_t to = from + input.below(std::min(length - from, 255U) + (may_leave_text ? 2 : 1));
  const std::string_view inserted = input.piece();
  wb_change change{};
  const wb_status status = wb_document_update(document, from, to, inserted.data(), inserted.size(), &change);
  require(status == WB_OK || status == WB_OUT_OF_RANGE);
}

void do_something(wb_document* document, const wb_options& options, Input& input) {
  const std::uint8_t kind = input.byte();
  if (kind % 8 == 7) {
    look(document, input);
  } else if (kind % 32 == 6) {
    contribute(document, input);
  } else if (kind % 32 == 14) {
    move_ids(document, options);
  } else {
    edit(document, input, kind == 253);
    if (kind % 2 == 1) compare_with_new(document, options);
  }
}

}  // namespace

void fuzz(Input& input) {
  const wb_options options = options_of(input);
  const std::string_view text = input.piece();
  OwnedDocument document;
  require(wb_document_create(text.data(), text.size(), &options, &document) == WB_OK);
  for (int step = 0; step < 24 && !input.empty(); ++step) do_something(document, options, input);
  compare_with_new(document, options);
}

}  // namespace wordbridge::fuzz
