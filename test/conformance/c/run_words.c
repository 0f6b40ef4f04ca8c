/* Measures of words, and languages. */
#include <stdlib.h>
#include <string.h>

#include "run.h"

static const char* const kDiversity[] = {"typeTokenRatio",
                                         "rootTypeTokenRatio",
                                         "correctedTypeTokenRatio",
                                         "logTypeTokenRatio",
                                         "maas",
                                         "dugast",
                                         "brunetW",
                                         "honoreR",
                                         "yuleK",
                                         "yuleI",
                                         "simpsonD",
                                         "herdanVm",
                                         "sichelS",
                                         "entropy",
                                         "hdd",
                                         "hapaxLegomena",
                                         "disLegomena",
                                         "meanSegmentalTypeTokenRatio",
                                         "movingAverageTypeTokenRatio",
                                         "mtld",
                                         "somersS",
                                         "rubetK",
                                         "repeatRate",
                                         "vocdD",
                                         NULL};
static const char* const kPairs[] = {"logLikelihood",
                                     "mutualInformation",
                                     "normalizedMutualInformation",
                                     "tScore",
                                     "dice",
                                     "chiSquared",
                                     "zScore",
                                     "cubedMutualInformation",
                                     NULL};
static const char* const kKeyness[] = {"logLikelihood", "logRatio",   "percentDifference",
                                       "bayesFactor",   "chiSquared", NULL};

static wb_ranking_options ranking_of(const given_options* given, uint32_t minimum,
                                     const char* const* measures) {
  const char* const measure = string_of(given->json, "measure");
  const wb_ranking_options options = {(size_t)option_number(given, "count", 20),
                                      (uint32_t)option_number(given, "minimumCount", minimum),
                                      measure == NULL ? 0 : place_of(measures, measure),
                                      {given->stop_words.data, given->stop_words.size}};
  return options;
}

static wb_status read_reference(case_state* state) {
  text bytes = {0};
  wb_status status = case_text(cJSON_GetObjectItemCaseSensitive(state->json, "reference"), &bytes);
  if (status == WB_OK) {
    status = wb_words_read(bytes.data, bytes.size, &state->given.options, &state->reference);
  }
  text_free(&bytes);
  return status;
}

/* The words of the text, or those of the summary of all parts. */
static wb_status read_words(case_state* state) {
  if (cJSON_GetObjectItemCaseSensitive(state->json, "parts") == NULL) {
    return wb_words_read(state->bytes.data, state->bytes.size, &state->given.options, &state->words);
  }
  const wb_status status = make_merged(state);
  return status == WB_OK ? wb_words_of_analysis(state->analysis, &state->words) : status;
}

static wb_status make_diversity(case_state* state) {
  const given_options* const given = &state->given;
  const wb_status status =
      wb_words_diversity(state->words, (uint32_t)option_number(given, "window", 100),
                         option_number(given, "mtldFactor", 0.72), state->diversity, WB_DIVERSITY_MEASURES);
  if (status != WB_OK || state->analysis != NULL) return status;
  return wb_analyze(state->bytes.data, state->bytes.size, &given->options, &state->analysis);
}

wb_status make_words(case_state* state) {
  const char* const call = string_of(state->json, "call");
  const given_options* const given = &state->given;
  wb_status status = read_words(state);
  if (status != WB_OK) return status;
  if (strcmp(call, "diversity") == 0) return make_diversity(state);
  if (strcmp(call, "ngrams") == 0) {
    const wb_ranking_options options = ranking_of(given, 2, kPairs);
    return wb_words_ngrams(state->words, (uint32_t)option_number(given, "n", 2), &options, &state->ranking);
  }
  if (strcmp(call, "collocations") == 0) {
    const wb_ranking_options options = ranking_of(given, 2, kPairs);
    return wb_words_collocations(state->words, &options, &state->ranking);
  }
  if (strcmp(call, "keywords") == 0) {
    const wb_ranking_options options = ranking_of(given, 1, kPairs);
    return wb_words_keywords(state->words, &options, &state->ranking);
  }
  if (strcmp(call, "keyness") == 0) {
    const wb_ranking_options options = ranking_of(given, 2, kKeyness);
    status = read_reference(state);
    if (status != WB_OK) return status;
    return wb_words_keyness(state->words, state->reference, &options, &state->ranking);
  }
  const char* const word = string_of(state->json, "word");
  return wb_words_dispersion(state->words, word, strlen(word), (size_t)option_number(given, "parts", 10),
                             &state->ranking);
}

