#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "measure/formulas.generated.h"

namespace wordbridge {

// How well the constants of a formula are known: by two sources that agree; by sources that disagree, where
// docs/readability.md says which reading this is; or by one source.
enum class FormulaStatus : std::uint8_t { kAgreed, kConflicting, kExperimental };

// What a higher score means: an easier text, more years of school, or a harder text.
enum class FormulaScale : std::uint8_t { kEase, kGrade, kDifficulty };

// What a formula is made of; a count that is not known is not a number.
class ReadabilityCounts {
 public:
  ReadabilityCounts() { values_.fill(std::numeric_limits<double>::quiet_NaN()); }

  [[nodiscard]] double operator[](ReadabilityCount count) const {
    return values_[static_cast<std::size_t>(count)];
  }
  void set(ReadabilityCount count, double value) { values_[static_cast<std::size_t>(count)] = value; }
  // All of them, in the order of ReadabilityCount.
  [[nodiscard]] double* data() { return values_.data(); }
  [[nodiscard]] const double* data() const { return values_.data(); }

 private:
  std::array<double, kReadabilityCounts> values_{};
};

struct FormulaFacts {
  // In lower case with hyphens: the same in every host.
  const char* name;
  // BCP 47 language codes that it was made for, with spaces between them; empty if for any.
  const char* languages;
  // Bit i tells whether it needs the ReadabilityCount i.
  std::uint64_t counts;
  FormulaStatus status;
  FormulaScale scale;
};

// O(1).
const FormulaFacts& facts_of(Formula formula);

// Whether a formula was made for texts of a language.
bool is_made_for(Formula formula, std::string_view language);

// The formula with that name; kFormulas if there is none. O(number of formulas).
std::size_t find_formula(std::string_view name);

// Score of a text by its counts: not a number if one that the formula needs is not known, or if it is not
// defined for these counts, as without words. The same to the last bit on every host. O(1).
double score(Formula formula, const ReadabilityCounts& counts);

}  // namespace wordbridge
