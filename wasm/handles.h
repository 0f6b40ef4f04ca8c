// The objects that JavaScript holds, and how it reads them: numbers and columns at fixed places of wasm
// memory, so that no call makes an object in C++ only to be read. js/core.ts mirrors the names below.
#pragma once

#include <cstdint>
#include <new>
#include <string_view>

#include "document/document.h"
#include "document/segmentation.h"
#include "document/word_statistics.h"
#include "lexicon/word_lists.h"
#include "markup/markup.h"
#include "measure/formula.h"
#include "memory/allocator.h"

namespace wordbridge::binding {

// Addresses and sizes are below 4 GiB: JavaScript reads them as numbers.
using Address = std::uintptr_t;

// What is at an address.
inline std::string_view view(Address text, std::size_t size) {
  return {reinterpret_cast<const char*>(text), size};
}

// Places in Handle::numbers(): a double each, exact below 2^53.
enum class Number : std::uint8_t {
  kWords,
  kDistinctWords,
  kSentences,
  kParagraphs,
  kLines,
  kSyllables,
  kBytes,
  kIllFormed,
  kGraphemes,
  kGraphemesWithoutSpaces,
  kCodePoints,
  kCodePointsWithoutSpaces,
  kUtf16Units,
  kUtf16UnitsWithoutSpaces,
  kFleschReadingEase,
  kFleschKincaidGrade,
  // Of a document: number of edits, length in its unit, and segments of each level.
  kVersion,
  kLength,
  kWordRows,
  kSentenceRows,
  kParagraphRows,
  kLineRows,
  // What the last edit changed, in the document's unit.
  kDirtyFrom,
  kDirtyTo,
  // The next ids.
  kNextWordId,
  kNextSentenceId,
  kNextParagraphId,
  kCount,
};

// Places in Handle::columns(): two 32-bit numbers each, address and number of elements.
enum class Column : std::uint8_t {
  // Most common words: UTF-8 with a line feed behind each, and their counts.
  kCommonText,
  kCommonCounts,
  // Sixteen bytes of each of them in a report: all of a short word and zeros behind it, zeros alone of a
  // longer one.
  kCommonKeys,
  // Sentence lengths that occur, and how many sentences have each.
  kLengthWords,
  kLengthSentences,
  // Segments of segment(), or the words of a document: ends are the starts of the next. The columns of a
  // document's level are there after need().
  kWordStarts,
  kWordEnds,
  kWordKinds,
  kWordWords,
  kWordIds,
  kWordSentences,
  kWordParagraphs,
  kSentenceStarts,
  kSentenceEnds,
  kSentenceKinds,
  kSentenceIds,
  kSentenceWords,
  kSentenceSyllables,
  kSentenceReadingEase,
  kSentenceGrades,
  kParagraphStarts,
  kParagraphEnds,
  kParagraphKinds,
  kParagraphIds,
  kParagraphWords,
  kParagraphSyllables,
  kParagraphSentences,
  kParagraphReadingEase,
  kParagraphGrades,
  kLineStarts,
  kLineEnds,
  kLineKinds,
  kGraphemeStarts,
  kGraphemeEnds,
  kGraphemeKinds,
  kVocabularyText,
  kVocabularyCounts,
  kVocabularySyllables,
  kVocabularyFirstOccurrences,
  // Text that was read: see DocumentHandle::read.
  kText,
  // Of the last edit: for words, sentences and paragraphs the first row and the number of rows that were
  // added; and
  // the ids that were removed.
  kAddedRows,
  kRemovedWords,
  kRemovedSentences,
  kRemovedParagraphs,
  // Rows that were asked for: see DocumentHandle::list.
  kRowStarts,
  kRowEnds,
  kRowKinds,
  kRowIndexes,
  kRowIds,
  kRowWords,
  kRowSyllables,
  kRowSentences,
  kRowReadingEase,
  kRowGrades,
  // A number for each sentence: see DocumentHandle::contributions.
  kValues,
  kCount,
};

// The most common words and the sentence lengths of an analysis, as columns.
class ReportColumns {
 public:
  // `stop_words` are words that are not wanted among them, a line each. False if there is no memory.
  [[nodiscard]] bool list(const Analysis& analysis, std::size_t most_common_words,
                          std::string_view stop_words = {}, CaseFolding folding = CaseFolding::kUniversal);

  Buffer<char> common_text;
  Buffer<std::uint32_t> common_counts;
  Buffer<ShortBytes> common_keys;
  Buffer<std::uint32_t> length_words;
  Buffer<std::uint32_t> length_sentences;
};

// What every object has. It takes its memory from the core's allocator, so that an operation that does not
// end releases it too.
class Handle {
 public:
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  static void* operator new(std::size_t size, const std::nothrow_t& /*unused*/) noexcept {
    return allocator().allocate(allocator().context, size);
  }
  static void operator delete(void* block) { allocator().release(allocator().context, block); }
  static void operator delete(void* block, const std::nothrow_t& /*unused*/) noexcept {
    operator delete(block);
  }

  [[nodiscard]] Status status() const { return static_cast<Status>(head_.status); }
  // Address of double[Number::kCount].
  [[nodiscard]] Address numbers() const { return reinterpret_cast<Address>(numbers_); }
  // Address of std::uint32_t[2 * Column::kCount].
  [[nodiscard]] Address columns() const { return reinterpret_cast<Address>(columns_); }

