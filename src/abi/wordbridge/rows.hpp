// Some of the segments of a document: what Document::rows() and its neighbours lend.
#pragma once

#include "text.hpp"

namespace wb {

// See wb_rows. Those columns that the level has not are empty.
struct Rows : Segments {
  std::span<const std::uint32_t> indexes;
  std::span<const std::uint32_t> ids;
  std::span<const std::uint32_t> words;
  std::span<const std::uint32_t> syllables;
  std::span<const std::uint32_t> sentences;
  std::span<const double> reading_ease;
  std::span<const double> grades;

  explicit Rows(const wb_rows& rows)
      : Segments({rows.count, rows.starts, rows.ends, rows.kinds}),
        indexes(column(rows.indexes, rows.count)),
        ids(column(rows.ids, rows.count)),
        words(column(rows.words, rows.count)),
        syllables(column(rows.syllables, rows.count)),
        sentences(column(rows.sentences, rows.count)),
        reading_ease(column(rows.reading_ease, rows.count)),
        grades(column(rows.grades, rows.count)) {}

 private:
  template <typename T>
  static std::span<const T> column(const T* first, std::size_t count) {
    return {first, first == nullptr ? 0 : count};
  }
};

// The ids of all segments of a document, for another one of the same text: see wb_document_restore_ids().
struct Ids {
  std::span<const std::uint32_t> words;
  std::span<const std::uint32_t> sentences;
  std::span<const std::uint32_t> paragraphs;
  wb_next_ids next;
  std::uint32_t version;
};

}  // namespace wb
