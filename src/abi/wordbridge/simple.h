/* The few functions that small programs need, without options and statuses: English, all defaults. */
#ifndef WORDBRIDGE_SIMPLE_H
#define WORDBRIDGE_SIMPLE_H

#include "analysis.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* Analyses a text of UTF-8. NULL if that fails: wb_error_message() says why. Owned: wb_text_destroy().
 * O(bytes). */
WB_API wb_analysis* wb_text_analyze(const char* text, size_t size);

/* Frees an analysis. Does nothing for NULL. */
WB_API void wb_text_destroy(wb_analysis* analysis);

/* Words and sentences; 0 for NULL. Value. O(1). */
WB_API uint64_t wb_text_word_count(const wb_analysis* analysis);
WB_API uint64_t wb_text_sentence_count(const wb_analysis* analysis);

/* Flesch reading ease; NaN without a word, and for NULL. Value. O(1). */
WB_API double wb_text_flesch_score(const wb_analysis* analysis);

/* A word and how often it occurs. */
typedef struct wb_word_count {
  char* word; /* UTF-8, with a NUL behind it */
  size_t size;
  uint64_t count;
} wb_word_count;

/* Writes the words that occur most often into the caller's array, most common first, as many as there are and
 * fit, and returns how many. 0 if there is no memory: wb_error_message() says so. The words are owned:
 * wb_text_free_words() with what was returned. */
WB_API size_t wb_text_most_common_words(wb_analysis* analysis, wb_word_count* words, size_t capacity);

/* Frees the words of an array, not the array. */
WB_API void wb_text_free_words(wb_word_count* words, size_t count);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
