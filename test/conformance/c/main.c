/* Runs the cases of docs/conformance.md: main CONFORMANCE.JSONL CONFORMANCE.SHA256 LANGUAGES.PACK */
#include <stdio.h>
#include <stdlib.h>

#include "run.h"

static text read_file(const char* path) {
  text bytes = {0};
  char chunk[4096];
  FILE* const file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(2);
  }
  for (size_t size = sizeof(chunk); size == sizeof(chunk);) {
    size = fread(chunk, 1, sizeof(chunk), file);
    text_add(&bytes, chunk, size);
  }
  (void)fclose(file);
  return bytes;
}

int main(int count, char** paths) {
  if (count != 4) return 2;
  text cases = read_file(paths[1]);
  text digests = read_file(paths[2]);
  text pack = read_file(paths[3]);
  text report = {0};
  const wb_text languages = {pack.data, pack.size};
  const size_t wrong = run_conformance(cases.data, digests.data, languages, &report);
  (void)fputs(report.data, wrong == 0 ? stdout : stderr);
  text_free(&cases);
  text_free(&digests);
  text_free(&pack);
  text_free(&report);
  return wrong == 0 ? 0 : 1;
}
