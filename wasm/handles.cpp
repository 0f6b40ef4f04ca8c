#include "handles.h"

#include "measure/readability.h"

namespace wordbridge::binding {
namespace {

Column behind(Column column, int places) { return static_cast<Column>(static_cast<int>(column) + places); }

}  // namespace

void Handle::set_numbers(const Analysis& analysis) {
  const auto set = [this](Number number, auto value) {
    numbers_[static_cast<std::size_t>(number)] = static_cast<double>(value);
  };
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
  set_column(Column::kLengthWords, report.length_words);
  set_column(Column::kLengthSentences, report.length_sentences);
}

void Handle::set_segments(Column starts, const SegmentColumns& segments) {
  set_column(starts, segments.boundaries.data(), segments.size());
  set_column(behind(starts, 1), segments.boundaries.data() + 1, segments.size());
  set_column(behind(starts, 2), segments.kinds);
  set_column(behind(starts, 3), segments.positions);
}

bool ReportColumns::list(const Analysis& analysis, std::size_t most_common_words) {
  Buffer<WordId> ids;
  if (!analysis.vocabulary.most_common(most_common_words, ids)) return false;
  for (const WordId id : ids) {
    const std::string_view word = analysis.vocabulary.word(id);
    if (!common_text.append(word.data(), word.size()) || !common_text.push_back('\n')) return false;
    if (!common_counts.push_back(analysis.vocabulary[id].count)) return false;
  }
  return analysis.sentence_lengths.list(length_words, length_sentences);
}

AnalysisHandle::AnalysisHandle(std::string_view text, const AnalysisOptions& options,
                               std::size_t most_common_words) {
  set_status(analyze(text, options, analysis_));
  if (status() != Status::kOk) return;
  if (!report_.list(analysis_, most_common_words)) {
    set_status(Status::kOutOfMemory);
    return;
  }
  set_numbers(analysis_);
  set_report(report_);
}

SegmentationHandle::SegmentationHandle(std::string_view text, Granularity granularity, Newlines newlines) {
  set_status(segment(text, granularity, newlines, segmentation_));
  if (status() != Status::kOk) return;
  const std::uint32_t* const boundaries = segmentation_.boundaries.data();
  set_column(Column::kWordStarts, boundaries, segmentation_.kinds.size());
  set_column(Column::kWordEnds, boundaries + 1, segmentation_.kinds.size());
  set_column(Column::kWordKinds, segmentation_.kinds);
}

DocumentHandle::DocumentHandle(Buffer<char> bytes, const DocumentOptions& options) {
  set_status(document_.make(std::move(bytes), options));
  if (status() != Status::kOk) return;
  set_numbers(document_.analysis());
  const WordColumns& words = document_.words();
  set_segments(Column::kWordStarts, words);
  set_column(Column::kWordIds, words.ids);
  set_column(Column::kWordSentences, words.sentences);
  set_column(Column::kWordParagraphs, words.paragraphs);
  const PartColumns& sentences = document_.sentences();
  set_segments(Column::kSentenceStarts, sentences);
  set_column(Column::kSentenceWords, sentences.words);
  set_column(Column::kSentenceSyllables, sentences.syllables);
  set_column(Column::kSentenceReadingEase, sentences.reading_ease);
  set_column(Column::kSentenceGrades, sentences.grade);
  const PartColumns& paragraphs = document_.paragraphs();
  set_segments(Column::kParagraphStarts, paragraphs);
  set_column(Column::kParagraphWords, paragraphs.words);
  set_column(Column::kParagraphSyllables, paragraphs.syllables);
  set_column(Column::kParagraphSentences, paragraphs.sentences);
  set_column(Column::kParagraphReadingEase, paragraphs.reading_ease);
  set_column(Column::kParagraphGrades, paragraphs.grade);
  set_segments(Column::kLineStarts, document_.lines());
  const VocabularyColumns& vocabulary = document_.vocabulary();
  set_column(Column::kVocabularyText, vocabulary.text);
  set_column(Column::kVocabularyCounts, vocabulary.counts);
  set_column(Column::kVocabularySyllables, vocabulary.syllables);
  set_column(Column::kVocabularyFirstOccurrences, vocabulary.first_occurrences);
  set_column(Column::kText, document_.text().data(), document_.text().size());
}

Status DocumentHandle::need_report(std::size_t most_common_words) {
  ReportColumns report;
  if (!report.list(document_.analysis(), most_common_words)) return Status::kOutOfMemory;
  report_ = std::move(report);
  set_report(report_);
  return Status::kOk;
}

Status DocumentHandle::need_graphemes() {
  const SegmentColumns* const graphemes = document_.graphemes();
  if (graphemes == nullptr) return Status::kOutOfMemory;
  set_segments(Column::kGraphemeStarts, *graphemes);
  return Status::kOk;
}

double DocumentHandle::row_at(Column starts, std::uint32_t offset) {
  const SegmentColumns* level = &document_.words();
  if (starts == Column::kSentenceStarts) level = &document_.sentences();
  if (starts == Column::kParagraphStarts) level = &document_.paragraphs();
  if (starts == Column::kLineStarts) level = &document_.lines();
  if (starts == Column::kGraphemeStarts) level = document_.graphemes();
  if (level == nullptr) return -1;
  const std::optional<std::size_t> row = wordbridge::row_at(*level, offset);
  return row.has_value() ? static_cast<double>(*row) : -1;
}

}  // namespace wordbridge::binding
