// Measures of the words of a text and of their order.
#pragma once

#include <algorithm>
#include <array>

#include "document.hpp"

namespace wb {

// See wb_ranking: rows of text with `counts_each` counts and `values_each` values, borrowed.
struct Ranking {
  std::string_view text;
  std::span<const std::uint64_t> offsets;
  std::size_t counts_each;
  std::span<const std::uint32_t> counts;
  std::size_t values_each;
  std::span<const double> values;

  explicit Ranking(const wb_ranking& ranking)
      : offsets(ranking.offsets, ranking.count + 1),
        counts_each(ranking.counts_each),
        counts(ranking.counts, ranking.count * ranking.counts_each),
        values_each(ranking.values_each),
        values(ranking.values, ranking.count * ranking.values_each) {
    text = {ranking.text, static_cast<std::size_t>(offsets.back())};
  }
  [[nodiscard]] std::size_t size() const { return offsets.size() - 1; }
  // Row `i`, which must be below size().
  [[nodiscard]] std::string_view row(std::size_t i) const {
    return text.substr(static_cast<std::size_t>(offsets[i]),
                       static_cast<std::size_t>(offsets[i + 1] - offsets[i]));
  }
};

// Which rows are wanted: see wb_ranking_options.
struct RankingOptions {
  std::size_t limit = 20;
  std::uint32_t minimum = 2;
  std::uint32_t measure = 0;
  std::string_view stop_words = {};

  [[nodiscard]] wb_ranking_options as_c() const {
    return {limit, minimum, measure, {stop_words.data(), stop_words.size()}};
  }
};

// How evenly a word is spread: see wb_words_dispersion().
struct Dispersion {
  // Occurrences in each part, borrowed.
  std::span<const std::uint32_t> counts;
  // By WB_DISPERSION_RANGE, WB_JUILLAND_D, ...; NaN where one is not defined.
  std::array<double, WB_DISPERSION_MEASURES> values;
};

using Diversity = std::array<double, WB_DIVERSITY_MEASURES>;

// Rankings are borrowed until the next one is made.
class Words {
 public:
  // See wb_words_read(), wb_words_of_document() and wb_words_of_analysis().
  static Result<Words> read(std::string_view text, const wb_options& options = Options{}) {
    return make([&](wb_words** out) { return wb_words_read(text.data(), text.size(), &options, out); });
  }
  static Result<Words> of(const Document& document) {
    return make([&](wb_words** out) { return wb_words_of_document(document.get(), out); });
  }
  static Result<Words> of(const AnalysisView& analysis) {
    return make([&](wb_words** out) { return wb_words_of_analysis(analysis.get(), out); });
  }

  [[nodiscard]] Result<Diversity> diversity(std::uint32_t window = 100, double factor = 0.72) const {
    Diversity values{};
    const wb_status status = wb_words_diversity(get(), window, factor, values.data(), values.size());
    if (status != WB_OK) return Error::last(status);
    return values;
  }
  [[nodiscard]] Result<Ranking> ngrams(std::uint32_t n, const RankingOptions& options = {}) const {
    return rank(options, [&](auto* asked, auto* out) { return wb_words_ngrams(get(), n, asked, out); });
  }
  [[nodiscard]] Result<Ranking> collocations(const RankingOptions& options = {}) const {
    return rank(options, [&](auto* asked, auto* out) { return wb_words_collocations(get(), asked, out); });
  }
  [[nodiscard]] Result<Ranking> keyness(const Words& reference, const RankingOptions& options = {}) const {
    return rank(options,
                [&](auto* asked, auto* out) { return wb_words_keyness(get(), reference.get(), asked, out); });
  }
  [[nodiscard]] Result<Ranking> keywords(const RankingOptions& options = {}) const {
    return rank(options, [&](auto* asked, auto* out) { return wb_words_keywords(get(), asked, out); });
  }

  // Over so many parts, 1 or more.
  [[nodiscard]] Result<Dispersion> dispersion(std::string_view word, std::size_t parts = 10) const {
    wb_ranking found{};
    const wb_status status = wb_words_dispersion(get(), word.data(), word.size(), parts, &found);
    if (status != WB_OK) return Error::last(status);
    Dispersion dispersion{{found.counts, found.counts_each}, {}};
    std::copy_n(found.values, dispersion.values.size(), dispersion.values.begin());
    return dispersion;
  }

  // For functions of the C interface.
  [[nodiscard]] wb_words* get() const { return handle_.get(); }

 private:
  explicit Words(wb_words* handle) : handle_(handle) {}

  template <typename Call>
  static Result<Words> make(Call call) {
    wb_words* made = nullptr;
    const wb_status status = call(&made);
    if (status != WB_OK) return Error::last(status);
    return Words{made};
  }

  template <typename Call>
  static Result<Ranking> rank(const RankingOptions& options, Call call) {
    const wb_ranking_options asked = options.as_c();
    wb_ranking ranking{};
    const wb_status status = call(&asked, &ranking);
    if (status != WB_OK) return Error::last(status);
    return Ranking{ranking};
  }

  Owner<wb_words, &wb_words_free> handle_;
};

}  // namespace wb
