#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/word_letters.h"

namespace wordbridge {

// Groups of letters, each two or more, longer ones first, with a space between them. Made of a literal
// without being asked, as LetterSet is.
class LetterGroups {
 public:
  constexpr LetterGroups() = default;
  consteval LetterGroups(const char32_t* groups) : groups_(groups) {  // NOLINT(google-explicit-constructor)
    for (std::size_t i = 0; i + 1 < groups_.size(); ++i) {
      if (i > 0 && groups_[i - 1] != U' ') continue;
      firsts_ |= bit_of_letter(groups_[i]);
      seconds_ |= bit_of_letter(groups_[i + 1]);
    }
  }

  // Length of the first of them that a text starts with; 0 if none fits.
  [[nodiscard]] std::size_t length_at(std::u32string_view text) const {
    const bool may_fit = text.size() >= 2 && (firsts_ & bit_of_letter(text[0])) != 0 &&
                         (seconds_ & bit_of_letter(text[1])) != 0;
    return may_fit ? find_at(text) : 0;
  }

 private:
  [[nodiscard]] std::size_t find_at(std::u32string_view text) const;

  std::u32string_view groups_;
  // A bit for the first and the second letter of each, which tells most others.
  std::uint64_t firsts_ = 0;
  std::uint64_t seconds_ = 0;
};

// How a language writes its syllables, as far as letters tell.
struct VowelRules {
  LetterSet vowels;
  // Groups of vowels that are one syllable. Any other vowel is a syllable of its own.
  LetterGroups groups;
  // Endings whose first vowel is a syllable of its own behind another one, whatever the groups say.
  // `= {}` here and below, for without it compilers warn of each language that leaves them out.
  LetterGroups open_endings = {};  // NOLINT(readability-redundant-member-init)
  // Consonants that carry a syllable between two others (Czech prst, vlk).
  LetterSet syllabic = {};  // NOLINT(readability-redundant-member-init)
  // Whether u is silent between q and a vowel, as in most languages with Latin letters.
  bool silent_u = true;
};

// Syllables of a word by rules; 0 for one without a vowel. O(length).
std::uint32_t count_by_vowels(const WordLetters& word, const VowelRules& rules);

//=== Languages that need no more than vowels and groups of them ===//

// Duden, "Worttrennung": diphthongs and doubled vowels stand together; ie is long i, but two syllables in
// -ien at the end of longer words (Familien, Italien). Na-ti-on has three, as it is written.
inline constexpr VowelRules kGermanVowels = {
    .vowels = U"aeiouyäöüàáâéèêëíîïóôúû",
    .groups = U"eau ai au äu ay ei eu ey ie oi oy ui aa ee oo ou",
    .open_endings = U"iens ien",
};

// The Dutch spelling rules (Het Groene Boekje): a trema opens a syllable of its own.
inline constexpr VowelRules kDutchVowels = {
    .vowels = U"aeiouyäëïöüáéíóúàèêâîôû",
    .groups = U"aai ooi oei eeu ieu eau aa ee oo uu ie oe eu ui ei ij au ou ai oi",
};

inline constexpr VowelRules kRussianVowels = {.vowels = U"аеёиоуыэюя", .groups = U""};

inline constexpr VowelRules kUkrainianVowels = {.vowels = U"аеєиіїоуюя", .groups = U""};

inline constexpr VowelRules kCzechVowels = {
    .vowels = U"aáeéěiíoóuúůyýäô", .groups = U"ou au eu ia ie iu", .syllabic = U"rlŕĺ", .silent_u = false};

// Two vowels of a Swedish word are two syllables, but for a few loans.
inline constexpr VowelRules kSwedishVowels = {.vowels = U"aouåeiyäöéàüáè", .groups = U"eau au eu ou"};

inline constexpr VowelRules kTurkishVowels = {.vowels = U"aeıioöuüâîû", .groups = U"", .silent_u = false};

inline constexpr VowelRules kAzerbaijaniVowels = {.vowels = U"aeəıioöuü", .groups = U"", .silent_u = false};

// An i before a back vowel only softens the consonant; ie and uo are diphthongs.
inline constexpr VowelRules kLithuanianVowels = {
    .vowels = U"aąeęėiįyouųū",
    .groups = U"iau iuo iai iui ai au ei ui ie uo ia ią io iu ių iū oi ou eu",
    .silent_u = false};

// Iso suomen kielioppi, sections 11 and 21: eighteen diphthongs and eight long vowels.
inline constexpr VowelRules kFinnishVowels = {
    .vowels = U"aeiouyäöå",
    .groups = U"ai ei oi ui yi äi öi au eu iu ou ey iy äy öy ie uo yö aa ee ii oo uu yy ää öö",
    .silent_u = false};

}  // namespace wordbridge
