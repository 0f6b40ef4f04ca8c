#pragma once

#include <string_view>

#include "document/progress.h"
#include "lexicon/language.h"
#include "lexicon/vocabulary.h"
#include "lexicon/word_numbers.h"
#include "lexicon/word_sequence.h"
#include "measure/sentence_lengths.h"
#include "measure/totals.h"
#include "segment/newline.h"
#include "segment/sentence_rules.h"
#include "segment/word_policy.h"
#include "status.h"

namespace wordbridge {

struct AnalysisOptions {
  Newlines newlines = Newlines::kAuto;
  Language language = Language::kEnglish;
  Progress progress = {};
  // Syllables that the caller knows, null if none; must outlive the analysis, and a document made with it.
  const WordNumbers* syllables = nullptr;
  SentenceRules sentences = {};
  // What counts as a word.
  WordRules words = {};
  // Whether Analysis::order is filled, by those functions that say so.
  bool keeps_order = false;
};

// The longest text there can be: its offsets, and the number of its segments, fit 32 bits.
inline constexpr std::uint64_t kMaximumTextSize = 0xFFFFFFFF;

// What the report of a text is made from.
struct Analysis {
  Totals totals;
  Vocabulary vocabulary;
  SentenceLengths sentence_lengths;
  // The words in their order, if it was asked for; empty otherwise.
  WordSequence order;
};

// Analyses any bytes as UTF-8, ill-formed sequences as U+FFFD. `out` must be new. kOutOfMemory, or
// kTextTooLarge above kMaximumTextSize, or kCancelled; `out` is of no use then. One pass; O(bytes) time,
// memory for the vocabulary only (and a copy of the text if it is ill-formed).
[[nodiscard]] Status analyze(std::string_view bytes, const AnalysisOptions& options, Analysis& out);

// The same of text that is well-formed, which is not looked for.
[[nodiscard]] Status analyze_well_formed(std::string_view text, const AnalysisOptions& options,
                                         Analysis& out);
// Adds well-formed text of whole paragraphs to what an analysis has counted already, and to its order with
// options.keeps_order; options.progress is not asked. kOutOfMemory, or kTextTooLarge beyond kMaximumWords;
// `out` is of no use then. The bytes of the text are not added, for the caller alone knows how many were
// given. Cost as for analyze().
[[nodiscard]] Status add_paragraphs(std::string_view text, const AnalysisOptions& options, Analysis& out);

// The most words that an analysis counts: its vocabulary and its sentence lengths have counters of 32 bits.
inline constexpr std::uint64_t kMaximumWords = 0xFFFFFFFF;

}  // namespace wordbridge