 protected:
  ~Handle() = default;

  void set_status(Status status) { head_.status = static_cast<std::uint32_t>(status); }
  void set_number(Number number, double value) { numbers_[static_cast<std::size_t>(number)] = value; }
  void set_numbers(const Analysis& analysis);
  template <typename T>
  void set_column(Column column, const T* elements, std::size_t count) {
    Entry& entry = columns_[static_cast<std::size_t>(column)];
    entry = {static_cast<std::uint32_t>(reinterpret_cast<Address>(elements)),
             static_cast<std::uint32_t>(count)};
  }
  template <typename T>
  void set_column(Column column, const Buffer<T>& buffer) {
    set_column(column, buffer.data(), buffer.size());
  }
  void set_report(const ReportColumns& report);
  // Sets the three columns that every level has, which stand in the order starts, ends, kinds.
  void set_segments(Column starts, const SegmentColumns& segments);

 private:
  struct Entry {
    std::uint32_t address;
    std::uint32_t length;
  };

  // What is read of a handle of which JavaScript has only the address: the three numbers above. It stands
  // first, so that its address is that of the handle.
  struct Head {
    std::uint32_t status;
    std::uint32_t numbers;
    std::uint32_t columns;
  };

  Head head_ = {static_cast<std::uint32_t>(Status::kOk), static_cast<std::uint32_t>(numbers()),
                static_cast<std::uint32_t>(columns())};
  double numbers_[static_cast<std::size_t>(Number::kCount)] = {};
  Entry columns_[static_cast<std::size_t>(Column::kCount)] = {};
};

// A text of a caller's, and whether it is known to be well-formed.
struct Text {
  std::string_view bytes;
  bool well_formed;
  Markup markup;
};

// What analyze() made.
class AnalysisHandle final : public Handle {
 public:
  AnalysisHandle(const Text& text, std::string_view syllables, const AnalysisOptions& options,
                 std::size_t most_common_words, std::string_view stop_words);

  [[nodiscard]] const Analysis& analysis() const { return analysis_; }

 private:
  Analysis analysis_;
  ReportColumns report_;
};

// What segment() made: the columns kWordStarts, kWordEnds and kWordKinds.
class SegmentationHandle final : public Handle {
 public:
  SegmentationHandle(const Text& text, Granularity granularity, Newlines newlines, const SentenceRules& rules,
                     const WordRules& words);
  // Words by UAX #29 of text that is well-formed and has no address.
  explicit SegmentationHandle(std::string_view text);

 private:
  void set_columns();

  Segmentation segmentation_;
};

// Words of a text, a document or a summary, and what was measured of them last: the columns kCommonText,
// kCommonCounts and kValues are the text, the counts and the values of a Ranking.
class WordsHandle final : public Handle {
 public:
  WordStatistics words;

  void set(Status status) { set_status(status); }
  // Takes what was measured, or why it was not.
  Status take(Status status, Ranking ranking);

 private:
  Ranking ranking_;
};

// What a document can be asked to make columns of.
enum class Part : std::uint8_t { kWords, kSentences, kParagraphs, kLines, kGraphemes, kVocabulary };

class DocumentHandle final : public Handle {
 public:
  // Takes over a block of the core's allocator.
  DocumentHandle(Buffer<char> bytes, std::string_view syllables, const DocumentOptions& options);

  [[nodiscard]] const Analysis& analysis() const { return document_.analysis(); }
  [[nodiscard]] Status read_words(WordStatistics& out) const { return out.read(document_.state()); }

  // Finds the most common words and the sentence lengths.
  Status need_report(std::size_t most_common_words, std::string_view stop_words);
  // Sets the columns of a part, which stay until the next edit.
  Status need(Part part);
  // Replaces text [from, to); what changed is in the columns of the last edit.
  Status update(std::uint32_t from, std::uint32_t to, std::string_view inserted, unicode::Encoding encoding);
  // Sets kText to text [from, to): see Document::read.
  Status read(std::uint32_t from, std::uint32_t to, Document::Reading reading);
  // Set the columns of rows, which stay until one of these is called again: rows [first, first + count) of a
  // level, those that touch text [from, to), and those that have changed since a version.
  Status list(Level level, std::uint32_t first, std::uint32_t count);
  Status list_between(Level level, std::uint32_t from, std::uint32_t to);
  Status list_changed(Level level, std::uint32_t version);
  // Row of a level that holds an offset; -1 if none does.
  [[nodiscard]] double row_at(Level level, std::uint32_t offset);
  // Set kValues: see sentence_scores.h.
  Status contributions(Formula formula, const WordLists* lists);
  Status sentence_counts(ReadabilityCount count, const WordLists* lists);
  // Gives all segments the ids that they had.
  Status restore_ids(const Document::SavedIds& words, const Document::SavedIds& sentences,
                     const Document::SavedIds& paragraphs, const DocumentState::Ids& next,
                     std::uint32_t version);

 private:
  void set_document_numbers();
  void set_change(const Change& change);
  void set_rows();
  void set_part(const WordColumns& words);
  void set_parts(Column starts, const PartColumns& parts);

  WordNumbers syllables_;
  Document document_;
  ReportColumns report_;
  Buffer<char> text_;
  Change change_;
  std::uint32_t added_rows_[6] = {};
  Rows rows_;
  Buffer<double> sentence_values_;
};

}  // namespace wordbridge::binding
