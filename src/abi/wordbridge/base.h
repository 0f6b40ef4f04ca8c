/* What everything else stands on: statuses, texts, memory and versions. */
#ifndef WORDBRIDGE_BASE_H
#define WORDBRIDGE_BASE_H

/* NOLINTBEGIN: this is C. */

#include <stddef.h>
#include <stdint.h>

/* Programs that link the shared library on Windows define WORDBRIDGE_SHARED. */
#if defined(_WIN32) && defined(WORDBRIDGE_BUILDS_SHARED)
#define WB_API __declspec(dllexport)
#elif defined(_WIN32) && defined(WORDBRIDGE_SHARED)
#define WB_API __declspec(dllimport)
#elif defined(__GNUC__)
#define WB_API __attribute__((visibility("default")))
#else
#define WB_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Version of this interface: what was compiled against one with the same major number works with any library
 * whose minor number is the same or higher. */
#define WB_ABI_MAJOR 1
#define WB_ABI_MINOR 0

/* Version of the interface that the library has: the major number times 65536, plus the minor one. Value. */
WB_API uint32_t wb_abi_version(void);

/* Version of the library, such as "0.1.0", and of the Unicode Standard whose rules and data it uses, such as
 * "17.0.0". Borrowed for ever. */
WB_API const char* wb_version(void);
WB_API const char* wb_unicode_version(void);

/* 1 if the library was built to use vector instructions, which change no result; 0 otherwise. */
WB_API uint32_t wb_uses_simd(void);

/*=== statuses ===*/

/* How a call ended. The numbers never change their meaning. */
typedef int32_t wb_status;
enum {
  WB_OK = 0,
  WB_OUT_OF_MEMORY = 1,  /* the allocator had no memory */
  WB_TEXT_TOO_LARGE = 2, /* more bytes, or words, than 32-bit offsets and counters reach */
  WB_CANCELLED = 3,      /* the progress callback asked to stop */
  WB_OUT_OF_RANGE = 4,   /* an offset or index is outside of the text, or an offset inside of a character */
  WB_DIFFERENT_POLICIES = 5, /* two summaries were made by different rules and cannot be merged */
  WB_INVALID_DATA = 6,       /* bytes are no saved summary or no pack, or damaged */
  WB_INVALID_ARGUMENT = 7,   /* NULL where something is needed, or a number that means nothing */
  WB_INVALID_OPTION = 8,     /* a field of wb_options has a value that is not allowed */
  WB_INVALID_HANDLE = 9,     /* NULL, a handle of another kind, a freed one, or one whose text has changed */
  WB_FINISHED = 10,          /* the stream was finished, or an error ended it */
  WB_BUSY = 11,              /* called from within a callback, or while there are handles */
  WB_WRONG_LANGUAGE = 12,    /* the formula was not made for the language, or its syllables are not counted */
  WB_COUNTS_NEEDED =
      13,              /* the formula needs counts that were not given and that a text alone does not give */
  WB_ORDER_NEEDED = 14 /* the measure needs the order of the words, which was not kept */
};

/* Name of a status, such as "out-of-memory": that of the same error in every language. "unknown" for any
 * other number. Borrowed for ever. */
WB_API const char* wb_status_name(wb_status status);

/* What went wrong in the last call on this thread that did not return WB_OK: a sentence in English for
 * people, which says more than the status. Empty before the first. Borrowed for ever. */
WB_API const char* wb_error_message(void);

/*=== texts and memory ===*/

/* Bytes that someone else keeps. `data` may be NULL if `size` is 0. */
typedef struct wb_text {
  const char* data;
  size_t size;
} wb_text;

/* Bytes that the caller owns: to be given to wb_bytes_free(). */
typedef struct wb_bytes {
  char* data;
  size_t size;
} wb_bytes;

/* Makes a block of so many bytes, which mean nothing yet, from the library's allocator. Owned:
 * wb_bytes_free(). */
WB_API wb_status wb_bytes_allocate(size_t size, wb_bytes* out);

/* Frees bytes that a function of this library made, and makes them empty. Does nothing for NULL and for empty
 * ones. */
WB_API void wb_bytes_free(wb_bytes* bytes);

/* Makes bytes of UTF-16 code units, for hosts whose strings are such. They are UTF-8, and WTF-8 where a
 * surrogate is half of no pair: to be read with WB_ENCODING_WTF8, and with WB_OFFSETS_UTF16 for offsets that
 * are those of the host. `units` may be NULL if `count` is 0. WB_TEXT_TOO_LARGE above 2^30 code units. Owned:
 * wb_bytes_free(). O(code units); 3 bytes of memory each. */
WB_API wb_status wb_bytes_from_utf16(const uint16_t* units, size_t count, wb_bytes* out);

/* A block of so many bytes of the library's allocator, aligned for any type; NULL if there is no memory. For
 * hosts that have none of their own to give texts and results in. Owned: wb_block_release(), which does
 * nothing for NULL. */
WB_API void* wb_block_allocate(size_t size);
WB_API void wb_block_release(void* block);

/* Where the library takes all of its memory. `allocate` and `reallocate` return NULL if there is none, which
 * every function that needs memory answers with WB_OUT_OF_MEMORY; `reallocate` leaves the old block as it was
 * then. Blocks must be aligned for any type. `release` is never called with NULL. All three must be safe to
 * call on every thread that uses the library. */
typedef struct wb_allocator {
  void* (*allocate)(void* user_data, size_t size);
  void* (*reallocate)(void* user_data, void* block, size_t size);
  void (*release)(void* user_data, void* block);
  void* user_data;
} wb_allocator;

/* Sets the allocator of the whole process, or with NULL malloc, realloc and free again, which it starts with.
 * The struct is copied. WB_BUSY while anything is there that the old one gave: a handle, or bytes that are
 * owned. Not to be called while another thread uses the library. */
WB_API wb_status wb_allocator_set(const wb_allocator* allocator);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
