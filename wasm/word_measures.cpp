#include "word_measures.h"

#include <utility>

#include "call_settings.h"
#include "export.h"

namespace wordbridge::binding {
namespace {

WordsHandle& words_at(Address handle) { return *reinterpret_cast<WordsHandle*>(handle); }

}  // namespace

WORDBRIDGE_EXPORT("readWords")
Address read_words(Address text, std::size_t size, bool well_formed, Newlines newlines, std::uint32_t words,
                   Language language) {
  const Operation operation;
  const AnalysisOptions options = analysis_options(newlines, words, language);
  auto* const handle = new (std::nothrow) WordsHandle;
  if (handle != nullptr)
    handle->set(handle->words.read(view(text, size), well_formed, call_settings.markup, options));
  return reinterpret_cast<Address>(handle);
}

WORDBRIDGE_EXPORT("releaseWords")
void release_words(Address handle) { delete reinterpret_cast<WordsHandle*>(handle); }

WORDBRIDGE_EXPORT("diversity")
Status measure_diversity(Address handle, std::uint32_t window, double factor) {
  require_stack();
  Ranking out;
  Diversity measures;
  const WordStatistics& words = words_at(handle).words;
  Status status = words.diversity(window, factor, measures);
  const std::uint32_t counts[] = {static_cast<std::uint32_t>(words.words()),
                                  static_cast<std::uint32_t>(words.vocabulary().size())};
  if (status == Status::kOk &&
      (!out.counts.append(counts, 2) || !out.values.append(measures.data(), measures.size()))) {
    status = Status::kOutOfMemory;
  }
  return words_at(handle).take(status, std::move(out));
}

WORDBRIDGE_EXPORT("ngrams")
Status rank_ngrams(Address handle, std::uint32_t n, std::uint32_t limit, std::uint32_t minimum) {
  require_stack();
  Ranking out;
  const Status status = words_at(handle).words.ngrams(n, {limit, minimum, call_settings.stop_words}, out);
  return words_at(handle).take(status, std::move(out));
}

WORDBRIDGE_EXPORT("collocations")
Status rank_collocations(Address handle, std::uint32_t by, std::uint32_t limit, std::uint32_t minimum) {
  require_stack();
  Ranking out;
  const auto measure = static_cast<PairMeasure>(by);
  const Status status =
      words_at(handle).words.collocations(measure, {limit, minimum, call_settings.stop_words}, out);
  return words_at(handle).take(status, std::move(out));
}

WORDBRIDGE_EXPORT("keyness")
Status rank_keyness(Address handle, Address reference, std::uint32_t by, std::uint32_t limit,
                    std::uint32_t minimum) {
  require_stack();
  Ranking out;
  const auto measure = static_cast<KeynessMeasure>(by);
  const Status status = words_at(handle).words.keyness(words_at(reference).words, measure,
                                                       {limit, minimum, call_settings.stop_words}, out);
  return words_at(handle).take(status, std::move(out));
}

WORDBRIDGE_EXPORT("keywords")
Status rank_keywords(Address handle, std::uint32_t limit, std::uint32_t minimum) {
  require_stack();
  Ranking out;
  const Status status = words_at(handle).words.keywords({limit, minimum, call_settings.stop_words}, out);
  return words_at(handle).take(status, std::move(out));
}

WORDBRIDGE_EXPORT("dispersion")
Status measure_dispersion_of(Address handle, Address word, std::size_t size, std::uint32_t parts) {
  require_stack();
  Ranking out;
  const Status status = words_at(handle).words.dispersion(view(word, size), parts, out);
  return words_at(handle).take(status, std::move(out));
}

}  // namespace wordbridge::binding
