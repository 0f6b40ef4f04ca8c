#include "lexicon/language_syllables.h"

#include <algorithm>

#include "lexicon/romance_syllables.h"
#include "lexicon/vowel_rules.h"

namespace wordbridge {
namespace {

std::uint32_t count_by_rules(Language language, const WordLetters& word) {
  switch (language) {
    case Language::kUndetermined:
    case Language::kEnglish:
      return 0;
    case Language::kCzech:
      return count_by_vowels(word, kCzechVowels);
    case Language::kDutch:
      return count_by_vowels(word, kDutchVowels);
    case Language::kFinnish:
      return count_by_vowels(word, kFinnishVowels);
    case Language::kFrench:
      return count_french(word);
    case Language::kGerman:
      return count_by_vowels(word, kGermanVowels);
    case Language::kItalian:
      return count_italian(word);
    case Language::kPolish:
      return count_polish(word);
    case Language::kPortuguese:
      return count_portuguese(word);
    case Language::kRussian:
      return count_by_vowels(word, kRussianVowels);
    case Language::kSpanish:
      return count_spanish(word);
    case Language::kSwedish:
      return count_by_vowels(word, kSwedishVowels);
    case Language::kTurkish:
      return count_by_vowels(word, kTurkishVowels);
    case Language::kUkrainian:
      return count_by_vowels(word, kUkrainianVowels);
    case Language::kAzerbaijani:
      return count_by_vowels(word, kAzerbaijaniVowels);
    case Language::kLithuanian:
      return count_by_vowels(word, kLithuanianVowels);
  }
  return 0;
}

bool has_clitics(Language language) {
  return language == Language::kCzech || language == Language::kPolish || language == Language::kRussian ||
         language == Language::kUkrainian;
}

bool is_latin_consonant(char32_t letter) { return letter >= U'a' && letter <= U'z'; }

// Of a word without a vowel.
std::uint32_t count_without_vowel(Language language, const WordLetters& word) {
  const std::u32string_view letters = word.view();
  if (letters.size() == 1 && has_clitics(language)) return is_one_of(letters[0], U"kszwvвскжбйз") ? 0 : 1;
  const bool initialism = std::all_of(letters.begin(), letters.end(), is_latin_consonant);
  return initialism ? std::max(static_cast<std::uint32_t>(letters.size()), 1U) : 1;
}

}  // namespace

std::uint32_t count_syllables(Language language, std::string_view folded_word) {
  if (language == Language::kUndetermined) return 0;
  if (language == Language::kEnglish) return recall_english_syllables(folded_word);
  std::size_t position = 0;
  const WordLetters beginning{folded_word, position};
  std::uint32_t count = count_by_rules(language, beginning);
  if (count == 0) count = count_without_vowel(language, beginning);
  while (position < folded_word.size()) count += count_by_rules(language, WordLetters{folded_word, position});
  return count;
}

std::uint32_t count_syllables(Language language, std::string_view folded_word, const WordNumbers* additions) {
  if (additions != nullptr && language != Language::kUndetermined) {
    const std::uint32_t known = additions->find(folded_word);
    if (known != WordNumbers::kUnknown) return known;
  }
  return count_syllables(language, folded_word);
}

}  // namespace wordbridge
