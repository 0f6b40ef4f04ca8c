/* Runs cases by the C interface: docs/conformance.md. */
#ifndef CONFORMANCE_RUN_H
#define CONFORMANCE_RUN_H

#include "case.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a case has made, for its results to be read from. Zero stands for what it has not made. */
typedef struct case_state {
  const cJSON* json;
  given_options given;
  text bytes;
  /* The code of the first error, NULL for none. */
  const char* error;
  const wb_languages* languages;

  uint64_t count;
  wb_segmentation* segmentations[3];
  wb_analysis* analysis;
  int analysis_is_lent;
  wb_document* document;
  text changes;
  size_t change_count;
  wb_summary* summary;
  wb_formula formula;
  double score;
  wb_words* words;
  wb_words* reference;
  wb_ranking ranking;
  double diversity[WB_DIVERSITY_MEASURES];
  /* With a number for each language, to be freed. */
  wb_identified identified;
  uint32_t* probabilities;
  wb_rows rows;
  uint32_t row;
} case_state;

/* Each kind of call: makes what it needs, and writes a result by its name; 0 if it has none of that name. */
typedef wb_status (*case_maker)(case_state* state);
typedef int (*case_writer)(case_state* state, const char* name, text* out);

wb_status make_count(case_state* state);
int write_count(case_state* state, const char* name, text* out);
wb_status make_segments(case_state* state);
int write_segments(case_state* state, const char* name, text* out);
wb_status make_analysis(case_state* state);
int write_statistics(case_state* state, const char* name, text* out);
/* A document after its edits; what one of them was refused for. */
wb_status make_document(case_state* state);
int write_document(case_state* state, const char* name, text* out);
wb_status make_rows(case_state* state);
int write_rows(case_state* state, const char* name, text* out);
wb_status make_stream(case_state* state);
wb_status make_merged(case_state* state);
wb_status make_restored(case_state* state);
int write_summary(case_state* state, const char* name, text* out);
wb_status make_score(case_state* state);
int write_score(case_state* state, const char* name, text* out);
wb_status make_formula(case_state* state);
int write_formula(case_state* state, const char* name, text* out);
wb_status make_words(case_state* state);
int write_words(case_state* state, const char* name, text* out);
wb_status make_identified(case_state* state);
int write_identified(case_state* state, const char* name, text* out);

/* Whether the formulas that the options name can be scored. */
wb_status check_formulas(case_state* state);

/* Runs all cases of a file, and compares results and digests: texts of conformance.jsonl and
 * conformance.sha256, and the bytes of the pack of languages. Differences are added to `report`, and a line
 * with the digest of all. How many differences there are. */
size_t run_conformance(const char* cases, const char* digests, wb_text pack, text* report);

#ifdef __cplusplus
}
#endif

#endif
