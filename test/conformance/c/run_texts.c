/* Counts, segments and statistics. */
#include <math.h>
#include <string.h>

#include "run.h"

wb_status make_count(case_state* state) {
  return wb_count(state->bytes.data, state->bytes.size, state->given.granularity, &state->given.options,
                  &state->count);
}

int write_count(case_state* state, const char* name, text* out) {
  put_whole(out, state->count);
  return strcmp(name, "count") == 0;
}

wb_status make_segments(case_state* state) {
  wb_options options = state->given.options;
  for (wb_offset_unit unit = WB_OFFSETS_UTF8; unit <= WB_OFFSETS_CODE_POINTS; ++unit) {
    options.offsets = unit;
    const wb_status status = wb_segment(state->bytes.data, state->bytes.size, state->given.granularity,
                                        &options, &state->segmentations[unit]);
    if (status != WB_OK) return status;
  }
  return WB_OK;
}

int write_segments(case_state* state, const char* name, text* out) {
  static const char* const kNames[] = {"end.utf8", "end.utf16", "end.codepoint", "kind", NULL};
  const uint32_t place = place_of(kNames, name);
  if (place > 3) return 0;
  wb_segments columns = {0};
  if (wb_segmentation_columns(state->segmentations[place % 3], &columns) != WB_OK) return 0;
  if (place == 3) {
    put_small_wholes(out, columns.kinds, columns.count);
  } else {
    put_wholes(out, columns.ends, columns.count);
  }
  return 1;
}

wb_status check_formulas(case_state* state) {
  const cJSON* formula = NULL;
  cJSON_ArrayForEach(formula, cJSON_GetObjectItemCaseSensitive(state->given.json, "formulas")) {
    double value = 0;
    wb_formula index = 0;
    wb_status status = wb_formula_find(formula->valuestring, strlen(formula->valuestring), &index);
    if (status == WB_OK) status = wb_analysis_score(state->analysis, index, state->given.lists, &value);
    if (status != WB_OK) return status;
  }
  return WB_OK;
}

wb_status make_analysis(case_state* state) {
  const wb_status status =
      wb_analyze(state->bytes.data, state->bytes.size, &state->given.options, &state->analysis);
  return status == WB_OK ? check_formulas(state) : status;
}

static int write_totals(const wb_analysis* analysis, const char* name, text* out) {
  static const char* const kNames[] = {"wordCount",
                                       "distinctWordCount",
                                       "sentenceCount",
                                       "paragraphCount",
                                       "lineCount",
                                       "syllableCount",
                                       "byteCount",
                                       "illFormedCount",
                                       "graphemes",
                                       "graphemesWithoutSpaces",
                                       "codePoints",
                                       "codePointsWithoutSpaces",
                                       "utf16Units",
                                       "utf16UnitsWithoutSpaces",
                                       NULL};
  const uint32_t place = place_of(kNames, name);
  if (place == 99) return 0;
  wb_totals totals = {0};
  wb_policies policies = {0};
  if (wb_analysis_totals(analysis, &totals) != WB_OK) return 0;
  if (wb_analysis_policies(analysis, &policies) != WB_OK) return 0;
  uint64_t numbers[sizeof(totals) / sizeof(uint64_t)];
  memcpy(numbers, &totals, sizeof(totals));
  if (strcmp(name, "syllableCount") == 0 && policies.language == WB_LANGUAGE_UNDETERMINED) {
    put_c_string(out, NULL);
  } else {
    put_whole(out, numbers[place]);
  }
  return 1;
}

static int write_policies(const wb_analysis* analysis, const char* name, text* out) {
  wb_policies policies = {0};
  if (wb_analysis_policies(analysis, &policies) != WB_OK) return 0;
  if (strcmp(name, "wordSwitches") == 0) {
    put_whole(out, policies.word_switches);
    return 1;
  }
  const char* const names[] = {wb_language_code(policies.language), kNewlines[policies.newlines],
                               kMarkups[policies.markup], kSentencePolicies[policies.sentences],
                               kWordPolicies[policies.words]};
  for (size_t i = 0; i < 5; ++i) {
    put_item(out, i);
    put_c_string(out, names[i]);
  }
  put_array_end(out, 5);
  return 1;
}

