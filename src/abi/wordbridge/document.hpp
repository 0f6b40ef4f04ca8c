// A text that is analysed once, and follows edits.
#pragma once

#include "analysis.hpp"
#include "library.hpp"
#include "rows.hpp"
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

  // The same of bytes that it takes over: see wb_document_adopt().
  static Result<Document> adopt(Bytes text, const wb_options& options = Options{}) {
    wb_document* made = nullptr;
    const wb_status status = wb_document_adopt(text.get(), &options, &made);
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

  // Rows of a level, borrowed until one of these three is called again: see wb_document_rows(),
  // wb_document_rows_between() and wb_document_rows_changed().
  [[nodiscard]] Result<Rows> rows(wb_granularity level, std::uint32_t first, std::uint32_t count) const {
    return list([&](wb_rows* out) { return wb_document_rows(get(), level, first, count, out); });
  }
  [[nodiscard]] Result<Rows> rows_between(wb_granularity level, std::uint32_t from, std::uint32_t to) const {
    return list([&](wb_rows* out) { return wb_document_rows_between(get(), level, from, to, out); });
  }
  [[nodiscard]] Result<Rows> rows_changed(wb_granularity level, std::uint32_t version) const {
    return list([&](wb_rows* out) { return wb_document_rows_changed(get(), level, version, out); });
  }
  // See wb_document_row_at().
  [[nodiscard]] Result<std::uint32_t> row_at(wb_granularity level, std::uint32_t offset) const {
    return read_value<std::uint32_t>(
        [&](std::uint32_t* out) { return wb_document_row_at(get(), level, offset, out); });
  }

  // A number for each sentence, borrowed until one of these two is called again: see
  // wb_document_contributions() and wb_document_sentence_counts().
  [[nodiscard]] Result<std::span<const double>> contributions(Formula formula,
                                                              const WordLists* lists = nullptr) const {
    return values(&wb_document_contributions, formula.index(), lists);
  }
  [[nodiscard]] Result<std::span<const double>> sentence_counts(std::size_t count_index,
                                                                const WordLists* lists = nullptr) const {
    return values(&wb_document_sentence_counts, count_index, lists);
  }

  // See wb_document_next_ids() and wb_document_restore_ids().
  [[nodiscard]] wb_next_ids next_ids() const {
    wb_next_ids next{};
    (void)wb_document_next_ids(get(), &next);
    return next;
  }
  Result<void> restore_ids(const Ids& ids) {
    return as_result(wb_document_restore_ids(get(), ids.words.data(), ids.words.size(), ids.sentences.data(),
                                             ids.sentences.size(), ids.paragraphs.data(),
                                             ids.paragraphs.size(), &ids.next, ids.version));
  }

  // For functions of the C interface.
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

  template <typename Call>
  static Result<Rows> list(Call call) {
    wb_rows rows{};
    const wb_status status = call(&rows);
    if (status != WB_OK) return Error::last(status);
    return Rows{rows};
  }

  template <typename Number>
  Result<std::span<const double>> values(wb_status (*make)(wb_document*, Number, const wb_word_lists*,
                                                           wb_values*),
                                         Number number, const WordLists* lists) const {
    wb_values values{};
    const wb_status status = make(get(), number, lists == nullptr ? nullptr : lists->get(), &values);
    if (status != WB_OK) return Error::last(status);
    return std::span{values.values, values.count};
  }

  Owner<wb_document, &wb_document_free> handle_;
};

}  // namespace wb
