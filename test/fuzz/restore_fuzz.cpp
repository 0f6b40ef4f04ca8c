// Any bytes given as a saved summary: refused, or a summary that can be read, merged with itself and saved.
#include <string>

#include "fuzz.h"
#include "memory/hash.h"

namespace wordbridge::fuzz {

void fuzz(Input& input) {
  std::string bytes{input.rest()};
  // Without a checksum that is right little more than the checksum would be tried.
  const std::uint32_t checksum = hash_bytes(bytes);
  for (unsigned bit = 0; bit < 32; bit += 8) bytes += static_cast<char>(checksum >> bit & 0xFFU);
  OwnedSummary summary;
  const wb_status status = wb_summary_restore(bytes.data(), bytes.size(), &summary);
  require(status == WB_OK || status == WB_INVALID_DATA);
  if (status != WB_OK) return;
  wb_analysis* analysis = nullptr;
  wb_vocabulary common{};
  wb_sentence_lengths lengths{};
  require(wb_summary_analysis(summary, &analysis) == WB_OK);
  require(wb_analysis_most_common(analysis, 5, nullptr, 0, &common) == WB_OK);
  require(wb_analysis_sentence_lengths(analysis, &lengths) == WB_OK);
  OwnedWords words;
  require(wb_words_of_analysis(analysis, &words) == WB_OK);
  double diversity[WB_DIVERSITY_MEASURES];
  const wb_status measured = wb_words_diversity(words, 100, 0.72, diversity, WB_DIVERSITY_MEASURES);
  require(measured == WB_OK);
  const wb_status merged = wb_summary_merge(summary, summary);
  require(merged == WB_OK || merged == WB_TEXT_TOO_LARGE);
  OwnedBytes saved;
  require(wb_summary_save(summary, &saved.bytes) == WB_OK);
  OwnedSummary again;
  require(wb_summary_restore(saved.bytes.data, saved.bytes.size, &again) == WB_OK);
}

}  // namespace wordbridge::fuzz
