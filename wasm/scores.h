// Scores by readability formulas, of counts that stay at one place from call to call.
#pragma once

#include "call_settings.h"
#include "lexicon/language.h"
#include "measure/readability_counts.h"

namespace wordbridge::binding {

// kReadabilityCounts numbers, which JavaScript writes or count_to_score().
extern ReadabilityCounts counts_to_score;

// Counts what readability formulas need of a text whose syllables were counted by the rules of a language.
// No memory is taken.
template <typename AnalysedHandle>
void count_to_score(const AnalysedHandle& handle, Language language) {
  const Analysis& analysis = handle.analysis();
  counts_to_score = readability_counts(analysis.totals, analysis.vocabulary,
                                       language != Language::kUndetermined, given_word_lists());
}

}  // namespace wordbridge::binding
