/* How a text is read: its encoding, its language, and the named policies by which it is cut and counted. */
#ifndef WORDBRIDGE_OPTIONS_H
#define WORDBRIDGE_OPTIONS_H

#include "base.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* Language of a text as far as the measures need it. */
typedef uint32_t wb_language;
enum {
  WB_LANGUAGE_ENGLISH = 0,      /* en */
  WB_LANGUAGE_UNDETERMINED = 1, /* und: leaves out what is only right for a known language, as syllables */
  WB_LANGUAGE_AZERBAIJANI = 2,  /* az */
  WB_LANGUAGE_CZECH = 3,        /* cs */
  WB_LANGUAGE_DUTCH = 4,        /* nl */
  WB_LANGUAGE_FINNISH = 5,      /* fi */
  WB_LANGUAGE_FRENCH = 6,       /* fr */
  WB_LANGUAGE_GERMAN = 7,       /* de */
  WB_LANGUAGE_ITALIAN = 8,      /* it */
  WB_LANGUAGE_LITHUANIAN = 9,   /* lt */
  WB_LANGUAGE_POLISH = 10,      /* pl */
  WB_LANGUAGE_PORTUGUESE = 11,  /* pt */
  WB_LANGUAGE_RUSSIAN = 12,     /* ru */
  WB_LANGUAGE_SPANISH = 13,     /* es */
  WB_LANGUAGE_SWEDISH = 14,     /* sv */
  WB_LANGUAGE_TURKISH = 15,     /* tr */
  WB_LANGUAGE_UKRAINIAN = 16    /* uk */
};

/* The language with a BCP 47 code, such as "de". WB_INVALID_ARGUMENT if there is none. Value. */
WB_API wb_status wb_language_find(const char* code, size_t size, wb_language* out);
/* Its code. NULL for any other number, so that they can be listed from 0 on. Borrowed for ever. */
WB_API const char* wb_language_code(wb_language language);

/* What a newline inside of a block of text between blank lines means. */
typedef uint32_t wb_newlines;
enum {
  WB_NEWLINES_AUTO =
      0, /* wrap for a block of three or more lines, all but the last of 40 to 100 code points; else break */
  WB_NEWLINES_BREAK = 1, /* each ends a sentence and a paragraph, as UAX #29 says */
  WB_NEWLINES_WRAP = 2   /* none does: it is a space */
};

/* What of a text is no text. */
typedef uint32_t wb_markup;
enum {
  WB_MARKUP_PLAIN = 0,   /* nothing */
  WB_MARKUP_MARKDOWN = 1 /* what is markup in CommonMark and in what GitHub adds to it; not for documents */
};

/* What ends a sentence. */
typedef uint32_t wb_sentence_policy;
enum {
  WB_SENTENCES_UAX29 = 0, /* UAX #29 to the letter: any full stop before a capital letter */
  WB_SENTENCES_ABBREVIATIONS =
      1 /* the same, but for abbreviations, initials, ordinals and the like of the language */
};

/* What counts as a word. */
typedef uint32_t wb_word_policy;
enum {
  WB_WORDS_UAX29 = 0,         /* segments between UAX #29 word boundaries that have a letter or a number */
  WB_WORDS_WHITESPACE = 1,    /* runs of anything between white space */
  WB_WORDS_WORD = 2,          /* those, but East Asian characters each by itself: as Microsoft Word */
  WB_WORDS_DOCS = 3,          /* those that have a letter or a number, cut at dashes: as Google Docs */
  WB_WORDS_CJK_CHARACTERS = 4 /* WB_WORDS_UAX29, but Chinese and Japanese characters each by itself */
};

/* Switches of a word policy, a bit each. Which ones a policy has by itself stands behind each. */
enum {
  WB_JOIN_HYPHENS = 1,     /* hyphens keep the parts of a word together: whitespace, word, docs */
  WB_JOIN_DASHES = 2,      /* so do dashes: whitespace, word */
  WB_JOIN_APOSTROPHES = 4, /* so do apostrophes between letters: all */
  WB_COUNT_NUMBERS = 8,    /* what has numbers and no letter is a word: all */
  WB_JOIN_URLS = 16,       /* a URL is one word: whitespace, word, docs */
  WB_JOIN_EMAILS = 32      /* so is an e-mail address: whitespace, word, docs */
};

/* The unit of offsets, which is what the caller's language slices. */
typedef uint32_t wb_offset_unit;
enum {
  WB_OFFSETS_UTF8 = 0,       /* bytes of the text as it was given, ill-formed ones too */
  WB_OFFSETS_UTF16 = 1,      /* UTF-16 code units */
  WB_OFFSETS_CODE_POINTS = 2 /* Unicode code points */
};

/* How bytes stand for text. Ill-formed sequences are read as U+FFFD, by the rule of the WHATWG Encoding
 * Standard. */
typedef uint32_t wb_encoding;
enum {
  WB_ENCODING_UTF8 = 0,
  WB_ENCODING_WTF8 = 1 /* UTF-8 in which a lone surrogate takes three bytes, and is one ill-formed sequence */
};

/* Told by wb_analyze(), wb_document_create(), wb_document_adopt() and wb_stream_feed(), after each 128 KiB or
 * so and at the end, how many bytes are done, and of how many (0 for a stream, whose end is not known): no
 * other call asks. Work goes on if it returns 0, and otherwise ends with WB_CANCELLED and frees what it made.
 * It is called on the thread that works, and must not use the handle that is being worked on. */
typedef int32_t (*wb_progress)(void* user_data, uint64_t done, uint64_t total);

/* How a text is read. NULL where one is wanted stands for one that is all defaults; those are all zero, but
 * for `size`. */
typedef struct wb_options {
  uint32_t size; /* sizeof(wb_options): what wb_options_init() sets */
  wb_language language;
  wb_newlines newlines;
  wb_markup markup;
  wb_sentence_policy sentences;
  wb_word_policy words;
  uint32_t word_switches_on;  /* switches that the word policy has by itself not, and is to have:
                                 WB_JOIN_HYPHENS | ... */
  uint32_t word_switches_off; /* those that it has, and is not to have */
  wb_offset_unit offsets;     /* of segments and of documents */
  wb_encoding encoding;       /* of all bytes of text that go in */
  uint32_t
      keep_order;    /* of a stream: 1 to keep the order of the words for measures, in 4 bytes more a word */
  uint32_t reserved; /* 0 */
  /* Abbreviations beside those of the language, for WB_SENTENCES_ABBREVIATIONS: UTF-8, a line each of 64
   * bytes at most. Copied. */
  wb_text abbreviations;
  /* Words whose syllables are known better: UTF-8, a line "word<TAB>number<LF>" each, numbers up to 1000.
   * Copied. */
  wb_text syllables;
  wb_progress progress; /* or NULL */
  void* user_data;      /* given to `progress` */
} wb_options;

/* Makes all defaults; `size` is sizeof(wb_options). WB_INVALID_ARGUMENT for NULL and for a size that is none.
 */
WB_API wb_status wb_options_init(wb_options* options, size_t size);

/* The rules that made a result. Value. */
typedef struct wb_policies {
  wb_language language;
  wb_newlines newlines;
  wb_markup markup;
  wb_sentence_policy sentences;
  wb_word_policy words;
  uint32_t word_switches; /* all that were on */
} wb_policies;

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
