#include "case.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char* const kNewlines[] = {"auto", "break", "wrap", NULL};
const char* const kMarkups[] = {"plain", "markdown", NULL};
const char* const kSentencePolicies[] = {"uax29", "abbreviations", NULL};
const char* const kWordPolicies[] = {"uax29", "whitespace", "word", "docs", "cjk-characters", NULL};
static const char* const kOffsets[] = {"utf8", "utf16", "codepoint", NULL};
static const char* const kGranularities[] = {"grapheme", "word", "sentence", "paragraph", "line", NULL};
/* In the order of the bits of WB_JOIN_HYPHENS and so on, with what turns each on. */
static const char* const kSwitches[][2] = {{"hyphens", "join"},  {"dashes", "join"}, {"apostrophes", "join"},
                                           {"numbers", "count"}, {"urls", "one"},    {"emails", "one"}};
static const char* const kLists[] = {"daleChall",      "spache",           "dale769", "buchanan",
                                     "harrisJacobson", "bambergerVanecek", NULL};

const char* string_of(const cJSON* json, const char* name) {
  return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, name));
}

uint32_t place_of(const char* const* names, const char* name) {
  for (uint32_t i = 0; names[i] != NULL; ++i) {
    if (strcmp(names[i], name) == 0) return i;
  }
  return 99;
}

static void choose(const cJSON* json, const char* name, const char* const* names, uint32_t* choice) {
  const char* const value = string_of(json, name);
  if (value != NULL) *choice = place_of(names, value);
}

void add_lines(text* out, const cJSON* words) {
  const cJSON* word = NULL;
  cJSON_ArrayForEach(word, words) {
    text_add_string(out, word->valuestring);
    text_add(out, "\n", 1);
  }
}

static void read_switches(wb_options* options, const cJSON* rules) {
  for (uint32_t i = 0; i < sizeof(kSwitches) / sizeof(kSwitches[0]); ++i) {
    const char* const value = string_of(rules, kSwitches[i][0]);
    if (value == NULL) continue;
    if (strcmp(value, kSwitches[i][1]) == 0) {
      options->word_switches_on |= 1U << i;
    } else {
      options->word_switches_off |= 1U << i;
    }
  }
}

static wb_status read_lists(given_options* given, const cJSON* lists) {
  if (lists == NULL) return WB_OK;
  text lines = {0};
  uint32_t mask = 0;
  const cJSON* list = NULL;
  cJSON_ArrayForEach(list, lists) {
    const uint32_t bit = 1U << place_of(kLists, list->string);
    mask |= bit;
    const cJSON* word = NULL;
    cJSON_ArrayForEach(word, list) {
      text_add_string(&lines, word->valuestring);
      text_add(&lines, "\t", 1);
      put_whole(&lines, bit);
      text_add(&lines, "\n", 1);
    }
  }
  const wb_status status = wb_word_lists_read(lines.data, lines.size, mask, &given->lists);
  text_free(&lines);
  return status;
}

static wb_status read_some(given_options* given, const cJSON* json) {
  wb_options* const options = &given->options;
  choose(json, "newlines", kNewlines, &options->newlines);
  choose(json, "markup", kMarkups, &options->markup);
  choose(json, "words", kWordPolicies, &options->words);
  choose(json, "offsets", kOffsets, &options->offsets);
  choose(json, "granularity", kGranularities, &given->granularity);
  options->keep_order |= cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(json, "wordOrder")) ? 1U : 0U;
  read_switches(options, cJSON_GetObjectItemCaseSensitive(json, "wordRules"));
  add_lines(&given->stop_words, cJSON_GetObjectItemCaseSensitive(json, "stopWords"));
  add_lines(&given->abbreviations, cJSON_GetObjectItemCaseSensitive(json, "abbreviations"));
  if (given->abbreviations.size > 0) options->sentences = WB_SENTENCES_ABBREVIATIONS;
  choose(json, "sentences", kSentencePolicies, &options->sentences);
  const cJSON* known = NULL;
  cJSON_ArrayForEach(known, cJSON_GetObjectItemCaseSensitive(json, "syllables")) {
    text_add_string(&given->syllables, known->string);
    text_add(&given->syllables, "\t", 1);
    put_whole(&given->syllables, (uint64_t)known->valuedouble);
    text_add(&given->syllables, "\n", 1);
  }
  const char* const language = string_of(json, "language");
  if (language != NULL) {
    const wb_status status = wb_language_find(language, strlen(language), &options->language);
    if (status != WB_OK) return status;
  }
  return read_lists(given, cJSON_GetObjectItemCaseSensitive(json, "wordLists"));
}

wb_status options_read(given_options* given, const cJSON* json, const cJSON* more) {
  memset(given, 0, sizeof(*given));
  given->granularity = WB_WORDS;
  given->json = json;
  wb_status status = wb_options_init(&given->options, sizeof(given->options));
  if (status == WB_OK) status = read_some(given, more);
  if (status == WB_OK) status = read_some(given, json);
  given->options.abbreviations = (wb_text){given->abbreviations.data, given->abbreviations.size};
  given->options.syllables = (wb_text){given->syllables.data, given->syllables.size};
  return status;
}

void options_free(given_options* given) {
  text_free(&given->abbreviations);
  text_free(&given->syllables);
  text_free(&given->stop_words);
  (void)(given->lists == NULL ? WB_OK : wb_word_lists_free(given->lists));
}

double option_number(const given_options* given, const char* name, double by_default) {
  const cJSON* const number = cJSON_GetObjectItemCaseSensitive(given->json, name);
  return cJSON_IsNumber(number) ? number->valuedouble : by_default;
}

static wb_status add_utf16(text* out, const char* digits) {
  const size_t count = strlen(digits) / 4;
  uint16_t* const units = malloc((count + 1) * sizeof(*units));
  if (units == NULL) abort();
  for (size_t i = 0; i < count; ++i) {
    char four[5] = {0};
    memcpy(four, digits + 4 * i, 4);
    units[i] = (uint16_t)strtoul(four, NULL, 16);
  }
  wb_bytes bytes = {0};
  const wb_status status = wb_bytes_from_utf16(units, count, &bytes);
  free(units);
  if (status == WB_OK) text_add(out, bytes.data, bytes.size);
  wb_bytes_free(&bytes);
  return status;
}

wb_status case_text(const cJSON* recipe, text* out) {
  text_add(out, "", 0);
  if (cJSON_IsString(recipe)) {
    text_add_string(out, recipe->valuestring);
  } else if (string_of(recipe, "bytes") != NULL) {
    text_add_hex(out, string_of(recipe, "bytes"));
  } else if (string_of(recipe, "utf16") != NULL) {
    return add_utf16(out, string_of(recipe, "utf16"));
  } else {
    const double times = cJSON_GetNumberValue(cJSON_GetObjectItemCaseSensitive(recipe, "times"));
    for (double i = 0; i < times; ++i) text_add_string(out, string_of(recipe, "repeat"));
  }
  return WB_OK;
}

wb_status case_text_for(const cJSON* recipe, given_options* given, text* out) {
  const int is_bytes = !cJSON_IsString(recipe) && string_of(recipe, "bytes") != NULL;
  given->options.encoding = is_bytes ? WB_ENCODING_UTF8 : WB_ENCODING_WTF8;
  return case_text(recipe, out);
}
