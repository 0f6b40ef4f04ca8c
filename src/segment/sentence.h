#pragma once

#include "segment/paragraph.h"
#include "segment/sentence_rules.h"
#include "segment/telling_bytes.h"

namespace wordbridge {

// The sentence (UAX #29, section 5) that starts at `start`, a sentence boundary inside `paragraph`, which is
// one that ParagraphReader gave for this text. In a wrapped paragraph a newline is a space (class Sp).
// O(length of the sentence and of the one behind it). From a letter inside of the sentence
// (is_sentence_letter) on, the rest is read as the whole is: it ends at the same place.
Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start);

// The same by a policy. By any, what is read from a letter on ends where the whole does; by
// SentencePolicy::kAbbreviations that depends on kSentenceContextBefore bytes before the end too, and on
// kSentenceContextBehind behind it.
Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start,
                      const SentenceRules& rules);

// The same, and faster for many sentences one after the other: `telling` is of the whole text, and serves all
// of them.
Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start,
                      const SentenceRules& rules, TellingBytes& telling);

// How far a terminator or separator reaches with what the rules join to it, the greatest kind up to there,
// and whether the sentence ends there.
struct SentenceStop {
  std::size_t end;
  CharacterKind kind;
  bool ends_sentence;
};

// Reads one at `position`, the first of a sentence from `start` on that joins nothing further, where newlines
// end sentences. `kind` is the greatest of what was read. O(length of what it reads and of the sentence
// behind it).
SentenceStop read_stop(std::string_view text, std::size_t start, std::size_t position, CharacterKind kind);

// Whether a code point is a letter of the sentence rules (OLetter, Upper, Lower): behind one of them a
// sentence goes on unless the paragraph ends, and no rule looks across it.
bool is_sentence_letter(char32_t code_point);

}  // namespace wordbridge
