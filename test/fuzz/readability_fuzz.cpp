// Lists of words, counts and scores: of a text, and of any numbers that are given as counts.
#include <bit>
#include <cmath>
#include <cstring>
#include <vector>

#include "fuzz.h"

namespace wordbridge::fuzz {
namespace {

// A number of any kind: small, or of any bits, not-a-number and infinities among them.
double number_of(Input& input) {
  if (input.flag()) return input.below(1000);
  const std::uint64_t bits = std::uint64_t{input.word()} << 32 | input.word();
  double number = 0;
  std::memcpy(&number, &bits, sizeof(number));
  return number;
}

void score_numbers(Input& input) {
  const std::size_t count = input.below(static_cast<std::uint32_t>(wb_readability_count_limit()) + 2);
  std::vector<double> counts(count);
  for (double& one : counts) one = number_of(input);
  for (wb_formula formula = 0; formula <= wb_formula_limit(); ++formula) {
    double score = 0;
    const wb_status status = wb_formula_score(formula, counts.data(), count, &score);
    require(status == WB_OK || status == WB_COUNTS_NEEDED || status == WB_OUT_OF_RANGE ||
            status == WB_INVALID_ARGUMENT);
    const char* band = nullptr;
    double grade = 0;
    const wb_status known = formula < wb_formula_limit() ? WB_OK : WB_OUT_OF_RANGE;
    require(wb_formula_band(formula, score, &band) == known);
    require(wb_formula_grade(formula, score, &grade) == known);
    wb_formula_facts facts{};
    const wb_status described = wb_formula_describe(formula, &facts);
    require(described == (formula < wb_formula_limit() ? WB_OK : WB_OUT_OF_RANGE));
    wb_formula found = 0;
    if (described != WB_OK) continue;
    require(wb_formula_find(facts.name, std::strlen(facts.name), &found) == WB_OK && found == formula);
  }
}

}  // namespace

void fuzz(Input& input) {
  const wb_options options = options_of(input);
  score_numbers(input);
  const std::string_view name = input.piece();
  wb_formula formula = 0;
  (void)wb_formula_find(name.data(), name.size(), &formula);
  const std::uint32_t given = input.below(128);
  const std::string_view words = input.piece();
  OwnedLists lists;
  const wb_status read = wb_word_lists_read(words.data(), words.size(), given, &lists);
  require(read == WB_OK || read == WB_INVALID_ARGUMENT);
  const std::string_view text = input.rest();
  OwnedAnalysis analysis;
  require(wb_analyze(text.data(), text.size(), &options, &analysis) == WB_OK);
  wb_totals totals{};
  require(wb_analysis_totals(analysis, &totals) == WB_OK);
  const wb_word_lists* const used = read == WB_OK ? static_cast<wb_word_lists*>(lists) : nullptr;
  double consensus = 0;
  require(wb_analysis_consensus_grade(analysis, &consensus) == WB_OK);
  require(totals.words > 0 || std::isnan(consensus));
  std::vector<double> counts(wb_readability_count_limit());
  require(wb_analysis_counts(analysis, used, counts.data(), counts.size()) == WB_OK);
  for (std::size_t i = 0; i <= counts.size(); ++i) {
    require((wb_readability_count_name(i) != nullptr) == (i < counts.size()));
  }
  for (std::size_t i = 0; i < wb_readability_counted(); ++i) {
    require(std::isnan(counts[i]) || counts[i] >= 0);
  }
  for (formula = 0; formula < wb_formula_limit(); ++formula) {
    double whole = 0;
    double by_counts = 0;
    const wb_status status = wb_analysis_score(analysis, formula, used, &whole);
    if (status != WB_OK) continue;
    const wb_status scored = wb_formula_score(formula, counts.data(), counts.size(), &by_counts);
    // A text without a word has no score, whatever else would be needed.
    if (scored == WB_COUNTS_NEEDED) require(std::isnan(whole) && totals.words == 0);
    if (scored == WB_COUNTS_NEEDED) continue;
    require(scored == WB_OK);
    require(std::bit_cast<std::uint64_t>(whole) == std::bit_cast<std::uint64_t>(by_counts) ||
            (std::isnan(whole) && std::isnan(by_counts)));
  }
}

}  // namespace wordbridge::fuzz
