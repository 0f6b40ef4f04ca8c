// A text that is analysed once, and follows edits.
#pragma once

#include "analysis.hpp"
#include "text.hpp"

namespace wb {

// See wb_word_columns.
struct WordColumns : Segments {
  std::span<const std::uint32_t> words;
  std::span<const std::uint32_t> ids;
  std::span<const std::uint32_t> sentences;
  std::span<const std::uint32_t> paragraphs;

  explicit WordColumns(const wb_word_columns& columns)
      : Segments({columns.count, columns.starts, columns.ends, columns.kinds}),
        words(columns.words, columns.count),
        ids(columns.ids, columns.count),
        sentences(columns.sentences, columns.count),
        paragraphs(columns.paragraphs, columns.count) {}
};

// See wb_part_columns.
struct PartColumns : Segments {
  std::span<const std::uint32_t> ids;
  std::span<const std::uint32_t> words;
  std::span<const std::uint32_t> syllables;
  std::span<const std::uint32_t> sentences;
  std::span<const double> reading_ease;
  std::span<const double> grades;

  explicit PartColumns(const wb_part_columns& columns)
      : Segments({columns.count, columns.starts, columns.ends, columns.kinds}),
        ids(columns.ids, columns.count),
        words(columns.words, columns.count),
        syllables(columns.syllables, columns.count),
        sentences(columns.sentences, columns.count),
        reading_ease(columns.reading_ease, columns.count),
        grades(columns.grades, columns.count) {}
};

// See wb_level_change.
struct LevelChange {
  std::uint32_t first;
  std::uint32_t added;
  std::span<const std::uint32_t> removed;

  explicit LevelChange(const wb_level_change& change)
      : first(change.first), added(change.added), removed(change.removed, change.removed_count) {}
};

// See wb_change.
struct Change {
  std::uint32_t dirty_from;
  std::uint32_t dirty_to;
  LevelChange words;
  LevelChange sentences;
  LevelChange paragraphs;

  explicit Change(const wb_change& change)
      : dirty_from(change.dirty_from),
        dirty_to(change.dirty_to),
        words(change.words),
        sentences(change.sentences),
        paragraphs(change.paragraphs) {}
};

// Its columns are borrowed until the next update().
class Document {
 public:
  // See wb_document_create().
  static Result<Document> create(std::string_view text, const wb_options& options = Options{}) {
    wb_document* made = nullptr;
    const wb_status status = wb_document_create(text.data(), text.size(), &options, &made);
    if (status != WB_OK) return Error::last(status);
    return Document{made};
  }

  // Always that of the text as it is now.
  [[nodiscard]] AnalysisView analysis() const {
    wb_analysis* lent = nullptr;
    (void)wb_document_analysis(get(), &lent);
    return AnalysisView{lent};
  }
  [[nodiscard]] std::uint32_t length() const {
    std::uint32_t length = 0;
    (void)wb_document_length(get(), &length);
    return length;
  }
  [[nodiscard]] std::uint32_t version() const {
    std::uint32_t version = 0;
    (void)wb_document_version(get(), &version);
    return version;
  }

  // See wb_document_read().
  [[nodiscard]] Result<std::string> read(std::uint32_t from, std::uint32_t to,
                                         wb_reading reading = WB_READ_WELL_FORMED) const {
    wb_bytes bytes{};
    const wb_status status = wb_document_read(get(), from, to, reading, &bytes);
    if (status != WB_OK) return Error::last(status);
    return take(bytes);
  }

  // See wb_document_update(). The change is borrowed until the next one.
  Result<Change> update(std::uint32_t from, std::uint32_t to, std::string_view text) {
    wb_change change{};
    const wb_status status = wb_document_update(get(), from, to, text.data(), text.size(), &change);
    if (status != WB_OK) return Error::last(status);
    return Change{change};
  }

  [[nodiscard]] Result<WordColumns> words() const { return lend<WordColumns>(&wb_document_words); }
  [[nodiscard]] Result<PartColumns> sentences() const { return lend<PartColumns>(&wb_document_sentences); }
  [[nodiscard]] Result<PartColumns> paragraphs() const { return lend<PartColumns>(&wb_document_paragraphs); }
  [[nodiscard]] Result<Segments> lines() const { return lend<Segments>(&wb_document_lines); }
  [[nodiscard]] Result<Segments> graphemes() const { return lend<Segments>(&wb_document_graphemes); }
  [[nodiscard]] Result<Vocabulary> vocabulary() const { return lend<Vocabulary>(&wb_document_vocabulary); }

  // For the functions of rows.h.
  [[nodiscard]] wb_document* get() const { return handle_.get(); }

 private:
  explicit Document(wb_document* handle) : handle_(handle) {}

  template <typename Columns, typename Out>
  Result<Columns> lend(wb_status (*make)(wb_document*, Out*)) const {
    Out columns{};
    const wb_status status = make(get(), &columns);
    if (status != WB_OK) return Error::last(status);
    return Columns{columns};
  }

  Owner<wb_document, &wb_document_free> handle_;
};

}  // namespace wb
