// What scores mean: bands, school grades, and the grade that several formulas agree on.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "abi/analysis_handle.h"
#include "abi/formula_texts.generated.h"
#include "measure/formula.h"
#include "measure/readability_counts.h"

namespace wordbridge::abi {
namespace {

constexpr double kNoGrade = std::numeric_limits<double>::quiet_NaN();
// Formulas of which a median says something.
constexpr std::size_t kFewestGrades = 3;

// The first step of a table that a score reaches; null if it is NaN, or if there are none.
template <typename Step>
const Step* reached(const Step* table, ScoreSteps steps, double score) {
  const Step* const first = table + steps.first;
  const Step* const end = first + steps.count;
  const Step* const found =
      std::find_if(first, end, [score](const Step& step) { return score >= step.from; });
  return found == end ? nullptr : found;
}

double grade_of(std::size_t formula, double score) {
  if (facts_of(static_cast<Formula>(formula)).scale == FormulaScale::kGrade) return score;
  const ScoreGrade* const grade = reached(kScoreGrades, kFormulaTexts[formula].grades, score);
  return grade == nullptr ? kNoGrade : grade->grade;
}

// Whether a list of codes with spaces between has one, or is "*".
bool has_code(std::string_view codes, std::string_view code) {
  if (codes == "*") return true;
  while (!codes.empty()) {
    const std::size_t end = std::min(codes.find(' '), codes.size());
    if (codes.substr(0, end) == code) return true;
    codes.remove_prefix(std::min(end + 1, codes.size()));
  }
  return false;
}

double median(double* values, std::size_t count) {
  if (count == 0) return kNoGrade;
  std::sort(values, values + count);
  return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

double consensus_grade(const wb_analysis& analysis) {
  const ReadabilityCounts counts =
      readability_counts(analysis.analysis->totals, analysis.analysis->vocabulary,
                         analysis.language != Language::kUndetermined, nullptr);
  double grades[kFormulas];
  std::size_t known = 0;
  std::size_t usual = 0;
  for (std::size_t index = 0; index < kFormulas; ++index) {
    const auto formula = static_cast<Formula>(index);
    if (facts_of(formula).scale != FormulaScale::kGrade) continue;
    if (!has_code(kFormulaTexts[index].usual_for, code_of(analysis.language))) continue;
    ++usual;
    const double grade = score(formula, counts);
    if (!std::isnan(grade)) grades[known++] = grade;
  }
  return usual < kFewestGrades ? kNoGrade : median(grades, known);
}

wb_status unknown_formula() { return fail(WB_OUT_OF_RANGE, "No formula has this index."); }

}  // namespace
}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_formula_band(wb_formula formula, double score, const char** out) {
  if (out == nullptr) return abi::missing_result();
  if (formula >= kFormulas) return abi::unknown_formula();
  const abi::ScoreBand* const band = abi::reached(abi::kScoreBands, abi::kFormulaTexts[formula].bands, score);
  *out = band == nullptr ? nullptr : band->label;
  return WB_OK;
}

wb_status wb_formula_grade(wb_formula formula, double score, double* out) {
  if (out == nullptr) return abi::missing_result();
  if (formula >= kFormulas) return abi::unknown_formula();
  *out = abi::grade_of(formula, score);
  return WB_OK;
}

wb_status wb_analysis_consensus_grade(const wb_analysis* analysis, double* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(analysis); status != WB_OK) return status;
  *out = abi::consensus_grade(*analysis);
  return WB_OK;
}
