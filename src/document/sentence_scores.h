// What each sentence of a document has to do with its readability.
#pragma once

#include "document/state.h"
#include "lexicon/word_lists.h"
#include "measure/formula.h"

namespace wordbridge {

// For each sentence, blank or not: the score of the whole text less that of the text without the sentence,
// all else cut as it is. 0 for a sentence without a word; NaN where one of the two scores is not defined, as
// for the only sentence. With `lists` words off them are counted
// too; null for none. False if there is no memory. O(letters of the text).
[[nodiscard]] bool list_contributions(const DocumentState& state, Formula formula, const WordLists* lists,
                                      Buffer<double>& out);

// For each sentence, one of the counts of that sentence alone; NaN where it is not known.
[[nodiscard]] bool list_sentence_counts(const DocumentState& state, ReadabilityCount count,
                                        const WordLists* lists, Buffer<double>& out);

}  // namespace wordbridge
