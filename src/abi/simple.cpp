#include <cstring>
#include <limits>

#include "abi/analysis_handle.h"
#include "abi/owned_bytes.h"
#include "measure/readability.h"

using namespace wordbridge;

wb_analysis* wb_text_analyze(const char* text, size_t size) {
  wb_analysis* analysis = nullptr;  // NOLINT(misc-const-correctness): it is given out
  (void)wb_analyze(text, size, nullptr, &analysis);
  return analysis;
}

void wb_text_destroy(wb_analysis* analysis) { (void)wb_analysis_free(analysis); }

uint64_t wb_text_word_count(const wb_analysis* analysis) {
  return abi::check_handle(analysis) == WB_OK ? analysis->analysis->totals.words : 0;
}

uint64_t wb_text_sentence_count(const wb_analysis* analysis) {
  return abi::check_handle(analysis) == WB_OK ? analysis->analysis->totals.sentences : 0;
}

double wb_text_flesch_score(const wb_analysis* analysis) {
  if (abi::check_handle(analysis) != WB_OK) return std::numeric_limits<double>::quiet_NaN();
  return flesch_reading_ease(analysis->analysis->totals, analysis->language);
}

size_t wb_text_most_common_words(wb_analysis* analysis, wb_word_count* words, size_t capacity) {
  if (words == nullptr) return 0;
  wb_vocabulary common{};
  if (wb_analysis_most_common(analysis, capacity, nullptr, 0, &common) != WB_OK) return 0;
  for (std::size_t i = 0; i < common.count; ++i) {
    const auto size = static_cast<std::size_t>(common.offsets[i + 1] - common.offsets[i]);
    wb_bytes word{};
    if (wb_bytes_allocate(size + 1, &word) != WB_OK) {
      wb_text_free_words(words, i);
      return 0;
    }
    std::memcpy(word.data, common.text + common.offsets[i], size);
    word.data[size] = '\0';
    words[i] = {word.data, size, common.counts[i]};
  }
  return common.count;
}

void wb_text_free_words(wb_word_count* words, size_t count) {
  if (words == nullptr) return;
  for (std::size_t i = 0; i < count; ++i) {
    wb_bytes word{words[i].word, words[i].size + 1};
    wb_bytes_free(&word);
    words[i].word = nullptr;
  }
}
