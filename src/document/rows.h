// Some of the segments of a document, for those who show a part of it.
#pragma once

#include <optional>

#include "document/state.h"

namespace wordbridge {

enum class Level : std::uint8_t { kWords, kSentences, kParagraphs, kLines, kGraphemes };

// Consecutive rows of a level.
struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// Rows of one level, each with its place. Offsets are in the document's unit; kinds are values of
// CharacterKind.
struct Rows {
  Buffer<std::uint32_t> starts;
  Buffer<std::uint32_t> ends;
  Buffer<std::uint8_t> kinds;
  // Index of each in its level; none for graphemes.
  Buffer<std::uint32_t> indexes;
  // Stable ids of words, sentences and paragraphs.
  Buffer<std::uint32_t> ids;
  // What was counted in sentences and paragraphs; scores are NaN without a word. Of words, which word each
  // is: equal numbers for equal words as long as the document is not edited, kNoWord for what is no word.
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> syllables;
  Buffer<std::uint32_t> sentences;
  Buffer<double> reading_ease;
  Buffer<double> grade;

  void clear();
};

// Index of the row that holds `offset`: of the one behind it at a boundary, of the last one at the end of the
// text; none beyond the text or in an empty one. Not for graphemes. O(log).
std::optional<std::uint32_t> row_at(const DocumentState& state, Level level, std::uint32_t offset);

// The rows that share text with [from, to), or that hold `from` if that is empty; at most those there are.
// Not for graphemes. O(log).
RowRange rows_between(const DocumentState& state, Level level, std::uint32_t from, std::uint32_t to);

// Lists rows of a level; of graphemes, those that share text with [from, to). False if there is no memory.
// O(rows
// + text of the rows).
[[nodiscard]] bool list_rows(const DocumentState& state, Level level, RowRange range, Rows& rows);
[[nodiscard]] bool list_graphemes(const DocumentState& state, std::uint32_t from, std::uint32_t to,
                                  Rows& rows);

// Lists the sentences or paragraphs that became what they are after `version`. False if there is no memory.
// O(changed rows + rows / 256).
[[nodiscard]] bool list_changed(const DocumentState& state, Level level, std::uint32_t version, Rows& rows);

}  // namespace wordbridge
