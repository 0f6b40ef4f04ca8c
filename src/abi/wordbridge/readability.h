/* Readability formulas: their names, and scores by them. docs/readability.md lists them with their sources.
 */
#ifndef WORDBRIDGE_READABILITY_H
#define WORDBRIDGE_READABILITY_H

#include "analysis.h"

/* NOLINTBEGIN: this is C. */

#ifdef __cplusplus
extern "C" {
#endif

/* Index of a formula, from 0. Which formula has which index differs between versions of the library: keep
 * names. */
typedef uint32_t wb_formula;

/* How many formulas there are. Value. */
WB_API size_t wb_formula_limit(void);

/* The formula with a name, such as "flesch-reading-ease". WB_INVALID_ARGUMENT if there is none. Value.
 * O(formulas). */
WB_API wb_status wb_formula_find(const char* name, size_t size, wb_formula* out);

/* How well the constants of a formula are known. */
enum {
  WB_FORMULA_AGREED = 0,      /* by two sources that agree */
  WB_FORMULA_CONFLICTING = 1, /* by sources that disagree: docs/readability.md says which reading this is */
  WB_FORMULA_EXPERIMENTAL = 2 /* by one source */
};

/* What a higher score means. */
enum {
  WB_SCALE_EASE = 0,      /* an easier text */
  WB_SCALE_GRADE = 1,     /* more years of school */
  WB_SCALE_DIFFICULTY = 2 /* a harder text */
};

/* What is known of a formula. The texts end with a NUL. */
typedef struct wb_formula_facts {
  const char* name;
  const char* title;     /* for people, such as "Flesch Reading Ease" */
  const char* languages; /* BCP 47 codes that it was made for, with spaces between them; empty if for any */
  const char* usual_for; /* those of which it is one of the usual formulas, likewise; "*" if of all */
  uint64_t counts;       /* bit i tells whether it needs the count i of wb_readability_count_name() */
  uint32_t status;       /* WB_FORMULA_AGREED, ... */
  uint32_t scale;        /* WB_SCALE_EASE, ... */
} wb_formula_facts;

/* Borrowed for ever. O(1). WB_OUT_OF_RANGE for an index that is none. */
WB_API wb_status wb_formula_describe(wb_formula formula, wb_formula_facts* out);

/* What formulas are made of: counts, by index from 0. How many there are, and their names, such as
 * "wordsOf3Syllables": those of the same counts in JavaScript. NULL for an index that is none. Borrowed for
 * ever. The first wb_readability_counted() of them are counted of any text; WB_LISTS of those behind them
 * with a list of words each; the others are for the caller to give. */
WB_API size_t wb_readability_count_limit(void);
WB_API size_t wb_readability_counted(void);
WB_API const char* wb_readability_count_name(size_t index);

/* Scores by counts, which are wb_readability_count_limit() numbers or fewer, NaN for those that are not
 * known. The score is NaN if the formula is not defined for such counts, as without words. WB_COUNTS_NEEDED
 * if one that it needs is not known. Value. O(1). */
WB_API wb_status wb_formula_score(wb_formula formula, const double* counts, size_t count, double* out);

/* What a score by a formula means in the words of its author, such as "fairly easy": NULL where no bands are
 * defined, and for NaN. Borrowed for ever. O(bands). WB_OUT_OF_RANGE for a formula that is none. */
WB_API wb_status wb_formula_band(wb_formula formula, double score, const char** out);

/* Years of school that a score by a formula stands for: the score itself on a scale of grades; NaN where none
 * are defined, and for NaN. Value. O(grades). WB_OUT_OF_RANGE for a formula that is none. */
WB_API wb_status wb_formula_grade(wb_formula formula, double score, double* out);

/* Lists of easy words that formulas are made for: printed in books, so that the caller gives them. A bit
 * each. */
enum {
  WB_LIST_DALE_CHALL = 1,         /* 3,000 words, Dale and Chall */
  WB_LIST_SPACHE = 2,             /* Spache */
  WB_LIST_DALE_769 = 4,           /* 769 words of Dale */
  WB_LIST_BUCHANAN = 8,           /* Buchanan, Spanish */
  WB_LIST_HARRIS_JACOBSON = 16,   /* Harris and Jacobson */
  WB_LIST_BAMBERGER_VANECEK = 32, /* 1,000 words of Bamberger and Vanecek, German */
  WB_LISTS = 6                    /* how many there are */
};

typedef struct wb_word_lists wb_word_lists;

/* Reads lists of words: UTF-8, lines "word<TAB>lists<LF>" with the bits of all lists that have the word, in
 * decimal. `given` are the bits of the lists that there are, even those without a word. On a list of English
 * a regular form of a word counts as on the list. WB_INVALID_ARGUMENT for what is none. Owned:
 * wb_word_lists_free(). O(bytes). */
WB_API wb_status wb_word_lists_read(const char* words, size_t size, uint32_t given, wb_word_lists** out);
WB_API wb_status wb_word_lists_free(wb_word_lists* lists);

/* Writes the first `capacity` counts of a text: NaN for those that are not known, as syllables where the
 * language is undetermined. `lists` may be NULL. Value. O(distinct words and their letters). */
WB_API wb_status wb_analysis_counts(const wb_analysis* analysis, const wb_word_lists* lists, double* counts,
                                    size_t capacity);

/* The score of a text by a formula; NaN for a text without a word, and where it is not defined. `lists` may
 * be NULL. Several scores of one text are made faster by wb_analysis_counts() and wb_formula_score().
 * WB_WRONG_LANGUAGE or WB_COUNTS_NEEDED. Value. O(distinct words and their letters). */
WB_API wb_status wb_analysis_score(const wb_analysis* analysis, wb_formula formula,
                                   const wb_word_lists* lists, double* out);

/* One school grade from several formulas: the median of the scores by those on the scale of grades that are
 * usual for the language of the text, of two in the middle their mean. NaN for a text without a word, and for
 * a language that has less than three such formulas: all but English and German. Value. O(distinct words and
 * their letters). */
WB_API wb_status wb_analysis_consensus_grade(const wb_analysis* analysis, double* out);

#ifdef __cplusplus
}
#endif

/* NOLINTEND */

#endif
