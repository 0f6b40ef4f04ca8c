#include "run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sha256.h"

static const struct call {
  const char* name;
  case_maker make;
  case_writer write;
} kCalls[] = {{"count", make_count, write_count},
              {"segment", make_segments, write_segments},
              {"analyze", make_analysis, write_statistics},
              {"document", make_document, write_document},
              {"rows", make_rows, write_rows},
              {"stream", make_stream, write_summary},
              {"merge", make_merged, write_summary},
              {"restore", make_restored, write_summary},
              {"score", make_score, write_score},
              {"formula", make_formula, write_formula},
              {"diversity", make_words, write_words},
              {"ngrams", make_words, write_words},
              {"collocations", make_words, write_words},
              {"keywords", make_words, write_words},
              {"keyness", make_words, write_words},
              {"dispersion", make_words, write_words},
              {"identify", make_identified, write_identified}};

/* A group of cases and the lines of their results. */
typedef struct group {
  const char* name;
  text lines;
} group;

#define MOST_GROUPS 64

static void put_expected(text* out, const cJSON* value) {
  if (cJSON_IsString(value)) {
    put_c_string(out, value->valuestring);
  } else if (cJSON_IsNumber(value)) {
    put_whole(out, (uint64_t)value->valuedouble);
  } else if (cJSON_IsArray(value)) {
    size_t count = 0;
    const cJSON* item = NULL;
    cJSON_ArrayForEach(item, value) {
      put_item(out, count++);
      put_expected(out, item);
    }
    put_array_end(out, count);
  } else if (cJSON_IsObject(value)) {
    text_add_string(out, string_of(value, "bits"));
  } else {
    text_add_string(out, cJSON_IsNull(value) ? "null" : cJSON_IsTrue(value) ? "true" : "false");
  }
}

/* What options are elsewhere and arguments here is refused by another status. */
static const char* code_of(wb_status status) {
  return wb_status_name(status == WB_INVALID_ARGUMENT ? WB_INVALID_OPTION : status);
}

static void free_state(case_state* state) {
  options_free(&state->given);
  text_free(&state->bytes);
  text_free(&state->changes);
  free(state->probabilities);
  for (size_t i = 0; i < 3; ++i) {
    if (state->segmentations[i] != NULL) (void)wb_segmentation_free(state->segmentations[i]);
  }
  if (state->words != NULL) (void)wb_words_free(state->words);
  if (state->reference != NULL) (void)wb_words_free(state->reference);
  if (state->analysis != NULL && !state->analysis_is_lent) (void)wb_analysis_free(state->analysis);
  if (state->document != NULL) (void)wb_document_free(state->document);
  if (state->summary != NULL) (void)wb_summary_free(state->summary);
}

static void write_result(case_state* state, case_writer write, const char* name, text* out) {
  if (strcmp(name, "error") == 0 && state->error != NULL) {
    put_c_string(out, state->error);
  } else if ((state->error != NULL && state->document == NULL) || !write(state, name, out)) {
    text_add_string(out, state->error == NULL ? "undefined" : wb_error_message());
  }
}

static void run_case(const cJSON* json, const wb_languages* languages, text* expected, text* found) {
  const char* const call = string_of(json, "call");
  size_t place = 0;
  while (strcmp(kCalls[place].name, call) != 0) ++place;
  case_state state = {0};
  state.json = json;
  state.languages = languages;
  const cJSON* const options = cJSON_GetObjectItemCaseSensitive(json, "options");
  wb_status status = options_read(&state.given, options, NULL);
  const cJSON* const recipe = cJSON_GetObjectItemCaseSensitive(json, "text");
  if (status == WB_OK && recipe != NULL) status = case_text_for(recipe, &state.given, &state.bytes);
  if (status == WB_OK) status = kCalls[place].make(&state);
  if (status != WB_OK) state.error = code_of(status);
  const cJSON* result = NULL;
  cJSON_ArrayForEach(result, cJSON_GetObjectItemCaseSensitive(json, "expected")) {
    text* const both[] = {expected, found};
    for (size_t i = 0; i < 2; ++i) {
      text_add_string(both[i], string_of(json, "id"));
      text_add(both[i], "\t", 1);
      text_add_string(both[i], result->string);
      text_add(both[i], "\t", 1);
    }
    put_expected(expected, result);
    write_result(&state, kCalls[place].write, result->string, found);
    text_add(expected, "\n", 1);
    text_add(found, "\n", 1);
  }
  free_state(&state);
}

static text* lines_of(group* groups, const char* name) {
  size_t place = 0;
  while (groups[place].name != NULL && strcmp(groups[place].name, name) != 0) ++place;
  groups[place].name = name;
  return &groups[place].lines;
}

/* Whether the digests have a line for these lines. */
static int has_digest(const char* digests, const group* of) {
  char line[256];
  char digits[65];
  sha256(of->lines.data, of->lines.size, digits);
  (void)snprintf(line, sizeof(line), "%s  %s\n", digits, of->name);
  return strstr(digests, line) != NULL;
}

static size_t compare_digests(const group* groups, const char* digests, text* report) {
  size_t wrong = 0;
  for (size_t i = 0; groups[i].name != NULL; ++i) {
    if (has_digest(digests, &groups[i])) continue;
    ++wrong;
    text_add_string(report, "another digest than that of conformance.sha256: ");
    text_add_string(report, groups[i].name);
    text_add(report, "\n", 1);
  }
  return wrong;
}

static void tell(text* report, size_t cases, const text* all) {
  char digits[65];
  char line[160];
  sha256(all->data, all->size, digits);
  (void)snprintf(line, sizeof(line), "%zu cases by the C interface, all: %s\n", cases, digits);
  text_add_string(report, line);
}

size_t run_conformance(const char* cases, const char* digests, wb_text pack, text* report) {
  wb_languages* languages = NULL;
  if (wb_languages_read(pack.data, pack.size, &languages) != WB_OK) {
    text_add_string(report, "no pack of languages\n");
    return 1;
  }
  group groups[MOST_GROUPS] = {{0}};
  cJSON* parsed[4096];
  size_t count = 0;
  size_t wrong = 0;
  text* const all = lines_of(groups, "all");
  for (const char* line = cases; *line != '\0'; line = strchr(line, '\n') + 1) {
    cJSON* const json = cJSON_ParseWithOpts(line, NULL, 0);
    text expected = {0};
    text found = {0};
    run_case(json, languages, &expected, &found);
    if (strcmp(expected.data, found.data) != 0) {
      ++wrong;
      text_add_string(report, "expected ");
      text_add(report, expected.data, expected.size);
      text_add_string(report, "found    ");
      text_add(report, found.data, found.size);
    }
    const char* const needs = string_of(json, "needs");
    text_add(lines_of(groups, needs != NULL ? needs : string_of(json, "call")), found.data, found.size);
    text_add(all, found.data, found.size);
    text_free(&expected);
    text_free(&found);
    parsed[count++] = json;
  }
  (void)wb_languages_free(languages);
  wrong += compare_digests(groups, digests, report);
  tell(report, count, all);
  for (size_t i = 0; groups[i].name != NULL; ++i) text_free(&groups[i].lines);
  for (size_t i = 0; i < count; ++i) cJSON_Delete(parsed[i]);
  return wrong;
}
