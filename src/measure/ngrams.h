// Runs of words inside of sentences, counted.
#pragma once

#include <cstdint>

#include "lexicon/word_sequence.h"

namespace wordbridge {

inline constexpr std::uint32_t kLongestNgram = 5;

// An n-gram: where it stands first in the sequence, and how often.
struct Ngram {
  std::uint32_t position;
  std::uint32_t count;
};

// Finds every distinct n-gram, 1 <= n <= kLongestNgram, in order of first occurrence. None goes over the end
// of a sentence. Two are the same only if all their words are: hashes find them, and do not decide.
// kOutOfMemory, or kTextTooLarge for a sequence of 2^32 - 1 or more; `out` is of no use then. O(words) on
// average.
[[nodiscard]] Status count_ngrams(const WordSequence& words, std::uint32_t n, Buffer<Ngram>& out);

}  // namespace wordbridge
