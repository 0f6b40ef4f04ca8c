#include "scores.h"

#include "export.h"
#include "handles.h"
#include "measure/formula.h"

namespace wordbridge::binding {
namespace {

// Indexes of formulas, which JavaScript writes, and then their scores.
double formulas_to_score[kFormulas];

}  // namespace

ReadabilityCounts counts_to_score;

WORDBRIDGE_EXPORT("countsToScore")
Address readability_counts_to_score() { return reinterpret_cast<Address>(counts_to_score.data()); }
WORDBRIDGE_EXPORT("score")
double score_counts(std::uint32_t formula) { return score(static_cast<Formula>(formula), counts_to_score); }

WORDBRIDGE_EXPORT("formulasToScore")
Address readability_formulas_to_score() { return reinterpret_cast<Address>(formulas_to_score); }
WORDBRIDGE_EXPORT("scoreAll")
void score_all(std::uint32_t formulas) {
  for (std::uint32_t i = 0; i < formulas && i < kFormulas; ++i) {
    formulas_to_score[i] = score_counts(static_cast<std::uint32_t>(formulas_to_score[i]));
  }
}

}  // namespace wordbridge::binding
