/* Rows of a part of a document. */
#include <string.h>

#include "run.h"

static const char* const kLevels[] = {"grapheme", "word", "sentence", "paragraph", "line", NULL};

static uint32_t number_of(const cJSON* json) { return (uint32_t)json->valuedouble; }

/* The one query that the case has. */
wb_status make_rows(case_state* state) {
  const wb_status made = make_document(state);
  if (made != WB_OK) return made;
  wb_document* const document = state->document;
  const wb_granularity level = place_of(kLevels, string_of(state->json, "level"));
  const cJSON* const rows = cJSON_GetObjectItemCaseSensitive(state->json, "rows");
  const cJSON* const between = cJSON_GetObjectItemCaseSensitive(state->json, "between");
  const cJSON* const changed = cJSON_GetObjectItemCaseSensitive(state->json, "changedSince");
  if (rows != NULL) {
    return wb_document_rows(document, level, number_of(cJSON_GetArrayItem(rows, 0)),
                            number_of(cJSON_GetArrayItem(rows, 1)), &state->rows);
  }
  if (between != NULL) {
    return wb_document_rows_between(document, level, number_of(cJSON_GetArrayItem(between, 0)),
                                    number_of(cJSON_GetArrayItem(between, 1)), &state->rows);
  }
  if (changed != NULL) {
    return wb_document_rows_changed(document, level, number_of(changed), &state->rows);
  }
  const cJSON* const at = cJSON_GetObjectItemCaseSensitive(state->json, "at");
  return wb_document_row_at(document, level, number_of(at), &state->row);
}

int write_rows(case_state* state, const char* name, text* out) {
  const wb_rows* const rows = &state->rows;
  static const char* const kNames[] = {"start", "end", "index", "id", "words", "syllables", NULL};
  const uint32_t* const columns[] = {rows->starts, rows->ends,  rows->indexes,
                                     rows->ids,    rows->words, rows->syllables};
  const uint32_t place = place_of(kNames, name);
  if (place < 6) {
    put_wholes(out, columns[place], rows->count);
  } else if (strcmp(name, "kind") == 0) {
    put_small_wholes(out, rows->kinds, rows->count);
  } else if (strcmp(name, "fleschReadingEase") == 0) {
    put_doubles(out, rows->reading_ease, rows->count);
  } else if (strcmp(name, "fleschKincaidGrade") == 0) {
    put_doubles(out, rows->grades, rows->count);
  } else if (strcmp(name, "row") == 0) {
    put_whole(out, state->row);
  } else {
    return 0;
  }
  return 1;
}
