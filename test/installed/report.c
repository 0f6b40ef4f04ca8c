/* Whether a program in C gets what it asks for of the installed library. */
#include <stdio.h>
#include <string.h>
#include <wordbridge.h>

#define EXPECT(condition)                                             \
  do {                                                                \
    if (!(condition)) {                                               \
      fprintf(stderr, "line %d: not so: %s\n", __LINE__, #condition); \
      return 1;                                                       \
    }                                                                 \
  } while (0)

int main(void) {
  const char text[] = "The cat sat. The dog ran to the cat.";
  const size_t size = strlen(text);

  EXPECT(wb_abi_version() >> 16 == WB_ABI_MAJOR);

  wb_analysis* analysis = NULL;
  EXPECT(wb_analyze(text, size, NULL, &analysis) == WB_OK);
  wb_totals totals;
  EXPECT(wb_analysis_totals(analysis, &totals) == WB_OK);
  EXPECT(totals.words == 9);
  EXPECT(totals.sentences == 2);
  EXPECT(wb_analysis_free(analysis) == WB_OK);

  wb_document* document = NULL;
  EXPECT(wb_document_create(text, size, NULL, &document) == WB_OK);
  EXPECT(wb_document_update(document, 0, 3, "A big", 5, NULL) == WB_OK);
  wb_word_columns words;
  EXPECT(wb_document_words(document, &words) == WB_OK);
  EXPECT(words.starts[0] == 0 && words.ends[0] == 1);
  EXPECT(words.ends[words.count - 1] == size + 2);
  EXPECT(wb_document_free(document) == WB_OK);

  EXPECT(wb_analyze(NULL, 1, NULL, &analysis) == WB_INVALID_ARGUMENT);
  EXPECT(strcmp(wb_error_message(), "") != 0);
  puts("as expected");
  return 0;
}
