/* A case of the file with its options as the C interface takes them. */
#ifndef CONFORMANCE_CASE_H
#define CONFORMANCE_CASE_H

#include <cJSON.h>

#include "text.h"
#include "wordbridge.h"

/* Options of a call, with the texts that they point at. */
typedef struct given_options {
  wb_options options;
  wb_granularity granularity;
  text abbreviations;
  text syllables;
  text stop_words;
  wb_word_lists* lists;
  const cJSON* json;
} given_options;

/* Reads options, NULL for none; what is no choice becomes a number that is none. `more` are options that come
 * before these. Freed by options_free(). */
wb_status options_read(given_options* given, const cJSON* json, const cJSON* more);
void options_free(given_options* given);
/* A number among the options. */
double option_number(const given_options* given, const char* name, double by_default);

/* The text of a recipe, as bytes. UTF-16 is read as WTF-8. */
wb_status case_text(const cJSON* recipe, text* out);
/* The same as it is given with these options: sets their encoding. */
wb_status case_text_for(const cJSON* recipe, given_options* given, text* out);

/* The words of an array, a line each. */
void add_lines(text* out, const cJSON* words);

const char* string_of(const cJSON* json, const char* name);

/* Names of choices, in the order of the numbers of the header. */
extern const char* const kNewlines[];
extern const char* const kMarkups[];
extern const char* const kSentencePolicies[];
extern const char* const kWordPolicies[];
/* The place of a name among these, which end with NULL; 99 for none. */
uint32_t place_of(const char* const* names, const char* name);

#endif
