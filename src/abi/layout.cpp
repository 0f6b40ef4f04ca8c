// What other languages count on: the layout of every public struct, and the numbers of the core behind those
// of the header.
#include <cstddef>

#include "abi/wordbridge.h"
#include "measure/formula.h"
#include "unicode/properties.h"

namespace wordbridge {
namespace {

// Bytes of so many 32-bit numbers and so many pointers or sizes behind them.
constexpr std::size_t size_of(std::size_t numbers, std::size_t pointers) {
  return 4 * numbers + sizeof(void*) * pointers;
}

static_assert(sizeof(std::size_t) == sizeof(void*));
static_assert(sizeof(wb_progress) == sizeof(void*));

static_assert(sizeof(wb_text) == size_of(0, 2));
static_assert(offsetof(wb_text, size) == size_of(0, 1));
static_assert(sizeof(wb_bytes) == size_of(0, 2));
static_assert(sizeof(wb_allocator) == size_of(0, 4));

static_assert(sizeof(wb_options) == size_of(12, 6));
static_assert(offsetof(wb_options, size) == 0);
static_assert(offsetof(wb_options, language) == size_of(1, 0));
static_assert(offsetof(wb_options, newlines) == size_of(2, 0));
static_assert(offsetof(wb_options, markup) == size_of(3, 0));
static_assert(offsetof(wb_options, sentences) == size_of(4, 0));
static_assert(offsetof(wb_options, words) == size_of(5, 0));
static_assert(offsetof(wb_options, word_switches_on) == size_of(6, 0));
static_assert(offsetof(wb_options, word_switches_off) == size_of(7, 0));
static_assert(offsetof(wb_options, offsets) == size_of(8, 0));
static_assert(offsetof(wb_options, encoding) == size_of(9, 0));
static_assert(offsetof(wb_options, keep_order) == size_of(10, 0));
static_assert(offsetof(wb_options, reserved) == size_of(11, 0));
static_assert(offsetof(wb_options, abbreviations) == size_of(12, 0));
static_assert(offsetof(wb_options, syllables) == size_of(12, 2));
static_assert(offsetof(wb_options, progress) == size_of(12, 4));
static_assert(offsetof(wb_options, user_data) == size_of(12, 5));
static_assert(sizeof(wb_policies) == size_of(6, 0));

static_assert(sizeof(wb_totals) == 14 * sizeof(std::uint64_t));
static_assert(offsetof(wb_totals, utf16_units_without_spaces) == 13 * sizeof(std::uint64_t));
static_assert(sizeof(wb_vocabulary) == size_of(0, 6));
static_assert(offsetof(wb_vocabulary, first_occurrences) == size_of(0, 5));
static_assert(sizeof(wb_sentence_lengths) == size_of(0, 3));

static_assert(sizeof(wb_segments) == size_of(0, 4));
static_assert(sizeof(wb_word_columns) == size_of(0, 8));
static_assert(offsetof(wb_word_columns, paragraphs) == size_of(0, 7));
static_assert(sizeof(wb_part_columns) == size_of(0, 10));
static_assert(offsetof(wb_part_columns, grades) == size_of(0, 9));
static_assert(sizeof(wb_level_change) == size_of(2, 2));
static_assert(offsetof(wb_level_change, removed) == size_of(2, 1));
static_assert(sizeof(wb_change) == size_of(8, 6));
static_assert(offsetof(wb_change, words) == size_of(2, 0));
static_assert(offsetof(wb_change, paragraphs) == size_of(6, 4));
static_assert(sizeof(wb_next_ids) == size_of(3, 0));
static_assert(sizeof(wb_rows) == size_of(0, 11));
static_assert(sizeof(wb_values) == size_of(0, 2));

static_assert(offsetof(wb_formula_facts, counts) == 4 * sizeof(void*));
static_assert(sizeof(wb_formula_facts) == 4 * sizeof(void*) + 16);
static_assert(sizeof(wb_ranking) == size_of(0, 7));
static_assert(sizeof(wb_ranking_options) == size_of(2, 3));
static_assert(offsetof(wb_ranking_options, stop_words) == size_of(2, 1));
static_assert(sizeof(wb_identified) == size_of(3, 0));
static_assert(sizeof(wb_word_count) == 2 * sizeof(void*) + sizeof(std::uint64_t));

static_assert(static_cast<int>(unicode::CharacterKind::kSpace) == WB_KIND_SPACE);
static_assert(static_cast<int>(unicode::CharacterKind::kOther) == WB_KIND_OTHER);
static_assert(static_cast<int>(unicode::CharacterKind::kMark) == WB_KIND_MARK);
static_assert(static_cast<int>(unicode::CharacterKind::kPunctuation) == WB_KIND_PUNCTUATION);
static_assert(static_cast<int>(unicode::CharacterKind::kSymbol) == WB_KIND_SYMBOL);
static_assert(static_cast<int>(unicode::CharacterKind::kEmoji) == WB_KIND_EMOJI);
static_assert(static_cast<int>(unicode::CharacterKind::kNumber) == WB_KIND_NUMBER);
static_assert(static_cast<int>(unicode::CharacterKind::kLetter) == WB_KIND_LETTER);
static_assert(static_cast<int>(unicode::CharacterKind::kHangul) == WB_KIND_HANGUL);
static_assert(static_cast<int>(unicode::CharacterKind::kKana) == WB_KIND_KANA);
static_assert(static_cast<int>(unicode::CharacterKind::kIdeograph) == WB_KIND_IDEOGRAPH);
static_assert(static_cast<int>(unicode::CharacterKind::kUrl) == WB_KIND_URL);
static_assert(static_cast<int>(unicode::CharacterKind::kEmail) == WB_KIND_EMAIL);
static_assert(static_cast<int>(unicode::CharacterKind::kSigns) == WB_KIND_SIGNS);

static_assert(static_cast<int>(FormulaStatus::kConflicting) == WB_FORMULA_CONFLICTING);
static_assert(static_cast<int>(FormulaStatus::kExperimental) == WB_FORMULA_EXPERIMENTAL);
static_assert(static_cast<int>(FormulaScale::kGrade) == WB_SCALE_GRADE);
static_assert(static_cast<int>(FormulaScale::kDifficulty) == WB_SCALE_DIFFICULTY);
static_assert(kListedReadabilityCounts == WB_LISTS);

}  // namespace
}  // namespace wordbridge
