#pragma once

#include "segment/paragraph.h"

namespace wordbridge {

// The sentence (UAX #29, section 5) that starts at `start`, a sentence boundary inside `paragraph`, which is
// one that ParagraphReader gave for this text. In a wrapped paragraph a newline is a space (class Sp).
// O(length of the sentence and of the one behind it).
Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start);

}  // namespace wordbridge
