// Whether two results are one.
#pragma once

#include <cstring>

#include "fuzz.h"

namespace wordbridge::fuzz {

template <typename T>
void require_same(const T* a, const T* b, std::size_t count) {
  require(count == 0 || (a != nullptr && b != nullptr));
  require(count == 0 || std::memcmp(a, b, count * sizeof(T)) == 0);
}

inline void require_same(const wb_vocabulary& a, const wb_vocabulary& b) {
  require(a.count == b.count);
  require_same(a.offsets, b.offsets, a.count + 1);
  require_same(a.text, b.text, a.offsets[a.count]);
  require_same(a.counts, b.counts, a.count);
  require_same(a.syllables, b.syllables, a.count);
}

// The totals and the vocabularies of two analyses.
inline void require_same(wb_analysis* a, wb_analysis* b) {
  wb_totals totals_a{};
  wb_totals totals_b{};
  require(wb_analysis_totals(a, &totals_a) == WB_OK);
  require(wb_analysis_totals(b, &totals_b) == WB_OK);
  require_same(&totals_a, &totals_b, 1);
  wb_vocabulary words_a{};
  wb_vocabulary words_b{};
  require(wb_analysis_vocabulary(a, &words_a) == WB_OK);
  require(wb_analysis_vocabulary(b, &words_b) == WB_OK);
  require(words_a.count == totals_a.distinct_words);
  require_same(words_a, words_b);
}

// These columns of two tables of one kind.
template <typename Table, typename... Columns>
void require_same_columns(const Table& a, const Table& b, Columns... columns) {
  require(a.count == b.count);
  (require_same(a.*columns, b.*columns, a.count), ...);
}

inline void require_same(const wb_segments& a, const wb_segments& b) {
  using Of = wb_segments;
  require_same_columns(a, b, &Of::starts, &Of::ends, &Of::kinds);
}

inline void require_same(const wb_part_columns& a, const wb_part_columns& b) {
  using Of = wb_part_columns;
  require_same_columns(a, b, &Of::starts, &Of::ends, &Of::kinds, &Of::words, &Of::syllables, &Of::sentences,
                       &Of::reading_ease, &Of::grades);
}

inline void require_same(const wb_word_columns& a, const wb_word_columns& b) {
  using Of = wb_word_columns;
  require_same_columns(a, b, &Of::starts, &Of::ends, &Of::kinds, &Of::words, &Of::sentences, &Of::paragraphs);
}

// Segments that lie one behind the other, from the beginning of a text to its end.
inline void require_whole(std::size_t count, const std::uint32_t* starts, const std::uint32_t* ends,
                          std::uint32_t length) {
  require((count == 0) == (length == 0));
  for (std::size_t i = 0; i < count; ++i) {
    require(starts[i] == (i == 0 ? 0 : ends[i - 1]));
    require(ends[i] > starts[i]);
  }
  require(count == 0 || ends[count - 1] == length);
}

}  // namespace wordbridge::fuzz
