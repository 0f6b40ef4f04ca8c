// Whether a sentence ends where UAX #29 says so, and where it does not say so:
// SentencePolicy::kAbbreviations.
#pragma once

#include "segment/sentence_context.h"
#include "segment/sentence_rules.h"

namespace wordbridge {

// Whether a sentence ends at a boundary of UAX #29 inside of a paragraph. The rules are in docs/sentences.md,
// in this order. O(log of the lists).
bool ends_sentence(const SentenceContext& context, const SentenceRules& rules);

// Whether that is plain from a few bytes: a word of small letters of ASCII that is in no list, one mark, one
// space, and a word with a capital letter. False where ends_sentence() has to be asked. O(length of the
// word).
bool ends_plainly(std::string_view text, const Paragraph& paragraph, std::size_t place,
                  const SentenceRules& rules);

// Whether one ends, against UAX #29, behind terminators and what closes and spaces behind them: an ellipsis
// of one character before a capital letter, a word before a number, a stop without a space behind it.
bool ends_sentence_nonetheless(const SentenceContext& context, const SentenceRules& rules);

}  // namespace wordbridge
