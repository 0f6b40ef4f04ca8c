// How a word is spelled in a vocabulary, so that it is one entry however the text spells it.
#pragma once

#include <string_view>

#include "lexicon/language.h"
#include "memory/buffer.h"

namespace wordbridge {

// Whose capitals and small letters belong together.
enum class CaseFolding : std::uint8_t {
  kUniversal,   // CaseFolding.txt, statuses C and F
  kTurkic,      // and T: I is the capital of dotless i, and I with a dot that of i
  kLithuanian,  // the dot of i and j below an accent, which only small letters have, is none
};

inline CaseFolding case_folding_of(Language language) {
  if (language == Language::kTurkish || language == Language::kAzerbaijani) return CaseFolding::kTurkic;
  return language == Language::kLithuanian ? CaseFolding::kLithuanian : CaseFolding::kUniversal;
}

// Whether the folding differs from the universal one in words of ASCII: in those with a capital I.
inline bool changes_ascii(CaseFolding folding) { return folding == CaseFolding::kTurkic; }
inline constexpr char kTurkicCapital = 'I';
inline bool has_turkic_capital(std::string_view text) {
  return text.find(kTurkicCapital) != std::string_view::npos;
}

// Appends well-formed text as a vocabulary spells it: Normalization Form C of the full case folding of its
// Normalization Form D, apostrophes (U+2018, U+2019, U+02BC, U+FF07) as U+0027. Canonically equivalent texts
// and those that differ in case alone have one spelling. False if there is no memory. O(bytes), times the
// marks behind one letter.
[[nodiscard]] bool append_spelling(std::string_view text, CaseFolding folding, Buffer<char>& out);

}  // namespace wordbridge
