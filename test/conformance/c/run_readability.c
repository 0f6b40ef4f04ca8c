/* Formulas, and scores of counts. */
#include <math.h>
#include <string.h>

#include "run.h"

static wb_status find_formula(case_state* state) {
  const char* const name = string_of(state->json, "formula");
  return wb_formula_find(name, strlen(name), &state->formula);
}

wb_status make_score(case_state* state) {
  wb_status status = find_formula(state);
  if (status != WB_OK) return status;
  double counts[64];
  const size_t limit = wb_readability_count_limit();
  const cJSON* const given = cJSON_GetObjectItemCaseSensitive(state->json, "counts");
  for (size_t i = 0; i < limit; ++i) {
    const cJSON* const count = cJSON_GetObjectItemCaseSensitive(given, wb_readability_count_name(i));
    counts[i] = count == NULL ? NAN : count->valuedouble;
  }
  return wb_formula_score(state->formula, counts, limit, &state->score);
}

int write_score(case_state* state, const char* name, text* out) {
  if (strcmp(name, "value") == 0) {
    put_double(out, state->score);
    return 1;
  }
  if (strcmp(name, "band") == 0) {
    const char* band = NULL;
    if (wb_formula_band(state->formula, state->score, &band) != WB_OK) return 0;
    put_c_string(out, band);
    return 1;
  }
  double grade = 0;
  if (strcmp(name, "grade") != 0 || wb_formula_grade(state->formula, state->score, &grade) != WB_OK) return 0;
  put_double(out, grade);
  return 1;
}

wb_status make_formula(case_state* state) { return find_formula(state); }

/* Codes with spaces between them. */
static void put_codes(text* out, const char* codes) {
  size_t count = 0;
  while (*codes != '\0') {
    const size_t size = strcspn(codes, " ");
    put_item(out, count++);
    put_string(out, codes, size);
    codes += size + (codes[size] == ' ' ? 1 : 0);
  }
  put_array_end(out, count);
}

static void put_counts(text* out, uint64_t counts) {
  size_t count = 0;
  for (size_t i = 0; i < wb_readability_count_limit(); ++i) {
    if ((counts >> i & 1) == 0) continue;
    put_item(out, count++);
    put_c_string(out, wb_readability_count_name(i));
  }
  put_array_end(out, count);
}

int write_formula(case_state* state, const char* name, text* out) {
  static const char* const kStatuses[] = {"agreed", "conflicting", "experimental"};
  static const char* const kScales[] = {"ease", "grade", "difficulty"};
  wb_formula_facts facts = {0};
  if (wb_formula_describe(state->formula, &facts) != WB_OK) return 0;
  if (strcmp(name, "languages") == 0) {
    put_codes(out, facts.languages);
  } else if (strcmp(name, "status") == 0) {
    put_c_string(out, kStatuses[facts.status]);
  } else if (strcmp(name, "scale") == 0) {
    put_c_string(out, kScales[facts.scale]);
  } else if (strcmp(name, "counts") == 0) {
    put_counts(out, facts.counts);
  } else if (strcmp(name, "counted") == 0) {
    text_add_string(out, facts.counts >> wb_readability_counted() == 0 ? "true" : "false");
  } else {
    return 0;
  }
  return 1;
}
