#include "measure/formula.h"

#include <cmath>

namespace wordbridge {

// In formulas.generated.cpp.
double evaluate(Formula formula, const ReadabilityCounts& counts);

bool is_made_for(Formula formula, std::string_view language) {
  std::string_view languages = facts_of(formula).languages;
  if (languages.empty()) return true;
  while (!languages.empty()) {
    const std::size_t end = languages.find(' ');
    if (languages.substr(0, end) == language) return true;
    languages = end == std::string_view::npos ? std::string_view{} : languages.substr(end + 1);
  }
  return false;
}

std::size_t find_formula(std::string_view name) {
  std::size_t index = 0;
  while (index < kFormulas && name != facts_of(static_cast<Formula>(index)).name) ++index;
  return index;
}

double score(Formula formula, const ReadabilityCounts& counts) {
  const double value = evaluate(formula, counts);
  return std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace wordbridge
