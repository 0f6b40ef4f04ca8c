/* Some of the segments of a document, for those who show a part of it, and what each sentence has to do with
 * its readability. */
#ifndef WORDBRIDGE_ROWS_H
#define WORDBRIDGE_ROWS_H

#include "document.h"
#include "readability.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* Rows of one level, each with its place: all columns have `count` elements, but those that the level has not
 * are NULL. */
typedef struct wb_rows {
  size_t count;
  const uint32_t* starts;
  const uint32_t* ends;
  const uint8_t* kinds;
  const uint32_t* indexes; /* of each in its level; not for graphemes */
  const uint32_t* ids;     /* of words, sentences and paragraphs */
  /* What was counted in sentences and paragraphs: see wb_part_columns. Of words: which word each is, equal
   * numbers for equal words until the next edit, WB_NO_WORD for what is no word. */
  const uint32_t* words;
  const uint32_t* syllables;
  const uint32_t* sentences;
  const double* reading_ease;
  const double* grades;
} wb_rows;

/* Each of the following three is borrowed until one of them is called again, or the next edit. `level` is
 * WB_WORDS, WB_SENTENCES, ... */

/* Rows [first, first + count), as far as there are. Not for graphemes: WB_INVALID_ARGUMENT. O(log + rows and
 * their text). */
WB_API wb_status wb_document_rows(wb_document* document, wb_granularity level, uint32_t first, uint32_t count,
                                  wb_rows* out);

/* Rows that share text with [from, to), or that hold `from` if that is empty. WB_OUT_OF_RANGE beyond the
 * text. O(log + rows and their text). */
WB_API wb_status wb_document_rows_between(wb_document* document, wb_granularity level, uint32_t from,
                                          uint32_t to, wb_rows* out);

/* Sentences or paragraphs that became what they are after a version. WB_INVALID_ARGUMENT for another level.
 * O(changed rows + rows / 256). */
WB_API wb_status wb_document_rows_changed(wb_document* document, wb_granularity level, uint32_t version,
                                          wb_rows* out);

/* Index of the row that holds an offset: of the one behind it at a boundary, of the last at the end of the
 * text. WB_OUT_OF_RANGE beyond the text and in an empty one. Value. O(log), for graphemes as their columns
 * the first time. */
WB_API wb_status wb_document_row_at(wb_document* document, wb_granularity level, uint32_t offset,
                                    uint32_t* out);

/* A number for each sentence, in order. */
typedef struct wb_values {
  size_t count;
  const double* values;
} wb_values;

/* By how much each sentence moves a score: that of the whole text less that of the text without the sentence;
 * 0 for one without a word, NaN where one of the two is not defined, as for the only sentence. `lists` may be
 * NULL. WB_WRONG_LANGUAGE or WB_COUNTS_NEEDED. Borrowed until this or the next one is called again, or the
 * next edit. O(letters of the text). */
WB_API wb_status wb_document_contributions(wb_document* document, wb_formula formula,
                                           const wb_word_lists* lists, wb_values* out);

/* One of the counts of wb_readability_count_name() for each sentence alone. Statuses, life and cost as above.
 */
WB_API wb_status wb_document_sentence_counts(wb_document* document, size_t count_index,
                                             const wb_word_lists* lists, wb_values* out);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
