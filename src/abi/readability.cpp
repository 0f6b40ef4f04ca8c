#include <cmath>
#include <string_view>

#include "abi/analysis_handle.h"
#include "abi/formula_texts.generated.h"
#include "abi/word_lists.h"
#include "measure/formula.h"
#include "measure/readability_counts.h"

namespace wordbridge::abi {
namespace {

// False for an index that is none.
bool find_index(wb_formula index, Formula& formula) {
  if (index >= kFormulas) return false;
  formula = static_cast<Formula>(index);
  return true;
}

wb_status unknown_index() { return fail(WB_OUT_OF_RANGE, "No formula has this index."); }

ReadabilityCounts counts_of(const wb_analysis& analysis, const wb_word_lists* lists) {
  return readability_counts(analysis.analysis->totals, analysis.analysis->vocabulary,
                            analysis.language != Language::kUndetermined, lists_of(lists));
}

}  // namespace

wb_status check_lists(const wb_word_lists* lists) { return lists == nullptr ? WB_OK : check_handle(lists); }

const WordLists* lists_of(const wb_word_lists* lists) {
  return lists == nullptr || lists->lists.given() == 0 ? nullptr : &lists->lists;
}

wb_status check_counts(std::uint64_t needed, Language language, const wb_word_lists* lists) {
  const std::uint64_t given = lists == nullptr ? 0 : lists->lists.given();
  const std::uint64_t counted = (std::uint64_t{1} << kCountedReadabilityCounts) - 1;
  const std::uint64_t missing = needed & ~(counted | given << kCountedReadabilityCounts);
  if (missing >> (kCountedReadabilityCounts + kListedReadabilityCounts) != 0) {
    return fail(WB_COUNTS_NEEDED, "A text alone does not give all counts that are needed.");
  }
  if (missing != 0) return fail(WB_COUNTS_NEEDED, "A list of words is needed that was not given.");
  if (language == Language::kUndetermined && (needed & kSyllableCounts) != 0) {
    return fail(WB_WRONG_LANGUAGE,
                "Syllables are needed, which are not counted where the language is undetermined.");
  }
  return WB_OK;
}

wb_status check_formula(wb_formula index, Language language, const wb_word_lists* lists, Formula& formula) {
  if (!find_index(index, formula)) return unknown_index();
  if (!is_made_for(formula, code_of(language))) {
    return fail(WB_WRONG_LANGUAGE, "The formula was not made for the language of the text.");
  }
  return check_counts(facts_of(formula).counts, language, lists);
}

}  // namespace wordbridge::abi

using namespace wordbridge;

size_t wb_formula_limit() { return kFormulas; }

wb_status wb_formula_find(const char* name, size_t size, wb_formula* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_text(name, size); status != WB_OK) return status;
  const std::size_t index = find_formula({name, size});
  if (index == kFormulas) return abi::fail(WB_INVALID_ARGUMENT, "No formula has this name.");
  *out = static_cast<wb_formula>(index);
  return WB_OK;
}

wb_status wb_formula_describe(wb_formula formula, wb_formula_facts* out) {
  if (out == nullptr) return abi::missing_result();
  Formula found{};
  if (!abi::find_index(formula, found)) return abi::unknown_index();
  const FormulaFacts& facts = facts_of(found);
  const abi::FormulaTexts& texts = abi::kFormulaTexts[static_cast<std::size_t>(found)];
  *out = {facts.name,
          texts.title,
          facts.languages,
          texts.usual_for,
          facts.counts,
          static_cast<std::uint32_t>(facts.status),
          static_cast<std::uint32_t>(facts.scale)};
  return WB_OK;
}

size_t wb_readability_count_limit() { return kReadabilityCounts; }

size_t wb_readability_counted() { return kCountedReadabilityCounts; }

const char* wb_readability_count_name(size_t index) {
  return index < kReadabilityCounts ? abi::kReadabilityCountNames[index] : nullptr;
}

wb_status wb_formula_score(wb_formula formula, const double* counts, size_t count, double* out) {
  if (out == nullptr) return abi::missing_result();
  Formula found{};
  if (!abi::find_index(formula, found)) return abi::unknown_index();
  if (counts == nullptr && count > 0) return abi::fail(WB_INVALID_ARGUMENT, "The counts are NULL.");
  ReadabilityCounts known;
  const std::uint64_t needed = facts_of(found).counts;
  for (std::size_t i = 0; i < kReadabilityCounts; ++i) {
    if (i < count) known.set(static_cast<ReadabilityCount>(i), counts[i]);
    if ((needed >> i & 1) != 0 && std::isnan(known[static_cast<ReadabilityCount>(i)])) {
      return abi::fail(WB_COUNTS_NEEDED, "A count that the formula needs is not known.");
    }
  }
  *out = score(found, known);
  return WB_OK;
}

wb_status wb_word_lists_read(const char* words, size_t size, uint32_t given, wb_word_lists** out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_list(words, size); status != WB_OK) return status;
  if (given >> kWordLists != 0) {
    return abi::fail(WB_INVALID_ARGUMENT, "A list of words is none that there is.");
  }
  abi::NewHandle<wb_word_lists> lists;
  if (!lists) return abi::report(Status::kOutOfMemory);
  const Status status = lists->lists.read({words, size}, given);
  if (status == Status::kOutOfRange) {
    return abi::fail(WB_INVALID_ARGUMENT, "A line of the lists is no word, tab, and number of lists.");
  }
  return lists.give(abi::report(status), out);
}

wb_status wb_word_lists_free(wb_word_lists* lists) { return abi::free_handle(lists); }

wb_status wb_analysis_counts(const wb_analysis* analysis, const wb_word_lists* lists, double* counts,
                             size_t capacity) {
  if (counts == nullptr) return abi::missing_result();
  wb_status status = abi::check_handle(analysis);
  if (status == WB_OK) status = abi::check_lists(lists);
  if (status != WB_OK) return status;
  const ReadabilityCounts known = abi::counts_of(*analysis, lists);
  for (std::size_t i = 0; i < capacity && i < kReadabilityCounts; ++i) {
    counts[i] = known[static_cast<ReadabilityCount>(i)];
  }
  return WB_OK;
}

wb_status wb_analysis_score(const wb_analysis* analysis, wb_formula formula, const wb_word_lists* lists,
                            double* out) {
  if (out == nullptr) return abi::missing_result();
  wb_status status = abi::check_handle(analysis);
  if (status == WB_OK) status = abi::check_lists(lists);
  Formula found{};
  if (status == WB_OK) status = abi::check_formula(formula, analysis->language, lists, found);
  if (status != WB_OK) return status;
  *out = score(found, abi::counts_of(*analysis, lists));
  return WB_OK;
}