int write_words(case_state* state, const char* name, text* out) {
  const wb_ranking* const ranking = &state->ranking;
  const uint32_t measure = place_of(kDiversity, name);
  if (measure < WB_DIVERSITY_MEASURES) {
    put_double(out, state->diversity[measure]);
  } else if (strcmp(name, "words") == 0) {
    put_strings(out, ranking->text, ranking->offsets, ranking->count);
  } else if (strcmp(name, "counts") == 0) {
    put_wholes(out, ranking->counts, ranking->count * ranking->counts_each);
  } else if (strcmp(name, "values") == 0) {
    put_doubles(out, ranking->values, ranking->count * ranking->values_each);
  } else {
    return state->analysis != NULL && write_statistics(state, name, out);
  }
  return 1;
}

/* The language of a tag, of which script and region do not count: tags of the model are ascending. */
static void allow(const wb_languages* languages, size_t count, const char* tag, uint8_t* allowed) {
  char language[8] = {0};
  for (size_t i = 0; i + 1 < sizeof(language) && tag[i] != '-' && tag[i] != '\0'; ++i) {
    language[i] = (char)(tag[i] | 0x20);
  }
  if (strcmp(language, "no") == 0) memcpy(language, "nb", 3);
  for (size_t i = 0; i < count; ++i) {
    wb_text known = {0};
    (void)wb_languages_tag(languages, i, &known);
    if (known.size == strlen(language) && memcmp(known.data, language, known.size) == 0) allowed[i] = 1;
  }
}

wb_status make_identified(case_state* state) {
  size_t count = 0;
  wb_status status = wb_languages_count(state->languages, &count);
  if (status != WB_OK) return status;
  const cJSON* const candidates = cJSON_GetObjectItemCaseSensitive(state->given.json, "candidates");
  uint8_t* const allowed = calloc(count, 1);
  state->probabilities = calloc(count, sizeof(uint32_t));
  if (allowed == NULL || state->probabilities == NULL) abort();
  const cJSON* tag = NULL;
  cJSON_ArrayForEach(tag, candidates) { allow(state->languages, count, tag->valuestring, allowed); }
  status =
      wb_languages_identify(state->languages, state->bytes.data, state->bytes.size,
                            candidates == NULL ? NULL : allowed, state->probabilities, &state->identified);
  free(allowed);
  const double least = option_number(&state->given, "threshold", -1);
  if (least >= 0) state->identified.threshold = (uint32_t)(least * WB_CERTAIN);
  return status;
}

/* Writes the likeliest languages, or how likely they are: five at most, of 1 % at least. */
static void write_candidates(const case_state* state, int tags, text* out) {
  size_t count = 0;
  (void)wb_languages_count(state->languages, &count);
  size_t written = 0;
  for (uint32_t most = WB_CERTAIN; written < 5 && most * 100 >= WB_CERTAIN; --most) {
    for (size_t i = 0; i < count && written < 5; ++i) {
      if (state->probabilities[i] != most) continue;
      wb_text tag = {0};
      (void)wb_languages_tag(state->languages, i, &tag);
      put_item(out, written++);
      if (tags) {
        put_string(out, tag.data, tag.size);
      } else {
        put_double(out, (double)most / WB_CERTAIN);
      }
    }
  }
  put_array_end(out, written);
}

int write_identified(case_state* state, const char* name, text* out) {
  const wb_identified* const found = &state->identified;
  if (strcmp(name, "confidence") == 0) {
    put_double(out, (double)found->probability / WB_CERTAIN);
    return 1;
  }
  if (strcmp(name, "candidates") == 0 || strcmp(name, "confidences") == 0) {
    write_candidates(state, strcmp(name, "candidates") == 0, out);
    return 1;
  }
  if (found->language == WB_NO_LANGUAGE || found->probability < found->threshold) {
    put_c_string(out, "und");
    return 1;
  }
  wb_text tag = {0};
  if (wb_languages_tag(state->languages, found->language, &tag) != WB_OK) return 0;
  put_string(out, tag.data, tag.size);
  return 1;
}
