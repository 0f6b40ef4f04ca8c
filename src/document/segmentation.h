#pragma once

#include <string_view>

#include "memory/buffer.h"
#include "segment/newline.h"
#include "segment/sentence_rules.h"
#include "segment/word_policy.h"
#include "status.h"

namespace wordbridge {

// What a text is cut into.
enum class Granularity : std::uint8_t { kGrapheme, kWord, kSentence, kParagraph, kLine };

// The segments of a text: segment i is [boundaries[i], boundaries[i + 1]) in UTF-16 code units. There is one
// boundary more than there are segments, the first is 0 and the last the length of the text.
struct Segmentation {
  Buffer<std::uint32_t> boundaries;
  // The greatest kind of each segment's code points, a CharacterKind; kUrl or kEmail for words inside of an
  // address. Of words by other rules than UAX #29 see PolicyWords.
  Buffer<std::uint8_t> kinds;
};

// Cuts any bytes, read as UTF-8 with U+FFFD for ill-formed sequences, into segments without gaps. `newlines`
// matters for sentences and paragraphs only, `words` for words. A blank line is a segment of its own among
// paragraphs and sentences. `out` must be new. kOutOfMemory, or kTextTooLarge above kMaximumTextSize; `out`
// is of no use then. O(bytes); 5 bytes of memory for each segment.
[[nodiscard]] Status segment(std::string_view bytes, Granularity granularity, Newlines newlines,
                             Segmentation& out, const SentenceRules& rules = {}, const WordRules& words = {});

// The same of text that is well-formed, which is not looked for.
[[nodiscard]] Status segment_well_formed(std::string_view text, Granularity granularity, Newlines newlines,
                                         Segmentation& out, const SentenceRules& rules = {},
                                         const WordRules& words = {});

// Words by UAX #29 of text that is well-formed and has no address: see may_have_address().
[[nodiscard]] Status segment_well_formed_words(std::string_view text, Segmentation& out);

}  // namespace wordbridge
