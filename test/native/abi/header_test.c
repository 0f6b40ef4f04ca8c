/* The header is C, and what it declares has the layout that other languages count on. */
#include "abi/wordbridge.h"

#include <assert.h>

static_assert(sizeof(wb_status) == 4, "a status is a 32-bit number");

/* What a program in C does first; called from header_test.cpp. */
uint64_t wordbridge_count_words_in_c(const char* text, size_t size);

uint64_t wordbridge_count_words_in_c(const char* text, size_t size) {
  wb_options options = {.size = sizeof options, .words = WB_WORDS_WHITESPACE};
  uint64_t words = 0;
  if (wb_count(text, size, WB_WORDS, &options, &words) != WB_OK) return 0;
  return words;
}
