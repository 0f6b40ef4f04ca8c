/* Measures of the words of a text and of their order. docs/words.md has the formulas with their sources. */
#ifndef WORDBRIDGE_WORDS_H
#define WORDBRIDGE_WORDS_H

#include "analysis.h"
#include "document.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct wb_words wb_words;

/* Reads the words of a text. `options` may be NULL. Owned: wb_words_free(). O(bytes). */
WB_API wb_status wb_words_read(const char* text, size_t size, const wb_options* options, wb_words** out);

/* The words of a document, or of an analysis: without their order, unless it is that of a summary that kept
 * it, so that n-grams, collocations, keywords and dispersion of what has a word are WB_ORDER_NEEDED. Owned:
 * wb_words_free(). They refer to the document or the analysis, and are refused with WB_INVALID_HANDLE when
 * that has changed or, as far as can be seen, was freed. O(segments); O(1). */
WB_API wb_status wb_words_of_document(wb_document* document, wb_words** out);
WB_API wb_status wb_words_of_analysis(wb_analysis* analysis, wb_words** out);

WB_API wb_status wb_words_free(wb_words* words);

/* Places in the results of wb_words_diversity(). */
enum {
  WB_TYPE_TOKEN_RATIO = 0,
  WB_ROOT_TYPE_TOKEN_RATIO = 1,
  WB_CORRECTED_TYPE_TOKEN_RATIO = 2,
  WB_LOG_TYPE_TOKEN_RATIO = 3,
  WB_MAAS = 4,
  WB_DUGAST = 5,
  WB_BRUNET_W = 6,
  WB_HONORE_R = 7,
  WB_YULE_K = 8,
  WB_YULE_I = 9,
  WB_SIMPSON_D = 10,
  WB_HERDAN_VM = 11,
  WB_SICHEL_S = 12,
  WB_ENTROPY = 13,
  WB_HDD = 14,
  WB_HAPAX_LEGOMENA = 15,
  WB_DIS_LEGOMENA = 16,
  WB_MEAN_SEGMENTAL_TYPE_TOKEN_RATIO = 17, /* this and the following two need the order of the words */
  WB_MOVING_AVERAGE_TYPE_TOKEN_RATIO = 18,
  WB_MTLD = 19,
  WB_SOMERS_S = 20,
  WB_RUBET_K = 21,
  WB_REPEAT_RATE = 22,
  WB_VOCD_D = 23,
  WB_DIVERSITY_MEASURES = 24 /* how many there are */
};

/* Writes the first `capacity` measures of lexical diversity; NaN where one is not defined for the text.
 * `window`: words of a segment or window, 1 or more, usually 100. `factor`: the type-token ratio of MTLD,
 * between 0 and 1, usually 0.72. Value. O(words + distinct words log distinct words). */
WB_API wb_status wb_words_diversity(const wb_words* words, uint32_t window, double factor, double* values,
                                    size_t capacity);

/* Rows of words, or of words with spaces between, best first. Row i is bytes [offsets[i], offsets[i + 1]) of
 * `text`, with `counts_each` counts from counts[i * counts_each] on, and `values_each` values likewise. */
typedef struct wb_ranking {
  size_t count;
  const char* text;
  const uint64_t* offsets; /* count + 1 of them */
  size_t counts_each;
  const uint32_t* counts;
  size_t values_each;
  const double* values;
} wb_ranking;

/* Which rows are wanted. */
typedef struct wb_ranking_options {
  size_t limit;       /* rows at most */
  uint32_t minimum;   /* occurrences that a row has at least */
  uint32_t measure;   /* by which they are ranked, where there are several: WB_PAIR_..., WB_KEYNESS_... */
  wb_text stop_words; /* words that are not wanted: UTF-8, a line each, in any case and spelling */
} wb_ranking_options;

/* Each of the following five is borrowed until one of them is called again for the same words. */

/* The runs of `n` words, 1 to 5, that occur most often within sentences and neither begin nor end with a stop
 * word. One count each: occurrences. O(words). */
WB_API wb_status wb_words_ngrams(wb_words* words, uint32_t n, const wb_ranking_options* options,
                                 wb_ranking* out);

/* Measures of pairs: places of values, and what to rank by. */
enum {
  WB_PAIR_LOG_LIKELIHOOD = 0,
  WB_PAIR_MUTUAL_INFORMATION = 1,
  WB_PAIR_NORMALIZED_MUTUAL_INFORMATION = 2,
  WB_PAIR_T_SCORE = 3,
  WB_PAIR_DICE = 4,
  WB_PAIR_CHI_SQUARED = 5,
  WB_PAIR_Z_SCORE = 6,
  WB_PAIR_CUBED_MUTUAL_INFORMATION = 7,
  WB_PAIR_MEASURES = 8 /* how many there are */
};

/* Pairs of neighbours without a stop word. One count each, occurrences, and WB_PAIR_MEASURES values.
 * O(words). */
WB_API wb_status wb_words_collocations(wb_words* words, const wb_ranking_options* options, wb_ranking* out);

/* Measures of keyness: places of values, and what to rank by. */
enum {
  WB_KEYNESS_LOG_LIKELIHOOD = 0,
  WB_KEYNESS_LOG_RATIO = 1,
  WB_KEYNESS_PERCENT_DIFFERENCE = 2,
  WB_KEYNESS_BAYES_FACTOR = 3,
  WB_KEYNESS_CHI_SQUARED = 4,
  WB_KEYNESS_MEASURES = 5 /* how many there are */
};

/* Words beside those of a reference. Two counts each, the second in the reference, and WB_KEYNESS_MEASURES
 * values. No row if one of the two has no word. O(distinct words). */
WB_API wb_status wb_words_keyness(wb_words* words, const wb_words* reference,
                                  const wb_ranking_options* options, wb_ranking* out);

/* Words that the text is likely to be about. One count each, occurrences, and one value. O(words). */
WB_API wb_status wb_words_keywords(wb_words* words, const wb_ranking_options* options, wb_ranking* out);

/* Places in the values of wb_words_dispersion(). */
enum {
  WB_DISPERSION_RANGE = 0,
  WB_JUILLAND_D = 1,
  WB_CARROLL_D2 = 2,
  WB_ROSENGREN_S = 3,
  WB_GRIES_DP = 4,
  WB_GRIES_DP_NORM = 5,
  WB_LYNE_D3 = 6,
  WB_AVERAGE_REDUCED_FREQUENCY = 7, /* this and the following are by distances: the parts do not matter */
  WB_AVERAGE_WAITING_TIME = 8,
  WB_AVERAGE_LOGARITHMIC_DISTANCE = 9,
  WB_DISPERSION_MEASURES = 10 /* how many there are */
};

/* How evenly a word is spread over so many parts, 1 or more, of as many words each (fewer parts if there are
 * fewer words). One row without text: as many counts as there are parts, the occurrences in each, and
 * WB_DISPERSION_MEASURES values, NaN where one is not defined. O(words). */
WB_API wb_status wb_words_dispersion(wb_words* words, const char* word, size_t size, size_t parts,
                                     wb_ranking* out);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
