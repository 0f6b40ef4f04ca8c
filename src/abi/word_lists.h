#pragma once

#include "abi/handle.h"
#include "lexicon/word_lists.h"
#include "measure/formula.h"

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_word_lists final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0x3157E001;
  wb_word_lists() : Handle(kMagic) {}

  wordbridge::WordLists lists;
};

namespace wordbridge::abi {

// Lists of the caller's, who may have none.
wb_status check_lists(const wb_word_lists* lists);
const WordLists* lists_of(const wb_word_lists* lists);

// Whether all counts whose bits are set are known of a text: WB_COUNTS_NEEDED or WB_WRONG_LANGUAGE.
wb_status check_counts(std::uint64_t needed, Language language, const wb_word_lists* lists);
// The same for the formula with an index, which must have been made for the language. WB_OUT_OF_RANGE for
// none.
wb_status check_formula(wb_formula index, Language language, const wb_word_lists* lists, Formula& formula);

}  // namespace wordbridge::abi
