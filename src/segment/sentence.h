#pragma once

#include "segment/paragraph.h"

namespace wordbridge {

// The sentence (UAX #29, section 5) that starts at `start`, a sentence boundary inside `paragraph`, which is
// one that ParagraphReader gave for this text. In a wrapped paragraph a newline is a space (class Sp).
// O(length of the sentence and of the one behind it). From a letter inside of the sentence
// (is_sentence_letter) on, the rest is read as the whole is: it ends at the same place.
Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start);

// Whether a code point is a letter of the sentence rules (OLetter, Upper, Lower): behind one of them a
// sentence goes on unless the paragraph ends, and no rule looks across it.
bool is_sentence_letter(char32_t code_point);

}  // namespace wordbridge
