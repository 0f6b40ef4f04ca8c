#pragma once

#include "lexicon/language.h"
#include "measure/totals.h"

namespace wordbridge {

// Flesch reading ease: 206.835 - 1.015 words/sentences - 84.6 syllables/words. Higher is easier; 121.22 at
// most, no lower bound. NaN without words or sentences. R. Flesch, J. Appl. Psych. 32(3), 1948, p. 221.
double flesch_reading_ease(const Totals& totals);

// Flesch-Kincaid grade level: 0.39 words/sentences + 11.8 syllables/words - 15.59, in school years of the
// United States; -3.40 at least. NaN without words or sentences. J. P. Kincaid et al., 1975, p. 14.
double flesch_kincaid_grade(const Totals& totals);

// The two for a language: NaN for any but English, for which alone they were made.
double flesch_reading_ease(const Totals& totals, Language language);
double flesch_kincaid_grade(const Totals& totals, Language language);

}  // namespace wordbridge
