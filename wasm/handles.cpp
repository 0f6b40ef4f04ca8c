#include "handles.h"

#include <algorithm>
#include <iterator>

#include "document/markdown.h"
#include "document/sentence_scores.h"
#include "lexicon/stop_words.h"
#include "measure/readability.h"

namespace wordbridge::binding {
namespace {

Column behind(Column column, int places) { return static_cast<Column>(static_cast<int>(column) + places); }

}  // namespace

void Handle::set_numbers(const Analysis& analysis) {
  const auto set = [this](Number number, auto value) { set_number(number, static_cast<double>(value)); };
  const Totals& totals = analysis.totals;
  set(Number::kWords, totals.words);
  set(Number::kDistinctWords, analysis.vocabulary.size());
  set(Number::kSentences, totals.sentences);
  set(Number::kParagraphs, totals.paragraphs);
  set(Number::kLines, totals.lines);
  set(Number::kSyllables, totals.syllables);
  set(Number::kBytes, totals.bytes);
  set(Number::kIllFormed, totals.ill_formed);
  set(Number::kGraphemes, totals.graphemes);
  set(Number::kGraphemesWithoutSpaces, totals.graphemes_without_spaces);
  set(Number::kCodePoints, totals.code_points);
  set(Number::kCodePointsWithoutSpaces, totals.code_points_without_spaces);
  set(Number::kUtf16Units, totals.utf16_units);
  set(Number::kUtf16UnitsWithoutSpaces, totals.utf16_units_without_spaces);
  set(Number::kFleschReadingEase, flesch_reading_ease(totals));
  set(Number::kFleschKincaidGrade, flesch_kincaid_grade(totals));
}

void Handle::set_report(const ReportColumns& report) {
  set_column(Column::kCommonText, report.common_text);
  set_column(Column::kCommonCounts, report.common_counts);
  // As numbers of 32 bits, which is how they are read.
  set_column(Column::kCommonKeys, report.common_keys.data(), 4 * report.common_keys.size());
  set_column(Column::kLengthWords, report.length_words);
  set_column(Column::kLengthSentences, report.length_sentences);
}

void Handle::set_segments(Column starts, const SegmentColumns& segments) {
  set_column(starts, segments.boundaries.data(), segments.size());
  set_column(behind(starts, 1), segments.boundaries.data() + 1, segments.size());
  set_column(behind(starts, 2), segments.kinds);
}

bool ReportColumns::list(const Analysis& analysis, std::size_t most_common_words, std::string_view stop_words,
                         CaseFolding folding) {
  Buffer<WordId> ids;
  if (!most_common_but(stop_words, analysis.vocabulary, folding, most_common_words, ids)) return false;
  if (!analysis.vocabulary.append_lines(ids, common_text, common_counts)) return false;
  if (!common_keys.reserve(ids.size())) return false;
  for (const WordId id : ids) (void)common_keys.push_back(analysis.vocabulary.short_word(id));
  return analysis.sentence_lengths.list(length_words, length_sentences);
}

AnalysisHandle::AnalysisHandle(const Text& text, std::string_view syllables, const AnalysisOptions& options,
                               std::size_t most_common_words, std::string_view stop_words) {
  WordNumbers additions;
  set_status(additions.read(syllables, case_folding_of(options.language)));
  if (status() != Status::kOk) return;
  AnalysisOptions with_syllables = options;
  if (!additions.empty()) with_syllables.syllables = &additions;
  if (text.markup == Markup::kMarkdown) {
    set_status(analyze_markdown(text.bytes, with_syllables, analysis_));
  } else {
    set_status(text.well_formed ? analyze_well_formed(text.bytes, with_syllables, analysis_)
                                : analyze(text.bytes, with_syllables, analysis_));
  }
  if (status() != Status::kOk) return;
  if (!report_.list(analysis_, most_common_words, stop_words, case_folding_of(options.language))) {
    set_status(Status::kOutOfMemory);
    return;
  }
  set_numbers(analysis_);
  set_report(report_);
}

Status WordsHandle::take(Status status, Ranking ranking) {
  if (status != Status::kOk) return status;
  ranking_ = std::move(ranking);
  set_column(Column::kCommonText, ranking_.text);
  set_column(Column::kCommonCounts, ranking_.counts);
  set_column(Column::kValues, ranking_.values);
  return Status::kOk;
}

SegmentationHandle::SegmentationHandle(const Text& text, Granularity granularity, Newlines newlines,
                                       const SentenceRules& rules, const WordRules& words) {
  if (text.markup == Markup::kMarkdown) {
    set_status(segment_markdown(text.bytes, granularity, newlines, segmentation_, rules, words));
  } else {
    set_status(text.well_formed
                   ? segment_well_formed(text.bytes, granularity, newlines, segmentation_, rules, words)
                   : segment(text.bytes, granularity, newlines, segmentation_, rules, words));
  }
  set_columns();
}

SegmentationHandle::SegmentationHandle(std::string_view text) {
  set_status(segment_well_formed_words(text, segmentation_));
  set_columns();
}

void SegmentationHandle::set_columns() {
  if (status() != Status::kOk) return;
  const std::uint32_t* const boundaries = segmentation_.boundaries.data();
  set_column(Column::kWordStarts, boundaries, segmentation_.kinds.size());
  set_column(Column::kWordEnds, boundaries + 1, segmentation_.kinds.size());
  set_column(Column::kWordKinds, segmentation_.kinds);
}

DocumentHandle::DocumentHandle(Buffer<char> bytes, std::string_view syllables,
                               const DocumentOptions& options) {
  set_status(syllables_.read(syllables, case_folding_of(options.analysis.language)));
  if (status() != Status::kOk) return;
  DocumentOptions with_syllables = options;
  with_syllables.analysis.syllables = &syllables_;
  set_status(document_.make(std::move(bytes), with_syllables));
  if (status() == Status::kOk) set_document_numbers();
}

void DocumentHandle::set_document_numbers() {
  const DocumentState& state = document_.state();
  set_numbers(state.analysis);
  set_number(Number::kVersion, state.version);
  set_number(Number::kLength, document_.length());
  set_number(Number::kWordRows, state.words.size());
  set_number(Number::kSentenceRows, state.sentences.size());
  set_number(Number::kParagraphRows, state.paragraphs.size());
  set_number(Number::kLineRows, state.lines.size());
  set_number(Number::kNextWordId, state.next_ids.words);
  set_number(Number::kNextSentenceId, state.next_ids.sentences);
  set_number(Number::kNextParagraphId, state.next_ids.paragraphs);
}

Status DocumentHandle::need_report(std::size_t most_common_words, std::string_view stop_words) {
  ReportColumns report;
  const CaseFolding folding = case_folding_of(document_.state().language);
  if (!report.list(document_.analysis(), most_common_words, stop_words, folding)) return Status::kOutOfMemory;
  report_ = std::move(report);
  set_report(report_);
  return Status::kOk;
}

Status DocumentHandle::need(Part part) {
  DocumentColumns& columns = document_.columns();
  switch (part) {
    case Part::kWords:
      if (const WordColumns* const words = columns.words()) return set_part(*words), Status::kOk;
      break;
    case Part::kSentences:
      if (const PartColumns* const sentences = columns.sentences()) {
        set_parts(Column::kSentenceStarts, *sentences);
        return Status::kOk;
      }
      break;
    case Part::kParagraphs:
      if (const PartColumns* const paragraphs = columns.paragraphs()) {
        set_parts(Column::kParagraphStarts, *paragraphs);
        return Status::kOk;
      }
      break;
    case Part::kLines:
      if (const SegmentColumns* const lines = columns.lines()) {
        set_segments(Column::kLineStarts, *lines);
        return Status::kOk;
      }
      break;
    case Part::kGraphemes:
      if (const SegmentColumns* const graphemes = columns.graphemes()) {
        set_segments(Column::kGraphemeStarts, *graphemes);
        return Status::kOk;
      }
      break;
    case Part::kVocabulary:
      if (const VocabularyColumns* const vocabulary = columns.vocabulary()) {
        set_column(Column::kVocabularyText, vocabulary->text);
        set_column(Column::kVocabularyCounts, vocabulary->counts);
        set_column(Column::kVocabularySyllables, vocabulary->syllables);
        set_column(Column::kVocabularyFirstOccurrences, vocabulary->first_occurrences);
        return Status::kOk;
      }
      break;
  }
  return Status::kOutOfMemory;
}

void DocumentHandle::set_part(const WordColumns& words) {
  set_segments(Column::kWordStarts, words);
  set_column(Column::kWordWords, words.words);
  set_column(Column::kWordIds, words.ids);
  set_column(Column::kWordSentences, words.sentences);
  set_column(Column::kWordParagraphs, words.paragraphs);
}

void DocumentHandle::set_parts(Column starts, const PartColumns& parts) {
  set_segments(starts, parts);
  Column next = behind(starts, 3);
  const auto set = [&](const auto& column) {
    set_column(next, column);
    next = behind(next, 1);
  };
  set(parts.ids);
  set(parts.words);
  set(parts.syllables);
  if (starts == Column::kParagraphStarts) set(parts.sentences);
  set(parts.reading_ease);
  set(parts.grade);
}

Status DocumentHandle::update(std::uint32_t from, std::uint32_t to, std::string_view inserted,
                              unicode::Encoding encoding) {
  Change change;
  const Status status = document_.update(from, to, inserted, encoding, change);
  if (status != Status::kOk) return status;
  change_ = std::move(change);
  set_document_numbers();
  set_change(change_);
  return Status::kOk;
}

void DocumentHandle::set_change(const Change& change) {
  set_number(Number::kDirtyFrom, change.dirty_from);
  set_number(Number::kDirtyTo, change.dirty_to);
  std::uint32_t* added = added_rows_;
  for (const LevelChange* const level : {&change.words, &change.sentences, &change.paragraphs}) {
    *added++ = level->first;
    *added++ = level->added;
  }
  set_column(Column::kAddedRows, added_rows_, std::size(added_rows_));
  set_column(Column::kRemovedWords, change.words.removed);
  set_column(Column::kRemovedSentences, change.sentences.removed);
  set_column(Column::kRemovedParagraphs, change.paragraphs.removed);
}

Status DocumentHandle::read(std::uint32_t from, std::uint32_t to, Document::Reading reading) {
  Buffer<char> text;
  const Status status = document_.read(from, to, reading, text);
  if (status != Status::kOk) return status;
  text_ = std::move(text);
  set_column(Column::kText, text_);
  return Status::kOk;
}

Status DocumentHandle::list(Level level, std::uint32_t first, std::uint32_t count) {
  if (!list_rows(document_.state(), level, {first, count}, rows_)) return Status::kOutOfMemory;
  set_rows();
  return Status::kOk;
}

Status DocumentHandle::list_between(Level level, std::uint32_t from, std::uint32_t to) {
  if (level != Level::kGraphemes) {
    const RowRange range = rows_between(document_.state(), level, from, to);
    return list(level, range.first, range.count);
  }
  if (!list_graphemes(document_.state(), from, to, rows_)) return Status::kOutOfMemory;
  set_rows();
  return Status::kOk;
}

Status DocumentHandle::list_changed(Level level, std::uint32_t version) {
  if (!wordbridge::list_changed(document_.state(), level, version, rows_)) return Status::kOutOfMemory;
  set_rows();
  return Status::kOk;
}

void DocumentHandle::set_rows() {
  set_column(Column::kRowStarts, rows_.starts);
  set_column(Column::kRowEnds, rows_.ends);
  set_column(Column::kRowKinds, rows_.kinds);
  set_column(Column::kRowIndexes, rows_.indexes);
  set_column(Column::kRowIds, rows_.ids);
  set_column(Column::kRowWords, rows_.words);
  set_column(Column::kRowSyllables, rows_.syllables);
  set_column(Column::kRowSentences, rows_.sentences);
  set_column(Column::kRowReadingEase, rows_.reading_ease);
  set_column(Column::kRowGrades, rows_.grade);
}

double DocumentHandle::row_at(Level level, std::uint32_t offset) {
  if (level == Level::kGraphemes) {
    const SegmentColumns* const graphemes = document_.columns().graphemes();
    if (graphemes == nullptr || graphemes->size() == 0) return -1;
    const auto* const first = graphemes->boundaries.begin();
    const auto* const after = std::upper_bound(first, graphemes->boundaries.end() - 1, offset);
    return static_cast<double>(after - first - 1);
  }
  const std::optional<std::uint32_t> row = wordbridge::row_at(document_.state(), level, offset);
  return row.has_value() ? static_cast<double>(*row) : -1;
}

Status DocumentHandle::contributions(Formula formula, const WordLists* lists) {
  Buffer<double> values;
  if (!list_contributions(document_.state(), formula, lists, values)) return Status::kOutOfMemory;
  sentence_values_ = std::move(values);
  set_column(Column::kValues, sentence_values_);
  return Status::kOk;
}

Status DocumentHandle::sentence_counts(ReadabilityCount count, const WordLists* lists) {
  Buffer<double> values;
  if (!list_sentence_counts(document_.state(), count, lists, values)) return Status::kOutOfMemory;
  sentence_values_ = std::move(values);
  set_column(Column::kValues, sentence_values_);
  return Status::kOk;
}

Status DocumentHandle::restore_ids(const Document::SavedIds& words, const Document::SavedIds& sentences,
                                   const Document::SavedIds& paragraphs, const DocumentState::Ids& next,
                                   std::uint32_t version) {
  const Status status = document_.restore_ids(words, sentences, paragraphs, next, version);
  set_document_numbers();
  return status;
}

}  // namespace wordbridge::binding
