/* A text that is analysed once, and follows edits. */
#ifndef WORDBRIDGE_DOCUMENT_H
#define WORDBRIDGE_DOCUMENT_H

#include "analysis.h"
#include "text.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* After any edits a document is, but for the ids, what a new one of the same text would be. All offsets are
 * in the unit of its options. */
typedef struct wb_document wb_document;

/* Copies a text and analyses it. `options` may be NULL; WB_MARKUP_MARKDOWN is refused with WB_INVALID_OPTION.
 * WB_TEXT_TOO_LARGE also for a segment between word boundaries of 2^28 bytes or more. Owned:
 * wb_document_free(). O(bytes) time; 16 bytes of memory for each segment between word boundaries beside the
 * text and its vocabulary. */
WB_API wb_status wb_document_create(const char* text, size_t size, const wb_options* options,
                                    wb_document** out);

/* The same without a copy: takes over bytes of wb_bytes_allocate(), which are empty afterwards, however the
 * call ends. */
WB_API wb_status wb_document_adopt(wb_bytes* text, const wb_options* options, wb_document** out);

WB_API wb_status wb_document_free(wb_document* document);

/* What is counted of its text, always as it is now. Borrowed until the document is freed. O(1). */
WB_API wb_status wb_document_analysis(wb_document* document, wb_analysis** out);

/* Length of the text in the document's unit, and number of edits since it was made. Value. O(1). */
WB_API wb_status wb_document_length(const wb_document* document, uint32_t* out);
WB_API wb_status wb_document_version(const wb_document* document, uint32_t* out);

/* How ill-formed sequences are read back. */
typedef uint32_t wb_reading;
enum {
  WB_READ_WELL_FORMED = 0, /* as U+FFFD */
  WB_READ_AS_GIVEN = 1 /* as the bytes that were given; in WTF-8 where an offset is between two surrogates */
};

/* The bytes of text [from, to). WB_OUT_OF_RANGE. Owned: wb_bytes_free(). O(bytes). */
WB_API wb_status wb_document_read(const wb_document* document, uint32_t from, uint32_t to, wb_reading reading,
                                  wb_bytes* out);

/*=== edits ===*/

/* What an edit changed on one level: the segments with the ids `removed` are gone, and rows [first, first +
 * added) stand in their place. */
typedef struct wb_level_change {
  uint32_t first;
  uint32_t added;
  size_t removed_count;
  const uint32_t* removed;
} wb_level_change;

/* What an edit changed. Outside of [dirty_from, dirty_to) of the new text every word and sentence is what it
 * was. */
typedef struct wb_change {
  uint32_t dirty_from;
  uint32_t dirty_to;
  wb_level_change words;
  wb_level_change sentences;
  wb_level_change paragraphs;
} wb_change;

/* Replaces text [from, to). Columns and rows that were borrowed are gone. `out` may be NULL; it is borrowed
 * until the next edit. WB_OUT_OF_RANGE, WB_OUT_OF_MEMORY or WB_TEXT_TOO_LARGE: nothing is changed then.
 * O(removed + inserted), and about ten microseconds for what is around. */
WB_API wb_status wb_document_update(wb_document* document, uint32_t from, uint32_t to, const char* text,
                                    size_t size, wb_change* out);

/*=== columns: all segments of a level ===*/

/* Segments between word boundaries. All columns have `count` elements. */
typedef struct wb_word_columns {
  size_t count;
  const uint32_t* starts;
  const uint32_t* ends; /* ends[i] is starts[i + 1]: the two are one array */
  const uint8_t* kinds;
  const uint32_t* words;      /* row of wb_document_vocabulary(); WB_NO_WORD for what is no word */
  const uint32_t* ids;        /* stable: of no other segment in the life of the document */
  const uint32_t* sentences;  /* row of the sentence in which it starts */
  const uint32_t* paragraphs; /* and of the paragraph */
} wb_word_columns;

#define WB_NO_WORD 0xFFFFFFFFU

/* Segments between sentence boundaries, or paragraphs, blank ones too. All columns have `count` elements. */
typedef struct wb_part_columns {
  size_t count;
  const uint32_t* starts;
  const uint32_t* ends;
  const uint8_t* kinds;
  const uint32_t* ids;
  const uint32_t* words;
  const uint32_t* syllables;
  const uint32_t* sentences; /* those in it that have a word: 0 or 1 for a sentence */
  const double*
      reading_ease;     /* Flesch reading ease of the part alone; NaN without a word, and but for English */
  const double* grades; /* Flesch-Kincaid grade likewise */
} wb_part_columns;

/* Borrowed until the next edit; made at the first call after one. O(text) then, else O(1). */
WB_API wb_status wb_document_words(wb_document* document, wb_word_columns* out);
WB_API wb_status wb_document_sentences(wb_document* document, wb_part_columns* out);
WB_API wb_status wb_document_paragraphs(wb_document* document, wb_part_columns* out);
WB_API wb_status wb_document_lines(wb_document* document, wb_segments* out);
WB_API wb_status wb_document_graphemes(wb_document* document, wb_segments* out);
/* The distinct words in order of first occurrence, which is that of `words` above. */
WB_API wb_status wb_document_vocabulary(wb_document* document, wb_vocabulary* out);

/*=== ids ===*/

/* The ids that the next new segments will get. */
typedef struct wb_next_ids {
  uint32_t words;
  uint32_t sentences;
  uint32_t paragraphs;
} wb_next_ids;

/* Value. O(1). */
WB_API wb_status wb_document_next_ids(const wb_document* document, wb_next_ids* out);

/* Gives all segments the ids that they had in another document of the same text, read from its columns, and
 * this document its version and next ids. WB_OUT_OF_RANGE if the numbers of segments differ: nothing is
 * changed then. O(segments). */
WB_API wb_status wb_document_restore_ids(wb_document* document, const uint32_t* words, size_t word_count,
                                         const uint32_t* sentences, size_t sentence_count,
                                         const uint32_t* paragraphs, size_t paragraph_count,
                                         const wb_next_ids* next, uint32_t version);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
