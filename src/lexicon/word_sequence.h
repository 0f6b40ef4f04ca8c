#pragma once

#include "lexicon/vocabulary.h"
#include "memory/buffer.h"

namespace wordbridge {

// The words of a text in their order, each by its id in a vocabulary, and kSentenceEnd behind the last of
// each sentence that has one.
using WordSequence = Buffer<WordId>;

// No word's id.
inline constexpr WordId kSentenceEnd = 0xFFFFFFFF;

}  // namespace wordbridge
