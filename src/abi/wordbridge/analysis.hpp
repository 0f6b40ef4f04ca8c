// What is counted of a text, and readability.
#pragma once

#include <cstdint>
#include <vector>

#include "result.hpp"

namespace wb {

// Words with what is known of each: columns of `size()` elements, borrowed from what they are of.
struct Vocabulary {
  std::string_view text;
  std::span<const std::uint64_t> offsets;
  std::span<const std::uint32_t> counts;
  std::span<const std::uint32_t> syllables;
  // Of a document; empty for any other text.
  std::span<const std::uint32_t> first_occurrences;

  explicit Vocabulary(const wb_vocabulary& columns)
      : offsets(columns.offsets, columns.count + 1),
        counts(columns.counts, columns.count),
        syllables(columns.syllables, columns.count),
        first_occurrences(columns.first_occurrences,
                          columns.first_occurrences == nullptr ? 0 : columns.count) {
    text = {columns.text, static_cast<std::size_t>(offsets.back())};
  }
  [[nodiscard]] std::size_t size() const { return counts.size(); }
  // Word `i`, which must be below size().
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return text.substr(static_cast<std::size_t>(offsets[i]),
                       static_cast<std::size_t>(offsets[i + 1] - offsets[i]));
  }
};

// How many sentences have how many words: borrowed columns.
struct SentenceLengths {
  std::span<const std::uint32_t> words;
  std::span<const std::uint32_t> sentences;
};

// Names of the counts that formulas are made of, by their indexes: see wb_readability_count_name().
[[nodiscard]] inline std::vector<std::string_view> readability_count_names() {
  std::vector<std::string_view> names(wb_readability_count_limit());
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = wb_readability_count_name(i);
  return names;
}
// How many of them, the first ones, are counted of any text.
[[nodiscard]] inline std::size_t readability_counted() { return wb_readability_counted(); }

// A readability formula by its index.
class Formula {
 public:
  // All of them.
  static std::vector<Formula> all() {
    std::vector<Formula> formulas;
    formulas.reserve(wb_formula_limit());
    for (std::size_t i = 0; i < wb_formula_limit(); ++i) {
      formulas.push_back(Formula{static_cast<wb_formula>(i)});
    }
    return formulas;
  }

  // The one with a name, such as "flesch-reading-ease".
  static Result<Formula> find(std::string_view name) {
    wb_formula index = 0;
    const wb_status status = wb_formula_find(name.data(), name.size(), &index);
    if (status != WB_OK) return Error::last(status);
    return Formula{index};
  }

  [[nodiscard]] wb_formula_facts facts() const {
    wb_formula_facts facts{};
    (void)wb_formula_describe(index_, &facts);
    return facts;
  }
  // See wb_formula_score(): counts by the places of wb_readability_count_name().
  [[nodiscard]] Result<double> score(std::span<const double> counts) const {
    return read_value<double>(
        [&](double* out) { return wb_formula_score(index_, counts.data(), counts.size(), out); });
  }
  // What a score means in the words of the formula's author; empty where that is not defined.
  [[nodiscard]] std::string_view band(double score) const {
    const char* label = nullptr;
    (void)wb_formula_band(index_, score, &label);
    return label == nullptr ? std::string_view{} : label;
  }
  // Years of school that a score stands for; NaN where that is not defined.
  [[nodiscard]] double grade(double score) const {
    double grade = 0;
    (void)wb_formula_grade(index_, score, &grade);
    return grade;
  }
  [[nodiscard]] wb_formula index() const { return index_; }

 private:
  explicit Formula(wb_formula index) : index_(index) {}

  wb_formula index_;
};

// Lists of words that readability formulas need.
class WordLists {
 public:
  // See wb_word_lists_read().
  static Result<WordLists> read(std::string_view words, std::uint32_t given) {
    wb_word_lists* made = nullptr;
    const wb_status status = wb_word_lists_read(words.data(), words.size(), given, &made);
    if (status != WB_OK) return Error::last(status);
    return WordLists{made};
  }
  [[nodiscard]] const wb_word_lists* get() const { return handle_.get(); }

