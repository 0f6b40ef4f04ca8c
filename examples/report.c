/* The report of a text, in C:
 *   cc examples/report.c -o report $(pkg-config --cflags --libs wordbridge) */
#include <stdio.h>
#include <string.h>
#include <wordbridge.h>

int main(void) {
  const char* const text =
      "The quick brown fox jumps over the lazy dog. The dog sleeps on. "
      "Is the fox quick? The fox is quick, and the dog is lazy.";

  wb_analysis* const analysis = wb_text_analyze(text, strlen(text));
  if (analysis == NULL) {
    fprintf(stderr, "%s\n", wb_error_message());
    return 1;
  }
  printf("Words: %llu\n", (unsigned long long)wb_text_word_count(analysis));
  printf("Sentences: %llu\n", (unsigned long long)wb_text_sentence_count(analysis));
  printf("Flesch reading ease: %.2f\n", wb_text_flesch_score(analysis));

  wb_word_count words[5];
  const size_t count = wb_text_most_common_words(analysis, words, 5);
  for (size_t i = 0; i < count; ++i) {
    printf("%s: %llu\n", words[i].word, (unsigned long long)words[i].count);
  }
  wb_text_free_words(words, count);
  wb_text_destroy(analysis);
  return 0;
}
