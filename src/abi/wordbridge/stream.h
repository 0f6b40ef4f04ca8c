/* A text that comes in chunks, and what is known of a text when the text itself is gone. */
#ifndef WORDBRIDGE_STREAM_H
#define WORDBRIDGE_STREAM_H

#include "analysis.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* Counts a text in chunks cut anywhere, as wb_analyze() does the whole, in memory for its vocabulary and less
 * than a megabyte beside. With WB_SENTENCES_ABBREVIATIONS it holds the longest block of lines, with
 * WB_MARKUP_MARKDOWN the whole text. */
typedef struct wb_stream wb_stream;
typedef struct wb_summary wb_summary;

/* `options` may be NULL; its `offsets` do not matter. Owned: wb_stream_free(). */
WB_API wb_status wb_stream_create(const wb_options* options, wb_stream** out);
WB_API wb_status wb_stream_free(wb_stream* stream);

/* Reads the next chunk. After any error but WB_INVALID_ARGUMENT and WB_BUSY the stream has ended and released
 * its memory: WB_FINISHED from then on. O(bytes). */
WB_API wb_status wb_stream_feed(wb_stream* stream, const char* chunk, size_t size);

/* Bytes that were fed. Value. O(1). */
WB_API wb_status wb_stream_bytes(const wb_stream* stream, uint64_t* out);

/* Ends the text. The stream is finished, and has yet to be freed. Owned: wb_summary_free(). */
WB_API wb_status wb_stream_finish(wb_stream* stream, wb_summary** out);

WB_API wb_status wb_summary_free(wb_summary* summary);

/* What was counted. Borrowed until the summary is freed; right after merges too. O(1). */
WB_API wb_status wb_summary_analysis(wb_summary* summary, wb_analysis** out);

/* Adds the counts of another text, perhaps of this summary itself: afterwards it is that of both, each cut by
 * itself, this one first. `other` stays as it is. WB_DIFFERENT_POLICIES, WB_OUT_OF_MEMORY or
 * WB_TEXT_TOO_LARGE: nothing is changed then. O(distinct words of the other). */
WB_API wb_status wb_summary_merge(wb_summary* summary, const wb_summary* other);

/* The bytes from which wb_summary_restore() makes an equal summary: the same bytes in every language and on
 * every machine. Owned: wb_bytes_free(). O(distinct words). */
WB_API wb_status wb_summary_save(const wb_summary* summary, wb_bytes* out);

/* The summary that was saved; any bytes are safe to give. WB_INVALID_DATA, and wb_error_message() says why.
 * Owned: wb_summary_free(). O(bytes). */
WB_API wb_status wb_summary_restore(const char* saved, size_t size, wb_summary** out);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
