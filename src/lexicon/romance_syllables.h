#pragma once

#include <cstdint>

#include "lexicon/word_letters.h"

namespace wordbridge {

// Syllables of a word by the spelling rules of its language; 0 for one without a vowel. O(length).

// Real Academia Española, Ortografía 2010, II.1.1: an unaccented i or u makes one syllable with a vowel
// beside it.
std::uint32_t count_spanish(const WordLetters& word);

// The same, but that an ending such as -ia of a word without another vowel is two syllables (mia, zio). Where
// the stress lies in longer words (farmacia) is not written.
std::uint32_t count_italian(const WordLetters& word);

// Acordo Ortográfico 1990, Base XX: vowels and a following i or u are one syllable, other vowels in hiatus,
// except at the end of a word with its accent before (história).
std::uint32_t count_portuguese(const WordLetters& word);

// Written syllables without a final mute e: mute inside (maintenant) is counted.
std::uint32_t count_french(const WordLetters& word);

// An i before a vowel only softens the consonant before it.
std::uint32_t count_polish(const WordLetters& word);

}  // namespace wordbridge