static int write_common(case_state* state, const char* name, text* out) {
  const size_t limit = (size_t)option_number(&state->given, "mostCommonWords", 20);
  wb_vocabulary common = {0};
  if (wb_analysis_most_common(state->analysis, limit, state->given.stop_words.data,
                              state->given.stop_words.size, &common) != WB_OK) {
    return 0;
  }
  if (strcmp(name, "mostCommonWords") == 0) {
    put_strings(out, common.text, common.offsets, common.count);
  } else {
    put_wholes(out, common.counts, common.count);
  }
  return 1;
}

static int write_lengths(wb_analysis* analysis, text* out) {
  wb_sentence_lengths lengths = {0};
  if (wb_analysis_sentence_lengths(analysis, &lengths) != WB_OK) return 0;
  for (size_t i = 0; i < lengths.count; ++i) {
    put_item(out, 2 * i);
    put_whole(out, lengths.words[i]);
    put_item(out, 2 * i + 1);
    put_whole(out, lengths.sentences[i]);
  }
  put_array_end(out, 2 * lengths.count);
  return 1;
}

/* Whether a list of codes with spaces between has one, or is "*". */
static int has_code(const char* codes, const char* code) {
  if (strcmp(codes, "*") == 0) return 1;
  const size_t size = strlen(code);
  for (const char* at = strstr(codes, code); at != NULL; at = strstr(at + 1, code)) {
    if ((at == codes || at[-1] == ' ') && (at[size] == ' ' || at[size] == '\0')) return 1;
  }
  return 0;
}

/* Names of the usual formulas of the language, or of those on the scale of grades if there are enough. */
static int write_usual(const wb_analysis* analysis, int grades_only, text* out) {
  wb_policies policies = {0};
  if (wb_analysis_policies(analysis, &policies) != WB_OK) return 0;
  const char* names[256];
  size_t count = 0;
  for (wb_formula i = 0; i < wb_formula_limit(); ++i) {
    wb_formula_facts facts = {0};
    if (wb_formula_describe(i, &facts) != WB_OK) return 0;
    if (!has_code(facts.usual_for, wb_language_code(policies.language))) continue;
    if (!grades_only || facts.scale == WB_SCALE_GRADE) names[count++] = facts.name;
  }
  if (grades_only && count < 3) count = 0;
  for (size_t i = 0; i < count; ++i) {
    put_item(out, i);
    put_c_string(out, names[i]);
  }
  put_array_end(out, count);
  return 1;
}

static int write_text_score(case_state* state, const char* name, text* out) {
  const char* const formula = strchr(name, '.') + 1;
  if (wb_formula_find(formula, strlen(formula), &state->formula) != WB_OK) return 0;
  if (wb_analysis_score(state->analysis, state->formula, state->given.lists, &state->score) != WB_OK) {
    return 0;
  }
  const char* const kinds[] = {"score.", "band.", "grade."};
  const char* const results[] = {"value", "band", "grade"};
  for (size_t i = 0; i < 3; ++i) {
    if (strncmp(name, kinds[i], strlen(kinds[i])) == 0) return write_score(state, results[i], out);
  }
  return 0;
}

int write_statistics(case_state* state, const char* name, text* out) {
  wb_analysis* const analysis = state->analysis;
  if (strchr(name, '.') != NULL) return write_text_score(state, name, out);
  if (strcmp(name, "policies") == 0 || strcmp(name, "wordSwitches") == 0) {
    return write_policies(analysis, name, out);
  }
  if (strncmp(name, "mostCommon", 10) == 0) return write_common(state, name, out);
  if (strcmp(name, "sentenceLengths") == 0) return write_lengths(analysis, out);
  if (strcmp(name, "formulas") == 0) return write_usual(analysis, 0, out);
  if (strcmp(name, "consensusFormulas") == 0) return write_usual(analysis, 1, out);
  if (strcmp(name, "consensusGrade") == 0) {
    double grade = 0;
    if (wb_analysis_consensus_grade(analysis, &grade) != WB_OK) return 0;
    put_double(out, grade);
    return 1;
  }
  return write_totals(analysis, name, out);
}
