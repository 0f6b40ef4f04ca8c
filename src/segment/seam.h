// Where a text can be cut without looking further than the cut.
#pragma once

#include "segment/segment.h"
#include "segment/word_policy.h"

namespace wordbridge {

// Whether there is a boundary of grapheme clusters and of words between two code points, whatever stands
// around them, and no URL or e-mail address across it. Text between two such seams can be cut into clusters,
// words and addresses by itself. False where the two alone do not tell.
bool is_seam(char32_t before, char32_t after);
// The same for words by any rules, as PolicyWords cuts them. By other rules than UAX #29, seams are at white
// space only and, where each is a word, between two ideographs.
bool is_seam(char32_t before, char32_t after, const WordRules& rules);

// The last seam in well-formed text that has its right code point before the end of the text, or the first
// one that has its left code point behind the start: none at the edges. text.size() if there is none. O(bytes
// between).
std::size_t last_seam(std::string_view text, const WordRules& rules = {});
std::size_t first_seam(std::string_view text, const WordRules& rules = {});

// The last place in well-formed text, but for its edges, where it can be counted in two parts: before it and
// behind it are as many clusters, and the same words, as in the whole, whatever stands around the text.
// Addresses and runs of white space may go across. 0 if there is none: inside of a word, a number, a row of
// flags or a cluster. By other rules than UAX #29 a last_seam(). O(bytes behind).
std::size_t last_counting_seam(std::string_view text, const WordRules& rules = {});

}  // namespace wordbridge