 private:
  explicit WordLists(wb_word_lists* handle) : handle_(handle) {}

  Owner<wb_word_lists, &wb_word_lists_free> handle_;
};

// An analysis that something else owns: a document, a summary, or an Analysis. It lives no longer than that.
class AnalysisView {
 public:
  explicit AnalysisView(wb_analysis* handle) : handle_(handle) {}

  [[nodiscard]] wb_totals totals() const {
    wb_totals totals{};
    (void)wb_analysis_totals(handle_, &totals);
    return totals;
  }
  [[nodiscard]] wb_policies policies() const {
    wb_policies policies{};
    (void)wb_analysis_policies(handle_, &policies);
    return policies;
  }
  // See wb_analysis_most_common(). Borrowed until the next call.
  [[nodiscard]] Result<Vocabulary> most_common(std::size_t limit, std::string_view stop_words = {}) const {
    wb_vocabulary words{};
    const wb_status status =
        wb_analysis_most_common(handle_, limit, stop_words.data(), stop_words.size(), &words);
    if (status != WB_OK) return Error::last(status);
    return Vocabulary{words};
  }
  [[nodiscard]] Result<Vocabulary> vocabulary() const {
    wb_vocabulary words{};
    const wb_status status = wb_analysis_vocabulary(handle_, &words);
    if (status != WB_OK) return Error::last(status);
    return Vocabulary{words};
  }
  [[nodiscard]] Result<SentenceLengths> sentence_lengths() const {
    wb_sentence_lengths lengths{};
    const wb_status status = wb_analysis_sentence_lengths(handle_, &lengths);
    if (status != WB_OK) return Error::last(status);
    return SentenceLengths{{lengths.words, lengths.count}, {lengths.sentences, lengths.count}};
  }
  // By the formula with a name, such as "flesch-reading-ease": NaN for a text without a word.
  [[nodiscard]] Result<double> score(std::string_view formula, const WordLists* lists = nullptr) const {
    wb_formula index = 0;
    const wb_status status = wb_formula_find(formula.data(), formula.size(), &index);
    if (status != WB_OK) return Error::last(status);
    return read_value<double>([&](double* out) {
      return wb_analysis_score(handle_, index, lists == nullptr ? nullptr : lists->get(), out);
    });
  }
  // By the places of readability_count_names(), NaN for those that are not known: see wb_analysis_counts().
  [[nodiscard]] Result<std::vector<double>> counts(const WordLists* lists = nullptr) const {
    std::vector<double> counts(wb_readability_count_limit());
    const wb_status status =
        wb_analysis_counts(handle_, lists == nullptr ? nullptr : lists->get(), counts.data(), counts.size());
    if (status != WB_OK) return Error::last(status);
    return counts;
  }
  // See wb_analysis_consensus_grade(): NaN where there is none.
  [[nodiscard]] double consensus_grade() const {
    double grade = 0;
    (void)wb_analysis_consensus_grade(handle_, &grade);
    return grade;
  }
  [[nodiscard]] wb_analysis* get() const { return handle_; }

 private:
  wb_analysis* handle_;
};

// The analysis of a text that was given whole.
class Analysis : public AnalysisView {
 private:
  friend Result<Analysis> analyze(std::string_view text, const wb_options& options);

  explicit Analysis(wb_analysis* handle) : AnalysisView(handle), owner_(handle) {}

  Owner<wb_analysis, &wb_analysis_free> owner_;
};

// See wb_analyze().
inline Result<Analysis> analyze(std::string_view text, const wb_options& options = Options{}) {
  wb_analysis* made = nullptr;
  const wb_status status = wb_analyze(text.data(), text.size(), &options, &made);
  if (status != WB_OK) return Error::last(status);
  return Analysis{made};
}

}  // namespace wb
