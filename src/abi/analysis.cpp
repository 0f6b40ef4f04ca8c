#include "abi/analysis_handle.h"

#include <string_view>
#include <utility>

#include "abi/given_text.h"
#include "document/markdown.h"
#include "lexicon/stop_words.h"

namespace wordbridge::abi {
namespace {

Status analyze(const GivenText& text, const TextOptions& options, Analysis& out) {
  const auto analyze_with = options.markup() == Markup::kMarkdown ? &analyze_markdown : &analyze_well_formed;
  const Status status = analyze_with(text.text(), options.analysis(), out);
  out.totals.bytes = text.size();
  out.totals.ill_formed = text.well_formed().replacements.size();
  return status;
}

wb_vocabulary columns_of(const TextColumn& words, const VocabularyColumns& columns) {
  return {words.size(),
          words.text(),
          words.offsets(),
          columns.counts.data(),
          columns.syllables.data(),
          columns.first_occurrences.data()};
}

}  // namespace

wb_status list_vocabulary(wb_analysis& analysis, wb_vocabulary& out) {
  if (analysis.document == nullptr) {
    if (!analysis.has_all) {
      WordTable all;
      if (!all.list_all(analysis.analysis->vocabulary)) return report(Status::kOutOfMemory);
      analysis.all = std::move(all);
      analysis.has_all = true;
    }
    out = analysis.all.columns();
    return WB_OK;
  }
  const VocabularyColumns* const columns = analysis.document->vocabulary();
  if (columns == nullptr) return report(Status::kOutOfMemory);
  if (!analysis.has_all) {
    TextColumn words;
    if (!words.add_lines({columns->text.data(), columns->text.size()})) return report(Status::kOutOfMemory);
    analysis.words_of_document = std::move(words);
    analysis.has_all = true;
  }
  out = columns_of(analysis.words_of_document, *columns);
  return WB_OK;
}

}  // namespace wordbridge::abi

using namespace wordbridge;

void wb_analysis::forget_columns() {
  ++changes;
  common = {};
  all = {};
  words_of_document = {};
  has_all = false;
  length_words = {};
  length_sentences = {};
}

wb_status wb_analyze(const char* text, size_t size, const wb_options* options, wb_analysis** out) {
  if (out == nullptr) return abi::missing_result();
  abi::TextOptions read_options;
  wb_status status = read_options.read(options);
  if (status != WB_OK) return status;
  abi::GivenText given;
  status = given.read(text, size, read_options.encoding());
  if (status != WB_OK) return status;
  abi::NewHandle<wb_analysis> analysis;
  if (!analysis) return abi::report(Status::kOutOfMemory);
  analysis->language = read_options.analysis().language;
  analysis->policies = read_options.policies();
  return analysis.give(abi::report(abi::analyze(given, read_options, analysis->own)), out);
}

wb_status wb_analysis_free(wb_analysis* analysis) {
  if (abi::is_handle(analysis) && analysis->is_lent) {
    return abi::fail(WB_INVALID_HANDLE, "The analysis is lent by a document or a summary: free that.");
  }
  return abi::free_handle(analysis);
}

wb_status wb_analysis_totals(const wb_analysis* analysis, wb_totals* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(analysis); status != WB_OK) return status;
  const Totals& totals = analysis->analysis->totals;
  *out = {totals.words,       analysis->analysis->vocabulary.size(),
          totals.sentences,   totals.paragraphs,
          totals.lines,       totals.syllables,
          totals.bytes,       totals.ill_formed,
          totals.graphemes,   totals.graphemes_without_spaces,
          totals.code_points, totals.code_points_without_spaces,
          totals.utf16_units, totals.utf16_units_without_spaces};
  return WB_OK;
}

wb_status wb_analysis_policies(const wb_analysis* analysis, wb_policies* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(analysis); status != WB_OK) return status;
  *out = analysis->policies;
  return WB_OK;
}

wb_status wb_analysis_most_common(wb_analysis* analysis, size_t limit, const char* stop_words,
                                  size_t stop_words_size, wb_vocabulary* out) {
  if (out == nullptr) return abi::missing_result();
  wb_status status = abi::check_handle(analysis);
  if (status == WB_OK) status = abi::check_list(stop_words, stop_words_size);
  if (status != WB_OK) return status;
  const Vocabulary& vocabulary = analysis->analysis->vocabulary;
  Buffer<WordId> ids;
  abi::WordTable common;
  if (!most_common_but({stop_words, stop_words_size}, vocabulary, case_folding_of(analysis->language), limit,
                       ids) ||
      !common.list(vocabulary, ids)) {
    return abi::report(Status::kOutOfMemory);
  }
  analysis->common = std::move(common);
  *out = analysis->common.columns();
  return WB_OK;
}

wb_status wb_analysis_vocabulary(wb_analysis* analysis, wb_vocabulary* out) {
  if (out == nullptr) return abi::missing_result();
  const wb_status status = abi::check_handle(analysis);
  return status == WB_OK ? abi::list_vocabulary(*analysis, *out) : status;
}

wb_status wb_analysis_sentence_lengths(wb_analysis* analysis, wb_sentence_lengths* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(analysis); status != WB_OK) return status;
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  if (!analysis->analysis->sentence_lengths.list(words, sentences)) return abi::report(Status::kOutOfMemory);
  analysis->length_words = std::move(words);
  analysis->length_sentences = std::move(sentences);
  *out = {analysis->length_words.size(), analysis->length_words.data(), analysis->length_sentences.data()};
  return WB_OK;
}
