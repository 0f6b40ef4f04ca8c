#pragma once

#include <string_view>

#include "document/segmentation.h"
#include "segment/newline.h"
#include "segment/sentence_rules.h"
#include "segment/word_policy.h"
#include "status.h"

namespace wordbridge {

// How many graphemes, words, sentences, paragraphs or lines any bytes have, read as UTF-8 with U+FFFD for
// ill-formed sequences: the numbers of analyze(). So a word is what `words` says, a sentence has a word,
// and a blank line is no paragraph. kOutOfMemory, which only ill-formed text needs, or kTextTooLarge above
// kMaximumTextSize. O(bytes).
[[nodiscard]] Status count(std::string_view bytes, Granularity granularity, Newlines newlines,
                           std::uint64_t& out, const SentenceRules& rules = {}, const WordRules& words = {});

// The same of text that is well-formed: half as much work for words of ASCII by UAX #29.
std::uint64_t count_well_formed(std::string_view text, Granularity granularity, Newlines newlines,
                                const SentenceRules& rules = {}, const WordRules& words = {});

}  // namespace wordbridge
