#pragma once

#include <string_view>

#include "document/segmentation.h"
#include "segment/newline.h"
#include "segment/sentence_rules.h"
#include "status.h"

namespace wordbridge {

// How many graphemes, words, sentences, paragraphs or lines any bytes have, read as UTF-8 with U+FFFD for
// ill-formed sequences: the numbers of analyze(). So a word has a letter or a number, a sentence has a word,
// and a blank line is no paragraph. kOutOfMemory, which only ill-formed text needs, or kTextTooLarge above
// kMaximumTextSize. O(bytes).
[[nodiscard]] Status count(std::string_view bytes, Granularity granularity, Newlines newlines,
                           std::uint64_t& out, const SentenceRules& rules = {});

// The same of text that is well-formed: half as much work for words of ASCII.
std::uint64_t count_well_formed(std::string_view text, Granularity granularity, Newlines newlines,
                                const SentenceRules& rules = {});

}  // namespace wordbridge
