// What the rules of sentences call a value of Sentence_Break.
#pragma once

#include "unicode/properties.h"

namespace wordbridge {

// ParaSep.
constexpr bool is_separator(unicode::SentenceBreak value) {
  using unicode::SentenceBreak;
  return value == SentenceBreak::kSep || value == SentenceBreak::kCR || value == SentenceBreak::kLF;
}

// SATerm.
constexpr bool is_terminator(unicode::SentenceBreak value) {
  return value == unicode::SentenceBreak::kATerm || value == unicode::SentenceBreak::kSTerm;
}

constexpr bool is_cased(unicode::SentenceBreak value) {
  return value == unicode::SentenceBreak::kUpper || value == unicode::SentenceBreak::kLower;
}

// What SB8 does not look beyond.
constexpr bool decides(unicode::SentenceBreak value) {
  return is_cased(value) || value == unicode::SentenceBreak::kOLetter || is_separator(value) ||
         is_terminator(value);
}

}  // namespace wordbridge
