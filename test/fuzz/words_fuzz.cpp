// The measures of the words of a text, of a document and of a stream, with any limits, thresholds and stop
// words.
#include <cmath>

#include "fuzz.h"

namespace wordbridge::fuzz {
namespace {

wb_ranking_options ranking_options_of(Input& input, std::uint32_t measures, std::string_view stop_words) {
  return {input.below(40), input.below(4), input.below(measures + 1), as_text(stop_words)};
}

void require_rows(const wb_ranking& ranking, const wb_ranking_options& options) {
  require(ranking.count <= options.limit);
  for (std::size_t i = 0; i < ranking.count; ++i) {
    require(ranking.offsets[i] < ranking.offsets[i + 1]);
    require(ranking.counts[i * ranking.counts_each] >= options.minimum);
  }
}

// A result with rows, or a refusal for one of the reasons that there can be.
void require_ranked(wb_status status, const wb_ranking& ranking, const wb_ranking_options& options) {
  require(status == WB_OK || status == WB_INVALID_ARGUMENT);
  if (status == WB_OK) require_rows(ranking, options);
}

void measure(wb_words* words, Input& input, std::string_view stop_words) {
  double diversity[WB_DIVERSITY_MEASURES];
  const std::uint32_t window = input.below(50);
  const double factor = input.below(101) / 100.0;
  const wb_status measured = wb_words_diversity(words, window, factor, diversity, WB_DIVERSITY_MEASURES);
  require(measured == WB_OK || measured == WB_INVALID_ARGUMENT);
  if (measured == WB_OK) {
    const double ratio = diversity[WB_TYPE_TOKEN_RATIO];
    require(std::isnan(ratio) || (ratio > 0 && ratio <= 1));
  }
  wb_ranking ranking{};
  wb_ranking_options options = ranking_options_of(input, 1, stop_words);
  require_ranked(wb_words_ngrams(words, input.below(7), &options, &ranking), ranking, options);
  options = ranking_options_of(input, WB_PAIR_MEASURES, stop_words);
  require_ranked(wb_words_collocations(words, &options, &ranking), ranking, options);
  options = ranking_options_of(input, 1, stop_words);
  require_ranked(wb_words_keywords(words, &options, &ranking), ranking, options);
  const std::string_view word = input.piece();
  const std::size_t parts = input.below(300);
  const wb_status dispersed = wb_words_dispersion(words, word.data(), word.size(), parts, &ranking);
  require(dispersed == WB_OK || dispersed == WB_INVALID_ARGUMENT);
}

void compare(wb_words* words, wb_words* reference, Input& input, std::string_view stop_words) {
  const wb_ranking_options options = ranking_options_of(input, WB_KEYNESS_MEASURES, stop_words);
  wb_ranking ranking{};
  const wb_status status = wb_words_keyness(words, reference, &options, &ranking);
  require(status == WB_OK || status == WB_INVALID_ARGUMENT);
}

}  // namespace

void fuzz(Input& input) {
  wb_options options = options_of(input);
  options.keep_order = 1;
  const std::string_view stop_words = input.flag() ? input.piece() : std::string_view{};
  Input of_measures = input;
  const std::string_view text = input.rest();

  OwnedWords of_text;
  require(wb_words_read(text.data(), text.size(), &options, &of_text) == WB_OK);
  measure(of_text, of_measures, stop_words);

  OwnedDocument document;
  require(wb_document_create(text.data(), text.size(), &options, &document) == WB_OK);
  OwnedWords of_document;
  require(wb_words_of_document(document, &of_document) == WB_OK);
  measure(of_document, of_measures, stop_words);

  OwnedStream stream;
  require(wb_stream_create(&options, &stream) == WB_OK);
  require(wb_stream_feed(stream, text.data(), text.size()) == WB_OK);
  OwnedSummary summary;
  require(wb_stream_finish(stream, &summary) == WB_OK);
  wb_analysis* analysis = nullptr;
  require(wb_summary_analysis(summary, &analysis) == WB_OK);
  OwnedWords of_stream;
  require(wb_words_of_analysis(analysis, &of_stream) == WB_OK);
  measure(of_stream, of_measures, stop_words);
  compare(of_text, of_stream, of_measures, stop_words);

  require(wb_document_update(document, 0, 0, "New ", 4, nullptr) == WB_OK);
  double changed[1];
  require(wb_words_diversity(of_document, 100, 0.72, changed, 1) == WB_INVALID_HANDLE);
}

}  // namespace wordbridge::fuzz
