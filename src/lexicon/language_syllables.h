#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/language.h"
#include "lexicon/vocabulary.h"
#include "lexicon/word_numbers.h"
#include "memory/hash.h"

namespace wordbridge {

// Syllables of a word after case folding: of English by count_english_syllables(), of other languages by
// their spelling rules, and 0 where the language is undetermined. What has no vowel of the language counts 1;
// a run of Latin consonants is read letter by letter (German ddr); a single consonant letter of a Slavic
// language (в, z) is a preposition without a syllable and counts 0. docs/accuracy.md says how often the rules
// are right. O(length).
std::uint32_t count_syllables(Language language, std::string_view folded_word);

// The same of English, and of a short word whose bytes are known.
std::uint32_t recall_english_syllables(std::string_view folded_word);
std::uint32_t recall_short_english_syllables(const ShortBytes& bytes, std::string_view folded_word);

// Sets the syllables of words [first, end) of a vocabulary to those of English: faster than one after the
// other, for what is remembered is in no near cache, and is read for many words at the same time. Those of
// which nothing is remembered get what `count` says.
void set_english_syllables(Vocabulary& vocabulary, WordId first, WordId end,
                           std::uint32_t (*count)(std::string_view));

// The same, but what the caller knows of words comes first; null if nothing.
std::uint32_t count_syllables(Language language, std::string_view folded_word, const WordNumbers* additions);

}  // namespace wordbridge
