// What is measured of the words of a text and of their order.
#pragma once

#include <string_view>

#include "document/analysis.h"
#include "document/state.h"
#include "lexicon/word_sequence.h"
#include "markup/markup.h"
#include "measure/association.h"
#include "measure/dispersion.h"
#include "measure/diversity.h"

namespace wordbridge {

// Words or runs of words with their figures: of row i, line i of `text`, and as many counts and values as
// each function says.
struct Ranking {
  Buffer<char> text;
  Buffer<std::uint32_t> counts;
  Buffer<double> values;
};

// Which rows are wanted.
struct RankingOptions {
  std::size_t limit;
  // Occurrences that a row has at least.
  std::uint32_t minimum;
  // Words that are not wanted, a line each: see mark_stop_words().
  std::string_view stop_words;
};

class WordStatistics {
 public:
  WordStatistics() = default;
  WordStatistics(const WordStatistics&) = delete;
  WordStatistics& operator=(const WordStatistics&) = delete;
  ~WordStatistics() = default;

  // Reads the words of a text as analyze() does, or analyze_markdown(); status and cost of that.
  [[nodiscard]] Status read(std::string_view bytes, bool well_formed, Markup markup, AnalysisOptions options);
  // Views the words of a document, which must outlive this and not change; kOutOfMemory, or kOk. O(segments).
  [[nodiscard]] Status read(const DocumentState& document);
  // Views an analysis, which must outlive this: without the order of the words if it has none.
  void view(const Analysis& analysis, Language language);

  [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }
  [[nodiscard]] const WordSequence& sequence() const { return *sequence_; }
  // Words in all.
  [[nodiscard]] double words() const;

  // See measure/diversity.h; the moving measures are NaN without the order of the words.
  [[nodiscard]] Status diversity(std::uint32_t window, double factor, Diversity& out) const;
  // The n-grams that occur most often and neither begin nor end with a stop word: their words with spaces
  // between, and a count each.
  [[nodiscard]] Status ngrams(std::uint32_t n, const RankingOptions& options, Ranking& out) const;
  // Pairs of neighbours without a stop word, by a measure: a count and kPairMeasures values each.
  [[nodiscard]] Status collocations(PairMeasure by, const RankingOptions& options, Ranking& out) const;
  // Words beside those of a reference, by a measure: two counts, the second in the reference, and
  // kKeynessMeasures values each. None if one of the two has no word.
  [[nodiscard]] Status keyness(const WordStatistics& reference, KeynessMeasure by,
                               const RankingOptions& options, Ranking& out) const;
  // Words that the text is likely to be about: a count and a value each, sqrt(count) (1 - ln p / ln (N + 2))
  // of a word that stands first as the p-th of N. Without stop words, numbers, and words of one or two
  // letters where words are written with letters.
  [[nodiscard]] Status keywords(const RankingOptions& options, Ranking& out) const;
  // How a word is spread over so many parts of as many words each: its occurrences in each part as counts,
  // and kDispersionMeasures values. With fewer words there are fewer parts.
  [[nodiscard]] Status dispersion(std::string_view word, std::size_t parts, Ranking& out) const;

 private:
  [[nodiscard]] Status mark(std::string_view stop_words, Buffer<std::uint8_t>& marks) const;
  [[nodiscard]] bool add_row(const WordId* ids, std::size_t count, Ranking& out) const;

  Analysis analysis_;
  const Vocabulary* vocabulary_ = &analysis_.vocabulary;
  const WordSequence* sequence_ = &analysis_.order;
  CaseFolding folding_ = CaseFolding::kUniversal;
};

}  // namespace wordbridge
