#pragma once

#include "lexicon/vocabulary.h"
#include "measure/formula.h"
#include "measure/totals.h"

namespace wordbridge {

// Counts the first kCountedReadabilityCounts counts of a text. Those of syllables are not known if
// `has_syllables` is false. Lengths of words in letters are those of the folded spellings, so that a word has
// one length however it is written. O(distinct words and their letters).
ReadabilityCounts readability_counts(const Totals& totals, const Vocabulary& vocabulary, bool has_syllables);

}  // namespace wordbridge
