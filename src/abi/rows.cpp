#include "document/rows.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "abi/document_handle.h"
#include "abi/named_choice.h"
#include "abi/word_lists.h"
#include "document/sentence_scores.h"
#include "measure/formula.h"

namespace wordbridge::abi {
namespace {

// By the numbers of wb_granularity.
constexpr Level kLevels[] = {Level::kGraphemes, Level::kWords, Level::kSentences, Level::kParagraphs,
                             Level::kLines};

wb_status check_level(const wb_document* document, wb_granularity number, const void* out, Level& level) {
  if (out == nullptr) return missing_result();
  if (const wb_status status = check_handle(document); status != WB_OK) return status;
  return choose(kLevels, number, level) ? WB_OK
                                        : fail(WB_INVALID_ARGUMENT, "The level is none that there is.");
}

// A column, or null where the level has none.
template <typename T>
const T* column_of(const Rows& rows, const Buffer<T>& column) {
  return column.size() == rows.starts.size() ? column.data() : nullptr;
}

// Lends the rows if they were made.
wb_status lend_rows(wb_document* document, bool made, wb_rows* out) {
  if (!made) return report(Status::kOutOfMemory);
  const Rows& rows = document->rows;
  *out = {rows.starts.size(),
          rows.starts.data(),
          rows.ends.data(),
          rows.kinds.data(),
          column_of(rows, rows.indexes),
          column_of(rows, rows.ids),
          column_of(rows, rows.words),
          column_of(rows, rows.syllables),
          column_of(rows, rows.sentences),
          column_of(rows, rows.reading_ease),
          column_of(rows, rows.grade)};
  return WB_OK;
}

std::uint32_t rows_of(const DocumentState& state, Level level) {
  switch (level) {
    case Level::kWords:
      return state.words.size();
    case Level::kSentences:
      return state.sentences.size();
    case Level::kParagraphs:
      return state.paragraphs.size();
    case Level::kLines:
      return state.lines.size();
    case Level::kGraphemes:
      break;
  }
  return 0;
}

wb_status check_range(const wb_document* document, std::uint32_t from, std::uint32_t to) {
  return from <= to && to <= document->document.length() ? WB_OK : report(Status::kOutOfRange);
}

// Row of the grapheme that holds an offset of a text that is not empty.
std::uint32_t grapheme_at(const SegmentColumns& graphemes, std::uint32_t offset) {
  const std::uint32_t* const first = graphemes.boundaries.begin();
  const std::uint32_t* const behind = std::upper_bound(first, graphemes.boundaries.end() - 1, offset);
  return static_cast<std::uint32_t>(behind - first - 1);
}

// Lends a number for each sentence if they were made.
wb_status lend_values(wb_document* document, bool made, Buffer<double> values, wb_values* out) {
  if (!made) return report(Status::kOutOfMemory);
  document->values = std::move(values);
  *out = {document->values.size(), document->values.data()};
  return WB_OK;
}

wb_status check_sentence_values(const wb_document* document, const wb_word_lists* lists, const void* out) {
  if (out == nullptr) return missing_result();
  const wb_status status = check_handle(document);
  return status == WB_OK ? check_lists(lists) : status;
}

}  // namespace
}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_document_rows(wb_document* document, wb_granularity level, uint32_t first, uint32_t count,
                           wb_rows* out) {
  Level of{};
  if (const wb_status status = abi::check_level(document, level, out, of); status != WB_OK) return status;
  if (of == Level::kGraphemes) {
    return abi::fail(WB_INVALID_ARGUMENT, "Graphemes have no rows: use wb_document_rows_between().");
  }
  const DocumentState& state = document->document.state();
  const std::uint32_t all = abi::rows_of(state, of);
  first = std::min(first, all);
  count = std::min(count, all - first);
  return abi::lend_rows(document, list_rows(state, of, {first, count}, document->rows), out);
}

wb_status wb_document_rows_between(wb_document* document, wb_granularity level, uint32_t from, uint32_t to,
                                   wb_rows* out) {
  Level of{};
  wb_status status = abi::check_level(document, level, out, of);
  if (status == WB_OK) status = abi::check_range(document, from, to);
  if (status != WB_OK) return status;
  const DocumentState& state = document->document.state();
  if (of == Level::kGraphemes) {
    return abi::lend_rows(document, list_graphemes(state, from, to, document->rows), out);
  }
  const RowRange range = rows_between(state, of, from, to);
  return abi::lend_rows(document, list_rows(state, of, range, document->rows), out);
}

wb_status wb_document_rows_changed(wb_document* document, wb_granularity level, uint32_t version,
                                   wb_rows* out) {
  Level of{};
  if (const wb_status status = abi::check_level(document, level, out, of); status != WB_OK) return status;
  if (of != Level::kSentences && of != Level::kParagraphs) {
    return abi::fail(WB_INVALID_ARGUMENT, "Only sentences and paragraphs know when they changed.");
  }
  return abi::lend_rows(document, list_changed(document->document.state(), of, version, document->rows), out);
}

wb_status wb_document_row_at(wb_document* document, wb_granularity level, uint32_t offset, uint32_t* out) {
  Level of{};
  wb_status status = abi::check_level(document, level, out, of);
  if (status == WB_OK) status = abi::check_range(document, offset, offset);
  if (status != WB_OK) return status;
  if (document->document.length() == 0) return abi::report(Status::kOutOfRange);
  if (of == Level::kGraphemes) {
    const SegmentColumns* const graphemes = document->document.columns().graphemes();
    if (graphemes == nullptr) return abi::report(Status::kOutOfMemory);
    *out = abi::grapheme_at(*graphemes, offset);
    return WB_OK;
  }
  const std::optional<std::uint32_t> row = row_at(document->document.state(), of, offset);
  if (!row.has_value()) return abi::report(Status::kOutOfRange);
  *out = *row;
  return WB_OK;
}

wb_status wb_document_contributions(wb_document* document, wb_formula formula, const wb_word_lists* lists,
                                    wb_values* out) {
  wb_status status = abi::check_sentence_values(document, lists, out);
  Formula found{};
  if (status == WB_OK) status = abi::check_formula(formula, document->analysis.language, lists, found);
  if (status != WB_OK) return status;
  Buffer<double> values;
  const bool made = list_contributions(document->document.state(), found, abi::lists_of(lists), values);
  return abi::lend_values(document, made, std::move(values), out);
}

wb_status wb_document_sentence_counts(wb_document* document, size_t count_index, const wb_word_lists* lists,
                                      wb_values* out) {
  wb_status status = abi::check_sentence_values(document, lists, out);
  if (status != WB_OK) return status;
  if (count_index >= kReadabilityCounts) return abi::fail(WB_OUT_OF_RANGE, "No count has this index.");
  status = abi::check_counts(std::uint64_t{1} << count_index, document->analysis.language, lists);
  if (status != WB_OK) return status;
  Buffer<double> values;
  const bool made = list_sentence_counts(
      document->document.state(), static_cast<ReadabilityCount>(count_index), abi::lists_of(lists), values);
  return abi::lend_values(document, made, std::move(values), out);
}
