// The objects that JavaScript holds, and how it reads them: numbers and columns at fixed places of wasm
// memory, so that no call makes an object in C++ only to be read. js/core.ts mirrors the names below.
#pragma once

#include <cstdint>
#include <new>
#include <string_view>

#include "document/document.h"
#include "document/segmentation.h"
#include "memory/allocator.h"

namespace wordbridge::binding {

// Addresses and sizes are below 4 GiB: JavaScript reads them as numbers.
using Address = std::uintptr_t;

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
  kCount,
};

// Places in Handle::columns(): two 32-bit numbers each, address and number of elements.
enum class Column : std::uint8_t {
  // Most common words: UTF-8 with a line feed behind each, and their counts.
  kCommonText,
  kCommonCounts,
  // Sentence lengths that occur, and how many sentences have each.
  kLengthWords,
  kLengthSentences,
  // Segments of segment(), or the words of a document: ends are the starts of the next.
  kWordStarts,
  kWordEnds,
  kWordKinds,
  kWordPositions,
  kWordIds,
  kWordSentences,
  kWordParagraphs,
  kSentenceStarts,
  kSentenceEnds,
  kSentenceKinds,
  kSentencePositions,
  kSentenceWords,
  kSentenceSyllables,
  kSentenceReadingEase,
  kSentenceGrades,
  kParagraphStarts,
  kParagraphEnds,
  kParagraphKinds,
  kParagraphPositions,
  kParagraphWords,
  kParagraphSyllables,
  kParagraphSentences,
  kParagraphReadingEase,
  kParagraphGrades,
  kLineStarts,
  kLineEnds,
  kLineKinds,
  kLinePositions,
  kGraphemeStarts,
  kGraphemeEnds,
  kGraphemeKinds,
  kGraphemePositions,
  kVocabularyText,
  kVocabularyCounts,
  kVocabularySyllables,
  kVocabularyFirstOccurrences,
  // The text as it was read, well-formed UTF-8.
  kText,
  kCount,
};

// The most common words and the sentence lengths of an analysis, as columns.
class ReportColumns {
 public:
  // False if there is no memory.
  [[nodiscard]] bool list(const Analysis& analysis, std::size_t most_common_words);

  Buffer<char> common_text;
  Buffer<std::uint32_t> common_counts;
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

  [[nodiscard]] Status status() const { return status_; }
  // Address of double[Number::kCount].
  [[nodiscard]] Address numbers() const { return reinterpret_cast<Address>(numbers_); }
  // Address of std::uint32_t[2 * Column::kCount].
  [[nodiscard]] Address columns() const { return reinterpret_cast<Address>(columns_); }

 protected:
  ~Handle() = default;

  void set_status(Status status) { status_ = status; }
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
  // Sets the four columns of a level, which stand in the order starts, ends, kinds, positions.
  void set_segments(Column starts, const SegmentColumns& segments);

 private:
  struct Entry {
    std::uint32_t address;
    std::uint32_t length;
  };

  Status status_ = Status::kOk;
  double numbers_[static_cast<std::size_t>(Number::kCount)] = {};
  Entry columns_[static_cast<std::size_t>(Column::kCount)] = {};
};

// What analyze() made.
class AnalysisHandle final : public Handle {
 public:
  AnalysisHandle(std::string_view text, const AnalysisOptions& options, std::size_t most_common_words);

 private:
  Analysis analysis_;
  ReportColumns report_;
};

// What segment() made: the columns kWordStarts, kWordEnds and kWordKinds.
class SegmentationHandle final : public Handle {
 public:
  SegmentationHandle(std::string_view text, Granularity granularity, Newlines newlines);

 private:
  Segmentation segmentation_;
};

class DocumentHandle final : public Handle {
 public:
  // Takes over a block of the core's allocator.
  DocumentHandle(Buffer<char> bytes, const DocumentOptions& options);

  // Finds the most common words and the sentence lengths.
  Status need_report(std::size_t most_common_words);
  // Finds the graphemes.
  Status need_graphemes();
  // Row of a level, told by its column of starts, that holds an offset; -1 if none does.
  [[nodiscard]] double row_at(Column starts, std::uint32_t offset);

 private:
  Document document_;
  ReportColumns report_;
};

}  // namespace wordbridge::binding
