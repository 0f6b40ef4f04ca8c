/* Documents that follow edits. */
#include <string.h>

#include "run.h"

static void put_change(case_state* state, uint32_t number) {
  put_item(&state->changes, state->change_count++);
  put_whole(&state->changes, number);
}

static void put_level(case_state* state, const wb_level_change* level) {
  put_change(state, level->first);
  put_change(state, level->added);
  put_change(state, (uint32_t)level->removed_count);
  for (size_t i = 0; i < level->removed_count; ++i) put_change(state, level->removed[i]);
}

static wb_status edit(case_state* state, const cJSON* given) {
  const uint32_t from = (uint32_t)cJSON_GetArrayItem(given, 0)->valuedouble;
  const uint32_t to = (uint32_t)cJSON_GetArrayItem(given, 1)->valuedouble;
  text inserted = {0};
  wb_change change = {0};
  wb_status status = case_text(cJSON_GetArrayItem(given, 2), &inserted);
  if (status == WB_OK) {
    status = wb_document_update(state->document, from, to, inserted.data, inserted.size, &change);
  }
  text_free(&inserted);
  if (status != WB_OK) return status;
  put_change(state, change.dirty_from);
  put_change(state, change.dirty_to);
  put_level(state, &change.words);
  put_level(state, &change.sentences);
  put_level(state, &change.paragraphs);
  return WB_OK;
}

wb_status make_document(case_state* state) {
  /* The default of the package, whose strings the offsets of a case are of. */
  if (string_of(state->given.json, "offsets") == NULL) state->given.options.offsets = WB_OFFSETS_UTF16;
  wb_status status =
      wb_document_create(state->bytes.data, state->bytes.size, &state->given.options, &state->document);
  if (status != WB_OK) return status;
  const cJSON* given = NULL;
  cJSON_ArrayForEach(given, cJSON_GetObjectItemCaseSensitive(state->json, "edits")) {
    const wb_status edited = edit(state, given);
    if (status == WB_OK) status = edited;
  }
  put_array_end(&state->changes, state->change_count);
  state->analysis_is_lent = 1;
  const wb_status lent = wb_document_analysis(state->document, &state->analysis);
  return status == WB_OK ? lent : status;
}

static int write_word_column(wb_document* document, const char* column, text* out) {
  wb_word_columns words = {0};
  if (wb_document_words(document, &words) != WB_OK) return 0;
  static const char* const kNames[] = {"start", "end", "id", "rangeId", "sentence", "paragraph", NULL};
  const uint32_t* const columns[] = {words.starts, words.ends,      words.words,
                                     words.ids,    words.sentences, words.paragraphs};
  const uint32_t place = place_of(kNames, column);
  if (place < 6) {
    put_wholes(out, columns[place], words.count);
  } else {
    put_small_wholes(out, words.kinds, words.count);
  }
  return place < 6 || strcmp(column, "kind") == 0;
}

static int write_part_column(const wb_part_columns* parts, const char* column, text* out) {
  static const char* const kNames[] = {"start", "end", "id", "words", "syllables", "sentences", NULL};
  const uint32_t* const columns[] = {parts->starts, parts->ends,      parts->ids,
                                     parts->words,  parts->syllables, parts->sentences};
  const uint32_t place = place_of(kNames, column);
  if (place < 6) {
    put_wholes(out, columns[place], parts->count);
  } else if (strcmp(column, "kind") == 0) {
    put_small_wholes(out, parts->kinds, parts->count);
  } else if (strcmp(column, "fleschReadingEase") == 0) {
    put_doubles(out, parts->reading_ease, parts->count);
  } else if (strcmp(column, "fleschKincaidGrade") == 0) {
    put_doubles(out, parts->grades, parts->count);
  } else {
    return 0;
  }
  return 1;
}

static int write_segment_column(const wb_segments* segments, const char* column, text* out) {
  put_wholes(out, segments->ends, segments->count);
  return strcmp(column, "end") == 0;
}

static int write_vocabulary(wb_document* document, const char* name, text* out) {
  wb_vocabulary words = {0};
  if (wb_document_vocabulary(document, &words) != WB_OK) return 0;
  if (strcmp(name, "vocabulary") == 0) {
    put_strings(out, words.text, words.offsets, words.count);
  } else {
    put_wholes(out, words.counts, words.count);
  }
  return 1;
}

static int write_values(case_state* state, const char* kind, const char* name, text* out) {
  wb_values values = {0};
  wb_status status = WB_OK;
  if (strncmp(kind, "contributions", 13) == 0) {
    wb_formula formula = 0;
    if (wb_formula_find(name, strlen(name), &formula) != WB_OK) return 0;
    status = wb_document_contributions(state->document, formula, state->given.lists, &values);
  } else {
    size_t index = 0;
    while (strcmp(wb_readability_count_name(index), name) != 0) ++index;
    status = wb_document_sentence_counts(state->document, index, state->given.lists, &values);
  }
  put_doubles(out, values.values, values.count);
  return status == WB_OK;
}

static int write_whole_text(wb_document* document, text* out) {
  uint32_t length = 0;
  wb_bytes bytes = {0};
  if (wb_document_length(document, &length) != WB_OK) return 0;
  if (wb_document_read(document, 0, length, WB_READ_WELL_FORMED, &bytes) != WB_OK) return 0;
  put_string(out, bytes.data, bytes.size);
  wb_bytes_free(&bytes);
  return 1;
}

static int write_column(case_state* state, const char* name, const char* column, text* out) {
  wb_document* const document = state->document;
  wb_part_columns parts = {0};
  wb_segments segments = {0};
  if (strncmp(name, "words.", 6) == 0) return write_word_column(document, column, out);
  if (strncmp(name, "sentences.", 10) == 0) {
    return wb_document_sentences(document, &parts) == WB_OK && write_part_column(&parts, column, out);
  }
  if (strncmp(name, "paragraphs.", 11) == 0) {
    return wb_document_paragraphs(document, &parts) == WB_OK && write_part_column(&parts, column, out);
  }
  if (strncmp(name, "lines.", 6) == 0) {
    return wb_document_lines(document, &segments) == WB_OK && write_segment_column(&segments, column, out);
  }
  if (strncmp(name, "graphemes.", 10) == 0) {
    return wb_document_graphemes(document, &segments) == WB_OK &&
           write_segment_column(&segments, column, out);
  }
  if (strncmp(name, "contributions.", 14) == 0 || strncmp(name, "sentenceCounts.", 15) == 0) {
    return write_values(state, name, column, out);
  }
  return write_statistics(state, name, out);
}

int write_document(case_state* state, const char* name, text* out) {
  uint32_t number = 0;
  const char* const dot = strchr(name, '.');
  if (dot != NULL) return write_column(state, name, dot + 1, out);
  if (strcmp(name, "changes") == 0) {
    text_add(out, state->changes.data, state->changes.size);
  } else if (strcmp(name, "length") == 0) {
    if (wb_document_length(state->document, &number) != WB_OK) return 0;
    put_whole(out, number);
  } else if (strcmp(name, "version") == 0) {
    if (wb_document_version(state->document, &number) != WB_OK) return 0;
    put_whole(out, number);
  } else if (strcmp(name, "text") == 0) {
    return write_whole_text(state->document, out);
  } else if (strncmp(name, "vocabulary", 10) == 0) {
    return write_vocabulary(state->document, name, out);
  } else {
    return write_statistics(state, name, out);
  }
  return 1;
}
