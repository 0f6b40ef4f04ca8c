// A text analysed whole, and in chunks: one answer. All that is counted of it, and its scores.
#include "fuzz.h"
#include "same.h"

namespace wordbridge::fuzz {
namespace {

std::int32_t stop_at(void* user_data, std::uint64_t done, std::uint64_t /*total*/) {
  return done >= *static_cast<std::uint64_t*>(user_data) ? 1 : 0;
}

void read_all(wb_analysis* analysis, const wb_options& options, std::string_view stop_words) {
  wb_policies policies{};
  require(wb_analysis_policies(analysis, &policies) == WB_OK);
  require(policies.language == options.language && policies.words == options.words);
  wb_vocabulary words{};
  const wb_status listed =
      wb_analysis_most_common(analysis, 10, stop_words.data(), stop_words.size(), &words);
  require(listed == WB_OK || listed == WB_INVALID_ARGUMENT);
  for (std::size_t i = 1; i < words.count; ++i) require(words.counts[i] <= words.counts[i - 1]);
  wb_sentence_lengths lengths{};
  require(wb_analysis_sentence_lengths(analysis, &lengths) == WB_OK);
  std::uint64_t sentences = 0;
  for (std::size_t i = 0; i < lengths.count; ++i) sentences += lengths.sentences[i];
  wb_totals totals{};
  require(wb_analysis_totals(analysis, &totals) == WB_OK);
  require(sentences == totals.sentences);
  for (wb_formula formula = 0; formula < wb_formula_limit(); ++formula) {
    double score = 0;
    const wb_status status = wb_analysis_score(analysis, formula, nullptr, &score);
    require(status == WB_OK || status == WB_WRONG_LANGUAGE || status == WB_COUNTS_NEEDED);
  }
}

}  // namespace

void fuzz(Input& input) {
  wb_options options = options_of(input);
  options.markup = input.below(2);
  const std::uint32_t longest_chunk = 1 + input.below(64);
  const std::string_view stop_words = input.piece();
  std::uint64_t stop = input.word();
  const std::string_view text = input.rest();

  OwnedAnalysis whole;
  require(wb_analyze(text.data(), text.size(), &options, &whole) == WB_OK);
  read_all(whole, options, stop_words);

  OwnedStream stream;
  require(wb_stream_create(&options, &stream) == WB_OK);
  for (std::size_t from = 0, size = 1; from < text.size(); from += size, size = 1 + size % longest_chunk) {
    const std::string_view chunk = text.substr(from, size);
    require(wb_stream_feed(stream, chunk.data(), chunk.size()) == WB_OK);
  }
  OwnedSummary summary;
  require(wb_stream_finish(stream, &summary) == WB_OK);
  wb_analysis* streamed = nullptr;
  require(wb_summary_analysis(summary, &streamed) == WB_OK);
  require_same(whole, streamed);

  // Stopped somewhere, or not at all.
  options.progress = &stop_at;
  options.user_data = &stop;
  OwnedAnalysis stopped;
  const wb_status status = wb_analyze(text.data(), text.size(), &options, &stopped);
  require(status == WB_OK || status == WB_CANCELLED);
  if (status == WB_OK) require_same(whole, stopped);
}

}  // namespace wordbridge::fuzz
