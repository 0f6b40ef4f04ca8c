#include <utility>

#include "abi/document_handle.h"
#include "abi/given_text.h"
#include "abi/word_table.h"
#include "document/word_statistics.h"
#include "measure/ngrams.h"

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_words final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0x303DE001;
  wb_words() : Handle(kMagic) {}

  wordbridge::WordStatistics statistics;
  // What the words are of, and how often that had changed when they were read; null if they are their own.
  const wb_analysis* of = nullptr;
  std::uint32_t changes = 0;

  wordbridge::Ranking ranking;
  wordbridge::abi::TextColumn rows;
};

namespace wordbridge::abi {
namespace {

static_assert(WB_DIVERSITY_MEASURES == kDiversityMeasures);
static_assert(WB_MTLD == static_cast<int>(DiversityMeasure::kTextualDiversity));
static_assert(WB_VOCD_D == static_cast<int>(DiversityMeasure::kVocdD));
static_assert(WB_AVERAGE_REDUCED_FREQUENCY == static_cast<int>(kPartMeasures));
static_assert(WB_PAIR_MEASURES == kPairMeasures);
static_assert(WB_KEYNESS_MEASURES == kKeynessMeasures);
static_assert(WB_DISPERSION_MEASURES == kDispersionMeasures);

wb_status check_words(const wb_words* words) {
  if (const wb_status status = check_handle(words); status != WB_OK) return status;
  if (words->of == nullptr || (is_handle(words->of) && words->of->changes == words->changes)) return WB_OK;
  return fail(WB_INVALID_HANDLE, "The text that the words are of has changed or was freed: read them anew.");
}

// What check_words() refuses, and words of which nobody knows the order.
wb_status check_order(const wb_words* words) {
  if (const wb_status status = check_words(words); status != WB_OK) return status;
  if (!words->statistics.sequence().empty() || words->statistics.words() == 0) return WB_OK;
  return fail(WB_ORDER_NEEDED,
              "The order of the words was not kept: set keep_order of the stream's options.");
}

wb_status check_ranking(const wb_words* words, const wb_ranking_options* options, std::size_t measures,
                        const wb_ranking* out) {
  if (out == nullptr) return missing_result();
  if (const wb_status status = check_words(words); status != WB_OK) return status;
  if (options == nullptr) return fail(WB_INVALID_ARGUMENT, "The options of the ranking are NULL.");
  if (measures > 0 && options->measure >= measures) {
    return fail(WB_INVALID_ARGUMENT, "The measure to rank by is none that there is.");
  }
  return check_list(options->stop_words.data, options->stop_words.size);
}

RankingOptions options_of(const wb_ranking_options& options) {
  return {options.limit, options.minimum, {options.stop_words.data, options.stop_words.size}};
}

// Lends a ranking that was made: of so many rows with so many values each.
wb_status lend(wb_words* words, Status status, Ranking ranking, std::size_t counts_each,
               std::size_t values_each, wb_ranking* out) {
  if (status != Status::kOk) return report(status);
  TextColumn rows;
  if (!rows.add_lines({ranking.text.data(), ranking.text.size()})) return report(Status::kOutOfMemory);
  words->ranking = std::move(ranking);
  words->rows = std::move(rows);
  *out = {words->rows.size(),           words->rows.text(), words->rows.offsets(),       counts_each,
          words->ranking.counts.data(), values_each,        words->ranking.values.data()};
  return WB_OK;
}

}  // namespace
}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_words_read(const char* text, size_t size, const wb_options* options, wb_words** out) {
  if (out == nullptr) return abi::missing_result();
  abi::TextOptions read;
  wb_status status = read.read(options);
  if (status != WB_OK) return status;
  abi::GivenText given;
  status = given.read(text, size, read.encoding());
  if (status != WB_OK) return status;
  abi::NewHandle<wb_words> words;
  if (!words) return abi::report(Status::kOutOfMemory);
  return words.give(abi::report(words->statistics.read(given.text(), true, read.markup(), read.analysis())),
                    out);
}

wb_status wb_words_of_document(wb_document* document, wb_words** out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(document); status != WB_OK) return status;
  abi::NewHandle<wb_words> words;
  if (!words) return abi::report(Status::kOutOfMemory);
  words->of = &document->analysis;
  words->changes = document->analysis.changes;
  return words.give(abi::report(words->statistics.read(document->document.state())), out);
}

