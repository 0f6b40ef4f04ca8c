/* What is counted of a text: of one that was given whole, of a document, of a stream. */
#ifndef WORDBRIDGE_ANALYSIS_H
#define WORDBRIDGE_ANALYSIS_H

#include "options.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* The counts of a text and its vocabulary. wb_analyze() makes one that the caller owns;
 * wb_document_analysis() and wb_summary_analysis() lend theirs. */
typedef struct wb_analysis wb_analysis;

/* Analyses a text in one pass. `options` may be NULL; its `offsets` do not matter. Owned: wb_analysis_free().
 * O(bytes) time, memory for the vocabulary (and for a copy of the text if it is ill-formed). */
WB_API wb_status wb_analyze(const char* text, size_t size, const wb_options* options, wb_analysis** out);

/* Frees an analysis of wb_analyze(). WB_INVALID_HANDLE for one that is lent. */
WB_API wb_status wb_analysis_free(wb_analysis* analysis);

/* Counts of a text. */
typedef struct wb_totals {
  uint64_t words;          /* what the word policy counts */
  uint64_t distinct_words; /* different ones: case, normalization and kind of apostrophe make no difference */
  uint64_t sentences;      /* those with a word */
  uint64_t paragraphs;     /* those that are not blank */
  uint64_t lines;          /* blank or not; a final newline opens no new one */
  uint64_t syllables;      /* of all words; 0 where the language is undetermined */
  uint64_t bytes;          /* of the text as it was given */
  uint64_t ill_formed;     /* ill-formed sequences that were read as U+FFFD */
  /* Sizes of the text, and without white space (property White_Space). */
  uint64_t graphemes;
  uint64_t graphemes_without_spaces;
  uint64_t code_points;
  uint64_t code_points_without_spaces;
  uint64_t utf16_units;
  uint64_t utf16_units_without_spaces;
} wb_totals;

/* Value. O(1). */
WB_API wb_status wb_analysis_totals(const wb_analysis* analysis, wb_totals* out);

/* The rules that made it. Value. O(1). */
WB_API wb_status wb_analysis_policies(const wb_analysis* analysis, wb_policies* out);

/* Words with what is known of each. Word i is bytes [offsets[i], offsets[i + 1]) of `text`: UTF-8, case
 * folded, in Normalization Form C, with straight apostrophes. These are an array of large strings of Apache
 * Arrow as they stand. */
typedef struct wb_vocabulary {
  size_t count;
  const char* text;
  const uint64_t* offsets;           /* count + 1 of them */
  const uint32_t* counts;            /* occurrences */
  const uint32_t* syllables;         /* of each occurrence; 0 where the language is undetermined */
  const uint32_t* first_occurrences; /* row of the word segment of a document; NULL for any other text */
} wb_vocabulary;

/* The `limit` words that occur most often, by falling count; words of equal count by code points. Words of
 * `stop_words` (UTF-8, a line each, in any case and spelling) are left out: NULL and 0 for none. Borrowed
 * until this is called again for the same analysis, or the analysis changes. O(distinct words + limit log
 * limit). */
WB_API wb_status wb_analysis_most_common(wb_analysis* analysis, size_t limit, const char* stop_words,
                                         size_t stop_words_size, wb_vocabulary* out);

/* All distinct words, in order of first occurrence. Borrowed as above. O(distinct words), the first time
 * only. */
WB_API wb_status wb_analysis_vocabulary(wb_analysis* analysis, wb_vocabulary* out);

/* How many sentences have how many words: those lengths that occur, rising. */
typedef struct wb_sentence_lengths {
  size_t count;
  const uint32_t* words;
  const uint32_t* sentences;
} wb_sentence_lengths;

/* Borrowed as above. O(different lengths). */
WB_API wb_status wb_analysis_sentence_lengths(wb_analysis* analysis, wb_sentence_lengths* out);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
