#include "document/document.h"

#include <algorithm>

#include "measure/readability.h"
#include "segment/address.h"

namespace wordbridge {
namespace {

// Adds segments in order to the columns of one level.
class SegmentWriter {
 public:
  SegmentWriter(const unicode::WellFormed& text, OffsetUnit unit, SegmentColumns& columns)
      : offsets_(text, unit), with_positions_(unit != OffsetUnit::kUtf16), columns_(columns) {}

  [[nodiscard]] bool begin() {
    return columns_.boundaries.push_back(0) && (!with_positions_ || columns_.positions.push_back(0));
  }

  [[nodiscard]] bool add(const Segment& segment) {
    return columns_.boundaries.push_back(offsets_.offset_of(segment.end)) &&
           (!with_positions_ || columns_.positions.push_back(static_cast<std::uint32_t>(segment.end))) &&
           columns_.kinds.push_back(static_cast<std::uint8_t>(segment.kind));
  }

 private:
  OffsetCounter offsets_;
  bool with_positions_;
  SegmentColumns& columns_;
};

[[nodiscard]] bool add_counts(PartColumns& columns, const PartCounts& counts) {
  Totals totals;
  totals.words = counts.words;
  totals.syllables = counts.syllables;
  totals.sentences = counts.sentences;
  return columns.words.push_back(counts.words) && columns.syllables.push_back(counts.syllables) &&
         columns.sentences.push_back(counts.sentences) &&
         columns.reading_ease.push_back(flesch_reading_ease(totals)) &&
         columns.grade.push_back(flesch_kincaid_grade(totals));
}

// Fills columns from what the analysis sees.
class ColumnWriter {
 public:
  ColumnWriter(const unicode::WellFormed& text, OffsetUnit unit, WordColumns& words, PartColumns& sentences,
               PartColumns& paragraphs, VocabularyColumns& vocabulary)
      : words_(words),
        sentences_(sentences),
        paragraphs_(paragraphs),
        vocabulary_(vocabulary),
        addresses_(text.text),
        word_segments_(text, unit, words),
        sentence_segments_(text, unit, sentences),
        paragraph_segments_(text, unit, paragraphs) {}

  [[nodiscard]] bool begin() {
    return word_segments_.begin() && sentence_segments_.begin() && paragraph_segments_.begin();
  }

  bool segment(const Segment& segment, WordId id) {
    if (id == vocabulary_.first_occurrences.size() &&
        !vocabulary_.first_occurrences.push_back(static_cast<std::uint32_t>(words_.size()))) {
      return false;
    }
    return word_segments_.add({segment.start, segment.end, addresses_.kind_of(segment)}) &&
           words_.ids.push_back(id) &&
           words_.sentences.push_back(static_cast<std::uint32_t>(sentences_.size())) &&
           words_.paragraphs.push_back(static_cast<std::uint32_t>(paragraphs_.size()));
  }

  bool sentence(const Segment& sentence, const PartCounts& counts) {
    return sentence_segments_.add(sentence) && add_counts(sentences_, counts);
  }

  bool paragraph(const Segment& paragraph, const PartCounts& counts) {
    return paragraph_segments_.add(paragraph) && add_counts(paragraphs_, counts);
  }

 private:
  WordColumns& words_;
  PartColumns& sentences_;
  PartColumns& paragraphs_;
  VocabularyColumns& vocabulary_;
  AddressFinder addresses_;
  SegmentWriter word_segments_;
  SegmentWriter sentence_segments_;
  SegmentWriter paragraph_segments_;
};

}  // namespace

Status Document::make(Buffer<char> bytes, const DocumentOptions& options) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  bytes_ = std::move(bytes);
  unit_ = options.offsets;
  Status status = unicode::make_well_formed({bytes_.data(), bytes_.size()}, text_);
  if (status != Status::kOk) return status;
  ColumnWriter writer{text_, unit_, words_, sentences_, paragraphs_, vocabulary_};
  if (!writer.begin()) return Status::kOutOfMemory;
  status = ParagraphAnalyzer<ColumnWriter>{text_.text, options.analysis, analysis_, writer}.run();
  if (status != Status::kOk) return status;
  analysis_.totals.bytes = bytes_.size();
  analysis_.totals.ill_formed = text_.replacements.size();
  return find_lines() && list_vocabulary() ? Status::kOk : Status::kOutOfMemory;
}

bool Document::find_lines() {
  SegmentWriter writer{text_, unit_, lines_};
  if (!writer.begin()) return false;
  for (std::size_t position = 0; position < text_.text.size();) {
    const Line line = next_line(text_.text, position);
    position = line.end;
    if (!writer.add({line.start, line.end, greatest_kind(text_.text, line.start, line.end)})) return false;
  }
  return true;
}

bool Document::list_vocabulary() {
  const Vocabulary& vocabulary = analysis_.vocabulary;
  for (WordId id = 0; id < vocabulary.size(); ++id) {
    const std::string_view word = vocabulary.word(id);
    if (!vocabulary_.counts.push_back(vocabulary[id].count) ||
        !vocabulary_.syllables.push_back(vocabulary[id].syllables) ||
        !vocabulary_.text.append(word.data(), word.size()) || !vocabulary_.text.push_back('\n')) {
      return false;
    }
  }
  return true;
}

const SegmentColumns* Document::graphemes() {
  if (has_graphemes_) return &graphemes_;
  SegmentColumns columns;
  SegmentWriter writer{text_, unit_, columns};
  if (!writer.begin()) return nullptr;
  for (std::size_t position = 0; position < text_.text.size();) {
    const Segment grapheme = next_grapheme(text_.text, position);
    position = grapheme.end;
    if (!writer.add(grapheme)) return nullptr;
  }
  graphemes_ = std::move(columns);
  has_graphemes_ = true;
  return &graphemes_;
}

std::optional<std::size_t> row_at(const SegmentColumns& columns, std::uint32_t offset) {
  if (columns.size() == 0 || offset > columns.boundaries.back()) return std::nullopt;
  const std::uint32_t* const after =
      std::upper_bound(columns.boundaries.begin(), columns.boundaries.end() - 1, offset);
  return static_cast<std::size_t>(after - columns.boundaries.begin()) - 1;
}

}  // namespace wordbridge
