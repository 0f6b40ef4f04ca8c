/* Which language a text is in, by a model that the caller reads from a file: languages.pack of the project.
 */
#ifndef WORDBRIDGE_LANGUAGES_H
#define WORDBRIDGE_LANGUAGES_H

#include "base.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct wb_languages wb_languages;

/* Reads a pack, which is copied; any bytes are safe to give. WB_INVALID_DATA, and wb_error_message() says
 * why. Owned: wb_languages_free(). Unlike other handles it may be used on many threads at once. O(bytes). */
WB_API wb_status wb_languages_read(const char* pack, size_t size, wb_languages** out);
WB_API wb_status wb_languages_free(wb_languages* languages);

/* How many languages the model knows. Value. */
WB_API wb_status wb_languages_count(const wb_languages* languages, size_t* out);

/* BCP 47 tag of a language by its index, ascending. WB_OUT_OF_RANGE. Borrowed until the languages are freed.
 * O(languages). */
WB_API wb_status wb_languages_tag(const wb_languages* languages, size_t index, wb_text* out);

/* Probability of 1. */
#define WB_CERTAIN 65536U
/* For a text that has no letters of a script that the model knows. */
#define WB_NO_LANGUAGE 0xFFFFFFFFU

/* The likeliest language of a text. Probabilities are in units of 1 / WB_CERTAIN. */
typedef struct wb_identified {
  uint32_t language;    /* its index, or WB_NO_LANGUAGE */
  uint32_t probability; /* that it is this one */
  uint32_t threshold;   /* below this probability the makers of the model found no answer to be better */
} wb_identified;

/* Identifies the language of UTF-8; ill-formed sequences are read as U+FFFD. `allowed` is NULL, or a byte for
 * each language, 0 for those that are out of the question. `probabilities` is NULL, or has room for a number
 * for each language. Value. O(bytes), of which 64 KiB at most are read. */
WB_API wb_status wb_languages_identify(const wb_languages* languages, const char* text, size_t size,
                                       const uint8_t* allowed, uint32_t* probabilities, wb_identified* out);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
