#pragma once

#include <optional>
#include <string_view>

#include "document/analysis.h"
#include "document/offset_unit.h"
#include "document/paragraph_analyzer.h"

namespace wordbridge {

struct DocumentOptions {
  AnalysisOptions analysis;
  // The unit of every offset that goes in or comes out.
  OffsetUnit offsets = OffsetUnit::kUtf16;
};

// Segments of one level: segment i is [boundaries[i], boundaries[i + 1]), without gaps. There is one boundary
// more than there are segments. `kinds` are values of CharacterKind.
struct SegmentColumns {
  Buffer<std::uint32_t> boundaries;
  // The same boundaries in bytes of Document::text(); empty where offsets are UTF-16, for callers of that
  // unit slice a string of their own.
  Buffer<std::uint32_t> positions;
  Buffer<std::uint8_t> kinds;

  [[nodiscard]] std::size_t size() const { return kinds.size(); }
};

// All segments between word boundaries, words or not.
struct WordColumns : SegmentColumns {
  // Index into the vocabulary; kNoWord for a segment that is no word.
  Buffer<WordId> ids;
  // Row of the sentence and of the paragraph in which the segment starts.
  Buffer<std::uint32_t> sentences;
  Buffer<std::uint32_t> paragraphs;
};

// All segments between sentence boundaries, or all paragraphs, blank ones included.
struct PartColumns : SegmentColumns {
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> syllables;
  // Sentences with a word: 0 or 1 for a sentence.
  Buffer<std::uint32_t> sentences;
  // Flesch reading ease and Flesch-Kincaid grade of the part alone; NaN without a word.
  Buffer<double> reading_ease;
  Buffer<double> grade;
};

struct VocabularyColumns {
  // Occurrences, syllables, and the row of the word segment where each word stands first.
  Buffer<std::uint32_t> counts;
  Buffer<std::uint32_t> syllables;
  Buffer<std::uint32_t> first_occurrences;
  // The folded words in UTF-8, a line feed behind each: no word has one inside.
  Buffer<char> text;
};

// A whole text, analysed once, with its columns. Not to be moved once made: views point into it.
class Document {
 public:
  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document() = default;

  // Takes the bytes over and analyses them as analyze() does. Must be called once, on a new document. As
  // analyze(): kOutOfMemory, kTextTooLarge or kCancelled, and the document is of no use then. O(bytes) time;
  // 17 bytes of memory for each segment between word boundaries beside the text and the vocabulary.
  [[nodiscard]] Status make(Buffer<char> bytes, const DocumentOptions& options);

  // Columns of grapheme clusters, found when first asked for; nullptr if there is no memory for them.
  [[nodiscard]] const SegmentColumns* graphemes();

  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] const WordColumns& words() const { return words_; }
  [[nodiscard]] const PartColumns& sentences() const { return sentences_; }
  [[nodiscard]] const PartColumns& paragraphs() const { return paragraphs_; }
  [[nodiscard]] const SegmentColumns& lines() const { return lines_; }
  [[nodiscard]] const VocabularyColumns& vocabulary() const { return vocabulary_; }
  // The text as it was read: well-formed UTF-8.
  [[nodiscard]] std::string_view text() const { return text_.text; }
  // Length of the text in the document's unit.
  [[nodiscard]] std::uint32_t length() const { return words_.boundaries.back(); }

 private:
  [[nodiscard]] bool find_lines();
  [[nodiscard]] bool list_vocabulary();

  Buffer<char> bytes_;
  unicode::WellFormed text_;
  OffsetUnit unit_ = OffsetUnit::kUtf16;
  Analysis analysis_;
  WordColumns words_;
  PartColumns sentences_;
  PartColumns paragraphs_;
  SegmentColumns lines_;
  VocabularyColumns vocabulary_;
  SegmentColumns graphemes_;
  bool has_graphemes_ = false;
};

// Row of the segment that holds `offset`; the last one for the end of the text, none beyond it or in an empty
// text. O(log rows).
std::optional<std::size_t> row_at(const SegmentColumns& columns, std::uint32_t offset);

}  // namespace wordbridge