wb_status wb_words_of_analysis(wb_analysis* analysis, wb_words** out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(analysis); status != WB_OK) return status;
  abi::NewHandle<wb_words> words;
  if (!words) return abi::report(Status::kOutOfMemory);
  words->of = analysis;
  words->changes = analysis->changes;
  words->statistics.view(*analysis->analysis, analysis->language);
  return words.give(WB_OK, out);
}

wb_status wb_words_free(wb_words* words) { return abi::free_handle(words); }

wb_status wb_words_diversity(const wb_words* words, uint32_t window, double factor, double* values,
                             size_t capacity) {
  if (values == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_words(words); status != WB_OK) return status;
  if (window == 0) return abi::fail(WB_INVALID_ARGUMENT, "The window has no word.");
  if (!(factor > 0 && factor < 1)) {
    return abi::fail(WB_INVALID_ARGUMENT, "The factor is not between 0 and 1.");
  }
  Diversity measures;
  const Status status = words->statistics.diversity(window, factor, measures);
  if (status != Status::kOk) return abi::report(status);
  for (std::size_t i = 0; i < capacity && i < measures.size(); ++i) values[i] = measures[i];
  return WB_OK;
}

wb_status wb_words_ngrams(wb_words* words, uint32_t n, const wb_ranking_options* options, wb_ranking* out) {
  if (const wb_status status = abi::check_ranking(words, options, 0, out); status != WB_OK) return status;
  if (n == 0 || n > kLongestNgram) return abi::fail(WB_INVALID_ARGUMENT, "n is not from 1 to 5.");
  if (const wb_status status = abi::check_order(words); status != WB_OK) return status;
  Ranking ranking;
  const Status status = words->statistics.ngrams(n, abi::options_of(*options), ranking);
  return abi::lend(words, status, std::move(ranking), 1, 0, out);
}

wb_status wb_words_collocations(wb_words* words, const wb_ranking_options* options, wb_ranking* out) {
  wb_status checked = abi::check_ranking(words, options, kPairMeasures, out);
  if (checked == WB_OK) checked = abi::check_order(words);
  if (checked != WB_OK) return checked;
  Ranking ranking;
  const Status status = words->statistics.collocations(static_cast<PairMeasure>(options->measure),
                                                       abi::options_of(*options), ranking);
  return abi::lend(words, status, std::move(ranking), 1, kPairMeasures, out);
}

wb_status wb_words_keyness(wb_words* words, const wb_words* reference, const wb_ranking_options* options,
                           wb_ranking* out) {
  wb_status checked = abi::check_ranking(words, options, kKeynessMeasures, out);
  if (checked == WB_OK) checked = abi::check_words(reference);
  if (checked != WB_OK) return checked;
  Ranking ranking;
  const Status status =
      words->statistics.keyness(reference->statistics, static_cast<KeynessMeasure>(options->measure),
                                abi::options_of(*options), ranking);
  return abi::lend(words, status, std::move(ranking), 2, kKeynessMeasures, out);
}

wb_status wb_words_keywords(wb_words* words, const wb_ranking_options* options, wb_ranking* out) {
  wb_status checked = abi::check_ranking(words, options, 0, out);
  if (checked == WB_OK) checked = abi::check_order(words);
  if (checked != WB_OK) return checked;
  Ranking ranking;
  const Status status = words->statistics.keywords(abi::options_of(*options), ranking);
  return abi::lend(words, status, std::move(ranking), 1, 1, out);
}

wb_status wb_words_dispersion(wb_words* words, const char* word, size_t size, size_t parts, wb_ranking* out) {
  if (out == nullptr) return abi::missing_result();
  wb_status checked = abi::check_words(words);
  if (checked == WB_OK) checked = abi::check_list(word, size);
  if (checked != WB_OK) return checked;
  if (parts == 0) return abi::fail(WB_INVALID_ARGUMENT, "There are no parts.");
  checked = abi::check_order(words);
  if (checked != WB_OK) return checked;
  Ranking ranking;
  const Status status = words->statistics.dispersion({word, size}, parts, ranking);
  if (status != Status::kOk) return abi::report(status);
  words->ranking = std::move(ranking);
  *out = {1,
          nullptr,
          nullptr,
          words->ranking.counts.size(),
          words->ranking.counts.data(),
          words->ranking.values.size(),
          words->ranking.values.data()};
  return WB_OK;
}
