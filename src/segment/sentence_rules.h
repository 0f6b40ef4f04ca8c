#pragma once

#include <cstdint>
#include <string_view>

#include "segment/abbreviation_list.h"

namespace wordbridge {

// What ends a sentence.
enum class SentencePolicy : std::uint8_t {
  kUax29,          // UAX #29 to the letter: any full stop before a capital letter
  kAbbreviations,  // the same, but for abbreviations, initials, ordinals and the like: see docs/sentences.md
};

// A policy with what it needs to know. The views must outlive whatever uses the rules.
struct SentenceRules {
  SentencePolicy policy = SentencePolicy::kUax29;
  // Of the language of the text; null for what holds in any language only.
  const AbbreviationList* list = nullptr;
  // Abbreviations of the caller's: what pack_words() made.
  std::string_view own;
};

}  // namespace wordbridge
