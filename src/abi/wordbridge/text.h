/* Counting and cutting a text once. */
#ifndef WORDBRIDGE_TEXT_H
#define WORDBRIDGE_TEXT_H

#include "options.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* What a text is cut into. */
typedef uint32_t wb_granularity;
enum {
  WB_GRAPHEMES = 0,  /* extended grapheme clusters: what a reader calls characters */
  WB_WORDS = 1,      /* segments between word boundaries, words or not */
  WB_SENTENCES = 2,  /* segments between sentence boundaries */
  WB_PARAGRAPHS = 3, /* and blank lines, each by itself */
  WB_LINES = 4
};

/* What a segment is: the greatest of what its code points are, in this order. */
enum {
  WB_KIND_SPACE = 0,
  WB_KIND_OTHER = 1,
  WB_KIND_MARK = 2,
  WB_KIND_PUNCTUATION = 3,
  WB_KIND_SYMBOL = 4,
  WB_KIND_EMOJI = 5,
  WB_KIND_NUMBER = 6,
  WB_KIND_LETTER = 7,
  WB_KIND_HANGUL = 8,
  WB_KIND_KANA = 9,
  WB_KIND_IDEOGRAPH = 10,
  WB_KIND_URL = 11,   /* a word within a URL */
  WB_KIND_EMAIL = 12, /* a word within an e-mail address */
  WB_KIND_SIGNS = 13  /* a word without a letter or a number, where the policy counts such */
};

/* How many graphemes, words, sentences, paragraphs or lines a text has: the numbers of wb_analyze(), so that
 * a sentence has a word and a blank line is no paragraph. `options` may be NULL. Value. O(bytes). */
WB_API wb_status wb_count(const char* text, size_t size, wb_granularity granularity,
                          const wb_options* options, uint64_t* out);

/* Segments in order and without gaps: segment i is [starts[i], ends[i]) in the unit of the options. */
typedef struct wb_segments {
  size_t count;
  const uint32_t* starts;
  const uint32_t* ends; /* ends[i] is starts[i + 1]: the two are one array */
  const uint8_t* kinds;
} wb_segments;

/* The segments of a text. */
typedef struct wb_segmentation wb_segmentation;

/* Cuts a text. `options` may be NULL. Owned: wb_segmentation_free(). O(bytes); 5 bytes of memory a segment.
 */
WB_API wb_status wb_segment(const char* text, size_t size, wb_granularity granularity,
                            const wb_options* options, wb_segmentation** out);

/* All of its columns. Borrowed until the segmentation is freed. O(1). */
WB_API wb_status wb_segmentation_columns(const wb_segmentation* segmentation, wb_segments* out);

WB_API wb_status wb_segmentation_free(wb_segmentation* segmentation);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
