#include "measure/readability.h"

#include <limits>

namespace wordbridge {
namespace {

bool measurable(const Totals& totals) { return totals.words > 0 && totals.sentences > 0; }

double words_per_sentence(const Totals& totals) {
  return static_cast<double>(totals.words) / static_cast<double>(totals.sentences);
}

double syllables_per_word(const Totals& totals) {
  return static_cast<double>(totals.syllables) / static_cast<double>(totals.words);
}

}  // namespace

double flesch_reading_ease(const Totals& totals) {
  if (!measurable(totals)) return std::numeric_limits<double>::quiet_NaN();
  return 206.835 - 1.015 * words_per_sentence(totals) - 84.6 * syllables_per_word(totals);
}

double flesch_kincaid_grade(const Totals& totals) {
  if (!measurable(totals)) return std::numeric_limits<double>::quiet_NaN();
  return 0.39 * words_per_sentence(totals) + 11.8 * syllables_per_word(totals) - 15.59;
}

double flesch_reading_ease(const Totals& totals, Language language) {
  return language == Language::kEnglish ? flesch_reading_ease(totals)
                                        : std::numeric_limits<double>::quiet_NaN();
}

double flesch_kincaid_grade(const Totals& totals, Language language) {
  return language == Language::kEnglish ? flesch_kincaid_grade(totals)
                                        : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace wordbridge
