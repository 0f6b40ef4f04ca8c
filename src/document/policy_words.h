// What is done with the words of a counting policy.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/language_syllables.h"
#include "lexicon/word_numbers.h"
#include "segment/newline.h"
#include "segment/sentence_rules.h"
#include "segment/word_policy.h"

namespace wordbridge {

// Words of well-formed text by any rules. O(bytes).
std::uint64_t count_policy_words(std::string_view text, const WordRules& rules);

// Sentences in which such a word starts. O(bytes).
std::uint64_t count_policy_sentences(std::string_view text, Newlines newlines, const SentenceRules& sentences,
                                     const WordRules& rules);

// Syllables of a folded word of other rules than UAX #29: as the caller knows them of the whole, or those of
// the UAX #29 words in it together. O(length).
std::uint32_t count_syllables_of_parts(Language language, std::string_view folded_word,
                                       const WordNumbers* additions);

// The same of a word of any rules: by UAX #29 as count_syllables().
inline std::uint32_t count_syllables(const WordRules& rules, Language language, std::string_view folded_word,
                                     const WordNumbers* additions) {
  return rules.are_uax29() ? count_syllables(language, folded_word, additions)
                           : count_syllables_of_parts(language, folded_word, additions);
}

}  // namespace wordbridge
