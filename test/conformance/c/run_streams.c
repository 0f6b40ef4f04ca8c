/* Streams and summaries. */
#include <string.h>

#include "run.h"

/* Reads a text in chunks of these sizes, and the rest. */
static wb_status summarize(const wb_options* options, const text* of, const cJSON* chunks, wb_summary** out) {
  wb_stream* stream = NULL;
  wb_status status = wb_stream_create(options, &stream);
  if (status != WB_OK) return status;
  size_t begin = 0;
  const cJSON* chunk = NULL;
  cJSON_ArrayForEach(chunk, chunks) {
    const size_t wanted = (size_t)chunk->valuedouble;
    const size_t size = wanted < of->size - begin ? wanted : of->size - begin;
    if (status == WB_OK) status = wb_stream_feed(stream, of->data + begin, size);
    begin += size;
  }
  if (status == WB_OK) status = wb_stream_feed(stream, of->data + begin, of->size - begin);
  if (status == WB_OK) status = wb_stream_finish(stream, out);
  (void)wb_stream_free(stream);
  return status;
}

static wb_status lend_analysis(case_state* state) {
  state->analysis_is_lent = 1;
  const wb_status status = wb_summary_analysis(state->summary, &state->analysis);
  return status == WB_OK ? check_formulas(state) : status;
}

wb_status make_stream(case_state* state) {
  state->given.options.encoding = WB_ENCODING_UTF8;
  const cJSON* const chunks = cJSON_GetObjectItemCaseSensitive(state->json, "chunks");
  const wb_status status = summarize(&state->given.options, &state->bytes, chunks, &state->summary);
  return status == WB_OK ? lend_analysis(state) : status;
}

/* Another of the same bytes. */
static wb_status restore_again(wb_summary** summary) {
  wb_bytes saved = {0};
  wb_status status = wb_summary_save(*summary, &saved);
  if (status != WB_OK) return status;
  (void)wb_summary_free(*summary);
  *summary = NULL;
  status = wb_summary_restore(saved.data, saved.size, summary);
  wb_bytes_free(&saved);
  return status;
}

static wb_status summarize_part(case_state* state, const cJSON* part, wb_summary** out) {
  given_options given;
  text bytes = {0};
  const cJSON* const options = cJSON_GetObjectItemCaseSensitive(part, "options");
  wb_status status = options_read(&given, options, state->given.json);
  if (status == WB_OK) status = case_text(cJSON_GetObjectItemCaseSensitive(part, "text"), &bytes);
  const cJSON* const chunks = cJSON_GetObjectItemCaseSensitive(part, "chunks");
  if (status == WB_OK) status = summarize(&given.options, &bytes, chunks, out);
  const int is_restored = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(state->json, "restored"));
  if (status == WB_OK && is_restored) status = restore_again(out);
  options_free(&given);
  text_free(&bytes);
  return status;
}

wb_status make_merged(case_state* state) {
  const cJSON* part = NULL;
  cJSON_ArrayForEach(part, cJSON_GetObjectItemCaseSensitive(state->json, "parts")) {
    wb_summary* summary = NULL;
    wb_status status = summarize_part(state, part, &summary);
    if (status == WB_OK && state->summary == NULL) {
      state->summary = summary;
      continue;
    }
    if (status == WB_OK) status = wb_summary_merge(state->summary, summary);
    if (summary != NULL) (void)wb_summary_free(summary);
    if (status != WB_OK) return status;
  }
  return lend_analysis(state);
}

wb_status make_restored(case_state* state) {
  const wb_status status = wb_summary_restore(state->bytes.data, state->bytes.size, &state->summary);
  return status == WB_OK ? lend_analysis(state) : status;
}

int write_summary(case_state* state, const char* name, text* out) {
  if (strcmp(name, "saved") != 0) return write_statistics(state, name, out);
  wb_bytes saved = {0};
  if (wb_summary_save(state->summary, &saved) != WB_OK) return 0;
  put_hex_string(out, saved.data, saved.size);
  wb_bytes_free(&saved);
  return 1;
}
