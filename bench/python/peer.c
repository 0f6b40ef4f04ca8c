/* The library in C, measured as peer.py measures one of Python: peer FILE */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wordbridge.h>

static void check(wb_status status) {
  if (status == WB_OK) return;
  fprintf(stderr, "%s: %s\n", wb_status_name(status), wb_error_message());
  exit(1);
}

static char* read_file(const char* name, size_t* size) {
  FILE* const file = fopen(name, "rb");
  if (file == NULL) exit(1);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char* const text = malloc(*size);
  if (text == NULL || fread(text, 1, *size, file) != *size) exit(1);
  fclose(file);
  return text;
}

/* The words of a text, and all that a report has: counts, the usual scores of English, the words that are
 * most common. */
static uint64_t report(const char* text, size_t size) {
  wb_analysis* analysis = NULL;
  wb_totals totals;
  wb_vocabulary common;
  wb_sentence_lengths lengths;
  double counts[64];
  check(wb_analyze(text, size, NULL, &analysis));
  check(wb_analysis_totals(analysis, &totals));
  check(wb_analysis_most_common(analysis, 20, NULL, 0, &common));
  check(wb_analysis_sentence_lengths(analysis, &lengths));
  check(wb_analysis_counts(analysis, NULL, counts, sizeof(counts) / sizeof(counts[0])));
  for (wb_formula formula = 0; formula < wb_formula_limit(); ++formula) {
    wb_formula_facts facts;
    double score;
    check(wb_formula_describe(formula, &facts));
    const int is_usual = strcmp(facts.usual_for, "*") == 0 || strstr(facts.usual_for, "en") != NULL;
    if (is_usual) check(wb_formula_score(formula, counts, wb_readability_count_limit(), &score));
  }
  check(wb_analysis_free(analysis));
  return totals.words;
}

static double processor_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char** argv) {
  if (argc != 2 || wb_readability_count_limit() > 64) return 2;
  size_t size;
  char* const text = read_file(argv[1], &size);
  puts("[\"words\", \"analyze\"]");
  fflush(stdout);
  char line[64];
  while (fgets(line, sizeof(line), stdin) != NULL) {
    const double seconds = strtod(strchr(line, ' '), NULL);
    const double began = processor_time();
    double gone;
    uint64_t words = 0;
    int times = 0;
    do {
      if (line[0] == 'w')
        check(wb_count(text, size, WB_WORDS, NULL, &words));
      else
        words = report(text, size);
      ++times;
      gone = processor_time() - began;
    } while (gone < seconds);
    printf("[%.9f, %llu]\n", gone / times, (unsigned long long)words);
    fflush(stdout);
  }
  free(text);
  return 0;
}
