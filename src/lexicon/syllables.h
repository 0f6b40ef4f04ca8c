#pragma once

#include <cstdint>
#include <string_view>

namespace wordbridge {

class SyllableModel;

// Syllables of an English word after case folding, at least 1: by a model that was learned from the CMU
// Pronouncing Dictionary, of which docs/accuracy.md says how often it is right. Contractions are counted by
// rule; a vowel with a diacritic is a syllable (naïve, café); a run of letters without a vowel is read letter
// by letter (html). Hyphens and full stops stand between words of their own. A number, or a word without
// Latin letters, counts 1 for each run of letters or digits: that is a convention, not a pronunciation.
// O(length).
std::uint32_t count_english_syllables(std::string_view folded_word);

// The same by another model.
std::uint32_t count_english_syllables(std::string_view folded_word, const SyllableModel& model);

}  // namespace wordbridge
